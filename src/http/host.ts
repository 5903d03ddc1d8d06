import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FEJL, ugyldig } from '../kernel/errors';
import { afvisning } from './errors';
import { sprogAf } from './language';
import { underSvar } from './outstanding';

/** Requests that are no requests: a host that is none, an address or a head that cannot be read. All are answered in our own form. */

const VAERT = /^(?:[\w.~-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

/** Whether a `Host` names a machine, with or without a port: `localhost:4000`, `[::1]`. */
export function erVaert(vaert: string | undefined): boolean {
  const m = VAERT.exec(vaert ?? '');
  // Addresses are read against it, and not everything of that form is one: `1.2.3.4.5`, `[::::]`.
  return m !== null && Number(m[1] ?? 0) <= 65_535 && URL.canParse(`http://${vaert}`);
}

/** Probes of load balancers ask in HTTP/1.0 without a host. */
const HELBRED = /^\/(?:healthz|readyz)(?:$|\?)/;

/** Refuses a request whose `Host` is none: addresses are read against it. */
export async function kraevVaert(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (HELBRED.test(request.url)) return undefined;
  // What a proxy says of where the request was sent is held to the same.
  if (erVaert(request.headers.host) && erVaert(request.host) && /^https?$/.test(request.protocol)) return undefined;
  return reply.code(400).send({ errors: afvisning(ugyldig('Host', FEJL.ikkeVaert), sprogAf(request)).fejlsvar });
}

// Others' traces are followed through this service by the id that they came with.
const SPORINGSID = /^[\w.:/+=-]{1,100}$/;

/** The id of a request: the one that it came with, where that can be one. */
export function anmodningsId(raa: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string {
  const givet = raa.headers['x-request-id'];
  return typeof givet === 'string' && SPORINGSID.test(givet) ? givet : randomUUID();
}

/** Answers an address that the router cannot read. */
export function ulaeseligAdresse(request: FastifyRequest, reply: FastifyReply): void {
  const { fejlsvar: errors } = afvisning(ugyldig('URL', FEJL.ikkeTekst), sprogAf(request));
  reply.code(400).header('x-request-id', request.id).header('x-content-type-options', 'nosniff').send({ errors });
}

/** Answers what is not HTTP, before there is a request: in Danish and English, since nothing says which. */
export function ulaeseligAnmodning(fejl: NodeJS.ErrnoException, forbindelse: Socket): void {
  if (fejl.code === 'ECONNRESET' || !forbindelse.writable) {
    forbindelse.destroy();
    return;
  }
  // What was asked before it is answered first: it may be an act, and it is done.
  const foer = underSvar(forbindelse);
  if (foer) {
    foer.once('close', () => afvisForbindelse(fejl, forbindelse));
    return;
  }
  afvisForbindelse(fejl, forbindelse);
}

function afvisForbindelse(fejl: NodeJS.ErrnoException, forbindelse: Socket): void {
  if (!forbindelse.writable) {
    forbindelse.destroy();
    return;
  }
  const [status, navn] = STATUS[fejl.code ?? ''] ?? [400, 'Bad Request'];
  const { da, en } = FEJL.ikkeHttp;
  const krop = JSON.stringify({ errors: [{ message: `${da}. ${en}.`, extensions: { code: 'BAD_REQUEST' } }] });
  const hoveder = [
    `HTTP/1.1 ${status} ${navn}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(krop)}`,
    `x-request-id: ${randomUUID()}`,
    'connection: close',
  ];
  forbindelse.end(`${hoveder.join('\r\n')}\r\n\r\n${krop}`);
}

const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
