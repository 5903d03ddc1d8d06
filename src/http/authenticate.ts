import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../kernel/errors';
import { responseFormatFor } from './content-negotiation';
import { errorResponse } from './errors';
import { languageOf } from './language';
import type { OperationAsker } from './operation-asker';

/** Lets in whoever can be told, at once where there is no token to look at, and refuses others; `then` may refuse as well. */
export function authenticate(asker: OperationAsker, then: (request: FastifyRequest) => void = () => undefined) {
  return (request: FastifyRequest, reply: FastifyReply, onward: () => void): void => {
    const refuse = (error: unknown): void => void sendFault(request, reply, error, { type: responseFormatFor(request) });
    const letIn = (): void => {
      try {
        then(request);
      } catch (error) {
        return refuse(error);
      }
      onward();
    };
    let found: Promise<void> | undefined;
    try {
      found = asker.authenticate(request);
    } catch (error) {
      return refuse(error);
    }
    if (found) found.then(letIn, refuse);
    else letIn();
  };
}

interface FaultForm {
  readonly type?: string;
  readonly language?: Language;
}

/** Answers with what went wrong, as the API does. */
export function sendFault(request: FastifyRequest, reply: FastifyReply, error: unknown, form: FaultForm = {}): FastifyReply {
  const { type = 'application/json; charset=utf-8', language = languageOf(request) } = form;
  const { status, errorAnswer: errors, tryAgain } = errorResponse(error, language);
  if (status === 500) request.log.error({ err: error }, 'unexpected fault');
  if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
  if (tryAgain !== undefined) reply.header('retry-after', tryAgain);
  return reply.code(status).type(type).send({ errors });
}
