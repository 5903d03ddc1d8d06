import { writerDataSource } from '../../ormconfig';
import type { PayloadRequest } from '../../src/act/act-executor';
import { ACTS } from '../../src/app/acts';
import { CommandFault } from '../../src/app/command-line';
import { createActExecutor } from '../../src/app/composition';
import { openDatabase } from '../../src/db/open-database';
import { type DatabaseTarget, targetName } from '../../src/db/target';
import { systemClock } from '../../src/kernel/clock';
import type { Language } from '../../src/kernel/errors';
import type { Actor } from '../../src/kernel/roles';
import { IMPORT_REGISTERS } from '../../src/register/import/nouns';
import type { ImportReport } from '../../src/register/import/rows';
import { TEMPLATE_FORMATS, template } from '../../src/register/import/template';

/** What `npm run import` does once its options are read. */

export const REGISTERS = IMPORT_REGISTERS.map((r) => r.navneord).join(', ');

const ACTOR: Actor = { role: 'ADMINISTRATOR', for: null, subject: 'npm run import' };

// What the act came to, as values; there is no selection of a client's here.
const ANSWER: PayloadRequest = { plan: { cost: 0, answer: async ({ values }) => ({ ...values }) }, select: '' };

const isReport = (v: unknown): v is readonly ImportReport[] => Array.isArray(v);

export interface ImportOptions {
  readonly target: DatabaseTarget;
  readonly files: readonly { readonly navn: string; readonly indhold: string }[];
  readonly trial: boolean;
  readonly language: Language;
}

/** Carries the act out and tells how it went; gives the exit code. */
export async function importFiles({ target, files, trial, language }: ImportOptions): Promise<number> {
  const importer = ACTS.find((h) => h.name === 'importer');
  if (!importer) throw new Error('the act importer is not in the register');
  // A trial keeps nothing, not even an empty database.
  const options = { target, mustExist: trial, readers: 1, timeoutMs: 600_000, responseLimit: 1_000_000_000 };
  const database = await openDatabase(writerDataSource, options);
  try {
    const acts = createActExecutor(database.writer, systemClock, (done, all) => console.error(`${done} of ${all} rows …`));
    const answer = await acts.execute(importer, { filer: files, dryRun: trial }, ACTOR, ANSWER);
    const done = answer.udfoert === true;
    const what = !done ? 'Nothing was imported' : trial ? 'Tried, and nothing was kept' : `Imported into ${targetName(target)}`;
    show(isReport(answer.raekker) ? answer.raekker : [], what, language);
    return done ? 0 : 1;
  } finally {
    await database.close();
  }
}

export function showTemplate(file: string): number {
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
