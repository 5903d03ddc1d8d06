import Fastify, { type FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../kernel/observer';

/** What of the service can be read when somebody asks for its figures. */
export interface Gauges {
  /** Statements and acts that wait, by queue. */
  readonly waiting: () => Readonly<Record<'light' | 'heavy' | 'writer', number>>;
  /** Reading connections, all together and those that are not at work. */
  readonly connections: () => { readonly all: number; readonly idle: number };
  /** How far each replica is behind, in milliseconds at most; null for one that does not answer. */
  readonly replicaLags: () => readonly (number | null)[];
}

/** Names of operations that have figures of their own: clients choose them, so there must be an end to it. */
const MAX_NAMES = 200;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures in the form of Prometheus. */
export class Metrics implements Observer {
  readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly operations = new Counter({
    name: 'helhed_operations_total',
    help: 'Operations by kind, name and outcome (answered, refused, failed)',
    labelNames: ['kind', 'operation', 'outcome'],
    registers: [this.registry],
  });
  private readonly operationSeconds = new Histogram({
    name: 'helhed_operation_seconds',
    help: 'Seconds from an operation being read to its answer',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly sqlSeconds = new Histogram({
    name: 'helhed_sql_seconds',
    help: 'Seconds that statements that read have run, by lane (light, heavy)',
    labelNames: ['lane'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(gauges: Gauges) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('helhed_waiting', 'Statements and acts that wait, by queue', 'queue', () => Object.entries(gauges.waiting()));
    this.gauge('helhed_connections', 'Reading connections, by whether they are at work', 'state', () => {
      const { all, idle } = gauges.connections();
      return [
        ['idle', idle],
        ['busy', all - idle],
      ];
    });
    // One that does not answer has no lag: its figure is absent, and `helhed_replica_up` says 0.
    this.gauge('helhed_replica_lag_seconds', 'How far a replica is behind the primary, at most', 'replica', () =>
      gauges.replicaLags().flatMap((lag, i): [string, number][] => (lag === null ? [] : [[String(i + 1), lag / 1000]])),
    );
    this.gauge('helhed_replica_up', 'Whether a replica answers', 'replica', () =>
      gauges.replicaLags().map((lag, i): [string, number] => [String(i + 1), lag === null ? 0 : 1]),
    );
  }

  operation({ kind, name, outcome, ms }: Parameters<Observer['operation']>[0]): void {
    this.operations.inc({ kind, operation: this.nameOf(name), outcome });
    this.operationSeconds.observe({ kind }, ms / 1000);
  }

  statement({ heavy, ms }: Parameters<Observer['statement']>[0]): void {
    this.sqlSeconds.observe({ lane: heavy ? 'heavy' : 'light' }, ms / 1000);
  }

  private nameOf(name: string | null): string {
    if (name === null) return '';
    if (!this.names.has(name) && this.names.size >= MAX_NAMES) return 'other';
    this.names.add(name);
    return name;
  }

  private gauge(name: string, help: string, label: string, read: () => readonly (readonly [string, number])[]): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [value, figure] of read()) this.set({ [label]: value }, figure);
      },
    });
  }
}

/** A server of its own for `/metrics`: figures are for operators, and not on the port that clients reach. */
export function metricsServer({ registry }: Metrics): FastifyInstance {
  const app = Fastify({ logger: false });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
}
