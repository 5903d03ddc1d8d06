import { registerEnumType } from 'type-graphql';
import { allNouns, type ModelField, type ModelType, typeOf } from '../../model/model';
import { field, inputType } from './declare';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' };

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description:
    'Which way a list is sorted. Texts follow the Danish alphabet, where aa is å (but AA, as in AAB, stands under a), and case is ignored; keys and numbers go character by character.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet comes first; missing values last.' },
    DESC: { description: 'Largest, latest or last in the alphabet comes first; missing values first.' },
  },
});

let byCount: (new () => object) | undefined;

/** A list is ordered by how many rows it has. */
function countOrder(): new () => object {
  if (byCount) return byCount;
  byCount = inputType('CountOrderBy', 'An order by the number of related rows, each counted once: `{ count: DESC }`.');
  field(byCount, 'count', () => OrderDirection, { nullable: true, description: 'How many there are.' });
  return byCount;
}

const orderings = new Map<string, new () => object>();

/** True when a list can be sorted by the field itself (and not through it). */
export function isSortable(f: ModelField): boolean {
  if (f.kind === 'column') return f.sortable;
  return f.kind === 'expression' && f.args.length === 0;
}

/** The order input of a noun: `HelhedsplanOrderBy`, exactly one field in each entry. */
export function orderByInput(type: ModelType): new () => object {
  const known = orderings.get(type.name);
  if (known) return known;
  const classRef = inputType(
    `${type.name}OrderBy`,
    `One key to sort ${type.name} by: exactly one field, its own, one of a relation to one, or the number of rows of a list. Rows that are alike keep the order in which they were recorded.`,
  );
  orderings.set(type.name, classRef);
  for (const f of type.fields.values()) {
    if (isSortable(f)) field(classRef, f.name, () => OrderDirection, { nullable: true, description: f.description });
    if (f.kind === 'toOne') field(classRef, f.name, () => orderByInput(typeOf(f.target())), { nullable: true, description: f.description });
    if (f.kind === 'list') field(classRef, f.name, () => countOrder(), { nullable: true, description: f.description });
  }
  return classRef;
}

/** Declares all orders, so that every class exists before the schema is built. */
export function declareOrderings(): void {
  countOrder();
  for (const type of allNouns()) orderByInput(type);
}
