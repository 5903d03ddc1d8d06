import { createHash } from 'node:crypto';
import type { Database } from '../database';
import type { DatabaseTarget } from '../target';
import { PostgresMoveStore } from './postgres-store';
import { SqliteMoveStore } from './sqlite-store';
import { asNotTaken, type MovedRow, type MoveStore } from './store';

const BATCH = 5000;

/** What a table holds: how many rows, and a sum over every value of every row. */
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly checksum: string;
}

/** Both databases read to the end and found to be alike, table by table; `different` names the tables that are not. */
export interface MoveReport {
  readonly tables: readonly TableSum[];
  readonly different: readonly string[];
}

export const openMoveStore = (target: DatabaseTarget): Promise<MoveStore> =>
  target.engine === 'sqlite' ? SqliteMoveStore.open(target.file) : PostgresMoveStore.open(target.url);

/** The tables of a database that hold rows of ours, by name. */
export const tableNames = (database: Database): Promise<string[]> =>
  database.writer.transaction(async (em) => em.connection.entityMetadatas.map((m) => m.tableName).sort());

/** Moves every row of these tables, all or none, and then reads both sides anew. `progress` is told of each table. */
export async function moveRows(
  from: MoveStore,
  to: MoveStore,
  tables: readonly string[],
  progress: (table: string, rows: number) => void,
): Promise<MoveReport> {
  await from.freeze();
  await to.begin();
  try {
    for (const table of tables) {
      let count = 0;
      for await (const rows of batches(from, table)) {
        await to.insert(table, rows);
        count += rows.length;
      }
      progress(table, count);
    }
    await to.commit(tables);
  } catch (error) {
    await Promise.all([to, from].map((store) => store.rollback().catch(() => undefined)));
    throw asNotTaken(error);
  }
  return await compare(from, to, tables).finally(() => from.rollback());
}

/** Reads both sides to the end, and holds their rows against each other. */
export async function compare(from: MoveStore, to: MoveStore, tables: readonly string[]): Promise<MoveReport> {
  const sums: TableSum[] = [];
  const different: string[] = [];
  for (const table of tables) {
    const [own, other] = [await sumOf(from, table), await sumOf(to, table)];
    sums.push(own);
    if (own.rows !== other.rows || own.checksum !== other.checksum) different.push(table);
  }
  return { tables: sums, different };
}

async function sumOf(store: MoveStore, table: string): Promise<TableSum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const batch of batches(store, table)) {
    rows += batch.length;
    for (const row of batch) hash.update(canonical(row));
  }
  return { table, rows, checksum: hash.digest('hex').slice(0, 16) };
}

/** A row as text, the same whatever order its columns come in. */
const canonical = (row: MovedRow): string =>
  `${JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => [column, row[column]]),
  )}\n`;

async function* batches(store: MoveStore, table: string): AsyncGenerator<MovedRow[]> {
  for (let after = 0; ; ) {
    const rows = await store.read(table, after, BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = Number(rows.at(-1)?.id);
  }
}
