import { type ColumnField, type ListField, type ModelType, type ToOneField, typeOf } from '../../src/model/model';
import { snakeCase } from '../../src/model/naming';
import { before, textFits } from './oracle-text';

/**
 * What lists must answer, worked out in JavaScript from the rows of the tables: filters through relations, orders, pages and
 * groups. It shares the model's declarations with the service and nothing else: no SQL is written here but `SELECT *`.
 */

export type NounRow = Readonly<Record<string, string | number | null>>;
export type Tables = ReadonlyMap<string, readonly NounRow[]>;
export type Filter = { readonly [name: string]: unknown };

const fk = (property: string): string => `${snakeCase(property)}_id`;
const isObject = (v: unknown): v is Filter => typeof v === 'object' && v !== null && !Array.isArray(v);

export class Oracle {
  constructor(private readonly tables: Tables) {}

  raekker(type: ModelType): readonly NounRow[] {
    return this.tables.get(type.table ?? '') ?? [];
  }

  /** The row at the other end of a relation to one. */
  til(f: ToOneField, r: NounRow): NounRow | null {
    const number = r[f.column];
    return number === null || number === undefined ? null : (this.raekker(typeOf(f.target())).find((m) => m.id === number) ?? null);
  }

  /** The rows at the other end of a relation to many; null for one that is declared as SQL. */
  many(f: ListField, r: NounRow): readonly NounRow[] | null {
    const maal = this.raekker(typeOf(f.target()));
    const k = f.link;
    if (k.via === 'key') return maal.filter((m) => m[fk(k.property)] === r.id);
    if (k.via === 'expression') return null;
    const bound = new Set(this.raekker(typeOf(k.term())).flatMap((l) => (l[fk(k.fra)] === r.id ? [l[fk(k.til)]] : [])));
    return maal.filter((m) => bound.has(m.id ?? null));
  }

  holder(type: ModelType, filter: unknown, r: NounRow): boolean {
    if (!isObject(filter)) return true;
    return Object.entries(filter).every(([name, v]) => v === null || v === undefined || this.term(type, name, v, r));
  }

  private term(type: ModelType, name: string, v: unknown, r: NounRow): boolean {
    if (name === 'and' && Array.isArray(v)) return v.every((f) => this.holder(type, f, r));
    if (name === 'or' && Array.isArray(v)) return v.some((f) => this.holder(type, f, r));
    if (name === 'not') return !this.holder(type, v, r);
    if (name === 'is') return this.holder(type, v, r);
    if (name === 'compare' && Array.isArray(v)) return v.every((one) => isObject(one) && this.compared(type, one, r));
    const f = type.fields.get(name);
    if (!isObject(v) || !f) throw new Error(`${type.name}.${name} is nothing that the oracle can judge`);
    if (f.kind === 'toOne') return this.toOne(f, v, r);
    if (f.kind === 'list') return this.list(f, v, r);
    if (f.kind === 'column') return Object.entries(v).every(([up, condition]) => condition === null || fits(r, up, condition, f));
    throw new Error(`${type.name}.${name} is nothing that the oracle can judge`);
  }

  private toOne(f: ToOneField, { isNull, ...rest }: Filter, r: NounRow): boolean {
    const m = this.til(f, r);
    if (typeof isNull === 'boolean' && isNull !== (m === null)) return false;
    return m === null ? !condition(rest) : this.holder(typeOf(f.target()), rest, m);
  }

  private list(f: ListField, v: Filter, r: NounRow): boolean {
    const all = this.many(f, r) ?? [];
    const maal = typeOf(f.target());
    return Object.entries(v).every(([word, inner]) => {
      if (inner === null) return true;
      if (word === 'count' && isObject(inner)) return this.counted(maal, all, inner);
      const hit = all.filter((m) => this.holder(maal, inner, m)).length;
      return word === 'some' ? hit > 0 : word === 'none' ? hit === 0 : hit === all.length;
    });
  }

  private compared(type: ModelType, { left, op, right }: Filter, r: NounRow): boolean {
    const value = (name: unknown): string | number | null => {
      const f = [...type.fields.values()].find((one) => one.kind === 'column' && snakeCase(one.name).toUpperCase() === name);
      return f?.kind === 'column' ? (r[f.column] ?? null) : null;
    };
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return op === 'NE';
    const holds: Readonly<Record<string, boolean>> = { EQ: a === b, NE: a !== b, LT: a < b, LTE: a <= b, GT: a > b, GTE: a >= b };
    return holds[String(op)] ?? false;
  }

  private counted(type: ModelType, all: readonly NounRow[], { filter, ...operators }: Filter): boolean {
    const n = all.filter((r) => this.holder(type, filter, r)).length;
    return Object.entries(operators).every(([up, condition]) => condition === null || numberFits(n, up, condition));
  }
}

/** Whether a number of rows is as a filter of it says. */
function numberFits(n: number, up: string, condition: unknown): boolean {
  if (up === 'in') return Array.isArray(condition) && condition.includes(n);
  const k = Number(condition);
  const holds: Readonly<Record<string, boolean>> = { eq: n === k, ne: n !== k, lt: n < k, lte: n <= k, gt: n > k, gte: n >= k };
  return holds[up] ?? false;
}

/** Whether a filter asks anything at all of the row that it is about. */
function condition(filter: unknown): boolean {
  if (!isObject(filter)) return false;
  return Object.entries(filter).some(([name, v]) => {
    if (v === null || v === undefined) return false;
    if (name === 'and' || name === 'is') return Array.isArray(v) ? v.some(condition) : condition(v);
    if (name === 'or') return Array.isArray(v) && v.every(condition);
    if (name === 'compare') return Array.isArray(v) && v.length > 0;
    if (name === 'not' || name === 'some' || name === 'none' || name === 'every') return true;
    // Of how many rows there are, nothing is asked where no number is given.
    if (name === 'count') return isObject(v) && Object.entries(v).some(([up, e]) => up !== 'filter' && e !== null && e !== undefined);
    return isObject(v) ? Object.values(v).some((e) => e !== null && (!isObject(e) || condition(v))) : true;
  });
}

const NUMBERS = ['kroner', 'procent'];

function fits(r: NounRow, up: string, condition: unknown, f: ColumnField): boolean {
  const v = r[f.column] ?? null;
  const like = (k: unknown): unknown =>
    NUMBERS.includes(f.valueKind) ? Math.round(Number(k) * 100) : f.valueKind === 'bool' ? Number(k) : k;
  if (up === 'isNull') return (v === null) === condition;
  if (f.valueKind === 'text' || f.valueKind === 'textList') return textDemand(texts(r, f), up, condition, f);
  if (up === 'in') return v !== null && Array.isArray(condition) && condition.map(like).includes(v);
  const k = like(condition);
  if (up === 'ne') return v !== k;
  if (v === null) return false;
  if (up === 'eq') return v === k;
  const [a, b] = typeof v === 'number' ? [v, Number(k)] : [v, String(k)];
  return up === 'lt' ? a < b : up === 'lte' ? a <= b : up === 'gt' ? a > b : a >= b;
}

/** What a condition on a text looks at: the texts of a list, or a name and its aliases. */
function texts(r: NounRow, f: ColumnField): string[] {
  const [v, aliaser] = [r[f.column] ?? null, f.aliaser ? r[snakeCase(f.aliaser)] : '[]'];
  if (v === null) return [];
  return f.valueKind === 'textList' ? JSON.parse(String(v)) : [String(v), ...JSON.parse(String(aliaser))];
}

function textDemand(texts: readonly string[], up: string, condition: unknown, f: ColumnField): boolean {
  if (up === 'isEmpty') return (texts.length === 0) === condition;
  if (up === 'ne') return !texts.some((t) => textFits(t, 'eq', String(condition), f));
  if (up === 'in') return Array.isArray(condition) && condition.some((k) => texts.some((t) => textFits(t, 'eq', String(k), f)));
  return texts.some((t) => textFits(t, up, String(condition), f));
}

/** Rows in the order of a number of their own, then by number. */
export function orderedBy(rows: readonly NounRow[], count: (r: NounRow) => number, direction: 'ASC' | 'DESC'): NounRow[] {
  const characters = direction === 'ASC' ? 1 : -1;
  return [...rows].sort((a, b) => (count(a) - count(b)) * characters || Number(a.id) - Number(b.id));
}

/** Rows in the order of a column (missing ones last when rising, first when falling), then by number. */
export function ordered(rows: readonly NounRow[], f: ColumnField | null, direction: 'ASC' | 'DESC'): NounRow[] {
  const characters = direction === 'ASC' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = f ? [a[f.column] ?? null, b[f.column] ?? null] : [0, 0];
    const difference =
      x === y ? 0 : x === null ? 1 : y === null ? -1 : f?.valueKind === 'text' ? before(String(x), String(y), f) : x < y ? -1 : 1;
    return difference !== 0 ? difference * characters : Number(a.id) - Number(b.id);
  });
}
