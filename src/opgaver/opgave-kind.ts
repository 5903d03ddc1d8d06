import type { Handlingsnavn } from '../access/act-permissions';
import type { Saetning } from '../kernel/errors';
import type { Rolle } from '../kernel/roles';
import type { Udtrykskontekst } from '../model/model';

/** A row that waits for somebody, as the statement gives it. */
export interface Ventende {
  readonly art: string;
  readonly type: string;
  readonly objekt: string;
  readonly noegle: string;
  readonly titel: string;
  readonly hvem: string | null;
  readonly siden: string | null;
  readonly frist: string | null;
  /** Who or what else the sentence names. */
  readonly navn: string | null;
  /** Øre. */
  readonly beloeb: number | null;
  readonly aar: number | null;
}

/** What is selected of each row: SQL of the columns, and where from. What a kind has nothing to say of is left out. */
export interface Udvalg {
  readonly type: string;
  readonly praefiks: string;
  /** Alias of the row that it is about; it has `id`, `noegle` and `titel`. */
  readonly om: string;
  readonly titel?: string;
  /** The plan, kommune and forum that say whose it is. */
  readonly helhedsplan?: string;
  readonly kommune?: string;
  readonly forum?: string;
  readonly siden?: string;
  readonly frist?: string;
  readonly navn?: string;
  readonly beloeb?: string;
  readonly aar?: string;
  readonly fra: string;
  readonly hvor: string;
}

/** A kind of thing that waits: who it waits for, the act that settles it, which rows, and the reason in a sentence. */
export interface Opgaveslags {
  readonly beskrivelse: string;
  readonly handling: Handlingsnavn;
  readonly rolle: Rolle;
  /** `pr` is the parameter of the day; the tables `plan` and `penge` are there. */
  readonly udvalg: (x: Udtrykskontekst, pr: string) => Udvalg;
  readonly grund: (o: Ventende) => Saetning;
  /** The statement gives the first day on which it is too late; the last day on which it is not is told. */
  readonly fristErDagenFoer?: true;
}

/** Danish genitive of a name. */
export const ejefald = (navn: string): string => (/[sxz]$/i.test(navn) ? `${navn}’` : `${navn}s`);

/** The period of row `r` covers the day. */
export const gaelder = (r: string, dag: string): string => `(${r}.fra <= ${dag} AND (${r}.til IS NULL OR ${r}.til > ${dag}))`;

/** Whether plan `p` was on the day in one of the states from which an act can be done. */
export const kanFra = (trin: { readonly fra: readonly string[] }): string => `p.tilstand IN (${trin.fra.map((t) => `'${t}'`).join(', ')})`;
