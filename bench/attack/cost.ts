import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { writerDataSource } from '../../ormconfig';
import { type Manual, readArguments, runCommand } from '../../src/app/command-line';
import { networkSchema, rootType } from '../../src/app/composition';
import { openDatabase } from '../../src/db/open-database';
import { sqliteTarget } from '../../src/db/target';
import { RequestError } from '../../src/kernel/errors';
import { OFFENTLIG } from '../../src/kernel/roles';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { QueryExecutor } from '../../src/planner/query-executor';
import { dice, Operations } from '../../test/support/random';

/** `npm run bench:cost`: what generated operations are expected to cost, against how long they took. See ../README.md. */

const root = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:cost',
  takes: '[--count N] [--seed N]',
  text: `Holds what generated operations are expected to cost against the time that they take.

  --count N  operations, 1000 when left out
  --seed N   seed of the random operations, 1 when left out`,
};
const readOptions = () =>
  readArguments(MANUAL, {
    options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  }).values;
const ACCESS = { actor: OFFENTLIG, key: 'alle', mayBeRead: () => true };
const I_DAG = '2014-04-23';

interface Measured {
  readonly document: string;
  readonly expected: number;
  readonly ms: number;
}

async function target(reading: QueryExecutor, document: string): Promise<Measured | null> {
  const d = parse(document);
  const operation = getOperationAST(d);
  if (!operation) throw new Error('not an operation');
  try {
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const before = performance.now();
      await reading.answer(d, operation, {}, ACCESS);
      times.push(performance.now() - before);
    }
    return { document, expected: reading.plan(d, operation, {}, ACCESS).expected({}), ms: times.sort((a, b) => a - b)[1] ?? 0 };
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
}

const rank = (number: readonly number[]): number[] => {
  const ordered = [...number].sort((a, b) => a - b);
  return number.map((t) => (ordered.indexOf(t) + ordered.lastIndexOf(t)) / 2);
};

/** How far two orders are the same: 1 when they are, 0 when they have nothing to do with each other (Spearman). */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [rank(a), rank(b)];
  const [mx, my] = [x, y].map((r) => r.reduce((sum, v) => sum + v, 0) / r.length);
  const sum = (f: (i: number) => number): number => x.reduce((s, _, i) => s + f(i), 0);
  const [dx, dy] = [(i: number) => (x[i] ?? 0) - (mx ?? 0), (i: number) => (y[i] ?? 0) - (my ?? 0)];
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

function write(measured: readonly Measured[], seed: string): void {
  console.log(
    `${measured.length} operations, seed ${seed}; rank correlation of expected cost and time ${rankCorrelation(
      measured.map((m) => m.expected),
      measured.map((m) => m.ms),
    ).toFixed(2)}`,
  );
  console.log('\n| expected cost | operations | ms, median | ms, largest | µs a row, median |\n| --- | ---: | ---: | ---: | ---: |');
  const step = [0, 10, 100, 1000, 10_000, Number.POSITIVE_INFINITY];
  for (const [i, from] of step.slice(0, -1).entries()) {
    const i_ = measured.filter((m) => m.expected >= from && m.expected < (step[i + 1] ?? 0));
    const middle = (f: (m: Measured) => number): number => i_.map(f).sort((a, b) => a - b)[Math.floor(i_.length / 2)] ?? 0;
    const largest = Math.max(0, ...i_.map((m) => m.ms));
    console.log(
      `| from ${from} | ${i_.length} | ${middle((m) => m.ms).toFixed(2)} | ${largest.toFixed(1)} | ${middle((m) => (1000 * m.ms) / Math.max(1, m.expected)).toFixed(2)} |`,
    );
  }
  const underestimated = [...measured].filter((m) => m.ms > 2).sort((a, b) => b.ms / (b.expected + 100) - a.ms / (a.expected + 100));
  console.log('\nMost underrated of those over 2 ms:');
  for (const m of underestimated.slice(0, 5)) console.log(`${m.ms.toFixed(1)} ms for ${m.expected}: ${m.document.slice(0, 240)}`);
}

async function run(folder: string, options: ReturnType<typeof readOptions>): Promise<void> {
  const file = join(folder, 'helhed.sqlite');
  execFileSync(process.execPath, ['dist/seed.js', '--database', file], { cwd: root });
  const database = await openDatabase(writerDataSource, {
    target: sqliteTarget(file),
    readers: 2,
    timeoutMs: 60_000,
    responseLimit: 100_000_000,
  });
  const reading = new QueryExecutor({
    schema: networkSchema(),
    rootType: rootType(),
    dialect: sqlite,
    statistics: database.statistics,
    today: () => I_DAG,
    source: database.readers,
    maxDepth: 40,
    maxCost: 200_000,
  });
  const operations = new Operations(buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8')), dice(Number(options.seed)));
  const measured: Measured[] = [];
  while (measured.length < Number(options.count)) {
    const m = await target(reading, operations.operation());
    if (m) measured.push(m);
  }
  write(measured, options.seed);
  await reading.close();
  await database.close();
}

async function start(): Promise<number> {
  const options = readOptions();
  const folder = mkdtempSync(join(tmpdir(), 'helhed-pris-'));
  try {
    await run(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

runCommand(start);
