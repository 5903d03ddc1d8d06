import { dirname } from 'node:path';
import { type PostgresServer, QUICK, startPostgres } from '../../scripts/postgres-server';
import { fillWithDemo } from './fill-postgres';

/** The one server that suites share when they are run on PostgreSQL. */

let server: PostgresServer | undefined;

/** Databases of suites are many and live for seconds: nobody is to go round in them and clean up, and no other server follows. */
const SETTINGS = [...QUICK, 'autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0'];

/** Starts it beside the folder of the suites, in memory where there is room, with the demo of a file as a template of databases. */
export async function startSharedPostgres(demo: string): Promise<void> {
  server = await startPostgres(SETTINGS, dirname(process.env.HELHED_TEST_FOLDER ?? ''));
  process.env.HELHED_POSTGRES_URL = server.url();
  await server.query('CREATE DATABASE demo_template');
  await fillWithDemo(server.url('demo_template'), demo);
}

export async function stopSharedPostgres(): Promise<void> {
  await server?.stop();
}
