import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';

/** `npm run seed`: puts the demo into the database of the configuration, if it is empty. Safe to run again. */

const MANUAL: Manual = {
  name: 'npm run seed',
  takes: '[--database FILE] [--mappe FOLDER] [--plantede-fejl]',
  text: `Puts the demo into an empty database. Rows that are there are never touched, so it is safe to run again.

  --database FILE  the database file; that of DATABASE_URL when left out
  --mappe FOLDER   the folder of the seed files; seeds/faktaark-2014 when left out
  --plantede-fejl  breaks rules on purpose, for npm run audit to find`,
};

function readOptionsAndSeed(): Promise<undefined> {
  const { values } = readArguments(MANUAL, {
    options: { database: { type: 'string' }, mappe: { type: 'string' }, 'plantede-fejl': { type: 'boolean' } },
  });
  const config = loadConfig(environmentWith(values.database));
  const folder = values.mappe ?? join(process.cwd(), 'seeds/faktaark-2014');
  if (!existsSync(folder)) throw new CommandFault(`There is no folder ${folder}. Mend --mappe.`);
  // Loaded when there is something to do: the manual and a mistyped option do not wait for the service.
  const { seed }: typeof import('./seed') = require('./seed');
  return seed(config, { folder, planted: values['plantede-fejl'] ?? false });
}

runCommand(readOptionsAndSeed);
