import { type ColumnField, type ModelType, typeOf } from '../../src/model/model';
import type { NounRow, Oracle } from './oracle';

/** Groups worked out in JavaScript: what rows can be grouped by, which groups they make, and in what order those come. */

type Value = string | number | null;

/** One of the groups' places that a row has by a key: what it is sorted by, and what the answer shows. */
interface Seat {
  readonly ordering: readonly Value[];
  readonly shown: unknown;
}

export interface Key {
  readonly navn: string;
  /** What of the key is asked for. */
  readonly selection: string;
  readonly af: (r: NounRow) => readonly Seat[];
}

export interface GroupFacts {
  readonly key: Readonly<Record<string, unknown>>;
  readonly raekker: readonly NounRow[];
}

const big = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const lille = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The value of the enum in `groupBy`. */
export const enumValue = (name: string): string => name.replace(/[A-Z]/g, (b) => `_${b}`).toUpperCase();

function shown(f: ColumnField, v: Value): unknown {
  if (v === null) return null;
  return f.valueKind === 'bool' ? v === 1 : f.valueKind === 'procent' ? Number(v) / 100 : v;
}

function columnSlot(f: ColumnField, r: NounRow | null): Seat {
  const v = r?.[f.column] ?? null;
  return { ordering: f.search ? [r?.[`${f.column}_sort`] ?? null, v] : [v], shown: shown(f, v) };
}

function yearSlot(f: ColumnField, r: NounRow | null): Seat {
  const day = r?.[f.column] ?? null;
  const year = day === null ? null : Number(String(day).slice(0, 4));
  return { ordering: [year], shown: year };
}

function rowSlot(maal: ModelType, r: NounRow | null): Seat {
  const name = ['navn', 'titel'].find((n) => r && `${n}_sort` in r);
  return {
    ordering: [...(name && r ? [r[`${name}_sort`] ?? null] : []), r?.id ?? null],
    shown: r && { id: `${maal.prefix}_${r.id}` },
  };
}

function fieldKeys(type: ModelType, inFront: string, find: (r: NounRow) => NounRow | null): Key[] {
  return [...type.fields.values()].flatMap((f): Key[] => {
    if (f.kind !== 'column' || !f.sortable || f.valueKind === 'kroner') return [];
    const name = inFront ? inFront + big(f.name) : f.name;
    const itself = { navn: name, selection: name, af: (r: NounRow) => [columnSlot(f, find(r))] };
    const year = { navn: `${name}Aar`, selection: `${name}Aar`, af: (r: NounRow) => [yearSlot(f, find(r))] };
    return f.valueKind === 'day' ? [itself, year] : [itself];
  });
}

export function keys(oracle: Oracle, type: ModelType): Key[] {
  const out = fieldKeys(type, '', (r) => r);
  for (const f of type.fields.values()) {
    if (f.kind === 'toOne') {
      const maal = typeOf(f.target());
      out.push({ navn: f.name, selection: `${f.name} { id }`, af: (r) => [rowSlot(maal, oracle.til(f, r))] });
      out.push(...fieldKeys(maal, f.name, (r) => oracle.til(f, r)));
    }
    if (f.kind === 'list' && f.link.via === 'link' && typeOf(f.target()) !== type) {
      const maal = typeOf(f.target());
      const name = lille(maal.name);
      const af = (r: NounRow): Seat[] => {
        const ends = oracle.many(f, r) ?? [];
        return ends.length > 0 ? ends.map((e) => rowSlot(maal, e)) : [rowSlot(maal, null)];
      };
      out.push({ navn: name, selection: `${name} { id }`, af });
    }
  }
  return type.name === 'Haendelse' ? out : [...out, ...beyond(oracle, type, [type], [], (r) => r)];
}

/** Keys of rows that related rows are tied to: one or two relations to one, and then one more of either sort; to no type twice. */
function beyond(
  oracle: Oracle,
  type: ModelType,
  seen: readonly ModelType[],
  names: readonly string[],
  find: (r: NounRow) => NounRow | null,
): Key[] {
  return [...type.fields.values()].flatMap((f): Key[] => {
    if ((f.kind !== 'toOne' && f.kind !== 'list') || seen.includes(typeOf(f.target()))) return [];
    const maal = typeOf(f.target());
    const named = (last: string): string => lille([...names, last].map(big).join(''));
    if (f.kind === 'list') {
      if (f.link.via !== 'link' || names.length === 0) return [];
      const name = named(maal.name);
      const af = (r: NounRow): Seat[] => {
        const one = find(r);
        const ends = one === null ? [] : (oracle.many(f, one) ?? []);
        return ends.length > 0 ? ends.map((e) => rowSlot(maal, e)) : [rowSlot(maal, null)];
      };
      return [{ navn: name, selection: `${name} { id }`, af }];
    }
    const next = (r: NounRow): NounRow | null => {
      const one = find(r);
      return one === null ? null : oracle.til(f, one);
    };
    const name = named(f.name);
    const own = names.length > 0 ? [{ navn: name, selection: `${name} { id }`, af: (r: NounRow) => [rowSlot(maal, next(r))] }] : [];
    return names.length < 2 ? [...own, ...beyond(oracle, maal, [...seen, maal], [...names, f.name], next)] : own;
  });
}

// Missing values last; a missing row has no value at any of its places.
function before(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x !== y) return x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
  }
  return 0;
}

/** The groups of rows by several keys, in their order. */
export function grouped(rows: readonly NounRow[], after: readonly Key[]): GroupFacts[] {
  const groups = new Map<string, { readonly seats: readonly Seat[]; readonly raekker: NounRow[] }>();
  for (const r of rows) {
    const possible = after.reduce<Seat[][]>((soFar, n) => soFar.flatMap((h) => n.af(r).map((p) => [...h, p])), [[]]);
    for (const seats of possible) {
      const name = JSON.stringify(seats.map((p) => p.shown));
      const known = groups.get(name);
      if (known) known.raekker.push(r);
      else groups.set(name, { seats, raekker: [r] });
    }
  }
  const byKeys = (a: readonly Seat[], b: readonly Seat[]): number =>
    a.reduce((afgjort, p, i) => afgjort || before(p.ordering, b[i]?.ordering ?? []), 0);
  return [...groups.values()]
    .sort((a, b) => byKeys(a.seats, b.seats))
    .map((g) => ({ key: Object.fromEntries(after.map((n, i) => [n.navn, g.seats[i]?.shown])), raekker: g.raekker }));
}
