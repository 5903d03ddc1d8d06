import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoKey } from '../../src/access/demo-key';
import { signDemoToken } from '../../src/access/tokens';
import { loadConfig } from '../../src/app/config';
import { buildService, type Service } from '../../src/app/service';
import { fixedClock } from '../../src/kernel/clock';
import type { Role } from '../../src/kernel/roles';
import { demoFile } from './demo-file';
import { document } from './document';
import { newPostgresDatabase, onPostgres } from './postgres-databases';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly text: string;
  readonly extensions: Record<string, unknown>;
}

/** Asks in a role. */
export interface User {
  readonly token: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Carries out one act and gives its payload; demands that no protocol error comes. `felter` adds to the selection. */
  perform(act: string, input: Record<string, unknown>, fields?: string): Promise<Acted>;
}

/** The part of a payload that every act has, and what was asked besides. */
export interface Acted extends Record<string, unknown> {
  readonly udfoert: boolean;
  readonly proeve: boolean;
  readonly afvisninger: readonly {
    kode: string;
    regel: string;
    faktisk: string;
    graense: string;
    enhed: string;
    ansvarlig: string;
    tekst: string;
  }[];
  readonly advarsler: readonly { kode: string }[];
}

export interface TestService extends Service {
  readonly url: string;
  /** The file of its database; with PostgreSQL, the place where its key of demo tokens lies beside. */
  readonly fil: string;
  /** The address of its database where that is of PostgreSQL. */
  readonly postgres: string | null;
  /** Asks over HTTP and gives the answer, whatever it is. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Asks and demands an answer without errors; shows query and answer when there are some. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Somebody with a token: `as('FORVALTNING', 'TMF')`. */
  as(role: Role, who?: string): Promise<User>;
}

/** Where the database of a service is. */
export type Place = Pick<TestService, 'fil' | 'postgres'>;

/** The day that tests call today. */
export const I_DAG = '2014-04-23';

/** A new folder for files of one suite; it is gone when the suite has ended (see `jest/native-environment.cjs`). */
export function testFolder(): string {
  return mkdtempSync(join(process.env.HELHED_SUITE_FOLDER ?? tmpdir(), 'folder-'));
}

/** The same on the disk, where a commit takes as long as it does to whoever runs the service: it is what a kill can come in the midst of. */
export const diskFolder = (): string => mkdtempSync(join(tmpdir(), 'helhed-disk-'));

/**
 * Starts the service on a copy of the seeded file (or, with `empty`, on a new one; or on `fil`, as it is), listening on a free
 * port. `after`: on the database of a service that has been closed. `dag` is today; when the environment has an `IDAG`, the clock is the service's own.
 */
export async function startService(
  options: { environment?: Record<string, string>; empty?: boolean; dag?: string; fil?: string; after?: Place } = {},
): Promise<TestService> {
  const file = options.after?.fil ?? options.fil ?? join(testFolder(), 'helhed.sqlite');
  // A file that is named is about files.
  const postgres = options.after?.postgres ?? (onPostgres() && !options.fil ? await newPostgresDatabase(options.empty ?? false) : null);
  if (!postgres && !options.empty && !options.fil && !options.after) copyFileSync(demoFile(), file);
  const environment: Record<string, string> = {
    PORT: '0',
    DATABASE_URL: postgres ?? `sqlite:${file}`,
    DEMO_KEY_FILE: demoKeyFile({ fil: file }),
    LOG_LEVEL: 'silent',
    SEED_DEMO: 'false',
    PLAYGROUND: 'false',
    // What a client has left differs from answer to answer.
    COST_PER_MINUTE: '0',
    ...options.environment,
  };
  const root = process.cwd();
  const service = await buildService(
    loadConfig(environment),
    { root, playground: join(root, 'dist/playground'), stylesheet: join(root, 'src/pages/pages.css') },
    environment.IDAG ? undefined : fixedClock(options.dag ?? I_DAG),
  );
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const ask: TestService['ask'] = async (query, variables, headers) => readAnswer(await sent(url, { query, variables }, headers));
  return {
    ...service,
    url,
    fil: file,
    postgres,
    async close() {
      await service.close();
    },
    ask,
    data: async (query, variables) => without(query, variables, await ask(query, variables)),
    as: async (role, who) => user(await testToken(file, role, who), ask),
  };
}

/** Where the key of a service's demo tokens lies. */
export const demoKeyFile = ({ fil }: Pick<TestService, 'fil'>): string => join(dirname(fil), 'demo-noegle');

/** A demo token for the service on a file. */
export function testToken(file: string, role: Role, who?: string): Promise<string> {
  const options = { issuer: 'helhed-demo', audience: 'helhed' };
  return signDemoToken(options, demoKey(demoKeyFile({ fil: file })), { rolle: role, for: who ?? null }, 1);
}

function user(token: string, ask: TestService['ask']): User {
  const extras: User['ask'] = (query, variables) => ask(query, variables, { authorization: `Bearer ${token}` });
  const data: User['data'] = async (query, variables) => without(query, variables, await extras(query, variables));
  return {
    token,
    ask: extras,
    data,
    async perform(act, input, fields = '') {
      return (await data<{ svar: Acted }>(document(act, fields), { input })).svar;
    },
  };
}

function without<T>(query: string, variables: unknown, answer: Answer): T {
  if (answer.status !== 200 || answer.errors.length > 0)
    throw new Error(`${query}\n${JSON.stringify(variables)}\n→ ${answer.status} ${answer.text} (${answer.headers.get('x-request-id')})`);
  return answer.data as T;
}

/** Posts a body as it stands. */
export function sent(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function readAnswer(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  return {
    status: answer.status,
    headers: answer.headers,
    data: body.data,
    errors: body.errors ?? [],
    text,
    extensions: body.extensions ?? {},
  };
}
