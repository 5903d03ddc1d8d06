import type { Dag } from '../../kernel/day';
import { taelt } from '../../kernel/format';
import { daekker, indenFor, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import type { Forumfakta, Plads } from '../forum.facts';
import { FORUM_I_KRAFT, type Forumpart } from './forum-i-kraft';
import {
  afdelingsgrunde,
  dobbeltgrunde,
  FORVALTNING_GAELDER,
  forvaltningsgrunde,
  HAR_AFDELINGER,
  INGEN_PLADS_I_FORVEJEN,
  ROLLEN_PASSER,
  rollegrunde,
} from './pladskrav';

/** What a new seat demands, asked of the seats that there are. */

type Krav = Regel<Forumfakta>;

function pladspart({ forvaltning, boligorganisation: b }: Plads): Forumpart {
  if (b) return { art: 'boligorganisation', noegle: b.noegle, navn: b.navn, kommuner: b.kommuner.map((k) => k.noegle) };
  return { art: 'forvaltning', noegle: forvaltning?.noegle ?? '', navn: forvaltning?.navn ?? '', kommuner: [] };
}

const forPladser = (f: Forumfakta, grunde: (m: Plads, part: Forumpart, nummer: number) => Grund[]) =>
  brudtAf(
    f.medlemskaber.flatMap((m, i) => grunde(m, pladspart(m), i)),
    {
      tekst: {
        da: `Forummet har haft ${taelt(f.medlemskaber.length, { en: 'én plads', flere: 'pladser' }, 'da')}`,
        en: `The forum has had ${taelt(f.medlemskaber.length, { en: 'one seat', flere: 'seats' }, 'en')}`,
      },
      faktisk: String(f.medlemskaber.length),
      graense: String(f.medlemskaber.length),
      enhed: 'ANTAL',
    },
  );

const I_FORUMMETS_TID: Krav = {
  ...FORUM_I_KRAFT,
  bedoem: (f) =>
    forPladser(f, (m, part) =>
      indenFor(m, f)
        ? []
        : [
            {
              tekst: {
                da: `${part.navn} har en plads ${skrivPeriode(m, 'da')}; ${f.navn} er i kraft ${skrivPeriode(f, 'da')}`,
                en: `${part.navn} has a seat ${skrivPeriode(m, 'en')}; ${f.navn} is in force ${skrivPeriode(f, 'en')}`,
              },
              faktisk: `${m.fra}/${m.til ?? ''}`,
              graense: `${f.fra}/${f.til ?? ''}`,
              enhed: 'DAG',
            },
          ],
    ),
};

// Estates have no dates: of a seat that has ended nobody knows what the organisation owned then.
const organisationerPaa = (f: Forumfakta, dag: Dag) =>
  forPladser(f, (m, part) => (daekker(m, dag) && daekker(f, dag) ? afdelingsgrunde(f, part) : []));

export const PLADSREGLER: readonly Krav[] = [
  I_FORUMMETS_TID,
  { ...FORVALTNING_GAELDER, bedoem: (f) => forPladser(f, (m, part) => forvaltningsgrunde(f, part, m.fra)) },
  { ...HAR_AFDELINGER, bedoem: organisationerPaa },
  { ...ROLLEN_PASSER, bedoem: (f) => forPladser(f, (m, part) => rollegrunde(part, m.rolle)) },
  {
    ...INGEN_PLADS_I_FORVEJEN,
    bedoem: (f) => forPladser(f, (m, part, i) => dobbeltgrunde(f.medlemskaber.slice(0, i), part, m.rolle, m)),
  },
];
