import { organWord, PUNKT_WORDS } from '../../afgoerelse/afgoerelse.words';
import { formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { joinWords } from '../../kernel/format';
import { notInFuture } from '../../kernel/not-in-future';
import { holdsIf, namesOn, notApplicable, type Reason, type Rule, type RuleTerm, type Verdict } from '../../kernel/rule';
import { SOURCES } from '../../kernel/sources';
import { WAY_OUT_FROM } from '../explain/ways-out';
import type { HelhedsplanStatus } from '../helhedsplan.enums';
import type { PlanFacts } from '../helhedsplan.facts';
import { approvedPunkter } from '../helhedsplan.figures';
import { joinStatuses, STATUS_WORDS } from '../helhedsplan.words';
import type { PlanCase } from '../plan-case';
import { statusOn } from './plan-on-day';
import { approvingBodies, canApprove, GODKENDENDE_ORGANER } from './r11-godkendt-foer-tilsagn';

/** What single acts on a plan demand besides the rules of the network. A list of short declarations, each whole in itself. */

type RowCondition = Rule<PlanCase>;

const reasonOf = (status: HelhedsplanStatus, from: readonly HelhedsplanStatus[], introduction: LocalizedText): Reason => ({
  tekst: {
    da: `${introduction.da} ${STATUS_WORDS[status].da}; handlingen kræver, at den er ${joinStatuses(from).da}`,
    en: `${introduction.en} ${STATUS_WORDS[status].en}; for the act it must be ${joinStatuses(from).en}`,
  },
  faktisk: status,
  graense: from.join(' '),
  enhed: 'TILSTAND',
  udvej: WAY_OUT_FROM[status],
});

/** The state from which an act may start. One demand per act, since each has its own states. */
export const stateDemand = (from: readonly HelhedsplanStatus[]): RowCondition => ({
  kode: 'H2',
  afvisning: 'FORKERT_TILSTAND',
  krav: {
    da: 'En handling passer til den tilstand, planen er i nu, og til den, planen var i på handlingens dag',
    en: 'An act fits the state that the plan is in now, and the one that it was in on the day of the act',
  },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Den, der kan føre planen videre fra dens tilstand, tager det næste skridt; afvisningen siger, hvem det er',
    en: 'Whoever can take the plan on from its state takes the next step; the refusal says who that is',
  },
  termer: [],
  judge: ({ plan }) => holdsIf(from.includes(plan.status), reasonOf(plan.status, from, { da: 'Planen er', en: 'The plan is' })),
});

const LATER: LocalizedText = {
  da: 'Den, der registrerer handlingen, kan angive en senere dag',
  en: 'Whoever records the act can give a later day',
};

/** The same of the day of an act that is dated back: only what was decided by then counts for it. */
export const stateDemandOnDay = (from: readonly HelhedsplanStatus[]): RowCondition => ({
  ...stateDemand(from),
  judge({ plan, choices }) {
    const da = statusOn(plan, choices.dato);
    const introduction = { da: `Den ${formatDay(choices.dato, 'da')} var planen`, en: `On ${formatDay(choices.dato, 'en')} the plan was` };
    return holdsIf(choices.dato >= choices.today || from.includes(da), { ...reasonOf(da, from, introduction), udvej: LATER });
  },
});

export const IKKE_I_FREMTIDEN: RowCondition = notInFuture(
  {
    kode: 'H3',
    krav: { da: 'En handling dateres ikke frem i tiden', en: 'An act is not dated in the future' },
    kilde: SOURCES.tjenesten,
  },
  ({ choices }) => choices,
);

const STEPS = ['ANBEFALING', 'PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN', 'FORLAENGELSE', 'AENDRING'] as const;

/** Acts that take a plan a step on, and are known by their events; the others leave a decision. */
const SKRIDTHANDLINGER: Readonly<Record<string, LocalizedText>> = {
  ansoegPraekvalifikation: { da: 'ansøgningen om prækvalifikation', en: 'the application for prequalification' },
  indsendHelhedsplan: { da: 'indsendelsen til kommunalbestyrelsen', en: 'the submission to the kommunalbestyrelse' },
  indstilHelhedsplan: { da: 'indstillingen til afgørelse', en: 'the recommendation for decision' },
  igangsaetHelhedsplan: { da: 'igangsættelsen', en: 'the start' },
};

const POSTPONED: LocalizedText = { da: 'udsættelsen af afgørelsen', en: 'the postponement of the decision' };

/** Days on which the approval was put off: what settles it comes after. */
const postponements = (plan: PlanFacts): string[] =>
  plan.afgoerelsespunkter.flatMap((p) => (p.art === 'GODKENDELSE' && p.afgoerelse.udfald === 'UDSAT' ? [p.afgoerelse.dato] : []));

export const I_RAEKKEFOELGE: RowCondition = {
  kode: 'H4',
  afvisning: 'FOER_TIDLIGERE_SKRIDT',
  krav: {
    da: 'Et skridt i ansøgningens gang dateres ikke før de skridt, det bygger på',
    en: 'A step of the application is not dated before the steps that it builds on',
  },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'OFFENTLIG',
  udvej: {
    da: 'Den, der registrerer skridtet, kan angive en dag på eller efter det tidligere skridts',
    en: 'Whoever records the step can give a day on or after that of the earlier step',
  },
  termer: [],
  judge({ plan, choices }) {
    const earlier = [
      ...STEPS.flatMap((kind) => approvedPunkter(plan, kind).map((p) => ({ word: PUNKT_WORDS[kind], dato: p.afgoerelse.dato }))),
      ...postponements(plan).map((dato) => ({ word: POSTPONED, dato })),
      ...plan.haendelser.flatMap(({ handling: act, dato: date }) => {
        const word = SKRIDTHANDLINGER[act];
        return word ? [{ word, dato: date }] : [];
      }),
    ];
    const latest = earlier.sort((a, b) => (a.dato < b.dato ? 1 : -1))[0];
    if (!latest) return notApplicable({ da: 'Der er ingen tidligere skridt', en: 'There are no earlier steps' });
    return holdsIf(choices.dato >= latest.dato, {
      tekst: {
        da: `Datoen er den ${formatDay(choices.dato, 'da')}; ${latest.word.da} er fra den ${formatDay(latest.dato, 'da')}`,
        en: `The date is ${formatDay(choices.dato, 'en')}; ${latest.word.en} is dated ${formatDay(latest.dato, 'en')}`,
      },
      faktisk: choices.dato,
      graense: latest.dato,
      enhed: 'DAG',
    });
  },
};

const ANBEFALES_I: RuleTerm = {
  navn: { da: 'Gælder bevillingsperioder fra', en: 'For programme periods from' },
  fra: '2011-01-01',
  til: null,
  value: ['2011-14'],
  enhed: 'NAVN',
};

export const KOMMUNAL_ANBEFALING: RowCondition = {
  kode: 'H5',
  afvisning: 'INGEN_KOMMUNAL_ANBEFALING',
  krav: {
    da: 'En ansøgning om prækvalifikation skal have en kommunal anbefaling (fra bevillingsperioden 2011-14)',
    en: 'An application for prequalification needs a recommendation by the kommune (from the programme period 2011-14)',
  },
  alvor: 'FEJL',
  kilde: SOURCES.lbfAnsoegning,
  ansvarlig: 'FORVALTNING',
  udvej: {
    da: 'Forvaltningen kan anbefale planen, før der søges om prækvalifikation',
    en: 'The forvaltning can recommend the plan before prequalification is applied for',
  },
  termer: [ANBEFALES_I],
  judge({ plan, choices }) {
    if (namesOn([ANBEFALES_I], plan.bevillingsperiode.fra).length === 0)
      return notApplicable({
        da: 'Kravet gælder fra bevillingsperioden 2011-14',
        en: 'The demand holds from the programme period 2011-14',
      });
    const found = approvedPunkter(plan, 'ANBEFALING', choices.dato);
    return holdsIf(found.length > 0, {
      tekst:
        found.length > 0
          ? { da: 'Kommunen har anbefalet planen', en: 'The kommune has recommended the plan' }
          : {
              da: `Kommunen har ikke anbefalet planen den ${formatDay(choices.dato, 'da')} eller før`,
              en: `The kommune has not recommended the plan on or before ${formatDay(choices.dato, 'en')}`,
            },
      faktisk: String(found.length),
      graense: '1',
      enhed: 'ANTAL',
    });
  },
};

export const RETTE_KOMMUNE: RowCondition = {
  kode: 'H6',
  afvisning: 'FORKERT_KOMMUNE',
  krav: {
    da: 'Der ansøges gennem kommunalbestyrelsen i den kommune, hvor planens afdelinger ligger',
    en: 'One applies through the kommunalbestyrelse of the kommune where the estates of the plan lie',
  },
  alvor: 'FEJL',
  kilde: SOURCES.borgerrepraesentation,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan indsende planen til kommunalbestyrelsen i den kommune, hvor afdelingerne ligger',
    en: 'The applicant can hand the plan in to the kommunalbestyrelse of the kommune where the estates lie',
  },
  termer: [],
  judge({ plan, choices }): Verdict {
    const names = new Map([plan.kommune, ...plan.afdelingstilknytninger.map((t) => t.afdeling.kommune)].map((k) => [k.noegle, k.navn]));
    const kommuner = [...new Set(plan.afdelingstilknytninger.map((t) => t.afdeling.kommune.noegle))];
    const theirs = kommuner.map((k) => names.get(k) ?? k);
    const chosen = names.get(choices.kommune);
    const elsewhere = kommuner.every((k) => k === choices.kommune) && plan.kommune.noegle !== choices.kommune;
    return holdsIf(!elsewhere && kommuner.every((k) => k === choices.kommune), {
      tekst: {
        da: `Planen indsendes til kommunalbestyrelsen i ${chosen ?? 'en anden kommune'}; ${elsewhere ? `planen hører til ${plan.kommune.navn}` : `dens afdelinger ligger i ${joinWords(theirs, 'og')}`}`,
        en: `The plan is handed in to the kommunalbestyrelse of ${chosen ?? 'another kommune'}; ${elsewhere ? `the plan belongs to ${plan.kommune.navn}` : `its estates lie in ${joinWords(theirs, 'and')}`}`,
      },
      faktisk: choices.kommune,
      graense: [...new Set([plan.kommune.noegle, ...kommuner])].join(' '),
      enhed: 'NAVN',
    });
  },
};

export const RETTE_ORGAN: RowCondition = {
  kode: 'H7',
  afvisning: 'ORGAN_KAN_IKKE_GODKENDE',
  krav: {
    da: 'En helhedsplan godkendes af kommunalbestyrelsen (i København Borgerrepræsentationen), fra 2021 også af et fagudvalg',
    en: 'A plan is approved by the kommunalbestyrelse (in Copenhagen Borgerrepræsentationen), from 2021 on also by a committee',
  },
  alvor: 'FEJL',
  kilde: SOURCES.borgerrepraesentation,
  ansvarlig: 'KOMMUNALBESTYRELSE',
  udvej: {
    da: 'Kommunalbestyrelsen kan godkende planen; udvalgets beslutning kan registreres som en indstilling',
    en: 'The kommunalbestyrelse can approve the plan; what the committee decided can be recorded as a recommendation',
  },
  termer: GODKENDENDE_ORGANER,
  judge: ({ choices }) =>
    holdsIf(canApprove(choices.organ, choices.dato), {
      tekst: {
        da: `Planen er den ${formatDay(choices.dato, 'da')} afgjort af ${organWord(choices.organ).da}`,
        en: `The plan was decided on ${formatDay(choices.dato, 'en')} by ${organWord(choices.organ).en}`,
      },
      faktisk: choices.organ,
      graense: approvingBodies(choices.dato).join(' '),
      enhed: 'NAVN',
    }),
};

export const ER_BEGYNDT: RowCondition = {
  kode: 'H8',
  afvisning: 'FOER_START',
  krav: { da: 'En plan sættes i gang på sin startdag eller senere', en: 'A plan is set going on its first day or later' },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan sætte planen i gang på dens første dag; kommunalbestyrelsen kan flytte den ved en ny afgørelse',
    en: 'The applicant can set the plan going on its first day; the kommunalbestyrelse can move that day by a new decision',
  },
  termer: [],
  judge: ({ plan, choices }) =>
    holdsIf(choices.dato >= plan.start, {
      tekst: {
        da: `Datoen er den ${formatDay(choices.dato, 'da')}; planens første dag er den ${formatDay(plan.start, 'da')}`,
        en: `The date is ${formatDay(choices.dato, 'en')}; the first day of the plan is ${formatDay(plan.start, 'en')}`,
      },
      faktisk: choices.dato,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

export const EFTER_FOERSTE_DAG: RowCondition = {
  ...ER_BEGYNDT,
  krav: {
    da: 'En plan lægges sammen med en anden tidligst dagen efter sin første',
    en: 'A plan is merged into another at the earliest on the day after its first',
  },
  udvej: {
    da: 'Landsbyggefonden kan lægge planen sammen med en anden fra en senere dag',
    en: 'Landsbyggefonden can merge the plan into another from a later day',
  },
  judge: ({ plan, choices }) =>
    holdsIf(choices.dato > plan.start, {
      tekst: {
        da: `Datoen er den ${formatDay(choices.dato, 'da')}; planens første dag er den ${formatDay(plan.start, 'da')}`,
        en: `The date is ${formatDay(choices.dato, 'en')}; the first day of the plan is ${formatDay(plan.start, 'en')}`,
      },
      faktisk: choices.dato,
      graense: plan.start,
      enhed: 'DAG',
    }),
};

/** Days from here on are slips of the pen. */
const SENESTE_AAR = '2200';

export const NY_SLUT_ER_SENERE: RowCondition = {
  kode: 'H9',
  afvisning: 'SLUT_ER_IKKE_SENERE',
  krav: { da: 'En forlængelse flytter planens sidste dag til en senere', en: 'An extension moves the last day of the plan to a later one' },
  alvor: 'FEJL',
  kilde: SOURCES.helhedsplaner,
  ansvarlig: 'LANDSBYGGEFOND',
  udvej: {
    da: 'Landsbyggefonden kan forlænge planen til en dag efter dens sidste',
    en: 'Landsbyggefonden can extend the plan to a day after its last',
  },
  termer: [],
  judge: ({ plan, choices }) =>
    holdsIf(choices.slut !== null && choices.slut > plan.slut && choices.slut < SENESTE_AAR, {
      tekst:
        choices.slut === null
          ? { da: 'Den nye sidste dag mangler', en: 'The new last day is missing' }
          : {
              da: `Den nye sidste dag er den ${formatDay(choices.slut, 'da')}; planens sidste dag er den ${formatDay(plan.slut, 'da')}`,
              en: `The new last day is ${formatDay(choices.slut, 'en')}; the last day of the plan is ${formatDay(plan.slut, 'en')}`,
            },
      faktisk: choices.slut ?? '',
      graense: plan.slut,
      enhed: 'DAG',
    }),
};

export const ER_SLUT: RowCondition = {
  kode: 'H10',
  afvisning: 'FOER_SLUT',
  krav: { da: 'En plan afsluttes på sin sidste dag eller senere', en: 'A plan is ended on its last day or later' },
  alvor: 'FEJL',
  kilde: SOURCES.proces,
  ansvarlig: 'BOLIGORGANISATION',
  udvej: {
    da: 'Ansøgeren kan afslutte planen på dens sidste dag; Landsbyggefonden eller kommunalbestyrelsen kan standse den før',
    en: 'The applicant can end the plan on its last day; Landsbyggefonden or the kommunalbestyrelse can stop it before',
  },
  termer: [],
  judge: ({ plan, choices }) =>
    holdsIf(choices.dato >= plan.slut, {
      tekst: {
        da: `Datoen er den ${formatDay(choices.dato, 'da')}; planens sidste dag er den ${formatDay(plan.slut, 'da')}`,
        en: `The date is ${formatDay(choices.dato, 'en')}; the last day of the plan is ${formatDay(plan.slut, 'en')}`,
      },
      faktisk: choices.dato,
      graense: plan.slut,
      enhed: 'DAG',
    }),
};
