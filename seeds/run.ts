import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { skrivekilde } from '../ormconfig';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../scripts/command-line';
import { lavHandlinger } from '../src/app/composition';
import { laesKonfiguration } from '../src/app/config';
import { urFor } from '../src/app/service';
import { aabnDatabase } from '../src/db/database';
import { laesPlantede, plant } from './plant';
import { indlaes } from './seed';

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
  const k = laesKonfiguration(environmentWith(values.database));
  const folder = values.mappe ?? join(process.cwd(), 'seeds/faktaark-2014');
  if (!existsSync(folder)) throw new CommandFault(`There is no folder ${folder}. Mend --mappe.`);
  const database = await aabnDatabase(skrivekilde, { fil: k.fil, antal: 1, tidsgraense: k.graenser.tid, svargraense: k.graenser.svar });
  try {
    if (!(await database.erTom())) {
      console.log(`${k.fil} has rows already; nothing is changed.`);
      return undefined;
    }
    const count = await indlaes(database.skriver, lavHandlinger(database.skriver, urFor(k)), folder);
    console.log(`${count} rows put into ${k.fil}.`);
    if (values['plantede-fejl']) {
      await plant(database.skriver, await laesPlantede(join(process.cwd(), 'seeds/planted-faults')));
      console.log('The planted faults are laid on top; npm run audit finds them.');
    }
    return undefined;
  } finally {
    await database.luk();
  }
}

runCommand(seed);
