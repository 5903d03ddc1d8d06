import type { EntityManager } from 'typeorm';
import { insertedIds, sharedColumns } from '../db/query';
import { findRowId, inventedFieldsOf, naturalKeyOf, naturalKeysBetween, shiftPeriods } from '../db/row-statements';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import type { Period } from '../kernel/period';
import { type ClassRef, type ModelType, typeOf } from '../model/model';
import { snakeCase } from '../model/naming';
import { parseId } from '../planner/id';
import { inputError, LISTED_ALREADY, rawInputOf } from './input';
import { doesNotExist, existsAlready, sharesKey } from './noun-texts';

/** Where the rows that an act writes come from. */
export interface Origin {
  readonly herkomst: string;
  readonly kildehenvisning: string;
  /** Fields whose values are made up; each row keeps the names that are fields of its own. */
  readonly opdigtedeFelter: readonly string[];
}

/** Origins of rows that seeds build through acts, by the input that the row is made from, or by field and key (`byomraade NOERREBRO`). */
export type Origins = ReadonlyMap<object | string, Origin>;

export type Values = Readonly<Record<string, unknown>>;

/** A row that there is already, by what no two rows share; null when that is not what went wrong. */
function equalRows(em: EntityManager, type: ModelType, error: unknown): RequestError | null {
  const columns = sharedColumns(em, type.name, error);
  if (columns === null) return null;
  const common = [...type.fields.keys()].filter((name) => columns.has(snakeCase(name)) || columns.has(`${snakeCase(name)}_id`));
  return new RequestError('CONFLICT', sharesKey(type, common), { argument: `input.${common[0] ?? ''}`, felter: common });
}

/** The table of a noun. */
export function tableOf(classRef: ClassRef): string {
  const { name, table } = typeOf(classRef);
  if (table === null) throw new Error(`${name} has no table`);
  return table;
}

/** The rows of the network as acts find and write them, inside one transaction. */
export class Rows {
  constructor(
    protected readonly em: EntityManager,
    private readonly origin: Origin,
    private readonly origins: Origins,
  ) {}

  /** The row number of what `reference` names, a global id or a natural key; refuses what does not exist. */
  async find(classRef: () => ClassRef, reference: string, field: string): Promise<number> {
    const type = typeOf(classRef());
    const onId = /^[a-z]{2,3}_\d+$/.test(reference);
    if (onId) {
      const parsed = parseId(field, reference);
      if (parsed.type !== type) throw badInput(field, INPUT_FAULTS.otherType(JSON.stringify(reference), parsed.type.name, type.name));
      if (await this.lookUp(type.table, 'id', parsed.number)) return parsed.number;
    } else if (type.fields.has('noegle')) {
      const id = await this.lookUp(type.table, 'noegle', reference);
      if (id) return id;
    }
    const { da, en } = doesNotExist(type, reference, onId);
    throw new RequestError('NOT_FOUND', { da: `${field}: ${da}`, en: `${field}: ${en}` }, { argument: field });
  }

  /** The row numbers of what the references name, in their order; refuses what does not exist, and what is named twice. */
  async findEach(classRef: () => ClassRef, references: readonly string[], fieldOf: (index: number) => string): Promise<number[]> {
    const all: number[] = [];
    for (const [i, reference] of references.entries()) {
      const id = await this.find(classRef, reference, fieldOf(i));
      if (all.includes(id)) throw inputError([{ field: fieldOf(i), error: LISTED_ALREADY }]);
      all.push(id);
    }
    return all;
  }

  /** The row number behind a natural key; null when there is none. */
  async exists(classRef: () => ClassRef, key: string): Promise<number | null> {
    return this.lookUp(typeOf(classRef()).table, 'noegle', key);
  }

  private async lookUp(table: string | null, column: 'id' | 'noegle', value: unknown): Promise<number | null> {
    return table === null ? null : findRowId(this.em, table, column, value);
  }

  /** The number of a row with these values; null when there is none. */
  async firstIndex(classRef: () => ClassRef, where: Values): Promise<number | null> {
    const maal = this.table(classRef);
    const row = await this.em
      .createQueryBuilder()
      .select('t.id', 'id')
      .from(maal, 't')
      .where({ ...where })
      .limit(1)
      .getRawOne<{ id: number }>();
    return row?.id ?? null;
  }

  /** A row by its properties, relations as numbers; null when it is not there. */
  async theRow(classRef: () => ClassRef, id: number): Promise<Values | null> {
    const row = await this.em.findOne(this.table(classRef), { where: { id }, loadRelationIds: true });
    return row ? Object.fromEntries(Object.entries(row)) : null;
  }

  /** Adds a row and gives its number. `af` is the input that it is made from. */
  async insert(classRef: () => ClassRef, values: Values, af?: object | string): Promise<number> {
    const [id] = await this.insertAll(classRef, [[values, af]]);
    if (id === undefined) throw new Error('the row got no number');
    return id;
  }

  /** Adds rows in one statement and gives their numbers. */
  async insertAll(classRef: () => ClassRef, rows: readonly (readonly [Values, (object | string)?])[]): Promise<number[]> {
    if (rows.length === 0) return [];
    const { fields } = typeOf(classRef());
    const full = rows.map(([v, af]) => {
      const origin = this.originOf(af);
      return { ...origin, opdigtedeFelter: origin.opdigtedeFelter.filter((f) => fields.has(f)), ...v };
    });
    const insertion = this.em.createQueryBuilder().insert().into(this.table(classRef)).values(full).updateEntity(false);
    if (this.em.connection.driver.isReturningSqlSupported('insert')) insertion.returning('id');
    const { raw } = await insertion.execute().catch((error: unknown) => {
      throw equalRows(this.em, typeOf(classRef()), error) ?? error;
    });
    return insertedIds(raw, full.length);
  }

  private table(classRef: () => ClassRef) {
    return this.em.connection.getMetadata(typeOf(classRef()).name).target;
  }

  // Only seeds say an origin by row; what comes by the API is recorded by the act.
  private originOf(af: object | string | undefined): Origin {
    const key = typeof af === 'object' ? rawInputOf(af) : af;
    return (key === undefined ? undefined : this.origins.get(key)) ?? this.origin;
  }

  /** Changes columns of a row. */
  async update(classRef: () => ClassRef, id: number, values: Values): Promise<void> {
    await this.em.update(this.table(classRef), { id }, { ...values, ...(await this.correction(classRef, id, values)) });
  }

  /**
   * Moves the periods of the rows that point at `id`: what began or ended with the old period does so with the new one, and
   * nothing lasts longer. What then would hold no day is removed.
   */
  async movePeriods(classRef: () => ClassRef, property: string, id: number, before: Period, now: Period): Promise<void> {
    await shiftPeriods(this.em, { table: tableOf(classRef()), column: `${snakeCase(property)}_id`, id }, before, now);
  }

  // What is recorded in place of something made up is made up no longer, unless what is recorded is invented itself.
  private async correction(classRef: () => ClassRef, id: number, values: Values): Promise<{ opdigtedeFelter?: string[] }> {
    if (this.origin.herkomst === 'SYNTETISK') return {};
    const names = await inventedFieldsOf(this.em, tableOf(classRef()), id);
    const rest = names.filter((name) => !(name in values));
    return rest.length < names.length ? { opdigtedeFelter: rest } : {};
  }

  /** The natural key of what `reference` names; refuses what does not exist. */
  async keyOf(classRef: () => ClassRef, reference: string, field: string): Promise<string> {
    const id = await this.find(classRef, reference, field);
    return (await naturalKeyOf(this.em, tableOf(classRef()), id)) ?? '';
  }

  /** Removes rows that point at `id`; for parts of an object that are replaced as a whole. */
  async removeParts(classRef: () => ClassRef, property: string, id: number): Promise<void> {
    await this.em.delete(this.table(classRef), { [property]: { id } });
  }

  /** Removes one row. */
  async remove(classRef: () => ClassRef, id: number): Promise<void> {
    await this.em.delete(this.table(classRef), { id });
  }

  /** Refuses a natural key that another row has. */
  async requireFreeKey(classRef: () => ClassRef, key: string, field: string): Promise<void> {
    if (!(await this.exists(classRef, key))) return;
    const { da, en } = existsAlready(typeOf(classRef()), key);
    throw new RequestError('CONFLICT', { da: `${field}: ${da}`, en: `${field}: ${en}` }, { argument: field });
  }

  /** A natural key that no row of the noun has: the wish itself, or with the first free number behind it. */
  async freeKey(classRef: () => ClassRef, wish: string): Promise<string> {
    if (!(await this.exists(classRef, wish))) return wish;
    const taken = await naturalKeysBetween(this.em, tableOf(classRef()), `${wish}-`, `${wish}.`);
    const used = taken.map((key) => Number(key.slice(wish.length + 1))).filter(Number.isInteger);
    return `${wish}-${Math.max(1, ...used) + 1}`;
  }
}
