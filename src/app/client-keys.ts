import { type GraphQLSchema, isObjectType } from 'graphql';

const ROD = ['Query', 'Mutation'];

/** Types without an `id` of their own: caches that keep objects by id keep these inside the object that has them. */
export function typerUdenId(skema: GraphQLSchema): string[] {
  return (
    Object.values(skema.getTypeMap())
      .filter((t) => isObjectType(t) && !t.name.startsWith('__') && !ROD.includes(t.name) && !('id' in t.getFields()))
      .map((t) => t.name)
      // Relay's own are embedded by every client as they are.
      .filter((navn) => !/(Connection|Edge)$/.test(navn) && navn !== 'PageInfo')
      .sort()
  );
}
