import { join } from 'node:path';
import { writerDataSource } from '../ormconfig';
import { createActExecutor } from '../src/app/composition';
import type { Config } from '../src/app/config';
import { clockFor } from '../src/app/service';
import { openDatabase } from '../src/db/database';
import { seedDatabase } from '../src/seeding/seed';
import { plant, readPlanted } from './plant';

/** What `npm run seed` does once its options are read. */
export async function seed(
  config: Config,
  { folder, planted }: { readonly folder: string; readonly planted: boolean },
): Promise<undefined> {
  const database = await openDatabase(writerDataSource, {
    file: config.file,
    readers: 1,
    timeoutMs: config.limits.timeoutMs,
    responseLimit: config.limits.responseBytes,
  });
  try {
    if (!(await database.isEmpty())) {
      console.log(`${config.file} has rows already; nothing is changed.`);
      return undefined;
    }
    const count = await seedDatabase(database.writer, createActExecutor(database.writer, clockFor(config)), folder);
    console.log(`${count} rows put into ${config.file}.`);
    if (planted) {
      await plant(database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
      console.log('The planted faults are laid on top; npm run audit finds them.');
    }
    return undefined;
  } finally {
    await database.close();
  }
}
