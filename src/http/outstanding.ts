import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../kernel/errors';
import { errorResponse } from './errors';
import { languageOf } from './language';

/**
 * Answers that have been made and not been read. They stand in memory until the client takes them, so a connection has one question
 * under way at a time, a client that takes nothing is cut off, and no new answers are made while too much stands there.
 */

/** Bytes from which on an answer counts. */
const BIG_ANSWER = 64_000;
/** Bytes that all unread answers may take. */
const MAX_BYTES = 40_000_000;
/** How often it is looked whether an answer is being read, in milliseconds, and the bytes that must have been taken since. */
const CHECK_EVERY_MS = 30_000;
const BYTES_PER_CHECK = 100_000;

const BUSY = {
  da: 'For mange svar er ikke læst endnu; prøv igen om lidt',
  en: 'Too many answers have not been read yet; try again shortly',
};

/** The newest answer of each connection. */
const lastOne = new WeakMap<Socket, ServerResponse>();

/** The answer that a connection is waiting for, if it is. */
export function underAnswer(socket: Socket): ServerResponse | undefined {
  const response = lastOne.get(socket);
  return response && !response.writableFinished && !response.destroyed ? response : undefined;
}

export interface OutstandingOptions {
  readonly check: number;
  readonly max: number;
}

export function outstandingAnswers(app: FastifyInstance, choices: OutstandingOptions = { check: CHECK_EVERY_MS, max: MAX_BYTES }): void {
  let bytes = 0;

  // Requests that are sent without waiting for the answers before them are answered one at a time.
  app.addHook('onRequest', (request, reply, onward) => {
    const { socket } = request.raw;
    const before = underAnswer(socket);
    lastOne.set(socket, reply.raw);
    if (!before) onward();
    else before.once('close', () => onward());
  });

  app.addHook('onSend', (request, reply, content, onward) => {
    const response: unknown = request.writtenBody ?? content;
    // What is sent as it is made stands nowhere; but who takes none of it must not keep it open.
    if (response instanceof Readable) reply.raw.once('close', watch(request.raw.socket, choices.check));
    const size = typeof response === 'string' || Buffer.isBuffer(response) ? response.length : 0;
    if (size < BIG_ANSWER) return onward(null, content);
    if (bytes + size > choices.max) return onward(null, refused(request, reply));
    bytes += size;
    const stop = watch(request.raw.socket, choices.check);
    reply.raw.once('close', () => {
      bytes -= size;
      stop();
    });
    onward(null, content);
  });
}

/** Cuts a connection off that takes too little of what is written to it. */
function watch(socket: Socket, everyMs: number): () => void {
  const taget = (): number => socket.bytesWritten - socket.writableLength;
  let before = taget();
  const clock = setInterval(() => {
    const now = taget();
    if (socket.writableLength > 0 && now - before < BYTES_PER_CHECK) socket.destroy();
    before = now;
  }, everyMs).unref();
  return () => clearInterval(clock);
}

function refused(request: FastifyRequest, reply: FastifyReply): string {
  request.writtenBody = null;
  const { status, errorAnswer: errors, tryAgain } = errorResponse(new RequestError('SERVICE_UNAVAILABLE', BUSY), languageOf(request));
  reply.code(status).header('retry-after', tryAgain).removeHeader('content-length');
  return JSON.stringify({ errors });
}
