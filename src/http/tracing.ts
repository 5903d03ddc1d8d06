import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Observer } from '../kernel/observer';

const tracer = trace.getTracer('helhed');

/**
 * Tells OpenTelemetry of every operation and statement. Without a program that exports (see docs/operations.md) it costs nothing; the names
 * of attributes are those of its conventions for GraphQL and databases.
 */
export const TRACING: Observer = {
  operation({ kind, name, outcome, ms }) {
    const end = Date.now();
    const span = tracer.startSpan(name ? `${kind} ${name}` : kind, {
      startTime: end - ms,
      attributes: { 'graphql.operation.type': kind, 'graphql.operation.name': name ?? '', 'helhed.outcome': outcome },
    });
    if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(end);
  },
  statement({ heavy, ms }) {
    const end = Date.now();
    tracer
      .startSpan('statement', {
        startTime: end - ms,
        attributes: { 'db.operation.name': 'SELECT', 'helhed.lane': heavy ? 'heavy' : 'light' },
      })
      .end(end);
  },
};

/** Tells several. */
export const together = (...all: readonly Observer[]): Observer => ({
  operation: (seen) => {
    for (const o of all) o.operation(seen);
  },
  statement: (seen) => {
    for (const o of all) o.statement(seen);
  },
});
