import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { laesKonfiguration } from '../../src/config';
import { fastUr } from '../../src/kerne/ur';
import { bygTjeneste, type Tjeneste } from '../../src/tjeneste';

export interface Svar {
  readonly status: number;
  readonly hoveder: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly fejl: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly tekst: string;
  readonly udvidelser: Record<string, unknown>;
}

export interface Testtjeneste extends Tjeneste {
  readonly url: string;
  readonly fil: string;
  /** Asks over HTTP and gives the answer, whatever it is. */
  spoerg(query: string, variables?: Record<string, unknown>, hoveder?: Record<string, string>): Promise<Svar>;
  /** Asks and demands an answer without errors; shows query and answer when there are some. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

/** The day that tests call today. */
export const I_DAG = '2014-04-23';

/** A new folder for the files of one suite. */
export function testmappe(): string {
  return mkdtempSync(join(process.env.HELHED_TESTMAPPE ?? '/tmp/', 'suite-'));
}

/** Starts the service on a copy of the seeded file (or, with `tom`, on a new one), listening on a free port. */
export async function startTjeneste(valg: { miljoe?: Record<string, string>; tom?: boolean } = {}): Promise<Testtjeneste> {
  const fil = join(testmappe(), 'helhed.sqlite');
  if (!valg.tom) copyFileSync(join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'), fil);
  const miljoe = { PORT: '0', DATABASE_URL: `sqlite:${fil}`, LOG_LEVEL: 'silent', SEED_DEMO: 'false', PLAYGROUND: 'false', ...valg.miljoe };
  const rod = process.cwd();
  const tjeneste = await bygTjeneste(laesKonfiguration(miljoe), { rod, playground: join(rod, 'dist/playground') }, fastUr(I_DAG));
  const url = await tjeneste.app.listen({ host: '127.0.0.1', port: 0 });
  const spoerg: Testtjeneste['spoerg'] = async (query, variables, hoveder) => laesSvar(await sendt(url, { query, variables }, hoveder));
  return {
    ...tjeneste,
    url,
    fil,
    spoerg,
    async data<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
      const svar = await spoerg(query, variables);
      if (svar.status !== 200 || svar.fejl.length > 0)
        throw new Error(`${query}\n${JSON.stringify(variables)}\n→ ${svar.status} ${svar.tekst} (${svar.hoveder.get('x-request-id')})`);
      return svar.data as T;
    },
  };
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
