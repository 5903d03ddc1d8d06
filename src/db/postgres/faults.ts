/** What PostgreSQL and the connection to it report, by SQLSTATE. */

/** The SQLSTATE of a fault, or Node's code (`ECONNRESET`); empty when there is none. */
export function postgresCode(error: unknown): string {
  const thrown = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** Broken off because it was asked for. */
export const isCancelled = (error: unknown): boolean => postgresCode(error) === '57014';

/** Two transactions stood in each other's way; the same again may go well. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(postgresCode(error));

const CONNECTION_CODES = /^(08...|57P0[1235]|53300|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST\w+|ENETUNREACH)$/;
// The last is TypeORM's, which lets go of a connection when it hears that it broke.
const CONNECTION_TEXTS =
  /Connection terminated|Connection ended|not queryable|timeout expired|timeout exceeded when trying to connect|query runner was already released/i;

/** Whether the connection is gone, or none could be had: nothing is wrong with what was asked. */
export function isConnectionLost(error: unknown): boolean {
  const code = postgresCode(error);
  if (code !== '') return CONNECTION_CODES.test(code);
  return error instanceof AggregateError || (error instanceof Error && CONNECTION_TEXTS.test(error.message));
}
