import { type Day, formatDay } from '../../../kernel/day';
import type { LocalizedText } from '../../../kernel/errors';
import { formatKroner } from '../../../kernel/format';
import { dayAfter } from '../../../kernel/period';
import { brokenBy, holdsIf, notApplicable, type Reason, type Rule, type Verdict } from '../../../kernel/rule';
import { SOURCES } from '../../../kernel/sources';
import type { PlanFacts } from '../../helhedsplan.facts';
import { approvedPunkter } from '../../helhedsplan.figures';
import type { PlanCase } from '../../plan-case';
import { milepaele } from '../redegoerelse/milepaelskrav';
import { optagelserOf } from '../slaegt/optagelser';

/** How a plan may end, and go on: never before what it already has, and never on again when it is over. */

interface Trace {
  readonly dag: Day;
  readonly what: LocalizedText;
}

const POSTERET: Readonly<Record<PlanFacts['disponeringer'][number]['art'], LocalizedText>> = {
  DISPONERET: { da: 'disponeret', en: 'committed' },
  FRIGIVET: { da: 'frigivet', en: 'released' },
  UDBETALT: { da: 'udbetalt', en: 'paid' },
  TILBAGEFOERT: { da: 'ført tilbage', en: 'returned' },
};

/** Everything that a plan has with a day: postings, accounts, decisions, supervision, the reguleringskonto. */
function trace(f: PlanFacts): Trace[] {
  const set = (day: Day, da: string, en: string): Trace => ({ dag: day, what: { da, en } });
  return [
    ...f.disponeringer.map((d) =>
      set(
        d.dato,
        `der er ${POSTERET[d.art].da} ${formatKroner(d.beloeb, 'da')}`,
        `${formatKroner(d.beloeb, 'en')} was ${POSTERET[d.art].en}`,
      ),
    ),
    ...f.redegoerelser.flatMap((r) =>
      r.indsendt ? [set(r.indsendt, `redegørelsen for ${r.aar} er indsendt`, `the account of ${r.aar} was handed in`)] : [],
    ),
    ...f.redegoerelser.flatMap((r) =>
      r.vurderet ? [set(r.vurderet, `redegørelsen for ${r.aar} er vurderet`, `the account of ${r.aar} was assessed`)] : [],
    ),
    ...milepaele(f).flatMap((m) => (m.naaet ? [set(m.naaet, 'der er nået en milepæl', 'a milestone was reached')] : [])),
    ...f.afgoerelsespunkter.map((p) =>
      set(p.afgoerelse.dato, 'der er truffet en afgørelse om planen', 'a decision was made about the plan'),
    ),
    ...f.tilsyn.map((t) => set(t.dato, 'Landsbyggefonden har ført tilsyn med planen', 'Landsbyggefonden supervised the plan')),
    ...optagelserOf(f).map(({ dag: day, titel }) =>
      set(day, `der er lagt en plan ind i planen: ${titel}`, `a plan was merged into the plan: ${titel}`),
    ),
    ...f.reguleringskonto.map((p) => set(p.dato, 'der er bogført på reguleringskontoen', 'the reguleringskonto was posted to')),
  ];
}

const latestOf = (all: readonly Trace[]): Trace | undefined =>
  all.reduce<Trace | undefined>((a, s) => (!a || s.dag > a.dag ? s : a), undefined);

const FAELLES = { alvor: 'FEJL', kilde: SOURCES.proces, termer: [] } as const;

function latestThereIs(plan: PlanFacts, date: Day, earliest: (lastOne: Day) => Day): Verdict {
  const lastOne = latestOf(trace(plan));
  if (!lastOne) return notApplicable({ da: 'Der er endnu ikke sket noget med planen', en: 'Nothing has happened with the plan yet' });
  return holdsIf(date >= earliest(lastOne.dag), {
    tekst: {
      da: `Planen kan ikke slutte pr. ${formatDay(date, 'da')}: den ${formatDay(lastOne.dag, 'da')} ${suffix(lastOne.what.da)}`,
      en: `The plan cannot end as of ${formatDay(date, 'en')}: on ${formatDay(lastOne.dag, 'en')} ${lastOne.what.en}`,
    },
    faktisk: date,
    graense: earliest(lastOne.dag),
    enhed: 'DAG',
  });
}

export const IKKE_FOER_DET_DER_ER: Rule<PlanCase> = {
  ...FAELLES,
  kode: 'H69',
  afvisning: 'SLUT_FOER_DET_DER_ER',
  krav: {
    da: 'En plan slutter aldrig før det, der allerede er sket med den: posteringer, redegørelser og afgørelser',
    en: 'A plan never ends before what has already happened with it: postings, accounts and decisions',
  },
  ansvarlig: 'OFFENTLIG',
  udvej: {
    da: 'Den, der slutter planen, kan bruge en dag efter det seneste, der er sket med den',
    en: 'Whoever ends the plan can use a day after the latest that has happened with it',
  },
  judge: ({ plan, choices }) => latestThereIs(plan, choices.dato, (lastOne) => lastOne),
};

/** The same of an act that lets the plan end on the day before it: what the plan has lies before that day. */
export const AFKORTES_EFTER_DET_DER_ER: Rule<PlanCase> = {
  ...IKKE_FOER_DET_DER_ER,
  judge({ plan, choices }) {
    const afkortes = choices.dato > plan.start && choices.dato <= plan.slut;
    return latestThereIs(plan, choices.dato, (lastOne) => (afkortes ? dayAfter(lastOne) : lastOne));
  },
};

/** Danish turns subject and verb round after an adverb: `der er betalt` → `er der betalt`. */
function suffix(text: string): string {
  const [, topic, verbum, rest] = /^(der|Landsbyggefonden|redegørelsen for \d+) (er|har) (.*)$/.exec(text) ?? [];
  return topic ? `${verbum} ${topic} ${rest}` : text;
}

const ENDER: Readonly<Record<string, LocalizedText>> = {
  afslutHelhedsplan: { da: 'afsluttet', en: 'ended' },
  sammenlaegHelhedsplaner: { da: 'lagt sammen med en anden plan', en: 'merged into another plan' },
  traekHelhedsplan: { da: 'trukket tilbage', en: 'withdrawn' },
  givAfslag: { da: 'afslået', en: 'refused' },
  standsHelhedsplan: { da: 'standset', en: 'stopped' },
};
const SLUTTILSTANDE: readonly string[] = ['AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'AFSLAG', 'STANDSET'];

/** In stored rows: nothing is committed or released after the end. What is paid or returned then settles what there was. */
export const INTET_EFTER_ENDEN: Rule<PlanFacts> = {
  ...FAELLES,
  kode: 'H70',
  afvisning: 'POSTERET_EFTER_ENDEN',
  krav: {
    da: 'Der disponeres og frigives ikke penge til en plan, efter at den er afsluttet, lagt sammen, standset, trukket tilbage eller afslået',
    en: 'No money is committed or released to a plan after it has been ended, merged, stopped, withdrawn or refused',
  },
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan føre pengene tilbage til puljen',
    en: 'The forvaltning can return the money to the pool',
  },
  judge(f) {
    const end = f.haendelser.filter((h) => h.handling in ENDER).at(-1);
    if (!end || !SLUTTILSTANDE.includes(f.status)) return notApplicable({ da: 'Planen er ikke slut', en: 'The plan has not ended' });
    const word = ENDER[end.handling] ?? { da: 'slut', en: 'over' };
    const lateOnes = f.disponeringer.filter((d) => (d.art === 'DISPONERET' || d.art === 'FRIGIVET') && d.dato > end.dato);
    return brokenBy(
      lateOnes.map(
        (d): Reason => ({
          tekst: {
            da: `Den ${formatDay(d.dato, 'da')} er der ${POSTERET[d.art].da} ${formatKroner(d.beloeb, 'da')}, men planen blev ${word.da} den ${formatDay(end.dato, 'da')}`,
            en: `On ${formatDay(d.dato, 'en')} ${formatKroner(d.beloeb, 'en')} was ${POSTERET[d.art].en}, but the plan was ${word.en} on ${formatDay(end.dato, 'en')}`,
          },
          faktisk: d.dato,
          graense: end.dato,
          enhed: 'DAG',
        }),
      ),
      {
        tekst: { da: 'Intet er posteret efter planens slutning', en: 'Nothing was posted after the end of the plan' },
        faktisk: end.dato,
        graense: end.dato,
        enhed: 'DAG',
      },
    );
  },
};

const tooLate = (date: Day, end: Day): Reason => ({
  tekst: {
    da: `Forlængelsen er besluttet den ${formatDay(date, 'da')}; planens sidste dag er den ${formatDay(end, 'da')}`,
    en: `The extension is decided on ${formatDay(date, 'en')}; the last day of the plan is ${formatDay(end, 'en')}`,
  },
  faktisk: date,
  graense: end,
  enhed: 'DAG',
});

const FORLAENGELSE = {
  ...FAELLES,
  kode: 'H71',
  afvisning: 'FORLAENGET_EFTER_SLUT',
  krav: {
    da: 'En forlængelse besluttes, mens planen løber, senest på dens sidste dag',
    en: 'An extension is decided while the plan runs, at the latest on its last day',
  },
  kilde: SOURCES.helhedsplaner,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Ansøgerne kan søge om en ny plan, der fortsætter den gamle',
    en: 'The applicants can apply for a new plan that continues the old one',
  },
} as const;

export const FORLAENGES_FOER_SLUT: Rule<PlanCase> = {
  ...FORLAENGELSE,
  judge: ({ plan, choices }) => holdsIf(choices.dato <= plan.slut, tooLate(choices.dato, plan.slut)),
};

/** The same of stored decisions, which keep the last day that the plan had until then. */
export const ER_FORLAENGET_FOER_SLUT: Rule<PlanFacts> = {
  ...FORLAENGELSE,
  judge(f) {
    const all = approvedPunkter(f, 'FORLAENGELSE').filter((p) => p.slutFoer !== null);
    if (all.length === 0) return notApplicable({ da: 'Planen er ikke forlænget', en: 'The plan is not extended' });
    return brokenBy(
      all.flatMap(({ slutFoer: endBefore, afgoerelse: { dato: date } }) =>
        endBefore !== null && date > endBefore ? [tooLate(date, endBefore)] : [],
      ),
      { tekst: { da: 'Planen er forlænget i tide', en: 'The plan was extended in time' }, faktisk: '', graense: '', enhed: 'DAG' },
    );
  },
};

const H72 = {
  ...FAELLES,
  kode: 'H72',
  afvisning: 'EFTER_SLUT',
  krav: {
    da: 'En plan anbefales, prækvalificeres, indsendes, indstilles, godkendes, får tilsagn og puljepenge, ændres, sættes i gang og standses senest på sin sidste dag',
    en: 'A plan is recommended for prequalification, prequalified, handed in, recommended, approved, given its commitment and money of pools, changed, set going and stopped at the latest on its last day',
  },
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Ansøgeren kan søge om en ny plan; er planen endnu ikke godkendt, kan ansøgeren trække ansøgningen tilbage',
    en: 'The applicant can apply for a new plan; while the plan is not approved, the applicant can withdraw the application',
  },
} as const;

export const ER_IKKE_SLUT: Rule<PlanCase> = {
  ...H72,
  judge: ({ plan, choices }) =>
    holdsIf(choices.dato <= plan.slut, {
      tekst: {
        da: `Datoen er den ${formatDay(choices.dato, 'da')}; planens sidste dag er den ${formatDay(plan.slut, 'da')}`,
        en: `The date is ${formatDay(choices.dato, 'en')}; the last day of the plan is ${formatDay(plan.slut, 'en')}`,
      },
      faktisk: choices.dato,
      graense: plan.slut,
      enhed: 'DAG',
    }),
};

const STEPS: Readonly<Record<string, LocalizedText>> = {
  ANBEFALING: { da: 'anbefalet', en: 'recommended for prequalification' },
  ansoegPraekvalifikation: { da: 'søgt prækvalificeret', en: 'put forward for prequalification' },
  PRAEKVALIFIKATION: { da: 'prækvalificeret', en: 'prequalified' },
  indsendHelhedsplan: { da: 'indsendt', en: 'handed in' },
  indstilHelhedsplan: { da: 'indstillet', en: 'recommended' },
  igangsaetHelhedsplan: { da: 'sat i gang', en: 'set going' },
  GODKENDELSE: { da: 'godkendt', en: 'approved' },
  TILSAGN: { da: 'givet tilsagn', en: 'given its commitment' },
  AENDRING: { da: 'ændret', en: 'changed' },
};

/** The same of what is stored; a last day that came to lie earlier is never before what the plan has (H69). */
export const SKRIDT_FOER_SLUT: Rule<PlanFacts> = {
  ...H72,
  judge(f) {
    const all = [
      ...f.haendelser.map((h) => ({ dag: h.dato, word: STEPS[h.handling] })),
      ...f.afgoerelsespunkter
        .filter((p) => p.afgoerelse.udfald === 'GODKENDT')
        .map((p) => ({ dag: p.afgoerelse.dato, word: STEPS[p.art] })),
      ...f.disponeringer
        .filter((d) => d.art === 'DISPONERET')
        .map((d) => ({ dag: d.dato, word: { da: 'givet puljepenge', en: 'given money of a pool' } })),
    ];
    return brokenBy(
      all
        .filter((s) => s.dag > f.slut)
        .flatMap(({ dag: day, word }): Reason[] =>
          word
            ? [
                {
                  tekst: {
                    da: `Planen er ${word.da} den ${formatDay(day, 'da')}, efter sin sidste dag den ${formatDay(f.slut, 'da')}`,
                    en: `The plan was ${word.en} on ${formatDay(day, 'en')}, after its last day on ${formatDay(f.slut, 'en')}`,
                  },
                  faktisk: day,
                  graense: f.slut,
                  enhed: 'DAG',
                },
              ]
            : [],
        ),
      {
        tekst: { da: 'Alle skridt er taget, før planen var slut', en: 'Every step was taken before the plan was over' },
        faktisk: '',
        graense: f.slut,
        enhed: 'DAG',
      },
    );
  },
};
