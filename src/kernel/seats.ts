import { TurnQueue } from './turn-queue';

/** Places for work that takes a lot of memory while it lasts. Whoever finds none free waits, clients by turns. */
export class Seats {
  private readonly queue = new TurnQueue<() => void>();

  constructor(private freeOnes: number) {}

  /** Does `work` when there is a place for it. */
  async run<T>(client: string, work: () => Promise<T>): Promise<T> {
    if (this.freeOnes > 0) this.freeOnes -= 1;
    else await new Promise<void>((resolve) => this.queue.put(client, resolve));
    try {
      return await work();
    } finally {
      const next = this.queue.next();
      if (next) next();
      else this.freeOnes += 1;
    }
  }
}
