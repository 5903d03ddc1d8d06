import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { SqlType } from '../model/sql';
import { type Sql, sql } from '../model/sql';
import type { ArgValue } from './arguments';
import type { SortKey } from './dialect';
import type { ListContext, RowContext } from './measure';
import { isWhole, measureOf, numberValue } from './measure';
import { isNumeric, MEASURES, type NumberField } from './number-field';
import { ALWAYS, joinConditions, valueFilter } from './operators';
import { directionOf, givenFields, MAX_SORT_KEYS, SIGNS } from './ordering';
import type { PlanBuilder } from './plan-builder';

/** Which groups are wanted (`having`) and in which order (`orderBy`), by what is measured over each of them. */

/** The groups at hand: their rows, and the columns that hold what is measured over them. */
interface GroupedRows {
  readonly type: ListContext['type'];
  readonly rows: RowContext;
  readonly column: (value: Sql) => Sql;
}

/** Something that is measured over a group, as a column of the groups. */
interface Measured {
  readonly column: Sql;
  readonly type: SqlType;
  /** As filters know it: whole øre and basis points, a number of rows, or a number that may have decimals. */
  readonly valueKind: NumberField['valueKind'];
  readonly nullable: boolean;
}

const countOf = ({ column }: GroupedRows): Measured => ({
  column: column(sql`COUNT(*)`),
  type: 'int',
  valueKind: 'int',
  nullable: false,
});

function measuredNumber(builder: PlanBuilder, groups: GroupedRows, measure: string, name: string): Measured {
  const f = groups.type.fields.get(name);
  if (!f || !isNumeric(f)) throw new Error(`${groups.type.name}.${name} is no number`);
  builder.requireReadable(`${groups.type.name}.${name}`);
  const column = groups.column(measureOf(builder, f, measure, numberValue(builder, f, groups.rows)));
  return { column, type: isWhole(f) ? 'int' : 'number', valueKind: f.valueKind, nullable: true };
}

/** Conditions on the groups. */
export function compileHaving(builder: PlanBuilder, value: ArgValue | undefined, groups: GroupedRows): Sql[] {
  if (!value || value.kind === 'null') return [];
  const terms = givenFields(value).flatMap(([name, v]): Sql[] => {
    const holds = (measured: Measured, condition: ArgValue, path: string): Sql =>
      builder.size.filterTerm(() =>
        valueFilter(
          builder,
          { value: measured.column, valueKind: measured.valueKind, computed: true, nullable: measured.nullable, type: measured.type },
          new Map(givenFields(condition)),
          path,
        ),
      );
    if (name === 'count') return [holds(countOf(groups), v, 'having.count')];
    if (!(name in MEASURES)) throw new Error(`having.${name}`);
    return givenFields(v).map(([number, condition]) =>
      holds(measuredNumber(builder, groups, name, number), condition, `having.${name}.${number}`),
    );
  });
  const all = joinConditions(terms, 'AND', ALWAYS);
  return all === ALWAYS ? [] : [all];
}

/** The keys that groups are put in order by before the keys that they are made by, and what cursors say of them. */
export function compileGroupOrder(
  builder: PlanBuilder,
  value: ArgValue | undefined,
  groups: GroupedRows,
): { readonly keys: readonly SortKey[]; readonly signature: string } {
  const items = value?.kind === 'list' ? value.items : [];
  if (items.length > MAX_SORT_KEYS) throw badInput('orderBy', INPUT_FAULTS.hoejst(MAX_SORT_KEYS, items.length));
  const keys = items.filter((item) => givenFields(item).length > 0).map((item, i) => orderKey(builder, item, groups, `orderBy[${i}]`));
  return { keys: keys.map(({ key }) => key), signature: keys.map(({ signature }) => signature).join() };
}

function orderKey(builder: PlanBuilder, item: ArgValue, groups: GroupedRows, path: string): { key: SortKey; signature: string } {
  const [name, v] = only(item, path);
  if (name === 'count') return sortKey(countOf(groups), directionOf(builder, v, `${path}.count`), name);
  const [number, direction] = only(v, `${path}.${name}`);
  return sortKey(
    measuredNumber(builder, groups, name, number),
    directionOf(builder, direction, `${path}.${name}.${number}`),
    `${name}.${number}`,
  );
}

function only(value: ArgValue, path: string): readonly [string, ArgValue] {
  const fields = givenFields(value);
  const [first] = fields;
  if (!first || fields.length !== 1) throw badInput(path, INPUT_FAULTS.oneField(fields.length));
  return first;
}

const sortKey = ({ column, type, nullable }: Measured, direction: 'ASC' | 'DESC', name: string): { key: SortKey; signature: string } => ({
  key: { sql: column, type, direction, nullable },
  signature: `${name}${SIGNS[direction]}`,
});
