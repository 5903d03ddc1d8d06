import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { ATTACKS, type Attack } from './requests';

/** A process full of hostile clients: `angriber.ts URL ATTACK CLIENTS SECONDS`. Prints what they were answered, as JSON. */

const [url = '', name = '', clients = '20', seconds = '10'] = process.argv.slice(2);
const target = new URL(url);
const attack = ATTACKS.find((a) => a.name === name);
const end = Date.now() + Number(seconds) * 1000;
const answer: Record<string, number> = {};
let number = 0;

const count = (status: string): void => {
  answer[status] = (answer[status] ?? 0) + 1;
};

function ask(agent: Agent, body: string): Promise<void> {
  return new Promise((resolve) => {
    const r = request(
      {
        agent,
        host: target.hostname,
        port: target.port,
        path: target.pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (s) => {
        s.resume().once('close', () => {
          count(String(s.statusCode));
          resolve();
        });
      },
    );
    r.once('error', () => {
      count('afbrudt');
      resolve();
    });
    r.end(body);
  });
}

const raw = (body: string): string =>
  `POST ${target.pathname} HTTP/1.1\r\nHost: ${target.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Sends on a bare connection, and reads nothing, or everything, until it is over. */
function onConnection(a: Attack): Promise<void> {
  return new Promise((resolve) => {
    const s = connect(Number(target.port), target.hostname, () => {
      for (let i = 0; i < (a.inRow ?? 1); i += 1) s.write(raw(JSON.stringify(a.body(number++))));
    });
    if (a.isNotRead) s.pause();
    else s.resume();
    s.once('error', () => count('afbrudt')).once('close', () => resolve());
    setTimeout(() => s.destroy(), end - Date.now());
  });
}

async function client(a: Attack): Promise<void> {
  if (a.isNotRead || a.inRow) return onConnection(a);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (Date.now() < end) await ask(agent, JSON.stringify(a.body(number++)));
  agent.destroy();
}

async function start(): Promise<void> {
  if (!attack) throw new Error(`no attack is called ${name}`);
  number = Math.floor(Math.random() * 1e6) * 1000;
  await Promise.all(Array.from({ length: Number(clients) }, () => client(attack)));
  console.log(JSON.stringify(answer));
}

void start();
