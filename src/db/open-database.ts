import type { DataSource } from 'typeorm';
import type { Database, DatabaseOptions } from './database';
import { openPostgres } from './postgres/open';
import { openSqlite } from './sqlite/open';
import type { DatabaseTarget } from './target';

/** Opens the database and brings it to the newest migration. `createDataSource` knows the drivers (see `ormconfig.ts`). */
export function openDatabase(createDataSource: (target: DatabaseTarget) => DataSource, choices: DatabaseOptions): Promise<Database> {
  const { target } = choices;
  const source = createDataSource(target);
  return target.engine === 'sqlite' ? openSqlite(source, target, choices) : openPostgres(source, target, choices);
}
