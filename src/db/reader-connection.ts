/** How a statement ended: with an answer, with a fault, broken off before it was done, or with the connection itself gone. */
export type StatementEnded = (error: Error | 'interrupted' | 'lost' | null, answer: Buffer | null) => void;

/** One read-only connection. It runs one statement at a time, which it keeps prepared. */
export interface ReaderConnection {
  /** Gives the bytes in the column `svar` of the first row, or null; breaks the statement off after `timeoutMs` milliseconds. */
  run(sql: string, params: readonly unknown[], timeoutMs: number, done: StatementEnded): void;
  /** Breaks off what it runs. */
  interrupt(): void;
  /** A statement that runs is finished first. */
  close(): Promise<void>;
}
