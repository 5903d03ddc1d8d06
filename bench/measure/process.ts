import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as vent } from 'node:timers/promises';

/** What is started, and where. */
export interface Startvalg {
  readonly kommando: string;
  readonly argumenter: readonly string[];
  readonly miljoe: Readonly<Record<string, string>>;
  readonly mappe: string;
  readonly fil: string;
}

const POLL_MS = 20;
const START_HOEJST_MS = 60_000;
const LUK_HOEJST_MS = 5_000;

/** A server in a process of its own, on a port of its own. */
export class Server {
  private fejltekst = '';
  private sidsteFejl: unknown;
  readonly startet = performance.now();

  private constructor(
    private readonly proces: ChildProcess,
    readonly url: string,
  ) {
    proces.stderr?.setEncoding('utf8').on('data', (del: string) => {
      this.fejltekst = (this.fejltekst + del).slice(-4000);
    });
    proces.stdout?.resume();
  }

  static async start(valg: Startvalg): Promise<Server> {
    const port = await ledigPort();
    // A group of its own, since `npm start` is npm, a shell and node.
    const proces = spawn(valg.kommando, valg.argumenter, {
      cwd: valg.mappe,
      env: { ...process.env, ...valg.miljoe, HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: `sqlite:${valg.fil}` },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    return new Server(proces, `http://127.0.0.1:${port}/graphql`);
  }

  /** The `data` of an answer; undefined while there is none. */
  async svar(krop: string): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const svar = await fetch(this.url, { method: 'POST', headers, body: krop, signal: AbortSignal.timeout(10_000) });
    const indhold: { data?: unknown; errors?: unknown } = JSON.parse(await svar.text());
    if (indhold.errors) throw new Error(`svarede med fejl: ${JSON.stringify(indhold.errors).slice(0, 1000)}`);
    return indhold.data;
  }

  /** Asks until there is an answer that will do; gives the milliseconds since the process was started. */
  async klar(krop: string, godtSvar: (data: unknown) => boolean = (data) => data !== undefined): Promise<number> {
    for (;;) {
      const data = await this.svar(krop).catch((fejl: unknown) => {
        this.sidsteFejl = fejl;
      });
      const gaaet = performance.now() - this.startet;
      if (data !== undefined && godtSvar(data)) return gaaet;
      if (this.proces.exitCode !== null) throw new Error(`stoppede med ${this.proces.exitCode}:\n${this.fejltekst}`);
      if (gaaet > START_HOEJST_MS)
        throw new Error(`svarede ikke rigtigt inden ${START_HOEJST_MS} ms: ${this.sidsteFejl}\n${this.fejltekst}`);
      await vent(POLL_MS);
    }
  }

  /** Resident memory in MB; null where it cannot be read. */
  hukommelse(): number | null {
    try {
      const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.proces.pid}/status`, 'utf8'))?.[1];
      return Number(kb) / 1024;
    } catch {
      return psHukommelse(this.proces.pid);
    }
  }

  /** Processor time used, in milliseconds; null where it cannot be read. */
  cpu(): number | null {
    try {
      const felter = readFileSync(`/proc/${this.proces.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // utime and stime, in hundredths of a second on every Linux.
      return (Number(felter[11]) + Number(felter[12])) * 10;
    } catch {
      return null;
    }
  }

  async luk(): Promise<void> {
    if (this.proces.exitCode !== null || this.proces.signalCode !== null) return;
    const slut = once(this.proces, 'exit');
    this.signal('SIGTERM');
    const ude = await Promise.race([slut.then(() => true), vent(LUK_HOEJST_MS, false, { ref: false })]);
    if (!ude) this.signal('SIGKILL');
    await slut;
  }

  private signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.proces;
    try {
      if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, signal);
      else this.proces.kill(signal);
    } catch {
      // It has just ended by itself.
    }
  }
}

function psHukommelse(pid: number | undefined): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return null;
  }
}

async function ledigPort(): Promise<number> {
  const proeve = createServer().listen(0, '127.0.0.1');
  await once(proeve, 'listening');
  const adresse = proeve.address();
  proeve.close();
  await once(proeve, 'close');
  if (adresse === null || typeof adresse === 'string') throw new Error('ingen ledig port');
  return adresse.port;
}
