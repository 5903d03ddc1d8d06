import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileBody, FileWish } from '../files/file-of-answer';
import type { Language } from '../kernel/errors';
import { type Actor, OFFENTLIG } from '../kernel/roles';
import type { Client } from '../planner/query-executor';
import { languageOf } from './language';
import { type ClientShare, type ClientShares, clientName } from './shares';
import { isKept } from './trusted-documents';

/** What is known of a request while it is answered. */
/** Told of a statement that took long. */
export type SlowStatement = (
  log: FastifyRequest['log'],
  statement: { readonly sql: string; readonly ms: number; readonly cost: number },
) => void;

export interface RequestContext {
  readonly actor: Actor;
  readonly language: Language;
  readonly log: FastifyRequest['log'];
  readonly client: Client;
  /** What the client has left, once it has been charged; null where nobody has a limit. In a place of its own, since Apollo copies the context. */
  readonly bill: { share: ClientShare | null };
  /** Takes the whole body of the answer, ready for the wire. */
  readonly send: (body: Buffer) => void;
  /** The file that is wanted instead of JSON, and what takes it. */
  readonly file: (FileWish & { readonly title?: string; send(name: string, body: FileBody): void }) | null;
}

export function context(request: FastifyRequest, reply: FastifyReply, shared: ClientShares, slow: SlowStatement): RequestContext {
  const name = clientName(request);
  const bill: RequestContext['bill'] = { share: null };
  const wish = request.fileWish;
  return {
    actor: request.actor ?? OFFENTLIG,
    language: languageOf(request),
    log: request.log,
    bill,
    client: {
      name,
      after: request.position,
      pay: (cost) => {
        const share = shared.pay(name, cost);
        // What may be kept and compared must not tell what this one client has left.
        if (!isKept(request)) bill.share = share;
      },
      abandoned: () => abandonment(reply),
      ran: (statement) => slow(request.log, statement),
    },
    send: (body) => {
      request.writtenBody = body;
    },
    file: wish && {
      ...wish,
      send: (name, body) => {
        request.writtenFile = { format: wish.format, name, body };
      },
    },
  };
}

/** Is raised when the connection closes before the answer was sent. */
function abandonment(reply: FastifyReply): AbortSignal {
  const abandoned = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abandoned.abort();
  });
  return abandoned.signal;
}
