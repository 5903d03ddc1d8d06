import { formatDay } from '../../kernel/day';
import { counted } from '../../kernel/format';
import { covers, dayAfter, formatPeriod, overlaps, type Period } from '../../kernel/period';
import { brokenBy, notApplicable, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { DaekningFacts, KontraktFacts } from '../kontrakt.facts';
import { isForkastet } from './versioner';

/** What holds of the period of a contract and of the plans that it covers. */

type RowCondition = Rule<KontraktFacts>;

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

const number = ({ fra: from, til: to }: Period): string => `${from}/${to ?? ''}`;
/** Whether the first period lies within the second. */
const before = (a: Period, b: Period): boolean => b.fra <= a.fra && (b.til === null || (a.til !== null && a.til <= b.til));

const planCount = (f: KontraktFacts): number => new Set(f.daekninger.map((d) => d.helhedsplan.noegle)).size;

const daekningerne = (f: KontraktFacts, reasons: readonly Reason[]): ReturnType<RowCondition['judge']> =>
  brokenBy(reasons, {
    tekst: {
      da: `Kontrakten dækker ${counted(planCount(f), { en: 'én helhedsplan', several: 'helhedsplaner' }, 'da')}`,
      en: `The contract covers ${counted(planCount(f), { en: 'one plan', several: 'plans' }, 'en')}`,
    },
    faktisk: String(planCount(f)),
    graense: String(planCount(f)),
    enhed: 'ANTAL',
  });

const PLANER_I_OMRAADET: RowCondition = {
  ...FAELLES,
  kode: 'H34',
  afvisning: 'PLAN_UDEN_FOR_BYOMRAADET',
  krav: { da: 'En kontrakt dækker kun helhedsplaner i sit byområde', en: 'A contract covers only plans in its byområde' },
  udvej: { da: 'Forummet kan vælge planer, der ligger i byområdet', en: 'The forum can choose plans that lie in the byområde' },
  judge: (f) =>
    daekningerne(
      f,
      f.daekninger
        .filter(({ helhedsplan: h }) => !h.byomraader.some((b) => b.noegle === f.byomraade.noegle))
        .map(
          ({ helhedsplan: h }): Reason => ({
            tekst: { da: `${h.titel} ligger ikke i ${f.byomraade.navn}`, en: `${h.titel} does not lie in ${f.byomraade.navn}` },
            faktisk: h.noegle,
            graense: f.byomraade.noegle,
            enhed: 'NAVN',
          }),
        ),
    ),
};

const DAEKNINGEN_PASSER: RowCondition = {
  ...FAELLES,
  kode: 'H35',
  afvisning: 'DAEKNING_PASSER_IKKE',
  krav: {
    da: 'En plan dækkes inden for kontraktens periode, og kun én gang ad gangen',
    en: 'A plan is covered within the period of the contract, and only once at a time',
  },
  udvej: { da: 'Forummet kan rette dækningens periode', en: 'The forum can correct the period of the coverage' },
  judge: (f) =>
    daekningerne(
      f,
      f.daekninger.flatMap((d, i) => {
        const reasons: Reason[] = [];
        const { noegle: key, titel } = d.helhedsplan;
        if (!before(d, f))
          reasons.push({
            tekst: {
              da: `${titel} dækkes ${formatPeriod(d, 'da')}; kontrakten løber ${formatPeriod(f, 'da')}`,
              en: `${titel} is covered ${formatPeriod(d, 'en')}; the contract runs ${formatPeriod(f, 'en')}`,
            },
            faktisk: number(d),
            graense: number(f),
            enhed: 'DAG',
          });
        for (const b of f.daekninger.slice(0, i).filter((e) => e.helhedsplan.noegle === key && overlaps(e, d)))
          reasons.push({
            tekst: {
              da: `${titel} dækkes allerede ${formatPeriod(b, 'da')}`,
              en: `${titel} is covered already ${formatPeriod(b, 'en')}`,
            },
            faktisk: number(d),
            graense: number(b),
            enhed: 'DAG',
          });
        return reasons;
      }),
    ),
};

/** States in which the life of a plan may have been cut short after it was covered. */
const FORBI: readonly string[] = ['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'TRUKKET'];

const beforePlan = ({ helhedsplan: h, til: to }: DaekningFacts): boolean => to !== null && to <= h.start;
const afterPlan = ({ helhedsplan: h, fra: from }: DaekningFacts): boolean => from > h.slut;

function outsideTime(d: DaekningFacts): Reason {
  const { titel, start, slut: end } = d.helhedsplan;
  const life = { fra: start, til: dayAfter(end) };
  return {
    tekst: {
      da: `${titel} dækkes ${formatPeriod(d, 'da')}, men planen løber ${formatPeriod(life, 'da')}`,
      en: `${titel} is covered ${formatPeriod(d, 'en')}, but the plan runs ${formatPeriod(life, 'en')}`,
    },
    faktisk: number(d),
    graense: number(life),
    enhed: 'DAG',
  };
}

/** Why a plan cannot come to be covered in this period; nothing when it can. */
export const newDaekningReasons = (d: DaekningFacts): Reason[] => (beforePlan(d) || afterPlan(d) ? [outsideTime(d)] : []);

export const I_PLANENS_TID: RowCondition = {
  ...FAELLES,
  kode: 'H86',
  afvisning: 'DAEKNING_UDEN_FOR_PLANENS_TID',
  krav: {
    da: 'En kontrakt dækker en plan i mindst én dag af planens løbetid',
    en: 'A contract covers a plan on at least one day of the plan’s life',
  },
  udvej: {
    da: 'Forummet kan rette dækningens periode eller tage planen med i en kontrakt, der løber samtidig med den',
    en: 'The forum can correct the period of the coverage, or take the plan into a contract that runs at the same time',
  },
  judge: (f) =>
    daekningerne(f, f.daekninger.filter((d) => beforePlan(d) || (afterPlan(d) && !FORBI.includes(d.helhedsplan.status))).map(outsideTime)),
};

const EN_AD_GANGEN: RowCondition = {
  ...FAELLES,
  kode: 'H36',
  afvisning: 'KONTRAKTER_OVERLAPPER',
  krav: { da: 'Et byområde har én kontrakt ad gangen', en: 'A byområde has one contract at a time' },
  kilde: SOURCES.kkHelhedsplaner,
  udvej: {
    da: 'Forummet kan vælge en anden periode eller revidere den kontrakt, der er',
    en: 'The forum can choose another period, or revise the contract that there is',
  },
  judge(f) {
    if (isForkastet(f)) return notApplicable({ da: 'Kontrakten er forkastet', en: 'The contract is rejected' });
    const others = f.byomraade.kontrakter.filter((k) => k.id !== f.id && !isForkastet(k) && overlaps(k, f));
    return brokenBy(
      others.map(
        (k): Reason => ({
          tekst: {
            da: `${f.titel} løber ${formatPeriod(f, 'da')}, men ${k.titel} løber ${formatPeriod(k, 'da')}`,
            en: `${f.titel} runs ${formatPeriod(f, 'en')}, but ${k.titel} runs ${formatPeriod(k, 'en')}`,
          },
          faktisk: number(f),
          graense: number(k),
          enhed: 'DAG',
        }),
      ),
      {
        tekst: {
          da: `Ingen anden kontrakt i ${f.byomraade.navn} i perioden`,
          en: `No other contract of ${f.byomraade.navn} in the period`,
        },
        faktisk: number(f),
        graense: f.byomraade.noegle,
        enhed: 'DAG',
      },
    );
  },
};

const versionInPeriod = (f: KontraktFacts, { nummer, gyldigFra }: KontraktFacts['versioner'][number]): Reason => ({
  tekst: {
    da: `Version ${nummer} gælder fra den ${formatDay(gyldigFra, 'da')}; kontrakten løber ${formatPeriod(f, 'da')}`,
    en: `Version ${nummer} holds from ${formatDay(gyldigFra, 'en')}; the contract runs ${formatPeriod(f, 'en')}`,
  },
  faktisk: gyldigFra,
  graense: number(f),
  enhed: 'DAG',
});

export const GAELDER_I_PERIODEN: RowCondition = {
  ...FAELLES,
  kode: 'H38',
  afvisning: 'UDEN_FOR_KONTRAKTENS_PERIODE',
  krav: {
    da: 'En version begynder at gælde i kontraktens periode, og en kontrakt revideres, mens den løber',
    en: 'A version begins to hold within the period of the contract, and a contract is revised while it runs',
  },
  udvej: { da: 'Forummet kan vælge en dag i kontraktens periode', en: 'The forum can choose a day within the period of the contract' },
  judge(f) {
    const newest = f.versioner.at(-1);
    if (!newest) return notApplicable({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
    const outside = f.versioner.filter((v) => !covers(f, v.gyldigFra));
    return brokenBy(
      outside.map((v) => versionInPeriod(f, v)),
      versionInPeriod(f, newest),
    );
  },
};

export const DAEKNINGSKRAV: readonly RowCondition[] = [
  PLANER_I_OMRAADET,
  DAEKNINGEN_PASSER,
  EN_AD_GANGEN,
  GAELDER_I_PERIODEN,
  I_PLANENS_TID,
];

/** What is asked of the coverages of a new contract besides: that of a plan that has ended may stand, but is not made. */
export const NYE_DAEKNINGER: RowCondition = { ...I_PLANENS_TID, judge: (f) => daekningerne(f, f.daekninger.flatMap(newDaekningReasons)) };
