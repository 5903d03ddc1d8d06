import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Dag, erDag } from '../kernel/day';

/** The configuration, read from the environment once. Every name is documented in the README. */
export interface Konfiguration {
  readonly host: string;
  readonly port: number;
  /** Path of the SQLite file. */
  readonly fil: string;
  readonly logniveau: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly playground: boolean;
  readonly introspektion: boolean;
  /** Origins whose pages may call: a list, `*` for reading from everywhere, null for none. */
  readonly oprindelser: readonly string[] | '*' | null;
  /** Whether an empty database is filled with the demo. */
  readonly demo: boolean;
  /** The day that is taken for today; null: the day that it is. */
  readonly idag: Dag | null;
  readonly laesere: number;
  /** Addresses of proxies whose word is taken for where a request comes from; false for none. */
  readonly mellemled: readonly string[] | false;
  readonly tokens: Tokenkonfiguration;
  readonly graenser: Graenser;
}

export interface Tokenkonfiguration {
  readonly udsteder: string;
  readonly publikum: string;
  /** Address of the issuer's keys; null when there is no issuer. */
  readonly jwks: string | null;
  readonly algoritme: string;
  /** File of the key that demo tokens are signed by; null when there are no demo tokens. */
  readonly demonoegle: string | null;
}

export interface Graenser {
  /** Fields within fields. */
  readonly dybde: number;
  /** What an operation may cost, in rows read and returned. */
  readonly pris: number;
  /** What a client may use in a minute, in rows; 0 for no limit. */
  readonly andel: number;
  /** Words and signs of a document. */
  readonly tokens: number;
  /** Bytes of a request. */
  readonly bytes: number;
  /** Bytes of an answer. */
  readonly svar: number;
  /** Milliseconds for the statement of an operation, with the wait for a connection. */
  readonly tid: number;
}

const tal = (standard: number, mindst: number, hoejst: number) =>
  z
    .string()
    .default(String(standard))
    .refine((t) => /^\d+$/.test(t) && Number(t) >= mindst && Number(t) <= hoejst, `must be a whole number from ${mindst} to ${hoejst}`)
    .transform(Number);

const jaNej = (standard: boolean) =>
  z
    .string()
    .default(String(standard))
    .refine((t) => t === 'true' || t === 'false', 'must be true or false')
    .transform((t) => t === 'true');

/** `https://a.dk, https://b.dk` or `*`. An origin is a scheme, a host and perhaps a port, and nothing after. */
function oprindelser(tekst: string, ctx: z.RefinementCtx): readonly string[] | '*' {
  if (tekst.trim() === '*') return '*';
  const alle = tekst.split(',').map((o) => o.trim());
  const forkert = alle.find((o) => !URL.canParse(o) || new URL(o).origin !== o);
  if (forkert !== undefined)
    ctx.addIssue({
      code: 'custom',
      message: `must be * or origins such as https://example.dk, separated by commas; not ${JSON.stringify(forkert)}`,
    });
  return alle;
}

/** `10.0.0.1`, `172.16.0.0/12`, `fd00::/8`. */
function erNet(tekst: string): boolean {
  const [adresse = '', bits, ...rest] = tekst.split('/');
  const art = isIP(adresse);
  return art > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (art === 4 ? 32 : 128)));
}

const Miljoe = z.object({
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PORT: tal(4000, 0, 65535),
  DATABASE_URL: z
    .string()
    .default('sqlite:data/helhed.sqlite')
    .refine((t) => /^sqlite:.+$/.test(t) && t !== 'sqlite::memory:', 'must be sqlite:PATH to a file, such as sqlite:data/helhed.sqlite'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent')
    .default('info'),
  PLAYGROUND: jaNej(true),
  INTROSPECTION: jaNej(true),
  CORS_ORIGINS: z.string().transform(oprindelser).optional(),
  SEED_DEMO: jaNej(true),
  IDAG: z
    .string()
    .refine((t) => erDag(t) && t >= '1900-01-01' && t < '2200-01-01', 'must be a day from 1900 to 2199, such as 2014-04-23')
    .optional(),
  JWKS_URL: z
    .url('must be an address, such as https://login.example.dk/.well-known/jwks.json')
    .refine((t) => /^https?:/.test(t), 'must begin with https:// or http://')
    .optional(),
  JWT_ISSUER: z.string().min(1).default('helhed-demo'),
  JWT_AUDIENCE: z.string().min(1).default('helhed'),
  JWT_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA'], 'must be RS256, PS256, ES256 or EdDSA').default('RS256'),
  DEMO_TOKENS: z.enum(['true', 'false'], 'must be true or false').optional(),
  READERS: tal(3, 1, 16),
  TRUST_PROXY: z
    .string()
    .transform((t) => t.split(',').map((a) => a.trim()))
    .refine((alle) => alle.every(erNet), 'must be addresses or nets separated by commas, for example 10.0.0.1, 172.16.0.0/12')
    .optional(),
  MAX_DEPTH: tal(20, 1, 100),
  MAX_COST: tal(50_000, 1, 10_000_000),
  COST_PER_MINUTE: tal(20_000_000, 0, 1_000_000_000),
  MAX_TOKENS: tal(4000, 10, 100_000),
  MAX_BODY_BYTES: tal(200_000, 1000, 10_000_000),
  MAX_RESPONSE_BYTES: tal(20_000_000, 100_000, 500_000_000),
  QUERY_TIMEOUT_MS: tal(10_000, 10, 600_000),
});

/** Configuration that cannot be used; `fejl` has one line for each fault. */
export class Konfigurationsfejl extends Error {
  constructor(readonly fejl: readonly string[]) {
    super(`The configuration cannot be used:\n${fejl.map((f) => `  ${f}`).join('\n')}`);
    this.name = 'Konfigurationsfejl';
  }
}

/** Reads and checks the environment; names every fault at once. An empty variable counts as left out. */
export function laesKonfiguration(miljoe: Readonly<Record<string, string | undefined>>): Konfiguration {
  const givet = Object.fromEntries(Object.entries(miljoe).filter(([, v]) => v !== undefined && v !== ''));
  const laest = Miljoe.safeParse(givet);
  if (!laest.success)
    throw new Konfigurationsfejl(
      laest.error.issues.map((i) => `${i.path.join('.')}: ${i.message}; it is ${JSON.stringify(givet[String(i.path[0])])}`),
    );
  const m = laest.data;
  const fil = m.DATABASE_URL.replace(/^sqlite:(\/\/(?=\/))?/, '');
  // Whoever reaches the service could act in every role: only on this machine, unless it is asked for.
  const demo = m.DEMO_TOKENS ? m.DEMO_TOKENS === 'true' : !m.JWKS_URL && /^(127\.|localhost$|::1$)/.test(m.HOST);
  if (demo && m.JWKS_URL) throw new Konfigurationsfejl(['DEMO_TOKENS: cannot be true together with JWKS_URL']);
  if (m.JWKS_URL && !givet.JWT_ISSUER) throw new Konfigurationsfejl(['JWT_ISSUER: must be given together with JWKS_URL']);
  return Object.freeze({
    host: m.HOST,
    port: m.PORT,
    fil,
    logniveau: m.LOG_LEVEL,
    playground: m.PLAYGROUND,
    introspektion: m.INTROSPECTION,
    oprindelser: m.CORS_ORIGINS ?? null,
    demo: m.SEED_DEMO,
    idag: m.IDAG ?? null,
    laesere: m.READERS,
    mellemled: m.TRUST_PROXY ?? false,
    tokens: Object.freeze({
      udsteder: m.JWT_ISSUER,
      publikum: m.JWT_AUDIENCE,
      jwks: m.JWKS_URL ?? null,
      algoritme: m.JWT_ALG,
      demonoegle: demo ? join(dirname(fil), 'demo-noegle') : null,
    }),
    graenser: Object.freeze({
      dybde: m.MAX_DEPTH,
      pris: m.MAX_COST,
      andel: m.COST_PER_MINUTE,
      tokens: m.MAX_TOKENS,
      bytes: m.MAX_BODY_BYTES,
      svar: m.MAX_RESPONSE_BYTES,
      tid: m.QUERY_TIMEOUT_MS,
    }),
  });
}
