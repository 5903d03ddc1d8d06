import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from '../planner/arguments';
import { collectFields, type Fields, subSelections } from '../planner/collect-fields';

/**
 * The tables that an operation's answer is, found from the operation and the schema and not from the answer, so that an empty list
 * has its columns too. Each list is a table; a row of it is what stands in the list, with all that it points to, and before it the columns
 * of whatever the list stands in:
 *
 *     helhedsplaner { nodes { titel kommune { navn } afdelinger { nodes { navn } } } }
 *     → `helhedsplaner`: titel, kommune.navn
 *     → `helhedsplaner.afdelinger`: titel, kommune.navn, afdelinger.navn
 */

export type FileCellKind = 'text' | 'number' | 'kroner' | 'procent' | 'day' | 'moment' | 'truth';

export interface FileColumn {
  /** Names of fields, from the row on; those of Relay's wrapping (`nodes`, `edges`, `node`) are left out. */
  readonly name: string;
  /** Where the value stands in the row's object. */
  readonly path: readonly string[];
  readonly kind: FileCellKind;
}

/** What has rows: a list, or one object at the top of the answer. */
export interface Level {
  /** The name of its table. */
  readonly name: string;
  /** From the row that it stands in to the list or the object. */
  readonly path: readonly string[];
  readonly isList: boolean;
  readonly columns: readonly FileColumn[];
  readonly lists: readonly Level[];
}

export interface ShapeSource {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

/** Fields of Relay's that say nothing of the network. */
export const WRAPPING: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);
const KINDS: Readonly<Record<string, FileCellKind>> = {
  Int: 'number',
  Float: 'number',
  Kroner: 'kroner',
  Procent: 'procent',
  Date: 'day',
  DateTime: 'moment',
  Boolean: 'truth',
};

const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection');

/** The levels at the top of an answer: for each field of the operation one object, or a list and the totals that were asked of it. */
export function levelsOf(source: ShapeSource): Level[] {
  const query = source.schema.getQueryType();
  if (!query) return [];
  return [...fieldsOf([source.operation.selectionSet], query, source)].flatMap(([name, nodes]) => {
    const field = query.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) return [];
    const type = getNamedType(field.type);
    if (isListType(getNullableType(field.type))) {
      const row = emptyRow([], true);
      addField({ name, field, nodes, path: [], label: [] }, row, source);
      return row.lists;
    }
    const row = emptyRow([name], isConnection(type));
    addSelections(subSelections(nodes), type, { path: isConnection(type) ? [name] : [], label: [] }, row, source);
    if (!isConnection(type)) return [level([name], [name], false, row)];
    const totals = row.columns.length === 0 ? [] : [level([`${name} (i alt)`], [], false, { columns: row.columns, lists: [] })];
    return [...row.lists, ...totals];
  });
}

/** What is found of the rows of one table. */
interface RowParts {
  readonly table: readonly string[];
  /** What the names of its columns begin with, to be told from those of the row that the list stands in. */
  readonly prefix: readonly string[];
  /** Whether it is no row of a table, but the place at the top where lists stand. */
  readonly top: boolean;
  readonly columns: FileColumn[];
  readonly lists: Level[];
}

/** A place within a row's object: the fields that lead there, and the same without wrapping. */
interface Place {
  readonly path: readonly string[];
  readonly label: readonly string[];
}

interface AskedField extends Place {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

const emptyRow = (table: readonly string[], top: boolean, prefix: readonly string[] = []): RowParts => ({
  table,
  prefix,
  top,
  columns: [],
  lists: [],
});

const level = (
  table: readonly string[],
  path: readonly string[],
  isList: boolean,
  { columns, lists }: Pick<RowParts, 'columns' | 'lists'>,
): Level => ({ name: table.join('.'), path, isList, columns, lists });

/** The fields asked of a type; of one that stands for several, those of all of them. */
function fieldsOf(sets: readonly SelectionSetNode[], type: GraphQLNamedType, { schema, fragments, variables }: ShapeSource): Fields {
  const all = new Map<string, readonly FieldNode[]>();
  for (const t of concreteTypes(type, schema)) {
    const names = new Set([t.name, type.name, ...t.getInterfaces().map((i) => i.name)]);
    for (const [name, nodes] of collectFields(sets, names, { fragments, variables })) if (!all.has(name)) all.set(name, nodes);
  }
  return all;
}

const concreteTypes = (type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

/** The declarations of a field; several where a type stands for several. */
export const fieldsNamed = (name: string, type: GraphQLNamedType, schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  concreteTypes(type, schema).flatMap((t) => t.getFields()[name] ?? []);

function addSelections(sets: readonly SelectionSetNode[], type: GraphQLNamedType, place: Place, row: RowParts, source: ShapeSource): void {
  for (const [name, nodes] of fieldsOf(sets, type, source)) {
    const asked = nodes[0]?.name.value ?? '';
    // Where one stands in a list says nothing of what stands there.
    if (asked === 'pageInfo' && isConnection(type)) continue;
    if (asked === 'cursor' && type.name.endsWith('Edge')) continue;
    if (asked === '__typename') addColumn(row, { ...place, name }, 'text');
    const [field] = fieldsNamed(asked, type, source.schema);
    if (field) addField({ ...place, name, field, nodes }, row, source);
  }
}

function addColumn(row: RowParts, { path, label, name }: Place & { readonly name: string }, kind: FileCellKind): void {
  row.columns.push({ name: [...row.prefix, ...label, name].join('.'), path: [...path, name], kind });
}

function addField(asked: AskedField, row: RowParts, source: ShapeSource): void {
  const { name, field, nodes } = asked;
  const type = getNullableType(field.type);
  const named = getNamedType(type);
  if (isLeafType(named)) return addColumn(row, asked, isListType(type) ? 'text' : (KINDS[named.name] ?? 'text'));
  const path = [...asked.path, name];
  const label = WRAPPING.has(field.name) ? asked.label : [...asked.label, name];
  if (!isListType(type)) return addSelections(subSelections(nodes), named, { path, label }, row, source);
  const own = emptyRow([...row.table, ...label], false, row.top ? [] : [...row.prefix, ...label]);
  addSelections(subSelections(nodes), named, { path: [], label: [] }, own, source);
  row.lists.push(level(own.table, path, true, own));
}
