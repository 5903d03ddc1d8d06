import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { CommandFault, type Manual, readArguments, runCommand } from '../../src/app/command-line';
import { GROWTH_ENGINES, type GrowthEngine } from './engines';
import { type GrowthFigures, growthFigures } from './measure';
import { growthTables, keepGrowth } from './results';

/** `npm run bench:growth`: see ../README.md. Progress goes to stderr, the tables to stdout. */

// Loaded when there is something to do: the package that PostgreSQL comes in sets the exit code of a process that only says what it cannot read.
function nations(): typeof import('./nation') {
  return require('./nation');
}

const MANUAL: Manual = {
  name: 'npm run bench:growth',
  takes: '[--scales N,…] [--engines sqlite,postgres] [--repeats N] [--keep]',
  text: `Asks the same questions of nations of several sizes, and tells how much the answers' time grows. A nation of scale 100 takes
half an hour to seed and 10 GB in the folder for temporary files, on each engine.

  --scales N,…   1,10,100 when left out
  --engines …    sqlite,postgres when left out
  --repeats N    how often each question is asked, of which the median is told; 15 when left out
  --keep         writes the tables into bench/RESULTS.md`,
};

interface Options {
  readonly scales: readonly number[];
  readonly engines: readonly GrowthEngine[];
  readonly repeats: number;
  readonly keep: boolean;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { scales: text, engines: text, repeats: text, keep: { type: 'boolean' } } });
  const engines = (values.engines ?? GROWTH_ENGINES.join()).split(',').map((name) => {
    const engine = GROWTH_ENGINES.find((known) => known === name);
    if (!engine) throw new CommandFault(`--engines must be of ${GROWTH_ENGINES.join(', ')}; it has ${JSON.stringify(name)}.`);
    return engine;
  });
  const scales = (values.scales ?? '1,10,100').split(',').map((n) => whole('--scales', n));
  return { scales, engines, repeats: whole('--repeats', values.repeats ?? '15'), keep: values.keep ?? false };
}

function whole(option: string, text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new CommandFault(`${option} must be whole numbers from 1 to 9999; it has ${JSON.stringify(text)}.`);
  return Number(text);
}

async function measureOne(engine: GrowthEngine, scale: number, { repeats }: Options): Promise<GrowthFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-growth-'));
  try {
    console.error(`${engine}, scale ${scale}: seeding`);
    const service = await nations().nationService(engine, scale, folder);
    console.error(`${engine}, scale ${scale}: asking`);
    return await growthFigures(service.server, service.startMs, repeats).finally(() => service.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(): Promise<undefined> {
  const options = readOptions();
  const busy = loadavg()[0] ?? 0;
  const tables: string[] = [];
  for (const engine of options.engines) {
    const figures = new Map<number, GrowthFigures>();
    for (const scale of options.scales) figures.set(scale, await measureOne(engine, scale, options));
    tables.push(growthTables(engine, figures));
  }
  const processor = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  // Figures of a machine that had other things to do say so.
  const machine = `${processor}, Node ${process.versions.node}, ${process.platform}; commit ${await nations().commitName()}; load of the machine before it began: ${busy.toFixed(1)}.${busy > cpus().length ? ' It had other things to do: the figures say little, and only large growth says anything.' : ''}`;
  console.log(`\n${machine}\n\n${tables.join('\n\n')}\n`);
  if (options.keep) keepGrowth(join(__dirname, '../RESULTS.md'), machine, tables);
  return undefined;
}

runCommand(start);
