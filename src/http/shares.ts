import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Forespoergselsfejl } from '../kernel/errors';

/**
 * What a client may use of the service in a minute, in the rows that its operations are expected to cost (see `Pris`). A client is
 * a token, or without one an address. Whoever has had its share is told when it may ask again.
 *
 * Counted here and not by `@fastify/rate-limit`, which counts requests, nor by `rate-limiter-flexible`, which keeps every client that was ever
 * seen until its time is out, and took a tenth of the time of a look-up.
 */

/** What a client has left. */
export interface Andel {
  /** What this request was charged. */
  readonly cost: number;
  /** What the client has left until `resetAt`. */
  readonly remaining: number;
  /** When it has its whole share again, in UTC. */
  readonly resetAt: string;
}

const VINDUE_MS = 60_000;
/** Clients that are remembered; more than that have hardly used anything each. */
const KLIENTER_HOEJST = 50_000;

interface Vindue {
  brugt: number;
  readonly slut: number;
  readonly resetAt: string;
}

export interface Andele {
  /** Charges a client, and tells what it has left; throws when it has had its share. Null: nobody has a limit. */
  betal(klient: string, pris: number): Andel | null;
}

/** `prMinut`: rows a minute; 0 for no limit. */
export function andele(prMinut: number, nu: () => number = Date.now): Andele {
  if (prMinut === 0) return { betal: () => null };
  const vinduer = new LRUCache<string, Vindue>({ max: KLIENTER_HOEJST });

  function vindue(klient: string): Vindue {
    const kendt = vinduer.get(klient);
    const tid = nu();
    if (kendt && kendt.slut > tid) return kendt;
    const slut = tid + VINDUE_MS;
    const nyt = { brugt: 0, slut, resetAt: new Date(slut).toISOString() };
    vinduer.set(klient, nyt);
    return nyt;
  }

  return {
    betal(klient, pris) {
      const v = vindue(klient);
      // Whoever has anything left may finish what it began; then it waits.
      if (v.brugt >= prMinut) throw opbrugt(prMinut, v, Math.max(1, Math.ceil((v.slut - nu()) / 1000)));
      v.brugt += pris;
      return { cost: pris, remaining: Math.max(0, prMinut - v.brugt), resetAt: v.resetAt };
    },
  };
}

function opbrugt(prMinut: number, { resetAt }: Vindue, sekunder: number): Forespoergselsfejl {
  return new Forespoergselsfejl(
    'RATE_LIMITED',
    {
      da: `Der er spurgt om mere end ${prMinut} rækker på et minut; spørg igen om ${sekunder} ${sekunder === 1 ? 'sekund' : 'sekunder'}`,
      en: `More than ${prMinut} rows were asked for within a minute; ask again in ${sekunder} ${sekunder === 1 ? 'second' : 'seconds'}`,
    },
    { graense: 'andel', hoejst: prMinut, remaining: 0, resetAt, proevIgen: sekunder },
  );
}

/** By what a client is told apart: its token where it has one, otherwise the address that it comes from. */
export function klientnavn(request: FastifyRequest): string {
  const token = request.headers.authorization?.replace(/^bearer +/i, '');
  return token === undefined ? adressenavn(request.ip) : createHash('sha256').update(token).digest('base64url').slice(0, 16);
}

/** An address without what changes from one connection to the next: the port that some proxies add, and the half of an IPv6 address that a subscriber chooses. */
export function adressenavn(ip: string): string {
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(ip)?.[1];
  if (v4) return v4;
  const [foran = '', bagved] = ip.replace(/^\[|\](?::\d+)?$/g, '').split('::');
  const [a, b] = [foran, bagved ?? ''].map((del) => (del === '' ? [] : del.split(':')));
  const nuller = bagved === undefined ? [] : Array.from({ length: Math.max(0, 8 - (a?.length ?? 0) - (b?.length ?? 0)) }, () => '0');
  return [...(a ?? []), ...nuller, ...(b ?? [])].slice(0, 4).join(':');
}
