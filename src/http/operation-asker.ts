import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { TokenVerifier } from '../access/tokens';
import type { Language } from '../kernel/errors';
import { type AnswerOptions, type OperationAnswers, operationAnswers } from './answer-operation';
import { context, type RequestContext, type SlowStatement } from './context';
import { positionOf } from './position';
import type { ClientShares } from './shares';

/**
 * What answers operations, whichever way they come: sent to `/graphql`, or asked by a page of ours. Both are the same client, with the same
 * rights, share and limits.
 */
export interface OperationAsker {
  readonly answers: OperationAnswers;
  contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext;
  /** Finds out who asks, and what they have written; a promise only where there is a token to look at. Throws when a token is given that cannot be used: it is never taken for none. */
  authenticate(request: FastifyRequest): Promise<void> | undefined;
  /** Asks on behalf of whoever sent a request. */
  ask(request: FastifyRequest, reply: FastifyReply, question: OwnOperation): Promise<OperationOutcome>;
}

/** An operation of ours, with its variables. */
export interface OwnOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is refused in; the language of the client when left out. */
  readonly language?: Language;
}

export type OperationOutcome =
  | { readonly data: unknown }
  | {
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly retryAfter: string | undefined;
      readonly details: Readonly<Record<string, unknown>>;
    };

export interface OperationAskerOptions extends AnswerOptions {
  readonly tokens: TokenVerifier;
  readonly shared: ClientShares;
  /** Is told of every statement that has been run, with the log of its request. */
  readonly slow: SlowStatement;
}

export function makeOperationAsker(choices: OperationAskerOptions): OperationAsker {
  const answers = operationAnswers(choices);
  const byToken = async (request: FastifyRequest, head: string): Promise<void> => {
    request.actor = await choices.tokens.actor(head);
  };
  const contextOf = (request: FastifyRequest, reply: FastifyReply): RequestContext => context(request, reply, choices.shared, choices.slow);
  return {
    answers,
    contextOf,
    authenticate(request) {
      request.position = positionOf(request);
      const head = request.headers.authorization;
      return head === undefined ? undefined : byToken(request, head);
    },
    ask: (request, reply, question) => ask(answers, contextOf(request, reply), question),
  };
}

async function ask(answers: OperationAnswers, own: RequestContext, question: OwnOperation): Promise<OperationOutcome> {
  let written: Buffer | undefined;
  const send = (body: Buffer): void => {
    written = body;
  };
  const { language = own.language, ...asked } = question;
  const { http, body } = await answers.answer({ ...asked, context: { ...own, language, send } });
  if (written) {
    const { data }: { data: unknown } = JSON.parse(written.toString('utf8'));
    return { data };
  }
  if (body.kind !== 'single') throw new Error('an operation of our own was answered in parts');
  const [error] = body.singleResult.errors ?? [];
  if (!error) return { data: body.singleResult.data };
  return {
    status: http.status ?? 400,
    code: String(error.extensions?.code),
    message: error.message,
    retryAfter: http.headers.get('retry-after'),
    details: error.extensions ?? {},
  };
}
