import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Origins whose pages may call the API from a browser: a list of them, `*` for all, or null for none but the service's own.
 * A token is sent by the page itself and never by the browser, so no page acts for somebody who has not given it one; all the
 * same, pages of everywhere (`*`) may only read as the public does.
 */
export type CorsOrigins = readonly string[] | '*' | null;

const HEADERS = [
  'content-type',
  'accept',
  'accept-language',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-request-id',
  'x-helhed-position',
];

export async function crossOrigin(app: FastifyInstance, origins: CorsOrigins): Promise<void> {
  if (origins === null) return;
  await app.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: origins === '*' ? HEADERS : [...HEADERS, 'authorization'],
    exposedHeaders: ['x-request-id', 'x-helhed-idag', 'x-helhed-position', 'retry-after'],
    credentials: false,
    maxAge: 600,
  });
}
