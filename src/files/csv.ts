import { stringify } from 'csv-stringify/sync';
import type { FileCellKind, FileColumn } from './table-shape';
import type { CellValue, FileRow } from './tables';

/** Rows as CSV, for programs everywhere or as a Danish spreadsheet reads it. */

export type CsvDialect = 'csv' | 'csv-da';

const DELIMITERS: Readonly<Record<CsvDialect, string>> = { csv: ',', 'csv-da': ';' };

/** What the file begins with. A Danish spreadsheet takes it for UTF-8 only when it says so. */
export const csvStart = (dialect: CsvDialect): string => (dialect === 'csv-da' ? '\ufeff' : '');

export const csvHeader = (columns: readonly FileColumn[], dialect: CsvDialect): string =>
  written([columns.map((c) => harmless(c.name))], dialect);

export const csvRows = (columns: readonly FileColumn[], rows: readonly FileRow[], dialect: CsvDialect): string =>
  written(
    rows.map((row) => row.map((value, i) => text(value, columns[i]?.kind ?? 'text', dialect))),
    dialect,
  );

const written = (lines: readonly (readonly string[])[], dialect: CsvDialect): string =>
  stringify([...lines], { delimiter: DELIMITERS[dialect], record_delimiter: '\r\n' });

function text(value: CellValue, kind: FileCellKind, dialect: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return dialect === 'csv-da' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return dialect === 'csv-da' ? (value ? 'ja' : 'nej') : String(value);
  if (kind === 'day' && dialect === 'csv-da') return value.split('-').reverse().join('-');
  return harmless(value);
}

// A spreadsheet reckons with what begins like this, and a title could make it fetch an address; with the mark in front it is text.
const FORMULA = /^[=+\-@\t\r]/;

function harmless(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
