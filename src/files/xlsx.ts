import type { Cell, SheetData } from 'write-excel-file/node';
import type { FileCellKind, FileColumn } from './table-shape';
import type { CellValue, FileRow } from './tables';

/** Tables as a workbook with a sheet each; amounts are numbers and days are days, so that one can reckon with them. */

export interface SheetRows {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly FileRow[];
}

/** Characters that a cell can hold. */
const MAX_TEXT = 32_767;
const CUT = ' … (afkortet)';
/** Characters of a sheet's name. */
const MAX_NAME = 31;
/** Widths of columns, in characters. */
const [NARROW, WIDE] = [10, 60];

/** The first day that a spreadsheet shows as it is. */
const FIRST_DAY = '1900-03-01';
/** A name that Excel keeps for itself. */
const KEPT_NAME = 'history';

const FORMATS: Readonly<Partial<Record<FileCellKind, string>>> = {
  kroner: '#,##0.00',
  procent: '0.00',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
};

export async function xlsxOf(sheets: readonly SheetRows[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const names = sheetNames(sheets.map((s) => s.name));
  return writeXlsxFile(
    sheets.map((sheet, i) => ({
      sheet: names[i],
      data: dataOf(sheet),
      stickyRowsCount: 1,
      columns: sheet.columns.map((column, c) => ({ width: widthOf(column, sheet.rows, c) })),
    })),
  ).toBuffer();
}

const dataOf = ({ columns, rows }: SheetRows): SheetData => [
  columns.map((c): Cell => ({ value: written(c.name), type: String, fontWeight: 'bold' })),
  ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i]?.kind ?? 'text'))),
];

function cellOf(value: CellValue, kind: FileCellKind): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, format: FORMATS[kind] };
  if (typeof value === 'boolean') return { value, type: Boolean };
  const format = FORMATS[kind];
  // Spreadsheets count days from 1900, and wrongly until the leap day that it did not have.
  if ((kind === 'day' || kind === 'moment') && value >= FIRST_DAY) return { value: new Date(value), type: Date, format };
  return { value: written(value), type: String };
}

// XML has no place for control characters, nor for halves of characters.
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function written(value: string): string {
  const text = value.replace(UNWRITABLE, '');
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT - CUT.length) + CUT : text;
}

function widthOf({ name, kind }: FileColumn, rows: readonly FileRow[], index: number): number {
  if (kind === 'moment') return 20;
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[index] ?? '').length), name.length);
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
}

/** Names that a workbook takes: of 31 characters at most, without its signs, and no two alike whatever their case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '') || 'Ark';
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` ${n}`;
      // The end of a long name tells more than its beginning: helhedsplaner.afdelinger.…
      const chosen = clean.slice(-(MAX_NAME - suffix.length)) + suffix;
      if (taken.has(chosen.toLowerCase()) || chosen.toLowerCase() === KEPT_NAME) continue;
      taken.add(chosen.toLowerCase());
      return chosen;
    }
  });
}
