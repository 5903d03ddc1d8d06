import type { FastifyReply, FastifyRequest } from 'fastify';
import { responseFormatFor } from './content-negotiation';
import { errorResponse } from './errors';
import { languageOf } from './language';
import type { OperationAsker } from './operation-asker';

/** Lets in whoever can be told, and refuses others; `then` may refuse as well. */
export function authenticate(asker: OperationAsker, then: (request: FastifyRequest) => void = () => undefined) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    try {
      await asker.authenticate(request);
      then(request);
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
