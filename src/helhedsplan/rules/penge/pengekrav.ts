import { formatDay } from '../../../kernel/day';
import type { LocalizedText } from '../../../kernel/errors';
import { formatKroner, joinWords, plainKroner } from '../../../kernel/format';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule, type Verdict } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { balance, fromPulje, sumOf } from '../../helhedsplan.figures';
import type { PlanCase } from '../../plan-case';
import { approvedOn } from '../r11-godkendt-foer-tilsagn';

/** What the money acts demand besides the rules of the network. A list of short declarations, each whole in itself. */

type RowCondition = Rule<PlanCase>;

const FOELGE = { alvor: 'FEJL', kilde: SOURCES.bogholderi, termer: [] } as const;

export const BELOEB_OVER_NUL: RowCondition = {
  ...FOELGE,
  kode: 'H11',
  afvisning: 'INTET_BELOEB',
  krav: { da: 'Et beløb er større end nul', en: 'An amount is greater than zero' },
  ansvarlig: 'FORVALTNING',
  udvej: { da: 'Forvaltningen kan angive et beløb over nul', en: 'The forvaltning can give an amount above zero' },
  judge: ({ choices }) =>
    holdsIf(choices.beloeb > 0, {
      tekst: { da: `Beløbet er ${formatKroner(choices.beloeb, 'da')}`, en: `The amount is ${formatKroner(choices.beloeb, 'en')}` },
      faktisk: plainKroner(choices.beloeb),
      graense: '0.01',
      enhed: 'KRONER',
    }),
};

export const GODKENDT_PAA_DAGEN: RowCondition = {
  kode: 'H12',
  afvisning: 'PLANEN_ER_IKKE_GODKENDT',
  krav: {
    da: 'Puljepenge disponeres først, når kommunalbestyrelsen har godkendt planen',
    en: 'Money of the pool is committed only when the kommunalbestyrelse has approved the plan',
  },
  alvor: 'FEJL',
  kilde: SOURCES.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen; derefter kan forvaltningen disponere',
    en: 'The kommunalbestyrelse can approve the plan; after that the forvaltning can commit money',
  },
  termer: [],
  judge({ plan, choices }) {
    const day = approvedOn(plan);
    return holdsIf(day !== null && day <= choices.dato, {
      tekst: {
        da: day
          ? `Planen blev godkendt den ${formatDay(day, 'da')}; posteringen er fra den ${formatDay(choices.dato, 'da')}`
          : 'Planen er ikke godkendt',
        en: day
          ? `The plan was approved on ${formatDay(day, 'en')}; the posting is dated ${formatDay(choices.dato, 'en')}`
          : 'The plan is not approved',
      },
      faktisk: choices.dato,
      graense: day ?? 'GODKENDELSE',
      enhed: 'DAG',
    });
  },
};

/** The name of a pool as the plan knows it. */
const puljenavn = (f: PlanFacts, key: string): LocalizedText => {
  const name =
    f.finansiering.find((b) => b.pulje?.noegle === key)?.pulje?.navn ??
    f.disponeringer.find((d) => d.pulje.noegle === key && d.pulje.navn !== key)?.pulje.navn;
  return name === undefined
    ? { da: 'en pulje uden for planens finansiering', en: 'a pool outside the plan’s funding' }
    : { da: name, en: name };
};

// Judged on the facts after the posting: what is committed on the last of all days.
export const INDEN_FOR_BIDRAGET: Rule<PlanFacts> = {
  ...FOELGE,
  kode: 'H13',
  afvisning: 'OVER_PLANENS_BIDRAG',
  krav: {
    da: 'Der disponeres ikke mere af en pulje til en plan, end puljen bidrager med i planens finansiering',
    en: 'No more of a pool is committed to a plan than the pool contributes to its funding',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan disponere et mindre beløb; kommunalbestyrelsen kan hæve bidraget ved en ny afgørelse om planen',
    en: 'The forvaltning can commit a smaller amount; the kommunalbestyrelse can raise the contribution by a new decision about the plan',
  },
  judge(f) {
    const puljer = [...new Set(f.disponeringer.map((d) => d.pulje.noegle))];
    const reason = (pulje: string): Reason & { ok: boolean } => {
      const [disponeret, bidrag] = [balance(f, pulje, '9999-12-31').disponeret, fromPulje(f, pulje)];
      return {
        ok: disponeret <= bidrag,
        tekst: {
          da: `Der er disponeret ${formatKroner(disponeret, 'da')} af ${puljenavn(f, pulje).da} til planen; puljens bidrag er ${formatKroner(bidrag, 'da')}`,
          en: `${formatKroner(disponeret, 'en')} of ${puljenavn(f, pulje).en} is committed to the plan; its contribution is ${formatKroner(bidrag, 'en')}`,
        },
        faktisk: plainKroner(disponeret),
        graense: plainKroner(bidrag),
        enhed: 'KRONER',
      };
    };
    const all = puljer.map(reason);
    return brokenBy(
      all.filter((g) => !g.ok).map(({ ok: _, ...g }) => g),
      {
        tekst: { da: 'Det disponerede er inden for puljens bidrag', en: 'What is committed is within the contribution of the pool' },
        faktisk: '',
        graense: '',
        enhed: 'KRONER',
      },
    );
  },
};

export const HOEJST_DET_DISPONEREDE: RowCondition = {
  ...FOELGE,
  kode: 'H60',
  afvisning: 'IKKE_DISPONERET',
  krav: {
    da: 'Der frigives højst det, der er disponeret og hverken ført tilbage eller frigivet i forvejen',
    en: 'At most what is committed, and neither returned nor released before, is released',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan frigive et mindre beløb eller disponere mere først',
    en: 'The forvaltning can release a smaller amount, or commit more first',
  },
  judge({ plan, choices }) {
    // On the day and on every later one: what is returned later is not there to be released.
    const days = [choices.dato, ...plan.disponeringer.map((d) => d.dato).filter((day) => day > choices.dato)];
    const rest = Math.min(
      ...days.map((day) => {
        const s = balance(plan, choices.pulje ?? '', day);
        return s.disponeret - s.frigivet;
      }),
    );
    return holdsIf(choices.beloeb <= rest, {
      tekst: {
        da: `Der skal frigives ${formatKroner(choices.beloeb, 'da')}; der er ${rest > 0 ? formatKroner(rest, 'da') : 'intet'} at frigive`,
        en: `${formatKroner(choices.beloeb, 'en')} is to be released; ${rest > 0 ? `${formatKroner(rest, 'en')} is` : 'nothing is'} there to release`,
      },
      faktisk: plainKroner(choices.beloeb),
      graense: plainKroner(rest),
      enhed: 'KRONER',
    });
  },
};

// On every day: paid <= released, paid <= committed less returned, released <= committed.
export const POSTERINGSORDEN: Rule<PlanFacts> = {
  ...FOELGE,
  kode: 'H15',
  afvisning: 'POSTERINGSORDEN',
  krav: {
    da: 'Der er på ingen dag udbetalt mere, end der er frigivet eller er disponeret og ikke ført tilbage, og ikke frigivet mere, end der er disponeret',
    en: 'On no day is more paid than is released, or than is committed and not returned, nor more released than is committed',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan postere et mindre beløb eller bruge en senere dag',
    en: 'The forvaltning can post a smaller amount or use a later day',
  },
  judge(f) {
    const reasons: Reason[] = [];
    for (const pulje of new Set(f.disponeringer.map((d) => d.pulje.noegle))) {
      const days = [...new Set(f.disponeringer.map((d) => d.dato))].sort();
      for (const day of days) {
        const finding = breachesOnDay(f, pulje, day);
        if (!finding) continue;
        reasons.push(finding);
        break;
      }
    }
    return brokenBy(reasons, {
      tekst: { da: 'Posteringerne går op på alle dage', en: 'The postings add up on every day' },
      faktisk: '',
      graense: '',
      enhed: 'KRONER',
    });
  },
};

const UDBETALT: LocalizedText = { da: 'udbetalt', en: 'paid' };
const FRIGIVET: LocalizedText = { da: 'frigivet', en: 'released' };
const DISPONERET: LocalizedText = { da: 'disponeret', en: 'committed' };
const TILBAGE: LocalizedText = { da: 'ført tilbage', en: 'returned' };

/** `Den 1. maj 2015 er der udbetalt 200 kr., men kun frigivet 100 kr.` */
function exceeded(day: string, done: LocalizedText, amount: number, cap: LocalizedText, max: number): LocalizedText {
  const [a, b] = [Math.max(amount, 0), Math.max(max, 0)];
  return {
    da: `Den ${formatDay(day, 'da')} er der ${done.da} ${formatKroner(a, 'da')}, men ${b === 0 ? `intet ${cap.da}` : `kun ${cap.da} ${formatKroner(b, 'da')}`}`,
    en: `On ${formatDay(day, 'en')} ${formatKroner(a, 'en')} was ${done.en}, but ${b === 0 ? 'nothing was' : `only ${formatKroner(b, 'en')} was`} ${cap.en}`,
  };
}

function nothingLeft(day: string, udbetalt: number, rest: number): LocalizedText {
  return {
    da: `Den ${formatDay(day, 'da')} er der udbetalt ${formatKroner(udbetalt, 'da')}, men der er ${rest === 0 ? 'intet' : `kun ${formatKroner(rest, 'da')}`} tilbage af det disponerede`,
    en: `On ${formatDay(day, 'en')} ${formatKroner(udbetalt, 'en')} was paid, but ${rest === 0 ? 'nothing' : `only ${formatKroner(rest, 'en')}`} is left of what was committed`,
  };
}

function breachesOnDay(f: PlanFacts, pulje: string, day: string): Reason | null {
  const { disponeret, frigivet, udbetalt } = balance(f, pulje, day);
  const gross = sumOf(f.disponeringer.filter((d) => d.pulje.noegle === pulje && d.art === 'DISPONERET' && d.dato <= day));
  const left = exceeded(day, TILBAGE, gross - disponeret, DISPONERET, gross);
  const pair: readonly (readonly [number, number, LocalizedText])[] = [
    [udbetalt, frigivet, exceeded(day, UDBETALT, udbetalt, FRIGIVET, frigivet)],
    [udbetalt, disponeret, disponeret < 0 ? left : nothingLeft(day, udbetalt, disponeret)],
    [frigivet, gross, exceeded(day, FRIGIVET, frigivet, DISPONERET, gross)],
    [0, disponeret, left],
  ];
  const breach = pair.find(([a, b]) => a > b);
  if (!breach) return null;
  const [actual, limit, text] = breach;
  return {
    tekst: text,
    faktisk: plainKroner(actual),
    graense: plainKroner(limit),
    enhed: 'KRONER',
  };
}

const H19 = {
  ...FOELGE,
  kode: 'H19',
  afvisning: 'PENGE_ER_DISPONERET',
  krav: {
    da: 'En plan får afslag, trækkes tilbage eller standses, før den er begyndt, kun når disponerede puljepenge går tilbage til puljen',
    en: 'A plan is rejected, withdrawn, or stopped before it has begun, only when committed money goes back to the pool',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan føre pengene tilbage til puljen',
    en: 'The forvaltning can return the money to the pool',
  },
} as const;

const disponeretTil = (plan: PlanFacts): number =>
  [...new Set(plan.disponeringer.map((d) => d.pulje.noegle))].reduce((a, p) => a + balance(plan, p, '9999-12-31').disponeret, 0);

const allLeft = (rest: number): Verdict =>
  holdsIf(rest === 0, {
    tekst: { da: `Der er disponeret ${formatKroner(rest, 'da')} til planen`, en: `${formatKroner(rest, 'en')} is committed to the plan` },
    faktisk: plainKroner(rest),
    graense: '0',
    enhed: 'KRONER',
  });

export const INTET_DISPONERET: RowCondition = { ...H19, judge: ({ plan }) => allLeft(disponeretTil(plan)) };

/** The same of what is stored: a plan that came to nothing holds no money. */
export const INTET_I_DEN_DER_IKKE_BLEV: Rule<PlanFacts> = {
  ...H19,
  judge(f) {
    if (f.status !== 'TRUKKET' && f.status !== 'AFSLAG')
      return notApplicable({ da: 'Planen er ikke trukket tilbage eller afslået', en: 'The plan is neither withdrawn nor rejected' });
    return allLeft(disponeretTil(f));
  },
};

/** The same of a plan that is stopped before it began: it never runs, so it owes nothing that money could be kept for. */
export const INTET_BEHOLDES_UDEN_START: RowCondition = {
  ...H19,
  judge({ plan, choices }) {
    if (choices.dato > plan.start || !choices.keep)
      return notApplicable({ da: 'Pengene går tilbage, eller planen er begyndt', en: 'The money goes back, or the plan has begun' });
    return allLeft(disponeretTil(plan));
  },
};

export const PULJEN_BIDRAGER: RowCondition = {
  ...FOELGE,
  kode: 'H20',
  afvisning: 'PULJEN_BIDRAGER_IKKE',
  krav: {
    da: 'Der posteres kun på en pulje, der bidrager til planen',
    en: 'Postings are made only on a pool that contributes to the plan',
  },
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Forvaltningen kan vælge en pulje, der bidrager til planen; ellers kan kommunalbestyrelsen ændre finansieringen ved en ny afgørelse',
    en: 'The forvaltning can choose a pool that contributes to the plan; otherwise the kommunalbestyrelse can change the funding by a new decision',
  },
  judge({ plan, choices }) {
    const puljer = [...new Set(plan.finansiering.flatMap((b) => (b.pulje ? [b.pulje.noegle] : [])))];
    const names = puljer.map((p) => puljenavn(plan, p));
    return holdsIf(choices.pulje !== null && puljer.includes(choices.pulje), {
      tekst:
        names.length === 0
          ? { da: 'Ingen pulje bidrager til planen', en: 'No pool contributes to the plan' }
          : {
              da: `Planen får kun penge fra ${joinWords(
                names.map((n) => n.da),
                'og',
              )}`,
              en: `The plan gets money only from ${joinWords(
                names.map((n) => n.en),
                'and',
              )}`,
            },
      faktisk: choices.pulje ?? '',
      graense: puljer.join(' '),
      enhed: 'NAVN',
    });
  },
};
