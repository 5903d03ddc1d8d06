import { copyFileSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demonoegle } from '../../src/access/demo-key';
import { demotoken } from '../../src/access/tokens';
import { laesKonfiguration } from '../../src/app/config';
import { bygTjeneste, type Tjeneste } from '../../src/app/service';
import { fastUr } from '../../src/kernel/clock';
import type { Rolle } from '../../src/kernel/roles';

export interface Svar {
  readonly status: number;
  readonly hoveder: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly fejl: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly tekst: string;
  readonly udvidelser: Record<string, unknown>;
}

/** Asks in a role. */
export interface Bruger {
  readonly token: string;
  spoerg(query: string, variables?: Record<string, unknown>): Promise<Svar>;
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Carries out one act and gives its payload; demands that no protocol error comes. `felter` adds to the selection. */
  handl(handling: string, input: Record<string, unknown>, felter?: string): Promise<Handlet>;
}

/** The part of a payload that every act has, and what was asked besides. */
export interface Handlet extends Record<string, unknown> {
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

export interface Testtjeneste extends Tjeneste {
  readonly url: string;
  readonly fil: string;
  /** Asks over HTTP and gives the answer, whatever it is. */
  spoerg(query: string, variables?: Record<string, unknown>, hoveder?: Record<string, string>): Promise<Svar>;
  /** Asks and demands an answer without errors; shows query and answer when there are some. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Somebody with a token, for example `som('FORVALTNING', 'TMF')`. */
  som(rolle: Rolle, hvem?: string): Promise<Bruger>;
}

/** The day that tests call today. */
export const I_DAG = '2014-04-23';

/** A new folder for the files of one suite. */
export function testmappe(): string {
  return mkdtempSync(join(process.env.HELHED_TESTMAPPE ?? '/tmp/', 'suite-'));
}

/**
 * Starts the service on a copy of the seeded file (or, with `tom`, on a new one; or on `fil`, as it is), listening on a free
 * port. `dag` is today; when the environment has an `IDAG`, the clock is the service's own.
 */
export async function startTjeneste(
  valg: { miljoe?: Record<string, string>; tom?: boolean; dag?: string; fil?: string } = {},
): Promise<Testtjeneste> {
  const fil = valg.fil ?? join(testmappe(), 'helhed.sqlite');
  if (!valg.tom && !valg.fil) copyFileSync(join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'), fil);
  const miljoe: Record<string, string> = {
    PORT: '0',
    DATABASE_URL: `sqlite:${fil}`,
    LOG_LEVEL: 'silent',
    SEED_DEMO: 'false',
    PLAYGROUND: 'false',
    // What a client has left differs from answer to answer.
    COST_PER_MINUTE: '0',
    ...valg.miljoe,
  };
  const rod = process.cwd();
  const tjeneste = await bygTjeneste(
    laesKonfiguration(miljoe),
    { rod, playground: join(rod, 'dist/playground') },
    miljoe.IDAG ? undefined : fastUr(valg.dag ?? I_DAG),
  );
  const url = await tjeneste.app.listen({ host: '127.0.0.1', port: 0 });
  const spoerg: Testtjeneste['spoerg'] = async (query, variables, hoveder) => laesSvar(await sendt(url, { query, variables }, hoveder));
  return {
    ...tjeneste,
    url,
    fil,
    spoerg,
    data: async (query, variables) => uden(query, variables, await spoerg(query, variables)),
    som: async (rolle, hvem) => bruger(await testtoken(fil, rolle, hvem), spoerg),
  };
}

/** A demo token for the service on a file. */
export function testtoken(fil: string, rolle: Rolle, hvem?: string): Promise<string> {
  const valg = { udsteder: 'helhed-demo', publikum: 'helhed' };
  return demotoken(valg, demonoegle(join(dirname(fil), 'demo-noegle')), { rolle, for: hvem ?? null }, 1);
}

const AFVISNING = 'kode regel faktisk graense enhed ansvarlig tekst';

/** The type of an act's input. */
export const inputtype = (handling: string): string => `${handling.charAt(0).toUpperCase()}${handling.slice(1)}Input!`;

function bruger(token: string, spoerg: Testtjeneste['spoerg']): Bruger {
  const med: Bruger['spoerg'] = (query, variables) => spoerg(query, variables, { authorization: `Bearer ${token}` });
  const data: Bruger['data'] = async (query, variables) => uden(query, variables, await med(query, variables));
  return {
    token,
    spoerg: med,
    data,
    async handl(handling, input, felter = '') {
      const query = `mutation ($input: ${inputtype(handling)}) { svar: ${handling}(input: $input) {
        udfoert proeve afvisninger { ${AFVISNING} } advarsler { kode } ${felter} } }`;
      return (await data<{ svar: Handlet }>(query, { input })).svar;
    },
  };
}

function uden<T>(query: string, variables: unknown, svar: Svar): T {
  if (svar.status !== 200 || svar.fejl.length > 0)
    throw new Error(`${query}\n${JSON.stringify(variables)}\n→ ${svar.status} ${svar.tekst} (${svar.hoveder.get('x-request-id')})`);
  return svar.data as T;
}

/** Posts a body as it stands. */
export function sendt(url: string, krop: unknown, hoveder: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...hoveder },
    body: typeof krop === 'string' ? krop : JSON.stringify(krop),
  });
}

export async function laesSvar(svar: Response): Promise<Svar> {
  const tekst = await svar.text();
  const krop = tekst.startsWith('{') ? JSON.parse(tekst) : {};
  return { status: svar.status, hoveder: svar.headers, data: krop.data, fejl: krop.errors ?? [], tekst, udvidelser: krop.extensions ?? {} };
}
