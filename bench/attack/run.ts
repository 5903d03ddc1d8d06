import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandFault, type Manual, readArguments, runCommand } from '../../src/app/command-line';
import { Server } from '../measure/process';
import { ATTACKS } from './requests';

/** `npm run bench:attack`: what others notice of twenty hostile clients. See ../README.md. */

const root = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:attack',
  takes: '[--seconds N] [--clients N] [--only NAME,…]',
  text: `Measures what others notice of hostile clients, one kind of attack after the other.

  --seconds N  seconds of each attack, 10 when left out
  --clients N  clients that attack at once, 20 when left out
  --only NAME,…  only these: ${ATTACKS.map((a) => a.name).join(', ')}`,
};
const readOptions = () =>
  readArguments(MANUAL, {
    options: { seconds: { type: 'string', default: '10' }, clients: { type: 'string', default: '20' }, only: { type: 'string' } },
  }).values;

const LOOKUP = JSON.stringify({
  query: 'query Opslag($n: String) { helhedsplan(noegle: $n) { id titel status sagsnr } }',
  variables: { n: 'AKALUK' },
});

/** How long one request takes, in milliseconds; the answer must be 200. */
function take(agent: Agent, url: URL, path: string, body: string | null): Promise<number> {
  const before = performance.now();
  return new Promise((resolve, refuse) => {
    const r = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        path,
        localAddress: '127.0.0.2',
        method: body ? 'POST' : 'GET',
        headers: body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {},
      },
      (s) => {
        s.resume().once('end', () =>
          s.statusCode === 200 ? resolve(performance.now() - before) : refuse(new Error(`${path}: ${s.statusCode}`)),
        );
      },
    );
    r.once('error', refuse);
    r.end(body ?? undefined);
  });
}

interface Observed {
  readonly lookup: number[];
  readonly health: number[];
  memory: number;
  error: number;
}

async function observe(server: Server, until: Promise<unknown>): Promise<Observed> {
  const url = new URL(server.url);
  const set: Observed = { lookup: [], health: [], memory: 0, error: 0 };
  let end = false;
  void until.then(() => {
    end = true;
  });
  const repeat = async (path: string, body: string | null, times: number[], pause: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!end) {
      await take(agent, url, path, body).then(
        (ms) => times.push(ms),
        () => {
          set.error += 1;
        },
      );
      set.memory = Math.max(set.memory, server.memory() ?? 0);
      await wait(pause);
    }
    agent.destroy();
  };
  await Promise.all([
    repeat('/graphql', LOOKUP, set.lookup, 10),
    repeat('/readyz', null, set.health, 50),
    repeat('/healthz', null, set.health, 50),
  ]);
  return set;
}

const part = (times: readonly number[], share: number): string => {
  const ordered = [...times].sort((a, b) => a - b);
  return (ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0).toFixed(0);
};

async function run(folder: string, options: ReturnType<typeof readOptions>): Promise<void> {
  const file = join(folder, 'helhed.sqlite');
  execFileSync(process.execPath, ['dist/seed.js', '--database', file], { cwd: root });
  const only = options.only?.split(',');
  const attackers = ATTACKS.filter((a) => !only || only.includes(a.name));
  console.log(
    '| attack | look-up p50 | p99 | largest | health p99 | faults | RSS MB | the attackers got |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  );
  for (const a of attackers) {
    const environment = { NODE_ENV: 'production', PLAYGROUND: 'false', LOG_LEVEL: 'error' };
    const server = await Server.start({
      command: process.execPath,
      args: ['dist/main.js'],
      environment,
      folder: root,
      database: `sqlite:${file}`,
    });
    try {
      await server.ready(LOOKUP);
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', join(__dirname, 'attacker.ts'), server.url, a.name, options.clients, options.seconds],
        { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let answer = '';
      child.stdout.setEncoding('utf8').on('data', (d: string) => {
        answer += d;
      });
      const set = await observe(server, new Promise((resolve) => child.once('exit', resolve)));
      console.log(
        `| ${a.name} | ${part(set.lookup, 0.5)} | ${part(set.lookup, 0.99)} | ${part(set.lookup, 1)} | ${part(set.health, 0.99)} | ${set.error} | ${set.memory.toFixed(0)} | ${answer.trim()} |`,
      );
    } finally {
      await server.close();
    }
  }
}

async function start(): Promise<number> {
  const options = readOptions();
  const unknown = options.only?.split(',').filter((name) => !ATTACKS.some((a) => a.name === name)) ?? [];
  if (unknown.length > 0) throw new CommandFault(`No attack is called ${unknown.join(', ')}. They are in npm run bench:attack -- --help.`);
  const folder = mkdtempSync(join(tmpdir(), 'helhed-angreb-'));
  try {
    await run(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

runCommand(start);
