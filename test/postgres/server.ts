import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../../scripts/postgres-server';
import { demoKey } from '../../src/access/demo-key';
import { signDemoToken } from '../../src/access/tokens';
import { loadConfig } from '../../src/app/config';
import { buildService, type Service } from '../../src/app/service';
import { fixedClock } from '../../src/kernel/clock';
import type { Role } from '../../src/kernel/roles';
import { demoFile } from '../support/demo-file';
import { fillWithDemo } from '../support/fill-postgres';
import { I_DAG, testFolder } from '../support/service';

/** The demo on a PostgreSQL of the suite's own. */

export interface DemoServer extends PostgresServer {
  /** The address of a new database with the demo in it. */
  demo(): Promise<string>;
}

const TEMPLATE = 'demo_template';

/** Starts a server with a database that holds the demo, moved from the file that every suite copies. */
export async function startDemoServer(settings?: readonly string[]): Promise<DemoServer> {
  const server = await startPostgres(settings);
  try {
    await server.query(`CREATE DATABASE ${TEMPLATE}`);
    await fillWithDemo(server.url(TEMPLATE), demoFile());
    return {
      ...server,
      async demo() {
        const name = `d${randomUUID().replaceAll('-', '')}`;
        await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
        return server.url(name);
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export interface PostgresService extends Service {
  readonly url: string;
  /** File of the key that its demo tokens are signed by. */
  readonly keyFile: string;
}

/** A token for somebody who acts through the service. */
export const tokenFor = ({ keyFile }: PostgresService, role: Role, who?: string): Promise<string> =>
  signDemoToken({ issuer: 'helhed-demo', audience: 'helhed' }, demoKey(keyFile), { rolle: role, for: who ?? null }, 1);

/** A service on a database of PostgreSQL, listening. */
export async function servePostgres(url: string, environment: Record<string, string> = {}): Promise<PostgresService> {
  const root = process.cwd();
  const settings = {
    PORT: '0',
    DATABASE_URL: url,
    LOG_LEVEL: 'silent',
    SEED_DEMO: 'false',
    PLAYGROUND: 'false',
    COST_PER_MINUTE: '0',
    ...environment,
    DEMO_KEY_FILE: environment.DEMO_KEY_FILE ?? join(testFolder(), 'demo-noegle'),
  };
  const service = await buildService(
    loadConfig(settings),
    { root, playground: join(root, 'dist/playground'), stylesheet: join(root, 'src/pages/pages.css') },
    fixedClock(I_DAG),
  );
  return { ...service, keyFile: settings.DEMO_KEY_FILE, url: await service.app.listen({ host: '127.0.0.1', port: 0 }) };
}
