import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { demoFile } from '../support/demo-file';
import { testFolder } from '../support/service';

/** The program as it is run: its own process, signals and all. */

interface ServiceProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly out: () => string;
  readonly slut: Promise<number | null>;
}

async function start(environment: Record<string, string>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', PLAYGROUND: 'false', ...environment },
  });
  let text = '';
  const end = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  child.stderr?.on('data', (d) => {
    text += d;
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (d) => {
      text += d;
      const m = /answers at (http:\S+)\/graphql/.exec(text);
      if (m?.[1]) resolve(m[1]);
    });
    end.then(() => resolve(''));
  });
  return { child, url, out: () => text, slut: end };
}

const demo = (): string => {
  const file = join(testFolder(), 'h.sqlite');
  copyFileSync(demoFile(), file);
  return file;
};

const ask = (url: string, query: string): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });

it('an empty database gets schema and demo, a full one is let be, and both close properly', async () => {
  const file = join(testFolder(), 'ny/h.sqlite');
  const first = await start({ DATABASE_URL: `sqlite:${file}` });
  expect(first.out()).toContain('The database was empty');
  expect(first.out()).toContain('curl -s');
  const answer = await ask(first.url, '{ faktaark(pr: "2014-01-01") { antalHelhedsplaner } }');
  expect(await answer.json()).toMatchObject({ data: { faktaark: { antalHelhedsplaner: 18 } } });
  first.child.kill('SIGTERM');
  expect(await first.slut).toBe(0);
  // The log has been moved into the file: nothing is left beside it.
  expect(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0).toBe(false);

  const other = await start({ DATABASE_URL: `sqlite:${file}` });
  expect(other.out()).not.toContain('The database was empty');
  other.child.kill('SIGINT');
  expect(await other.slut).toBe(0);
});

it('queries under way when SIGTERM comes get their answers', async () => {
  const p = await start({
    DATABASE_URL: `sqlite:${demo()}`,
    MAX_COST: '10000000',
    MAX_DEPTH: '30',
    // On a busy machine the four take longer than an operation may.
    QUERY_TIMEOUT_MS: '600000',
  });
  const heavy = `{ ${Array.from({ length: 12 }, (_, i) => `a${i}: ansvar(first: 100) { nodes { kontraktafsnit { ansvar(first: 100) { nodes { kontraktafsnit { ansvar(first: 20) { totalCount nodes { opgave } } } } } } } }`).join(' ')} }`;
  await (await ask(p.url, '{ __typename }')).text();
  const i_gang = Array.from({ length: 4 }, () => ask(p.url, heavy));
  // Answered after the four were received, however fast or slow the machine is.
  await new Promise((r) => setTimeout(r, 100));
  await (await fetch(`${p.url}/healthz`)).text();
  p.child.kill('SIGTERM');
  for (const answer of await Promise.all(i_gang)) {
    expect(answer.status).toBe(200);
    const body: unknown = await answer.json();
    expect(body).toMatchObject({ data: { a0: expect.anything(), a11: expect.anything() } });
  }
  expect(await p.slut).toBe(0);
}, 180_000);

it('a client that never reads its answer does not keep the service from closing when asked twice', async () => {
  const p = await start({ DATABASE_URL: `sqlite:${demo()}` });
  const body = JSON.stringify({
    query: `{ ansvar(first: 100) { nodes { ${Array.from({ length: 400 }, (_, i) => `a${i}: opgave`).join(' ')} } } }`,
  });
  const connection = connect(Number(new URL(p.url).port), '127.0.0.1');
  await new Promise((r) => connection.once('connect', r));
  connection.pause();
  connection.on('error', () => undefined);
  connection.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await new Promise((r) => setTimeout(r, 500));
  p.child.kill('SIGTERM');
  await new Promise((r) => setTimeout(r, 200));
  p.child.kill('SIGTERM');
  expect(await p.slut).toBe(0);
  connection.destroy();
}, 120_000);

it('settings that cannot be used name all faults and start nothing', async () => {
  const p = await start({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'z' });
  expect(await p.slut).toBe(1);
  for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(p.out()).toContain(`  ${name}: `);
  expect(p.out()).not.toContain('at ');
});

it('a port in use is told in words, and the database is closed', async () => {
  const file = join(testFolder(), 'h.sqlite');
  const first = await start({ DATABASE_URL: `sqlite:${join(testFolder(), 'h.sqlite')}`, SEED_DEMO: 'false' });
  const { port } = new URL(first.url);
  const other = await start({ DATABASE_URL: `sqlite:${file}`, SEED_DEMO: 'false', PORT: port });
  expect(await other.slut).toBe(1);
  expect(other.out()).toBe(
    `The address 127.0.0.1:${port} is in use by another program. Stop that, or choose another port: PORT=4001 npm start (EADDRINUSE).\n`,
  );
  expect(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0).toBe(false);
  first.child.kill('SIGTERM');
  await first.slut;
});

it.each<[string, Record<string, string>, RegExp]>([
  [
    'an address that is not of the machine',
    { HOST: '192.0.2.1' },
    /^The address 192\.0\.2\.1:0 is not of this machine\. Mend HOST \(EADDRNOTAVAIL\)\.\n$/,
  ],
  [
    'a playground that is not built',
    { PLAYGROUND: 'true', HELHED_ROD: '/nix' },
    /^The playground is not in .*Run npm run build, or start with PLAYGROUND=false\.\n$/,
  ],
])(
  '%s is told in words',
  async (_name, environment, message) => {
    const p = await start({ DATABASE_URL: `sqlite:${join(testFolder(), 'h.sqlite')}`, SEED_DEMO: 'false', ...environment });
    expect(await p.slut).toBe(1);
    expect(p.out()).toMatch(message);
  },
  30_000,
);
