import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { ANGREB, type Angreb } from './requests';

/** A process full of hostile clients: `angriber.ts URL ATTACK CLIENTS SECONDS`. Prints what they were answered, as JSON. */

const [url = '', navn = '', klienter = '20', sekunder = '10'] = process.argv.slice(2);
const maal = new URL(url);
const angreb = ANGREB.find((a) => a.navn === navn);
const slut = Date.now() + Number(sekunder) * 1000;
const svar: Record<string, number> = {};
let nummer = 0;

const tael = (status: string): void => {
  svar[status] = (svar[status] ?? 0) + 1;
};

function spoerg(agent: Agent, krop: string): Promise<void> {
  return new Promise((loes) => {
    const r = request(
      {
        agent,
        host: maal.hostname,
        port: maal.port,
        path: maal.pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(krop) },
      },
      (s) => {
        s.resume().once('close', () => {
          tael(String(s.statusCode));
          loes();
        });
      },
    );
    r.once('error', () => {
      tael('afbrudt');
      loes();
    });
    r.end(krop);
  });
}

const raa = (krop: string): string =>
  `POST ${maal.pathname} HTTP/1.1\r\nHost: ${maal.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(krop)}\r\n\r\n${krop}`;

/** Sends on a bare connection, and reads nothing, or everything, until it is over. */
function paaForbindelse(a: Angreb): Promise<void> {
  return new Promise((loes) => {
    const s = connect(Number(maal.port), maal.hostname, () => {
      for (let i = 0; i < (a.paaRad ?? 1); i += 1) s.write(raa(JSON.stringify(a.krop(nummer++))));
    });
    if (a.laesesIkke) s.pause();
    else s.resume();
    s.once('error', () => tael('afbrudt')).once('close', () => loes());
    setTimeout(() => s.destroy(), slut - Date.now());
  });
}

async function klient(a: Angreb): Promise<void> {
  if (a.laesesIkke || a.paaRad) return paaForbindelse(a);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (Date.now() < slut) await spoerg(agent, JSON.stringify(a.krop(nummer++)));
  agent.destroy();
}

async function start(): Promise<void> {
  if (!angreb) throw new Error(`no attack is called ${navn}`);
  nummer = Math.floor(Math.random() * 1e6) * 1000;
  await Promise.all(Array.from({ length: Number(klienter) }, () => klient(angreb)));
  console.log(JSON.stringify(svar));
}

void start();
