/** Which database the service works on, as `DATABASE_URL` and `DATABASE_REPLICA_URLS` say. */
export type DatabaseTarget = SqliteTarget | PostgresTarget;

/** The engines that the service runs on. */
export type Engine = DatabaseTarget['engine'];

export interface SqliteTarget {
  readonly engine: 'sqlite';
  /** Path of the file. */
  readonly file: string;
}

export interface PostgresTarget {
  readonly engine: 'postgres';
  /** Address of the primary. It may hold a password: it is never printed or logged. */
  readonly url: string;
  /** Addresses of replicas that reads may go to. */
  readonly replicas: readonly string[];
}

export const sqliteTarget = (file: string): SqliteTarget => ({ engine: 'sqlite', file });

/** How the database is named to people: the path, or the server and the name of the database, never a password. */
export function targetName(target: DatabaseTarget): string {
  if (target.engine === 'sqlite') return target.file;
  const { hostname, port, pathname } = new URL(target.url);
  return `postgres://${hostname}${port ? `:${port}` : ''}${pathname}`;
}
