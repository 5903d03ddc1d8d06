import { CsvError, parse } from 'csv-parse/sync';
import type { RawRow } from './columns';
import { FileFault } from './file-fault';

/**
 * Rows of a table as text (CSV): the first line names the columns. Cells are parted by semicolons, tabs or commas, whichever
 * the first line has; a cell that holds one stands in quotation marks: `FSB;1-85;"Blågården; Blågårdens Plads"`.
 */
export function readTable(content: string): readonly RawRow[] {
  try {
    return parse(content, { bom: true, columns, delimiter: separatorChar(content), trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileFault(REASONS[error.code]?.(line(error)) ?? ANDET(line(error)));
  }
}

const separatorChar = (content: string): string => {
  const [first = ''] = content.split('\n', 1);
  return [';', '\t'].find((characters) => first.includes(characters)) ?? ',';
};

/** The names of the columns; two of the same name would lose a cell without a word. */
function columns(names: readonly string[]): string[] {
  const double = names.find((name, i) => names.indexOf(name) !== i);
  if (double === undefined) return [...names];
  throw new FileFault({
    da: `kolonnen “${double}” står to gange i første linje`,
    en: `the column “${double}” stands twice in the first line`,
  });
}

const line = ({ lines }: CsvError): number => Number(lines ?? 1);

const ANDET = (number: number) => ({ da: `filen er ikke CSV; se linje ${number}`, en: `the file is not CSV; see line ${number}` });

const REASONS: Readonly<Record<string, typeof ANDET>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: (number) => ({
    da: `linje ${number} har ikke lige så mange celler, som der er kolonner`,
    en: `line ${number} does not have as many cells as there are columns`,
  }),
  CSV_QUOTE_NOT_CLOSED: (number) => ({
    da: `et anførselstegn er ikke lukket, da filen slutter i linje ${number}`,
    en: `a quotation mark is not closed when the file ends in line ${number}`,
  }),
};
