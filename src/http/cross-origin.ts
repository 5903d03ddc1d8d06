import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Origins whose pages may call the API from a browser: a list of them, `*` for all, or null for none but the service's own.
 * A token is sent by the page itself and never by the browser, so no page acts for somebody who has not given it one; all the
 * same, pages of everywhere (`*`) may only read as the public does.
 */
export type Sideoprindelser = readonly string[] | '*' | null;

const HOVEDER = ['content-type', 'accept', 'accept-language', 'apollo-require-preflight', 'x-apollo-operation-name', 'x-request-id'];

export async function andreSider(app: FastifyInstance, oprindelser: Sideoprindelser): Promise<void> {
  if (oprindelser === null) return;
  await app.register(cors, {
    origin: oprindelser === '*' ? '*' : [...oprindelser],
    methods: ['GET', 'POST'],
    allowedHeaders: oprindelser === '*' ? HOVEDER : [...HOVEDER, 'authorization'],
    exposedHeaders: ['x-request-id', 'x-helhed-idag', 'retry-after'],
    credentials: false,
    maxAge: 600,
  });
}
