import { type PostgresServer, startPostgres } from '../../scripts/postgres-server';
import { fillWithDemo } from './fill-postgres';

/** The one server that suites share when they are run on PostgreSQL. */

let server: PostgresServer | undefined;

/** Starts it, with the demo of a file as a template of databases. */
export async function startSharedPostgres(demo: string): Promise<void> {
  server = await startPostgres();
  process.env.HELHED_POSTGRES_URL = server.url();
  await server.query('CREATE DATABASE demo_template');
  await fillWithDemo(server.url('demo_template'), demo);
}

export async function stopSharedPostgres(): Promise<void> {
  await server?.stop();
}
