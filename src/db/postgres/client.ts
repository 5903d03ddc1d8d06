import { Client, type ClientConfig, types } from 'pg';

/** How connections to PostgreSQL are made: what they are called, how values come back, and what every session begins with. */

const CONNECT_TIMEOUT_MS = 5000;
const INT8 = 20;

/** Whole numbers are numbers here: nothing that is stored is larger than JavaScript counts exactly (see `ck_…_heltal`). */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a whole number from the database is too large: ${text}`);
  return value;
}

const ownTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? wholeNumber : types.getTypeParser(oid, format ?? 'text'),
};

/** Options of every connection. */
export function connectionOptions(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'helhed',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: ownTypes,
  };
}

/** Session settings: compiling statements to machine code takes longer than running ours, and an act that hangs must not hold locks. */
export function sessionSettings({ readOnly, timeoutMs }: { readonly readOnly: boolean; readonly timeoutMs: number }): string {
  return [
    'SET jit = off',
    "SET TimeZone = 'UTC'",
    `SET statement_timeout = ${Math.ceil(timeoutMs)}`,
    `SET idle_in_transaction_session_timeout = ${Math.ceil(timeoutMs) * 2}`,
    `SET default_transaction_read_only = ${readOnly ? 'on' : 'off'}`,
  ].join('; ');
}

/** A connection of its own that only reads. */
export async function connectReader(url: string, timeoutMs: number): Promise<Client> {
  const client = new Client(connectionOptions(url));
  // A connection that breaks while nothing is asked tells nobody else; the next one who asks finds out.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sessionSettings({ readOnly: true, timeoutMs }));
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
