import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenVerifier } from '../access/tokens';
import { responseFormatFor } from './content-negotiation';
import { errorResponse } from './errors';
import { languageOf } from './language';
import { positionOf } from './position';

/** Finds out who asks, and what they have written. Without a token it is anybody; one that cannot be used is refused, and never taken for none. */
export function authenticate(tokens: TokenVerifier) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const head = request.headers.authorization;
    try {
      request.position = positionOf(request);
      if (head !== undefined) request.actor = await tokens.actor(head);
      return undefined;
    } catch (error) {
      const { status, errorAnswer: errors, tryAgain } = errorResponse(error, languageOf(request));
      if (status === 500) request.log.error({ err: error }, 'unexpected fault');
      if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
      if (tryAgain !== undefined) reply.header('retry-after', tryAgain);
      return reply.code(status).type(responseFormatFor(request)).send({ errors });
    }
  };
}
