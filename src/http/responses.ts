import { type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { FieldResult } from '../act/execute-mutation';
import type { Outcome } from '../kernel/observer';
import type { RequestContext } from './context';
import { shortErrors } from './error-size';
import { errorResponse } from './errors';
import { POSITION_HEADER } from './position';

/** Answers as they go on the wire: data, faults, and what each act of a mutation came to. */

/** How an answer went, for those who watch. */
export function outcomeOf({ http, body }: GraphQLResponse): Outcome {
  if ((http.status ?? 200) >= 500) return 'failed';
  return body.kind === 'single' && body.singleResult.errors ? 'refused' : 'answered';
}

export const extensionsOf = (cost: number, { bill: { share } }: RequestContext) => (share === null ? { cost } : { cost, rateLimit: share });

export function invalid(errors: readonly GraphQLFormattedError[], { log }: RequestContext): GraphQLResponse {
  log.info({ kode: errors[0]?.extensions?.code, status: 400 }, 'refused');
  return response(400, { errors: shortErrors(errors) });
}

export function refused(error: unknown, context: RequestContext): GraphQLResponse {
  const { status, errorAnswer: errors, tryAgain } = errorResponse(error, context.language);
  if (status === 500) context.log.error({ err: error }, 'unexpected fault');
  else context.log.info({ kode: errors[0]?.extensions?.code, status }, 'refused');
  return response(status, { errors }, tryAgain);
}

/** What each act answered; a fault stands under the name of its field, and the others are not touched by it. */
export function mutationResponse(fields: readonly FieldResult[], context: RequestContext, operation: string | null): GraphQLResponse {
  const data = Object.fromEntries(fields.map((f) => [f.navn, 'data' in f ? f.data : null]));
  const failed = fields.flatMap((f) =>
    'error' in f ? [{ name: f.navn, error: f.error, ...errorResponse(f.error, context.language) }] : [],
  );
  for (const f of failed) if (f.status === 500) context.log.error({ err: f.error }, 'unexpected fault');
  context.log.info({ operation, rolle: context.actor.role, error: failed.length }, 'acted');
  const extensions = extensionsOf(
    fields.reduce((sum, f) => sum + ('data' in f ? f.cost : 0), 0),
    context,
  );
  if (failed.length === 0) return response(200, { data, extensions });
  const errors = shortErrors(failed.flatMap((f) => f.errorAnswer.map((e) => ({ ...e, path: [f.name] }))));
  // Nothing was done, and it may go better later.
  const [first] = failed;
  const later = failed.length === fields.length && failed.every((f) => f.tryAgain !== undefined && f.status === first?.status);
  return response(later ? (first?.status ?? 503) : 200, { data, errors, extensions }, later ? first?.tryAgain : undefined);
}

export function withPosition(answer: GraphQLResponse, position: string | null): GraphQLResponse {
  if (position !== null) answer.http.headers.set(POSITION_HEADER, position);
  return answer;
}

export function response(status: number, singleResult: FormattedExecutionResult, tryAgain?: number): GraphQLResponse {
  const headers = new HeaderMap();
  if (tryAgain !== undefined) headers.set('retry-after', String(tryAgain));
  return { http: { status: status === 200 ? undefined : status, headers }, body: { kind: 'single', singleResult } };
}
