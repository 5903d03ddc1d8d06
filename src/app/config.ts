import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type DatabaseTarget, sqliteTarget } from '../db/target';
import { type Day, isDay } from '../kernel/day';

/** The configuration, read from the environment once. Every name is documented in the README. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseTarget;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly playground: boolean;
  /** A folder or a manifest of documents that are known by their ids; null for the examples alone. */
  readonly documents: string | null;
  /** Whether no other documents are answered. */
  readonly trustedOnly: boolean;
  /** Whether there are pages without script. */
  readonly pages: boolean;
  readonly introspection: boolean;
  /** Origins whose pages may call: a list, `*` for reading from everywhere, null for none. */
  readonly origins: readonly string[] | '*' | null;
  /** Whether an empty database is filled with the demo. */
  readonly demo: boolean;
  /** The day that is taken for today; null: the day that it is. */
  readonly fixedDay: Day | null;
  readonly readers: number;
  /** Addresses of proxies whose word is taken for where a request comes from; false for none. */
  readonly middleTerm: readonly string[] | false;
  readonly tokens: TokenConfig;
  readonly limits: Limits;
  /** Port of the figures for operators; null for none. */
  readonly metricsPort: number | null;
  /** Milliseconds from which a statement is slow enough for the log; 0 for never. */
  readonly slowMs: number;
  /** Milliseconds that the service says that it is closing, and still answers, before it closes. */
  readonly drainMs: number;
}

export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Address of the issuer's keys; null when there is no issuer. */
  readonly jwks: string | null;
  readonly algorithm: string;
  /** File of the key that demo tokens are signed by; null when there are no demo tokens. */
  readonly demoKey: string | null;
}

export interface Limits {
  /** Fields within fields. */
  readonly depth: number;
  /** What an operation may cost, in rows read and returned. */
  readonly cost: number;
  /** What a client may use in a minute, in rows; 0 for no limit. */
  readonly share: number;
  /** Words and signs of a document. */
  readonly tokens: number;
  /** Bytes of a request. */
  readonly bytes: number;
  /** Bytes of an answer. */
  readonly responseBytes: number;
  /** Milliseconds for the statement of an operation, with the wait for a connection. */
  readonly timeoutMs: number;
}

const number = (defaultValue: number, min: number, max: number) =>
  z
    .string()
    .default(String(defaultValue))
    .refine((t) => /^\d+$/.test(t) && Number(t) >= min && Number(t) <= max, `must be a whole number from ${min} to ${max}`)
    .transform(Number);

const yesNo = (defaultValue: boolean) =>
  z
    .string()
    .default(String(defaultValue))
    .refine((t) => t === 'true' || t === 'false', 'must be true or false')
    .transform((t) => t === 'true');

/** `https://a.dk, https://b.dk` or `*`. An origin is a scheme, a host and perhaps a port, and nothing after. */
function origins(text: string, ctx: z.RefinementCtx): readonly string[] | '*' {
  if (text.trim() === '*') return '*';
  const all = text.split(',').map((o) => o.trim());
  const wrong = all.find((o) => !URL.canParse(o) || new URL(o).origin !== o);
  if (wrong !== undefined)
    ctx.addIssue({
      code: 'custom',
      message: `must be * or origins such as https://example.dk, separated by commas; not ${JSON.stringify(wrong)}`,
    });
  return all;
}

/** `10.0.0.1`, `172.16.0.0/12`, `fd00::/8`. */
function isNet(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const kind = isIP(address);
  return kind > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128)));
}

const Environment = z.object({
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PORT: number(4000, 0, 65535),
  DATABASE_URL: z
    .string()
    .default('sqlite:data/helhed.sqlite')
    .refine((t) => isPostgresUrl(t) || (/^sqlite:.+$/.test(t) && t !== 'sqlite::memory:'), {
      message: 'must be sqlite:PATH to a file, such as sqlite:data/helhed.sqlite, or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
    }),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((t) => t.split(',').map((url) => url.trim()))
    .refine(
      (urls) => urls.every(isPostgresUrl),
      'must be addresses such as postgres://USER:PASSWORD@HOST:PORT/DATABASE, separated by commas',
    )
    .optional(),
  DEMO_KEY_FILE: z.string().min(1, 'must not be empty').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent')
    .default('info'),
  PLAYGROUND: yesNo(true),
  DOCUMENTS: z.string().optional(),
  TRUSTED_ONLY: yesNo(false),
  PAGES: yesNo(true),
  INTROSPECTION: yesNo(true),
  CORS_ORIGINS: z.string().transform(origins).optional(),
  SEED_DEMO: yesNo(true),
  IDAG: z
    .string()
    .refine((t) => isDay(t) && t >= '1900-01-01' && t < '2200-01-01', 'must be a day from 1900 to 2199, such as 2014-04-23')
    .optional(),
  JWKS_URL: z
    .url('must be an address, such as https://login.example.dk/.well-known/jwks.json')
    .refine((t) => /^https?:/.test(t), 'must begin with https:// or http://')
    .optional(),
  JWT_ISSUER: z.string().min(1).default('helhed-demo'),
  JWT_AUDIENCE: z.string().min(1).default('helhed'),
  JWT_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'], 'must be RS256, PS256, ES256 or EdDSA').default('RS256'),
  DEMO_TOKENS: z.enum(['true', 'false'], 'must be true or false').optional(),
  READERS: number(3, 1, 16),
  METRICS_PORT: z
    .string()
    .refine((t) => /^\d+$/.test(t) && Number(t) <= 65535, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .optional(),
  SLOW_MS: number(1000, 0, 600_000),
  DRAIN_MS: number(0, 0, 600_000),
  TRUST_PROXY: z
    .string()
    .transform((t) => t.split(',').map((a) => a.trim()))
    .refine((all) => all.every(isNet), 'must be addresses or nets separated by commas, for example 10.0.0.1, 172.16.0.0/12')
    .optional(),
  MAX_DEPTH: number(20, 1, 100),
  MAX_COST: number(50_000, 1, 10_000_000),
  COST_PER_MINUTE: number(20_000_000, 0, 1_000_000_000),
  MAX_TOKENS: number(4000, 10, 100_000),
  MAX_BODY_BYTES: number(200_000, 1000, 10_000_000),
  MAX_RESPONSE_BYTES: number(20_000_000, 100_000, 500_000_000),
  QUERY_TIMEOUT_MS: number(10_000, 10, 600_000),
});

/** Configuration that cannot be used; `fejl` has one line for each fault. */
export class ConfigError extends Error {
  constructor(readonly error: readonly string[]) {
    super(`The configuration cannot be used:\n${error.map((f) => `  ${f}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const isPostgresUrl = (text: string): boolean =>
  /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;

function databaseTarget(url: string, replicas: readonly string[]): DatabaseTarget {
  if (isPostgresUrl(url)) return { engine: 'postgres', url, replicas };
  if (replicas.length > 0) throw new ConfigError(['DATABASE_REPLICA_URLS: an SQLite file has no replicas; leave it out']);
  return sqliteTarget(url.replace(/^sqlite:(\/\/(?=\/))?/, ''));
}

/** The key of demo tokens lies beside the file of the database, or where the default one would be. */
const demoKeyFolder = (database: DatabaseTarget): string => (database.engine === 'sqlite' ? dirname(database.file) : 'data');

/** A value of the environment in a message; an address may hold a password, which is never printed. */
const shown = (value: string | undefined): string => JSON.stringify(value?.replace(/\/\/[^/@]*@/g, '//***@'));

/** Reads and checks the environment; names every fault at once. An empty variable counts as left out. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}; it is ${shown(given[String(i.path[0])])}`));
  const m = parsed.data;
  const database = databaseTarget(m.DATABASE_URL, m.DATABASE_REPLICA_URLS ?? []);
  // Whoever reaches the service could act in every role: only on this machine, unless it is asked for.
  const demo = m.DEMO_TOKENS ? m.DEMO_TOKENS === 'true' : !m.JWKS_URL && /^(127\.|localhost$|::1$)/.test(m.HOST);
  if (demo && m.JWKS_URL) throw new ConfigError(['DEMO_TOKENS: cannot be true together with JWKS_URL']);
  if (m.JWKS_URL && !given.JWT_ISSUER) throw new ConfigError(['JWT_ISSUER: must be given together with JWKS_URL']);
  return Object.freeze({
    host: m.HOST,
    port: m.PORT,
    database,
    logLevel: m.LOG_LEVEL,
    playground: m.PLAYGROUND,
    documents: m.DOCUMENTS ?? null,
    trustedOnly: m.TRUSTED_ONLY,
    pages: m.PAGES,
    introspection: m.INTROSPECTION,
    origins: m.CORS_ORIGINS ?? null,
    demo: m.SEED_DEMO,
    fixedDay: m.IDAG ?? null,
    readers: m.READERS,
    middleTerm: m.TRUST_PROXY ?? false,
    metricsPort: m.METRICS_PORT ?? null,
    slowMs: m.SLOW_MS,
    drainMs: m.DRAIN_MS,
    tokens: Object.freeze({
      issuer: m.JWT_ISSUER,
      audience: m.JWT_AUDIENCE,
      jwks: m.JWKS_URL ?? null,
      algorithm: m.JWT_ALG,
      demoKey: demo ? (m.DEMO_KEY_FILE ?? join(demoKeyFolder(database), 'demo-noegle')) : null,
    }),
    limits: Object.freeze({
      depth: m.MAX_DEPTH,
      cost: m.MAX_COST,
      share: m.COST_PER_MINUTE,
      tokens: m.MAX_TOKENS,
      bytes: m.MAX_BODY_BYTES,
      responseBytes: m.MAX_RESPONSE_BYTES,
      timeoutMs: m.QUERY_TIMEOUT_MS,
    }),
  });
}
