import { type Day, formatDay } from '../../../kernel/day';
import type { LocalizedText } from '../../../kernel/errors';
import { brokenBy, holdsIf, type Reason, type Rule } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { approvedPunkter } from '../../helhedsplan.figures';
import type { PlanCase } from '../../plan-case';
import { payments } from '../penge/betalinger';
import { accountedFor, activeYears, missingYearsOn, missingYearText, newestVersion } from '../r14-aarlig-redegoerelse';

/** What acts on a plan demand of its supervision and its accounts, besides the rules of the network. A list of declarations. */

type RowCondition = Rule<PlanCase>;

const INGEN_GRUND: Reason = { tekst: { da: 'Alt er i orden', en: 'All is in order' }, faktisk: '', graense: '', enhed: 'NAVN' };
const ALWAYS = '9999-12-31';

/** The day that an act counts from and the day that it is recorded, each once, in order. */
const both = ({ dato: date, today }: PlanCase['choices']): Day[] => [...new Set([date, today])].sort();

/** On the day: withheld by Landsbyggefonden and not yet resumed. Of several on one day the last recorded counts. */
export function isTilbageholdt(plan: PlanFacts, day: Day): boolean {
  const change = plan.tilsyn.filter((t) => t.art !== 'BEMAERKNING' && t.dato <= day);
  const latest = change.reduce<(typeof change)[number] | undefined>((a, t) => (!a || t.dato >= a.dato ? t : a), undefined);
  return latest?.art === 'UDBETALING_TILBAGEHOLDT';
}

const skiftekrav = (tilbageholdt: boolean): RowCondition => ({
  kode: 'H16',
  afvisning: tilbageholdt ? 'IKKE_TILBAGEHOLDT' : 'ALLEREDE_TILBAGEHOLDT',
  krav: {
    da: 'Kun udbetalinger, der er tilbageholdt, kan genoptages, og kun dem, der ikke er, kan holdes tilbage',
    en: 'Only payments that are withheld can be resumed, and only those that are not can be withheld',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: tilbageholdt
    ? { da: 'Landsbyggefonden kan holde udbetalingerne tilbage fra dagen', en: 'Landsbyggefonden can withhold the payments from the day' }
    : { da: 'Landsbyggefonden kan genoptage udbetalingerne', en: 'Landsbyggefonden can resume the payments' },
  termer: [],
  judge({ plan, choices: { dato: date } }) {
    const now = isTilbageholdt(plan, date);
    return holdsIf(now === tilbageholdt, {
      tekst: {
        da: `Udbetalingerne er ${now ? '' : 'ikke '}tilbageholdt den ${formatDay(date, 'da')}`,
        en: `The payments are ${now ? '' : 'not '}withheld on ${formatDay(date, 'en')}`,
      },
      faktisk: now ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      graense: tilbageholdt ? 'TILBAGEHOLDT' : 'IKKE_TILBAGEHOLDT',
      enhed: 'TILSTAND',
    });
  },
});

export const ER_TILBAGEHOLDT = skiftekrav(true);
export const ER_IKKE_TILBAGEHOLDT = skiftekrav(false);

/** Payments are stopped from the day that Landsbyggefonden says so: a payment is not dated back to before the stop. */
export const INTET_STOP: RowCondition = {
  kode: 'H16',
  afvisning: 'UDBETALINGER_TILBAGEHOLDT',
  krav: {
    da: 'Der udbetales ikke, mens Landsbyggefonden holder udbetalinger tilbage, hverken på den dag, udbetalingen gælder fra, eller på den dag, den registreres',
    en: 'Nothing is paid while Landsbyggefonden withholds payments, neither on the day that the payment counts from nor on the day it is recorded',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Landsbyggefonden kan genoptage udbetalingerne', en: 'Landsbyggefonden can resume the payments' },
  termer: [],
  judge({ plan, choices }) {
    const stopped = both(choices).filter((day) => isTilbageholdt(plan, day));
    const days = (language: 'da' | 'en', conjunction: string): string => stopped.map((d) => formatDay(d, language)).join(conjunction);
    return holdsIf(stopped.length === 0, {
      tekst: {
        da: stopped.length === 0 ? 'Udbetalingerne er ikke tilbageholdt' : `Udbetalingerne er tilbageholdt den ${days('da', ' og den ')}`,
        en: stopped.length === 0 ? 'The payments are not withheld' : `The payments are withheld on ${days('en', ' and on ')}`,
      },
      faktisk: stopped.join(' '),
      graense: 'IKKE_TILBAGEHOLDT',
      enhed: 'TILSTAND',
    });
  },
};

export const EFTER_TILSAGN_OG_START: RowCondition = {
  kode: 'H29',
  afvisning: 'FOER_TILSAGN_ELLER_START',
  krav: {
    da: 'Der udbetales fra planens start, når Landsbyggefonden har givet tilsagn',
    en: 'Payments are made from the start of the plan, when Landsbyggefonden has committed its share',
  },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan udbetale, når planen både har tilsagn og er begyndt',
    en: 'The forvaltning can pay when the plan both has its commitment and has begun',
  },
  termer: [],
  judge({ plan, choices }) {
    const tilsagn = approvedPunkter(plan, 'TILSAGN')
      .map((p) => p.afgoerelse.dato)
      .sort()[0];
    const earliest = tilsagn !== undefined && tilsagn > plan.start ? tilsagn : plan.start;
    return holdsIf(choices.dato >= earliest, {
      tekst: {
        da: `Udbetalingen er dateret den ${formatDay(choices.dato, 'da')}; den kan tidligst ske den ${formatDay(earliest, 'da')}`,
        en: `The payment is dated ${formatDay(choices.dato, 'en')}; it can be made on ${formatDay(earliest, 'en')} at the earliest`,
      },
      faktisk: choices.dato,
      graense: earliest,
      enhed: 'DAG',
    });
  },
};

export const REDEGOERELSER_ER_KOMMET: RowCondition = {
  kode: 'H17',
  afvisning: 'REDEGOERELSE_MANGLER',
  krav: {
    da: 'Der udbetales ikke, og udbetalinger genoptages ikke, når en forfalden årlig redegørelse mangler eller ikke er godkendt, hverken på den dag, handlingen gælder fra, eller på den dag, den registreres',
    en: 'Nothing is paid, and payments are not resumed, when a yearly account that was due is missing or was not approved, neither on the day that the act counts from nor on the day it is recorded',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: { da: 'Ansøgeren kan indsende redegørelsen for året', en: 'The applicant can hand in the account of the year' },
  termer: [],
  judge({ plan, choices }) {
    const finding = both(choices).flatMap((day) => missingYearsOn(plan, day).map((missing) => ({ missing, dag: day })));
    const first = finding.filter((g, i) => finding.findIndex((h) => h.missing.aar === g.missing.aar) === i);
    return brokenBy(
      first
        .sort((a, b) => a.missing.aar - b.missing.aar)
        .map(({ missing, dag: day }) => ({
          tekst: missingYearText(missing),
          faktisk: String(missing.aar),
          graense: day,
          enhed: 'DAG' as const,
        })),
      INGEN_GRUND,
    );
  },
};

/** A stop, or an account that is not approved, never reaches back behind what was paid before anybody knew of it. */
export const notBeforePayments = <F>(af: (facts: F) => { plan: PlanFacts; dato: Day; gaelder: boolean }): Rule<F> => ({
  kode: 'H92',
  afvisning: 'FOER_UDBETALINGER',
  krav: {
    da: 'Et stop for udbetalinger, og en vurdering, der standser dem, dateres ikke før de udbetalinger, der allerede er registreret',
    en: 'A stop of payments, and an assessment that stops them, is not dated before the payments that are recorded already',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan bruge den dag, hvor den seneste udbetaling blev registreret, eller en senere',
    en: 'Landsbyggefonden can use the day on which the latest payment was recorded, or a later one',
  },
  termer: [],
  judge(facts) {
    const { plan, dato: date, gaelder: holdsOn } = af(facts);
    const latest = payments(plan)
      .flatMap((b) => [b.dato, b.registreret])
      .sort()
      .at(-1);
    const holds = !holdsOn || latest === undefined || date >= latest;
    return holdsIf(holds, {
      tekst: {
        da: holds
          ? 'Der er ikke registreret udbetalinger efter dagen'
          : `Der er registreret en udbetaling den ${formatDay(latest, 'da')}; udbetalingerne kan ikke standses fra den ${formatDay(date, 'da')}`,
        en: holds
          ? 'No payment is recorded after the day'
          : `A payment is recorded on ${formatDay(latest, 'en')}; the payments cannot be stopped from ${formatDay(date, 'en')}`,
      },
      faktisk: date,
      graense: latest ?? '',
      enhed: 'DAG',
    });
  },
});

export const STOP_EFTER_UDBETALINGER: RowCondition = notBeforePayments(({ plan, choices }) => ({
  plan,
  dato: choices.dato,
  gaelder: true,
}));

export const AARET_KAN_REDEGOERES: RowCondition = {
  kode: 'H18',
  afvisning: 'AARET_KAN_IKKE_REDEGOERES',
  krav: {
    da: 'Der redegøres for hvert kalenderår, planen løber i, når året eller planen er omme, og igen, når redegørelsen ikke er godkendt',
    en: 'Each calendar year of the plan is accounted for when the year or the plan is over, and again when the account was not approved',
  },
  alvor: 'FEJL',
  kilde: SOURCES.landsbyggefond,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan redegøre for et år, der er omme, og som der ikke er redegjort for',
    en: 'The applicant can account for a year that is over and not accounted for',
  },
  termer: [],
  judge({ plan, choices: { aar: year, dato: date } }) {
    if (year === null) return holdsIf(false, ALT_ER_REDEGJORT);
    return brokenBy(yearReasons(plan, year, date), INGEN_GRUND);
  },
};

const ALT_ER_REDEGJORT: Reason = {
  tekst: { da: 'Der er redegjort for alle planens år', en: 'All the years of the plan are accounted for' },
  faktisk: '0',
  graense: '0',
  enhed: 'DAG',
};

function yearReasons(plan: PlanFacts, year: number, date: Day): Reason[] {
  const reasons: Reason[] = [];
  const no = (text: LocalizedText, actual: string, limit: string): void => {
    reasons.push({ tekst: text, faktisk: actual, graense: limit, enhed: 'DAG' });
  };
  const [first, lastOne] = [Number(plan.start.slice(0, 4)), Number(plan.slut.slice(0, 4))];
  const years = first === lastOne ? String(first) : `${first}-${lastOne}`;
  if (!activeYears(plan).includes(year))
    no(
      { da: `Planen løber i ${years}, ikke i ${year}`, en: `The plan runs in ${years}, not in ${year}` },
      String(year),
      `${first}-${lastOne}`,
    );
  if (!yearIsOver(plan, year, date))
    no(
      { da: `Året ${year} er ikke omme den ${formatDay(date, 'da')}`, en: `The year ${year} is not over on ${formatDay(date, 'en')}` },
      date,
      `${year}-12-31`,
    );
  if (accountedFor(plan, year, ALWAYS))
    no({ da: `Der er allerede redegjort for ${year}`, en: `${year} is already accounted for` }, String(year), String(year));
  const vurderet = newestVersion(plan, year)?.vurderet;
  if (vurderet && date < vurderet)
    no(
      {
        da: `Redegørelsen for ${year} blev vurderet den ${formatDay(vurderet, 'da')}; en ny kan ikke være kommet den ${formatDay(date, 'da')}`,
        en: `The account of ${year} was assessed on ${formatDay(vurderet, 'en')}; a new one cannot have come on ${formatDay(date, 'en')}`,
      },
      date,
      vurderet,
    );
  return reasons;
}

/** Whether a year of the plan, or the plan itself, was over on the day. */
export const yearIsOver = (plan: Pick<PlanFacts, 'slut'>, year: number, day: Day): boolean => day > `${year}-12-31` || day >= plan.slut;

/** What applicants hand in comes on the day that it is recorded; only whoever receives it may say that it came before. */
export const INDSENDES_I_DAG: RowCondition = {
  kode: 'H97',
  afvisning: 'INDSENDES_I_DAG',
  krav: {
    da: 'En redegørelse er indsendt den dag, den registreres; kun Landsbyggefonden kan angive en tidligere dag, hvor den blev modtaget',
    en: 'An account is handed in on the day it is recorded; only Landsbyggefonden may enter an earlier day on which it was received',
  },
  alvor: 'ADVARSEL',
  kilde: SOURCES.lbfIndberetning,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan registrere redegørelsen, hvis den blev modtaget før',
    en: 'Landsbyggefonden can record the account if it was received before',
  },
  termer: [],
  judge: ({ choices: { wished, dato: date } }) =>
    holdsIf(wished === null || wished === date, {
      tekst: {
        da: `Redegørelsen regnes for indsendt den ${formatDay(date, 'da')}, hvor den registreres${wished ? `, og ikke den ${formatDay(wished, 'da')}` : ''}`,
        en: `The account counts as handed in on ${formatDay(date, 'en')}, when it is recorded${wished ? `, and not on ${formatDay(wished, 'en')}` : ''}`,
      },
      faktisk: wished ?? date,
      graense: date,
      enhed: 'DAG',
    }),
};

/** An account of the last year that was handed in because the plan was over would not tell of the rest of the year. */
export const SLUTAARET_ER_IKKE_OPGJORT: RowCondition = {
  kode: 'H99',
  afvisning: 'SLUTAARET_ER_OPGJORT',
  krav: {
    da: 'En plan forlænges ikke, når der allerede er redegjort for dens sidste år, før året var omme',
    en: 'A plan is not extended when its last year was accounted for before the year was over',
  },
  alvor: 'FEJL',
  kilde: SOURCES.landsbyggefond,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen som ikke godkendt; derefter kan ansøgeren redegøre for hele året',
    en: 'Landsbyggefonden can assess the account as not approved; after that the applicant can account for the whole year',
  },
  termer: [],
  judge({ plan }) {
    const year = Number(plan.slut.slice(0, 4));
    const newest = newestVersion(plan, year);
    const indsendt = accountedFor(plan, year, ALWAYS) ? (newest?.indsendt ?? null) : null;
    const lastDay = `${year}-12-31`;
    return holdsIf(indsendt === null || indsendt > lastDay, {
      tekst: {
        da: indsendt
          ? `Redegørelsen for ${year} blev indsendt den ${formatDay(indsendt, 'da')}${indsendt > lastDay ? '' : ', før året var omme'}`
          : `Der er ikke redegjort for ${year}`,
        en: indsendt
          ? `The account of ${year} was handed in on ${formatDay(indsendt, 'en')}${indsendt > lastDay ? '' : ', before the year was over'}`
          : `${year} is not accounted for`,
      },
      faktisk: indsendt ?? '',
      graense: `${year}-12-31`,
      enhed: 'DAG',
    });
  },
};
