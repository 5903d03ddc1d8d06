import { setTimeout as wait } from 'node:timers/promises';
import { load } from '../measure/load';
import type { Server } from '../measure/process';
import { GROWTH_QUESTIONS, type GrowthQuestion } from './questions';

/** What is measured of a service on a nation. */

export interface GrowthFigures {
  /** Median milliseconds of each question. */
  readonly p50: ReadonlyMap<string, number>;
  readonly idleP99Ms: number;
  /** The same look-ups while sums over the whole nation are worked out for others. */
  readonly besideSumsP99Ms: number;
  /** The same while paths, neighbourhoods and searches through all of the nation are. */
  readonly besideSearchesP99Ms: number;
  readonly memoryMb: number | null;
  readonly startMs: number;
}

const LOOKUP = JSON.stringify({ query: '{ kommune(noegle: "ODENSE") { navn byomraader(first: 3) { nodes { navn } } } }' });
/** Clients that ask about all of the nation without pause. */
const OTHERS = 2;
const LOOKUP_MS = 5000;
/** How long an answer may take before the bench gives up. */
const PATIENCE_MS = 300_000;

export async function growthFigures(server: Server, startMs: number, repeats: number): Promise<GrowthFigures> {
  const p50 = new Map<string, number>();
  for (const { name, query } of GROWTH_QUESTIONS) p50.set(name, await median(server, JSON.stringify({ query }), repeats));
  const idleP99Ms = await lookups(server);
  const besideSumsP99Ms = await beside(server, 'sums');
  const besideSearchesP99Ms = await beside(server, 'searches');
  const nested = GROWTH_QUESTIONS.find((q) => q.name.startsWith('nested'));
  if (!nested) throw new Error('the nested page is not among the questions');
  const operation = { name: nested.name, description: '', body: JSON.stringify({ query: nested.query }) };
  const { memoryMb } = await load(server, operation, { warmup: 1, seconds: 5 });
  return { p50, idleP99Ms, besideSumsP99Ms, besideSearchesP99Ms, memoryMb, startMs };
}

async function timed(server: Server, body: string): Promise<number> {
  const start = performance.now();
  await server.answer(body, PATIENCE_MS);
  return performance.now() - start;
}

/** Of so many times, after two that warm up. */
async function median(server: Server, body: string, repeats: number): Promise<number> {
  const times: number[] = [];
  for (let i = -2; i < repeats; i += 1) {
    const ms = await timed(server, body);
    if (i >= 0) times.push(ms);
  }
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** p99 of look-ups one after the other. */
async function lookups(server: Server): Promise<number> {
  const times: number[] = [];
  for (const end = performance.now() + LOOKUP_MS; performance.now() < end; ) {
    times.push(await timed(server, LOOKUP));
    await wait(2);
  }
  return quantile(times, 0.99);
}

async function beside(server: Server, kind: NonNullable<GrowthQuestion['grows']>): Promise<number> {
  const heavy = GROWTH_QUESTIONS.filter((q) => q.grows === kind).map((q) => JSON.stringify({ query: q.query }));
  let going = true;
  const others = Array.from({ length: OTHERS }, async (_, i) => {
    for (let n = i; going; n += 1) await server.answer(heavy[n % heavy.length] ?? '', PATIENCE_MS);
  });
  try {
    return await lookups(server);
  } finally {
    going = false;
    await Promise.all(others);
  }
}
