import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { errorResponse } from './errors';
import { languageOf } from './language';
import { underAnswer } from './outstanding';

/** Requests that are no requests: a host that is none, an address or a head that cannot be read. All are answered in our own form. */

const HOST_PATTERN = /^(?:[\w.~-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

/** Hosts that were asked for; a service has a few, and whoever makes them up pushes out the oldest. */
const knownHosts = new LRUCache<string, true>({ max: 100 });

/** Whether a `Host` names a machine, with or without a port: `localhost:4000`, `[::1]`. */
export function isHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  if (knownHosts.has(host)) return true;
  const m = HOST_PATTERN.exec(host);
  // Addresses are read against it, and not everything of that form is one: `1.2.3.4.5`, `[::::]`.
  const named = m !== null && Number(m[1] ?? 0) <= 65_535 && URL.canParse(`http://${host}`);
  if (named) knownHosts.set(host, true);
  return named;
}

/** Probes of load balancers ask in HTTP/1.0 without a host. */
const HEALTH = /^\/(?:healthz|readyz)(?:$|\?)/;

/** Refuses a request whose `Host` is none: addresses are read against it. */
export function requireHost(request: FastifyRequest, reply: FastifyReply, onward: () => void): void {
  if (HEALTH.test(request.url)) return onward();
  // What a proxy says of where the request was sent is held to the same.
  if (isHost(request.headers.host) && isHost(request.host) && /^https?$/.test(request.protocol)) return onward();
  reply.code(400).send({ errors: errorResponse(badInput('Host', INPUT_FAULTS.notAHost), languageOf(request)).errorAnswer });
}

// Others' traces are followed through this service by the id that they came with.
const TRACE_ID = /^[\w.:/+=-]{1,100}$/;

/** The id of a request: the one that it came with, where that can be one. */
export function requestId(raw: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && TRACE_ID.test(given) ? given : randomUUID();
}

/** Answers an address that the router cannot read. */
export function unreadableAddress(request: FastifyRequest, reply: FastifyReply): void {
  const { errorAnswer: errors } = errorResponse(badInput('URL', INPUT_FAULTS.notText), languageOf(request));
  reply.code(400).header('x-request-id', request.id).header('x-content-type-options', 'nosniff').send({ errors });
}

/** Answers what is not HTTP, before there is a request: in Danish and English, since nothing says which. */
export function unreadableRequest(error: NodeJS.ErrnoException, connection: Socket): void {
  if (error.code === 'ECONNRESET' || !connection.writable) {
    connection.destroy();
    return;
  }
  // What was asked before it is answered first: it may be an act, and it is done.
  const before = underAnswer(connection);
  if (before) {
    before.once('close', () => refuseConnection(error, connection));
    return;
  }
  refuseConnection(error, connection);
}

function refuseConnection(error: NodeJS.ErrnoException, connection: Socket): void {
  if (!connection.writable) {
    connection.destroy();
    return;
  }
  const [status, name] = STATUS[error.code ?? ''] ?? [400, 'Bad Request'];
  const { da, en } = INPUT_FAULTS.notHttp;
  const body = JSON.stringify({ errors: [{ message: `${da}. ${en}.`, extensions: { code: 'BAD_REQUEST' } }] });
  const headers = [
    `HTTP/1.1 ${status} ${name}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    'connection: close',
  ];
  connection.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
}

const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
