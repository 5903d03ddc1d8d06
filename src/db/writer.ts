import type { EntityManager } from 'typeorm';
import type { Engine } from './target';
import type { ReadJson, Transactions, Work } from './transactions';
import { cannotWrite, tooBusy } from './write-faults';

/** Units that may wait; more than that and the service says that it is busy. */
const MAX_WAITING = 500;

/**
 * The one door for writing. Each unit of work of a process waits for the one before it; what several processes do at once is
 * kept apart by the database (see `Transactions` of each engine).
 */
export class Writer {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private closed = false;

  constructor(private readonly transactions: Transactions) {}

  get engine(): Engine {
    return this.transactions.engine;
  }

  /** How far the log had come when something was last stored; null where all is read in one place (see `Transactions`). */
  get position(): string | null {
    return this.transactions.position;
  }

  /** Units that wait or run. */
  get queueLength(): number {
    return this.waiting;
  }

  /** Runs `work` in a transaction of its own; what it throws rolls everything back. */
  transaction<T>(work: (em: EntityManager, read: ReadJson) => Promise<T>): Promise<T> {
    return this.attempt(async ({ em, read }) => ({ save: true, result: await work(em, read) }));
  }

  /** The same, where the answer says whether what was written is kept. */
  attempt<T>(work: Work<T>): Promise<T> {
    if (this.waiting >= MAX_WAITING) return Promise.reject(tooBusy());
    if (this.closed) return Promise.reject(cannotWrite());
    this.waiting += 1;
    const asked = performance.now();
    const next = this.last.then(() => this.transactions.run(work, asked));
    this.last = next.then(
      () => undefined,
      () => undefined,
    );
    void this.last.then(() => {
      this.waiting -= 1;
    });
    return next;
  }

  /** Takes no more units, waits until those that were asked for have ended, and lets go of the connection. */
  async close(): Promise<void> {
    this.closed = true;
    await this.last;
    await this.transactions.close();
  }
}
