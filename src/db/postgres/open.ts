import type { DataSource } from 'typeorm';
import type { Database, DatabaseOptions } from '../database';
import { isEmptyDatabase } from '../is-empty';
import { ReaderPool } from '../reader-pool';
import { keepStatistics } from '../statistics';
import { type PostgresTarget, targetName } from '../target';
import { Writer } from '../writer';
import { ControlConnection } from './control';
import { type ReadEndpoint, ReadEndpoints } from './read-endpoints';
import { PostgresReaderConnection } from './reader-connection';
import { asPeopleSayPostgres, migratePostgres, requirePostgresColumns } from './schema';
import { PostgresTransactions } from './transactions';

/** Opens a database of PostgreSQL: one connection that writes to the primary, and several that read from each server. */
export async function openPostgres(source: DataSource, target: PostgresTarget, choices: DatabaseOptions): Promise<Database> {
  const name = targetName(target);
  try {
    await source.initialize();
    await migratePostgres(source, name);
    await requirePostgresColumns(source, name);
    return await connectAll(source, target, choices);
  } catch (error) {
    if (source.isInitialized) await source.destroy().catch(() => undefined);
    throw asPeopleSayPostgres(error, name);
  }
}

async function connectAll(source: DataSource, target: PostgresTarget, choices: DatabaseOptions): Promise<Database> {
  const primary = await endpoint(target.url, choices);
  const readers = new ReadEndpoints(primary, await Promise.all(target.replicas.map((url) => endpoint(url, choices, true))));
  await readers.watch();
  const statistics = await keepStatistics((sql) => primary.pool.read(sql, [], { housekeeping: true }), jsonStatement);
  const { timeoutMs } = choices;
  const control = primary.control;
  const writer = new Writer(new PostgresTransactions({ source, control, timeoutMs, withPosition: target.replicas.length > 0 }));
  return {
    engine: 'postgres',
    writer,
    readers,
    statistics: statistics.counted,
    copy: null,
    refreshStatistics: statistics.refresh,
    isReady: async () => (await control.row('SELECT 1 AS ready')) !== undefined,
    explain: async (sql) => (await control.rows<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${sql}`)).map((row) => row['QUERY PLAN']),
    replicaLags: () => readers.lags,
    isEmpty: () => isEmptyDatabase(source),
    async close() {
      statistics.stop();
      await readers.close();
      await writer.close();
      await source.destroy();
    },
  };
}

async function endpoint(url: string, { readers, timeoutMs, responseLimit }: DatabaseOptions, giveBack = false): Promise<ReadEndpoint> {
  const control = new ControlConnection(url);
  const pool = await ReaderPool.open({ readers, timeoutMs, responseLimit, giveBack }, () =>
    PostgresReaderConnection.open({ url, control, timeoutMs, responseLimit }),
  );
  return { pool, control };
}

/** Pairs of a name and a number, as one JSON value. */
const jsonStatement = (pairs: readonly string[]): string => `SELECT json_build_object(${pairs.join(', ')})::text AS svar`;
