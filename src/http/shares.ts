import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { RequestError } from '../kernel/errors';

/**
 * What a client may use of the service in a minute, in the rows that its operations are expected to cost (see `Cost`). A client is
 * a token, or without one an address. Whoever has had its share is told when it may ask again.
 *
 * Counted here and not by `@fastify/rate-limit`, which counts requests, nor by `rate-limiter-flexible`, which keeps every client that was ever
 * seen until its time is out, and took a tenth of the time of a look-up.
 */

/** What a client has left. */
export interface ClientShare {
  /** What this request was charged. */
  readonly cost: number;
  /** What the client has left until `resetAt`. */
  readonly remaining: number;
  /** When it has its whole share again, in UTC. */
  readonly resetAt: string;
}

const WINDOW_MS = 60_000;
/** Clients that are remembered; more than that have hardly used anything each. */
const MAX_CLIENTS = 50_000;

interface Window {
  used: number;
  readonly end: number;
  readonly resetAt: string;
}

export interface ClientShares {
  /** Charges a client, and tells what it has left; throws when it has had its share. Null: nobody has a limit. */
  pay(client: string, cost: number): ClientShare | null;
}

/** `perMinute`: rows a minute; 0 for no limit. */
export function clientShares(perMinute: number, now: () => number = Date.now): ClientShares {
  if (perMinute === 0) return { pay: () => null };
  const windows = new LRUCache<string, Window>({ max: MAX_CLIENTS });

  function window(client: string): Window {
    const known = windows.get(client);
    const time = now();
    if (known && known.end > time) return known;
    const end = time + WINDOW_MS;
    const newOne = { used: 0, end, resetAt: new Date(end).toISOString() };
    windows.set(client, newOne);
    return newOne;
  }

  return {
    pay(client, cost) {
      const v = window(client);
      // Whoever has anything left may finish what it began; then it waits.
      if (v.used >= perMinute) throw usedUp(perMinute, v, Math.max(1, Math.ceil((v.end - now()) / 1000)));
      v.used += cost;
      return { cost, remaining: Math.max(0, perMinute - v.used), resetAt: v.resetAt };
    },
  };
}

function usedUp(perMinute: number, { resetAt }: Window, seconds: number): RequestError {
  return new RequestError(
    'RATE_LIMITED',
    {
      da: `Der er spurgt om mere end ${perMinute} rækker på et minut; spørg igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`,
      en: `More than ${perMinute} rows were asked for within a minute; ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
    },
    { graense: 'andel', hoejst: perMinute, remaining: 0, resetAt, proevIgen: seconds },
  );
}

/** By what a client is told apart: its token where it has one, otherwise the address that it comes from. */
export function clientName(request: FastifyRequest): string {
  const token = request.headers.authorization?.replace(/^bearer +/i, '');
  return token === undefined ? addressName(request.ip) : createHash('sha256').update(token).digest('base64url').slice(0, 16);
}

/** An address without what changes from one connection to the next: the port that some proxies add, and the half of an IPv6 address that a subscriber chooses. */
export function addressName(ip: string): string {
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(ip)?.[1];
  if (v4) return v4;
  const [inFront = '', hasBehind] = ip.replace(/^\[|\](?::\d+)?$/g, '').split('::');
  const [a, b] = [inFront, hasBehind ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = hasBehind === undefined ? [] : Array.from({ length: Math.max(0, 8 - (a?.length ?? 0) - (b?.length ?? 0)) }, () => '0');
  return [...(a ?? []), ...zeros, ...(b ?? [])].slice(0, 4).join(':');
}
