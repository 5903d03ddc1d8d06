import type { Run } from './runs';
import type { Shape } from './shape';

export type Row = Readonly<Record<string, unknown>>;

/** A list of objects somewhere in an answer; where it stands within another list, the rows of all of them. */
export interface AnswerList {
  /** Response names from the top: `helhedsplaner.nodes`. */
  readonly path: string;
  readonly shape: Shape;
  readonly rows: readonly { readonly row: Row /** What the row stands in, in words; empty at the top. */; readonly owner: string }[];
}

/** Fields that tell rows apart, the first that a row has. */
const TELLING = ['titel', 'navn', 'kortnavn', 'noegle', 'nummer', 'kode', 'tekst', 'rolle', 'aar', 'id'];

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a row is called: its first telling field. */
export function labelOf(row: Row): string | undefined {
  for (const name of TELLING) {
    const value = row[name];
    if (typeof value === 'string' || typeof value === 'number') {
      return String(value);
    }
  }
  return undefined;
}

interface Found {
  readonly shape: Shape;
  readonly rows: { readonly row: Row; readonly owner: string }[];
}

/** The lists of an answer, those nearest the top first. An answer without any is one row. */
export function listsIn({ data }: Run, shape: Shape): AnswerList[] {
  const found = new Map<string, Found>();
  const walk = (row: Row, at: Shape, path: readonly string[], owner: string): void => {
    for (const [name, value] of Object.entries(row)) {
      const place = [...path, name];
      const below = at.field(name);
      if (isRow(value)) {
        walk(value, below, place, labelWithin(value) ?? owner);
      } else if (Array.isArray(value)) {
        const rows = value.filter(isRow);
        const list = found.get(place.join('.')) ?? { shape: below, rows: [] };
        if (rows.length > 0) {
          found.set(place.join('.'), list);
        }
        for (const each of rows) {
          list.rows.push({ row: each, owner });
          walk(each, below, place, labelWithin(each) ?? owner);
        }
      }
    }
  };
  walk(data, shape, [], '');
  const lists = [...found].map(([path, list]): AnswerList => ({ path, ...list }));
  lists.sort((a, b) => a.path.split('.').length - b.path.split('.').length);
  return lists.length > 0 ? lists : singles(data, shape);
}

/** An id or a number alone says nothing of what stands in a row. */
function labelWithin(row: Row): string | undefined {
  const label = labelOf(row);
  return label !== undefined && label !== row.id ? label : undefined;
}

function singles(data: Row, shape: Shape): AnswerList[] {
  const objects = Object.entries(data).flatMap(([name, value]) =>
    isRow(value) ? [{ path: name, shape: shape.field(name), rows: [{ row: value, owner: '' }] }] : [],
  );
  if (objects.length > 0) {
    return objects;
  }
  return Object.keys(data).length > 0 ? [{ path: 'data', shape, rows: [{ row: data, owner: '' }] }] : [];
}
