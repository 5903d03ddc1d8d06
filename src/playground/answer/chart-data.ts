import { type AnswerColumn, type Cells, cellsOf, isNumberColumn, type Scalar } from './columns';
import { type AnswerList, isRow, labelOf, type Row } from './lists';

/** The groups of an aggregate, ready to be drawn. */
export interface Groups {
  readonly path: string;
  /** The parts of the key: `byomraade`, `status`. */
  readonly dimensions: readonly string[];
  /** Whether the first dimension is a year or a day, so that it has an order and steps of its own. */
  readonly isTime: boolean;
  readonly measures: readonly AnswerColumn[];
  readonly rows: readonly GroupRow[];
}

export interface GroupRow {
  /** What each dimension is; null for the group of those that have none. */
  readonly keys: readonly (string | null)[];
  readonly values: readonly (number | undefined)[];
}

/** The lists of an answer that are groups: they have a `key`, and numbers. */
export function groupsIn(lists: readonly AnswerList[]): Groups[] {
  return lists.flatMap((list) => {
    const groups = list.rows.every(({ row }) => isRow(row.key)) ? read(list) : undefined;
    return groups && groups.measures.length > 0 && groups.dimensions.length > 0 ? [groups] : [];
  });
}

function read(list: AnswerList): Groups {
  const cells = cellsOf(list);
  const measured = cells.columns.flatMap((column, seat) =>
    isNumberColumn(column) && column.kind !== 'year' && !/^key(\.|$)/.test(column.path) ? [{ column, seat }] : [],
  );
  const named = [...new Set(list.rows.flatMap(({ row }) => (isRow(row.key) ? Object.keys(row.key) : [])))].filter(
    (n) => n !== '__typename',
  );
  const time = named.findIndex((name) => isTimeColumn(cells, `key.${name}`));
  // Time runs along, whichever key it was asked for as.
  const dimensions = time > 0 ? [named[time] ?? '', ...named.filter((_, i) => i !== time)] : named;
  return {
    path: list.path,
    dimensions,
    isTime: time >= 0,
    measures: measured.map(({ column }) => column),
    rows: list.rows.map(({ row }, i) => ({
      keys: dimensions.map((name) => keyOf(row, name)),
      values: measured.map(({ seat }) => numberOf(cells.rows[i]?.[seat])),
    })),
  };
}

const numberOf = (value: Scalar | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

function isTimeColumn({ columns }: Cells, path: string): boolean {
  const kind = columns.find((c) => c.path === path)?.kind;
  return kind === 'year' || kind === 'date';
}

function keyOf(row: Row, name: string): string | null {
  const value = isRow(row.key) ? row.key[name] : null;
  if (isRow(value)) {
    return labelOf(value) ?? null;
  }
  return value === null || value === undefined ? null : String(value);
}

/** A measure of groups with two dimensions: a series for each value of the others. */
export interface Series {
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
}

export interface Drawing {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** The measure by category and series; `without` is what a missing key is called. */
export function drawingOf({ rows, dimensions, isTime }: Groups, measure: number, without: string): Drawing {
  const categories = new Set<string>();
  const series = new Map<string, Map<string, number>>();
  for (const { keys, values } of rows) {
    const value = values[measure];
    const [category = without, ...rest] = keys.map((key) => key ?? without);
    categories.add(category);
    const name = dimensions.length > 1 ? rest.join(' · ') : '';
    const own = series.get(name) ?? new Map<string, number>();
    series.set(name, own);
    if (value !== undefined) {
      own.set(category, value);
    }
  }
  return {
    categories: isTime ? [...categories].filter((c) => c !== without).sort() : [...categories],
    series: [...series].map(([name, values]) => ({ name, values })),
  };
}

/** Round steps of a scale from zero, or from the least value below it. */
export function ticksOf(values: readonly number[], count = 5): readonly number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const raw = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5].find((s) => s * power >= raw) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
