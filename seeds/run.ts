import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFault, environmentWith, type Manual, readArguments, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';

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

function readOptionsAndSeed(): Promise<undefined> {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: { database: TEXT, mappe: TEXT, 'plantede-fejl': FLAG, skala: TEXT, froe: TEXT, snavset: FLAG },
  });
  const nation = positionals[0] === 'landet';
  if (positionals.length > (nation ? 1 : 0)) throw new CommandFault(`${positionals.at(-1)} is nothing that can be seeded; landet is.`);
  const config = loadConfig(environmentWith(values.database));
  const folder = values.mappe ?? join(process.cwd(), 'seeds/faktaark-2014');
  if (!nation && !existsSync(folder)) throw new CommandFault(`There is no folder ${folder}. Mend --mappe.`);
  // Loaded when there is something to do: the manual and a mistyped option do not wait for the service.
  const { seed }: typeof import('./seed') = require('./seed');
  return seed(config, nation ? { nation: values } : { folder, planted: values['plantede-fejl'] ?? false });
}

runCommand(readOptionsAndSeed);
