import { type Day, formatDay } from '../../kernel/day';
import { joinWords } from '../../kernel/format';
import { covers, formatPeriod, overlaps, type Period } from '../../kernel/period';
import { brokenBy, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { ForumFacts, PladsFacts } from '../forum.facts';
import { ROLE_WORDS } from '../forum.words';
import { FORUM_I_KRAFT, type ForumParty } from './forum-i-kraft';

/** What it takes to get a seat in a forum. The same is asked of the seats that there are (pladserne.ts). */

type Role = PladsFacts['rolle'];

/** Somebody is to have a seat. */
export interface SeatCase {
  readonly forum: ForumFacts;
  readonly choices: { readonly dato: Day; readonly til: Day | null; readonly party: ForumParty; readonly rolle: Role };
}

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.iKoebenhavn, ansvarlig: 'FORUM', termer: [] } as const;

/** Why an administration cannot have a seat from the day; nothing when it can. */
export function forvaltningReasons({ kommune }: ForumFacts, party: ForumParty, day: Day): Reason[] {
  const validOnes = kommune.forvaltninger.filter((v) => covers(v, day));
  if (party.art !== 'forvaltning' || validOnes.some((v) => v.noegle === party.noegle)) return [];
  const names = validOnes.map((v) => v.navn);
  return [
    {
      tekst: {
        da: `${party.navn} er ikke en forvaltning i ${kommune.navn} den ${formatDay(day, 'da')}; det er ${joinWords(names, 'og') || 'ingen'}`,
        en: `${party.navn} is not a forvaltning of ${kommune.navn} on ${formatDay(day, 'en')}; those are ${joinWords(names, 'and') || 'none'}`,
      },
      faktisk: party.noegle,
      graense: validOnes.map((v) => v.noegle).join(' '),
      enhed: 'NAVN',
    },
  ];
}

/** Why an organisation cannot have a seat in a forum of the kommune on the day; nothing when it can. */
export function afdelingReasons({ kommune }: ForumFacts, party: ForumParty, day: Day): Reason[] {
  const kommuner = party.kommunerOn(day);
  if (party.art !== 'boligorganisation' || kommuner.includes(kommune.noegle)) return [];
  return [
    {
      tekst: {
        da: `${party.navn} har ingen afdelinger i ${kommune.navn} den ${formatDay(day, 'da')}`,
        en: `${party.navn} has no estates in ${kommune.navn} on ${formatDay(day, 'en')}`,
      },
      faktisk: kommuner.join(' '),
      graense: kommune.noegle,
      enhed: 'NAVN',
    },
  ];
}

const ROLES: Readonly<Record<ForumParty['art'], readonly Role[]>> = {
  forvaltning: ['LEDER', 'MEDARBEJDER'],
  boligorganisation: ['KOORDINATOR'],
};

const ARTER = {
  forvaltning: { da: 'en forvaltning', en: 'a forvaltning' },
  boligorganisation: { da: 'en boligorganisation', en: 'a boligorganisation' },
} as const;

/** Why a party cannot sit in the role; nothing when it can. */
export function roleReasons(party: ForumParty, role: Role): Reason[] {
  const roles = ROLES[party.art];
  if (roles.includes(role)) return [];
  const word = (language: 'da' | 'en', term: string): string =>
    joinWords(
      roles.map((r) => ROLE_WORDS[r][language]),
      term,
    );
  return [
    {
      tekst: {
        da: `${party.navn} er ${ARTER[party.art].da} og sidder som ${word('da', 'eller')}, ikke som ${ROLE_WORDS[role].da}`,
        en: `${party.navn} is ${ARTER[party.art].en} and sits as ${word('en', 'or')}, not as ${ROLE_WORDS[role].en}`,
      },
      faktisk: role,
      graense: roles.join(' '),
      enhed: 'NAVN',
    },
  ];
}

/** Why a party cannot have a seat in the period beside those that it has; nothing when it can. */
export function doubleReasons(seats: readonly PladsFacts[], party: ForumParty, role: Role, period: Period): Reason[] {
  return seats
    .filter((m) => m[party.art]?.noegle === party.noegle && m.rolle === role && overlaps(m, period))
    .map((m) => ({
      tekst: {
        da: `${party.navn} har allerede en plads som ${ROLE_WORDS[role].da} ${formatPeriod(m, 'da')}`,
        en: `${party.navn} already has a seat as ${ROLE_WORDS[role].en} ${formatPeriod(m, 'en')}`,
      },
      faktisk: `${period.fra}/${period.til ?? ''}`,
      graense: `${m.fra}/${m.til ?? ''}`,
      enhed: 'DAG',
    }));
}

const inOrder = ({ choices: { party } }: SeatCase): Reason => ({
  tekst: { da: `${party.navn} kan optages`, en: `${party.navn} can be taken in` },
  faktisk: party.noegle,
  graense: party.noegle,
  enhed: 'NAVN',
});

export const FORVALTNING_GAELDER: Rule<SeatCase> = {
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
  judge: (o) => brokenBy(forvaltningReasons(o.forum, o.choices.party, o.choices.dato), inOrder(o)),
};

export const HAR_AFDELINGER: Rule<SeatCase> = {
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
  judge: (o) => brokenBy(afdelingReasons(o.forum, o.choices.party, o.choices.dato), inOrder(o)),
};

export const ROLLEN_PASSER: Rule<SeatCase> = {
  ...FAELLES,
  kode: 'H46',
  afvisning: 'ROLLEN_PASSER_IKKE',
  krav: {
    da: 'En forvaltning sidder som leder eller medarbejder, en boligorganisation som koordinator',
    en: 'A forvaltning sits as leader or staff, a boligorganisation as coordinator',
  },
  kilde: SOURCES.kkHelhedsplaner,
  udvej: { da: 'Forummet kan vælge en rolle, der passer til parten', en: 'The forum can choose a role that fits the party' },
  judge: (o) => brokenBy(roleReasons(o.choices.party, o.choices.rolle), inOrder(o)),
};

export const INGEN_PLADS_I_FORVEJEN: Rule<SeatCase> = {
  ...FAELLES,
  kode: 'H47',
  afvisning: 'HAR_ALLEREDE_PLADS',
  krav: { da: 'En part har højst én plads ad gangen i samme rolle', en: 'A party has at most one seat at a time in the same role' },
  udvej: {
    da: 'Forummet kan lade parten udtræde først eller vælge en anden rolle',
    en: 'The forum can let the party step down first, or choose another role',
  },
  judge(o) {
    const { party, rolle: role, dato: from, til: to } = o.choices;
    return brokenBy(doubleReasons(o.forum.medlemskaber, party, role, { fra: from, til: to }), inOrder(o));
  },
};

export const OPTAGELSESKRAV: readonly Rule<SeatCase>[] = [
  FORUM_I_KRAFT,
  FORVALTNING_GAELDER,
  HAR_AFDELINGER,
  ROLLEN_PASSER,
  INGEN_PLADS_I_FORVEJEN,
];
