import { INPUT_FAULTS, type LocalizedText, RequestError } from '../kernel/errors';
import { TurnQueue } from '../kernel/turn-queue';
import { closeConnection, interrupt, openConnection, type ReaderConnection, runStatement, timedOut } from './reader-connection';

/**
 * The read-only connections. Each runs one statement at a time, off the main thread, and sees only what is committed.
 * Statements are prepared once and kept: `sqlite3` would otherwise prepare at every call.
 *
 * There are two lanes. Heavy statements, by their price, have some of the connections and never the last one, so a look-up
 * does not wait for a report. A statement that was taken for light and is not is broken off after a moment and begins anew in
 * the heavy lane. Within a lane clients take turns.
 */

const MAX_WAITING = 1000;
/** Statements that one client may have waiting in a lane. */
const MAX_WAITING_PER_CLIENT = 100;
/** Milliseconds after which a statement is no longer taken for light. */
const MAX_LIGHT_MS = 150;

export interface ReaderPoolOptions {
  readonly file: string;
  /** Number of connections. */
  readonly readers: number;
  /** How long a request may wait for a connection and run, all together, in milliseconds. */
  readonly timeoutMs: number;
  /** Bytes that an answer may have. */
  readonly responseLimit: number;
}

/** How a statement is to be run. */
export interface StatementConditions {
  /** Whether it belongs in the lane of heavy ones. */
  readonly heavy?: boolean;
  /** Who asks: a name that its turns are taken by. */
  readonly client?: string;
  /** Is raised when nobody waits for the answer any longer. */
  readonly abandoned?: AbortSignal;
  /** Is told how long the statement ran, in milliseconds, the wait left out. */
  readonly measured?: (ms: number) => void;
}

interface Opgave {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly client: string;
  readonly frist: number;
  heavy: boolean;
  readonly measured: ((ms: number) => void) | undefined;
  readonly done: (error: Error | null, answer: Buffer | null) => void;
}

const CLOSING = { da: 'Tjenesten lukker', en: 'The service is closing' };
const ABANDONED = { da: 'Ingen venter på svaret længere', en: 'Nobody waits for the answer any longer' };

const unavailable = (why: LocalizedText): RequestError => new RequestError('SERVICE_UNAVAILABLE', why);

export class ReaderPool {
  private readonly all: ReaderConnection[] = [];
  private readonly freeOnes: ReaderConnection[] = [];
  private readonly lightOnes = new TurnQueue<Opgave>();
  private readonly heavyOnes = new TurnQueue<Opgave>();
  private heavyRunning = 0;
  /** Statements run since start; tests count them. */
  statementCount = 0;

  private constructor(private readonly choices: ReaderPoolOptions) {}

  static async open(choices: ReaderPoolOptions): Promise<ReaderPool> {
    const readers = new ReaderPool(choices);
    for (let i = 0; i < choices.readers; i += 1) {
      const f = await openConnection(choices.file, choices);
      readers.all.push(f);
      readers.freeOnes.push(f);
    }
    return readers;
  }

  /** The bytes in the column `svar` of the first row; null when it is NULL. */
  read(sql: string, params: readonly unknown[], conditions: StatementConditions = {}): Promise<Buffer | null> {
    const { heavy = false, client = '', abandoned, measured } = conditions;
    const queue = this.queue(heavy);
    if (abandoned?.aborted) return Promise.reject(unavailable(ABANDONED));
    if (queue.size >= MAX_WAITING || queue.countFor(client) >= MAX_WAITING_PER_CLIENT)
      return Promise.reject(unavailable(INPUT_FAULTS.busy));
    return new Promise((resolve, refuse) => {
      const opgave: Opgave = {
        sql,
        params,
        client,
        heavy,
        measured,
        frist: performance.now() + this.choices.timeoutMs,
        done: (error, answer) => {
          abandoned?.removeEventListener('abort', abandon);
          if (error) refuse(error);
          else resolve(answer);
        },
      };
      const abandon = (): void => this.abandon(opgave);
      abandoned?.addEventListener('abort', abandon, { once: true });
      const f = heavy || queue.size > 0 ? undefined : this.freeOnes.pop();
      if (f) return this.run(f, opgave);
      queue.style(client, opgave);
      this.allocate();
    });
  }

  /** Closes every connection; statements that run are finished first, those that wait are refused. */
  async close(): Promise<void> {
    for (const o of [...this.lightOnes.drain(), ...this.heavyOnes.drain()]) o.done(unavailable(CLOSING), null);
    await Promise.all(this.all.map(closeConnection));
  }

  private queue(heavy: boolean): TurnQueue<Opgave> {
    return heavy ? this.heavyOnes : this.lightOnes;
  }

  /** Connections that heavy statements may have at once: half of them, and not the last. */
  private get maxHeavy(): number {
    return Math.max(1, Math.floor(this.choices.readers / 2));
  }

  /** Gives free connections to those who wait: light ones first. */
  private allocate(): void {
    while (this.freeOnes.length > 0) {
      const opgave = this.lightOnes.next() ?? (this.heavyRunning < this.maxHeavy ? this.heavyOnes.next() : undefined);
      const f = opgave && this.freeOnes.pop();
      if (!opgave || !f) return;
      this.run(f, opgave);
    }
  }

  private run(f: ReaderConnection, opgave: Opgave): void {
    const left = opgave.frist - performance.now();
    if (left <= 0) {
      this.freeOnes.push(f);
      return opgave.done(unavailable(INPUT_FAULTS.busy), null);
    }
    const { heavy } = opgave;
    // With one connection there is no other lane to go to.
    const lightOnly = !heavy && this.choices.readers > 1 && left > MAX_LIGHT_MS;
    if (heavy) this.heavyRunning += 1;
    this.statementCount += 1;
    f.task = opgave;
    const begun = performance.now();
    runStatement(f, opgave.sql, opgave.params, lightOnly ? MAX_LIGHT_MS : left, (error, answer) => {
      f.task = null;
      opgave.measured?.(performance.now() - begun);
      if (heavy) this.heavyRunning -= 1;
      this.freeOnes.push(f);
      if (error === 'afbrudt' && lightOnly && !f.abandoned) this.asHeavy(opgave);
      else if (error === 'afbrudt') opgave.done(f.abandoned ? unavailable(ABANDONED) : timedOut(this.choices.timeoutMs), null);
      else opgave.done(error, answer);
      this.allocate();
    });
  }

  private asHeavy(opgave: Opgave): void {
    opgave.heavy = true;
    if (this.heavyOnes.countFor(opgave.client) >= MAX_WAITING_PER_CLIENT) return opgave.done(unavailable(INPUT_FAULTS.busy), null);
    this.heavyOnes.style(opgave.client, opgave);
  }

  /** Nobody waits any longer: a statement that waits is taken out, one that runs is broken off. */
  private abandon(opgave: Opgave): void {
    if (this.queue(opgave.heavy).remove(opgave.client, opgave)) return opgave.done(unavailable(ABANDONED), null);
    const f = this.all.find((connection) => connection.task === opgave);
    if (f) {
      f.abandoned = true;
      interrupt(f);
    }
  }
}
