import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { testmappe } from '../support/service';

/** The program as it is run: its own process, signals and all. */

interface Proces {
  readonly barn: ChildProcess;
  readonly url: string;
  readonly ud: () => string;
  readonly slut: Promise<number | null>;
}

async function start(miljoe: Record<string, string>): Promise<Proces> {
  const barn = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', PLAYGROUND: 'false', ...miljoe },
  });
  let tekst = '';
  const slut = new Promise<number | null>((loes) => barn.on('exit', (kode) => loes(kode)));
  barn.stderr?.on('data', (d) => {
    tekst += d;
  });
  const url = await new Promise<string>((loes) => {
    barn.stdout?.on('data', (d) => {
      tekst += d;
      const m = /answers at (http:\S+)\/graphql/.exec(tekst);
      if (m?.[1]) loes(m[1]);
    });
    slut.then(() => loes(''));
  });
  return { barn, url, ud: () => tekst, slut };
}

const spoerg = (url: string, query: string): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });

it('en tom database får skema og demo, en fuld får lov at være, og begge lukker pænt', async () => {
  const fil = join(testmappe(), 'ny/h.sqlite');
  const foerste = await start({ DATABASE_URL: `sqlite:${fil}` });
  expect(foerste.ud()).toContain('The database was empty');
  expect(foerste.ud()).toContain('curl -s');
  const svar = await spoerg(foerste.url, '{ faktaark(pr: "2014-01-01") { antalHelhedsplaner } }');
  expect(await svar.json()).toMatchObject({ data: { faktaark: { antalHelhedsplaner: 18 } } });
  foerste.barn.kill('SIGTERM');
  expect(await foerste.slut).toBe(0);
  // The log has been moved into the file: nothing is left beside it.
  expect(existsSync(`${fil}-wal`) && statSync(`${fil}-wal`).size > 0).toBe(false);

  const anden = await start({ DATABASE_URL: `sqlite:${fil}` });
  expect(anden.ud()).not.toContain('The database was empty');
  anden.barn.kill('SIGINT');
  expect(await anden.slut).toBe(0);
}, 60_000);

it('forespørgsler, der er i gang, når SIGTERM kommer, får deres svar', async () => {
  const p = await start({
    DATABASE_URL: `sqlite:${join(testmappe(), 'h.sqlite')}`,
    MAX_COST: '10000000',
    MAX_DEPTH: '30',
    // On a busy machine the four take longer than an operation may.
    QUERY_TIMEOUT_MS: '600000',
  });
  const tung = `{ ${Array.from({ length: 24 }, (_, i) => `a${i}: ansvar(first: 100) { nodes { kontraktafsnit { ansvar(first: 100) { nodes { kontraktafsnit { ansvar(first: 20) { totalCount nodes { opgave } } } } } } } }`).join(' ')} }`;
  await (await spoerg(p.url, '{ __typename }')).text();
  const i_gang = Array.from({ length: 4 }, () => spoerg(p.url, tung));
  // Answered after the four were received, however fast or slow the machine is.
  await new Promise((r) => setTimeout(r, 100));
  await (await fetch(`${p.url}/healthz`)).text();
  p.barn.kill('SIGTERM');
  for (const svar of await Promise.all(i_gang)) {
    expect(svar.status).toBe(200);
    const krop: unknown = await svar.json();
    expect(krop).toMatchObject({ data: { a0: expect.anything(), a23: expect.anything() } });
  }
  expect(await p.slut).toBe(0);
}, 180_000);

it('en klient, der aldrig læser sit svar, holder ikke tjenesten fra at lukke, når der bedes om det to gange', async () => {
  const p = await start({ DATABASE_URL: `sqlite:${join(testmappe(), 'h.sqlite')}` });
  const krop = JSON.stringify({
    query: `{ ansvar(first: 100) { nodes { ${Array.from({ length: 400 }, (_, i) => `a${i}: opgave`).join(' ')} } } }`,
  });
  const forbindelse = connect(Number(new URL(p.url).port), '127.0.0.1');
  await new Promise((r) => forbindelse.once('connect', r));
  forbindelse.pause();
  forbindelse.on('error', () => undefined);
  forbindelse.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(krop)}\r\n\r\n${krop}`,
  );
  await new Promise((r) => setTimeout(r, 500));
  p.barn.kill('SIGTERM');
  await new Promise((r) => setTimeout(r, 200));
  p.barn.kill('SIGTERM');
  expect(await p.slut).toBe(0);
  forbindelse.destroy();
}, 120_000);

it('en konfiguration, der ikke kan bruges, nævner alle fejl og starter ikke', async () => {
  const p = await start({ PORT: 'x', LOG_LEVEL: 'y', DATABASE_URL: 'z' });
  expect(await p.slut).toBe(1);
  for (const navn of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(p.ud()).toContain(`  ${navn}: `);
  expect(p.ud()).not.toContain('at ');
});

it('en optaget port siges med ord, og databasen lukkes', async () => {
  const fil = join(testmappe(), 'h.sqlite');
  const foerste = await start({ DATABASE_URL: `sqlite:${join(testmappe(), 'h.sqlite')}`, SEED_DEMO: 'false' });
  const { port } = new URL(foerste.url);
  const anden = await start({ DATABASE_URL: `sqlite:${fil}`, SEED_DEMO: 'false', PORT: port });
  expect(await anden.slut).toBe(1);
  expect(anden.ud()).toBe(
    `The address 127.0.0.1:${port} is in use by another program. Stop that, or choose another port: PORT=4001 npm start (EADDRINUSE).\n`,
  );
  expect(existsSync(`${fil}-wal`) && statSync(`${fil}-wal`).size > 0).toBe(false);
  foerste.barn.kill('SIGTERM');
  await foerste.slut;
}, 30_000);

it.each<[string, Record<string, string>, RegExp]>([
  [
    'en adresse, der ikke er maskinens',
    { HOST: '192.0.2.1' },
    /^The address 192\.0\.2\.1:0 is not of this machine\. Mend HOST \(EADDRNOTAVAIL\)\.\n$/,
  ],
  [
    'en playground, der ikke er bygget',
    { PLAYGROUND: 'true', HELHED_ROD: '/nix' },
    /^The playground is not in .*Run npm run build, or start with PLAYGROUND=false\.\n$/,
  ],
])(
  '%s siges med ord',
  async (_navn, miljoe, besked) => {
    const p = await start({ DATABASE_URL: `sqlite:${join(testmappe(), 'h.sqlite')}`, SEED_DEMO: 'false', ...miljoe });
    expect(await p.slut).toBe(1);
    expect(p.ud()).toMatch(besked);
  },
  30_000,
);
