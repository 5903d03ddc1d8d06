import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { type ModelType, sqlTypeOf, typeOf } from '../model/model';
import { bound, columnOf, named, type Sql, select, sql } from '../model/sql';
import type { ArgValue, VariableReader } from './arguments';
import type { SortKey } from './dialect';
import { compileExpression } from './expression';
import { rowCount } from './filter';
import { ALWAYS } from './operators';
import type { PlanBuilder } from './plan-builder';

/**
 * How a list is sorted: the keys that were asked for, then the row's own number, so that no two rows are alike; groups by
 * what they are made by, which no two share.
 */
export interface Ordering {
  readonly keys: readonly SortKey[];
  /** What cursors of the list carry, so that one from another list or order is told apart. */
  readonly signature: string;
  /** Set where the first key is a column of a row that each row of the list has. */
  readonly lead: OrderingLead | null;
}

/**
 * A way to read the list in its order instead of sorting all of it: `orderBy: [{ kommune: { navn: ASC } }, …]` goes through the kommuner by the index on their
 * names, through the plans of each, and ends when the page is full. `key` stands for the first key there.
 */
export interface OrderingLead {
  readonly table: Sql;
  readonly on: Sql;
  readonly key: SortKey;
}

export const MAX_SORT_KEYS = 8;
const MAX_LEVELS = 6;

export function compileOrdering(builder: PlanBuilder, value: ArgValue | undefined, type: ModelType, alias: string): Ordering {
  const punkter = value?.kind === 'list' ? value.items : [];
  if (punkter.length > MAX_SORT_KEYS) throw badInput('orderBy', INPUT_FAULTS.hoejst(MAX_SORT_KEYS, punkter.length));
  // A key that names no field asks for no order.
  const given = punkter.filter((p) => p.kind !== 'object' || givenFields(p).length > 0);
  const parts = given.map((p, i) => key(builder, p, type, alias, `orderBy[${i}]`));
  return {
    keys: [...parts.map((d) => d.noegle), { sql: columnOf(alias, 'id'), type: 'int', direction: 'ASC', nullable: false }],
    signature: `${type.prefix}:${parts.map((d) => d.signature).join()}`,
    lead: parts[0]?.lead ?? null,
  };
}

interface CompiledKey {
  readonly noegle: SortKey;
  readonly signature: string;
  readonly lead?: OrderingLead;
  /** Whether it is a column that is never missing, and so has an index in this order. */
  readonly isColumn?: boolean;
}

/** The fields of a key; one that is null is as left out. */
export const givenFields = (v: ArgValue): (readonly [string, ArgValue])[] =>
  v.kind === 'object' ? [...v.fields].filter(([, f]) => f.kind !== 'null') : [];

function key(builder: PlanBuilder, value: ArgValue, type: ModelType, alias: string, path: string, level = 1): CompiledKey {
  if (level > MAX_LEVELS) throw badInput(path, INPUT_FAULTS.relationDepth(MAX_LEVELS));
  const fields = givenFields(value);
  const [first] = fields;
  if (!first || fields.length !== 1) throw badInput(path, INPUT_FAULTS.oneField(fields.length));
  const [name, v] = first;
  builder.requireReadable(`${type.name}.${name}`);
  const f = type.fields.get(name);
  if (f?.kind === 'toOne') {
    const target = typeOf(f.target());
    const m = builder.alias();
    const inner = key(builder, v, target, m, `${path}.${name}`, level + 1);
    builder.cost.reads(1);
    const through = sql`${builder.table(target)} ${named(m)} WHERE ${columnOf(m, 'id')} = ${columnOf(alias, f.column)}`;
    const related = select`${inner.noegle.sql} FROM ${through}`;
    return {
      noegle: { ...inner.noegle, sql: related, nullable: f.nullable || inner.noegle.nullable },
      signature: `${name}.${inner.signature}`,
      ...(level === 1 &&
        !f.nullable &&
        inner.isColumn && { lead: leadThrough(builder.table(target), m, columnOf(alias, f.column), inner.noegle) }),
    };
  }
  if (f?.kind === 'list') {
    const direction = directionOf(builder, givenFields(v).find(([one]) => one === 'count')?.[1], `${path}.${name}.count`);
    const count = rowCount(builder, f, { type, alias }, undefined, `${path}.${name}`);
    return { noegle: { sql: count, type: 'int', direction, nullable: false }, signature: `#${name}${SIGNS[direction]}` };
  }
  const direction = directionOf(builder, v, `${path}.${name}`);
  const signature = `${name}${SIGNS[direction]}`;
  if (f?.kind !== 'column' && f?.kind !== 'expression') throw new Error(`${path}.${name} cannot be ordered by`);
  const own =
    f.kind === 'column'
      ? columnOf(alias, f.folding ? `${f.column}_sort` : f.column)
      : compileExpression(builder, f, { alias, args: new Map() });
  return {
    noegle: { sql: own, type: sqlTypeOf(f.valueKind), direction, nullable: f.nullable },
    signature,
    isColumn: f.kind === 'column' && !f.nullable,
  };
}

const leadThrough = (table: Sql, alias: string, reference: Sql, key: SortKey): OrderingLead => ({
  table: sql`${table} ${named(alias)}`,
  on: sql`${columnOf(alias, 'id')} = ${reference}`,
  key,
});

export const SIGNS = { ASC: '+', DESC: '-' } as const;

/** Directions are part of a plan's form, so the value is known when the plan is made. */
export function directionOf(builder: PlanBuilder, v: ArgValue | undefined, path: string): 'ASC' | 'DESC' {
  const direction = v?.kind === 'leaf' ? v.read(builder.context.variables) : null;
  if (direction !== 'ASC' && direction !== 'DESC') throw badInput(path, INPUT_FAULTS.direction);
  return direction;
}

/** The condition that a row comes after (or before) the row that a cursor names, in this order. */
export function seekPast(builder: PlanBuilder, o: Ordering, cursor: VariableReader, argument: 'after' | 'before'): Sql {
  const keys = o.keys.map(
    (_, i): VariableReader =>
      (v) =>
        readCursor(cursor(v), o, argument)[i],
  );
  builder.checks.push((v) => readCursor(cursor(v), o, argument));
  // Lexicographic, from the last key to the first: past on this key, or equal on it and past on the rest.
  return o.keys.reduceRight<Sql | null>((rest, n, i) => pastKey(n, bound(keys[i] ?? (() => null), n.type), argument, rest), null) ?? ALWAYS;
}

function pastKey(n: SortKey, p: Sql, argument: 'after' | 'before', rest: Sql | null): Sql {
  const ascending = (n.direction === 'ASC') === (argument === 'after');
  const past = ascending ? sql`${n.sql} > ${p}` : sql`${n.sql} < ${p}`;
  if (!n.nullable) return rest ? sql`(${past} OR (${n.sql} = ${p} AND ${rest}))` : past;
  // Missing values stand last when rising and first when falling.
  const seekKey = ascending
    ? sql`${past} OR (${n.sql} IS NULL AND ${p} IS NOT NULL)`
    : sql`${past} OR (${n.sql} IS NOT NULL AND ${p} IS NULL)`;
  return rest ? sql`((${seekKey}) OR (${n.sql} IS NOT DISTINCT FROM ${p} AND ${rest}))` : sql`(${seekKey})`;
}

/** The key values that a cursor carries; refuses text that is not a cursor of this list. */
function readCursor(value: unknown, o: Ordering, argument: string): readonly (string | number | null)[] {
  const text = String(value);
  if (/^([0-9A-Fa-f]{2})+$/.test(text)) {
    const content = jsonOrNothing(Buffer.from(text, 'hex').toString('utf8'));
    if (Array.isArray(content) && content.length === o.keys.length + 1 && content[0] === o.signature) {
      const keys: unknown[] = content.slice(1);
      if (keys.every((n) => n === null || typeof n === 'string' || typeof n === 'number')) return keys;
    }
    if (Array.isArray(content)) throw badInput(argument, INPUT_FAULTS.otherList);
  }
  throw badInput(argument, INPUT_FAULTS.notACursor);
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
