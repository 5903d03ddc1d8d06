import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import { INPUT_FAULTS, RequestError } from '../kernel/errors';
import { TurnQueue } from '../kernel/turn-queue';
import { responseFormatFor } from './content-negotiation';
import { errorResponse } from './errors';
import { languageOf } from './language';
import { clientName } from './shares';

/**
 * Long documents that have not been seen before. Reading, validating and planning one can take some tens of milliseconds of the main
 * thread, so they are let in one at a time, clients by turns, and after each the others have the thread for as long as it took.
 */

/** Characters from which on a document is long, or bytes of a body with its variables. */
const LONG_FROM = 3000;
const MAX_WAITING = 200;
const MAX_WAITING_PER_CLIENT = 20;
/** The least and the most that the others get between two, in milliseconds. */
const MIN_PAUSE_MS = 1;
const MAX_PAUSE_MS = 200;
/** Characters of the documents that are known. */
const KNOWN_CHARACTERS = 1_000_000;

export function documentQueue(): preHandlerHookHandler {
  const knownOnes = new LRUCache<string, true>({ maxSize: KNOWN_CHARACTERS, sizeCalculation: (_, text) => text.length + 1 });
  const queue = new TurnQueue<() => void>();
  let running = false;

  async function closeIn(): Promise<void> {
    if (running) return;
    running = true;
    for (let next = queue.next(); next; next = queue.next()) {
      const before = performance.now();
      next();
      // What was let in runs on to its first wait before the timer is looked at.
      await wait(MIN_PAUSE_MS);
      await wait(Math.min(MAX_PAUSE_MS, performance.now() - before));
    }
    running = false;
  }

  return (request, reply, onward) => {
    const text = documentIn(request);
    const longInput = request.bodyBytes - text.length > LONG_FROM;
    if (!longInput && (text.length < LONG_FROM || knownOnes.has(text))) return onward();
    const client = clientName(request);
    if (queue.size >= MAX_WAITING || queue.countFor(client) >= MAX_WAITING_PER_CLIENT) return void busy(request, reply);
    queue.put(client, () => {
      if (text.length < KNOWN_CHARACTERS) knownOnes.set(text, true);
      onward();
    });
    void closeIn();
  };
}

function documentIn({ body, query }: FastifyRequest): string {
  for (const source of [body, query]) {
    const text: unknown = typeof source === 'object' && source !== null && 'query' in source ? source.query : undefined;
    if (typeof text === 'string') return text;
  }
  return '';
}

function busy(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const {
    status,
    errorAnswer: errors,
    tryAgain,
  } = errorResponse(new RequestError('SERVICE_UNAVAILABLE', INPUT_FAULTS.busy), languageOf(request));
  return reply.code(status).header('retry-after', tryAgain).type(responseFormatFor(request)).send({ errors });
}
