import { PostgresOutside } from './postgres-outside';
import { SqliteOutside } from './sqlite-outside';

export type RowValue = string | number | null;

/**
 * A connection of its own beside the service: it sees what is committed and nothing else, and puts rows in past the acts.
 * What it takes to ask another engine the same is in its class alone; SQL that is handed to it is what any engine takes, with `$1`, `$2` …
 * for parameters, in the order of their first use.
 */
export interface Outside {
  all<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs statements that answer nothing, separated by `;`. */
  run(sql: string): Promise<void>;
  /** The only figure of the only row. */
  number(sql: string, params?: readonly unknown[]): Promise<number>;
  /** The row number behind a natural key. */
  id(table: string, key: string): Promise<number>;
  /** Adds a row past the acts, with an origin and folded texts; gives its number. */
  insert(table: string, values: Readonly<Record<string, RowValue>>): Promise<number>;
  tables(): Promise<readonly string[]>;
  columns(table: string): Promise<readonly string[]>;
  /** Every table as text, one row a line. */
  dump(): Promise<Record<string, string>>;
  /** Changes when somebody else has committed something; quicker than a dump, for where there are many. */
  changeCount(): Promise<number>;
  /** Begins a transaction that keeps others from writing, until `commit` or `rollback`. */
  lock(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Lets rows of a table that is only added to be changed, as somebody could who owns the database. */
  unlock(table: string): Promise<void>;
  /** What the database finds wrong with what it holds: nothing. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a connection beside a service, or to a database that no service is on. */
export const openOutside = ({ fil: file, postgres }: { readonly fil: string; readonly postgres?: string | null }): Promise<Outside> =>
  postgres ? PostgresOutside.open(postgres) : SqliteOutside.open(file);
