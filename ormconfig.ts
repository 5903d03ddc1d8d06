import 'reflect-metadata';
import sqlite3 from 'sqlite3';
import { AdvancedConsoleLogger, DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './src/app/entities';
import { FoldingSubscriber } from './src/db/folding-subscriber';
import { MIGRATIONS } from './src/db/migrations';
import { POSTGRES_MIGRATIONS } from './src/db/migrations/postgres';
import { connectionOptions } from './src/db/postgres/client';
import type { DatabaseTarget } from './src/db/target';
import { SnakeNamingStrategy } from './src/model/naming';

// TypeORM asks for `sqlite3.verbose()`, which for the whole process wraps every call in a stack trace of its own; on the
// readers' hot path that was 7 % of the time.
const withoutTracing = { ...sqlite3, verbose: () => sqlite3 };

// Whoever opens the database tells of a migration that failed, or tries again; TypeORM would print it in between.
class Logger extends AdvancedConsoleLogger {
  override logMigration(): void {}
}

const common = () => ({
  entities: [...ENTITIES],
  subscribers: [FoldingSubscriber],
  migrationsTransactionMode: 'all' as const,
  namingStrategy: new SnakeNamingStrategy(),
  synchronize: false,
  logger: new Logger(),
});

/**
 * The one data source that writes. SQLite in WAL mode with `synchronous=FULL`: what is committed survives a power cut. PostgreSQL with a
 * few connections: one writes, and one is for starting. The schema only ever changes through migrations.
 */
export function writerDataSource(target: DatabaseTarget): DataSource {
  return new DataSource(optionsOf(target));
}

function optionsOf(target: DatabaseTarget): DataSourceOptions {
  if (target.engine === 'sqlite')
    return {
      type: 'sqlite',
      driver: withoutTracing,
      database: target.file,
      enableWAL: true,
      busyTimeout: 50,
      migrations: MIGRATIONS,
      ...common(),
    };
  return {
    type: 'postgres',
    url: target.url,
    extra: { ...connectionOptions(target.url), max: 3 },
    // Ids are numbers of the tables' own; no extension is needed.
    installExtensions: false,
    migrations: POSTGRES_MIGRATIONS,
    // A connection that breaks while nobody uses it is made anew when it is needed.
    poolErrorHandler: () => undefined,
    ...common(),
  };
}
