import { type ChildProcess, spawn } from 'node:child_process';

/** The built service in a process of its own, so that it can be killed, and so that several can share a database. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly slut: Promise<number | null>;
}

/** Starts it on a database that is there already, given by its address. */
export async function startProcess(database: string, environment: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      PLAYGROUND: 'false',
      SEED_DEMO: 'false',
      DATABASE_URL: database,
      ...environment,
    },
  });
  let text = '';
  const end = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stderr?.on('data', (d) => {
    text += d;
  });
  const url = await new Promise<string>((resolve, refuse) => {
    child.stdout?.on('data', (d) => {
      text += d;
      const m = /answers at (http:\S+)\/graphql/.exec(text);
      if (m?.[1]) resolve(m[1]);
    });
    end.then((code) => refuse(new Error(`the service did not start (${code}): ${text}`)));
  });
  return { child, url, slut: end };
}

/** Ends it without a warning. */
export async function kill(p: ServiceProcess): Promise<void> {
  p.child.kill('SIGKILL');
  await p.slut;
}
