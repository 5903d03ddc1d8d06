import type { Dag } from '../../kerne/dato';
import { KILDE } from '../../kerne/kilder';
import { daekker, overlapper, type Periode } from '../../kerne/periode';
import { brudtAf, type Grund, hvis, ikkeRelevant, type Regel } from '../../kerne/regel';
import { FORUM_I_KRAFT, type Forumpart } from './forum-i-kraft';
import type { Forumfakta } from './forumfakta';

/** What it takes to get a seat in a forum, and to give it up. */

/** Somebody is to have a seat. */
export interface Optagelse {
  readonly forum: Forumfakta;
  readonly valg: {
    readonly dato: Dag;
    readonly til: Dag | null;
    readonly part: Forumpart;
    readonly rolle: Forumfakta['medlemskaber'][number]['rolle'];
  };
}

/** Somebody gives a seat up. */
export interface Udtraeden {
  readonly plads: Periode;
  readonly til: Dag;
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.iKoebenhavn, ansvarlig: 'FORUM', termer: [] } as const;

export const FORVALTNING_GAELDER: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H31',
  afvisning: 'FORVALTNING_GAELDER_IKKE',
  krav: {
    da: 'Forvaltningen hører til forummets eller kontraktens kommune og findes på dagen',
    en: 'The administration is one of the kommune of the forum or contract and exists on the day',
  },
  udvej: { da: 'Vælg en af kommunens forvaltninger på dagen', en: 'Choose one of the administrations of the kommune on the day' },
  bedoem({ forum, valg }) {
    if (valg.part.art !== 'forvaltning')
      return ikkeRelevant({ da: 'Parten er en boligorganisation', en: 'The party is a boligorganisation' });
    const gyldige = forum.kommune.forvaltninger.filter((v) => daekker(v, valg.dato)).map((v) => v.noegle);
    return hvis(gyldige.includes(valg.part.noegle), {
      tekst: {
        da: `${valg.part.noegle} den ${valg.dato}; forvaltninger i ${forum.kommune.navn} på dagen: ${gyldige.join(', ')}`,
        en: `${valg.part.noegle} on ${valg.dato}; administrations of ${forum.kommune.navn} on the day: ${gyldige.join(', ')}`,
      },
      faktisk: valg.part.noegle,
      graense: gyldige.join(' '),
      enhed: 'NAVN',
    });
  },
};

const ROLLER: Readonly<Record<Forumpart['art'], readonly string[]>> = {
  forvaltning: ['LEDER', 'MEDARBEJDER'],
  boligorganisation: ['KOORDINATOR'],
};

const ROLLEN_PASSER: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H46',
  afvisning: 'ROLLEN_PASSER_IKKE',
  krav: {
    da: 'En forvaltning sidder som leder eller medarbejder, en boligorganisation som koordinator',
    en: 'An administration sits as leader or staff, a boligorganisation as coordinator',
  },
  kilde: KILDE.kkHelhedsplaner,
  udvej: { da: 'Vælg en rolle, der passer til parten', en: 'Choose a role that fits the party' },
  bedoem: ({ valg }) =>
    hvis(ROLLER[valg.part.art].includes(valg.rolle), {
      tekst: {
        da: `${valg.part.noegle} er en ${valg.part.art} og optages som ${valg.rolle}`,
        en: `${valg.part.noegle} is a ${valg.part.art} and is taken in as ${valg.rolle}`,
      },
      faktisk: valg.rolle,
      graense: ROLLER[valg.part.art].join(' '),
      enhed: 'NAVN',
    }),
};

const INGEN_PLADS_I_FORVEJEN: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H47',
  afvisning: 'HAR_ALLEREDE_PLADS',
  krav: { da: 'En part har højst én plads ad gangen i samme rolle', en: 'A party has at most one seat at a time in the same role' },
  udvej: { da: 'Lad parten udtræde først, eller vælg en anden rolle', en: 'Let the party step down first, or choose another role' },
  bedoem({ forum, valg: { part, rolle, dato, til } }) {
    const egne = forum.medlemskaber.filter((m) => m[part.art]?.noegle === part.noegle && m.rolle === rolle);
    return brudtAf(
      egne
        .filter((m) => overlapper(m, { fra: dato, til }))
        .map(
          (m): Grund => ({
            tekst: {
              da: `${part.noegle} sidder som ${rolle} fra ${m.fra} til ${m.til ?? 'videre'}`,
              en: `${part.noegle} sits as ${rolle} from ${m.fra} until ${m.til ?? 'further notice'}`,
            },
            faktisk: `${dato}/${til ?? ''}`,
            graense: `${m.fra}/${m.til ?? ''}`,
            enhed: 'DAG',
          }),
        ),
      {
        tekst: { da: `${part.noegle} har ingen anden plads som ${rolle}`, en: `${part.noegle} has no other seat as ${rolle}` },
        faktisk: '0',
        graense: '0',
        enhed: 'ANTAL',
      },
    );
  },
};

const PLADSEN_LOEBER: Regel<Udtraeden> = {
  ...FAELLES,
  kode: 'H48',
  afvisning: 'PLADSEN_ER_SLUT',
  krav: {
    da: 'Man udtræder efter den dag, pladsen begyndte, og før den dag, den ellers slutter',
    en: 'One steps down after the day on which the seat began, and before the day on which it ends anyhow',
  },
  udvej: { da: 'Vælg en dag i pladsens periode', en: 'Choose a day within the period of the seat' },
  bedoem: ({ plads, til }) =>
    hvis(plads.fra < til && (plads.til === null || til < plads.til), {
      tekst: {
        da: `Pladsen løber fra ${plads.fra} til ${plads.til ?? 'videre'}; udtræden ${til}`,
        en: `The seat runs from ${plads.fra} until ${plads.til ?? 'further notice'}; stepping down on ${til}`,
      },
      faktisk: til,
      graense: `${plads.fra}/${plads.til ?? ''}`,
      enhed: 'DAG',
    }),
};

export const OPTAGELSESKRAV: readonly Regel<Optagelse>[] = [FORUM_I_KRAFT, FORVALTNING_GAELDER, ROLLEN_PASSER, INGEN_PLADS_I_FORVEJEN];
export const UDTRAEDELSESKRAV: readonly Regel<Udtraeden>[] = [PLADSEN_LOEBER];
