import { basename } from 'node:path';
import { CommandFault, environmentWith, type Manual, readArguments, readNamedFile, runCommand } from '../src/app/command-line';
import { loadConfig } from '../src/app/config';
import { LANGUAGE, readLanguage } from './language';

/** `npm run import`: imports files of registers by the act `importer`, all of it or nothing. */

// Loaded when there is something to do: a mistyped option does not wait for the service.
const work = (): typeof import('./work/import') => require('./work/import');

const MANUAL: Manual = {
  name: 'npm run import',
  takes: 'FILE… [--proev] [--language da|en] [--database FILE], or --skabelon REGISTER[.csv]',
  text: () => `Imports registers from YAML or CSV files, named after their register: afdeling.yaml. Every row or none. Ends with 0 when
all was imported, with 1 when a row is refused, and with 2 when it could not be done.

  --proev               tries, tells, and keeps nothing
  --skabelon REGISTER   prints a template to fill in: afdeling or afdeling.csv
  --language LANG       why a row is refused, in Danish (da, the default) or English (en)
  --database FILE       the database file; that of DATABASE_URL when left out

Registers: ${work().REGISTERS}.`,
};

function readOptionsAndImport(): Promise<number> | number {
  const text = { type: 'string' } as const;
  const options = { skabelon: text, proev: { type: 'boolean', default: false }, database: text, ...LANGUAGE } as const;
  const { values, positionals } = readArguments(MANUAL, { allowPositionals: true, options });
  const language = readLanguage(values.language);
  if (values.skabelon !== undefined) return work().showTemplate(values.skabelon);
  if (positionals.length === 0)
    throw new CommandFault(`Name the files to import: npm run import -- afdeling.yaml. See ${MANUAL.name} -- --help.`);
  const { database: target } = loadConfig(environmentWith(values.database));
  const files = positionals.map((path) => ({ navn: basename(path), indhold: readNamedFile(path) }));
  return work().importFiles({ target, files, trial: values.proev, language });
}

runCommand(readOptionsAndImport);
