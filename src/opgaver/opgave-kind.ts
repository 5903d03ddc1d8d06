import type { ActName } from '../access/act-permissions';
import type { LocalizedText } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { literals, type Sql, type SqlRow, sql } from '../model/sql';
import type { SqlContext } from '../model/sql-context';

/** A row that waits for somebody, as the statement gives it. */
export interface WaitingRow {
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
export interface OpgaveSelect {
  readonly type: string;
  readonly prefix: string;
  /** The row that it is about; it has `id`, `noegle` and `titel`. */
  readonly about: SqlRow;
  readonly titel?: Sql;
  /** The plan, kommune and forum that say whose it is. */
  readonly helhedsplan?: Sql;
  readonly kommune?: Sql;
  readonly forum?: Sql;
  readonly siden?: Sql;
  readonly frist?: Sql;
  readonly navn?: Sql;
  readonly beloeb?: Sql;
  readonly aar?: Sql;
  readonly fra: Sql;
  readonly where: Sql;
}

/** A kind of thing that waits: who it waits for, the act that settles it, which rows, and the reason in a sentence. */
export interface OpgaveKind {
  readonly description: string;
  readonly handling: ActName;
  readonly rolle: Role;
  /** `pr` is the parameter of the day; the tables `plan` and `penge` are there. */
  readonly udvalg: (x: SqlContext, pr: Sql) => OpgaveSelect;
  readonly grund: (o: WaitingRow) => LocalizedText;
  /** The statement gives the first day on which it is too late; the last day on which it is not is told. */
  readonly deadlineIsDayBefore?: true;
}

/** Danish genitive of a name. */
export const danishGenitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`);

/** Whether plan `p` was on the day in one of the states from which an act can be done. */
export const canFromSql = (step: { readonly fra: readonly string[] }): Sql => sql`p.tilstand IN (${literals(step.fra)})`;
