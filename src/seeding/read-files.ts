import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CommandFault } from '../app/command-line';
import { isDay } from '../kernel/day';
import { toHundredths } from '../kernel/hundredths';
import { allNouns, type ColumnField, type ModelField, type ModelType } from '../model/model';

/** One row of a seed file: values ready for the table, and the keys of the rows that it points to. */
export interface SeedRow {
  /** Where it stands, for messages: `pulje.yaml, row 1 (BOLIGSOCIAL-PULJE)`. */
  readonly place: string;
  /** What other rows call it: its natural key, or else its `ref`. */
  readonly key: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface SeedFile {
  readonly type: ModelType & { table: string };
  readonly rows: readonly SeedRow[];
}

/** Seed data that cannot be used; nothing of it is kept. */
export class SeedError extends CommandFault {
  constructor(readonly error: readonly string[]) {
    super(`The seed data cannot be used:\n${error.slice(0, 25).join('\n')}${error.length > 25 ? `\n… and ${error.length - 25} more` : ''}`);
    this.name = 'SeedError';
  }
}

const File = z.strictObject({ faelles: z.record(z.string(), z.unknown()).optional(), raekker: z.array(z.record(z.string(), z.unknown())) });

/** Reads `<table>.yaml` of every noun, or of some; all faults of all files are told at once. */
export async function readSeedFiles(folder: string, tables?: readonly string[]): Promise<SeedFile[]> {
  const error: string[] = [];
  const knownOnes = new Set(allNouns().map((t) => `${t.table}.yaml`));
  for (const file of await readdir(folder))
    if (file.endsWith('.yaml') && !knownOnes.has(file)) error.push(`${file}: there is no noun of that name`);
  const files: SeedFile[] = [];
  for (const type of allNouns().filter((t) => tables?.includes(t.table) ?? true)) {
    const text = await readFile(join(folder, `${type.table}.yaml`), 'utf8').catch(() => null);
    if (text === null) error.push(`${type.table}.yaml: the file is missing in ${folder}`);
    else files.push({ type, rows: readRegisterFile(type, `${type.table}.yaml`, text, error) });
  }
  if (error.length > 0) throw new SeedError(error);
  return files;
}

function readRegisterFile(type: ModelType, file: string, text: string, error: string[]): SeedRow[] {
  let content: unknown;
  try {
    content = parse(text);
  } catch (f) {
    error.push(`${file}: ${f instanceof Error ? (f.message.split('\n')[0] ?? '') : String(f)}`);
    return [];
  }
  const parsed = File.safeParse(content);
  if (!parsed.success) {
    error.push(...parsed.error.issues.map((i) => `${file}: ${i.path.join('.')}: ${i.message}`));
    return [];
  }
  const shape = rowShape(type);
  return parsed.data.raekker.flatMap((raw, i) => {
    const collected = { ...parsed.data.faelles, ...raw };
    const name = collected.noegle ?? collected.ref;
    const place = `${file}, row ${i + 1}${typeof name === 'string' ? ` (${name})` : ''}`;
    const row = shape.safeParse(collected);
    if (row.success) return [{ place, key: typeof name === 'string' ? name : null, values: without(row.data, 'ref') }];
    error.push(...row.error.issues.map((finding) => `${place}: ${finding.path.join('.') || 'the row'}: ${finding.message}`));
    return [];
  });
}

function without(values: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([n]) => n !== name));
}

/** What a row must look like, from the model: no other keys, and every value of its kind. */
function rowShape(type: ModelType): z.ZodType<Record<string, unknown>> {
  const fields: Record<string, z.ZodType> = { ref: z.string().optional() };
  for (const f of type.fields.values()) {
    const shape = fieldShape(f);
    if (shape) fields[f.name] = shape;
  }
  // What a row can say is invented: its values and what it points to, not what it says of itself.
  const own = Object.keys(fields).filter((n) => !['ref', 'noegle', 'herkomst', 'kildehenvisning', 'opdigtedeFelter'].includes(n));
  const name = z.string().refine((n) => own.includes(n), { error: (f) => `${JSON.stringify(f.input)} is not a field that the row has` });
  return z.strictObject({ ...fields, opdigtedeFelter: z.array(name).default([]) });
}

function fieldShape(f: ModelField): z.ZodType | null {
  // Versions count acts; a seed does not say them.
  if ((f.kind !== 'column' && f.kind !== 'toOne') || f.name === 'version') return null;
  const shape = f.kind === 'toOne' ? z.string() : valueShape(f);
  if (f.kind === 'column' && f.defaultValue !== undefined) return shape.optional();
  return f.nullable ? shape.nullish().transform((v) => v ?? null) : shape;
}

const hundredths = z.number().transform((v, ctx) => {
  const count = toHundredths(String(v));
  if (count === null) ctx.addIssue({ code: 'custom', message: `${v} is not an amount with at most two decimals` });
  return count ?? z.NEVER;
});

function valueShape(f: ColumnField): z.ZodType {
  switch (f.valueKind) {
    case 'int':
      return z.int();
    case 'kroner':
    case 'procent':
      return hundredths;
    case 'day':
      return z.string().refine(isDay, 'is not a day of the calendar (YYYY-MM-DD)');
    case 'bool':
      return z.boolean();
    case 'textList':
      return z.array(z.string().min(1)).default([]);
    case 'enum':
      return z.enum(Object.keys(f.enumType?.values ?? {}));
    default:
      return z.string().trim().min(1);
  }
}
