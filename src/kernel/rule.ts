import type { Day } from './day';
import { type LocalizedText, withFullStop } from './errors';
import type { Role } from './roles';

/**
 * A rule of the domain: a pure function of plain facts with its demand, severity, source and dated numbers. The same list
 * serves the acts that enforce it, the queries that explain, the audit over all rows, and the printed rule book.
 */
export interface Rule<F> {
  /** `R1`–`R18` are the rules of the network (domain, section 8), `H…` what a single act demands besides. */
  readonly kode: string;
  /** What a refusal by the rule is called: `KOMMUNALT_LOFT`. Part of the API, never renamed. */
  readonly afvisning: string;
  readonly krav: LocalizedText;
  /** `FEJL` refuses an act; `ADVARSEL` is told along with it. */
  readonly alvor: Severity;
  readonly kilde: LocalizedText;
  /** Who can mend a breach, and how. */
  readonly ansvarlig: Role;
  readonly udvej: LocalizedText;
  readonly termer: readonly RuleTerm[];
  /** The verdict on facts; `dag` is the day that the question is about. */
  readonly judge: (facts: F, day: Day) => Verdict;
}

export type Severity = 'FEJL' | 'ADVARSEL';

/** What the figures of a reason are counted in. */
export type Unit = 'KRONER' | 'PROCENT' | 'ANTAL' | 'MAANEDER' | 'DAG' | 'TILSTAND' | 'NAVN';

/** A number or set that a rule leans on, and the period in which it holds: `[fra, til)`, null = open. */
export interface RuleTerm {
  readonly navn: LocalizedText;
  readonly fra: Day | null;
  readonly til: Day | null;
  readonly value: number | readonly string[];
  readonly enhed: Unit;
}

/** Why a verdict fell as it did: the figure found and the limit it was held against, as people write them. */
export interface Reason {
  readonly tekst: LocalizedText;
  readonly faktisk: string;
  readonly graense: string;
  readonly enhed: Unit;
  /** Who can mend this one, and how, where it is not what the rule says of all. */
  readonly udvej?: LocalizedText;
}

export interface Verdict {
  readonly status: 'OVERHOLDT' | 'BRUDT' | 'IKKE_RELEVANT';
  readonly reasons: readonly Reason[];
}

/** A rule together with its verdict. */
export interface Judgement {
  readonly rule: Rule<never>;
  readonly verdict: Verdict;
}

/** Upheld, with the figure that shows it. */
export const upheld = (...reasons: Reason[]): Verdict => ({ status: 'OVERHOLDT', reasons });

/** The rule says nothing about these facts, and why. */
export const notApplicable = (text: LocalizedText): Verdict => ({
  status: 'IKKE_RELEVANT',
  reasons: [{ tekst: text, faktisk: '', graense: '', enhed: 'NAVN' }],
});

/** Broken for each of the reasons; upheld when there are none. */
export const brokenBy = (reasons: readonly Reason[], otherwise: Reason): Verdict =>
  reasons.length > 0 ? { status: 'BRUDT', reasons } : upheld(otherwise);

/** Broken unless `holder`; the same figures tell both. */
export const holdsIf = (holds: boolean, reason: Reason): Verdict => ({ status: holds ? 'OVERHOLDT' : 'BRUDT', reasons: [reason] });

/** The terms that hold on a day. */
export function termsOn(termer: readonly RuleTerm[], day: Day): readonly RuleTerm[] {
  return termer.filter((t) => (t.fra === null || t.fra <= day) && (t.til === null || day < t.til));
}

/** The one number that holds on a day; null when none does. */
export function numberOn(termer: readonly RuleTerm[], day: Day): number | null {
  const [term] = termsOn(termer, day);
  return typeof term?.value === 'number' ? term.value : null;
}

/** The set of names that holds on a day. */
export function namesOn(termer: readonly RuleTerm[], day: Day): readonly string[] {
  return termsOn(termer, day).flatMap((t) => (typeof t.value === 'number' ? [] : t.value));
}

/** Every rule's verdict. */
export function judgeAll<F>(rules: readonly Rule<F>[], facts: F, day: Day): Judgement[] {
  return rules.map((rule) => ({ rule, verdict: rule.judge(facts, day) }));
}

/** A breach as it is told to people and programs: a refusal of an act, a warning, an obstacle or a finding. */
export interface Breach {
  /** `KOMMUNALT_LOFT`. */
  readonly kode: string;
  /** `R1`. */
  readonly regel: string;
  readonly alvor: Severity;
  readonly tekst: LocalizedText;
  readonly kilde: LocalizedText;
  readonly faktisk: string;
  readonly graense: string;
  readonly enhed: Unit;
  readonly ansvarlig: Role;
  readonly udvej: LocalizedText;
}

/** One for each reason of each broken rule. */
export function breach<F>(rules: readonly Rule<F>[], facts: F, day: Day): Breach[] {
  return judgeAll(rules, facts, day).flatMap(({ rule, verdict }) =>
    verdict.status === 'BRUDT' ? verdict.reasons.map((reason) => breachOf(rule, reason)) : [],
  );
}

export function breachOf(rule: Omit<Rule<never>, 'judge' | 'krav' | 'termer'>, reason: Reason): Breach {
  const { kode: code, afvisning: refusal, alvor, kilde: source, ansvarlig: responsible } = rule;
  const { tekst: text, faktisk: actual, graense: limit, enhed: unit, udvej: wayOut = rule.udvej } = reason;
  const texts = { tekst: withFullStop(text), udvej: withFullStop(wayOut) };
  return {
    kode: refusal,
    regel: code,
    alvor,
    kilde: source,
    ansvarlig: responsible,
    faktisk: actual,
    graense: limit,
    enhed: unit,
    ...texts,
  };
}

export const isError = (a: Pick<Breach, 'alvor'>): boolean => a.alvor === 'FEJL';
