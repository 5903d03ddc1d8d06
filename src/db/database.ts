import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { allNouns } from '../model/model';
import { asPeopleSayIt, fileState, migrateToNewest, requireColumns, requireDatabaseFile } from './database-file';
import { MIGRATIONS } from './migrations';
import { ReaderPool, type ReaderPoolOptions } from './reader-pool';
import { CountedStatistics, type TableStatistics } from './statistics';
import { Writer } from './writer';

/** The open database: one connection that writes, several that read. */
export interface Database {
  readonly writer: Writer;
  readonly readers: ReaderPool;
  /** How many rows the tables hold; read again now and then. */
  readonly statistics: TableStatistics;
  /** Reads the numbers of rows now. */
  refreshStatistics(): Promise<void>;
  /** Whether the file can be read; on a connection of its own, so that nobody is waited for. */
  isReady(): Promise<boolean>;
  /** Name of the copy that was laid beside an older file before it was changed; null when it was not. */
  readonly copy: string | null;
  /** True when no noun has a row. */
  isEmpty(): Promise<boolean>;
  /** Finishes what runs, moves the log into the file and closes. */
  close(): Promise<void>;
}

/** How old the numbers of rows may be, and how long the file may take to say that it can be read, in milliseconds. */
const STATISTICS_MAX_AGE_MS = 30_000;
const HEALTH_TIMEOUT_MS = 2000;

export interface DatabaseOptions extends ReaderPoolOptions {
  /** Refuse a file that is not there, where only something is to be read. */
  readonly mustExist?: boolean;
}

async function openSource(createDataSource: (file: string) => DataSource, { file, mustExist = false }: DatabaseOptions) {
  requireDatabaseFile(file, mustExist);
  await mkdir(dirname(file), { recursive: true });
  const state = await fileState(
    file,
    MIGRATIONS.map((M) => new M().name ?? M.name),
  );
  const source = await open(createDataSource(file));
  try {
    await source.query('PRAGMA synchronous = FULL');
    const copy = await migrateToNewest(source, file, state);
    await requireColumns(source, file);
    return { source, copy };
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** Two that open a new file at once both want to change its journal: the second tries again. */
async function open(source: DataSource): Promise<DataSource> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await source.initialize();
    } catch (error) {
      if (attempt >= 50 || !(error instanceof Error) || !error.message.includes('SQLITE_BUSY')) throw error;
      await wait(100);
    }
  }
}

/** Opens the database and brings it to the newest migration. `createDataSource` knows the driver (see `ormconfig.ts`). */
export async function openDatabase(createDataSource: (file: string) => DataSource, choices: DatabaseOptions): Promise<Database> {
  const { source, copy } = await openSource(createDataSource, choices).catch((error: unknown) => {
    throw asPeopleSayIt(error, choices.file);
  });
  const readers = await ReaderPool.open(choices);
  const health = await ReaderPool.open({ ...choices, readers: 1, timeoutMs: HEALTH_TIMEOUT_MS });
  const statistics = new CountedStatistics();
  const refresh = (): Promise<void> => statistics.refresh((sql, params) => health.read(sql, params));
  await refresh();
  // One that fails is of no consequence: the numbers stay as they were.
  const clock = setInterval(() => void refresh().catch(() => undefined), STATISTICS_MAX_AGE_MS).unref();
  const writer = new Writer(source, choices.timeoutMs);
  return {
    writer,
    readers,
    statistics,
    copy,
    refreshStatistics: refresh,
    isReady: async () => (await health.read('SELECT 1 AS svar', [])) !== null,
    async isEmpty() {
      const rows = allNouns().map((t) => `SELECT 1 FROM (SELECT 1 FROM "${t.table}" LIMIT 1)`);
      const answer: unknown[] = await source.query(`${rows.join(' UNION ALL ')} LIMIT 1`);
      return answer.length === 0;
    },
    async close() {
      clearInterval(clock);
      await Promise.all([readers.close(), health.close()]);
      await writer.close();
      await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await source.destroy();
    },
  };
}
