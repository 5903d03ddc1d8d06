import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresServer } from '../../scripts/postgres-server';
import { CommandFault, type Manual, readArguments, runCommand } from '../../src/app/command-line';
import { load, type Measurement, middle } from '../measure/load';
import { Server } from '../measure/process';
import { markdownTable } from '../measure/table';
import { type Installed, installPostgraphile } from './install';
import { answersDiffer } from './same-answer';

/** `npm run bench:postgraphile`: see ../README.md. Progress goes to stderr, the table to stdout. */

const MANUAL: Manual = {
  name: 'npm run bench:postgraphile',
  takes: '[--seconds N] [--rounds N]',
  text: `Measures Helhed beside PostGraphile 5 on one PostgreSQL with the demo: the whole network in one answer. PostGraphile is fetched
into the folder for temporary files (400 MB with a newer Node, where that is needed).

  --seconds N  seconds of load in each measurement, 5 when left out
  --rounds N   rounds, of which the median is told, 3 when left out`,
};

const root = join(__dirname, '../..');
const FOUR = 4;

/** Who is asked: one process or several, each with the same question in its own words. */
interface Side {
  readonly name: string;
  readonly body: string;
  readonly start: () => Promise<Server>;
  readonly processes: number;
}

function sides(database: string, { node, program }: Installed, folder: string): Side[] {
  const question = (file: string): string => JSON.stringify({ query: readFileSync(join(root, file), 'utf8') });
  const environment = { NODE_ENV: 'production', PLAYGROUND: 'false', LOG_LEVEL: 'error', COST_PER_MINUTE: '0' };
  const helhed = (): Promise<Server> =>
    Server.start({ command: process.execPath, args: ['dist/main.js'], environment, folder: root, database });
  const body = question('schema/examples/02-Netvaerk.graphql');
  const postgraphile: Side = {
    name: 'PostGraphile 5',
    body: question('bench/postgraphile/netvaerk.graphql'),
    processes: 1,
    start: () =>
      Server.start({
        command: node,
        args: [program],
        environment: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
        folder,
        database,
      }),
  };
  const one: Side = { name: 'Helhed', body, processes: 1, start: helhed };
  // With fewer cores the second process takes from the first, from the database and from the one that measures.
  return cpus().length < FOUR
    ? [one, postgraphile]
    : [one, postgraphile, { name: 'Helhed, two processes', body, processes: 2, start: helhed }];
}

async function withServers<T>({ body, start, processes }: Side, use: (servers: readonly Server[]) => Promise<T>): Promise<T> {
  const servers: Server[] = [];
  try {
    for (let i = 0; i < processes; i += 1) servers.push(await start());
    for (const server of servers) await server.ready(body);
    return await use(servers);
  } finally {
    for (const server of servers) await server.close();
  }
}

/** All processes are loaded at once. */
async function measureSide(side: Side, seconds: number): Promise<Measurement> {
  return withServers(side, async (servers) => {
    const operation = { name: 'netvaerk', description: '', body: side.body };
    const all = await Promise.all(servers.map((server) => load(server, operation, { warmup: 2, seconds })));
    const [first] = all;
    if (!first) throw new Error('nobody was asked');
    return { ...first, answersPerSecond: all.reduce((sum, m) => sum + m.answersPerSecond, 0) };
  });
}

async function database(postgres: PostgresServer): Promise<string> {
  await postgres.query("CREATE DATABASE side ENCODING 'UTF8' TEMPLATE template0");
  const url = postgres.url('side');
  console.error(execFileSync(process.execPath, ['dist/seed.js', '--database', url], { cwd: root, encoding: 'utf8' }).trim());
  await postgres.query('VACUUM ANALYZE', 'side');
  return url;
}

async function run(postgres: PostgresServer, folder: string, seconds: number, rounds: number): Promise<number> {
  const url = await database(postgres);
  console.error('Fetching PostGraphile');
  const all = sides(url, installPostgraphile(folder), folder);
  const answers: unknown[] = [];
  for (const side of all) answers.push(await withServers(side, async ([server]) => server?.answer(side.body)));
  const differences = answers.slice(1).flatMap((answer) => answersDiffer(answers[0], answer));
  if (differences.length > 0) console.error(`The answers differ:\n${differences.slice(0, 20).join('\n')}`);
  const measured = new Map<string, Measurement[]>(all.map((side) => [side.name, []]));
  for (let round = 1; round <= rounds; round += 1)
    for (const side of all) {
      const m = await measureSide(side, seconds);
      measured.get(side.name)?.push(m);
      console.error(`round ${round} · ${side.name}: ${Math.round(m.answersPerSecond)} answers/s, p99 ${m.p99Ms} ms`);
    }
  console.log(`\n${described(rounds, seconds)}\n\n${tableOf(new Map([...measured].map(([name, ms]) => [name, middle(ms)])))}\n`);
  return differences.length > 0 ? 1 : 0;
}

const described = (rounds: number, seconds: number): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}; median of ${rounds} × ${seconds} s, 16 connections a process; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`;

function tableOf(figures: ReadonlyMap<string, Measurement>): string {
  const peer = figures.get('PostGraphile 5')?.answersPerSecond ?? 0;
  const rows = [...figures].map(([name, m]) => [
    name,
    m.answersPerSecond.toFixed(0),
    m.p99Ms.toFixed(0),
    m.memoryMb?.toFixed(0) ?? '–',
    m.cpuMsPerAnswer?.toFixed(2) ?? '–',
    peer > 0 ? `${(m.answersPerSecond / peer).toFixed(2)}×` : '–',
  ]);
  return markdownTable(['', 'answers/s', 'p99 ms', 'RSS MB', 'CPU ms/answer', 'of PostGraphile'], rows);
}

async function start(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(MANUAL, { options: { seconds: text, rounds: text } });
  const [seconds = 0, rounds = 0] = [values.seconds ?? '5', values.rounds ?? '3'].map(Number);
  if (![seconds, rounds].every((n) => Number.isInteger(n) && n >= 1))
    throw new CommandFault('--seconds and --rounds must be whole numbers from 1.');
  const folder = mkdtempSync(join(tmpdir(), 'helhed-postgraphile-'));
  // Loaded when there is something to do: the package that it comes in sets the exit code of a process that only says what it cannot read.
  const { startPostgres }: typeof import('../../scripts/postgres-server') = require('../../scripts/postgres-server');
  const postgres = await startPostgres();
  try {
    return await run(postgres, folder, seconds, rounds);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

runCommand(start);
