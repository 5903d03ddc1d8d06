import type { FieldNode, SelectionSetNode } from 'graphql';
import { type ModelType, typeOf, type ValueField } from '../model/model';
import { argsOf, type Variables } from './arguments';
import { subSelections } from './collect-fields';
import type { PlanBuilder } from './plan-builder';

/** Picks from a computed object what the client asked for, under the names that it asked for. */
export type Form = (object: unknown, variables: Variables) => unknown;

/** The form of a selection of an object whose fields are `ValueField`s. Made with the plan, used at each run. */
export function project(builder: PlanBuilder, type: ModelType, set: readonly SelectionSetNode[]): Form {
  const term: (readonly [string, Form])[] = [];
  for (const [responseName, nodes] of builder.collectFields(set, type.name)) {
    const [node] = nodes;
    // Rows in the answer of an act are read by their own statement.
    if (node && type.fields.get(node.name.value)?.kind === 'payloadRow') continue;
    if (node) term.push([responseName, fieldShape(builder, type, node, nodes)]);
  }
  return (object, variables) => {
    if (typeof object !== 'object' || object === null) return null;
    const out: Record<string, unknown> = {};
    // Not by assignment: a response name may be `__proto__`.
    for (const [name, read] of term)
      Object.defineProperty(out, name, { value: read(object, variables), enumerable: true, configurable: true, writable: true });
    return out;
  };
}

function fieldShape(builder: PlanBuilder, type: ModelType, node: FieldNode, nodes: readonly FieldNode[]): Form {
  const name = node.name.value;
  if (name === '__typename') return () => type.name;
  if (!type.holder) builder.requireReadable(`${type.name}.${name}`);
  const field = type.fields.get(name);
  if (field?.kind !== 'value') throw new Error(`${type.name}.${name} is not a part of a computed value`);
  const one = uniform(builder, type, field, node, nodes);
  return (object, variables) => {
    const v = part(object, name);
    if (v === null || v === undefined) return null;
    return field.list && Array.isArray(v) ? v.map((e) => one(e, variables)) : one(v, variables);
  };
}

function uniform(builder: PlanBuilder, type: ModelType, field: ValueField, node: FieldNode, nodes: readonly FieldNode[]): Form {
  if (typeof field.type === 'function') return project(builder, typeOf(field.type()), subSelections(nodes));
  if (field.type === 'kroner' || field.type === 'procent') return (v) => Number(v) / 100;
  if (field.type !== 'saetning') return (v) => v;
  const graphqlType = builder.schema.getType(type.name);
  const definitions = graphqlType && 'getFields' in graphqlType ? (graphqlType.getFields()[field.name] ?? null) : null;
  const given = definitions && 'args' in definitions ? argsOf(node, definitions.args, builder.context.variables).get('sprog') : null;
  return (v, variables) => part(v, given?.kind === 'leaf' && given.read(variables) === 'EN' ? 'en' : 'da');
}

function part(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}
