import { setTimeout as vent } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import { FEJL, Forespoergselsfejl } from '../kernel/errors';
import { Turkoe } from '../kernel/turn-queue';
import { svarformTil } from './content-negotiation';
import { afvisning } from './errors';
import { sprogAf } from './language';
import { klientnavn } from './shares';

/**
 * Long documents that have not been seen before. Reading, validating and planning one can take some tens of milliseconds of the main
 * thread, so they are let in one at a time, clients by turns, and after each the others have the thread for as long as it took.
 */

/** Characters from which on a document is long, or bytes of a body with its variables. */
const LANG_FRA = 3000;
const VENTENDE_HOEJST = 200;
const VENTENDE_PR_KLIENT = 20;
/** The least and the most that the others get between two, in milliseconds. */
const PAUSE_MINDST = 1;
const PAUSE_HOEJST = 200;
/** Characters of the documents that are known. */
const KENDTE_TEGN = 1_000_000;

export function dokumentkoe(): preHandlerHookHandler {
  const kendte = new LRUCache<string, true>({ maxSize: KENDTE_TEGN, sizeCalculation: (_, tekst) => tekst.length + 1 });
  const koe = new Turkoe<() => void>();
  let iGang = false;

  async function lukInd(): Promise<void> {
    if (iGang) return;
    iGang = true;
    for (let naeste = koe.naeste(); naeste; naeste = koe.naeste()) {
      const foer = performance.now();
      naeste();
      // What was let in runs on to its first wait before the timer is looked at.
      await vent(PAUSE_MINDST);
      await vent(Math.min(PAUSE_HOEJST, performance.now() - foer));
    }
    iGang = false;
  }

  return (request, reply, videre) => {
    const tekst = dokumentI(request);
    const langtInput = request.kropBytes - tekst.length > LANG_FRA;
    if (!langtInput && (tekst.length < LANG_FRA || kendte.has(tekst))) return videre();
    const klient = klientnavn(request);
    if (koe.antal >= VENTENDE_HOEJST || koe.antalFor(klient) >= VENTENDE_PR_KLIENT) return void travlt(request, reply);
    koe.stil(klient, () => {
      if (tekst.length < KENDTE_TEGN) kendte.set(tekst, true);
      videre();
    });
    void lukInd();
  };
}

function dokumentI({ body, query }: FastifyRequest): string {
  for (const kilde of [body, query]) {
    const tekst: unknown = typeof kilde === 'object' && kilde !== null && 'query' in kilde ? kilde.query : undefined;
    if (typeof tekst === 'string') return tekst;
  }
  return '';
}

function travlt(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, fejlsvar: errors, proevIgen } = afvisning(new Forespoergselsfejl('SERVICE_UNAVAILABLE', FEJL.travlt), sprogAf(request));
  return reply.code(status).header('retry-after', proevIgen).type(svarformTil(request)).send({ errors });
}
