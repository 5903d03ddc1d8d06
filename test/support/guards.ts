import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/**
 * The guards of the project. Each is a function of its subject that returns complaints, so that a test can feed it a
 * seeded fault, and each first makes sure that it found something to look at.
 */

/** Which folders of `src` a folder may import from; everything else is a breach. */
export const LOV: Readonly<Record<string, readonly string[]>> = {
  kerne: [],
  adgang: ['kerne'],
  db: ['kerne'],
  laes: ['kerne', 'db'],
  handling: ['kerne', 'adgang', 'db', 'laes'],
  navneord: ['kerne', 'adgang', 'db', 'handling', 'navneord'],
  faktaark: ['kerne', 'db', 'navneord'],
  opgaver: ['kerne', 'adgang', 'db', 'navneord'],
  netvaerk: ['kerne', 'adgang', 'db', 'laes', 'handling', 'navneord', 'faktaark', 'opgaver'],
  http: ['kerne', 'adgang', 'db', 'laes', 'handling', 'config'],
  config: ['kerne'],
};

/** Packages that only these folders may know. */
export const PAKKER: Readonly<Record<string, readonly string[]>> = {
  typeorm: ['db', 'handling'],
  sqlite3: ['db'],
  'type-graphql': ['laes', 'handling'],
  'class-validator': ['handling'],
  jose: ['adgang'],
  fastify: ['http'],
  '@apollo/server': ['http'],
};

const NAVNEORD = [
  'kommune',
  'byomraade',
  'forum',
  'forvaltning',
  'boligorganisation',
  'bevillingsperiode',
  'helhedsplan',
  'pulje',
  'afgoerelse',
  'kontrakt',
  'redegoerelse',
  'haendelse',
  'register',
];

function lagAf(sti: string): string {
  const foerste = sti.split('/')[1] ?? '';
  return NAVNEORD.includes(foerste) ? 'navneord' : foerste.replace(/\.ts$/, '');
}

/** Imports that break the law of layers. `filer`: path from the root (`src/planner/plan.ts`) → text. */
export function lagbrud(filer: ReadonlyMap<string, string>): string[] {
  if (filer.size === 0) return ['ingen filer at se på'];
  const klager: string[] = [];
  for (const [sti, tekst] of filer) {
    const lag = lagAf(sti);
    const lov = LOV[lag];
    if (!lov) {
      if (!['main', 'tjeneste'].includes(lag)) klager.push(`${sti}: mappen ${lag} står ikke i loven`);
      continue;
    }
    for (const [, fra] of tekst.matchAll(/from '([^']+)'/g)) {
      if (!fra) continue;
      if (!fra.startsWith('.')) {
        const ejere = Object.entries(PAKKER).find(([pakke]) => fra === pakke || fra.startsWith(`${pakke}/`))?.[1];
        if (ejere && !ejere.includes(lag)) klager.push(`${sti}: kun ${ejere.join(', ')} kender ${fra}`);
        continue;
      }
      const maal = lagAf(new URL(fra, `file:///${sti}`).pathname.slice(1));
      if (maal !== lag && !lov.includes(maal)) klager.push(`${sti}: ${lag} må ikke bruge ${maal}`);
    }
  }
  return klager;
}

const MASKINERI = /^(.+)(Connection|Edge|Aggregate|Group|GroupKey|Numbers|Counts)$/;

/** Coordinates of the schema without a row in the permission table, and rows without a coordinate. */
export function tilladelseshuller(skema: GraphQLSchema, tabel: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const klager: string[] = [];
  const faktiske = new Set<string>();
  for (const type of Object.values(skema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'PageInfo' || type.name === 'Mutation') continue;
    const navneord = MASKINERI.exec(type.name)?.[1];
    if (navneord && isObjectType(skema.getType(navneord))) continue; // shows what the noun's own fields show
    for (const felt of Object.keys(type.getFields())) faktiske.add(`${type.name}.${felt}`);
  }
  if (faktiske.size === 0) klager.push('skemaet har ingen felter');
  for (const k of faktiske) if (!tabel.has(k)) klager.push(`${k} har ingen række i tabellen`);
  for (const k of tabel.keys()) if (!faktiske.has(k)) klager.push(`${k} står i tabellen, men ikke i skemaet`);
  return klager;
}

/** Acts that are not in all three places: the schema, the table of who may, and the register of what carries them out. */
export function handlingshuller(skema: GraphQLSchema, adgang: readonly string[], register: readonly string[]): string[] {
  const mutationer = Object.keys(skema.getMutationType()?.getFields() ?? {});
  if (mutationer.length === 0) return ['skemaet har ingen handlinger'];
  const alle = [...new Set([...mutationer, ...adgang, ...register])].sort();
  return alle.flatMap((h) => [
    ...(mutationer.includes(h) ? [] : [`${h} er ikke i skemaet`]),
    ...(adgang.includes(h) ? [] : [`${h} har ingen række i adgangstabellen`]),
    ...(register.includes(h) ? [] : [`${h} er ikke i registeret`]),
  ]);
}

/** Mutations whose input type is not their own, named after them: shared, the acts could not change one without the other. */
export function delteInput(skema: GraphQLSchema): string[] {
  const mutationer = Object.values(skema.getMutationType()?.getFields() ?? {});
  if (mutationer.length === 0) return ['skemaet har ingen handlinger'];
  return mutationer.flatMap(({ name, args }) => {
    const ventet = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const fik = args.map((a) => `${a.name}: ${a.type}`).join(', ');
    return fik === `input: ${ventet}` ? [] : [`${name}(${fik}) tager ikke input: ${ventet}`];
  });
}

/** Types of the API that the glossary does not name. */
export function mangledeOrd(typenavne: readonly string[], ordliste: string): string[] {
  if (typenavne.length === 0) return ['ingen typer at slå op'];
  return typenavne.filter((navn) => !ordliste.includes(`| \`${navn}\` |`)).map((navn) => `${navn} mangler i schema/glossary.md`);
}

/** Types, fields, arguments and enum values of the schema without a description. */
export function ubeskrevne(skema: GraphQLSchema): string[] {
  const klager: string[] = [];
  let set = 0;
  for (const type of Object.values(skema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    set += 1;
    if (!type.description) klager.push(type.name);
    if ('getValues' in type) for (const v of type.getValues()) if (!v.description) klager.push(`${type.name}.${v.name}`);
    if (!('getFields' in type)) continue;
    for (const felt of Object.values(type.getFields())) {
      if (!felt.description) klager.push(`${type.name}.${felt.name}`);
      if ((isObjectType(type) || isInterfaceType(type)) && 'args' in felt)
        for (const a of felt.args) if (!a.description) klager.push(`${type.name}.${felt.name}(${a.name})`);
    }
  }
  return set === 0 ? ['skemaet er tomt'] : klager;
}
