import type { DataSource } from 'typeorm';
import { DatabaseError } from '../database-error';
import { isConnectionLost, postgresCode } from './faults';

/** Whether the tables of a database are ours, and bringing them to the newest migration. */

/** Any number that nobody else locks; held while tables are changed, so that two starts do not do it at once. */
const MIGRATION_LOCK = 435434;

/** Runs the migrations that are missing; refuses a database that somebody else, or a newer program, has made. */
export async function migratePostgres(source: DataSource, name: string): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    try {
      const missing = await missingMigrations(source, name);
      if (missing) await source.runMigrations({ transaction: 'all' });
    } finally {
      await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    }
  } finally {
    await runner.release();
  }
}

async function missingMigrations(source: DataSource, name: string): Promise<boolean> {
  const own = source.migrations.map((m) => m.name ?? m.constructor.name);
  const tables: { name: string }[] = await source.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
  );
  if (tables.length === 0) return true;
  if (!tables.some((t) => t.name === 'migrations')) throw foreign(name);
  const ran: { name: string }[] = await source.query('SELECT name FROM migrations ORDER BY id');
  const unknown = ran.find((m) => !own.includes(m.name));
  if (unknown && ran.some((m) => own.includes(m.name)))
    throw new DatabaseError(
      `${name} was written by a newer version of Helhed (${unknown.name}). Use that version, or a backup from before; nothing was changed.`,
    );
  if (unknown || (ran.length === 0 && tables.length > 1)) throw foreign(name);
  return ran.length < own.length;
}

const foreign = (name: string): DatabaseError =>
  new DatabaseError(`${name} has tables that are not those of Helhed. Point DATABASE_URL at another database; nothing was changed.`);

/** Every column that the program reads must be there: a database can have been changed by hand. */
export async function requirePostgresColumns(source: DataSource, name: string): Promise<void> {
  const exists: { name: string }[] = await source.query(
    "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = current_schema()",
  );
  const names = new Set(exists.map((k) => k.name));
  const missing = source.entityMetadatas
    .flatMap((m) => m.columns.map((k) => `${m.tableName}.${k.databaseName}`))
    .find((n) => !names.has(n));
  if (missing !== undefined)
    throw new DatabaseError(`${name} lacks the column ${missing}, so it does not fit this version. Use a backup; nothing was changed.`);
}

const REASONS: Readonly<Record<string, (name: string) => string>> = {
  '28P01': (name) => `${name} does not take the password of DATABASE_URL. Mend DATABASE_URL.`,
  '28000': (name) => `${name} does not let the user of DATABASE_URL in. Mend DATABASE_URL, or pg_hba.conf of the server.`,
  '3D000': (name) => `The server has no database for ${name}. Make it (createdb), or mend DATABASE_URL.`,
  '42501': (name) => `The user of DATABASE_URL may not make or read the tables in ${name}. Let an administrator give it the database.`,
  '25006': (name) => `${name} is a replica, or can only be read. DATABASE_URL must name the primary; replicas go in DATABASE_REPLICA_URLS.`,
  '53300': (name) => `${name} has no free connections. Raise max_connections of the server, or lower READERS.`,
  '57P03': (name) => `${name} is starting or stopping. Start again in a moment.`,
};

/** What PostgreSQL or the network said, as a sentence; other faults as they are. */
export function asPeopleSayPostgres(error: unknown, name: string): unknown {
  if (error instanceof DatabaseError) return error;
  const reason = REASONS[postgresCode(error)];
  if (reason) return new DatabaseError(reason(name));
  if (!isConnectionLost(error)) return error;
  const why = postgresCode(error) || 'no answer';
  return new DatabaseError(`${name} cannot be reached (${why}). Start the server, or mend DATABASE_URL.`);
}
