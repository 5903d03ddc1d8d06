import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { type Manual, readArguments, runCommand } from '../../src/app/command-line';
import { type RawRequest, RequestBender } from '../../test/support/bender';
import { Server } from '../measure/process';

/** `npm run bench:fuzz`: bent requests, one after the other, and how long each held the service's event loop. See ../README.md. */

const root = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:fuzz',
  takes: '[--count N] [--seed N]',
  text: `Sends bent requests to the service, one after the other, and watches its event loop. Ends with 1 when one is answered with a fault of the service.

  --count N  requests, 100000 when left out
  --seed N   seed of the random requests, 1 when left out`,
};
const readOptions = () =>
  readArguments(MANUAL, {
    options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  }).values;

function sendRaw(
  agent: Agent,
  url: URL,
  { method, path, headers: givenHeaders, body }: RawRequest,
): Promise<{ status: number; tekst: string }> {
  const headers = body ? { ...givenHeaders, 'content-length': body.length } : givenHeaders;
  return new Promise((resolve, refuse) => {
    const r = request({ agent, hostname: url.hostname, port: url.port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (d: Buffer) => parts.push(d));
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, tekst: Buffer.concat(parts).toString() }));
    });
    r.once('error', refuse);
    r.end(body);
  });
}

interface SentRequest {
  readonly fra: number;
  readonly til: number;
  readonly what: string;
}

/** The requests that were under way when the loop was held for longer than a tenth of a second. */
function delays(file: string, sent: readonly SentRequest[]): readonly string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [naar = 0, ms = 0] = line.split(' ').map(Number);
    const owing = sent.find((s) => s.fra <= naar && naar - ms <= s.til);
    // What starting takes is nobody's request.
    return ms > 100 && naar - ms > (sent[0]?.fra ?? 0) ? [`${ms} ms: ${owing?.what ?? 'between requests'}`] : [];
  });
}

async function run(folder: string, options: ReturnType<typeof readOptions>): Promise<number> {
  const file = join(folder, 'helhed.sqlite');
  const delayFile = join(folder, 'ophold');
  execFileSync(process.execPath, ['dist/seed.js', '--database', file], { cwd: root });
  const environment = { NODE_ENV: 'production', PLAYGROUND: 'false', LOG_LEVEL: 'error', COST_PER_MINUTE: '0', LOOP_DELAY_FILE: delayFile };
  const args = ['--require', join(__dirname, 'loop-delay.cjs'), 'dist/main.js'];
  const server = await Server.start({ command: process.execPath, args, environment, folder: root, database: `sqlite:${file}` });
  const agent = new Agent({ keepAlive: true });
  const codes = new Map<string, number>();
  const sent: SentRequest[] = [];
  const error: string[] = [];
  let longest = 0;
  try {
    await server.ready(JSON.stringify({ query: '{ kommuner { totalCount } }' }));
    const bender = new RequestBender(buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8')), Number(options.seed));
    for (let i = 0; i < Number(options.count); i += 1) {
      const f = bender.next();
      const from = Date.now();
      const { status, tekst: text } = await sendRaw(agent, new URL(server.url), f);
      const what = `${f.method} ${f.path.slice(0, 200)} ${f.body?.toString('utf8').slice(0, 600) ?? ''}`;
      sent.push({ fra: from, til: Date.now(), what });
      const code = /"code":"(\w+)"/.exec(text)?.[1] ?? `HTTP ${status}`;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (status >= 400) longest = Math.max(longest, text.length);
      if (status >= 500 || code === 'INTERNAL_SERVER_ERROR') error.push(`${status} ${code}: ${what}`);
      if (i % 10_000 === 9999) console.error(`${i + 1} sent`);
    }
  } finally {
    agent.destroy();
    await server.close();
  }
  const held = delays(delayFile, sent);
  console.log(`${options.count} requests, seed ${options.seed}: ${[...codes].map(([k, n]) => `${k} ${n}`).join(', ')}`);
  console.log(`longest error ${longest} bytes; ${error.length} faults of the service; event loop held over 100 ms ${held.length} times`);
  for (const line of [...error, ...held].slice(0, 20)) console.log(line);
  return error.length > 0 || longest >= 10_000 ? 1 : 0;
}

async function start(): Promise<number> {
  const options = readOptions();
  const folder = mkdtempSync(join(tmpdir(), 'helhed-fuzz-'));
  try {
    return await run(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runCommand(start);
