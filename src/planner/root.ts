import { type FieldNode, Kind } from 'graphql';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import { allNouns, type ListField, type ModelType } from '../model/model';
import { bound, columnOf, literal, named, type Sql, select, sql } from '../model/sql';
import { type ArgValue, argsOf, type VariableReader } from './arguments';
import { type Fields, subSelections } from './collect-fields';
import { compileConnection } from './connection';
import { argDefinitions } from './expression';
import { parseId, parseIdOf } from './id';
import { compileComputed, compileObject, compilePart } from './object';
import type { PlanBuilder, RootOptions } from './plan-builder';
import type { ListOwner, Scope } from './scope';

const MAX_IDS = 100;

/** The root fields of an operation that SQL answers: all but `__schema` and `__type`. */
export function sqlRootFields(fields: Fields): Map<string, readonly FieldNode[]> {
  return new Map([...fields].filter(([, nodes]) => !/^__(schema|type)$/.test(nodes[0]?.name.value ?? '')));
}

const ALL_ROWS: RootOptions = { where: {}, atMost: null, args: new Map() };

/** The JSON object of the whole answer, or (for facts) of the root fields with their lists narrowed. */
export function compileRoot(builder: PlanBuilder, fields: Fields, rootType: ModelType, choices = ALL_ROWS): Sql {
  const members: [string, Sql][] = [];
  let dearest = 0;
  for (const [responseName, nodes] of fields) {
    const [node] = nodes;
    if (node?.kind !== Kind.FIELD) continue;
    const write = (): Sql => rootField(builder, responseName, node, nodes, rootType, choices);
    if (!choices.atMost) members.push([responseName, write()]);
    else {
      const { piece, rows } = builder.cost.measured(write);
      dearest = Math.max(dearest, rows);
      members.push([responseName, piece]);
    }
  }
  builder.cost.reads(dearest);
  return builder.dialect.jsonObject(members);
}

function rootField(
  builder: PlanBuilder,
  responseName: string,
  node: FieldNode,
  nodes: readonly FieldNode[],
  rootType: ModelType,
  choices: RootOptions,
): Sql {
  const name = node.name.value;
  if (name === '__typename') return literal('Query');
  builder.requireReadable(`Query.${name}`);
  const args = argsOf(node, argDefinitions(builder, 'Query', name), builder.context.variables);
  const scope: Scope = { type: rootType, alias: '', args: new Map(), path: [responseName], multipliers: [] };
  const set = subSelections(nodes);
  if (name === 'node') return compileNode(builder, args.get('id'), 'id', set, scope);
  if (name === 'nodes') return compileNodes(builder, args.get('ids'), set, scope);
  const field = rootType.fields.get(name);
  if (field?.kind === 'part') return compilePart(builder, field, set, scope, args);
  if (field?.kind === 'computed') return compileComputed(builder, field, set, scope, args);
  const type = rootNames().get(name);
  if (!type) throw new Error(`Query.${name} is in the schema, but not in the model`);
  if (type.plural === name) return compileConnection(builder, type, chosenOnes(type, choices), set, scope, args);
  return byKey(builder, type, args, set, scope);
}

// A root list that facts narrow is a list by condition, as a list of a part is.
function chosenOnes(type: ModelType, { where, atMost, args }: RootOptions): ListOwner {
  const condition = where[type.plural];
  if (!condition) return null;
  const field: ListField = {
    kind: 'list',
    name: type.plural,
    description: '',
    target: () => type.classRef,
    link: { via: 'expression', sql: condition, atMost: atMost?.[type.plural] },
  };
  return { field, owner: { type, alias: '', args } };
}

let names: Map<string, ModelType> | undefined;

function rootNames(): Map<string, ModelType> {
  names ??= new Map(allNouns().flatMap((t) => [[t.plural, t], ...(t.singular ? [[t.singular, t] as const] : [])] as const));
  return names;
}

type Set = ReturnType<typeof subSelections>;

/** A single by exactly one of `id` and `noegle`; null when there is no such row. */
function byKey(builder: PlanBuilder, type: ModelType, args: ReadonlyMap<string, ArgValue>, set: Set, scope: Scope): Sql {
  const [id, key] = [args.get('id'), args.get('noegle')];
  if ((id?.kind === 'leaf') === (key?.kind === 'leaf')) throw badInput('id', INPUT_FAULTS.oneOfTwo);
  if (id?.kind === 'leaf') {
    const read = id.read;
    return compileRow(builder, type, 'id', (v) => parseIdOf(type, 'id', read(v)), set, scope);
  }
  builder.requireReadable(`${type.name}.noegle`);
  return compileRow(builder, type, 'noegle', key?.kind === 'leaf' ? key.read : () => null, set, scope);
}

/** The JSON of the row whose `kolonne` has a value; NULL when there is none. */
export function compileRow(
  builder: PlanBuilder,
  type: ModelType,
  column: 'id' | 'noegle',
  read: VariableReader,
  set: Set,
  scope: Scope,
): Sql {
  const alias = builder.alias();
  builder.cost.row(scope.multipliers);
  const content = compileObject(builder, set, { ...scope, type, alias });
  const value = bound(read, column === 'id' ? 'int' : 'text');
  return select`${content} FROM ${builder.table(type)} ${named(alias)} WHERE ${columnOf(alias, column)} = ${value}`;
}

// The type that an id names is part of a plan's form, so it is known when the plan is made.
function compileNode(builder: PlanBuilder, id: ArgValue | undefined, argument: string, set: Set, scope: Scope, path = ''): Sql {
  if (id?.kind !== 'leaf') return sql`NULL`;
  const read = id.read;
  const { type } = parseId(argument + path, read(builder.context.variables));
  return compileRow(builder, type, 'id', (v) => parseIdOf(type, argument + path, read(v)), set, scope);
}

function compileNodes(builder: PlanBuilder, ids: ArgValue | undefined, set: Set, scope: Scope): Sql {
  const read = ids?.kind === 'leaf' ? ids.read : () => [];
  const now: unknown = read(builder.context.variables);
  const count = Array.isArray(now) ? now.length : 1;
  if (count > MAX_IDS) throw badInput('ids', INPUT_FAULTS.hoejst(MAX_IDS, count));
  const punkt =
    (i: number): VariableReader =>
    (v) => {
      const list = read(v);
      return Array.isArray(list) ? list[i] : list;
    };
  const parts = Array.from({ length: count }, (_, i) =>
    compileNode(builder, { kind: 'leaf', read: punkt(i) }, 'ids', set, { ...scope, path: [...scope.path, String(i)] }, `[${i}]`),
  );
  return builder.dialect.jsonArray(parts);
}
