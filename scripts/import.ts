import { basename } from 'node:path';
import { writerDataSource } from '../ormconfig';
import type { PayloadRequest } from '../src/act/act-executor';
import { ACTS } from '../src/app/acts';
import { CommandFault, environmentWith, type Manual, readArguments, readNamedFile, runCommand } from '../src/app/command-line';
import { createActExecutor } from '../src/app/composition';
import { loadConfig } from '../src/app/config';
import { openDatabase } from '../src/db/open-database';
import { targetName } from '../src/db/target';
import { systemClock } from '../src/kernel/clock';
import type { Language } from '../src/kernel/errors';
import type { Actor } from '../src/kernel/roles';
import { IMPORT_REGISTERS } from '../src/register/import/nouns';
import type { ImportReport } from '../src/register/import/rows';
import { TEMPLATE_FORMATS, template } from '../src/register/import/template';
import { LANGUAGE, readLanguage } from './language';

/** `npm run import`: imports files of registers by the act `importer`, all of it or nothing. */

const REGISTERS = IMPORT_REGISTERS.map((r) => r.navneord).join(', ');

const MANUAL: Manual = {
  name: 'npm run import',
  takes: 'FILE… [--proev] [--language da|en] [--database FILE], or --skabelon REGISTER[.csv]',
  text: `Imports registers from YAML or CSV files, named after their register: afdeling.yaml. Every row or none. Ends with 0 when
all was imported, with 1 when a row is refused, and with 2 when it could not be done.

  --proev               tries, tells, and keeps nothing
  --skabelon REGISTER   prints a template to fill in: afdeling or afdeling.csv
  --language LANG       why a row is refused, in Danish (da, the default) or English (en)
  --database FILE       the database file; that of DATABASE_URL when left out

Registers: ${REGISTERS}.`,
};

const ACTOR: Actor = { role: 'ADMINISTRATOR', for: null, subject: 'npm run import' };

// What the act came to, as values; there is no selection of a client's here.
const ANSWER: PayloadRequest = { plan: { cost: 0, answer: async ({ values }) => ({ ...values }) }, select: '' };

const isReport = (v: unknown): v is readonly ImportReport[] => Array.isArray(v);

async function importFiles(): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { skabelon: text, proev: { type: 'boolean', default: false }, database: text, ...LANGUAGE } as const;
  const { values, positionals } = readArguments(MANUAL, { allowPositionals: true, options });
  const language = readLanguage(values.language);
  if (values.skabelon !== undefined) return showTemplate(values.skabelon);
  if (positionals.length === 0)
    throw new CommandFault(`Name the files to import: npm run import -- afdeling.yaml. See ${MANUAL.name} -- --help.`);
  const { database: target } = loadConfig(environmentWith(values.database));
  const files = positionals.map((path) => ({ navn: basename(path), indhold: readNamedFile(path) }));
  const importer = ACTS.find((h) => h.name === 'importer');
  if (!importer) throw new Error('the act importer is not in the register');
  // A trial keeps nothing, not even an empty database.
  const choices = { target, mustExist: values.proev, readers: 1, timeoutMs: 600_000, responseLimit: 1_000_000_000 };
  const database = await openDatabase(writerDataSource, choices);
  try {
    const acts = createActExecutor(database.writer, systemClock, (done, all) => console.error(`${done} of ${all} rows …`));
    const answer = await acts.execute(importer, { filer: files, dryRun: values.proev }, ACTOR, ANSWER);
    const done = answer.udfoert === true;
    const what = !done ? 'Nothing was imported' : values.proev ? 'Tried, and nothing was kept' : `Imported into ${targetName(target)}`;
    show(isReport(answer.raekker) ? answer.raekker : [], what, language);
    return done ? 0 : 1;
  } finally {
    await database.close();
  }
}

function showTemplate(file: string): number {
  const [noun, extension = 'yaml'] = file.split('.');
  const format = TEMPLATE_FORMATS.find((f) => f === extension);
  if (!format)
    throw new CommandFault(`--skabelon can end on ${TEMPLATE_FORMATS.map((f) => `.${f}`).join(' or ')}; it is ${JSON.stringify(file)}.`);
  const register = IMPORT_REGISTERS.find((r) => r.navneord === noun || r.plural === noun);
  if (!register) throw new CommandFault(`--skabelon must be one of ${REGISTERS}; it is ${JSON.stringify(file)}.`);
  process.stdout.write(template(register, format));
  return 0;
}

function show(report: readonly ImportReport[], what: string, language: Language): void {
  for (const r of report.filter((x) => x.udfald === 'FEJL')) {
    const row = r.raekke > 0 ? `, row ${r.raekke}` : '';
    const key = r.noegle ? ` (${r.noegle})` : '';
    console.log(`${r.fil}${row}${key}: ${r.felt ? `${r.felt}: ` : ''}${r.tekst?.[language] ?? ''}`);
  }
  const count = (outcome: ImportReport['udfald']): number => report.filter((r) => r.udfald === outcome).length;
  console.log(
    `${what}: ${count('OPRETTET')} created, ${count('RETTET')} changed, ${count('UAENDRET')} unchanged, ${count('FEJL')} refused.`,
  );
}

runCommand(importFiles);
