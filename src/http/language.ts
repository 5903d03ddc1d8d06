import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Sprog } from '../kernel/errors';

/** Danish unless the client prefers English (`Accept-Language`). */
export function sprogAf(request: Pick<FastifyRequest, 'headers'>): Sprog {
  if (!request.headers['accept-language']) return 'da';
  return new Negotiator(request).language(['da', 'en']) === 'en' ? 'en' : 'da';
}
