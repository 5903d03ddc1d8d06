import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { fieldsNamed, type ShapeSource } from './table-shape';
import { at } from './tables';

/**
 * A file holds whole lists, where an answer holds pages. A list that the operation names no page of is read to its end: one that stands
 * within no other list page after page, and one within a list as far as a page goes, which must then hold all of it.
 *
 *     helhedsplaner { nodes { titel afdelinger { nodes { navn } } } }
 *     → helhedsplaner(first: $helhedAntal, after: $helhedEfter0) { nodes { titel
 *         afdelinger(first: 100) { nodes { navn } helhedSide: pageInfo { hasNextPage } } } helhedSide: pageInfo { hasNextPage endCursor } }
 */

/** The response name under which it is asked whether a list that is read page after page goes on, and where. */
const PAGE_NAME = 'helhedSide';
/** The same where the end of a page is a field of its own. */
const END_NAME = 'helhedSlut';
/** The response name under which it is asked whether a list that is read as one page goes on. */
const REST_NAME = 'helhedRest';
/** The response name under which the whole number of rows is asked. */
export const COUNT_NAME = 'helhedAntal';
/** The variable that says how many rows a page has. */
export const SIZE_VARIABLE = 'helhedAntal';

/** An operation with the document that it stands in. */
export interface DocumentPart {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A list that is read page after page. */
export interface PagedList {
  /** Response names from the top to its connection. */
  readonly path: readonly string[];
  readonly cursorVariable: string;
  /** Asks for the list alone. */
  readonly next: DocumentPart;
}

export interface WholeLists extends DocumentPart {
  readonly lists: readonly PagedList[];
}

/** Rows of a page within a list: as many as a page can have. */
const [PAGE, GROUPS] = [100, 1000];

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const field = (value: string, alias?: string, ...within: string[]): FieldNode => ({
  kind: Kind.FIELD,
  name: name(value),
  alias: alias === undefined ? undefined : name(alias),
  selectionSet: within.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections: within.map((w) => field(w)) },
});
const variable = (value: string) => ({ kind: Kind.VARIABLE, name: name(value) }) as const;
const argument = (of: string, value: ArgumentNode['value']): ArgumentNode => ({ kind: Kind.ARGUMENT, name: name(of), value });
const definition = (of: string, type: TypeNode) => ({ kind: Kind.VARIABLE_DEFINITION, variable: variable(of), type }) as const;

/** The rows that follow after a page: its cursor; null for none. */
export function restAfter(connection: unknown): string | null {
  const cursor = at(connection, [PAGE_NAME, 'endCursor']) ?? at(connection, [END_NAME]);
  return goesOn(connection, PAGE_NAME) && typeof cursor === 'string' ? cursor : null;
}

/** Whether what was read as one page is not all of the list. */
export const isCut = (connection: unknown): boolean => goesOn(connection, REST_NAME);

const goesOn = (connection: unknown, under: string): boolean =>
  at(connection, [under]) === true || at(connection, [under, 'hasNextPage']) === true;

/** What is asked of a page to know whether rows follow: of Relay's by `pageInfo`, of the others by fields of their own. */
function askedOfPage(type: GraphQLNamedType, under: string, withCursor: boolean): FieldNode[] {
  const fields = isObjectType(type) ? type.getFields() : {};
  if (fields.pageInfo) return [field('pageInfo', under, 'hasNextPage', ...(withCursor ? ['endCursor'] : []))];
  return [field('hasNextPage', under), ...(withCursor ? [field('endCursor', END_NAME)] : [])];
}

/** Whether a field gives pages of rows, and whether those after the first can be asked for. */
function pagesOf({ args, type }: GraphQLField<unknown, unknown>): 'none' | 'one' | 'all' {
  const named = getNamedType(type);
  const hasRows = isObjectType(named) && 'nodes' in named.getFields();
  const takes = (argument: string): boolean => args.some((a) => a.name === argument);
  return !hasRows || !takes('first') ? 'none' : takes('after') ? 'all' : 'one';
}

const NAMES_A_PAGE = new Set(['first', 'last', 'after', 'before']);

interface Rewriting extends Omit<ShapeSource, 'operation'> {
  readonly paged: Map<string, { readonly path: readonly string[]; readonly cursorVariable: string }>;
  /** Ask for nothing but the list at this path. */
  readonly only: readonly string[] | null;
}

/** The operation as it is asked for a file. */
export function wholeLists({ operation, ...source }: ShapeSource): WholeLists {
  const paged: Rewriting['paged'] = new Map();
  const first = rewritten({ ...source, paged, only: null }, operation);
  const lists = [...paged.values()].map((list) => ({ ...list, next: rewritten({ ...source, paged, only: list.path }, operation) }));
  return { ...first, lists };
}

function rewritten(how: Rewriting, operation: OperationDefinitionNode): DocumentPart {
  const query = how.schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const selectionSet = within(operation.selectionSet, query, [], false, how);
  const asked = how.only === null ? [...how.paged.values()] : [...how.paged.values()].filter((l) => l.path === how.only);
  const variables = asked.map((l) => definition(l.cursorVariable, parseType('String')));
  const size = asked.length > 0 ? [definition(SIZE_VARIABLE, parseType('Int'))] : [];
  const whole: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables, ...size],
    selectionSet,
  };
  return { operation: whole, document: { kind: Kind.DOCUMENT, definitions: [whole] } };
}

/** The selections of one object; fragments are written out, since one may stand both within a list and outside of all. */
function within(set: SelectionSetNode, type: GraphQLNamedType, path: readonly string[], inList: boolean, how: Rewriting): SelectionSetNode {
  const selections = set.selections.flatMap((s): SelectionNode[] => {
    if (s.kind === Kind.FIELD) return fieldWithin(s, type, path, inList, how);
    const fragment = s.kind === Kind.FRAGMENT_SPREAD ? how.fragments[s.name.value] : s;
    if (!fragment) return [];
    const named = fragment.typeCondition ? how.schema.getType(fragment.typeCondition.name.value) : type;
    const own = within(fragment.selectionSet, named ?? type, path, inList, how);
    if (own.selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, directives: s.directives, selectionSet: own }];
  });
  return { kind: Kind.SELECTION_SET, selections };
}

function fieldWithin(node: FieldNode, type: GraphQLNamedType, above: readonly string[], inList: boolean, how: Rewriting): SelectionNode[] {
  const response = (node.alias ?? node.name).value;
  const path = [...above, response];
  const { only } = how;
  // What leads to the list that goes on, and what stands in it.
  if (only && path.some((step, i) => i < only.length && step !== only[i])) return [];
  const [declared] = fieldsNamed(node.name.value, type, how.schema);
  if (!node.selectionSet || !declared) return only && path.length <= only.length ? [] : [node];
  const named = getNamedType(declared.type);
  const pages = pagesOf(declared);
  const list = inList || pages !== 'none' || isListType(getNullableType(declared.type));
  const selectionSet = within(node.selectionSet, named, path, list, how);
  const given = (node.arguments ?? []).filter((a) => !isLeftOut(a, how));
  if (pages === 'none' || given.some((a) => NAMES_A_PAGE.has(a.name.value)) || !hasRows(selectionSet, how))
    return [{ ...node, selectionSet }];
  const whole = { ...node, arguments: given };
  return [inList || pages === 'one' ? filled(whole, named, selectionSet) : pagedField(whole, named, path, selectionSet, how)];
}

/** A page that is named by null, by an empty cursor, or by a variable without a value, is not named: it is the first page of an answer. */
function isLeftOut({ name: { value: named }, value }: ArgumentNode, { variables }: Rewriting): boolean {
  if (!NAMES_A_PAGE.has(named)) return false;
  if (value.kind === Kind.NULL || (value.kind === Kind.STRING && value.value === '')) return true;
  return value.kind === Kind.VARIABLE && [undefined, null, ''].some((nothing) => variables[value.name.value] === nothing);
}

/** Whether rows are asked of a connection, and not only how many there are. */
const hasRows = (set: SelectionSetNode, how: Rewriting): boolean =>
  set.selections.some((s) =>
    s.kind === Kind.FIELD
      ? s.name.value === 'nodes' || s.name.value === 'edges'
      : s.kind === Kind.INLINE_FRAGMENT && hasRows(s.selectionSet, how),
  );

/** A list within a list, or one whose first page alone can be asked for: as long as a page can be, and asked whether that was all. */
function filled(node: FieldNode, type: GraphQLNamedType, set: SelectionSetNode): FieldNode {
  const size = type.name.endsWith('GroupConnection') ? GROUPS : PAGE;
  return {
    ...node,
    arguments: [...(node.arguments ?? []), argument('first', { kind: Kind.INT, value: String(size) })],
    selectionSet: { ...set, selections: [...set.selections, ...askedOfPage(type, REST_NAME, false)] },
  };
}

function pagedField(node: FieldNode, type: GraphQLNamedType, path: readonly string[], set: SelectionSetNode, how: Rewriting): FieldNode {
  const key = JSON.stringify(path);
  const known = how.paged.get(key) ?? { path, cursorVariable: `helhedEfter${how.paged.size}` };
  how.paged.set(key, known);
  const isCounted = isObjectType(type) && 'totalCount' in type.getFields();
  const count = how.only === null && isCounted ? [field('totalCount', COUNT_NAME)] : [];
  return {
    ...node,
    arguments: [...(node.arguments ?? []), argument('first', variable(SIZE_VARIABLE)), argument('after', variable(known.cursorVariable))],
    selectionSet: { ...set, selections: [...set.selections, ...askedOfPage(type, PAGE_NAME, true), ...count] },
  };
}
