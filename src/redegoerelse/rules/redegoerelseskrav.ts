import type { Finansieringskilde } from '../../helhedsplan/helhedsplan.enums';
import type { PlanFacts } from '../../helhedsplan/helhedsplan.facts';
import { notBeforePayments } from '../../helhedsplan/rules/redegoerelse/tilsynskrav';
import { type Day, formatDay } from '../../kernel/day';
import type { Language, LocalizedText } from '../../kernel/errors';
import { capitalized, formatKroner, plainPercent } from '../../kernel/format';
import { brokenBy, holdsIf, type Reason, type Rule } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import type { Vurdering } from '../redegoerelse.enums';

/** What an account must hold when it is handed in, and when it may be assessed. A list of declarations. */

/** An account as it is handed in, with the plan that it is about. */
export interface RedegoerelseCase {
  readonly plan: PlanFacts;
  readonly aar: number;
  readonly maal: readonly number[];
  readonly sources: readonly Finansieringskilde[];
  readonly forbrug: readonly {
    readonly finansieringskilde: Finansieringskilde;
    readonly budget: number;
    readonly forbrug: number;
  }[];
  readonly deadlines: readonly Day[];
}

const FAELLES = { kilde: SOURCES.landsbyggefond, ansvarlig: 'BOLIGORGANISATION', termer: [] } as const;
const I_ORDEN: Reason = {
  tekst: { da: 'Redegørelsen er i orden', en: 'The account is in order' },
  faktisk: '',
  graense: '',
  enhed: 'NAVN',
};

const all = (names: readonly (string | number)[]): string => [...names].sort().join(' ');

const OG = { da: 'og', en: 'and' } as const;

/** `1`, `1 og 2`, `1, 2 og 3`: as people say a list; `ingen` when it is empty. */
const row = (names: readonly string[], language: Language, none: string): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} ${OG[language]} ${names.at(-1)}` : (names[0] ?? none);

const MAAL = { da: ['ingen mål', 'mål', 'målene'], en: ['no goals', 'goal', 'goals'] } as const;

/** `ingen mål`, `mål 1`, `målene 1 og 2`. */
function maalene(numbers: readonly number[], language: Language): string {
  const [none, et, several] = MAAL[language];
  const ordered = [...numbers].sort((a, b) => a - b).map(String);
  return ordered.length === 0 ? none : `${ordered.length === 1 ? et : several} ${row(ordered, language, none)}`;
}

const HVERT_MAAL: Rule<RedegoerelseCase> = {
  ...FAELLES,
  kode: 'H50',
  afvisning: 'MAAL_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: { da: 'Der redegøres for hvert af planens mål, én gang', en: 'Each goal of the plan is accounted for, once' },
  udvej: {
    da: 'Ansøgeren kan tage alle planens mål med, hvert én gang',
    en: 'The applicant can include every goal of the plan, each once',
  },
  judge({ plan, maal }) {
    const own = plan.maal.map((m) => m.nummer);
    return holdsIf(all(maal) === all(own), {
      tekst: {
        da: `Redegørelsen omfatter ${maalene(maal, 'da')}; planen har ${maalene(own, 'da')}`,
        en: `The account has ${maalene(maal, 'en')}; the plan has ${maalene(own, 'en')}`,
      },
      faktisk: all(maal),
      graense: all(own),
      enhed: 'NAVN',
    });
  },
};

const KILDENAVN: Readonly<Record<Finansieringskilde, LocalizedText>> = {
  LANDSBYGGEFONDEN: { da: 'Landsbyggefonden', en: 'Landsbyggefonden' },
  KOMMUNE: { da: 'kommunen', en: 'the kommune' },
  BOLIGORGANISATION: { da: 'boligorganisationen', en: 'the boligorganisation' },
  ANDEN: { da: 'en anden kilde', en: 'another source' },
};

const theSources = (sources: readonly Finansieringskilde[], language: Language): string =>
  row(
    [...sources].sort().map((k) => KILDENAVN[k][language]),
    language,
    { da: 'ingen', en: 'nobody' }[language],
  );

const HVER_KILDE: Rule<RedegoerelseCase> = {
  ...FAELLES,
  kode: 'H51',
  afvisning: 'MIDLER_IKKE_REDEGJORT',
  alvor: 'FEJL',
  krav: {
    da: 'Der redegøres for anvendelsen af midler fra hver af planens finansieringskilder, én gang',
    en: 'The use of money is accounted for once for each source of the plan’s funding',
  },
  udvej: {
    da: 'Ansøgeren kan tage præcis planens finansieringskilder med',
    en: 'The applicant can include exactly the sources of the plan',
  },
  judge({ plan, sources }) {
    const own = [...new Set(plan.finansiering.map((b) => b.kilde))];
    return holdsIf(all(sources) === all(own), {
      tekst: {
        da: `Redegørelsen omfatter ${sources.length === 0 ? 'ingen midler' : `midler fra ${theSources(sources, 'da')}`}; planen betales af ${theSources(own, 'da')}`,
        en: `The account has ${sources.length === 0 ? 'no money' : `money from ${theSources(sources, 'en')}`}; the plan is paid by ${theSources(own, 'en')}`,
      },
      faktisk: all(sources),
      graense: all(own),
      enhed: 'NAVN',
    });
  },
};

const FRIST_NAESTE_AAR: Rule<RedegoerelseCase> = {
  ...FAELLES,
  kode: 'H52',
  afvisning: 'MILEPAEL_UDEN_FOR_AARET',
  alvor: 'FEJL',
  krav: { da: 'Milepælsplanen er for det kommende år', en: 'The plan of milestones is for the coming year' },
  udvej: { da: 'Ansøgeren kan vælge frister i året efter', en: 'The applicant can choose deadlines in the year after' },
  judge: ({ aar: year, deadlines }) =>
    brokenBy(
      deadlines
        .filter((f) => Number(f.slice(0, 4)) !== year + 1)
        .map((f) => ({
          tekst: {
            da: `Fristen den ${formatDay(f, 'da')} ligger ikke i ${year + 1}`,
            en: `The deadline of ${formatDay(f, 'en')} is not in ${year + 1}`,
          },
          faktisk: f,
          graense: String(year + 1),
          enhed: 'DAG' as const,
        })),
      I_ORDEN,
    ),
};

/** Spending that differs from the budget by more than this many basis points is told. */
const AFVIGELSE = 1000;

const TAET_PAA_BUDGET: Rule<RedegoerelseCase> = {
  ...FAELLES,
  kode: 'H53',
  afvisning: 'AFVIGER_FRA_BUDGET',
  alvor: 'ADVARSEL',
  krav: { da: 'Årets forbrug afviger højst 10 % fra budgettet', en: 'The spending of the year differs from the budget by at most 10 %' },
  kilde: SOURCES.tjenesten,
  udvej: {
    da: 'Ansøgeren kan forklare afvigelsen, hvor gennemførelsen beskrives',
    en: 'The applicant can explain the difference where it tells how the plan was carried out',
  },
  termer: [
    { navn: { da: 'Afvigelse, der varsles', en: 'Difference that is told' }, fra: null, til: null, value: AFVIGELSE, enhed: 'PROCENT' },
  ],
  judge: ({ forbrug: usage }) =>
    brokenBy(
      usage
        .filter((m) => 10_000n * BigInt(Math.abs(m.forbrug - m.budget)) > BigInt(AFVIGELSE) * BigInt(m.budget))
        .map(({ finansieringskilde: k, budget, forbrug: used }) => ({
          tekst: {
            da: `${capitalized(KILDENAVN[k].da)}: der er brugt ${formatKroner(used, 'da')}, og budgettet var ${formatKroner(budget, 'da')}`,
            en: `${capitalized(KILDENAVN[k].en)}: ${formatKroner(used, 'en')} is spent, and the budget was ${formatKroner(budget, 'en')}`,
          },
          faktisk: budget === 0 ? '>100' : plainPercent(Math.abs(used - budget), budget),
          graense: '10',
          enhed: 'PROCENT' as const,
        })),
      I_ORDEN,
    ),
};

export const REDEGOERELSESKRAV: readonly Rule<RedegoerelseCase>[] = [HVERT_MAAL, HVER_KILDE, FRIST_NAESTE_AAR, TAET_PAA_BUDGET];

export interface VurderingCase {
  readonly plan: PlanFacts;
  readonly indsendt: Day | null;
  readonly vurdering: Vurdering | null;
  readonly vurderet: Day | null;
  readonly fresh: Vurdering;
  readonly withText: boolean;
  readonly dato: Day;
  readonly today: Day;
}

const VURDERINGSNAVN: Readonly<Record<Vurdering, LocalizedText>> = {
  TAGET_TIL_EFTERRETNING: { da: 'taget til efterretning', en: 'accepted' },
  MED_BEMAERKNINGER: { da: 'taget til efterretning med bemærkninger', en: 'accepted with remarks' },
  IKKE_GODKENDT: { da: 'ikke godkendt', en: 'not approved' },
};

function whyNot({ indsendt, vurdering, vurderet, dato: date, today }: VurderingCase): LocalizedText {
  if (indsendt === null) return { da: 'Redegørelsen er ikke indsendt', en: 'The account is not handed in' };
  if (vurdering !== null)
    return {
      da: `Redegørelsen er allerede vurderet den ${formatDay(vurderet ?? indsendt, 'da')}: ${VURDERINGSNAVN[vurdering].da}`,
      en: `The account was assessed on ${formatDay(vurderet ?? indsendt, 'en')} already: ${VURDERINGSNAVN[vurdering].en}`,
    };
  if (date > today)
    return {
      da: `Vurderingen er dateret den ${formatDay(date, 'da')}; i dag er det den ${formatDay(today, 'da')}`,
      en: `The assessment is dated ${formatDay(date, 'en')}; today is ${formatDay(today, 'en')}`,
    };
  return {
    da: `Redegørelsen er indsendt den ${formatDay(indsendt, 'da')} og vurderes den ${formatDay(date, 'da')}`,
    en: `The account was handed in on ${formatDay(indsendt, 'en')} and is assessed on ${formatDay(date, 'en')}`,
  };
}

const ER_INDSENDT: Rule<VurderingCase> = {
  ...FAELLES,
  kode: 'H54',
  afvisning: 'KAN_IKKE_VURDERES',
  alvor: 'FEJL',
  krav: {
    da: 'En redegørelse vurderes én gang, når den er indsendt, og ikke frem i tiden',
    en: 'An account is assessed once, when it is handed in, and not in the future',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan vurdere redegørelsen, når den er indsendt; er den vurderet, kan fonden afgive en bemærkning',
    en: 'Landsbyggefonden can assess the account when it is handed in; once it is assessed, a remark can be made',
  },
  judge: (caseFacts) => {
    const { indsendt, vurdering, dato: date, today } = caseFacts;
    return holdsIf(indsendt !== null && indsendt <= date && date <= today && vurdering === null, {
      tekst: whyNot(caseFacts),
      faktisk: vurdering ?? indsendt ?? 'IKKE_INDSENDT',
      graense: date,
      enhed: 'TILSTAND',
    });
  },
};

const BEMAERKNING_HAR_TEKST: Rule<VurderingCase> = {
  ...FAELLES,
  kode: 'H55',
  afvisning: 'BEMAERKNING_MANGLER',
  alvor: 'FEJL',
  krav: { da: 'En vurdering med bemærkninger siger, hvad de går ud på', en: 'An assessment with remarks says what they are' },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: { da: 'Landsbyggefonden kan skrive bemærkningerne', en: 'Landsbyggefonden can write the remarks' },
  judge: ({ fresh, withText }) =>
    holdsIf(fresh !== 'MED_BEMAERKNINGER' || withText, {
      tekst: {
        da: 'Redegørelsen tages til efterretning med bemærkninger, men bemærkningerne mangler',
        en: 'The account is accepted with remarks, but the remarks are missing',
      },
      faktisk: fresh,
      graense: 'TEKST',
      enhed: 'NAVN',
    }),
};

const VURDERING_EFTER_UDBETALINGER: Rule<VurderingCase> = notBeforePayments(({ plan, fresh, dato: date }) => ({
  plan,
  dato: date,
  gaelder: fresh === 'IKKE_GODKENDT',
}));

export const VURDERINGSKRAV: readonly Rule<VurderingCase>[] = [ER_INDSENDT, BEMAERKNING_HAR_TEKST, VURDERING_EFTER_UDBETALINGER];
