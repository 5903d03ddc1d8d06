import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writerDataSource } from '../ormconfig';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { createActExecutor } from '../src/app/composition';
import { loadConfig } from '../src/app/config';
import { clockFor } from '../src/app/service';
import type { Database } from '../src/db/database';
import { openDatabase } from '../src/db/open-database';
import { targetName } from '../src/db/target';
import { seedDatabase } from '../src/seeding/seed';
import { seedNation } from './nation';
import { plant, readPlanted } from './plant';

/** `npm run seed`: puts the demo, or the nation, into the database of the configuration, if it is empty. Safe to run again. */

const MANUAL: Manual = {
  name: 'npm run seed',
  takes: '[landet [--skala N] [--froe N] [--snavset]] [--database FILE] [--mappe FOLDER] [--plantede-fejl]',
  text: `Puts the demo into an empty database. Rows that are there are never touched, so it is safe to run again.

  --database FILE  the database: a file, or an address of PostgreSQL; that of DATABASE_URL when left out
  --mappe FOLDER   the folder of the seed files; seeds/faktaark-2014 when left out
  --plantede-fejl  breaks rules on purpose, for npm run audit to find

  landet           a synthetic Denmark in place of the demo: 98 kommuner, 640 organisations, 7,400 estates and 400 plans
  --skala N        so many copies of it, each drawn anew: 100 is a continent; 1 when left out
  --froe N         the number that it is drawn from: the same number gives the same rows; 1 when left out
  --snavset        with irregular cases: late accounts, money that was not released, other spellings, an estate in two plans`,
};

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;

async function seed(): Promise<undefined> {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: { database: TEXT, mappe: TEXT, 'plantede-fejl': FLAG, skala: TEXT, froe: TEXT, snavset: FLAG },
  });
  const nation = positionals[0] === 'landet';
  if (positionals.length > (nation ? 1 : 0)) throw new CommandFault(`${positionals.at(-1)} is nothing that can be seeded; landet is.`);
  const config = loadConfig(environmentWith(values.database));
  const name = targetName(config.database);
  const choices = { target: config.database, readers: 1, timeoutMs: config.limits.timeoutMs, responseLimit: config.limits.responseBytes };
  const database = await openDatabase(writerDataSource, choices);
  try {
    if (!(await database.isEmpty())) {
      console.log(`${name} has rows already; nothing is changed.`);
      return undefined;
    }
    const tables = await database.writer.transaction(async (em) => em.connection.entityMetadatas.map((m) => m.tableName).sort());
    if (nation) await seedNation(config.database, tables, values);
    else await seedDemo(database, name, createActExecutor(database.writer, clockFor(config)), values);
    return undefined;
  } finally {
    await database.close();
  }
}

interface DemoOptions {
  readonly mappe?: string;
  readonly 'plantede-fejl'?: boolean;
}

async function seedDemo(database: Database, name: string, acts: ReturnType<typeof createActExecutor>, options: DemoOptions): Promise<void> {
  const folder = options.mappe ?? join(process.cwd(), 'seeds/faktaark-2014');
  if (!existsSync(folder)) throw new CommandFault(`There is no folder ${folder}. Mend --mappe.`);
  console.log(`${await seedDatabase(database.writer, acts, folder)} rows put into ${name}.`);
  if (!options['plantede-fejl']) return;
  await plant(database.writer, await readPlanted(join(process.cwd(), 'seeds/planted-faults')));
  console.log('The planted faults are laid on top; npm run audit finds them.');
}

runCommand(seed);
