import type { MovedRow, MoveStore } from '../../db/move/store';
import { shadows } from '../../model/folding';
import { allNouns, type ColumnField, type ModelType } from '../../model/model';
import { snakeCase } from '../../model/naming';

/** Rows that are made faster than they are written wait here, in memory: so many at most, and as many again on their way. */
const WAITING = 5000;
/** Texts whose folding is remembered: most are said again and again. */
const REMEMBERED = 4000;

type Value = string | number | boolean | readonly string[] | null | undefined;

/** What a row says, by the names of its properties; relations by number of row. What is left out is as the column has it by default. */
export type NationValues = Readonly<Record<string, Value>>;

type Shadow = readonly (readonly [column: string, text: string | null])[];

interface Column {
  readonly property: string;
  readonly column: string;
  /** Set where columns beside it are filled. */
  readonly field: ColumnField | null;
  readonly otherwise: Value;
  readonly folded: Map<string, Shadow>;
}

/** Numbers the rows of the nation, fills the columns beside texts, and writes them in bunches while the next ones are made. */
export class NationRows {
  private readonly tables = new Map<string, { readonly columns: readonly Column[]; last: number }>();
  private readonly ready = new Map<string, MovedRow[]>();
  private waiting = 0;
  private written = 0;
  private onItsWay: Promise<unknown> = Promise.resolve(null);

  constructor(
    private readonly store: Pick<MoveStore, 'insert'>,
    private readonly source: string,
    private readonly progress: (rows: number) => void,
  ) {
    for (const type of allNouns()) this.tables.set(type.table, { columns: columnsOf(type), last: 0 });
  }

  /** How many rows were written. */
  get count(): number {
    return this.written;
  }

  /** A new row; returns its number. */
  add(table: string, values: NationValues): number {
    const known = this.tables.get(table);
    if (!known) throw new Error(`there is no table ${table}`);
    known.last += 1;
    const bunch = this.ready.get(table);
    const row = this.rowOf(table, known.columns, known.last, values);
    if (bunch) bunch.push(row);
    else this.ready.set(table, [row]);
    this.waiting += 1;
    return known.last;
  }

  /** Lets rows go when many wait. To be called now and then by whoever makes many. */
  async relieve(): Promise<void> {
    if (this.waiting >= WAITING) await this.send();
  }

  /** Writes all that waits. */
  async finish(): Promise<void> {
    await this.send();
    await this.arrived();
  }

  private async send(): Promise<void> {
    const bunches = [...this.ready];
    this.ready.clear();
    this.waiting = 0;
    await this.arrived();
    // A fault is kept until the next bunch asks for it: the rows are made without waiting.
    this.onItsWay = this.write(bunches).catch((error: unknown) => ({ error }));
  }

  private async arrived(): Promise<void> {
    const outcome = await this.onItsWay;
    if (typeof outcome === 'object' && outcome !== null && 'error' in outcome) throw outcome.error;
  }

  private async write(bunches: readonly (readonly [string, readonly MovedRow[]])[]): Promise<null> {
    for (const [table, rows] of bunches) {
      await this.store.insert(table, rows);
      this.written += rows.length;
      this.progress(this.written);
    }
    return null;
  }

  private rowOf(table: string, columns: readonly Column[], id: number, values: NationValues): MovedRow {
    const row: Record<string, string | number | null> = { id };
    let said = 0;
    for (const c of columns) {
      const given = values[c.property];
      if (given !== undefined) said += 1;
      const value = given === undefined ? (c.otherwise === SOURCE ? this.source : c.otherwise) : given;
      row[c.column] = stored(value);
      if (c.field !== null) for (const shadow of shadowsOf(c, c.field, value, values)) row[shadow[0]] = shadow[1];
    }
    for (const property in values) if (values[property] !== undefined) said -= 1;
    if (said !== 0) throw new Error(`${table} has not all of ${Object.keys(values).join(', ')}`);
    return row;
  }
}

function stored(value: Value): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** What the rows of the nation have when nothing else is said. */
const SOURCE = '(the source of the nation)';
const OTHERWISE: Readonly<Record<string, Value>> = { herkomst: 'SYNTETISK', kildehenvisning: SOURCE };

function columnsOf(type: ModelType): Column[] {
  return [...type.fields.values()].flatMap((f): Column[] => {
    if (f.kind === 'toOne') return [{ property: f.name, column: f.column, field: null, otherwise: null, folded: new Map() }];
    if (f.kind !== 'column' || f.valueKind === 'id') return [];
    const otherwise = OTHERWISE[f.name] ?? f.defaultValue ?? (f.valueKind === 'textList' ? [] : null);
    return [{ property: f.name, column: f.column, field: f.folding ? f : null, otherwise, folded: new Map() }];
  });
}

function shadowsOf({ folded }: Column, field: ColumnField, value: Value, row: NationValues): Shadow {
  const aliases = field.aliaser ? row[field.aliaser] : undefined;
  const names = Array.isArray(aliases) ? aliases.map(String) : [];
  const key = typeof value === 'string' && names.length === 0 ? value : JSON.stringify([value, names]);
  const known = folded.get(key);
  if (known) return known;
  if (folded.size >= REMEMBERED) folded.clear();
  const fresh = shadows(field, value, names).map(([property, text]) => [snakeCase(property), text] as const);
  folded.set(key, fresh);
  return fresh;
}
