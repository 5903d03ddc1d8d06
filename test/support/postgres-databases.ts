import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Databases of the PostgreSQL that suites share when they are run on that engine (`jest --config jest.postgres.cjs`). */

const TEMPLATE = 'demo_template';

/** Whether the suites are run on PostgreSQL. */
export const onPostgres = (): boolean => process.env.HELHED_ENGINE === 'postgres';

/** Those that the suite has made. */
const made: string[] = [];

/** The address of a new database with the demo in it, or with nothing; it is gone when the suite has ended. */
export async function newPostgresDatabase(empty: boolean): Promise<string> {
  const name = `d${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : TEMPLATE} STRATEGY FILE_COPY`);
  made.push(name);
  return addressOf(name);
}

/** The address of a database of the shared server. */
export function addressOf(database: string): string {
  const url = new URL(process.env.HELHED_POSTGRES_URL ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

/** Hundreds of them would fill the memory. */
export async function dropPostgresDatabases(): Promise<void> {
  for (const name of made.splice(0)) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.HELHED_POSTGRES_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
