import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CommandFault } from '../scripts/command-line';
import { erDag } from '../src/kernel/day';
import { tilHundrededele } from '../src/kernel/hundredths';
import { alleNavneord, type Felt, type Kolonne, type Objekttype } from '../src/model/model';

/** One row of a seed file: values ready for the table, and the keys of the rows that it points to. */
export interface Saaraekke {
  /** Where it stands, for messages: `pulje.yaml, row 1 (BOLIGSOCIAL-PULJE)`. */
  readonly sted: string;
  /** What other rows call it: its natural key, or else its `ref`. */
  readonly noegle: string | null;
  readonly vaerdier: Readonly<Record<string, unknown>>;
}

export interface Saafil {
  readonly type: Objekttype & { tabel: string };
  readonly raekker: readonly Saaraekke[];
}

/** Seed data that cannot be used; nothing of it is kept. */
export class Saafejl extends CommandFault {
  constructor(readonly fejl: readonly string[]) {
    super(`The seed data cannot be used:\n${fejl.slice(0, 25).join('\n')}${fejl.length > 25 ? `\n… and ${fejl.length - 25} more` : ''}`);
    this.name = 'Saafejl';
  }
}

const Fil = z.strictObject({ faelles: z.record(z.string(), z.unknown()).optional(), raekker: z.array(z.record(z.string(), z.unknown())) });

/** Reads `<table>.yaml` of every noun; all faults of all files are told at once. */
export async function laesSaafiler(mappe: string): Promise<Saafil[]> {
  const fejl: string[] = [];
  const kendte = new Set(alleNavneord().map((t) => `${t.tabel}.yaml`));
  for (const fil of await readdir(mappe)) if (fil.endsWith('.yaml') && !kendte.has(fil)) fejl.push(`${fil}: there is no noun of that name`);
  const filer: Saafil[] = [];
  for (const type of alleNavneord()) {
    const tekst = await readFile(join(mappe, `${type.tabel}.yaml`), 'utf8').catch(() => null);
    if (tekst === null) fejl.push(`${type.tabel}.yaml: the file is missing`);
    else filer.push({ type, raekker: laesFil(type, `${type.tabel}.yaml`, tekst, fejl) });
  }
  if (fejl.length > 0) throw new Saafejl(fejl);
  return filer;
}

function laesFil(type: Objekttype, fil: string, tekst: string, fejl: string[]): Saaraekke[] {
  let indhold: unknown;
  try {
    indhold = parse(tekst);
  } catch (f) {
    fejl.push(`${fil}: ${f instanceof Error ? (f.message.split('\n')[0] ?? '') : String(f)}`);
    return [];
  }
  const laest = Fil.safeParse(indhold);
  if (!laest.success) {
    fejl.push(...laest.error.issues.map((i) => `${fil}: ${i.path.join('.')}: ${i.message}`));
    return [];
  }
  const form = raekkeform(type);
  return laest.data.raekker.flatMap((raa, i) => {
    const samlet = { ...laest.data.faelles, ...raa };
    const navn = samlet.noegle ?? samlet.ref;
    const sted = `${fil}, row ${i + 1}${typeof navn === 'string' ? ` (${navn})` : ''}`;
    const raekke = form.safeParse(samlet);
    if (raekke.success) return [{ sted, noegle: typeof navn === 'string' ? navn : null, vaerdier: uden(raekke.data, 'ref') }];
    fejl.push(...raekke.error.issues.map((fund) => `${sted}: ${fund.path.join('.') || 'the row'}: ${fund.message}`));
    return [];
  });
}

function uden(vaerdier: Record<string, unknown>, navn: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(vaerdier).filter(([n]) => n !== navn));
}

/** What a row must look like, from the model: no other keys, and every value of its kind. */
function raekkeform(type: Objekttype): z.ZodType<Record<string, unknown>> {
  const felter: Record<string, z.ZodType> = { ref: z.string().optional() };
  for (const f of type.felter.values()) {
    const form = feltform(f);
    if (form) felter[f.navn] = form;
  }
  // What a row can say is invented: its values and what it points to, not what it says of itself.
  const egne = Object.keys(felter).filter((n) => !['ref', 'noegle', 'herkomst', 'kildehenvisning', 'opdigtedeFelter'].includes(n));
  const navn = z.string().refine((n) => egne.includes(n), { error: (f) => `${JSON.stringify(f.input)} is not a field that the row has` });
  return z.strictObject({ ...felter, opdigtedeFelter: z.array(navn).default([]) });
}

function feltform(f: Felt): z.ZodType | null {
  // Versions count acts; a seed does not say them.
  if ((f.art !== 'kolonne' && f.art !== 'tilEn') || f.navn === 'version') return null;
  const form = f.art === 'tilEn' ? z.string() : vaerdiform(f);
  if (f.art === 'kolonne' && f.standard !== undefined) return form.optional();
  return f.nullbar ? form.nullish().transform((v) => v ?? null) : form;
}

const hundrededele = z.number().transform((v, ctx) => {
  const antal = tilHundrededele(String(v));
  if (antal === null) ctx.addIssue({ code: 'custom', message: `${v} is not an amount with at most two decimals` });
  return antal ?? z.NEVER;
});

function vaerdiform(f: Kolonne): z.ZodType {
  switch (f.slags) {
    case 'heltal':
      return z.int();
    case 'kroner':
    case 'procent':
      return hundrededele;
    case 'dag':
      return z.string().refine(erDag, 'is not a day of the calendar (YYYY-MM-DD)');
    case 'boolsk':
      return z.boolean();
    case 'tekstliste':
      return z.array(z.string().min(1)).default([]);
    case 'enum':
      return z.enum(Object.keys(f.enumtype?.vaerdier ?? {}));
    default:
      return z.string().trim().min(1);
  }
}
