import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { writerDataSource } from '../../ormconfig';
import { demoKey } from '../access/demo-key';
import { type TokenOptions, tokenVerifier } from '../access/tokens';
import type { Database } from '../db/database';
import { openDatabase } from '../db/open-database';
import type { DemoTokenOptions } from '../http/demo-token';
import { DocumentFault, type DocumentManifest, loadManifest } from '../http/document-manifest';
import { readExamples } from '../http/examples';
import { buildServer, type ServerOptions } from '../http/server';
import { trustedDocuments } from '../http/trusted-documents';
import { type Clock, setClock, systemClock } from '../kernel/clock';
import type { Day } from '../kernel/day';
import { RequestError } from '../kernel/errors';
import { displayNamesOf, readPageOperations } from '../pages/operations';
import type { PagesOptions } from '../pages/page-answers';
import { pages } from '../pages/pages';
import { readStatements } from '../pages/statement';
import { QueryExecutor } from '../planner/query-executor';
import { seedDatabase } from '../seeding/seed';
import { ACTS } from './acts';
import { createActExecutor, dialectOf, networkSchema, rootType } from './composition';
import { type Config, ConfigError, type TokenConfig } from './config';
import { type Watching, watching } from './watching';

/** Where the project's own files are, seen from the place that is run. */
export interface Paths {
  readonly root: string;
  readonly playground: string;
  /** The style of the pages without script. */
  readonly stylesheet: string;
}

export interface Service {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly reading: QueryExecutor;
  /** Rows that the demo put into an empty database; null when there was something already, or no demo was wanted. */
  readonly seededRows: number | null;
  /** Address of the figures for operators; null where there are none. */
  readonly metrics: string | null;
  /** Says that the service is closing, while it still answers: whoever shares requests out sends no new ones. */
  drain(): void;
  close(): Promise<void>;
}

/** Builds the whole service from a configuration: database, schema, planner, server. Nothing listens yet but the port of the figures. */
export async function buildService(config: Config, places: Paths, clock: Clock = clockFor(config)): Promise<Service> {
  threadsFor(config.readers);
  const database = await openDatabase(writerDataSource, {
    target: config.database,
    readers: config.readers,
    timeoutMs: config.limits.timeoutMs,
    responseLimit: config.limits.responseBytes,
  });
  const watch = watching(database, config);
  try {
    const metrics = await watch.listen();
    const acts = createActExecutor(database.writer, clock);
    const seededRows = config.demo
      ? await seedDemo(database, () => seedDatabase(database.writer, acts, join(places.root, 'seeds/faktaark-2014')))
      : null;
    await database.refreshStatistics();
    let draining = false;
    const reading = new QueryExecutor({
      schema: networkSchema(),
      rootType: rootType(),
      dialect: dialectOf(database.engine),
      statistics: database.statistics,
      today: () => clock.today(),
      source: database.readers,
      maxDepth: config.limits.depth,
      maxCost: config.limits.cost,
      hideSuggestions: !config.introspection,
      observer: watch.observer,
    });
    const tokens = tokenOptions(config.tokens);
    const examples = readExamples(join(places.root, 'schema/examples'));
    const app = await buildServer({
      config: config,
      reading,
      acts,
      register: new Map(ACTS.map((h) => [h.name, h])),
      tokens: tokenVerifier(tokens),
      demoTokenRoute: demoTokenOptions(tokens),
      isReady: database.isReady,
      explain: database.explain,
      isDraining: () => draining,
      observer: watch.observer,
      slow: watch.slow,
      playgroundFolder: places.playground,
      examples,
      documents: trustedDocuments(examples, namedDocuments(config.documents), config.trustedOnly),
      pages: config.pages ? pagesWithoutScript(config, places, () => clock.today()) : null,
    });
    return {
      app,
      database,
      reading,
      seededRows,
      metrics,
      drain: () => {
        draining = true;
      },
      close: () => close(app, database, reading, watch),
    };
  } catch (error) {
    await watch.close();
    await database.close();
    throw error;
  }
}

function namedDocuments(path: string | null): DocumentManifest {
  if (path === null) return {};
  try {
    return loadManifest(path, networkSchema());
  } catch (error) {
    throw error instanceof DocumentFault ? new ConfigError(error.faults.map((fault) => `DOCUMENTS: ${fault}`)) : error;
  }
}

/** The pages, with what they ask and how they look, read from the project's own files. */
function pagesWithoutScript(config: Config, { root, stylesheet }: Paths, today: () => Day): ServerOptions['pages'] {
  const options: PagesOptions = {
    operations: readPageOperations(join(root, 'schema/pages'), networkSchema()),
    fieldName: displayNamesOf(networkSchema()),
    stylesheet: readFileSync(stylesheet),
    statements: readStatements(join(root, 'docs')),
    today,
    fixedDay: config.fixedDay,
    playground: config.playground,
    trustedOnly: config.trustedOnly,
  };
  return (app, asker) => pages(app, asker, options);
}

/** Threads besides those that read and write: files, addresses and compression must not wait for statements. */
const THREADS_FOR_OTHERS = 4;

/** Makes room for every connection to run at once; Node has four threads unless it is told before the first is used. */
function threadsFor(readers: number): void {
  process.env.UV_THREADPOOL_SIZE ??= String(readers + 2 + THREADS_FOR_OTHERS);
}

/** How long a start waits for another one that puts the demo into the same file, in milliseconds. */
const SEED_TIMEOUT_MS = 120_000;

/** Puts the demo into an empty database, once, also when two services start on it together; null when it was not empty. */
async function seedDemo(database: Database, seedDemo: () => Promise<number>): Promise<number | null> {
  const deadline = performance.now() + SEED_TIMEOUT_MS;
  while (await database.isEmpty()) {
    try {
      return await seedDemo();
    } catch (error) {
      const taken = error instanceof RequestError && error.kode === 'SERVICE_UNAVAILABLE' && performance.now() < deadline;
      if (!taken && (await database.isEmpty())) throw error;
      await wait(200);
    }
  }
  return null;
}

/** The clock of the service: the real one, or one that is set to a day. Tokens are judged by the real one in any case. */
export function clockFor({ fixedDay }: Pick<Config, 'fixedDay'>): Clock {
  return fixedDay === null ? systemClock : setClock(fixedDay);
}

/** How tokens are checked, by the configuration. */
export function tokenOptions({ issuer, audience, jwks, algorithm, demoKey: file }: TokenConfig): TokenOptions {
  const keys = jwks ? { jwks, algorithm } : file ? { secret: demoKey(file) } : null;
  return { issuer, audience, keys };
}

/** What demo tokens are signed with; null when an issuer signs, or nobody. */
function demoTokenOptions({ issuer, audience, keys }: TokenOptions): DemoTokenOptions | null {
  return keys && 'secret' in keys ? { issuer, audience, secret: keys.secret } : null;
}

/** How long requests that are under way may take to end when the service closes, in milliseconds. */
const DEADLINE_MS = 15_000;

async function close(app: FastifyInstance, database: Database, reading: QueryExecutor, watch: Watching): Promise<void> {
  // Somebody who does not read an answer must not keep the service from closing.
  const clock = setTimeout(() => app.server.closeAllConnections(), DEADLINE_MS);
  await app.close();
  clearTimeout(clock);
  await watch.close();
  await reading.close();
  await database.close();
}
