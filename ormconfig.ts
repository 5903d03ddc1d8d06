import 'reflect-metadata';
import sqlite3 from 'sqlite3';
import { AdvancedConsoleLogger, DataSource } from 'typeorm';
import { ENTITIES } from './src/app/entities';
import { FoldingSubscriber } from './src/db/folding-subscriber';
import { MIGRATIONS } from './src/db/migrations';
import { SnakeNamingStrategy } from './src/model/naming';

// TypeORM asks for `sqlite3.verbose()`, which for the whole process wraps every call in a stack trace of its own; on the
// readers' hot path that was 7 % of the time.
const withoutTracing = { ...sqlite3, verbose: () => sqlite3 };

// Whoever opens the file tells of a migration that failed, or tries again; TypeORM would print it in between.
class Logger extends AdvancedConsoleLogger {
  override logMigration(): void {}
}

/**
 * The one data source that writes. SQLite in WAL mode with `synchronous=FULL`: what is committed survives a power cut.
 * The schema only ever changes through migrations.
 */
export function writerDataSource(file: string): DataSource {
  return new DataSource({
    type: 'sqlite',
    driver: withoutTracing,
    database: file,
    enableWAL: true,
    busyTimeout: 50,
    entities: [...ENTITIES],
    subscribers: [FoldingSubscriber],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logger: new Logger(),
  });
}
