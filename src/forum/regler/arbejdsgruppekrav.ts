import type { Dag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { brudtAf, type Grund, hvis, type Regel } from '../../kerne/regel';
import { FORUM_I_KRAFT, type Forumpart } from './forum-i-kraft';
import type { Forumfakta } from './forumfakta';
import { siddende } from './r13-repraesentation';

/** A group is to work under the forum. */
export interface Nygruppe {
  readonly forum: Forumfakta;
  readonly valg: {
    readonly dato: Dag;
    readonly indsatsomraade: { readonly noegle: string; readonly kontraktomraade: boolean };
    readonly medlemmer: readonly Forumpart[];
  };
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const ET_AF_DE_FEM: Regel<Nygruppe> = {
  ...FAELLES,
  kode: 'R18',
  afvisning: 'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
  krav: {
    da: 'En arbejdsgruppe arbejder med et af kontrakternes fem indsatsområder',
    en: 'A group works on one of the five fields of the contracts',
  },
  udvej: { da: 'Vælg et indsatsområde, der er kontraktområde', en: 'Choose a field that is one of the contracts’' },
  bedoem: ({ valg: { indsatsomraade: i } }) =>
    hvis(i.kontraktomraade, {
      tekst: {
        da: `${i.noegle} er ${i.kontraktomraade ? '' : 'ikke '}et af kontrakternes indsatsområder`,
        en: `${i.noegle} is ${i.kontraktomraade ? '' : 'not '}one of the fields of the contracts`,
      },
      faktisk: i.noegle,
      graense: 'KONTRAKTOMRAADE',
      enhed: 'NAVN',
    }),
};

const MEDLEMMER_HAR_PLADS: Regel<Nygruppe> = {
  ...FAELLES,
  kode: 'H49',
  afvisning: 'MEDLEM_UDEN_PLADS',
  krav: {
    da: 'Hvert medlem af en arbejdsgruppe har en plads i forummet på dagen',
    en: 'Every member of a group has a seat in the forum on the day',
  },
  udvej: { da: 'Optag medlemmet i forummet først (optagMedlem)', en: 'Take the member into the forum first (optagMedlem)' },
  bedoem: ({ forum, valg: { dato, medlemmer } }) =>
    brudtAf(
      medlemmer
        .filter((m) => !siddende(forum, m.art, dato).has(m.noegle))
        .map(
          (m): Grund => ({
            tekst: {
              da: `${m.noegle} har ingen plads i ${forum.navn} den ${dato}`,
              en: `${m.noegle} has no seat in ${forum.navn} on ${dato}`,
            },
            faktisk: m.noegle,
            graense: 'PLADS_I_FORUMMET',
            enhed: 'NAVN',
          }),
        ),
      {
        tekst: { da: `${medlemmer.length} medlemmer, alle med plads`, en: `${medlemmer.length} members, all with a seat` },
        faktisk: String(medlemmer.length),
        graense: String(medlemmer.length),
        enhed: 'ANTAL',
      },
    ),
};

export const ARBEJDSGRUPPEKRAV: readonly Regel<Nygruppe>[] = [FORUM_I_KRAFT, ET_AF_DE_FEM, MEDLEMMER_HAR_PLADS];
