import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Forespoergselsfejl } from '../kerne/fejl';

/**
 * What a client may use of the service in a minute, in the rows that its operations are expected to cost (see `Pris`). A client is a token, or without
 * one an address. Whoever has had its share is told when it may ask again.
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

const VINDUE = 60;

export interface Andele {
  /** Charges a client, and tells what it has left; throws when it has had its share. Null: nobody has a limit. */
  betal(klient: string, pris: number): Promise<Andel | null>;
}

/** `prMinut`: rows a minute; 0 for no limit. */
export function andele(prMinut: number): Andele {
  if (prMinut === 0) return { betal: async () => null };
  const taeller = new RateLimiterMemory({ points: prMinut, duration: VINDUE });
  return {
    async betal(klient, pris) {
      const svar = await taeller.consume(klient, pris).catch((r: RateLimiterRes | Error) => r);
      if (svar instanceof Error) throw svar;
      // Whoever has anything left may finish what it began; then it waits.
      if (svar.consumedPoints - pris >= prMinut) throw opbrugt(prMinut, svar);
      return { cost: pris, remaining: Math.max(0, prMinut - svar.consumedPoints), resetAt: naar(svar) };
    },
  };
}

const naar = ({ msBeforeNext }: RateLimiterRes): string => new Date(Date.now() + msBeforeNext).toISOString();

function opbrugt(prMinut: number, svar: RateLimiterRes): Forespoergselsfejl {
  const sekunder = Math.max(1, Math.ceil(svar.msBeforeNext / 1000));
  return new Forespoergselsfejl(
    'RATE_LIMITED',
    {
      da: `Der er spurgt om mere end ${prMinut} rækker på et minut; spørg igen om ${sekunder} ${sekunder === 1 ? 'sekund' : 'sekunder'}`,
      en: `More than ${prMinut} rows were asked for within a minute; ask again in ${sekunder} ${sekunder === 1 ? 'second' : 'seconds'}`,
    },
    { graense: 'andel', hoejst: prMinut, remaining: 0, resetAt: naar(svar), proevIgen: sekunder },
  );
}

/** By what a client is told apart: its token where it has one, otherwise the address that it comes from. */
export function klientnavn(request: FastifyRequest): string {
  const token = request.headers.authorization;
  return token === undefined ? request.ip : createHash('sha256').update(token).digest('base64url').slice(0, 16);
}
