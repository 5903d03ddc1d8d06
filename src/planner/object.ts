import type { FieldNode, SelectionSetNode } from 'graphql';
import { type ComputedField, type ExpressionField, type FactRowsField, type PartOfRowField, type ToOneField, typeOf } from '../model/model';
import { bound, columnOf, literal, named, rowOf, type Sql, select, sql } from '../model/sql';
import { type ArgValue, argsOf, type Variables } from './arguments';
import { subSelections } from './collect-fields';
import { compileConnection } from './connection';
import { argDefinitions, compileExpression } from './expression';
import { globalIdOf } from './id';
import { parseFacts } from './parse-facts';
import { argumentReader, type PlanBuilder } from './plan-builder';
import { project } from './projection';
import { withReferences } from './row-reference';
import type { Scope } from './scope';
import { lookupsIn } from './sql-writer';

/** The JSON object of a row or part with the fields that are asked of it. */
export function compileObject(builder: PlanBuilder, set: readonly SelectionSetNode[], scope: Scope): Sql {
  const members: [string, Sql][] = [];
  const fields = builder.collectFields(set, scope.type.name, scope.type.table ? 'Node' : undefined);
  if (!builder.inFacts) builder.cost.width(fields.size, scope.multipliers);
  for (const [name, nodes] of fields) {
    const node = nodes[0];
    if (node) members.push([name, compileField(builder, name, node, nodes, scope)]);
  }
  return builder.dialect.jsonObject(members);
}

function compileField(builder: PlanBuilder, responseName: string, node: FieldNode, nodes: readonly FieldNode[], scope: Scope): Sql {
  const name = node.name.value;
  if (name === '__typename') return literal(scope.type.name);
  builder.requireReadable(`${scope.type.name}.${name}`);
  if (name === 'id') return globalId(builder, scope);
  const f = scope.type.fields.get(name);
  if (!f) throw new Error(`${scope.type.name}.${name} is in the schema, but not in the model`);
  if (f.kind === 'factRows') return factRows(builder, f, scope);
  const args = argsOf(node, argDefinitions(builder, scope.type.name, name), builder.context.variables);
  const below: Scope = { ...scope, path: [...scope.path, responseName] };
  switch (f.kind) {
    case 'column':
      return builder.json(f.valueKind, columnOf(scope.alias, f.column));
    case 'expression':
      return builder.json(f.valueKind, readExpression(builder, f, scope, args));
    case 'computed':
      return compileComputed(builder, f, subSelections(nodes), below, args);
    case 'value':
    case 'payloadRow':
      throw new Error(`${scope.type.name}.${name} is nothing that a statement can read`);
    case 'toOne':
      return compileToOne(builder, f, subSelections(nodes), below);
    case 'part':
      return compilePart(builder, f, subSelections(nodes), below, args);
    case 'list':
      return compileConnection(builder, typeOf(f.target()), { field: f, owner: scope }, subSelections(nodes), below, args);
  }
}

function factRows(builder: PlanBuilder, f: FactRowsField, scope: Scope): Sql {
  const x = builder.sqlContext(scope.alias, scope.args);
  const query = f.sql(x);
  builder.cost.reads(builder.cost.rowsBehind(query, scope.type));
  return x.rows(f.columns, query);
}

function globalId(builder: PlanBuilder, { type, alias }: Scope): Sql {
  const id = globalIdOf(builder.dialect, type.prefix, rowOf(alias));
  return builder.idPrefix ? sql`${builder.idPrefix} || ${id}` : id;
}

/** A computed value of a row of the answer, with what it reads in the price. */
function readExpression(builder: PlanBuilder, f: ExpressionField, scope: Scope, given: ReadonlyMap<string, ArgValue>): Sql {
  if (builder.inFacts) return compileExpression(builder, f, scope, given);
  const { piece: value, rows: readOnes } = builder.cost.measured(() => compileExpression(builder, f, scope, given));
  // Of a part of the whole answer it is an expression over whole tables, with look-ups for each row.
  const rows = scope.type.table ? readOnes : builder.cost.rowsBehind(value, scope.type) * Math.max(1, lookupsIn(value));
  builder.cost.rowsRead(rows, scope.multipliers);
  return value;
}

/** What a set of facts counts for in the price of an answer at least, in rows. */
const FACTS_COST = 10;

// The facts take the field's place in the statement's answer; the value replaces them before the answer is sent. They are
// not asked for by the client and never leave the service, so it is the field itself that must be permitted.
export function compileComputed(
  builder: PlanBuilder,
  f: ComputedField,
  set: readonly SelectionSetNode[],
  scope: Scope,
  given: ReadonlyMap<string, ArgValue>,
): Sql {
  const readers = f.args.map((a) => [a, argumentReader(a, given.get(a.name), builder.today)] as const);
  const args = (v: Variables): Record<string, unknown> => Object.fromEntries(readers.map(([a, read]) => [a.name, read(v)]));
  const shape = typeof f.type === 'string' ? (v: unknown): unknown => v : project(builder, typeOf(f.type()), set);
  // First, since it is first checked that the rows which arguments name are there.
  const extras = Object.entries(f.lookupValues ?? {}).map(([name, value]): [string, Sql] => [name, bound((v) => value(args(v)), 'text')]);
  const { piece: facts, rows } = builder.cost.measured(() =>
    withReferences(builder, f.args, given, scope, (named) =>
      withLookup(builder, f, scope, new Map([...named, ...extras]), () => builder.facts(() => compileFacts(builder, f, scope, named))),
    ),
  );
  builder.cost.facts(Math.max(FACTS_COST, rows) + (f.cost ?? 0), scope.multipliers);
  builder.postSteps.push({
    path: scope.path,
    compute: (parsed, variables, asker) => {
      const { facts, lookup } = f.lookup ? shared(parsed) : { facts: parsed, lookup: {} };
      const shaped = (v: unknown): unknown => (Array.isArray(v) ? v.map((e) => shape(e, variables)) : shape(v, variables));
      const v = f.compute(facts, args(variables), { ...asker, lookup });
      return v instanceof Promise ? v.then(shaped) : shaped(v);
    },
  });
  const { check } = f;
  if (check) builder.checks.push((v) => check(args(v)));
  return facts;
}

/** The facts, with what is looked up beside them. */
function withLookup(builder: PlanBuilder, f: ComputedField, scope: Scope, args: Scope['args'], write: () => Sql): Sql {
  if (!f.lookup) return write();
  const x = builder.sqlContext(scope.alias, args);
  const lookedUp = builder.dialect.jsonObject(Object.entries(f.lookup).map(([name, lookUp]) => [name, lookUp(x)]));
  // Where the facts are bounded, so is what is looked up beside them, and `cost` says it.
  if (!('atMost' in f.facts)) builder.cost.reads(builder.cost.rowsBehind(lookedUp, scope.type));
  return builder.dialect.jsonObject([
    ['facts', write()],
    ['lookup', lookedUp],
  ]);
}

function shared(parsed: unknown): { readonly facts: unknown; readonly lookup: Readonly<Record<string, unknown>> } {
  if (typeof parsed !== 'object' || parsed === null || !('facts' in parsed) || !('lookup' in parsed))
    throw new Error('the lookup is missing');
  return { facts: parsed.facts, lookup: { ...Object(parsed.lookup) } };
}

function compileFacts(builder: PlanBuilder, f: ComputedField, scope: Scope, args: Scope['args']): Sql {
  if ('selection' in f.facts) {
    const { selection, where, atMost } = f.facts;
    if (!scope.alias) return builder.rootFacts(parseFacts(selection), { where: where ?? {}, atMost: atMost ?? null, args });
    return compileObject(builder, [parseFacts(selection)], { ...scope, multipliers: [] });
  }
  return builder.dialect.jsonObject(
    f.facts.map((name): [string, Sql] => {
      const fact = scope.type.fields.get(name);
      // Facts by name are those that the client sees too, in kroner and percent.
      if (fact?.kind === 'column') return [name, builder.dialect.json(fact.valueKind, columnOf(scope.alias, fact.column))];
      if (fact?.kind === 'expression') return [name, builder.dialect.json(fact.valueKind, compileExpression(builder, fact, scope))];
      throw new Error(`${scope.type.name}.${f.name} rests on ${name}, which is neither stored nor computed by SQL`);
    }),
  );
}

function compileToOne(builder: PlanBuilder, f: ToOneField, set: readonly SelectionSetNode[], scope: Scope): Sql {
  const target = typeOf(f.target());
  const alias = builder.alias();
  const write = (): Sql => compileObject(builder, set, { ...scope, type: target, alias, args: new Map() });
  if (!builder.inFacts) builder.cost.row(scope.multipliers);
  const content = builder.inFacts ? builder.cost.forEach(1, write) : write();
  return select`${content} FROM ${builder.table(target)} ${named(alias)} WHERE ${columnOf(alias, 'id')} = ${columnOf(scope.alias, f.column)}`;
}

/** A part; what its arguments name is the row that it is written over. */
export function compilePart(
  builder: PlanBuilder,
  f: PartOfRowField,
  set: readonly SelectionSetNode[],
  scope: Scope,
  given: ReadonlyMap<string, ArgValue>,
): Sql {
  return withReferences(builder, f.args, given, scope, (args, alias) =>
    compileObject(builder, set, { ...scope, type: typeOf(f.target()), alias: alias || scope.alias, args }),
  );
}
