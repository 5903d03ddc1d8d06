import { CsvError, parse } from 'csv-parse/sync';
import type { Raaraekke } from './columns';
import { Filfejl } from './file-fault';

/**
 * Rows of a table as text (CSV): the first line names the columns. Cells are parted by semicolons, tabs or commas, whichever
 * the first line has; a cell that holds one stands in quotation marks: `FSB;1-85;"Blågården; Blågårdens Plads"`.
 */
export function laesTabel(indhold: string): readonly Raaraekke[] {
  try {
    return parse(indhold, { bom: true, columns: kolonner, delimiter: skilletegn(indhold), trim: true, skip_empty_lines: true });
  } catch (fejl) {
    if (!(fejl instanceof CsvError)) throw fejl;
    throw new Filfejl(GRUNDE[fejl.code]?.(linje(fejl)) ?? ANDET(linje(fejl)));
  }
}

const skilletegn = (indhold: string): string => {
  const [foerste = ''] = indhold.split('\n', 1);
  return [';', '\t'].find((tegn) => foerste.includes(tegn)) ?? ',';
};

/** The names of the columns; two of the same name would lose a cell without a word. */
function kolonner(navne: readonly string[]): string[] {
  const dobbelt = navne.find((navn, i) => navne.indexOf(navn) !== i);
  if (dobbelt === undefined) return [...navne];
  throw new Filfejl({
    da: `kolonnen “${dobbelt}” står to gange i første linje`,
    en: `the column “${dobbelt}” stands twice in the first line`,
  });
}

const linje = ({ lines }: CsvError): number => Number(lines ?? 1);

const ANDET = (nr: number) => ({ da: `filen er ikke CSV; se linje ${nr}`, en: `the file is not CSV; see line ${nr}` });

const GRUNDE: Readonly<Record<string, typeof ANDET>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: (nr) => ({
    da: `linje ${nr} har ikke lige så mange celler, som der er kolonner`,
    en: `line ${nr} does not have as many cells as there are columns`,
  }),
  CSV_QUOTE_NOT_CLOSED: (nr) => ({
    da: `et anførselstegn er ikke lukket, da filen slutter i linje ${nr}`,
    en: `a quotation mark is not closed when the file ends in line ${nr}`,
  }),
};
