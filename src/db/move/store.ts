/** One row of a table as it is moved: columns and values, truth values as 0 and 1, days and moments as text. */
export type MovedRow = Readonly<Record<string, string | number | null>>;

/** A database as it is moved from or to: tables by name, rows by number. */
export interface MoveStore {
  /** Rows with a number over `after`, least first, `limit` at most. */
  read(table: string, after: number, limit: number): Promise<MovedRow[]>;
  /** Lets everything be read as it is now, whatever is written meanwhile; ends with `rollback`. */
  freeze(): Promise<void>;
  /** Begins what is kept as a whole or not at all; rows may point at rows that come later. */
  begin(): Promise<void>;
  insert(table: string, rows: readonly MovedRow[]): Promise<void>;
  /** Holds every key against its row, lets new rows be numbered after those that were put in, and keeps it all. */
  commit(tables: readonly string[]): Promise<void>;
  /** Throws away what was begun. */
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** The values of a row in the form in which both engines give them back. */
export function movedRow(row: Readonly<Record<string, unknown>>): MovedRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, string | number | null] => {
      if (value === null || typeof value === 'string' || typeof value === 'number') return [column, value];
      if (typeof value === 'boolean') return [column, value ? 1 : 0];
      throw new Error(`${column} holds a ${typeof value}, which cannot be moved`);
    }),
  );
}

/** The database that rows were put into did not take them; the message says why, in its words. */
export class RowsNotTaken extends Error {}

/** A fault of the database itself (`SQLITE_CONSTRAINT`, `23514`), as one of those; any other as it is. */
export const asNotTaken = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? new RowsNotTaken(error.message, { cause: error }) : error;
