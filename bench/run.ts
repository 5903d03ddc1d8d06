import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { difference } from './measure/answers';
import { buildContestants, type Contestant, HELHED } from './measure/contestants';
import { load, type Measurement, middle } from './measure/load';
import { type Operation, readOperations } from './measure/operations';
import { Server } from './measure/process';
import { measureStartup, type Startup } from './measure/startup';
import { resultTables, startupTable, targetTable } from './measure/table';
import { maalAf, type Results } from './measure/targets';

/** `npm run bench`: see README.md. Progress goes to stderr, the tables to stdout. */

const MANUAL: Manual = {
  name: 'npm run bench',
  takes: '[--seconds N] [--warmup N] [--rounds N] [--only NAME,…] [--json FILE]',
  text: `Measures Helhed beside the same stack used plainly, Mercurius and a hand-written limit. Ends with 1 when their answers differ.

  --seconds N    seconds of load in each measurement, 5 when left out
  --warmup N  seconds of warming up before it, 2 when left out
  --rounds N      rounds, of which the median is told, 3 when left out
  --only NAME,…    only these contenders and operations, or startup; all when left out
  --json FILE     writes the figures into a file, too`,
};

const root = join(__dirname, '..');
const report = (line: string): void => console.error(line);

interface Options {
  readonly seconds: number;
  readonly warmup: number;
  readonly rounds: number;
  /** Names of contenders, operations, or `startup`; empty for all. */
  readonly only: readonly string[];
  readonly json: string | undefined;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { seconds: text, warmup: text, rounds: text, only: text, json: text } });
  const wholly = (name: 'seconds' | 'warmup' | 'rounds', defaultValue: number): number => {
    const n = Number(values[name] ?? defaultValue);
    if (!Number.isInteger(n) || n < 1)
      throw new CommandFault(`--${name} must be a whole number from 1; it is ${JSON.stringify(values[name])}.`);
    return n;
  };
  const only = values.only?.split(',').filter(Boolean) ?? [];
  return { seconds: wholly('seconds', 5), warmup: wholly('warmup', 2), rounds: wholly('rounds', 3), only, json: values.json };
}

/** What one run is about. */
interface Task {
  readonly choices: Options;
  readonly file: string;
  readonly operations: readonly Operation[];
  readonly contestants: readonly Contestant[];
  /** Helhed's answers, by operation. */
  readonly golden: Map<string, unknown>;
  readonly deviations: string[];
}

/** The items that `--only` names; all of them when it names none of their kind. */
function chosenOf<T extends { readonly name: string }>(all: readonly T[], only: readonly string[]): readonly T[] {
  const found = all.filter((x) => only.includes(x.name));
  return found.length > 0 ? found : all;
}

async function withServer<T>(contestant: Contestant, { file, operations }: Task, use: (server: Server) => Promise<T>): Promise<T> {
  const environment = { NODE_ENV: 'production', ...contestant.environment };
  const server = await Server.start({
    command: process.execPath,
    args: [contestant.program],
    environment,
    folder: root,
    database: `sqlite:${file}`,
  });
  try {
    await server.ready(operations[0]?.body ?? '');
    return await use(server);
  } catch (error) {
    throw new Error(`${contestant.name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    await server.close();
  }
}

async function compare(task: Task, all: readonly Contestant[]): Promise<void> {
  const helhedFirst = [...all.filter((d) => d.name === HELHED), ...task.contestants.filter((d) => d.name !== HELHED)];
  for (const contestant of helhedFirst) {
    await withServer(contestant, task, async (server) => {
      for (const operation of task.operations) {
        const data = await server.answer(operation.body);
        if (contestant.name === HELHED) task.golden.set(operation.name, data);
        else check(task, contestant, operation, data);
      }
    });
  }
  report(task.deviations.length === 0 ? `The same answers from ${helhedFirst.map((d) => d.name).join(', ')}.` : task.deviations.join('\n'));
}

function check(task: Task, contestant: Contestant, operation: Operation, data: unknown): void {
  const found = difference(task.golden.get(operation.name), data);
  if (found) task.deviations.push(`${contestant.name} answers ${operation.name} otherwise: ${found}`);
}

// Contenders take turns within each operation, so that a machine that slows down meanwhile slows all of them.
async function target(task: Task): Promise<Results> {
  const { choices, operations, contestants } = task;
  const results: Record<string, Record<string, Measurement>> = {};
  const total = operations.length * choices.rounds * contestants.length;
  report(
    `${total} measurements of ${choices.warmup} + ${choices.seconds} s, about ${Math.ceil((total * (choices.warmup + choices.seconds + 1.5)) / 60)} min.`,
  );
  let number = 0;
  for (const operation of operations) {
    const rounds = new Map<string, Measurement[]>(contestants.map((d) => [d.name, []]));
    for (let round = 1; round <= choices.rounds; round += 1) {
      for (const contestant of rotate(contestants, round)) {
        const m = await oneMeasurement(task, contestant, operation);
        rounds.get(contestant.name)?.push(m);
        number += 1;
        report(
          `[${number}/${total}] ${operation.name} · round ${round} · ${contestant.name}: ${Math.round(m.answersPerSecond)} answers/s, p99 ${m.p99Ms} ms`,
        );
      }
    }
    results[operation.name] = Object.fromEntries([...rounds].map(([name, all]) => [name, middle(all)]));
  }
  return results;
}

/** Another one first in every round. */
function rotate<T>(all: readonly T[], round: number): T[] {
  const from = (round - 1) % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}

function oneMeasurement(task: Task, contestant: Contestant, operation: Operation): Promise<Measurement> {
  return withServer(contestant, task, async (server) => {
    const m = await load(server, operation, task.choices);
    // Still right after the load.
    check(task, contestant, operation, await server.answer(operation.body));
    return m;
  });
}

/** Whether everybody gave the same answers. */
async function run(choices: Options, folder: string): Promise<boolean> {
  const file = join(folder, 'helhed.sqlite');
  report(execFileSync(process.execPath, ['dist/seed.js', '--database', file], { cwd: root, encoding: 'utf8' }).trim());
  const all = await buildContestants(root, folder);
  const known = [...all, ...readOperations(root)].map((x) => x.name).concat('startup');
  const unknown = choices.only.filter((n) => !known.includes(n));
  if (unknown.length > 0) throw new CommandFault(`--only ${unknown.join(',')} is not known; choose among ${known.join(', ')}.`);
  const operations = chosenOf(readOperations(root), choices.only);
  const task: Task = { choices, file, operations, contestants: chosenOf(all, choices.only), golden: new Map(), deviations: [] };
  await compare(task, all);
  const startupOnly = choices.only.length > 0 && choices.only.every((n) => n === 'startup');
  const results = startupOnly ? {} : await target(task);
  const startup = choices.only.length === 0 || choices.only.includes('startup') ? await startupOf(task) : {};
  write(task, results, startup);
  return task.deviations.length === 0;
}

function startupOf({ file, operations, golden }: Task): Promise<Startup> {
  const [operation] = operations;
  if (!operation) throw new Error('there are no operations');
  return measureStartup({ root, file, body: operation.body, expected: golden.get(operation.name), report });
}

function write({ choices, operations, contestants, deviations }: Task, results: Results, startup: Startup): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, ${process.platform}`;
  const figures = maalAf(results, startup);
  const parts = [
    `${machine}; median of ${choices.rounds} × ${choices.seconds} s, 16 connections`,
    resultTables(results, operations, contestants),
  ];
  if (Object.keys(startup).length > 0) parts.push(startupTable(startup));
  parts.push(targetTable(figures));
  console.log(`\n${parts.filter(Boolean).join('\n\n')}\n`);
  if (choices.json)
    writeFileSync(choices.json, `${JSON.stringify({ machine, choices, results, startup, maal: figures, deviations }, null, 2)}\n`);
  if (deviations.length > 0) console.error(`The answers differ:\n${deviations.join('\n')}`);
}

async function start(): Promise<number> {
  const choices = readOptions();
  const folder = mkdtempSync(join(tmpdir(), 'helhed-bench-'));
  try {
    return (await run(choices, folder)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runCommand(start);
