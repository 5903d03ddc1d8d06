import { type Day, formatDay } from '../../kernel/day';
import { dayAfter } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule, type Verdict } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { KontraktFacts, VersionFacts } from '../kontrakt.facts';
import { AFGOERES_I_RAEKKEFOELGE } from './afgoerelsernes-raekke';
import { draftDay, groundsOf, punkterOm, vedtagelser } from './versioner';

/** What holds of the days on which the versions of a contract were written, decided and came into effect. */

type RowCondition = Rule<KontraktFacts>;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'KOMMUNALBESTYRELSE', termer: [] } as const;

const I_ORDEN = {
  tekst: { da: 'Versionernes dage er i orden', en: 'The days of the versions are in order' },
  faktisk: '',
  graense: '',
} as const;

const forVersions = (f: KontraktFacts, reasons: (v: VersionFacts) => Reason[]): Verdict =>
  brokenBy(f.versioner.flatMap(reasons), { ...I_ORDEN, enhed: 'DAG' });

const UDEN_UDKASTDAG = {
  da: 'Det er ikke registreret, hvornår kontrakten blev udarbejdet',
  en: 'It is not recorded when the contract was drafted',
} as const;

/** Why a decision on a version on this day comes before the contract was drafted; null when it does not. */
export function beforeDraft(f: KontraktFacts, number: number, date: Day): Reason | null {
  const draft = draftDay(f);
  if (draft === null || date >= draft) return null;
  return {
    tekst: {
      da: `Version ${number} afgøres den ${formatDay(date, 'da')}, men kontrakten er først udarbejdet den ${formatDay(draft, 'da')}`,
      en: `Version ${number} is decided on ${formatDay(date, 'en')}, but the contract was drafted only on ${formatDay(draft, 'en')}`,
    },
    faktisk: date,
    graense: draft,
    enhed: 'DAG',
  };
}

export const IKKE_FOER_UDKASTET: RowCondition = {
  ...FAELLES,
  kode: 'H80',
  afvisning: 'AFGOERELSE_FOER_UDKAST',
  krav: {
    da: 'En version af en kontrakt afgøres ikke før den dag, kontrakten blev udarbejdet',
    en: 'A version of a contract is not decided before the day on which the contract was drafted',
  },
  udvej: {
    da: 'Kommunalbestyrelsen kan bruge den dag, afgørelsen blev truffet; den ligger efter udarbejdelsen',
    en: 'The kommunalbestyrelse can use the day on which it was decided; that lies after the drafting',
  },
  judge: (f) =>
    draftDay(f) === null
      ? notApplicable(UDEN_UDKASTDAG)
      : forVersions(f, (v) => punkterOm(v).flatMap((p) => beforeDraft(f, v.nummer, p.afgoerelse.dato) ?? [])),
};

// A draft that is approved late holds from the approval; what its wording says of an earlier day is told.
const GAELDER_FOER_GODKENDELSEN: RowCondition = {
  ...FAELLES,
  kode: 'H81',
  afvisning: 'GAELDER_FOERST_FRA_GODKENDELSEN',
  krav: {
    da: 'Den første version af en kontrakt godkendes som regel, inden den skal begynde at gælde; den er tidligst i kraft fra godkendelsen',
    en: 'The first version of a contract is as a rule approved before it is to begin to hold; it is in force from the approval at the earliest',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Forummet kan regne kontrakten for at være i kraft fra godkendelsen',
    en: 'The forum can take the contract to be in force from the approval',
  },
  judge: (f) =>
    forVersions(f, (v) => {
      const date = groundsOf(v)?.afgoerelse.dato ?? null;
      if (v.nummer > 1 || date === null || v.gyldigFra >= date) return [];
      return [
        {
          tekst: {
            da: `Version ${v.nummer} skulle gælde fra den ${formatDay(v.gyldigFra, 'da')}, men er først godkendt og i kraft fra den ${formatDay(date, 'da')}`,
            en: `Version ${v.nummer} was to hold from ${formatDay(v.gyldigFra, 'en')}, but is approved and in force only from ${formatDay(date, 'en')}`,
          },
          faktisk: v.gyldigFra,
          graense: date,
          enhed: 'DAG',
        },
      ];
    }),
};

const INDEN_SLUT: RowCondition = {
  ...FAELLES,
  kode: 'H83',
  afvisning: 'KONTRAKTENS_TID_ER_GAAET',
  krav: {
    da: 'En kontrakt udarbejdes og godkendes, før dens periode er slut',
    en: 'A contract is drafted and approved before its period is over',
  },
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan udarbejde en kontrakt for en periode, der ikke er gået',
    en: 'The forum can draft a contract for a period that has not passed',
  },
  judge(f) {
    const { til: to } = f;
    if (to === null) return notApplicable({ da: 'Kontrakten har ingen slutdag', en: 'The contract has no last day' });
    const lateDay = (day: Day | null, da: string, one: string): Reason[] =>
      day === null || day < to
        ? []
        : [
            {
              tekst: {
                da: `${da} den ${formatDay(day, 'da')}, efter at kontrakten er løbet ud den ${formatDay(dayAfter(to, -1), 'da')}`,
                en: `${one} on ${formatDay(day, 'en')}, after the contract had run out on ${formatDay(dayAfter(to, -1), 'en')}`,
              },
              faktisk: day,
              graense: to,
              enhed: 'DAG',
            },
          ];
    return brokenBy(
      [
        ...lateDay(draftDay(f), 'Kontrakten er udarbejdet', 'The contract was drafted'),
        ...f.versioner.flatMap((v) =>
          vedtagelser(v).flatMap((p) => lateDay(p.afgoerelse.dato, `Version ${v.nummer} er godkendt`, `Version ${v.nummer} was approved`)),
        ),
      ],
      { ...I_ORDEN, graense: to, enhed: 'DAG' },
    );
  },
};

/** Why a version begins to hold on its day although it should begin later; none for a draft. */
function backwardsInTime(f: KontraktFacts, v: VersionFacts): Reason[] {
  const date = groundsOf(v)?.afgoerelse.dato ?? null;
  if (date === null) return [];
  const reasons: Reason[] = [];
  const earliest = (limit: Day, da: string, one: string): void => {
    if (v.gyldigFra >= limit) return;
    reasons.push({
      tekst: {
        da: `Version ${v.nummer} gælder fra den ${formatDay(v.gyldigFra, 'da')}, før ${da} den ${formatDay(limit, 'da')}`,
        en: `Version ${v.nummer} holds from ${formatDay(v.gyldigFra, 'en')}, before ${one} on ${formatDay(limit, 'en')}`,
      },
      faktisk: v.gyldigFra,
      graense: limit,
      enhed: 'DAG',
    });
  };
  const previousOne = f.versioner.filter((u) => u.nummer < v.nummer && groundsOf(u) !== null).at(-1);
  if (v.nummer > 1) earliest(date, 'den er vedtaget', 'it was decided');
  // From that day on the older wording would stand in its place again.
  if (previousOne)
    earliest(
      previousOne.gyldigFra,
      `version ${previousOne.nummer}, som den afløser, begynder at gælde`,
      `version ${previousOne.nummer}, which it replaces, begins to hold`,
    );
  return reasons;
}

export const GAELDER_FREMAD: RowCondition = {
  ...FAELLES,
  kode: 'H39',
  afvisning: 'VIRKER_BAGUD',
  krav: {
    da: 'En revision gælder fra sin afgørelse eller senere, og ikke før den version, den afløser; de planer, den føjer til, dækkes ikke, før den gælder',
    en: 'A revision holds from its decision or later, and not before the version that it replaces; the plans that it adds are not covered before it holds',
  },
  ansvarlig: 'FORUM',
  udvej: { da: 'Forummet kan vælge en senere dag', en: 'The forum can choose a later day' },
  judge: (f) => forVersions(f, (v) => backwardsInTime(f, v)),
};

export const VERSIONSKRAV: readonly RowCondition[] = [
  GAELDER_FREMAD,
  IKKE_FOER_UDKASTET,
  GAELDER_FOER_GODKENDELSEN,
  AFGOERES_I_RAEKKEFOELGE,
  INDEN_SLUT,
];
