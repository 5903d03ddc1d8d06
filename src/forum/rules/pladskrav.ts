import { type Dag, skrivDag } from '../../kernel/day';
import { remse } from '../../kernel/format';
import { daekker, overlapper, type Periode, skrivPeriode } from '../../kernel/period';
import { brudtAf, type Grund, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumfakta, Plads } from '../forum.facts';
import { FORUM_I_KRAFT, type Forumpart } from './forum-i-kraft';
import { ROLLE_ORD } from './role-words';

/** What it takes to get a seat in a forum. The same is asked of the seats that there are (pladserne.ts). */

type Rolle = Plads['rolle'];

/** Somebody is to have a seat. */
export interface Optagelse {
  readonly forum: Forumfakta;
  readonly valg: { readonly dato: Dag; readonly til: Dag | null; readonly part: Forumpart; readonly rolle: Rolle };
}

const FAELLES = { alvor: 'FEJL', kilde: KILDE.iKoebenhavn, ansvarlig: 'FORUM', termer: [] } as const;

/** Why an administration cannot have a seat from the day; nothing when it can. */
export function forvaltningsgrunde({ kommune }: Forumfakta, part: Forumpart, dag: Dag): Grund[] {
  const gyldige = kommune.forvaltninger.filter((v) => daekker(v, dag));
  if (part.art !== 'forvaltning' || gyldige.some((v) => v.noegle === part.noegle)) return [];
  const navne = gyldige.map((v) => v.navn);
  return [
    {
      tekst: {
        da: `${part.navn} er ikke en forvaltning i ${kommune.navn} den ${skrivDag(dag, 'da')}; det er ${remse(navne, 'og') || 'ingen'}`,
        en: `${part.navn} is not a forvaltning of ${kommune.navn} on ${skrivDag(dag, 'en')}; those are ${remse(navne, 'and') || 'none'}`,
      },
      faktisk: part.noegle,
      graense: gyldige.map((v) => v.noegle).join(' '),
      enhed: 'NAVN',
    },
  ];
}

/** Why an organisation cannot have a seat in a forum of the kommune; nothing when it can. */
export function afdelingsgrunde({ kommune }: Forumfakta, part: Forumpart): Grund[] {
  if (part.art !== 'boligorganisation' || part.kommuner.includes(kommune.noegle)) return [];
  return [
    {
      tekst: { da: `${part.navn} har ingen afdelinger i ${kommune.navn}`, en: `${part.navn} has no estates in ${kommune.navn}` },
      faktisk: part.kommuner.join(' '),
      graense: kommune.noegle,
      enhed: 'NAVN',
    },
  ];
}

const ROLLER: Readonly<Record<Forumpart['art'], readonly Rolle[]>> = {
  forvaltning: ['LEDER', 'MEDARBEJDER'],
  boligorganisation: ['KOORDINATOR'],
};

const ARTER = {
  forvaltning: { da: 'en forvaltning', en: 'a forvaltning' },
  boligorganisation: { da: 'en boligorganisation', en: 'a boligorganisation' },
} as const;

/** Why a party cannot sit in the role; nothing when it can. */
export function rollegrunde(part: Forumpart, rolle: Rolle): Grund[] {
  const roller = ROLLER[part.art];
  if (roller.includes(rolle)) return [];
  const ord = (sprog: 'da' | 'en', led: string): string =>
    remse(
      roller.map((r) => ROLLE_ORD[r][sprog]),
      led,
    );
  return [
    {
      tekst: {
        da: `${part.navn} er ${ARTER[part.art].da} og sidder som ${ord('da', 'eller')}, ikke som ${ROLLE_ORD[rolle].da}`,
        en: `${part.navn} is ${ARTER[part.art].en} and sits as ${ord('en', 'or')}, not as ${ROLLE_ORD[rolle].en}`,
      },
      faktisk: rolle,
      graense: roller.join(' '),
      enhed: 'NAVN',
    },
  ];
}

/** Why a party cannot have a seat in the period beside those that it has; nothing when it can. */
export function dobbeltgrunde(pladser: readonly Plads[], part: Forumpart, rolle: Rolle, periode: Periode): Grund[] {
  return pladser
    .filter((m) => m[part.art]?.noegle === part.noegle && m.rolle === rolle && overlapper(m, periode))
    .map((m) => ({
      tekst: {
        da: `${part.navn} har allerede en plads som ${ROLLE_ORD[rolle].da} ${skrivPeriode(m, 'da')}`,
        en: `${part.navn} already has a seat as ${ROLLE_ORD[rolle].en} ${skrivPeriode(m, 'en')}`,
      },
      faktisk: `${periode.fra}/${periode.til ?? ''}`,
      graense: `${m.fra}/${m.til ?? ''}`,
      enhed: 'DAG',
    }));
}

const iOrden = ({ valg: { part } }: Optagelse): Grund => ({
  tekst: { da: `${part.navn} kan optages`, en: `${part.navn} can be taken in` },
  faktisk: part.noegle,
  graense: part.noegle,
  enhed: 'NAVN',
});

export const FORVALTNING_GAELDER: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H31',
  afvisning: 'FORVALTNING_GAELDER_IKKE',
  krav: {
    da: 'Forvaltningen hører til forummets kommune og findes på dagen',
    en: 'The forvaltning is one of the kommune of the forum and exists on the day',
  },
  udvej: {
    da: 'Forummet kan vælge en af de forvaltninger, kommunen har på dagen',
    en: 'The forum can choose one of the forvaltninger that the kommune has on the day',
  },
  bedoem: (o) => brudtAf(forvaltningsgrunde(o.forum, o.valg.part, o.valg.dato), iOrden(o)),
};

export const HAR_AFDELINGER: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H87',
  afvisning: 'INGEN_AFDELINGER_I_KOMMUNEN',
  krav: {
    da: 'En boligorganisation, der sidder i et forum, har afdelinger i forummets kommune',
    en: 'A boligorganisation that sits in a forum has estates in the kommune of the forum',
  },
  udvej: {
    da: 'Forummet kan vælge en boligorganisation med afdelinger i kommunen',
    en: 'The forum can choose a boligorganisation with estates in the kommune',
  },
  bedoem: (o) => brudtAf(afdelingsgrunde(o.forum, o.valg.part), iOrden(o)),
};

export const ROLLEN_PASSER: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H46',
  afvisning: 'ROLLEN_PASSER_IKKE',
  krav: {
    da: 'En forvaltning sidder som leder eller medarbejder, en boligorganisation som koordinator',
    en: 'A forvaltning sits as leader or staff, a boligorganisation as coordinator',
  },
  kilde: KILDE.kkHelhedsplaner,
  udvej: { da: 'Forummet kan vælge en rolle, der passer til parten', en: 'The forum can choose a role that fits the party' },
  bedoem: (o) => brudtAf(rollegrunde(o.valg.part, o.valg.rolle), iOrden(o)),
};

export const INGEN_PLADS_I_FORVEJEN: Regel<Optagelse> = {
  ...FAELLES,
  kode: 'H47',
  afvisning: 'HAR_ALLEREDE_PLADS',
  krav: { da: 'En part har højst én plads ad gangen i samme rolle', en: 'A party has at most one seat at a time in the same role' },
  udvej: {
    da: 'Forummet kan lade parten udtræde først eller vælge en anden rolle',
    en: 'The forum can let the party step down first, or choose another role',
  },
  bedoem(o) {
    const { part, rolle, dato: fra, til } = o.valg;
    return brudtAf(dobbeltgrunde(o.forum.medlemskaber, part, rolle, { fra, til }), iOrden(o));
  },
};

export const OPTAGELSESKRAV: readonly Regel<Optagelse>[] = [
  FORUM_I_KRAFT,
  FORVALTNING_GAELDER,
  HAR_AFDELINGER,
  ROLLEN_PASSER,
  INGEN_PLADS_I_FORVEJEN,
];
