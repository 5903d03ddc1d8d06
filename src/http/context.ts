import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sprog } from '../kernel/errors';
import { type Aktoer, OFFENTLIG } from '../kernel/roles';
import type { Klient } from '../planner/query-executor';
import { sprogAf } from './language';
import { type Andel, type Andele, klientnavn } from './shares';

/** What is known of a request while it is answered. */
export interface Kontekst {
  readonly aktoer: Aktoer;
  readonly sprog: Sprog;
  readonly log: FastifyRequest['log'];
  readonly klient: Klient;
  /** What the client has left, once it has been charged; null where nobody has a limit. In a place of its own, since Apollo copies the context. */
  readonly regning: { andel: Andel | null };
  /** Takes the whole body of the answer, ready for the wire. */
  readonly send: (krop: Buffer) => void;
}

export function kontekst(request: FastifyRequest, reply: FastifyReply, delt: Andele): Kontekst {
  const navn = klientnavn(request);
  const regning: Kontekst['regning'] = { andel: null };
  return {
    aktoer: request.aktoer ?? OFFENTLIG,
    sprog: sprogAf(request),
    log: request.log,
    regning,
    klient: {
      navn,
      betal: (pris) => {
        regning.andel = delt.betal(navn, pris);
      },
      opgivet: () => opgivelse(reply),
    },
    send: (krop) => {
      request.krop = krop;
    },
  };
}

/** Is raised when the connection closes before the answer was sent. */
function opgivelse(reply: FastifyReply): AbortSignal {
  const opgivet = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) opgivet.abort();
  });
  return opgivet.signal;
}
