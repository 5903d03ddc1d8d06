import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forespoergselsfejl } from '../kernel/errors';
import { afvisning } from './errors';
import { sprogAf } from './language';

/**
 * Answers that have been made and not been read. They stand in memory until the client takes them, so a connection has one question
 * under way at a time, a client that takes nothing is cut off, and no new answers are made while too much stands there.
 */

/** Bytes from which on an answer counts. */
const STORT_SVAR = 64_000;
/** Bytes that all unread answers may take. */
const BYTES_HOEJST = 40_000_000;
/** How often it is looked whether an answer is being read, in milliseconds, and the bytes that must have been taken since. */
const EFTERSYN = 30_000;
const BYTES_PR_EFTERSYN = 100_000;

const TRAVLT = {
  da: 'For mange svar er ikke læst endnu; prøv igen om lidt',
  en: 'Too many answers have not been read yet; try again shortly',
};

/** The newest answer of each connection. */
const sidste = new WeakMap<Socket, ServerResponse>();

/** The answer that a connection is waiting for, if it is. */
export function underSvar(socket: Socket): ServerResponse | undefined {
  const svar = sidste.get(socket);
  return svar && !svar.writableFinished && !svar.destroyed ? svar : undefined;
}

export interface Udestaaendevalg {
  readonly eftersyn: number;
  readonly hoejst: number;
}

export function udestaaendeSvar(app: FastifyInstance, valg: Udestaaendevalg = { eftersyn: EFTERSYN, hoejst: BYTES_HOEJST }): void {
  let bytes = 0;

  // Requests that are sent without waiting for the answers before them are answered one at a time.
  app.addHook('onRequest', (request, reply, videre) => {
    const { socket } = request.raw;
    const foer = underSvar(socket);
    sidste.set(socket, reply.raw);
    if (!foer) videre();
    else foer.once('close', () => videre());
  });

  app.addHook('onSend', (request, reply, indhold, videre) => {
    const svar: unknown = request.krop ?? indhold;
    const stoerrelse = typeof svar === 'string' || Buffer.isBuffer(svar) ? svar.length : 0;
    if (stoerrelse < STORT_SVAR) return videre(null, indhold);
    if (bytes + stoerrelse > valg.hoejst) return videre(null, afvist(request, reply));
    bytes += stoerrelse;
    const stop = holdOeje(request.raw.socket, valg.eftersyn);
    reply.raw.once('close', () => {
      bytes -= stoerrelse;
      stop();
    });
    videre(null, indhold);
  });
}

/** Cuts a connection off that takes too little of what is written to it. */
function holdOeje(socket: Socket, hvert: number): () => void {
  const taget = (): number => socket.bytesWritten - socket.writableLength;
  let foer = taget();
  const ur = setInterval(() => {
    const nu = taget();
    if (nu - foer < BYTES_PR_EFTERSYN) socket.destroy();
    foer = nu;
  }, hvert).unref();
  return () => clearInterval(ur);
}

function afvist(request: FastifyRequest, reply: FastifyReply): string {
  request.krop = null;
  const { status, fejlsvar: errors, proevIgen } = afvisning(new Forespoergselsfejl('SERVICE_UNAVAILABLE', TRAVLT), sprogAf(request));
  reply.code(status).header('retry-after', proevIgen).removeHeader('content-length');
  return JSON.stringify({ errors });
}
