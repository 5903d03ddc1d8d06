import { difference } from './answers';
import { medianOf } from './load';
import { Server } from './process';

/** From the process is started until the first right answer, in milliseconds, by the way of starting. */
export type Startup = Readonly<Record<string, number>>;

const ROUNDS = 3;

export interface StartupOptions {
  readonly root: string;
  readonly file: string;
  readonly body: string;
  readonly expected: unknown;
  readonly report: (line: string) => void;
}

// With the environment a user has: no NODE_ENV, the playground on.
const WAYS = {
  'npm start': { command: 'npm', args: ['start'] },
  'node dist/main.js': { command: process.execPath, args: ['dist/main.js'] },
};

export async function measureStartup(choices: StartupOptions): Promise<Startup> {
  const times: Record<string, number> = {};
  for (const [name, way] of Object.entries(WAYS)) {
    const multipliers: number[] = [];
    for (let i = 1; i <= ROUNDS; i += 1) {
      const ms = await once(way, choices);
      multipliers.push(ms);
      choices.report(`startup · ${name} · ${i}/${ROUNDS}: ${Math.round(ms)} ms`);
    }
    times[name] = medianOf(multipliers);
  }
  return times;
}

async function once(way: { command: string; args: readonly string[] }, choices: StartupOptions): Promise<number> {
  const server = await Server.start({ ...way, environment: {}, folder: choices.root, database: `sqlite:${choices.file}` });
  try {
    return await server.ready(choices.body, (data) => difference(choices.expected, data) === null);
  } finally {
    await server.close();
  }
}
