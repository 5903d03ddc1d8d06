import type { Client } from 'pg';
import { connectReader } from './client';
import { isConnectionLost } from './faults';

/** Milliseconds that a question of the control connection may take. */
const CONTROL_TIMEOUT_MS = 2000;

/**
 * A connection to one server for what must not wait behind statements: whether it answers, how far its log has come, and breaking
 * a statement off. Made when it is needed, and anew when it breaks.
 */
export class ControlConnection {
  private client: Promise<Client> | undefined;
  private closed = false;

  constructor(private readonly url: string) {}

  /** The first row of a query. */
  async row<T extends Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, params))[0];
  }

  /** The rows of a query; one that takes too long, or that no connection is there for, is a fault. */
  async rows<T extends Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> {
    const client = await this.connected();
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      clock = setTimeout(() => refuse(new Error('timeout expired')), CONTROL_TIMEOUT_MS);
    });
    try {
      const { rows } = await Promise.race([client.query<T>(sql, params), late]);
      return rows;
    } catch (error) {
      if (isConnectionLost(error)) this.forget(client);
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }

  /** Breaks off what a session runs. */
  async cancel(processId: number): Promise<void> {
    await this.row('SELECT pg_cancel_backend($1)', [processId]);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.then((c) => c.end()).catch(() => undefined);
  }

  private connected(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('Connection ended'));
    this.client ??= connectReader(this.url, CONTROL_TIMEOUT_MS).catch((error: unknown) => {
      this.client = undefined;
      throw error;
    });
    return this.client;
  }

  private forget(client: Client): void {
    this.client = undefined;
    client.end().catch(() => undefined);
  }
}
