import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayParameter, languageChoice, parameterOf, refuseNul } from '../../http/address-parameters';
import { sendFault } from '../../http/authenticate';
import { languageOf } from '../../http/language';
import { PICTURE_HEADERS } from '../../http/network-route';
import type { OperationAsker, OperationOutcome } from '../../http/operation-asker';
import type { Day } from '../../kernel/day';
import { type Language, type LocalizedText, RequestError } from '../../kernel/errors';
import type { PageOperations } from '../operations';
import type { PictureDrawer, PictureVisit } from './picture-visit';

/** An operation that was refused, with what the API says of it. */
class PictureFault extends Error {
  constructor(readonly outcome: Exclude<OperationOutcome, { readonly data: unknown }>) {
    super(`a picture was refused with ${outcome.status}`);
    this.name = 'PictureFault';
  }
}

const NO_PICTURE: LocalizedText = { da: 'Det, som billedet skulle vise, findes ikke', en: 'What the picture was to show does not exist' };

export interface PictureOptions {
  readonly operations: PageOperations;
  readonly today: () => Day;
}

/** Answers requests with pictures, and faults as the API does: whoever shows a picture is a program. */
export function pictureAnswers(asker: OperationAsker, options: PictureOptions) {
  return async (request: FastifyRequest, reply: FastifyReply, draw: PictureDrawer): Promise<FastifyReply> => {
    let language = languageOf(request);
    try {
      refuseNul(request);
      const choice = languageChoice(request);
      language = choice.language;
      await asker.authenticate(request);
      const drawn = await draw(visitOf(request, reply, choice));
      if (drawn === null) throw new RequestError('NOT_FOUND', NO_PICTURE);
      return reply.headers(PICTURE_HEADERS).type('image/svg+xml').send(drawn);
    } catch (error) {
      return error instanceof PictureFault ? sendRefusal(reply, error) : sendFault(request, reply, error, { language });
    }
  };

  function visitOf(
    request: FastifyRequest,
    reply: FastifyReply,
    choice: { readonly language: Language; readonly chosen: boolean },
  ): PictureVisit {
    const pr = dayParameter(request, 'pr');
    return {
      ...choice,
      pr: pr ?? options.today(),
      dayChosen: pr !== null,
      rest: restOf(request),
      parameter: (name) => parameterOf(request, name),
      async ask(name, variables, shape) {
        const { document, operation } = options.operations[name];
        const outcome = await asker.ask(request, reply, { document, operation, variables, language: choice.language });
        if (!('data' in outcome)) throw new PictureFault(outcome);
        return shape.parse(outcome.data);
      },
    };
  }
}

function sendRefusal(reply: FastifyReply, { outcome: { status, message, details, retryAfter } }: PictureFault): FastifyReply {
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: details }] });
}

/** What stands after the star of a route; empty when nothing does. */
export function restOf({ params }: Pick<FastifyRequest, 'params'>): string {
  const rest: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, '*') : undefined;
  return typeof rest === 'string' ? rest : '';
}
