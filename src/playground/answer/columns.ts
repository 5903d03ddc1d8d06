import type { Language } from '../../kernel/errors';
import { type AnswerList, isRow, type Row } from './lists';
import type { Shape } from './shape';

export type Scalar = string | number | boolean | null;
export type CellKind = 'kroner' | 'procent' | 'number' | 'year' | 'date' | 'text';

export interface AnswerColumn {
  readonly path: string;
  readonly kind: CellKind;
}

/** The rows of a list as cells, in the order of `columns`; a cell that a row does not have is undefined. */
export interface Cells {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly (Scalar | undefined)[])[];
}

const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);

export const isNumberColumn = ({ kind }: AnswerColumn): boolean =>
  kind === 'kroner' || kind === 'procent' || kind === 'number' || kind === 'year';

/** What a value is, by the schema; by its looks where the schema does not say. */
export function kindOf(shape: Shape, name: string, value: unknown): CellKind {
  const called = shape.fieldName ?? name;
  switch (shape.type?.name) {
    case 'Kroner':
      return 'kroner';
    case 'Procent':
      return 'procent';
    case 'Date':
    case 'DateTime':
      return 'date';
    case undefined:
      break;
    default:
      if (typeof value !== 'number') {
        return 'text';
      }
  }
  if (typeof value !== 'number') {
    return 'text';
  }
  return /aar$/i.test(called) ? 'year' : 'number';
}

/** Objects within a row are opened (`kommune.navn`); of a list within it only how long it is, or its texts, is told. */
export function cellsOf({ rows, shape }: AnswerList): Cells {
  const seats = new Map<string, number>();
  const columns: AnswerColumn[] = [];
  const known = new Set<string>();
  const written = rows.map(({ row }) => {
    const cells: (Scalar | undefined)[] = [];
    const set = (path: string, kind: CellKind, value: Scalar): void => {
      let seat = seats.get(path);
      if (seat === undefined) {
        seat = columns.length;
        seats.set(path, seat);
        columns.push({ path, kind });
      } else if (!known.has(path)) {
        columns[seat] = { path, kind };
      }
      if (value !== null) {
        known.add(path);
      }
      cells[seat] = value;
    };
    open(row, shape, [], set);
    return cells;
  });
  return { columns, rows: written };
}

type Setter = (path: string, kind: CellKind, value: Scalar) => void;

function open(row: Row, shape: Shape, path: readonly string[], set: Setter): void {
  for (const [name, value] of Object.entries(row)) {
    const place = [...path, name];
    const below = shape.field(name);
    if (isScalar(value)) {
      set(place.join('.'), kindOf(below, name, value), value);
    } else if (isRow(value)) {
      open(value, below, place, set);
    } else if (Array.isArray(value)) {
      const texts = value.filter(isScalar);
      if (texts.length === value.length && value.length > 0) {
        set(place.join('.'), 'text', texts.join(', '));
      } else {
        set(place.join('.'), 'number', value.length);
      }
    }
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** Øre are two digits or none. */
function numberFormat(language: Language, kind: CellKind, hasOere: boolean): Intl.NumberFormat {
  const key = `${language} ${kind} ${hasOere}`;
  const known = formats.get(key);
  if (known) {
    return known;
  }
  const made = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    minimumFractionDigits: hasOere ? 2 : 0,
    maximumFractionDigits: kind === 'number' ? 4 : 2,
  });
  formats.set(key, made);
  return made;
}

/** A value as people write it: 1.234.567,50 kr. in Danish. */
export function writtenValue(value: Scalar | undefined, kind: CellKind, language: Language): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'boolean') {
    return language === 'da' ? (value ? 'ja' : 'nej') : value ? 'yes' : 'no';
  }
  if (typeof value === 'string' || kind === 'year') {
    return String(value);
  }
  const number = numberFormat(language, kind, kind === 'kroner' && !Number.isInteger(value)).format(value);
  return kind === 'kroner' ? `${number}\u00a0kr.` : kind === 'procent' ? `${number}\u00a0%` : number;
}
