import autocannon from 'autocannon';
import type { Operation } from './operations';
import type { Server } from './process';

/** What one load gave. */
export interface Measurement {
  readonly answersPerSecond: number;
  readonly p99Ms: number;
  readonly memoryMb: number | null;
  readonly cpuMsPerAnswer: number | null;
}

const CONNECTIONS = 16;

export interface Duration {
  readonly warmup: number;
  readonly seconds: number;
}

/** Warms up, loads, and reads what the server used. */
export async function load(server: Server, operation: Operation, times: Duration): Promise<Measurement> {
  const request = {
    url: server.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: operation.body,
    connections: CONNECTIONS,
  } as const;
  await autocannon({ ...request, duration: times.warmup });
  const before = server.cpu();
  const r = await autocannon({ ...request, duration: times.seconds });
  const after = server.cpu();
  if (r.errors > 0 || r.non2xx > 0) throw new Error(`${r.errors} errors and ${r.non2xx} answers outside 2xx under load`);
  return {
    answersPerSecond: r.requests.total / r.duration,
    p99Ms: r.latency.p99,
    memoryMb: server.memory(),
    cpuMsPerAnswer: before === null || after === null ? null : (after - before) / r.requests.total,
  };
}

/** The median of several loads, figure by figure. */
export function middle(measurements: readonly Measurement[]): Measurement {
  const median = (choose: (m: Measurement) => number | null): number | null => {
    const values = measurements.map(choose).filter((t) => t !== null);
    return values.length === 0 ? null : medianOf(values);
  };
  return {
    answersPerSecond: median((m) => m.answersPerSecond) ?? 0,
    p99Ms: median((m) => m.p99Ms) ?? 0,
    memoryMb: median((m) => m.memoryMb),
    cpuMsPerAnswer: median((m) => m.cpuMsPerAnswer),
  };
}

export function medianOf(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middleIndex = ordered.length / 2;
  const [lower, upper] = [ordered[Math.ceil(middleIndex) - 1] ?? 0, ordered[Math.floor(middleIndex)] ?? 0];
  return (lower + upper) / 2;
}
