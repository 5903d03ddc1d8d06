import autocannon from 'autocannon';
import type { Operation } from './operations';
import type { Server } from './process';

/** What one load gave. */
export interface Maaling {
  readonly svarPrSekund: number;
  readonly p99Ms: number;
  readonly hukommelseMb: number | null;
  readonly cpuMsPrSvar: number | null;
}

const FORBINDELSER = 16;

export interface Varighed {
  readonly opvarmning: number;
  readonly sekunder: number;
}

/** Warms up, loads, and reads what the server used. */
export async function belast(server: Server, operation: Operation, varighed: Varighed): Promise<Maaling> {
  const skud = {
    url: server.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: operation.krop,
    connections: FORBINDELSER,
  } as const;
  await autocannon({ ...skud, duration: varighed.opvarmning });
  const foer = server.cpu();
  const r = await autocannon({ ...skud, duration: varighed.sekunder });
  const efter = server.cpu();
  if (r.errors > 0 || r.non2xx > 0) throw new Error(`${r.errors} fejl og ${r.non2xx} svar uden for 2xx under belastning`);
  return {
    svarPrSekund: r.requests.total / r.duration,
    p99Ms: r.latency.p99,
    hukommelseMb: server.hukommelse(),
    cpuMsPrSvar: foer === null || efter === null ? null : (efter - foer) / r.requests.total,
  };
}

/** The median of several loads, figure by figure. */
export function midt(maalinger: readonly Maaling[]): Maaling {
  const median = (vaelg: (m: Maaling) => number | null): number | null => {
    const tal = maalinger.map(vaelg).filter((t) => t !== null);
    return tal.length === 0 ? null : medianAf(tal);
  };
  return {
    svarPrSekund: median((m) => m.svarPrSekund) ?? 0,
    p99Ms: median((m) => m.p99Ms) ?? 0,
    hukommelseMb: median((m) => m.hukommelseMb),
    cpuMsPrSvar: median((m) => m.cpuMsPrSvar),
  };
}

export function medianAf(tal: readonly number[]): number {
  const ordnet = [...tal].sort((a, b) => a - b);
  const midten = ordnet.length / 2;
  const [lav, hoej] = [ordnet[Math.ceil(midten) - 1] ?? 0, ordnet[Math.floor(midten)] ?? 0];
  return (lav + hoej) / 2;
}
