import type { Database } from '../db/database';
import type { SlowStatement } from '../http/context';
import { Metrics, metricsServer } from '../http/metrics';
import { TRACING, together } from '../http/tracing';
import type { Observer } from '../kernel/observer';
import { type Config, ConfigError } from './config';

/** What operators see of the service: figures, traces, and slow statements in the log. */
export interface Watching {
  readonly observer: Observer;
  readonly slow: SlowStatement;
  /** Opens the port of the figures, where there is to be one; gives its address. */
  listen(): Promise<string | null>;
  close(): Promise<void>;
}

/** How a statement is run is asked this seldom, in milliseconds: many that are slow at once have one cause. */
const EXPLAIN_EVERY_MS = 5000;

export function watching(database: Database, { host, metricsPort, slowMs }: Config): Watching {
  const metrics =
    metricsPort === null
      ? null
      : new Metrics({
          waiting: () => {
            const { light, heavy } = database.readers.load;
            return { light, heavy, writer: database.writer.queueLength };
          },
          connections: () => database.readers.load,
          replicaLags: () => database.replicaLags(),
        });
  const server = metrics && metricsServer(metrics);
  return {
    observer: metrics ? together(TRACING, metrics) : TRACING,
    slow: slowStatements(database, slowMs),
    listen: async () => {
      if (!server || metricsPort === null) return null;
      try {
        return `${await server.listen({ host, port: metricsPort })}/metrics`;
      } catch (error) {
        const { code }: { code?: unknown } = Object(error);
        throw new ConfigError([
          `METRICS_PORT: ${host}:${metricsPort} cannot be used (${String(code)}); choose another port, or leave it out`,
        ]);
      }
    },
    close: async () => server?.close(),
  };
}

/** Writes statements that took long into the log, without the values that they were given, and now and then how they are run. */
function slowStatements(database: Database, slowMs: number): SlowStatement {
  let explained = Number.NEGATIVE_INFINITY;
  return (log, { sql, ms, cost }) => {
    if (slowMs === 0 || ms < slowMs) return;
    const now = performance.now();
    const slow = { ms: Math.round(ms), cost, sql };
    if (now - explained < EXPLAIN_EVERY_MS) return log.warn(slow, 'slow statement');
    explained = now;
    database.explain(sql).then(
      (plan) => log.warn({ ...slow, plan }, 'slow statement'),
      () => log.warn(slow, 'slow statement'),
    );
  };
}
