import { connectReader } from './postgres/client';
import { asPeopleSayPostgres } from './postgres/schema';
import { asPeopleSayIt, requireDatabaseFile } from './sqlite/database-file';
import { SqliteReaderConnection } from './sqlite/reader-connection';
import { type DatabaseTarget, targetName } from './target';

const TIMEOUT_MS = 10_000;

/** Whether a table of a noun has a row with a natural key; for commands that ask one thing of a database as it is. */
export async function keyIsStored(target: DatabaseTarget, table: string, key: string): Promise<boolean> {
  if (target.engine === 'sqlite') return inFile(target.file, table, key);
  try {
    const client = await connectReader(target.url, TIMEOUT_MS);
    const { rows } = await client.query(`SELECT 1 FROM "${table}" WHERE noegle = $1`, [key]).finally(() => client.end());
    return rows.length > 0;
  } catch (error) {
    throw asPeopleSayPostgres(error, targetName(target));
  }
}

async function inFile(file: string, table: string, key: string): Promise<boolean> {
  requireDatabaseFile(file, true);
  try {
    const connection = await SqliteReaderConnection.open(file, 1_000_000);
    const answer = await new Promise<Buffer | null>((resolve, refuse) => {
      connection.run(`SELECT CAST(1 AS BLOB) AS svar FROM "${table}" WHERE noegle = ?1`, [key], TIMEOUT_MS, (error, svar) =>
        error ? refuse(error instanceof Error ? error : new Error(error)) : resolve(svar),
      );
    }).finally(() => connection.close());
    return answer !== null;
  } catch (error) {
    throw asPeopleSayIt(error, file);
  }
}
