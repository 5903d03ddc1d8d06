import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writerDataSource } from '../ormconfig';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { createActExecutor } from '../src/app/composition';
import { loadConfig } from '../src/app/config';
import { clockFor } from '../src/app/service';
import { openDatabase } from '../src/db/open-database';
import { targetName } from '../src/db/target';
import { seedDatabase } from '../src/seeding/seed';
import { plant, readPlanted } from './plant';

/** `npm run seed`: puts the demo into the database of the configuration, if it is empty. Safe to run again. */

const MANUAL: Manual = {
  name: 'npm run seed',
  takes: '[--database FILE] [--mappe FOLDER] [--plantede-fejl]',
  text: `Puts the demo into an empty database. Rows that are there are never touched, so it is safe to run again.

  --database FILE  the database file; that of DATABASE_URL when left out
  --mappe FOLDER   the folder of the seed files; seeds/faktaark-2014 when left out
  --plantede-fejl  breaks rules on purpose, for npm run audit to find`,
};

async function seed(): Promise<undefined> {
  const { values } = readArguments(MANUAL, {
    options: { database: { type: 'string' }, mappe: { type: 'string' }, 'plantede-fejl': { type: 'boolean' } },
  });
  const k = loadConfig(environmentWith(values.database));
  const folder = values.mappe ?? join(process.cwd(), 'seeds/faktaark-2014');
  if (!existsSync(folder)) throw new CommandFault(`There is no folder ${folder}. Mend --mappe.`);
  const database = await openDatabase(writerDataSource, {
    target: k.database,
    readers: 1,
    timeoutMs: k.limits.timeoutMs,
    responseLimit: k.limits.responseBytes,
  });
  try {
    if (!(await database.isEmpty())) {
      console.log(`${targetName(k.database)} has rows already; nothing is changed.`);
      return undefined;
    }
    const count = await seedDatabase(database.writer, createActExecutor(database.writer, clockFor(k)), folder);
    console.log(`${count} rows put into ${targetName(k.database)}.`);
    if (values['plantede-fejl']) {
      await plant(database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
      console.log('The planted faults are laid on top; npm run audit finds them.');
    }
    return undefined;
  } finally {
    await database.close();
  }
}

runCommand(seed);
