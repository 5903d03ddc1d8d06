import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, Field, ID, InterfaceType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { allNouns, allTypes, type ComputedField, type ModelField, type ModelType, typeOf, type ValueField } from '../../model/model';
import { language } from '../../model/sprog';
import { declareAggregates } from './aggregates';
import { connectionType, declareConnections, listArgs } from './connections';
import { type ArgOptions, declareArgs, field, fieldWithArgs, modelArgs, namedInput, type TypeThunk, typeThunk } from './declare';
import { declareFilters } from './filters';
import { declareOrderings } from './order-by';

@InterfaceType('Node', { description: 'Node. Anything with a global id (Relay).', autoRegisterImplementations: true })
abstract class Node {
  @Field(() => ID, { description: 'Global id. Opaque; stays the same for the life of the row.' })
  id!: string;
}

@Resolver()
class Root {}

function declareType(type: ModelType): void {
  ObjectType(type.name, { description: type.description, implements: type.table ? Node : undefined })(type.classRef);
  for (const f of type.fields.values()) declareApiField(type, f);
}

function declareApiField(type: ModelType, f: ModelField): void {
  const description = f.description;
  const owner = type.classRef;
  switch (f.kind) {
    case 'column':
      return field(owner, f.name, typeThunk(f.valueKind, f.enumType), { nullable: f.nullable, description });
    case 'expression': {
      const t = typeThunk(f.valueKind, f.enumType);
      if (f.args.length === 0) return field(owner, f.name, t, { nullable: f.nullable, description });
      return fieldWithArgs(owner, f.name, t, { nullable: f.nullable, description }, modelArgs(f.args));
    }
    case 'computed':
      return fieldWithArgs(owner, f.name, computedType(f), { nullable: f.nullable, description }, modelArgs(f.args));
    case 'value': {
      const t = valueType(f);
      if (f.type !== 'saetning') return field(owner, f.name, t, { nullable: f.nullable, description });
      return fieldWithArgs(owner, f.name, t, { nullable: f.nullable, description }, modelArgs([language]));
    }
    case 'factRows':
      return undefined;
    case 'payloadRow':
      return field(owner, f.name, () => f.target(), { nullable: true, description });
    case 'toOne':
      return field(owner, f.name, () => f.target(), { nullable: f.nullable, description });
    case 'list': {
      const target = typeOf(f.target());
      const term = f.link.via === 'link' ? typeOf(f.link.term()) : null;
      return fieldWithArgs(owner, f.name, () => connectionType(target), { description }, listArgs(target, term));
    }
    case 'part':
      return fieldWithArgs(owner, f.name, () => f.target(), { description }, modelArgs(f.args));
  }
}

function computedType(f: ComputedField): TypeThunk {
  const { type } = f;
  const t: TypeThunk = type === 'String' ? () => String : type;
  return f.list ? () => [t()] as ReturnType<TypeThunk> : t;
}

function valueType(f: ValueField): TypeThunk {
  const { type } = f;
  const t: TypeThunk = typeof type === 'function' ? () => type() : type === 'saetning' ? () => String : typeThunk(type, f.enumType);
  return f.list ? () => [t()] as ReturnType<TypeThunk> : t;
}

const INGEN: TypedPropertyDescriptor<() => void> = { value: () => undefined };

function rootField(name: string, type: TypeThunk, choices: { nullable: boolean; description: string }, args: readonly ArgOptions[]): void {
  Query(type, { ...choices, name })(Root.prototype, name, INGEN);
  declareArgs(Root, name, args);
}

function declareRootFields(root: ModelType): void {
  for (const type of allNouns()) {
    rootField(
      type.plural,
      () => connectionType(type),
      { nullable: false, description: `${type.description} This is the list of all rows.` },
      listArgs(type),
    );
    if (!type.singular) continue;
    rootField(
      type.singular,
      () => type.classRef,
      { nullable: true, description: `${type.description} This is one row, by global id or by natural key; null when there is none.` },
      [
        { name: 'id', type: () => ID, nullable: true, description: 'Global id. Give this or `noegle`.' },
        {
          name: 'noegle',
          type: () => String,
          nullable: true,
          description: 'Natural key, for example of a byområde `NOERREBRO`. Give this or `id`.',
        },
      ],
    );
  }
  for (const f of root.fields.values()) {
    if (f.kind === 'part') rootField(f.name, () => f.target(), { nullable: false, description: f.description }, modelArgs(f.args));
    if (f.kind === 'computed') rootField(f.name, computedType(f), { nullable: f.nullable, description: f.description }, modelArgs(f.args));
  }
  rootField(
    'node',
    () => Node,
    { nullable: true, description: 'The row with a global id, of whatever type; null when there is none (Relay).' },
    [{ name: 'id', type: () => ID, nullable: false, description: 'Global id.' }],
  );
  // `[Node]!`: a place for each id, null where there is no such row.
  Query(() => [Node], {
    nullable: 'items',
    name: 'nodes',
    description: 'The rows with these global ids, in their order; null where there is none. At most 100.',
  })(Root.prototype, 'nodes', INGEN);
  declareArgs(Root, 'nodes', [{ name: 'ids', type: () => [ID], nullable: false, description: 'Global ids, at most 100.' }]);
}

/** An act as the schema shows it. */
export interface MutationDeclaration {
  readonly name: string;
  readonly description: string;
  readonly input: new () => object;
  readonly payload: () => new () => object;
}

/**
 * The input type of a mutation, named after it. Acts that take the same share one class, but not one type of the API: a
 * field that one of them gets later is not one that the others take.
 */
function mutationInput({ name, description, input }: MutationDeclaration): new () => object {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  if (input.name === typeName) return input;
  const shown = description.slice(0, description.indexOf('.') + 1);
  return namedInput(typeName, `${shown} What \`${name}\` takes.`, input);
}

// Nullable: an act that fails leaves its own field null, and those before it in the operation stand.
function declareMutation(h: MutationDeclaration): void {
  const { name, description, payload: answer } = h;
  const input = mutationInput(h);
  Mutation(() => answer(), { nullable: true, name, description })(Root.prototype, name, INGEN);
  declareArgs(Root, name, [{ name: 'input', type: () => input, nullable: false, description: 'What the act is to do.' }]);
}

/**
 * Builds the schema: everything that can be read, and every act. `root` carries the root fields that are not lists or singles.
 */
export function buildSchema(root: ModelType, acts: readonly MutationDeclaration[]): GraphQLSchema {
  declareFilters();
  declareOrderings();
  declareAggregates();
  declareConnections();
  for (const type of allTypes()) if (type !== root) declareType(type);
  declareRootFields(root);
  for (const h of acts) declareMutation(h);
  const schema = buildSchemaSync({ resolvers: [Root], validate: false, skipCheck: true });
  return withRootDescription(schema);
}

function withRootDescription(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query instanceof GraphQLObjectType)
    query.description = 'Everything that can be read. One operation is answered by one SQL statement, whatever its depth.';
  const mutation = schema.getMutationType();
  if (mutation instanceof GraphQLObjectType)
    mutation.description =
      'Everything that can be done. Each field is one act in one transaction of its own, and they are carried out one after the other; an act that is refused changes nothing and says every reason in `afvisninger`.';
  return schema;
}
