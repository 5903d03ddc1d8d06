import { Float, Int } from 'type-graphql';
import { allNouns, type ModelType, typeOf } from '../../model/model';
import { PageInfo } from '../../model/page-info';
import { type GroupKey, groupKeys } from '../group-keys';
import { MEASURES, type NumberField, numberFields } from '../number-field';
import { enumObject, field, fieldWithArgs, inputType, objectType, type TypeThunk, typeThunk } from './declare';
import { groupFilterInput, groupOrderInput } from './group-inputs';

export const DEFAULT_GROUPS = 100;
export const MAX_GROUPS = 1000;

/** The objects with one field for each number field of a noun. */
interface NumberObjects {
  readonly number: new () => object;
  readonly count: new () => object;
}

function numberObjects(type: ModelType): NumberObjects | null {
  const fields = numberFields(type);
  return fields.length > 0 ? { number: numberObject(type, fields), count: countObject(type, fields) } : null;
}

function countObject(type: ModelType, number: readonly NumberField[]): new () => object {
  const classRef = objectType(`${type.name}Counts`, `One number of rows for each number field of ${type.name}.`);
  for (const f of number) field(classRef, f.name, () => Int, { description: f.description });
  return classRef;
}

function numberObject(type: ModelType, number: readonly NumberField[]): new () => object {
  const classRef = objectType(`${type.name}Numbers`, `One number for each number field of ${type.name}; null when there are no values.`);
  for (const f of number) {
    const t: TypeThunk = f.valueKind === 'int' ? () => Float : typeThunk(f.valueKind);
    field(classRef, f.name, t, { nullable: true, description: f.description });
  }
  return classRef;
}

function measures(classRef: new () => object, objects: NumberObjects | null): void {
  field(classRef, 'count', () => Int, { description: 'Number of rows.' });
  if (!objects) return;
  const { number, count } = objects;
  for (const [name, description] of Object.entries(MEASURES)) field(classRef, name, () => number, { description });
  field(classRef, 'ukendte', () => count, {
    description:
      'Ukendte. How many of the rows have no value, field by field: as many are missing in `sum`, `avg`, `median`, `min` and `max`. With `udenOpdigtede` those whose value is invented are among them.',
  });
}

function keyType(n: GroupKey): TypeThunk {
  if (!n.field) return () => typeOf(n.through?.target() ?? Object).classRef;
  return n.isYear ? () => Int : typeThunk(n.field.valueKind, n.field.enumType);
}

/** The key's Danish name; the rest is said once, where one chooses it. Said again at every key it was a tenth of the SDL. */
function keyText({ description, value }: GroupKey): string {
  return `${description.split('.', 1)[0]} (\`${value}\`).`;
}

const aggregates = new Map<string, new () => object>();

/** The aggregate of a noun's rows: numbers over all of them, and over groups of them. */
export function aggregateType(type: ModelType): new () => object {
  const known = aggregates.get(type.name);
  if (known) return known;
  const classRef = objectType(
    `${type.name}Aggregate`,
    `Numbers over the rows of ${type.name} that match the filter of the list, whatever page is shown.`,
  );
  aggregates.set(type.name, classRef);
  const number = numberObjects(type);
  measures(classRef, number);
  const keys = groupKeys(type);
  const key = objectType(
    `${type.name}GroupKey`,
    `What the rows of a group of ${type.name} share. Each field is set when its \`${type.name}GroupField\` is named in \`groupBy\`, and says there what it is.`,
  );
  for (const n of keys) field(key, n.name, keyType(n), { nullable: true, description: keyText(n) });
  const group = objectType(`${type.name}Group`, `Numbers over the rows of ${type.name} that share a key.`);
  field(group, 'key', () => key, { description: 'What the rows share.' });
  measures(group, number);
  const page = groupConnection(type, group);
  const [order, having] = [groupOrderInput(type), groupFilterInput(type)];
  fieldWithArgs(classRef, 'groups', () => page, { description: GROUPS }, [
    {
      name: 'first',
      type: () => Int,
      nullable: true,
      description: `The first groups; 0 to ${MAX_GROUPS}, ${DEFAULT_GROUPS} when neither \`first\` nor \`last\` is given.`,
    },
    { name: 'after', type: () => String, nullable: true, description: 'Only groups after this cursor.' },
    { name: 'last', type: () => Int, nullable: true, description: `The last groups; 0 to ${MAX_GROUPS}. Not together with \`first\`.` },
    { name: 'before', type: () => String, nullable: true, description: 'Only groups before this cursor.' },
    {
      name: 'orderBy',
      type: () => [order],
      nullable: true,
      description: 'Sort by these in turn, and then by the keys; left out, by the keys alone.',
    },
    { name: 'having', type: () => having, nullable: true, description: 'Only groups of which this holds.' },
  ]);
  return classRef;
}

const GROUPS =
  'The groups that `groupBy` of the aggregate asks for, page by page (Relay). By the first key, then the next: values smallest, earliest or first in the Danish alphabet first; related rows by their `navn` or `titel` and those without one as they were recorded; what is missing last.';

function groupConnection(type: ModelType, group: new () => object): new () => object {
  const classRef = objectType(`${type.name}GroupConnection`, `Groups of ${type.name}, page by page (Relay).`);
  const edge = objectType(`${type.name}GroupEdge`, `One group of ${type.name}, with its cursor (Relay).`);
  field(edge, 'cursor', () => String, { description: 'Place of the group among them all; opaque, for `after` and `before`.' });
  field(edge, 'node', () => group, { description: 'The group.' });
  field(classRef, 'nodes', () => [group], { description: 'The groups of the page.' });
  field(classRef, 'edges', () => [edge], { description: 'The groups of the page with their cursors.' });
  field(classRef, 'pageInfo', () => PageInfo, { description: 'Where the page lies among the groups.' });
  field(classRef, 'totalCount', () => Int, { description: 'Number of groups in all.' });
  return classRef;
}

/** The `groupBy` input of a noun: `HelhedsplanGroupBy`. */
export function groupByInput(type: ModelType): new () => object {
  const values = Object.fromEntries(groupKeys(type).map((n) => [n.value, n.description]));
  const fields = enumObject({ name: `${type.name}GroupField`, description: `What rows of ${type.name} can be grouped by.`, values });
  const classRef = inputType(`${type.name}GroupBy`, `One thing to group ${type.name} by.`);
  field(classRef, 'field', () => fields, { description: 'What to group by; the key of each group carries it.' });
  return classRef;
}

export function declareAggregates(): void {
  for (const type of allNouns()) aggregateType(type);
}
