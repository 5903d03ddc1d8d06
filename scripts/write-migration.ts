import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFault, type Manual, readArguments, runCommand } from '../src/app/command-line';
import type { PostgresDifference } from './postgres-difference';
import type { Difference } from './schema-difference';

/** `npm run migration -- NAME`: writes the difference between the migrations and the entities as a new migration, in frozen text. */

const MANUAL: Manual = {
  name: 'npm run migration',
  takes: 'NAME [--column TABLE.COLUMN=SQL]… [--rows "TABLE=(COLUMNS) SELECT …"]… [--replace]',
  text: `Writes the difference between the migrations and the entities as a new migration, src/db/migrations/NNNN-NAME.ts
for SQLite and src/db/migrations/postgres/NNNN-NAME.ts for PostgreSQL. What a migration does never changes with the code. NAME is of small letters, digits and hyphens.

  --column TABLE.COLUMN=SQL         what a new column holds in old rows
  --rows "TABLE=(COLUMNS) SELECT …" what a new table holds (old tables that come later by name still have all their columns)
  --replace                         writes the newest migration anew, as long as it has not been released`,
};

interface Options {
  readonly name: string;
  readonly replace: boolean;
  readonly expression: Map<string, string>;
  readonly rows: Map<string, string>;
}

// Loaded when there is something to do: the manual and a mistyped option do not wait for the entities.
function sqliteMigrations() {
  const { MIGRATIONS }: typeof import('../src/db/migrations') = require('../src/db/migrations');
  return MIGRATIONS;
}

function postgresMigrations() {
  const { POSTGRES_MIGRATIONS }: typeof import('../src/db/migrations/postgres') = require('../src/db/migrations/postgres');
  return POSTGRES_MIGRATIONS;
}

/** Where the migrations of an engine are, and what their numbers begin at. */
interface Folder {
  readonly path: string;
  /** How many there are. */
  readonly known: () => number;
  readonly first: number;
  /** What the names of their classes end with, before the number. */
  readonly mark: string;
}

const SQLITE: Folder = { path: 'src/db/migrations', known: () => sqliteMigrations().length, first: 1770000000000, mark: '' };
const POSTGRES: Folder = {
  path: 'src/db/migrations/postgres',
  known: () => postgresMigrations().length,
  first: 1770000001000,
  mark: 'Postgres',
};

function pair(flag: string, entries: readonly string[]): Map<string, string> {
  const without = entries.find((v) => v.indexOf('=') < 1);
  if (without !== undefined) throw new CommandFault(`${flag} must have a name, = and what it holds; it is ${JSON.stringify(without)}.`);
  return new Map(entries.map((v): [string, string] => [v.slice(0, v.indexOf('=')), v.slice(v.indexOf('=') + 1)]));
}

function readOptions(): Options {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: {
      column: { type: 'string', multiple: true, default: [] },
      rows: { type: 'string', multiple: true, default: [] },
      replace: { type: 'boolean', default: false },
    },
  });
  const [name, ...rest] = positionals;
  if (!name || rest.length > 0 || !/^[a-z][a-z0-9-]*$/.test(name))
    throw new CommandFault('Give the migration one name of small letters, digits and hyphens: npm run migration -- new-column.');
  return { name, replace: values.replace, expression: pair('--column', values.column), rows: pair('--rows', values.rows) };
}

// A template literal, since SQL is full of quotes.
const backwards = (s: string): string => `\`${s.replace(/[\\`]|\$\{/g, '\\$&')}\``;

function classText(classRef: string, down: readonly string[], up: readonly string[]): string {
  const list = (texts: readonly string[]): string => `[\n${texts.map((s) => `  ${backwards(s)},`).join('\n')}\n]`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by \`npm run migration\`. Frozen: once released it is never changed. */
export class ${classRef} implements MigrationInterface {
  name = '${classRef}';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = ${list(up)};

const NED: readonly string[] = ${list(down)};
`;
}

// What is folded is searched and sorted by; an old row with a value and no folded form would never be found.
const unfoldedName = (column: string): string => column.replace(/_(foldet|sort)$/, '');

/** New columns that must hold something, and for whose old rows nothing is said. */
function unsaid(before: Difference['before'], after: Difference['after'], expression: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([table, plan]) => {
    const old = before.get(table);
    if (!old) return [];
    const fresh = plan.columns.filter((c) => !old.columns.includes(c));
    const must = fresh.filter(
      (c) => plan.required.includes(c) || (fresh.includes(unfoldedName(c)) && plan.required.includes(unfoldedName(c))),
    );
    return must.map((c) => `${table}.${c}`).filter((c) => !expression.has(c));
  });
}

/** Writes a migration and puts it on the list of its folder; gives the files that were written. */
function save(folder: Folder, name: string, replace: boolean, { up, down }: PostgresDifference): string[] {
  const position = folder.known() + (replace ? 0 : 1);
  const number = String(position).padStart(4, '0');
  const camel = name.replace(/(^|-)([a-z])/g, (_m, _s, b: string) => b.toUpperCase()).replaceAll('-', '');
  const classRef = `${camel}${folder.mark}${folder.first + position}`;
  const [file, index] = [`${folder.path}/${number}-${name}.ts`, `${folder.path}/index.ts`];
  writeFileSync(file, classText(classRef, down, up));
  if (replace) return [file];
  const listed = readFileSync(index, 'utf8')
    .replace(/\n\n\/\*\*/, `\nimport { ${classRef} } from './${number}-${name}';\n\n/**`)
    .replace(/,?\s*\];\s*$/, `, ${classRef}];\n`)
    .replace('[, ', '[');
  writeFileSync(index, listed);
  return [file, index];
}

/** The same for PostgreSQL, compared on a server of its own. Rows of new tables are put in as they are in SQLite. */
async function postgresToo(
  name: string,
  replace: boolean,
  expression: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, string>,
): Promise<string[]> {
  const known = replace ? postgresMigrations().slice(0, -1) : postgresMigrations();
  const { postgresDifference }: typeof import('./postgres-difference') = require('./postgres-difference');
  const { up, down } = await postgresDifference(known, expression);
  if (up.length === 0) return [];
  const filled = [...rows].map(([table, text]) => `INSERT INTO "${table}" ${text}`);
  return save(POSTGRES, name, replace, { up: [...up, ...filled], down });
}

async function write(): Promise<undefined> {
  const { name, replace, expression, rows } = readOptions();
  const { rebuild }: typeof import('../src/db/migrations/rebuild') = require('../src/db/migrations/rebuild');
  const { schemaDifference }: typeof import('./schema-difference') = require('./schema-difference');
  const earlier = replace ? sqliteMigrations().slice(0, -1) : sqliteMigrations();
  const { before, after, changed } = await schemaDifference(earlier);
  if (changed.size === 0) throw new CommandFault('The entities say what the migrations say: there is nothing to write.');
  const lacking = unsaid(before, after, expression);
  if (lacking.length > 0)
    throw new CommandFault(
      `Old rows have nothing for ${lacking.join(', ')}, which must hold something. Say what: ${lacking.map((c) => `--column ${c}=SQL`).join(' ')}. Or let it be null.`,
    );
  const up = rebuild(before, after, changed, expression, rows);
  const files = [
    ...save(SQLITE, name, replace, { up, down: rebuild(after, before, changed, new Map()) }),
    ...(await postgresToo(name, replace, expression, rows)),
  ];
  spawnSync(join('node_modules', '.bin', 'biome'), ['check', '--write', ...files], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [file] = files;
  console.log(`${file}: ${[...changed].sort().join(', ')}`);
  return undefined;
}

runCommand(write);
