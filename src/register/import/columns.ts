import { isDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { toHundredths } from '../../kernel/hundredths';

/** The columns of files of registers, and how their values are read. */

export type ColumnKind = 'text' | 'int' | 'procent' | 'day' | 'list';

export interface ImportColumn {
  readonly navn: string;
  readonly valueKind: ColumnKind;
  readonly required?: boolean;
  /** The only values that it may have. */
  readonly among?: readonly string[];
  /** In Danish, for templates. */
  readonly description: string;
  readonly example?: string;
}

/** A fault of one row, at a column where it is one's. */
export class RowFault extends Error {
  constructor(
    readonly felt: string | null,
    readonly text: LocalizedText,
  ) {
    super(text.en);
  }
}

/** `12.5` or, as Danes write it, `12,5` → 1250; null for what is no percentage. */
function toBasisPoints(text: string): number | null {
  const points = toHundredths(text.replace(',', '.'));
  return points !== null && points >= 0 && points <= 10_000 ? points : null;
}

/** A row as a file has it: from YAML with values of its kinds, from a table with texts. */
export type RawRow = Readonly<Record<string, unknown>>;

/** Between the values of a list that stands in one cell. */
const SEPARATOR = ';';

/** The values of a row, each of its kind; what is empty is left out. Refuses columns that nobody knows. */
export function readRow(columns: readonly ImportColumn[], raw: RawRow): Record<string, unknown> {
  const unknownOne = Object.keys(raw).find((name) => !columns.some((k) => k.navn === name));
  if (unknownOne !== undefined)
    throw new RowFault(unknownOne, {
      da: `kolonnen findes ikke; der er ${columns.map((k) => k.navn).join(', ')}`,
      en: `there is no such column; there are ${columns.map((k) => k.navn).join(', ')}`,
    });
  return Object.fromEntries(
    columns.flatMap((k): [string, unknown][] => {
      const v = raw[k.navn];
      if (v !== undefined && v !== null && v !== '') return [[k.navn, value(k, v)]];
      if (k.required) throw new RowFault(k.navn, { da: 'mangler', en: 'is missing' });
      return [];
    }),
  );
}

function value({ navn: name, valueKind, among }: ImportColumn, v: unknown): unknown {
  const no = (da: string, one: string): never => {
    throw new RowFault(name, { da: `${da}; fik ${JSON.stringify(v)}`, en: `${one}; got ${JSON.stringify(v)}` });
  };
  if (valueKind === 'list') {
    const parts: unknown[] = Array.isArray(v) ? v : String(v).split(SEPARATOR);
    return parts.map((d) => String(d).trim()).filter(Boolean);
  }
  if (typeof v === 'object') return no('skal være én værdi', 'must be one value');
  const text = String(v).trim();
  if (valueKind === 'int') return /^\d{1,9}$/.test(text) ? Number(text) : no('skal være et helt tal', 'must be a whole number');
  if (valueKind === 'procent')
    return toBasisPoints(text) ?? no('skal være en procent fra 0 til 100, fx 12.5', 'must be a percentage from 0 to 100, for example 12.5');
  if (valueKind === 'day') return isDay(text) ? text : no('skal være en dag, fx 2014-01-01', 'must be a day, for example 2014-01-01');
  if (among && !among.includes(text)) return no(`skal være en af ${among.join(', ')}`, `must be one of ${among.join(', ')}`);
  return text;
}
