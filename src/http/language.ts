import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Language } from '../kernel/errors';

/** Danish unless the client prefers English (`Accept-Language`). */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  if (!request.headers['accept-language']) return 'da';
  return new Negotiator(request).language(['da', 'en']) === 'en' ? 'en' : 'da';
}
