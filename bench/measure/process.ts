import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What is started, and where. */
export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** As `DATABASE_URL` has it. */
  readonly database: string;
}

const POLL_MS = 20;
const START_HOEJST_MS = 60_000;
const MAX_CLOSE_MS = 5_000;

/** A server in a process of its own, on a port of its own. */
export class Server {
  private errorText = '';
  private lastError: unknown;
  readonly started = performance.now();

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      this.errorText = (this.errorText + part).slice(-4000);
    });
    child.stdout?.resume();
  }

  static async start(choices: StartOptions): Promise<Server> {
    const port = await freePort();
    // A group of its own, since `npm start` is npm, a shell and node.
    const child = spawn(choices.command, choices.args, {
      cwd: choices.folder,
      env: { ...process.env, ...choices.environment, HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: choices.database },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    return new Server(child, `http://127.0.0.1:${port}/graphql`);
  }

  /** The `data` of an answer; undefined while there is none. */
  async answer(body: string, timeoutMs = 10_000): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    const content: { data?: unknown; errors?: unknown } = JSON.parse(await answer.text());
    if (content.errors) throw new Error(`answered with errors: ${JSON.stringify(content.errors).slice(0, 1000)}`);
    return content.data;
  }

  /** Asks until there is an answer that will do; gives the milliseconds since the process was started. */
  async ready(body: string, isGood: (data: unknown) => boolean = (data) => data !== undefined): Promise<number> {
    for (;;) {
      const data = await this.answer(body).catch((error: unknown) => {
        this.lastError = error;
      });
      const gone = performance.now() - this.started;
      if (data !== undefined && isGood(data)) return gone;
      if (this.child.exitCode !== null) throw new Error(`stopped with ${this.child.exitCode}:\n${this.errorText}`);
      if (gone > START_HOEJST_MS)
        throw new Error(`did not answer rightly within ${START_HOEJST_MS} ms: ${this.lastError}\n${this.errorText}`);
      await wait(POLL_MS);
    }
  }

  /** Resident memory in MB; null where it cannot be read. */
  memory(): number | null {
    try {
      const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
      return Number(kb) / 1024;
    } catch {
      return memoryByPs(this.child.pid);
    }
  }

  /** Processor time used, in milliseconds; null where it cannot be read. */
  cpu(): number | null {
    try {
      const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // utime and stime, in hundredths of a second on every Linux.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return null;
    }
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const end = once(this.child, 'exit');
    this.signal('SIGTERM');
    const outside = await Promise.race([end.then(() => true), wait(MAX_CLOSE_MS, false, { ref: false })]);
    if (!outside) this.signal('SIGKILL');
    await end;
  }

  private signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.child;
    try {
      if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, signal);
      else this.child.kill(signal);
    } catch {
      // It has just ended by itself.
    }
  }
}

function memoryByPs(pid: number | undefined): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const trial = createServer().listen(0, '127.0.0.1');
  await once(trial, 'listening');
  const address = trial.address();
  trial.close();
  await once(trial, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
