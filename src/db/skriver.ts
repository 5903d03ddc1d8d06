import type { DataSource, EntityManager } from 'typeorm';

/**
 * The one door for writing. TypeORM on SQLite has one connection, and transactions that overlap on it lose work that was
 * reported as done; so each unit of work waits for the one before it.
 */
export class Skriver {
  private sidste: Promise<unknown> = Promise.resolve();

  constructor(private readonly kilde: DataSource) {}

  /** Runs `arbejde` in a transaction of its own; what it throws rolls everything back. */
  enhed<T>(arbejde: (em: EntityManager) => Promise<T>): Promise<T> {
    const naeste = this.sidste.then(() => this.kilde.transaction(arbejde));
    this.sidste = naeste.catch(() => undefined);
    return naeste;
  }
}
