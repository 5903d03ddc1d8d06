import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Fejlkode, Forespoergselsfejl, type Sprog } from '../kernel/errors';
import { Variabelfejl } from '../planner/query-executor';
import { kortFejl, kortFejlliste } from './error-size';

/** The HTTP status of an operation that was refused as a whole. */
const STATUS: Readonly<Record<Fejlkode, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  NOT_ACCEPTABLE: 406,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  SERVICE_UNAVAILABLE: 503,
};

export interface Afvisning {
  readonly status: number;
  readonly fejlsvar: readonly GraphQLFormattedError[];
  /** Seconds after which it may be tried again. */
  readonly proevIgen?: number;
}

const INTERN: Readonly<Record<Sprog, string>> = {
  da: 'Der skete en fejl i tjenesten. Den er skrevet i loggen under svarets x-request-id.',
  en: 'Something went wrong in the service. It is in the log under the x-request-id of this answer.',
};

/** What the client is told of a fault. Only faults that are meant for it carry their own words. */
export function afvisning(fejl: unknown, sprog: Sprog): Afvisning {
  if (fejl instanceof Forespoergselsfejl) {
    const status = STATUS[fejl.kode];
    const { proevIgen, ...oplysninger } = fejl.oplysninger;
    return {
      status,
      fejlsvar: kortFejlliste([{ message: fejl.saetning[sprog], extensions: { code: fejl.kode, ...oplysninger } }]),
      proevIgen: typeof proevIgen === 'number' ? proevIgen : status === 503 ? 1 : undefined,
    };
  }
  if (fejl instanceof Variabelfejl) {
    const fejlsvar = fejl.fejl.map((f) => ({ ...f.toJSON(), extensions: { ...f.extensions, code: 'BAD_USER_INPUT' } }));
    return { status: 400, fejlsvar: kortFejlliste(fejlsvar) };
  }
  // Arguments of a mutation that cannot be coerced: graphql-js says which, and what it wanted.
  if (fejl instanceof GraphQLError)
    return { status: 400, fejlsvar: kortFejlliste([{ ...fejl.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }]) };
  return { status: 500, fejlsvar: [internFejl(sprog)] };
}

export function internFejl(sprog: Sprog): GraphQLFormattedError {
  return { message: INTERN[sprog], extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Apollo's own errors: parsing, validation and bad requests may speak; anything unexpected may not. */
export function formaterFejl(formateret: GraphQLFormattedError): GraphQLFormattedError {
  const code = formateret.extensions?.code;
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR')
    return { message: `${INTERN.da} ${INTERN.en}`, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const { message, locations, path } = formateret;
  return kortFejl({ message, locations, path, extensions: { code } });
}
