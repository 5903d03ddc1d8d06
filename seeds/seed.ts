import { join } from 'node:path';
import { writerDataSource } from '../ormconfig';
import { createActExecutor } from '../src/app/composition';
import type { Config } from '../src/app/config';
import { clockFor } from '../src/app/service';
import type { Database } from '../src/db/database';
import { tableNames } from '../src/db/move/move';
import { openDatabase } from '../src/db/open-database';
import { targetName } from '../src/db/target';
import { seedDatabase } from '../src/seeding/seed';
import { type NationOptions, seedNation } from './nation';
import { plant, readPlanted } from './plant';

/** What `npm run seed` does once its options are read. */

interface DemoOptions {
  readonly folder: string;
  /** Whether rules are broken on purpose. */
  readonly planted: boolean;
}

export async function seed(config: Config, options: DemoOptions | { readonly nation: NationOptions }): Promise<undefined> {
  const target = config.database;
  const name = targetName(target);
  const { timeoutMs, responseBytes } = config.limits;
  const database = await openDatabase(writerDataSource, { target, readers: 1, timeoutMs, responseLimit: responseBytes });
  try {
    if (!(await database.isEmpty())) {
      console.log(`${name} has rows already; nothing is changed.`);
      return undefined;
    }
    if ('nation' in options) {
      await seedNation(target, await tableNames(database), options.nation);
    } else await seedDemo(database, config, name, options);
    return undefined;
  } finally {
    await database.close();
  }
}

async function seedDemo(database: Database, config: Config, name: string, { folder, planted }: DemoOptions): Promise<void> {
  const count = await seedDatabase(database.writer, createActExecutor(database.writer, clockFor(config)), folder);
  console.log(`${count} rows put into ${name}.`);
  if (!planted) return;
  await plant(database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
  console.log('The planted faults are laid on top; npm run audit finds them.');
}
