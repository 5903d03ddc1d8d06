import { type ChildProcess, spawn } from 'node:child_process';

/** The built service in a process of its own, so that it can be killed. */
export interface Proces {
  readonly barn: ChildProcess;
  readonly url: string;
  readonly slut: Promise<number | null>;
}

/** Starts it on a file that is there already. */
export async function startProces(fil: string, dag: string): Promise<Proces> {
  const barn = spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      PLAYGROUND: 'false',
      SEED_DEMO: 'false',
      DATABASE_URL: `sqlite:${fil}`,
      IDAG: dag,
    },
  });
  let tekst = '';
  const slut = new Promise<number | null>((loes) => barn.on('exit', loes));
  barn.stderr?.on('data', (d) => {
    tekst += d;
  });
  const url = await new Promise<string>((loes, afvis) => {
    barn.stdout?.on('data', (d) => {
      tekst += d;
      const m = /answers at (http:\S+)\/graphql/.exec(tekst);
      if (m?.[1]) loes(m[1]);
    });
    slut.then((kode) => afvis(new Error(`tjenesten startede ikke (${kode}): ${tekst}`)));
  });
  return { barn, url, slut };
}

/** Ends it without a warning. */
export async function draeb(p: Proces): Promise<void> {
  p.barn.kill('SIGKILL');
  await p.slut;
}
