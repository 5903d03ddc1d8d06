import { z } from 'zod';
import { inputtype, laesSvar, sendt } from '../support/service';

/** Acts sent over HTTP, several in one operation, and what became of each of them. */

export interface Kald {
  readonly handling: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const Versioneret = z.object({ version: z.int() }).nullish();

const Nyttelast = z.object({
  udfoert: z.boolean(),
  proeve: z.boolean(),
  afvisninger: z.array(z.object({ kode: z.string() })),
  haendelse: z.object({ id: z.string() }).nullable(),
  helhedsplan: Versioneret,
  pulje: Versioneret,
  disponering: z.object({ id: z.string(), art: z.string(), dato: z.string(), beloeb: z.number() }).nullish(),
});
export type Nyttelast = z.output<typeof Nyttelast>;

export type Udfald =
  /** Carried out, or in a dry run would have been. */
  | { readonly art: 'udfoert' | 'proevet' | 'afvist'; readonly data: Nyttelast }
  | { readonly art: 'fejl'; readonly kode: string }
  /** The connection broke before an answer came. */
  | { readonly art: 'ukendt' };

export interface Afsendt {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly proevIgen: string | null;
  /** One for each of the acts that were sent. */
  readonly udfald: readonly Udfald[];
}

const FAELLES = 'udfoert proeve afvisninger { kode } haendelse { id }';
const POSTERING = `${FAELLES} helhedsplan { version } pulje { version } disponering { id art dato beloeb }`;
const FELTER: Readonly<Record<string, string>> = {
  disponerPulje: POSTERING,
  frigivMidler: POSTERING,
  udbetal: POSTERING,
  tilbagefoer: POSTERING,
  bevilPulje: `${FAELLES} pulje { version }`,
  registrerAfgoerelse: FAELLES,
  tilbageholdUdbetaling: `${FAELLES} helhedsplan { version }`,
  genoptagUdbetaling: `${FAELLES} helhedsplan { version }`,
  opretHelhedsplan: `${FAELLES} helhedsplan { version }`,
};

/** Sends acts as one operation; the service carries them out one after the other. */
export async function send(url: string, token: string, kald: readonly Kald[]): Promise<Afsendt> {
  const query = `mutation (${kald.map((k, i) => `$i${i}: ${inputtype(k.handling)}`).join(', ')}) {
    ${kald.map((k, i) => `a${i}: ${k.handling}(input: $i${i}) { ${FELTER[k.handling]} }`).join('\n    ')} }`;
  const variables = Object.fromEntries(kald.map((k, i) => [`i${i}`, k.input]));
  let svar: Awaited<ReturnType<typeof laesSvar>>;
  try {
    svar = await laesSvar(await sendt(url, { query, variables }, { authorization: `Bearer ${token}` }));
  } catch {
    return { status: null, proevIgen: null, udfald: kald.map(() => ({ art: 'ukendt' })) };
  }
  const fejl = new Map(svar.fejl.map((f) => [z.object({ path: z.array(z.string()) }).parse(f).path[0], String(f.extensions.code)]));
  return {
    status: svar.status,
    proevIgen: svar.hoveder.get('retry-after'),
    udfald: kald.map((_, i) => udfaldAf(svar.data?.[`a${i}`], fejl.get(`a${i}`))),
  };
}

/** Sends one act. */
export async function sendEn(
  url: string,
  token: string,
  handling: string,
  input: Kald['input'],
): Promise<Afsendt & { readonly et: Udfald }> {
  const svar = await send(url, token, [{ handling, input }]);
  const [et] = svar.udfald;
  if (!et) throw new Error('intet svar');
  return { ...svar, et };
}

function udfaldAf(raa: unknown, kode: string | undefined): Udfald {
  if (kode) return { art: 'fejl', kode };
  const data = Nyttelast.parse(raa);
  return { art: data.afvisninger.length > 0 ? 'afvist' : data.proeve ? 'proevet' : 'udfoert', data };
}

export const oere = (kroner: number): number => Math.round(kroner * 100);
export const kroner = (tal: number): number => tal / 100;
