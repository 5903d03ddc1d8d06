import { INPUT_FAULTS, type LocalizedText, RequestError } from '../kernel/errors';
import { TurnQueue } from '../kernel/turn-queue';
import type { ReaderConnection } from './reader-connection';
import type { ReaderLoad, ReaderPoolOptions, Readers, StatementConditions } from './readers';
import { timedOut } from './statement-faults';

/**
 * The read-only connections to one database. Each runs one statement at a time, off the main thread, and sees only what is
 * committed.
 *
 * There are two lanes. Heavy statements, by their price, have some of the connections and never the last one, so a look-up
 * does not wait for a report. A statement that was taken for light and is not is broken off after a moment and begins anew in
 * the heavy lane. Within a lane clients take turns.
 *
 * Light statements that wait and ask the same, word for word and value for value, are run once: when the first of them has its
 * turn, the others are answered along with it. None is answered from what was read before it was asked.
 */

const MAX_WAITING = 1000;
/** Statements that one client may have waiting in a lane. */
const MAX_WAITING_PER_CLIENT = 100;
/** Milliseconds after which a statement is no longer taken for light. */
const MAX_LIGHT_MS = 150;
/** Connections that may break under a statement before it is taken for the cause. */
const MAX_LOSSES = 2;
/** Milliseconds between attempts to make a connection anew. */
const REOPEN_EVERY_MS = 100;

/** No connection of a pool is left, and the statement can be asked elsewhere. */
export class ConnectionsLost extends RequestError {
  constructor() {
    super('SERVICE_UNAVAILABLE', INPUT_FAULTS.busy);
  }
}

/** Makes one more connection. */
export type OpenReader = () => Promise<ReaderConnection>;

interface Job {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly client: string;
  readonly deadline: number;
  heavy: boolean;
  /** How many connections have broken under it. */
  losses: number;
  readonly measured: ((ms: number) => void) | undefined;
  /** Whether it may be answered along with others; not where it can be broken off by whoever asked. */
  readonly shared: boolean;
  readonly done: (error: Error | null, answer: Buffer | null) => void;
}

const NOBODY: readonly Job[] = [];
const CLOSING = { da: 'Tjenesten lukker', en: 'The service is closing' };
const ABANDONED = { da: 'Ingen venter på svaret længere', en: 'Nobody waits for the answer any longer' };

const unavailable = (why: LocalizedText): RequestError => new RequestError('SERVICE_UNAVAILABLE', why);

/** A connection with what it runs just now. */
interface Seat {
  connection: ReaderConnection;
  /** Null for nothing. */
  task: Job | null;
  /** Whether nobody waits for what it runs. */
  abandoned: boolean;
}

export class ReaderPool implements Readers {
  private readonly all: Seat[] = [];
  private readonly freeOnes: Seat[] = [];
  private readonly lightOnes = new TurnQueue<Job>();
  private readonly heavyOnes = new TurnQueue<Job>();
  private heavyRunning = 0;
  private closed = false;
  /** Connections that are being made anew. */
  private lost = 0;
  private sweep: NodeJS.Timeout | undefined;
  /** Statements taken on since start, each once however often it is begun anew; tests count them. */
  statementCount = 0;

  private constructor(
    private readonly choices: ReaderPoolOptions,
    private readonly openReader: OpenReader,
  ) {}

  static async open(choices: ReaderPoolOptions, openReader: OpenReader): Promise<ReaderPool> {
    const readers = new ReaderPool(choices, openReader);
    for (let i = 0; i < choices.readers; i += 1) {
      const seat = { connection: await openReader(), task: null, abandoned: false };
      readers.all.push(seat);
      readers.freeOnes.push(seat);
    }
    return readers;
  }

  read(sql: string, params: readonly unknown[], conditions: StatementConditions = {}): Promise<Buffer | null> {
    const { heavy = false, client = '', abandoned, measured, housekeeping = false } = conditions;
    const queue = this.queue(heavy);
    if (this.isLost) return Promise.reject(new ConnectionsLost());
    if (abandoned?.aborted) return Promise.reject(unavailable(ABANDONED));
    if (queue.size >= MAX_WAITING || queue.countFor(client) >= MAX_WAITING_PER_CLIENT)
      return Promise.reject(unavailable(INPUT_FAULTS.busy));
    if (!housekeeping) this.statementCount += 1;
    return new Promise((resolve, refuse) => {
      const job: Job = {
        sql,
        params,
        client,
        heavy,
        losses: 0,
        measured,
        shared: abandoned === undefined,
        deadline: performance.now() + this.choices.timeoutMs,
        done: (error, answer) => {
          abandoned?.removeEventListener('abort', abandon);
          if (error) refuse(error);
          else resolve(answer);
        },
      };
      const abandon = (): void => this.abandon(job);
      abandoned?.addEventListener('abort', abandon, { once: true });
      const seat = heavy || queue.size > 0 ? undefined : this.freeOnes.pop();
      if (seat) return this.run(seat, job);
      queue.put(client, job);
      this.allocate();
    });
  }

  get load(): ReaderLoad {
    return { all: this.all.length, idle: this.freeOnes.length, light: this.lightOnes.size, heavy: this.heavyOnes.size };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.sweep);
    for (const o of this.waiting()) o.done(unavailable(CLOSING), null);
    await Promise.all(this.all.map((seat) => seat.connection.close()));
  }

  private *waiting(): Generator<Job> {
    yield* this.lightOnes.drain();
    yield* this.heavyOnes.drain();
  }

  private queue(heavy: boolean): TurnQueue<Job> {
    return heavy ? this.heavyOnes : this.lightOnes;
  }

  /** Connections that heavy statements may have at once: half of them, and not the last. */
  private get maxHeavy(): number {
    return Math.max(1, Math.floor(this.choices.readers / 2));
  }

  /** Gives free connections to those who wait: light ones first. */
  private allocate(): void {
    while (this.freeOnes.length > 0) {
      const job = this.lightOnes.next() ?? (this.heavyRunning < this.maxHeavy ? this.heavyOnes.next() : undefined);
      const seat = job && this.freeOnes.pop();
      if (!job || !seat) return;
      this.run(seat, job);
    }
  }

  private run(seat: Seat, job: Job): void {
    const left = job.deadline - performance.now();
    if (left <= 0) {
      this.freeOnes.push(seat);
      return job.done(unavailable(INPUT_FAULTS.busy), null);
    }
    const { heavy } = job;
    // With one connection there is no other lane to go to.
    const lightOnly = !heavy && this.choices.readers > 1 && left > MAX_LIGHT_MS;
    if (heavy) this.heavyRunning += 1;
    seat.task = job;
    seat.abandoned = false;
    const asked = lightOnly ? [job, ...this.alike(job)] : [job];
    const begun = performance.now();
    seat.connection.run(job.sql, job.params, lightOnly ? MAX_LIGHT_MS : left, (error, answer) => {
      seat.task = null;
      job.measured?.(performance.now() - begun);
      if (heavy) this.heavyRunning -= 1;
      if (error === 'lost') this.reopen(seat);
      else this.freeOnes.push(seat);
      for (const one of asked) {
        if (error === 'lost') this.again(one);
        else if (error === 'interrupted' && lightOnly && !seat.abandoned) this.asHeavy(one);
        else if (error === 'interrupted') one.done(seat.abandoned ? unavailable(ABANDONED) : timedOut(this.choices.timeoutMs), null);
        else one.done(error, answer);
      }
      this.allocate();
    });
  }

  /** Those who wait for the very same answer. */
  private alike({ sql, params, shared }: Job): readonly Job[] {
    if (!shared || this.lightOnes.size === 0) return NOBODY;
    const isSame = (p: unknown, i: number): boolean => p === params[i];
    return this.lightOnes.takeWhere((o) => o.shared && o.sql === sql && o.params.length === params.length && o.params.every(isSame));
  }

  /** A statement whose connection broke has changed nothing: another one runs it, as long as there is time. */
  private again(job: Job): void {
    job.losses += 1;
    if (this.isLost || (this.choices.giveBack && job.losses > MAX_LOSSES)) return job.done(new ConnectionsLost(), null);
    if (this.closed || job.losses > MAX_LOSSES) return job.done(unavailable(this.closed ? CLOSING : INPUT_FAULTS.busy), null);
    this.queue(job.heavy).put(job.client, job);
  }

  /** Makes a new connection in place of one that broke, and tries until there is one; those who wait are told when their time is up. */
  private reopen(seat: Seat): void {
    if (this.closed) return;
    this.sweep ??= setInterval(() => this.refuseLate(), REOPEN_EVERY_MS).unref();
    this.lost += 1;
    if (this.isLost) for (const o of this.waiting()) o.done(new ConnectionsLost(), null);
    const attempt = (): void => {
      if (this.closed) return;
      this.openReader().then(
        (connection) => {
          if (this.closed) return void connection.close();
          seat.connection = connection;
          this.lost -= 1;
          this.freeOnes.push(seat);
          this.allocate();
        },
        () => setTimeout(attempt, REOPEN_EVERY_MS).unref(),
      );
    };
    attempt();
  }

  /** Whether there is no connection, and what is asked is better asked elsewhere. */
  private get isLost(): boolean {
    return this.choices.giveBack === true && this.lost === this.all.length;
  }

  private refuseLate(): void {
    const now = performance.now();
    for (const o of [...this.waiting()]) {
      if (o.deadline <= now) o.done(unavailable(INPUT_FAULTS.busy), null);
      else this.queue(o.heavy).put(o.client, o);
    }
    if (this.lost > 0) return;
    clearInterval(this.sweep);
    this.sweep = undefined;
  }

  private asHeavy(job: Job): void {
    job.heavy = true;
    if (this.heavyOnes.countFor(job.client) >= MAX_WAITING_PER_CLIENT) return job.done(unavailable(INPUT_FAULTS.busy), null);
    this.heavyOnes.put(job.client, job);
  }

  /** Nobody waits any longer: a statement that waits is taken out, one that runs is broken off. */
  private abandon(job: Job): void {
    if (this.queue(job.heavy).remove(job.client, job)) return job.done(unavailable(ABANDONED), null);
    const seat = this.all.find(({ task }) => task === job);
    if (seat) {
      seat.abandoned = true;
      seat.connection.interrupt();
    }
  }
}
