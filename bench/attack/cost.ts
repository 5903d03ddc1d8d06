import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { skrivekilde } from '../../ormconfig';
import { type Manual, readArguments, runCommand } from '../../scripts/command-line';
import { netvaerksskema, rodtype } from '../../src/app/composition';
import { aabnDatabase } from '../../src/db/database';
import { Forespoergselsfejl } from '../../src/kernel/errors';
import { OFFENTLIG } from '../../src/kernel/roles';
import { sqlite } from '../../src/planner/dialects/sqlite';
import { Laesning } from '../../src/planner/query-executor';
import { Operationer, terning } from '../../test/support/random';

/** `npm run bench:cost`: what generated operations are expected to cost, against how long they took. See ../README.md. */

const rod = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:cost',
  takes: '[--antal N] [--froe N]',
  text: `Holds what generated operations are expected to cost against the time that they take.

  --antal N  operations, 1000 when left out
  --froe N   seed of the random operations, 1 when left out`,
};
const valg = () =>
  readArguments(MANUAL, {
    options: { antal: { type: 'string', default: '1000' }, froe: { type: 'string', default: '1' } },
  }).values;
const ADGANG = { aktoer: OFFENTLIG, noegle: 'alle', maaLaeses: () => true };
const I_DAG = '2014-04-23';

interface Maalt {
  readonly dokument: string;
  readonly ventet: number;
  readonly ms: number;
}

async function maal(laesning: Laesning, dokument: string): Promise<Maalt | null> {
  const d = parse(dokument);
  const operation = getOperationAST(d);
  if (!operation) throw new Error('not an operation');
  try {
    const tider: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const foer = performance.now();
      await laesning.svar(d, operation, {}, ADGANG);
      tider.push(performance.now() - foer);
    }
    return { dokument, ventet: laesning.plan(d, operation, {}, ADGANG).ventet({}), ms: tider.sort((a, b) => a - b)[1] ?? 0 };
  } catch (fejl) {
    if (fejl instanceof Forespoergselsfejl) return null;
    throw fejl;
  }
}

const rang = (tal: readonly number[]): number[] => {
  const ordnet = [...tal].sort((a, b) => a - b);
  return tal.map((t) => (ordnet.indexOf(t) + ordnet.lastIndexOf(t)) / 2);
};

/** How far two orders are the same: 1 when they are, 0 when they have nothing to do with each other (Spearman). */
function rangkorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [rang(a), rang(b)];
  const [mx, my] = [x, y].map((r) => r.reduce((sum, v) => sum + v, 0) / r.length);
  const sum = (f: (i: number) => number): number => x.reduce((s, _, i) => s + f(i), 0);
  const [dx, dy] = [(i: number) => (x[i] ?? 0) - (mx ?? 0), (i: number) => (y[i] ?? 0) - (my ?? 0)];
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

function skriv(maalte: readonly Maalt[]): void {
  console.log(
    `${maalte.length} operations, seed ${valg().froe}; rank correlation of expected cost and time ${rangkorrelation(
      maalte.map((m) => m.ventet),
      maalte.map((m) => m.ms),
    ).toFixed(2)}`,
  );
  console.log('\n| expected cost | operations | ms, median | ms, largest | µs a row, median |\n| --- | ---: | ---: | ---: | ---: |');
  const trin = [0, 10, 100, 1000, 10_000, Number.POSITIVE_INFINITY];
  for (const [i, fra] of trin.slice(0, -1).entries()) {
    const i_ = maalte.filter((m) => m.ventet >= fra && m.ventet < (trin[i + 1] ?? 0));
    const midt = (f: (m: Maalt) => number): number => i_.map(f).sort((a, b) => a - b)[Math.floor(i_.length / 2)] ?? 0;
    const stoerst = Math.max(0, ...i_.map((m) => m.ms));
    console.log(
      `| from ${fra} | ${i_.length} | ${midt((m) => m.ms).toFixed(2)} | ${stoerst.toFixed(1)} | ${midt((m) => (1000 * m.ms) / Math.max(1, m.ventet)).toFixed(2)} |`,
    );
  }
  const undervurderet = [...maalte].filter((m) => m.ms > 2).sort((a, b) => b.ms / (b.ventet + 100) - a.ms / (a.ventet + 100));
  console.log('\nMost underrated of those over 2 ms:');
  for (const m of undervurderet.slice(0, 5)) console.log(`${m.ms.toFixed(1)} ms for ${m.ventet}: ${m.dokument.slice(0, 240)}`);
}

async function koer(mappe: string): Promise<void> {
  const fil = join(mappe, 'helhed.sqlite');
  execFileSync(process.execPath, ['dist/seed.js', '--database', fil], { cwd: rod });
  const database = await aabnDatabase(skrivekilde, { fil, antal: 2, tidsgraense: 60_000, svargraense: 100_000_000 });
  const laesning = new Laesning({
    skema: netvaerksskema(),
    rodtype: rodtype(),
    dialekt: sqlite,
    statistik: database.statistik,
    iDag: () => I_DAG,
    kilde: database.laesere,
    dybdeHoejst: 40,
    prisHoejst: 200_000,
  });
  const operationer = new Operationer(buildSchema(readFileSync(join(rod, 'schema/schema.graphql'), 'utf8')), terning(Number(valg().froe)));
  const maalte: Maalt[] = [];
  while (maalte.length < Number(valg().antal)) {
    const m = await maal(laesning, operationer.operation());
    if (m) maalte.push(m);
  }
  skriv(maalte);
  await laesning.luk();
  await database.luk();
}

async function start(): Promise<number> {
  const mappe = mkdtempSync(join(tmpdir(), 'helhed-pris-'));
  try {
    await koer(mappe);
  } finally {
    rmSync(mappe, { recursive: true, force: true });
  }
  return 0;
}

runCommand(start);
