import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, type Language, RequestError } from '../kernel/errors';
import { VariableCoercionError } from '../planner/query-executor';
import { shortError, shortErrors } from './error-size';

/** The HTTP status of an operation that was refused as a whole. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  DOCUMENT_NOT_FOUND: 404,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_ACCEPTABLE: 406,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  SERVICE_UNAVAILABLE: 503,
};

export interface ErrorResponse {
  readonly status: number;
  readonly errorAnswer: readonly GraphQLFormattedError[];
  /** Seconds after which it may be tried again. */
  readonly tryAgain?: number;
}

const INTERNAL: Readonly<Record<Language, string>> = {
  da: 'Der skete en fejl i tjenesten. Den er skrevet i loggen under svarets x-request-id.',
  en: 'Something went wrong in the service. It is in the log under the x-request-id of this answer.',
};

/** What the client is told of a fault. Only faults that are meant for it carry their own words. */
export function errorResponse(error: unknown, language: Language): ErrorResponse {
  if (error instanceof RequestError) {
    const status = STATUS[error.kode];
    const { proevIgen: tryAgain, ...details } = error.details;
    return {
      status,
      errorAnswer: shortErrors([{ message: error.text[language], extensions: { code: error.kode, ...details } }]),
      tryAgain: typeof tryAgain === 'number' ? tryAgain : status === 503 ? 1 : undefined,
    };
  }
  if (error instanceof VariableCoercionError) {
    const errorAnswer = error.error.map((f) => ({ ...f.toJSON(), extensions: { ...f.extensions, code: 'BAD_USER_INPUT' } }));
    return { status: 400, errorAnswer: shortErrors(errorAnswer) };
  }
  // Arguments of a mutation that cannot be coerced: graphql-js says which, and what it wanted.
  if (error instanceof GraphQLError)
    return { status: 400, errorAnswer: shortErrors([{ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }]) };
  return { status: 500, errorAnswer: [internalError(language)] };
}

export function internalError(language: Language): GraphQLFormattedError {
  return { message: INTERNAL[language], extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Apollo's own errors: parsing, validation and bad requests may speak; anything unexpected may not. */
export function formatError(formateret: GraphQLFormattedError): GraphQLFormattedError {
  const code = formateret.extensions?.code;
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR')
    return { message: `${INTERNAL.da} ${INTERNAL.en}`, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const { message, locations, path } = formateret;
  return shortError({ message, locations, path, extensions: { code } });
}
