import autocannon from 'autocannon';
import type { Operation } from './operations';
import type { Server } from './process';

/** What one load gave. */
export interface Measurement {
  readonly answersPerSecond: number;
  readonly p99Ms: number;
  readonly memoryMb: number | null;
  readonly cpuMsPrSvar: number | null;
}

const FORBINDELSER = 16;

export interface Duration {
  readonly warmup: number;
  readonly seconds: number;
}

/** Warms up, loads, and reads what the server used. */
export async function load(server: Server, operation: Operation, durationText: Duration): Promise<Measurement> {
  const skud = {
    url: server.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: operation.body,
    connections: FORBINDELSER,
  } as const;
  await autocannon({ ...skud, duration: durationText.warmup });
  const before = server.cpu();
  const r = await autocannon({ ...skud, duration: durationText.seconds });
  const after = server.cpu();
  if (r.errors > 0 || r.non2xx > 0) throw new Error(`${r.errors} errors and ${r.non2xx} answers outside 2xx under load`);
  return {
    answersPerSecond: r.requests.total / r.duration,
    p99Ms: r.latency.p99,
    memoryMb: server.memory(),
    cpuMsPrSvar: before === null || after === null ? null : (after - before) / r.requests.total,
  };
}

/** The median of several loads, figure by figure. */
export function middle(measurements: readonly Measurement[]): Measurement {
  const median = (choose: (m: Measurement) => number | null): number | null => {
    const number = measurements.map(choose).filter((t) => t !== null);
    return number.length === 0 ? null : medianOf(number);
  };
  return {
    answersPerSecond: median((m) => m.answersPerSecond) ?? 0,
    p99Ms: median((m) => m.p99Ms) ?? 0,
    memoryMb: median((m) => m.memoryMb),
    cpuMsPrSvar: median((m) => m.cpuMsPrSvar),
  };
}

export function medianOf(number: readonly number[]): number {
  const ordered = [...number].sort((a, b) => a - b);
  const theMiddle = ordered.length / 2;
  const [make, hoej] = [ordered[Math.ceil(theMiddle) - 1] ?? 0, ordered[Math.floor(theMiddle)] ?? 0];
  return (make + hoej) / 2;
}
