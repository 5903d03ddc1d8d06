import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { type Manual, readArguments, runCommand } from '../../scripts/command-line';
import { Forvraenger, type Raaforespoergsel } from '../../test/support/bender';
import { Server } from '../measure/process';

/** `npm run bench:fuzz`: bent requests, one after the other, and how long each held the service's event loop. See ../README.md. */

const rod = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:fuzz',
  takes: '[--antal N] [--froe N]',
  text: `Sends bent requests to the service, one after the other, and watches its event loop. Ends with 1 when one is answered with a fault of the service.

  --antal N  requests, 100000 when left out
  --froe N   seed of the random requests, 1 when left out`,
};
const valg = () =>
  readArguments(MANUAL, {
    options: { antal: { type: 'string', default: '100000' }, froe: { type: 'string', default: '1' } },
  }).values;

function sendt(agent: Agent, url: URL, { metode, sti, hoveder, krop }: Raaforespoergsel): Promise<{ status: number; tekst: string }> {
  const headers = krop ? { ...hoveder, 'content-length': krop.length } : hoveder;
  return new Promise((loes, afvis) => {
    const r = request({ agent, hostname: url.hostname, port: url.port, path: sti, method: metode, headers }, (svar) => {
      const dele: Buffer[] = [];
      svar.on('data', (d: Buffer) => dele.push(d));
      svar.once('end', () => loes({ status: svar.statusCode ?? 0, tekst: Buffer.concat(dele).toString() }));
    });
    r.once('error', afvis);
    r.end(krop);
  });
}

interface Sendt {
  readonly fra: number;
  readonly til: number;
  readonly hvad: string;
}

/** The requests that were under way when the loop was held for longer than a tenth of a second. */
function ophold(fil: string, sendte: readonly Sendt[]): readonly string[] {
  if (!existsSync(fil)) return [];
  const linjer = readFileSync(fil, 'utf8').trim().split('\n');
  return linjer.flatMap((linje) => {
    const [naar = 0, ms = 0] = linje.split(' ').map(Number);
    const skyldig = sendte.find((s) => s.fra <= naar && naar - ms <= s.til);
    // What starting takes is nobody's request.
    return ms > 100 && naar - ms > (sendte[0]?.fra ?? 0) ? [`${ms} ms: ${skyldig?.hvad ?? 'between requests'}`] : [];
  });
}

async function koer(mappe: string): Promise<number> {
  const fil = join(mappe, 'helhed.sqlite');
  const opholdsfil = join(mappe, 'ophold');
  execFileSync(process.execPath, ['dist/seed.js', '--database', fil], { cwd: rod });
  const miljoe = { NODE_ENV: 'production', PLAYGROUND: 'false', LOG_LEVEL: 'error', COST_PER_MINUTE: '0', OPHOLD_FIL: opholdsfil };
  const argumenter = ['--require', join(__dirname, 'loop-delay.cjs'), 'dist/main.js'];
  const server = await Server.start({ kommando: process.execPath, argumenter, miljoe, mappe: rod, fil });
  const agent = new Agent({ keepAlive: true });
  const koder = new Map<string, number>();
  const sendte: Sendt[] = [];
  const fejl: string[] = [];
  let laengste = 0;
  try {
    await server.klar(JSON.stringify({ query: '{ kommuner { totalCount } }' }));
    const forvraenger = new Forvraenger(buildSchema(readFileSync(join(rod, 'schema/schema.graphql'), 'utf8')), Number(valg().froe));
    for (let i = 0; i < Number(valg().antal); i += 1) {
      const f = forvraenger.naeste();
      const fra = Date.now();
      const { status, tekst } = await sendt(agent, new URL(server.url), f);
      const hvad = `${f.metode} ${f.sti.slice(0, 200)} ${f.krop?.toString('utf8').slice(0, 600) ?? ''}`;
      sendte.push({ fra, til: Date.now(), hvad });
      const kode = /"code":"(\w+)"/.exec(tekst)?.[1] ?? `HTTP ${status}`;
      koder.set(kode, (koder.get(kode) ?? 0) + 1);
      if (status >= 400) laengste = Math.max(laengste, tekst.length);
      if (status >= 500 || kode === 'INTERNAL_SERVER_ERROR') fejl.push(`${status} ${kode}: ${hvad}`);
      if (i % 10_000 === 9999) console.error(`${i + 1} sent`);
    }
  } finally {
    agent.destroy();
    await server.luk();
  }
  const holdt = ophold(opholdsfil, sendte);
  console.log(`${valg().antal} requests, seed ${valg().froe}: ${[...koder].map(([k, n]) => `${k} ${n}`).join(', ')}`);
  console.log(`longest error ${laengste} bytes; ${fejl.length} faults of the service; event loop held over 100 ms ${holdt.length} times`);
  for (const linje of [...fejl, ...holdt].slice(0, 20)) console.log(linje);
  return fejl.length > 0 || laengste >= 10_000 ? 1 : 0;
}

async function start(): Promise<number> {
  const mappe = mkdtempSync(join(tmpdir(), 'helhed-fuzz-'));
  try {
    return await koer(mappe);
  } finally {
    rmSync(mappe, { recursive: true, force: true });
  }
}

runCommand(start);
