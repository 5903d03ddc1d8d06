import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/**
 * The guards of the project. Each is a function of its subject that returns complaints, so that a test can feed it a
 * seeded fault, and each first makes sure that it found something to look at.
 */

const MACHINERY = /^(.+)(Connection|Edge|Aggregate|Group|GroupKey|Numbers|Counts)$/;

/** Coordinates of the schema without a row in the permission table, and rows without a coordinate. */
export function permissionGaps(schema: GraphQLSchema, table: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const complaints: string[] = [];
  const actual = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'PageInfo' || type.name === 'Mutation') continue;
    const nouns = MACHINERY.exec(type.name)?.[1];
    if (nouns && isObjectType(schema.getType(nouns))) continue; // shows what the noun's own fields show
    for (const field of Object.keys(type.getFields())) actual.add(`${type.name}.${field}`);
  }
  if (actual.size === 0) complaints.push('the schema has no fields');
  const lacking = new Map<string, string[]>();
  for (const k of [...actual].filter((k) => !table.has(k))) {
    const [type = '', field = ''] = k.split('.');
    lacking.set(type, [...(lacking.get(type) ?? []), field]);
  }
  for (const [type, fields] of lacking)
    complaints.push(`${type}: ${fields.sort().join(' ')} cannot be read; add to src/access/read-permissions.ts`);
  for (const k of table.keys()) if (!actual.has(k)) complaints.push(`${k} is in src/access/read-permissions.ts, but not in the schema`);
  return complaints;
}

/** Acts that are not in all three places: the schema, the table of who may, and the register of what carries them out. */
export function actGaps(schema: GraphQLSchema, access: readonly string[], register: readonly string[]): string[] {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  if (mutations.length === 0) return ['skemaet har ingen handlinger'];
  const all = [...new Set([...mutations, ...access, ...register])].sort();
  return all.flatMap((h) => [
    ...(mutations.includes(h) ? [] : [`${h} is not in the schema`]),
    ...(access.includes(h) ? [] : [`${h}: nobody may; add it to src/access/act-permissions.ts`]),
    ...(register.includes(h) ? [] : [`${h} does not exist; add it to src/app/acts.ts`]),
  ]);
}

/** Mutations whose input type is not their own, named after them: shared, the acts could not change one without the other. */
export function sharedInputs(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  if (mutations.length === 0) return ['skemaet har ingen handlinger'];
  return mutations.flatMap(({ name, args }) => {
    const expected = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const got = args.map((a) => `${a.name}: ${a.type}`).join(', ');
    return got === `input: ${expected}` ? [] : [`${name}(${got}) tager ikke input: ${expected}`];
  });
}

/** Types of the API that the glossary does not name. */
export function missingWords(typeNames: readonly string[], glossary: string): string[] {
  if (typeNames.length === 0) return ['ingen typer at slå op'];
  return typeNames
    .filter((name) => !glossary.includes(`| \`${name}\` |`))
    .map((name) => `${name} is not explained; add it to schema/glossary.md`);
}

/** Types, fields, arguments and enum values of the schema without a description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const complaints: string[] = [];
  let set = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    set += 1;
    if (!type.description) complaints.push(type.name);
    if ('getValues' in type) for (const v of type.getValues()) if (!v.description) complaints.push(`${type.name}.${v.name}`);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) complaints.push(`${type.name}.${field.name}`);
      if ((isObjectType(type) || isInterfaceType(type)) && 'args' in field)
        for (const a of field.args) if (!a.description) complaints.push(`${type.name}.${field.name}(${a.name})`);
    }
  }
  return set === 0 ? ['skemaet er tomt'] : complaints;
}
