import { type ActContext, Refused } from '../../act/act-context';
import { type LocalizedText, RequestError } from '../../kernel/errors';
import { typeOf } from '../../model/model';
import { type RawRow, RowFault, readRow } from './columns';
import type { ImportRegister } from './nouns';

/** One row of an import, carried out by the acts that everybody uses. */

export type ImportOutcome = 'OPRETTET' | 'RETTET' | 'UAENDRET' | 'FEJL';

export interface ImportReport {
  readonly fil: string;
  readonly raekke: number;
  readonly navneord: string;
  readonly noegle: string;
  readonly udfald: ImportOutcome;
  /** The column that is wrong, where one is. */
  readonly felt: string | null;
  readonly tekst: LocalizedText | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Which rows of the registers the files have told of so far, and where. */
export type Told = Map<string, Pick<ImportReport, 'fil' | 'raekke'>>;

/** Carries one row out; what it has written is rolled back when it fails, so that the next is judged by itself. */
export async function importRow(
  x: ActContext,
  register: ImportRegister,
  place: Pick<ImportReport, 'fil' | 'raekke'>,
  raw: RawRow,
  told: Told,
): Promise<ImportReport> {
  const common = { ...place, navneord: register.navneord };
  let key = '';
  try {
    const values = readRow(register.columns, raw);
    key = register.isCalled(values);
    const { id, udfald: outcome } = await x.tried(() => execute(x, register, values, key, told));
    told.set(`${register.navneord} ${id}`, place);
    return { ...common, noegle: key, udfald: outcome, felt: null, tekst: null };
  } catch (error) {
    const { felt: field, tekst: text } = explain(error);
    return { ...common, noegle: key || String(raw.noegle ?? ''), udfald: 'FEJL', felt: field, tekst: text };
  }
}

async function execute(
  x: ActContext,
  register: ImportRegister,
  values: Values,
  key: string,
  told: Told,
): Promise<{ id: number | null; udfald: ImportOutcome }> {
  const id = await known(x, register, values, key);
  if (id === null) {
    await x.part(register.opret, values);
    return { id: await known(x, register, values, key), udfald: 'OPRETTET' };
  }
  requireFirstRow(register, told.get(`${register.navneord} ${id}`));
  const newOnes = await changes(x, register, id, values);
  const locked = register.fixed.find((field) => field in newOnes);
  if (locked !== undefined)
    throw new RowFault(locked, {
      da: 'ændres ikke ved import, for rækken findes med en anden værdi; brug handlingen, der hører til',
      en: 'is not changed by an import, since the row is there with another value; use the act that belongs to it',
    });
  if (Object.keys(newOnes).length === 0 || !register.fix) return { id, udfald: 'UAENDRET' };
  // What has no key of its own is named by its id.
  const name = register.knownBy.length > 0 ? `${typeOf(register.classRef()).prefix}_${id}` : key;
  await x.part(register.fix.handling, { ...newOnes, [register.fix.felt]: name });
  return { id, udfald: 'RETTET' };
}

/** Two rows about the same would leave to their order which of them holds. */
function requireFirstRow(register: ImportRegister, first: Pick<ImportReport, 'fil' | 'raekke'> | undefined): void {
  if (first)
    throw new RowFault(register.knownBy[0] ?? 'noegle', {
      da: `er den samme som i række ${first.raekke} af ${first.fil}; lad kun den ene stå`,
      en: `is the same as in row ${first.raekke} of ${first.fil}; keep only one of them`,
    });
}

/** The row that is there already; null when it is new. */
async function known(x: ActContext, { classRef, knownBy, points }: ImportRegister, values: Values, key: string): Promise<number | null> {
  if (knownBy.length === 0) return x.exists(classRef, key);
  const where: Record<string, unknown> = {};
  for (const field of knownBy) {
    const v = values[field];
    if (v === undefined) continue;
    const maal = points[field];
    where[field] = maal ? { id: await x.find(maal, String(v), `input.${field}`) } : v;
  }
  return x.firstIndex(classRef, where);
}

/** Other names as they were, and the new ones: a file need not know those that the acts add, such as a former name. */
const extended = (now: unknown, newOnes: unknown): unknown =>
  Array.isArray(now) && Array.isArray(newOnes) ? [...now, ...newOnes.filter((n) => !now.includes(n))] : newOnes;

/** What a row says that is not so already. */
async function changes(x: ActContext, { classRef, points }: ImportRegister, id: number, values: Values): Promise<Record<string, unknown>> {
  const now = (await x.theRow(classRef, id)) ?? {};
  const newOnes: Record<string, unknown> = {};
  for (const [field, v] of Object.entries(values)) {
    const maal = points[field];
    const fresh: unknown = maal ? await x.find(maal, String(v), `input.${field}`) : field === 'aliaser' ? extended(now[field], v) : v;
    if (JSON.stringify(now[field] ?? null) !== JSON.stringify(fresh)) newOnes[field] = maal ? v : fresh;
  }
  return newOnes;
}

/** What is wrong with a row, in words for those who wrote the file. A fault of the service is no fault of the row. */
function explain(error: unknown): { felt: string | null; tekst: LocalizedText } {
  if (error instanceof RowFault) return { felt: error.felt, tekst: error.text };
  if (error instanceof Refused)
    return {
      felt: null,
      tekst: { da: error.refusals.map((a) => a.tekst.da).join(' '), en: error.refusals.map((a) => a.tekst.en).join(' ') },
    };
  if (!(error instanceof RequestError) || error.kode === 'SERVICE_UNAVAILABLE' || error.kode === 'TIMEOUT') throw error;
  const argument = typeof error.details.argument === 'string' ? error.details.argument : '';
  const without = (t: string): string => t.replaceAll(`${argument}: `, '').replaceAll('input.', '');
  return { felt: argument.replace(/^input\./, '') || null, tekst: { da: without(error.text.da), en: without(error.text.en) } };
}
