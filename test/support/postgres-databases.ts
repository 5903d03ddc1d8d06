import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Databases of the PostgreSQL that suites share when they are run on that engine (`jest --config jest.postgres.cjs`). */

const TEMPLATE = 'demo_template';

/** Whether the suites are run on PostgreSQL. */
export const onPostgres = (): boolean => process.env.HELHED_ENGINE === 'postgres';

/** The address of a new database with the demo in it, or with nothing. */
export async function newPostgresDatabase(empty: boolean): Promise<string> {
  const name = `d${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : TEMPLATE} STRATEGY FILE_COPY`);
  return addressOf(name);
}

/** The address of a database of the shared server. */
export function addressOf(database: string): string {
  const url = new URL(process.env.HELHED_POSTGRES_URL ?? '');
  url.pathname = `/${database}`;
  return url.href;
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
