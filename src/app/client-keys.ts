import { type GraphQLSchema, isObjectType } from 'graphql';

const ROOT = ['Query', 'Mutation'];

/** Types without an `id` of their own: caches that keep objects by id keep these inside the object that has them. */
export function typesWithoutId(schema: GraphQLSchema): string[] {
  return (
    Object.values(schema.getTypeMap())
      .filter((t) => isObjectType(t) && !t.name.startsWith('__') && !ROOT.includes(t.name) && !('id' in t.getFields()))
      .map((t) => t.name)
      // Relay's own are embedded by every client as they are.
      .filter((name) => !/(Connection|Edge)$/.test(name) && name !== 'PageInfo')
      .sort()
  );
}
