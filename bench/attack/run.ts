import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { CommandFault, type Manual, readArguments, runCommand } from '../../scripts/command-line';
import { Server } from '../measure/process';
import { ANGREB } from './requests';

/** `npm run bench:angreb`: what others notice of twenty hostile clients. See ../README.md. */

const rod = join(__dirname, '../..');
const MANUAL: Manual = {
  name: 'npm run bench:attack',
  takes: '[--sekunder N] [--klienter N] [--kun NAME,…]',
  text: `Measures what others notice of hostile clients, one kind of attack after the other.

  --sekunder N  seconds of each attack, 10 when left out
  --klienter N  clients that attack at once, 20 when left out
  --kun NAME,…  only these: ${ANGREB.map((a) => a.navn).join(', ')}`,
};
const valg = () =>
  readArguments(MANUAL, {
    options: { sekunder: { type: 'string', default: '10' }, klienter: { type: 'string', default: '20' }, kun: { type: 'string' } },
  }).values;

const OPSLAG = JSON.stringify({
  query: 'query Opslag($n: String) { helhedsplan(noegle: $n) { id titel status sagsnr } }',
  variables: { n: 'AKALUK' },
});

/** How long one request takes, in milliseconds; the answer must be 200. */
function tag(agent: Agent, url: URL, sti: string, krop: string | null): Promise<number> {
  const foer = performance.now();
  return new Promise((loes, afvis) => {
    const r = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        path: sti,
        localAddress: '127.0.0.2',
        method: krop ? 'POST' : 'GET',
        headers: krop ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(krop) } : {},
      },
      (s) => {
        s.resume().once('end', () => (s.statusCode === 200 ? loes(performance.now() - foer) : afvis(new Error(`${sti}: ${s.statusCode}`))));
      },
    );
    r.once('error', afvis);
    r.end(krop ?? undefined);
  });
}

interface Iagttaget {
  readonly opslag: number[];
  readonly helbred: number[];
  hukommelse: number;
  fejl: number;
}

async function iagttag(server: Server, indtil: Promise<unknown>): Promise<Iagttaget> {
  const url = new URL(server.url);
  const set: Iagttaget = { opslag: [], helbred: [], hukommelse: 0, fejl: 0 };
  let slut = false;
  void indtil.then(() => {
    slut = true;
  });
  const gentag = async (sti: string, krop: string | null, tider: number[], pause: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!slut) {
      await tag(agent, url, sti, krop).then(
        (ms) => tider.push(ms),
        () => {
          set.fejl += 1;
        },
      );
      set.hukommelse = Math.max(set.hukommelse, server.hukommelse() ?? 0);
      await vent(pause);
    }
    agent.destroy();
  };
  await Promise.all([
    gentag('/graphql', OPSLAG, set.opslag, 10),
    gentag('/readyz', null, set.helbred, 50),
    gentag('/healthz', null, set.helbred, 50),
  ]);
  return set;
}

const del = (tider: readonly number[], andel: number): string => {
  const ordnet = [...tider].sort((a, b) => a - b);
  return (ordnet[Math.min(ordnet.length - 1, Math.floor(ordnet.length * andel))] ?? 0).toFixed(0);
};

async function koer(mappe: string): Promise<void> {
  const fil = join(mappe, 'helhed.sqlite');
  execFileSync(process.execPath, ['dist/seed.js', '--database', fil], { cwd: rod });
  const ukendte =
    valg()
      .kun?.split(',')
      .filter((navn) => !ANGREB.some((a) => a.navn === navn)) ?? [];
  if (ukendte.length > 0) throw new CommandFault(`No attack is called ${ukendte.join(', ')}. They are in npm run bench:attack -- --help.`);
  const kun = valg().kun?.split(',');
  const angribere = ANGREB.filter((a) => !kun || kun.includes(a.navn));
  console.log(
    '| Angreb | opslag p50 | p99 | størst | helbred p99 | fejl | RSS MB | angriberne fik |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  );
  for (const a of angribere) {
    const miljoe = { NODE_ENV: 'production', PLAYGROUND: 'false', LOG_LEVEL: 'error' };
    const server = await Server.start({ kommando: process.execPath, argumenter: ['dist/main.js'], miljoe, mappe: rod, fil });
    try {
      await server.klar(OPSLAG);
      const proces = spawn(
        process.execPath,
        ['--import', 'tsx', join(__dirname, 'attacker.ts'), server.url, a.navn, valg().klienter, valg().sekunder],
        { cwd: rod, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let svar = '';
      proces.stdout.setEncoding('utf8').on('data', (d: string) => {
        svar += d;
      });
      const set = await iagttag(server, new Promise((loes) => proces.once('exit', loes)));
      console.log(
        `| ${a.navn} | ${del(set.opslag, 0.5)} | ${del(set.opslag, 0.99)} | ${del(set.opslag, 1)} | ${del(set.helbred, 0.99)} | ${set.fejl} | ${set.hukommelse.toFixed(0)} | ${svar.trim()} |`,
      );
    } finally {
      await server.luk();
    }
  }
}

async function start(): Promise<number> {
  const mappe = mkdtempSync(join(tmpdir(), 'helhed-angreb-'));
  try {
    await koer(mappe);
  } finally {
    rmSync(mappe, { recursive: true, force: true });
  }
  return 0;
}

runCommand(start);
