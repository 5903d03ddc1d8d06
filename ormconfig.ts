import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Foldesubscriber } from './src/db/foldesubscriber';
import { MIGRATIONER } from './src/db/migrationer';
import { Navnestrategi } from './src/db/navne';
import { ENTITETER } from './src/netvaerk/entiteter';

/**
 * The one data source that writes. SQLite in WAL mode with `synchronous=FULL`: what is committed survives a power cut.
 * The schema only ever changes through migrations.
 */
export function skrivekilde(fil: string): DataSource {
  return new DataSource({
    type: 'sqlite',
    database: fil,
    enableWAL: true,
    busyTimeout: 50,
    entities: [...ENTITETER],
    subscribers: [Foldesubscriber],
    migrations: MIGRATIONER,
    migrationsTransactionMode: 'all',
    namingStrategy: new Navnestrategi(),
    synchronize: false,
  });
}
