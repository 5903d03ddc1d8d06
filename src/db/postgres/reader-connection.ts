import type { Client } from 'pg';
import type { ReaderConnection, StatementEnded } from '../reader-connection';
import { responseTooLarge, sumTooLarge } from '../statement-faults';
import { connectReader } from './client';
import type { ControlConnection } from './control';
import { isCancelled, isConflict, isConnectionLost, postgresCode } from './faults';
import { PreparedStatements } from './prepared-statements';

interface ReaderConnectionOptions {
  readonly url: string;
  readonly control: ControlConnection;
  readonly timeoutMs: number;
  /** Bytes that an answer may have. */
  readonly responseLimit: number;
}

/** A read-only connection to a server. */
export class PostgresReaderConnection implements ReaderConnection {
  private readonly statements: PreparedStatements;
  /** Under way: telling the server to break off. */
  private cancelling: Promise<void> | null = null;
  private running: Promise<void> = Promise.resolve();

  private constructor(
    private readonly client: Client,
    private readonly processId: number,
    private readonly choices: ReaderConnectionOptions,
  ) {
    this.statements = new PreparedStatements(client);
  }

  static async open(choices: ReaderConnectionOptions): Promise<PostgresReaderConnection> {
    const client = await connectReader(choices.url, choices.timeoutMs);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new PostgresReaderConnection(client, rows[0]?.pid ?? 0, choices);
  }

  run(sql: string, params: readonly unknown[], timeoutMs: number, done: StatementEnded): void {
    this.running = this.answer(sql, params, timeoutMs, done);
  }

  interrupt(): void {
    // A server that cannot be told is one that cannot be reached: the connection is given up.
    this.cancelling ??= this.choices.control.cancel(this.processId).catch(() => this.client.end().catch(() => undefined));
  }

  async close(): Promise<void> {
    await this.running;
    await this.client.end().catch(() => undefined);
  }

  private async answer(sql: string, params: readonly unknown[], timeoutMs: number, done: StatementEnded): Promise<void> {
    const clock = setTimeout(() => this.interrupt(), timeoutMs);
    try {
      const answer = await this.statements.read(sql, params);
      await this.cancelling;
      if (answer && answer.byteLength > this.choices.responseLimit) done(responseTooLarge(this.choices.responseLimit), null);
      else done(null, answer);
    } catch (error) {
      // Told before the next statement begins, or it would be that one that is broken off.
      await this.cancelling;
      done(outcomeOf(error), null);
    } finally {
      clearTimeout(clock);
      this.cancelling = null;
    }
  }
}

function outcomeOf(error: unknown): Error | 'interrupted' | 'lost' {
  if (isCancelled(error)) return 'interrupted';
  // A replica breaks a statement off when the rows that it reads are cleaned away by the primary.
  if (isConnectionLost(error) || isConflict(error)) return 'lost';
  if (postgresCode(error) === '22003') return sumTooLarge();
  return error instanceof Error ? error : new Error(String(error));
}
