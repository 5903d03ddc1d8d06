import { Readable } from 'node:stream';
import { badInput, limitExceeded } from '../kernel/errors';
import { collectFields } from '../planner/collect-fields';
import { AnswerPages, type AnswerPagesOptions, MAX_ROWS, tooManyRows } from './answer-pages';
import { type CsvDialect, csvHeader, csvRows, csvStart } from './csv';
import { type DrawnTitle, graphmlOf, pictureOf } from './drawn-answer';
import { graphOfAnswer } from './graph-of-answer';
import { levelsOf } from './table-shape';
import { at, type FileRow, type FileTable, oneTable, rowsOf, tablesIn } from './tables';
import { xlsxOf } from './xlsx';

/** The answer to a query as a file. */

export const FILE_FORMATS = ['csv', 'csv-da', 'xlsx', 'graphml', 'svg'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface FormatDescription {
  /** As it is sent. */
  readonly mediaType: string;
  readonly extension: string;
}

export const FORMAT_DESCRIPTIONS: Readonly<Record<FileFormat, FormatDescription>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  'csv-da': { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  graphml: { mediaType: 'application/graphml+xml', extension: 'graphml' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg' },
};

/** What a picture is called, and in which language. */
export interface FileLegend extends DrawnTitle {
  /** What kinds of things are called. */
  readonly kindNames: ReadonlyMap<string, string>;
}

export interface FileWish {
  readonly format: FileFormat;
  /** The table of a file that can hold one. */
  readonly table: string | null;
}

/** Whether a file of the format is sent page by page; the others are whole in memory before. */
export const isSentAsRead = (format: FileFormat): boolean => format === 'csv' || format === 'csv-da';

/** Cells of a workbook, which is made in memory. */
const MAX_CELLS = 500_000;

export type FileBody = Buffer | Readable;

/** Makes the file; what can be refused is refused before its first byte. */
export async function fileOfAnswer(wish: FileWish, options: AnswerPagesOptions, legend: FileLegend): Promise<FileBody> {
  requireRows(options);
  const tables = tablesIn(levelsOf(options));
  if (wish.format === 'graphml' || wish.format === 'svg') {
    if (!tables.some(({ columns }) => columns.some(({ path }) => path.at(-1) === 'id'))) throw badInput('format', NO_IDS);
    const graph = graphOfAnswer(await new AnswerPages(options).all());
    return wish.format === 'graphml' ? graphmlOf(graph) : pictureOf(graph, legend, legend.kindNames);
  }
  if (tables.length === 0) throw badInput('format', NOTHING);
  const pages = new AnswerPages(options);
  if (wish.format === 'xlsx') return workbook(tables, await pages.all());
  const table = oneTable(tables, wish.table);
  return csvOf(wish.format, table, pages, await pages.first());
}

const NOTHING = {
  da: 'svaret har ingen rækker med værdier, som kan stå i en fil',
  en: 'the answer has no rows with values that can stand in a file',
};

const NO_IDS = {
  da: 'et netværk tegnes af objekter med id; bed om id og om relationer, hvis objekter også har id',
  en: 'a network is drawn of objects with an id; ask for id, and for relations whose objects have an id too',
};

const NO_SCHEMA = {
  da: 'skemaet (__schema, __type) kan ikke stå i en fil; bed om det for sig',
  en: 'the schema (__schema, __type) cannot stand in a file; ask for it by itself',
};

function requireRows({ operation, fragments, variables, schema }: AnswerPagesOptions): void {
  const asked = collectFields([operation.selectionSet], new Set([schema.getQueryType()?.name ?? '']), { fragments, variables });
  for (const [node] of asked.values()) if (/^__(schema|type)$/.test(node?.name.value ?? '')) throw badInput('format', NO_SCHEMA);
}

function csvOf(dialect: CsvDialect, table: FileTable, pages: AnswerPages, first: unknown): Readable {
  async function* lines(): AsyncGenerator<string> {
    yield csvStart(dialect) + csvHeader(table.columns, dialect);
    let written = 0;
    for await (const data of pagesOf(table, pages, first)) {
      const rows = [...rowsOf(table, data, true)];
      written += rows.length;
      // The connection is broken, so that nobody takes what came for all of it.
      if (written > MAX_ROWS) throw tooManyRows(table.name, written);
      yield csvRows(table.columns, rows, dialect);
    }
  }
  return Readable.from(lines(), { objectMode: false });
}

/** The answer once for each page of the table's list, with everything around the list as it was at first. */
async function* pagesOf(table: FileTable, pages: AnswerPages, first: unknown): AsyncGenerator<unknown> {
  yield first;
  const path = listPath(table);
  const connection = path.slice(0, -1);
  for await (const page of pages.rest(connection, first)) {
    const [list] = path.slice(-1);
    const owner = at(first, connection);
    if (list === undefined || typeof owner !== 'object' || owner === null || !Reflect.set(owner, list, at(page, [list])))
      throw new Error(`the next page of ${path.join('.')} has no place in the answer`);
    yield first;
  }
}

/** Response names from the top to the outermost list of a table. */
function listPath({ levels }: FileTable): string[] {
  const outermost = levels.findIndex((level) => level.isList);
  return levels.slice(0, outermost + 1).flatMap((level) => level.path);
}

async function workbook(tables: readonly FileTable[], data: unknown): Promise<Buffer> {
  const sheets = tables.map((table): { name: string; columns: FileTable['columns']; rows: FileRow[] } => ({
    name: table.name,
    columns: table.columns,
    rows: [...rowsOf(table, data, false)],
  }));
  for (const { name, rows } of sheets) if (rows.length > MAX_ROWS) throw tooManyRows(name, rows.length);
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  if (cells > MAX_CELLS)
    throw limitExceeded('celler', MAX_CELLS, cells, {
      da: `Regnearket ville få ${cells} celler; grænsen er ${MAX_CELLS}. Vælg færre felter eller rækker, eller bed om format=csv`,
      en: `The workbook would have ${cells} cells; the limit is ${MAX_CELLS}. Choose fewer fields or rows, or ask for format=csv`,
    });
  return xlsxOf(sheets);
}
