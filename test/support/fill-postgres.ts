import { writerDataSource } from '../../ormconfig';
import { moveRows, openMoveStore, tableNames } from '../../src/db/move/move';
import { openDatabase } from '../../src/db/open-database';
import { type PostgresTarget, sqliteTarget } from '../../src/db/target';

export const postgresTarget = (url: string, replicas: readonly string[] = []): PostgresTarget => ({ engine: 'postgres', url, replicas });

/** Makes the tables in an empty database of PostgreSQL, and moves the rows of a file into them. */
export async function fillWithDemo(url: string, file: string): Promise<void> {
  const options = { target: postgresTarget(url), readers: 1, timeoutMs: 10_000, responseLimit: 1_000_000 };
  const database = await openDatabase(writerDataSource, options);
  const tables = await tableNames(database);
  await database.close();
  const [from, to] = [await openMoveStore(sqliteTarget(file)), await openMoveStore(postgresTarget(url))];
  try {
    const { different } = await moveRows(from, to, tables, () => undefined);
    if (different.length > 0) throw new Error(`the demo was not moved whole: ${different.join(', ')}`);
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}
