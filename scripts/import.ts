import { basename } from 'node:path';
import { skrivekilde } from '../ormconfig';
import type { Svarvalg } from '../src/act/act-executor';
import { HANDLINGER } from '../src/app/acts';
import { lavHandlinger } from '../src/app/composition';
import { laesKonfiguration } from '../src/app/config';
import { aabnDatabase } from '../src/db/database';
import { systemur } from '../src/kernel/clock';
import type { Sprog } from '../src/kernel/errors';
import type { Aktoer } from '../src/kernel/roles';
import { IMPORTREGISTRE } from '../src/register/import/nouns';
import type { Rapport } from '../src/register/import/rows';
import { SKABELONFORMER, skabelon } from '../src/register/import/template';
import { CommandFault, environmentWith, type Manual, readArguments, readNamedFile, runCommand } from './command-line';
import { LANGUAGE, readLanguage } from './language';

/** `npm run import`: imports files of registers by the act `importer`, all of it or nothing. */

const REGISTERS = IMPORTREGISTRE.map((r) => r.navneord).join(', ');

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

const ACTOR: Aktoer = { rolle: 'ADMINISTRATOR', for: null, subjekt: 'npm run import' };

// What the act came to, as values; there is no selection of a client's here.
const ANSWER: Svarvalg = { plan: { pris: 0, svar: async ({ vaerdier }) => ({ ...vaerdier }) }, udvalg: '' };

const isReport = (v: unknown): v is readonly Rapport[] => Array.isArray(v);

async function importFiles(): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { skabelon: text, proev: { type: 'boolean', default: false }, database: text, ...LANGUAGE } as const;
  const { values, positionals } = readArguments(MANUAL, { allowPositionals: true, options });
  const language = readLanguage(values.language);
  if (values.skabelon !== undefined) return showTemplate(values.skabelon);
  if (positionals.length === 0)
    throw new CommandFault(`Name the files to import: npm run import -- afdeling.yaml. See ${MANUAL.name} -- --help.`);
  const { fil } = laesKonfiguration(environmentWith(values.database));
  const filer = positionals.map((path) => ({ navn: basename(path), indhold: readNamedFile(path) }));
  const importer = HANDLINGER.find((h) => h.navn === 'importer');
  if (!importer) throw new Error('the act importer is not in the register');
  // A trial keeps nothing, not even an empty database.
  const valg = { fil, skalFindes: values.proev, antal: 1, tidsgraense: 600_000, svargraense: 1_000_000_000 };
  const database = await aabnDatabase(skrivekilde, valg);
  try {
    const handlinger = lavHandlinger(database.skriver, systemur, (done, all) => console.error(`${done} of ${all} rows …`));
    const answer = await handlinger.udfoer(importer, { filer, dryRun: values.proev }, ACTOR, ANSWER);
    const done = answer.udfoert === true;
    const what = !done ? 'Nothing was imported' : values.proev ? 'Tried, and nothing was kept' : `Imported into ${fil}`;
    show(isReport(answer.raekker) ? answer.raekker : [], what, language);
    return done ? 0 : 1;
  } finally {
    await database.luk();
  }
}

function showTemplate(file: string): number {
  const [noun, extension = 'yaml'] = file.split('.');
  const format = SKABELONFORMER.find((f) => f === extension);
  if (!format)
    throw new CommandFault(`--skabelon can end on ${SKABELONFORMER.map((f) => `.${f}`).join(' or ')}; it is ${JSON.stringify(file)}.`);
  const register = IMPORTREGISTRE.find((r) => r.navneord === noun || r.flertal === noun);
  if (!register) throw new CommandFault(`--skabelon must be one of ${REGISTERS}; it is ${JSON.stringify(file)}.`);
  process.stdout.write(skabelon(register, format));
  return 0;
}

function show(report: readonly Rapport[], what: string, language: Sprog): void {
  for (const r of report.filter((x) => x.udfald === 'FEJL')) {
    const row = r.raekke > 0 ? `, row ${r.raekke}` : '';
    const key = r.noegle ? ` (${r.noegle})` : '';
    console.log(`${r.fil}${row}${key}: ${r.felt ? `${r.felt}: ` : ''}${r.tekst?.[language] ?? ''}`);
  }
  const count = (udfald: Rapport['udfald']): number => report.filter((r) => r.udfald === udfald).length;
  console.log(
    `${what}: ${count('OPRETTET')} created, ${count('RETTET')} changed, ${count('UAENDRET')} unchanged, ${count('FEJL')} refused.`,
  );
}

runCommand(importFiles);
