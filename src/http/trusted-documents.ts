import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import { isJsonObject } from '../kernel/json-object';
import { type DocumentManifest, identified } from './document-manifest';
import type { Example } from './playground-route';

/**
 * Operations that are known by an id, so that a client sends the id instead of the text: `{"documentId": "Faktaark"}`. By GET the answer can be
 * kept and asked for again. With `only`, nothing else is answered.
 */

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the request named its document by an id. */
    byDocumentId: boolean;
  }
}

export interface TrustedDocuments {
  readonly only: boolean;
  /** The text of a document; undefined when nobody knows it. */
  find(id: string): string | undefined;
}

/** The examples by their names and hashes, and the documents of a manifest by their ids. */
export function trustedDocuments(examples: readonly Example[], manifest: DocumentManifest, only: boolean): TrustedDocuments {
  const known = new Map<string, string>();
  for (const { name, document } of examples) {
    const [id, text] = identified(parse(document));
    known.set(name, text).set(id, text);
  }
  for (const [id, text] of Object.entries(manifest)) known.set(id, text);
  // The hash may say by what it was made.
  return { only, find: (id) => known.get(id) ?? known.get(id.replace(/^sha256:/, '')) };
}

/** Puts the text in the place of the id, for all that comes after; throws on what is not to be answered. */
export function resolveDocumentId(request: FastifyRequest, documents: TrustedDocuments): void {
  const sent: unknown = request.method === 'GET' ? request.query : request.body;
  const id = isJsonObject(sent) ? sent.documentId : undefined;
  if (!isJsonObject(sent) || id === undefined || id === null) {
    if (documents.only) throw new RequestError('DOCUMENT_NOT_TRUSTED', NOT_TRUSTED);
    return;
  }
  if (typeof id !== 'string') throw badInput('documentId', INPUT_FAULTS.oneText);
  if (typeof sent.query === 'string' && sent.query !== '') throw badInput('documentId', NOT_WITH_QUERY);
  const text = documents.find(id);
  if (text === undefined) throw new RequestError('DOCUMENT_NOT_FOUND', notFound(id), { documentId: id.slice(0, 100) });
  request.byDocumentId = true;
  if (request.method === 'GET') asOrdinaryGet(request, text);
  else {
    const { documentId: _, ...rest } = sent;
    request.body = { ...rest, query: text };
  }
}

// Apollo reads the address itself. A trusted document does nothing by GET (acts are refused there), so a page may ask for it without saying that it
// has asked before.
function asOrdinaryGet(request: FastifyRequest, text: string): void {
  const address = new URL(request.url, 'http://localhost');
  address.searchParams.delete('documentId');
  address.searchParams.set('query', text);
  request.raw.url = `${address.pathname}${address.search}`;
  request.headers['apollo-require-preflight'] = 'true';
}

const NOT_TRUSTED = {
  da: 'Tjenesten svarer kun på dokumenter, den kender; send documentId i stedet for query. Intet er udført',
  en: 'The service answers only documents that it knows; send documentId instead of query. Nothing was done',
};
const NOT_WITH_QUERY = { da: 'kan ikke bruges sammen med query', en: 'cannot be used together with query' };
const notFound = (id: string) => ({
  da: `Der er intet dokument med id’et ${id.slice(0, 100)}. Intet er udført`,
  en: `There is no document with the id ${id.slice(0, 100)}. Nothing was done`,
});

/** Whether the answer may be kept, and compared with the next. */
export const isKept = ({ byDocumentId, method }: Pick<FastifyRequest, 'byDocumentId' | 'method'>): boolean =>
  byDocumentId && method === 'GET';

/** What lets an answer by GET be kept: it is asked for anew each time, and not sent again when it is the same. */
export function cacheHeaders(request: FastifyRequest, reply: FastifyReply, body: unknown): boolean {
  if (!isKept(request) || reply.statusCode !== 200) return false;
  // What is sent as it is read is not known before its first byte, and cannot be compared.
  if (body instanceof Readable) reply.header('cache-control', 'no-store');
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return false;
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag).header('cache-control', request.headers.authorization === undefined ? 'public, no-cache' : 'private, no-cache');
  reply.header('vary', 'accept, accept-language, authorization');
  const known = request.headers['if-none-match'];
  if (!known?.split(',').some((one) => one.trim() === tag || one.trim() === '*')) return false;
  reply.code(304);
  return true;
}
