import { createHash } from 'node:crypto';
import { type EntityManager, LessThan } from 'typeorm';
import { z } from 'zod';
import { RequestError } from '../kernel/errors';
import { dayAfter } from '../kernel/period';
import type { Actor } from '../kernel/roles';
import type { ActResult } from '../planner/payload-plan';
import { IdempotencyKey } from './idempotency-key.entity';
import type { ActInput } from './input';

/** Acts that were carried out under a key of the client's, so that the same act sent again does nothing more. */

/** Days that a key is kept at least. */
const KEYS_KEPT_FOR = 30;

type Data = Record<string, unknown>;

const Answer = z.record(z.string(), z.unknown());
/** As it is kept in the table: the names are those of rows that were written before, too. */
const Result = z
  .object({ vaerdier: Answer, genstande: z.record(z.string(), z.number().nullable()) })
  .transform(({ vaerdier: values, genstande: objects }): ActResult => ({ values, objects }));

/** One request to act, as far as repeating it goes. */
export interface KeyedRequest {
  readonly actor: Actor;
  readonly key: string;
  /** What is to be done. */
  readonly content: string;
  /** What is asked of the answer. */
  readonly select: string;
}

/** The request under its key; null when it has none, or is a dry run, which takes no key. */
export function keyedRequest(act: string, input: ActInput, actor: Actor, select: string): KeyedRequest | null {
  const { idempotencyKey: key, dryRun } = input;
  if (!key || dryRun) return null;
  return { actor, key, content: sha(`${act} ${canonical(input)}`), select: sha(select) };
}

/** What was answered the first time: the very answer for the same selection, or what another is to be read from. */
export type Replay = { readonly data: Data } | { readonly result: ActResult };

/** What the key was used for before; null when it is new. Refuses a key that was used for something else. */
export async function findReplay(em: EntityManager, request: KeyedRequest): Promise<Replay | null> {
  const known = await em.findOne(IdempotencyKey, { where: { subjekt: who(request.actor), noegle: request.key } });
  if (!known) return null;
  if (known.indhold !== request.content) {
    throw new RequestError(
      'IDEMPOTENCY_MISMATCH',
      {
        da: 'idempotencyKey: nøglen er brugt før, til en anden handling eller med andre oplysninger',
        en: 'idempotencyKey: the key was used before, for another act or with other particulars',
      },
      { argument: 'input.idempotencyKey' },
    );
  }
  return known.udvalg === request.select
    ? { data: Answer.parse(JSON.parse(known.svar)) }
    : { result: Result.parse(JSON.parse(known.resultat)) };
}

/** Keeps the key with what the act came to, in the transaction of the act itself. */
export async function remember(em: EntityManager, times: KeyedRequest, result: ActResult, data: Data, now: string): Promise<void> {
  await em.delete(IdempotencyKey, { tidspunkt: LessThan(`${dayAfter(now.slice(0, 10), -KEYS_KEPT_FOR)}T`) });
  await em.insert(IdempotencyKey, {
    subjekt: who(times.actor),
    noegle: times.key,
    indhold: times.content,
    resultat: JSON.stringify({ vaerdier: result.values, genstande: result.objects }),
    udvalg: times.select,
    svar: JSON.stringify(data),
    tidspunkt: now,
  });
}

/** Somebody who acts in two roles has two sets of keys. */
const who = ({ subject: subjekt, role, for: own }: Actor): string => JSON.stringify([subjekt, role, own]);

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The input without what is about the request and not the act, with keys in order. */
function canonical({ idempotencyKey: _n, dryRun: _d, ...rest }: ActInput): string {
  return JSON.stringify(rest, (_name, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
