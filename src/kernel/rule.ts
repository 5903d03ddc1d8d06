import type { Dag } from './day';
import { medPunktum, type Saetning } from './errors';
import type { Rolle } from './roles';

/**
 * A rule of the domain: a pure function of plain facts with its demand, severity, source and dated numbers. The same list
 * serves the acts that enforce it, the queries that explain, the audit over all rows, and the printed rule book.
 */
export interface Regel<F> {
  /** `R1`–`R18` are the rules of the network (domain, section 8), `H…` what a single act demands besides. */
  readonly kode: string;
  /** What a refusal by the rule is called: `KOMMUNALT_LOFT`. Part of the API, never renamed. */
  readonly afvisning: string;
  readonly krav: Saetning;
  /** `FEJL` refuses an act; `ADVARSEL` is told along with it. */
  readonly alvor: Alvor;
  readonly kilde: Saetning;
  /** Who can mend a breach, and how. */
  readonly ansvarlig: Rolle;
  readonly udvej: Saetning;
  readonly termer: readonly Term[];
  /** The verdict on facts; `dag` is the day that the question is about. */
  readonly bedoem: (fakta: F, dag: Dag) => Dom;
}

export type Alvor = 'FEJL' | 'ADVARSEL';

/** What the figures of a reason are counted in. */
export type Enhed = 'KRONER' | 'PROCENT' | 'ANTAL' | 'MAANEDER' | 'DAG' | 'TILSTAND' | 'NAVN';

/** A number or set that a rule leans on, and the period in which it holds: `[fra, til)`, null = open. */
export interface Term {
  readonly navn: Saetning;
  readonly fra: Dag | null;
  readonly til: Dag | null;
  readonly vaerdi: number | readonly string[];
  readonly enhed: Enhed;
}

/** Why a verdict fell as it did: the figure found and the limit it was held against, as people write them. */
export interface Grund {
  readonly tekst: Saetning;
  readonly faktisk: string;
  readonly graense: string;
  readonly enhed: Enhed;
  /** Who can mend this one, and how, where it is not what the rule says of all. */
  readonly udvej?: Saetning;
}

export interface Dom {
  readonly status: 'OVERHOLDT' | 'BRUDT' | 'IKKE_RELEVANT';
  readonly grunde: readonly Grund[];
}

/** A rule together with its verdict. */
export interface Bedoemmelse {
  readonly regel: Regel<never>;
  readonly dom: Dom;
}

/** Upheld, with the figure that shows it. */
export const overholdt = (...grunde: Grund[]): Dom => ({ status: 'OVERHOLDT', grunde });

/** The rule says nothing about these facts, and why. */
export const ikkeRelevant = (tekst: Saetning): Dom => ({
  status: 'IKKE_RELEVANT',
  grunde: [{ tekst, faktisk: '', graense: '', enhed: 'NAVN' }],
});

/** Broken for each of the reasons; upheld when there are none. */
export const brudtAf = (grunde: readonly Grund[], ellers: Grund): Dom =>
  grunde.length > 0 ? { status: 'BRUDT', grunde } : overholdt(ellers);

/** Broken unless `holder`; the same figures tell both. */
export const hvis = (holder: boolean, grund: Grund): Dom => ({ status: holder ? 'OVERHOLDT' : 'BRUDT', grunde: [grund] });

/** The terms that hold on a day. */
export function termerPr(termer: readonly Term[], dag: Dag): readonly Term[] {
  return termer.filter((t) => (t.fra === null || t.fra <= dag) && (t.til === null || dag < t.til));
}

/** The one number that holds on a day; null when none does. */
export function talPr(termer: readonly Term[], dag: Dag): number | null {
  const [term] = termerPr(termer, dag);
  return typeof term?.vaerdi === 'number' ? term.vaerdi : null;
}

/** The set of names that holds on a day. */
export function navnePr(termer: readonly Term[], dag: Dag): readonly string[] {
  return termerPr(termer, dag).flatMap((t) => (typeof t.vaerdi === 'number' ? [] : t.vaerdi));
}

/** Every rule's verdict. */
export function bedoemAlle<F>(regler: readonly Regel<F>[], fakta: F, dag: Dag): Bedoemmelse[] {
  return regler.map((regel) => ({ regel, dom: regel.bedoem(fakta, dag) }));
}

/** A breach as it is told to people and programs: a refusal of an act, a warning, an obstacle or a finding. */
export interface Afvisning {
  /** `KOMMUNALT_LOFT`. */
  readonly kode: string;
  /** `R1`. */
  readonly regel: string;
  readonly alvor: Alvor;
  readonly tekst: Saetning;
  readonly kilde: Saetning;
  readonly faktisk: string;
  readonly graense: string;
  readonly enhed: Enhed;
  readonly ansvarlig: Rolle;
  readonly udvej: Saetning;
}

/** One for each reason of each broken rule. */
export function brud<F>(regler: readonly Regel<F>[], fakta: F, dag: Dag): Afvisning[] {
  return bedoemAlle(regler, fakta, dag).flatMap(({ regel, dom }) =>
    dom.status === 'BRUDT' ? dom.grunde.map((grund) => afvisningAf(regel, grund)) : [],
  );
}

export function afvisningAf(regel: Omit<Regel<never>, 'bedoem' | 'krav' | 'termer'>, grund: Grund): Afvisning {
  const { kode, afvisning, alvor, kilde, ansvarlig } = regel;
  const { tekst, faktisk, graense, enhed, udvej = regel.udvej } = grund;
  const saetninger = { tekst: medPunktum(tekst), udvej: medPunktum(udvej) };
  return { kode: afvisning, regel: kode, alvor, kilde, ansvarlig, faktisk, graense, enhed, ...saetninger };
}

export const erFejl = (a: Pick<Afvisning, 'alvor'>): boolean => a.alvor === 'FEJL';
