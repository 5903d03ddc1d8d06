import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Database, DatabaseOptions } from '../database';
import { isEmptyDatabase } from '../is-empty';
import { MIGRATIONS } from '../migrations';
import { ReaderPool } from '../reader-pool';
import { keepStatistics } from '../statistics';
import type { SqliteTarget } from '../target';
import { Writer } from '../writer';
import { asPeopleSayIt, fileState, migrateToNewest, requireColumns, requireDatabaseFile } from './database-file';
import { explainSqlite } from './explain';
import { SqliteReaderConnection } from './reader-connection';
import { SqliteTransactions } from './transactions';

/** How long the file may take to say that it can be read, in milliseconds. */
const HEALTH_TIMEOUT_MS = 2000;

/** Opens a file: one connection that writes, several that read, and one that says whether the file can be read. */
export async function openSqlite(source: DataSource, { file }: SqliteTarget, choices: DatabaseOptions): Promise<Database> {
  const copy = await prepareFile(source, file, choices.mustExist ?? false).catch((error: unknown) => {
    throw asPeopleSayIt(error, file);
  });
  const open = (): Promise<SqliteReaderConnection> => SqliteReaderConnection.open(file, choices.responseLimit);
  const readers = await ReaderPool.open(choices, open);
  const health = await ReaderPool.open({ ...choices, readers: 1, timeoutMs: HEALTH_TIMEOUT_MS }, open);
  const statistics = await keepStatistics((sql) => health.read(sql, []), jsonStatement);
  const writer = new Writer(new SqliteTransactions(source, choices.timeoutMs));
  return {
    engine: 'sqlite',
    writer,
    readers,
    statistics: statistics.counted,
    copy,
    refreshStatistics: statistics.refresh,
    isReady: async () => (await health.read('SELECT 1 AS svar', [])) !== null,
    explain: (sql) => explainSqlite(file, sql),
    replicaLags: () => [],
    isEmpty: () => isEmptyDatabase(source),
    async close() {
      statistics.stop();
      await Promise.all([readers.close(), health.close()]);
      await writer.close();
      await countDistinctValues(source);
      await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await source.destroy();
    },
  };
}

/** Brings the file to the newest migration; gives the name of the copy that was made of an older one before. */
async function prepareFile(source: DataSource, file: string, mustExist: boolean): Promise<string | null> {
  requireDatabaseFile(file, mustExist);
  await mkdir(dirname(file), { recursive: true });
  const state = await fileState(
    file,
    MIGRATIONS.map((M) => new M().name ?? M.name),
  );
  await initialize(source);
  try {
    await source.query('PRAGMA synchronous = FULL');
    const copy = await migrateToNewest(source, file, state);
    await countDistinctValues(source);
    await requireColumns(source, file);
    return copy;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/**
 * SQLite chooses among indexes by how many different values each column has; without figures it takes one that has three for as good as one that has
 * thousands. It counts what has never been counted or has grown tenfold, from a sample; on a file that is up to date this is nothing.
 */
async function countDistinctValues(source: DataSource): Promise<void> {
  await source.query('PRAGMA optimize = 0x10002');
}

/** Two that open a new file at once both want to change its journal: the second tries again. */
async function initialize(source: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await source.initialize();
      return;
    } catch (error) {
      if (attempt >= 50 || !(error instanceof Error) || !error.message.includes('SQLITE_BUSY')) throw error;
      await wait(100);
    }
  }
}

/** Pairs of a name and a number, as one JSON value. */
const jsonStatement = (pairs: readonly string[]): string => `SELECT CAST(json_object(${pairs.join(', ')}) AS BLOB) AS svar`;
