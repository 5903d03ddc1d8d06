import '../../src/app/entities';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { ACT_PERMISSIONS } from '../../src/access/act-permissions';
import { coordinates } from '../../src/access/read-permissions';
import { ACTS } from '../../src/app/acts';
import { drawErDiagram, printSdl } from '../../src/app/print';
import { allSteps } from '../../src/helhedsplan/helhedsplan.lifecycle';
import { POSTERINGSKRAV_FOR_KONTOEN } from '../../src/helhedsplan/reguleringskonto/post-entry';
import { PLACED_RULES, PLAN_RULES } from '../../src/helhedsplan/rules';
import { SAMMENLAEGNINGSKRAV } from '../../src/helhedsplan/rules/slaegt/sammenlaegning';
import type { Rule } from '../../src/kernel/rule';
import { allNouns, allTypes } from '../../src/model/model';
import { AUDITED } from '../../src/rulebook/audit';
import { printLifecycle } from '../../src/rulebook/lifecycle';
import { printRulebook, RULEBOOK } from '../../src/rulebook/rulebook';
import { readSeedFiles, SeedError } from '../../src/seeding/read-files';
import { unreadFiles } from '../../src/seeding/seed';
import { databaseGaps, unfrozen } from './database-guards';
import { actGaps, missingWords, permissionGaps, undescribed } from './guards';
import { unaskedLists, unauditedRules, unenforcedRules, unlistedRules } from './rule-guards';

/**
 * What an extension of the project still lacks, one sentence each, in the order in which it is best mended. Whoever adds a field, a
 * relation, a rule, an act or a noun is led by these sentences, so each names the file or the command that mends it.
 */

const MIGRATION_FILE = /^src\/db\/migrations\/\d{4}-/;

/** Every source file of a folder: path from the root → text. */
export function filesOf(folder: string, is: (path: string) => boolean = (path) => path.endsWith('.ts')): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(is);
  return new Map(paths.sort().map((path): [string, string] => [path, readFileSync(path, 'utf8')]));
}

/** Entities and acts that are written, and that the program does not know. */
export function unregistered(files: ReadonlyMap<string, string>, nouns: readonly string[], acts: readonly string[]): string[] {
  const found = (ending: RegExp, what: RegExp): [string, string][] =>
    [...files].flatMap(([path, text]) =>
      ending.test(path) ? [...text.matchAll(what)].map(([, name = '']): [string, string] => [path, name]) : [],
    );
  const entities = found(/\.entity\.ts$/, /^@Noun\([\s\S]*?^export class (\w+)/gm);
  const carried = found(/\/acts\/[^/]+\.ts$/, /^export const (\w+) = /gm);
  if (entities.length === 0 || carried.length === 0) return ['there are no entities and acts to look at'];
  return [
    ...entities.filter(([, name]) => !nouns.includes(name)).map(([path, name]) => `${path}: add ${name} to src/app/entities.ts`),
    ...carried.filter(([, name]) => !acts.includes(name)).map(([path, name]) => `${path}: add ${name} to src/app/acts.ts`),
  ];
}

/** Files in `schema/` that are not what the code prints. */
export function unprinted(read: (file: string) => string, prints: Readonly<Record<string, () => string>>): string[] {
  const other = Object.entries(prints).filter(([file, print]) => read(file) !== print());
  return other.length > 0 ? [`${other.map(([file]) => file).join(', ')}: the code says something else; npm run schema`] : [];
}

const PRINTS = {
  'schema/network.md': drawErDiagram,
  'schema/regler.md': printRulebook,
  'schema/lifecycle.md': printLifecycle,
};

/** Numbers that the README tells, and that are others by now. */
export function miscounted(text: string, counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([what, count]) => {
    const told = new RegExp(`(\\d+) ${what}`).exec(text)?.[1];
    return told === String(count)
      ? []
      : [`README.md: says ${told ?? 'nothing of'} ${what}, and there are ${count}; mend README.da.md, too`];
  });
}

const SEEDS = 'seeds/faktaark-2014';

/** Seed files that cannot be used, or that nothing would put into the database. */
async function seedGaps(): Promise<string[]> {
  try {
    return unreadFiles(await readSeedFiles(SEEDS));
  } catch (error) {
    if (error instanceof SeedError) return onceAFile(error.error);
    throw error;
  }
}

/** A field that all rows of a file lack is one fault, not as many as there are rows. */
export function onceAFile(faults: readonly string[]): string[] {
  return [...new Set(faults.map((f) => f.replace(/^(\S+\.yaml), row \d+(?: \([^)]*\))?: /, '$1: ')))];
}

/** What acts on plans demand before they do anything. */
export const planDemands = (): readonly Rule<never>[] => [
  ...allSteps().flatMap(([, step]) => step.krav),
  ...SAMMENLAEGNINGSKRAV,
  ...POSTERINGSKRAV_FOR_KONTOEN,
];

function ruleGaps(files: ReadonlyMap<string, string>): string[] {
  return [
    ...unlistedRules(new Map([...files].filter(([path]) => path.includes('/rules/'))), [...RULEBOOK, ...AUDITED]),
    ...unenforcedRules(PLACED_RULES, planDemands()),
    ...unauditedRules(PLAN_RULES, AUDITED),
    ...unaskedLists(files),
  ];
}

/** What takes time to find: it makes a database, and reads the demo. */
export const SLOW_GAPS = { database: databaseGaps, seeds: seedGaps };

/** Everything that is missing; nothing in a tree that is whole. */
export async function complaints(gaps = SLOW_GAPS): Promise<string[]> {
  const files = filesOf('src');
  const sdl = printSdl();
  const schema = buildSchema(sdl);
  const nouns = allNouns();
  const acts = ACTS.map((a) => a.name);
  const words = allTypes().flatMap((t) => (t.name === 'RootFields' || t.holder ? [] : [t.name]));
  const glossary = readFileSync('schema/glossary.md', 'utf8');
  return [
    ...unregistered(
      files,
      nouns.map((n) => n.name),
      acts,
    ),
    ...(await gaps.database()),
    ...unfrozen(new Map([...files].filter(([path]) => MIGRATION_FILE.test(path)))),
    ...ruleGaps(files),
    ...actGaps(schema, Object.keys(ACT_PERMISSIONS), acts),
    ...permissionGaps(schema, coordinates()),
    ...undescribed(schema).map((where) => `${where} has no description`),
    ...missingWords(words, glossary),
    ...(await gaps.seeds()),
    ...miscounted(readFileSync('README.md', 'utf8'), { 'nouns and relations': nouns.length, 'acts take': acts.length }),
    ...unprinted((file) => readFileSync(file, 'utf8'), { 'schema/schema.graphql': () => sdl, ...PRINTS }),
  ];
}
