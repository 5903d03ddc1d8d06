import { z } from 'zod';
import { inputTypeName } from '../support/document';
import { readAnswer, sent } from '../support/service';

/** Acts sent over HTTP, several in one operation, and what became of each of them. */

export interface Call {
  readonly handling: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const Versioned = z.object({ version: z.int() }).nullish();

const JwtPayload = z.object({
  udfoert: z.boolean(),
  proeve: z.boolean(),
  afvisninger: z.array(z.object({ kode: z.string() })),
  haendelse: z.object({ id: z.string() }).nullable(),
  helhedsplan: Versioned,
  pulje: Versioned,
  disponering: z.object({ id: z.string(), art: z.string(), dato: z.string(), beloeb: z.number() }).nullish(),
});
export type JwtPayload = z.output<typeof JwtPayload>;

export type Udfald =
  /** Carried out, or in a dry run would have been. */
  | { readonly art: 'udfoert' | 'proevet' | 'afvist'; readonly data: JwtPayload }
  | { readonly art: 'fejl'; readonly kode: string }
  /** The connection broke before an answer came. */
  | { readonly art: 'ukendt' };

export interface Sent {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly tryAgain: string | null;
  /** One for each of the acts that were sent. */
  readonly udfald: readonly Udfald[];
}

const COMMON = 'udfoert proeve afvisninger { kode } haendelse { id }';
const POSTERING = `${COMMON} helhedsplan { version } pulje { version } disponering { id art dato beloeb }`;
const FIELDS: Readonly<Record<string, string>> = {
  disponerPulje: POSTERING,
  frigivMidler: POSTERING,
  udbetal: POSTERING,
  tilbagefoer: POSTERING,
  bevilPulje: `${COMMON} pulje { version }`,
  registrerAfgoerelse: COMMON,
  tilbageholdUdbetaling: `${COMMON} helhedsplan { version }`,
  genoptagUdbetaling: `${COMMON} helhedsplan { version }`,
  opretHelhedsplan: `${COMMON} helhedsplan { version }`,
};

/** Sends acts as one operation; the service carries them out one after the other. */
export async function sendCall(url: string, token: string, call: readonly Call[]): Promise<Sent> {
  const query = `mutation (${call.map((k, i) => `$i${i}: ${inputTypeName(k.handling)}`).join(', ')}) {
    ${call.map((k, i) => `a${i}: ${k.handling}(input: $i${i}) { ${FIELDS[k.handling]} }`).join('\n    ')} }`;
  const variables = Object.fromEntries(call.map((k, i) => [`i${i}`, k.input]));
  let answer: Awaited<ReturnType<typeof readAnswer>>;
  try {
    answer = await readAnswer(await sent(url, { query, variables }, { authorization: `Bearer ${token}` }));
  } catch {
    return { status: null, tryAgain: null, udfald: call.map(() => ({ art: 'ukendt' })) };
  }
  const error = new Map(answer.errors.map((f) => [z.object({ path: z.array(z.string()) }).parse(f).path[0], String(f.extensions.code)]));
  return {
    status: answer.status,
    tryAgain: answer.headers.get('retry-after'),
    udfald: call.map((_, i) => outcomeOf(answer.data?.[`a${i}`], error.get(`a${i}`))),
  };
}

/** Sends one act. */
export async function sendOne(url: string, token: string, act: string, input: Call['input']): Promise<Sent & { readonly et: Udfald }> {
  const answer = await sendCall(url, token, [{ handling: act, input }]);
  const [et] = answer.udfald;
  if (!et) throw new Error('intet svar');
  return { ...answer, et };
}

function outcomeOf(raw: unknown, code: string | undefined): Udfald {
  if (code) return { art: 'fejl', kode: code };
  const data = JwtPayload.parse(raw);
  return { art: data.afvisninger.length > 0 ? 'afvist' : data.proeve ? 'proevet' : 'udfoert', data };
}

export const amountInOere = (kroner: number): number => Math.round(kroner * 100);
export const kroner = (number: number): number => number / 100;
