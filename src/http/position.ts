import type { FastifyRequest } from 'fastify';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { logPosition } from '../kernel/log-position';

/**
 * How a client reads what it has written where reads go to replicas: the answer of an act says how far the log of the database has
 * come, and a request that sends that along is answered by a server that has come as far.
 */
export const POSITION_HEADER = 'x-helhed-position';

/** What the client says that it has written; undefined when it says nothing. */
export function positionOf(request: FastifyRequest): string | undefined {
  const given = request.headers[POSITION_HEADER];
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || logPosition(given) === null) throw badInput(POSITION_HEADER, INPUT_FAULTS.notAPosition);
  return given;
}
