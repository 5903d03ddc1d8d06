import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';

/**
 * Arguments as the planner sees them: the shape is known when the plan is made, the values are read at each run. A plan
 * thus serves every request that differs in values only; `form` is the part of the variables that a plan depends on.
 */

export type Variables = Readonly<Record<string, unknown>>;
export type VariableReader<T = unknown> = (variables: Variables) => T;

export type ArgValue =
  | { readonly kind: 'null' }
  /** A scalar, an enum value, or a list of them. */
  | { readonly kind: 'leaf'; readonly read: VariableReader }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, ArgValue> }
  | { readonly kind: 'list'; readonly items: readonly ArgValue[] };

const NUL: ArgValue = { kind: 'null' };

/** The arguments of a field that were given or have defaults; what was left out is not in the map. */
export function argsOf(field: FieldNode, definitions: readonly GraphQLArgument[], variables: Variables): Map<string, ArgValue> {
  const given = new Map<string, ArgValue>();
  for (const definition of definitions) {
    const node = field.arguments?.find((a) => a.name.value === definition.name);
    const value = node ? fromDocument(node.value, definition.type, variables) : undefined;
    if (value) given.set(definition.name, value);
    else if (definition.defaultValue !== undefined)
      given.set(
        definition.name,
        fromVariable(definition.defaultValue, definition.type, () => definition.defaultValue),
      );
  }
  return given;
}

function fromDocument(node: ValueNode, type: GraphQLInputType, variables: Variables): ArgValue | undefined {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return variables[name] === undefined ? undefined : fromVariable(variables[name], type, (v) => v[name]);
  }
  if (node.kind === Kind.NULL) return NUL;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const nodes = node.kind === Kind.LIST ? node.values : [node];
    const punkter = nodes.map((n) => fromDocument(n, inner.ofType, variables) ?? NUL);
    return leafList(inner.ofType)
      ? { kind: 'leaf', read: (v) => punkter.map((p) => (p.kind === 'leaf' ? p.read(v) : null)) }
      : { kind: 'list', items: punkter };
  }
  if (isInputObjectType(inner)) return objectFromDocument(node.kind === Kind.OBJECT ? node.fields : [], inner.getFields(), variables);
  const constant: unknown = valueFromAST(node, inner);
  return { kind: 'leaf', read: () => constant };
}

type InputFields = Readonly<Record<string, { name: string; type: GraphQLInputType; defaultValue?: unknown }>>;

function objectFromDocument(nodes: readonly ObjectFieldNode[], fields: InputFields, variables: Variables): ArgValue {
  const out = new Map<string, ArgValue>();
  for (const field of Object.values(fields)) {
    const node = nodes.find((n) => n.name.value === field.name);
    const value = node ? fromDocument(node.value, field.type, variables) : undefined;
    if (value) out.set(field.name, value);
    else if (field.defaultValue !== undefined)
      out.set(
        field.name,
        fromVariable(field.defaultValue, field.type, () => field.defaultValue),
      );
  }
  return { kind: 'object', fields: out };
}

function fromVariable(value: unknown, type: GraphQLInputType, read: VariableReader): ArgValue {
  if (value === null) return NUL;
  const inner = getNullableType(type);
  if (isListType(inner) && !leafList(inner.ofType)) {
    const punkter = (Array.isArray(value) ? value : [value]).map((p: unknown, i) =>
      fromVariable(p, inner.ofType, (v) => downNow(read(v), i)),
    );
    return { kind: 'list', items: punkter };
  }
  if (isInputObjectType(inner)) {
    const fields = new Map<string, ArgValue>();
    for (const field of Object.values(inner.getFields())) {
      const v = downNow(value, field.name);
      if (v !== undefined)
        fields.set(
          field.name,
          fromVariable(v, field.type, (va) => downNow(read(va), field.name)),
        );
    }
    return { kind: 'object', fields };
  }
  return { kind: 'leaf', read };
}

function downNow(value: unknown, scope: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, scope) : undefined;
}

function leafList(type: GraphQLInputType): boolean {
  const inner = getNullableType(type);
  return isLeafType(inner) || (isListType(inner) && leafList(inner.ofType));
}

/** Lists of about the same length share a plan: what they cost is reckoned by the longest of them. */
export const lengthStep = (length: number): number => (length <= 16 ? 16 : 4 ** Math.ceil(Math.log(length) / Math.log(4)));

/**
 * What a plan depends on in a variable: which parts are there, enum values, truth values, empty texts, and the type that an id names.
 * Two requests with the same form share a plan.
 */
export function shape(value: unknown, type: GraphQLInputType, idType: (id: string) => string): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const depends = !leafList(inner.ofType) || getNullableType(inner.ofType).toString() === 'ID';
    return depends ? `[${list.map((p) => shape(p, inner.ofType, idType)).join()}]` : `*${lengthStep(list.length)}`;
  }
  if (isInputObjectType(inner)) {
    const parts = Object.values(inner.getFields()).map((f) => [f.name, downNow(value, f.name), f.type] as const);
    return `{${parts
      .filter(([, v]) => v !== undefined)
      .map(([name, v, t]) => `${name}:${shape(v, t, idType)}`)
      .join()}}`;
  }
  if (isEnumType(inner) || typeof value === 'boolean') return String(value);
  // An empty cursor is none.
  if (value === '') return '""';
  return inner.toString() === 'ID' ? idType(String(value)) : '*';
}
