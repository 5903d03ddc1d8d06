import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PostgresServer, startPostgres } from '../../scripts/postgres-server';
import { Server } from '../measure/process';
import type { GrowthEngine } from './engines';

/** A nation of some size on one of the engines, and a service on it. */

const root = join(__dirname, '../..');

export interface NationService {
  readonly server: Server;
  /** Milliseconds from the process is started to the first answer. */
  readonly startMs: number;
  close(): Promise<void>;
}

/** The share of a client and the price of an operation are other benches' subject. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  PLAYGROUND: 'false',
  LOG_LEVEL: 'error',
  MAX_COST: '10000000',
  COST_PER_MINUTE: '1000000000',
  QUERY_TIMEOUT_MS: '300000',
};

/** Seeds a nation in the folder (or into a PostgreSQL that is started for it) and starts a service on it. */
export async function nationService(engine: GrowthEngine, scale: number, folder: string): Promise<NationService> {
  const postgres = engine === 'postgres' ? await startPostgres() : null;
  try {
    const database = postgres ? await newDatabase(postgres) : `sqlite:${join(folder, `nation-${scale}.sqlite`)}`;
    await seed(database, scale);
    // What a database that has been in use knows of its tables.
    if (postgres) await postgres.query('VACUUM ANALYZE', 'nation');
    const server = await Server.start({
      command: process.execPath,
      args: ['dist/main.js'],
      environment: ENVIRONMENT,
      folder: root,
      database,
    });
    const close = async (): Promise<void> => {
      await server.close();
      await postgres?.stop();
    };
    try {
      return { server, startMs: await server.ready(JSON.stringify({ query: '{ kommuner(first: 1) { nodes { navn } } }' })), close };
    } catch (error) {
      await server.close();
      throw error;
    }
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function newDatabase(postgres: PostgresServer): Promise<string> {
  await postgres.query("CREATE DATABASE nation ENCODING 'UTF8' TEMPLATE template0");
  return postgres.url('nation');
}

/** The seed's own bar shows how far it is. */
function seed(database: string, scale: number): Promise<void> {
  const args = ['dist/seed.js', 'landet', '--skala', String(scale), '--database', database.replace(/^sqlite:/, '')];
  return new Promise((resolve, refuse) => {
    spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
      .once('error', refuse)
      .once('exit', (code) =>
        code === 0 ? resolve() : refuse(new Error(`the nation of scale ${scale} was not seeded: exit code ${code}`)),
      );
  });
}

/** The commit that is measured, where git is there to say so. */
export const commitName = (): Promise<string> =>
  promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => 'unknown',
  );
