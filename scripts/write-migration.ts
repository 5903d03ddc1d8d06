import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { skrivekilde } from '../ormconfig';
import { laasTabel, UFORANDERLIGE } from '../src/db/append-only';
import { MIGRATIONER } from '../src/db/migrations';
import { aendredeTabeller, andetKrav, ombyg, type Tabelplan, tabelplaner } from '../src/db/migrations/rebuild';
import { CommandFault, type Manual, readArguments, runCommand } from './command-line';

/** `npm run migration -- NAME`: writes the difference between the migrations and the entities as a new migration, in frozen text. */

const MANUAL: Manual = {
  name: 'npm run migration',
  takes: 'NAME [--column TABLE.COLUMN=SQL]… [--rows "TABLE=(COLUMNS) SELECT …"]… [--replace]',
  text: `Writes the difference between the migrations and the entities as a new migration, src/db/migrations/NNNN-NAME.ts. What a
migration does never changes with the code. NAME is of small letters, digits and hyphens.

  --column TABLE.COLUMN=SQL         what a new column holds in old rows
  --rows "TABLE=(COLUMNS) SELECT …" what a new table holds (old tables that come later by name still have all their columns)
  --replace                         writes the newest migration anew, as long as it has not been released`,
};

interface Valg {
  readonly navn: string;
  readonly erstat: boolean;
  readonly udtryk: Map<string, string>;
  readonly raekker: Map<string, string>;
}

const INDEKS = 'src/db/migrations/index.ts';

function par(flag: string, valg: readonly string[]): Map<string, string> {
  const uden = valg.find((v) => v.indexOf('=') < 1);
  if (uden !== undefined) throw new CommandFault(`${flag} must have a name, = and what it holds; it is ${JSON.stringify(uden)}.`);
  return new Map(valg.map((v): [string, string] => [v.slice(0, v.indexOf('=')), v.slice(v.indexOf('=') + 1)]));
}

function laesValg(): Valg {
  const { values, positionals } = readArguments(MANUAL, {
    allowPositionals: true,
    options: {
      column: { type: 'string', multiple: true, default: [] },
      rows: { type: 'string', multiple: true, default: [] },
      replace: { type: 'boolean', default: false },
    },
  });
  const [navn, ...rest] = positionals;
  if (!navn || rest.length > 0 || !/^[a-z][a-z0-9-]*$/.test(navn))
    throw new CommandFault('Give the migration one name of small letters, digits and hyphens: npm run migration -- new-column.');
  return { navn, erstat: values.replace, udtryk: par('--column', values.column), raekker: par('--rows', values.rows) };
}

async function med<T>(migrationer: typeof MIGRATIONER, synkroniser: boolean, arbejde: (k: DataSource) => Promise<T>): Promise<T> {
  const kilde = skrivekilde(':memory:');
  Object.assign(kilde.options, { migrations: migrationer });
  await kilde.initialize();
  try {
    if (synkroniser) await kilde.synchronize();
    else await kilde.runMigrations();
    return await arbejde(kilde);
  } finally {
    await kilde.destroy();
  }
}

// A template literal, since SQL is full of quotes.
const bagvendt = (s: string): string => `\`${s.replace(/[\\`]|\$\{/g, '\\$&')}\``;

function klassetekst(klasse: string, ned: readonly string[], op: readonly string[]): string {
  const liste = (saetninger: readonly string[]): string => `[\n${saetninger.map((s) => `  ${bagvendt(s)},`).join('\n')}\n]`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by \`npm run migration\`. Frozen: once released it is never changed. */
export class ${klasse} implements MigrationInterface {
  name = '${klasse}';

  async up(kilde: QueryRunner): Promise<void> {
    for (const saetning of OP) await kilde.query(saetning);
  }

  async down(kilde: QueryRunner): Promise<void> {
    for (const saetning of NED) await kilde.query(saetning);
  }
}

const OP: readonly string[] = ${liste(op)};

const NED: readonly string[] = ${liste(ned)};
`;
}

// The entities do not know the triggers of the tables that are only added to.
async function medUdloesere(kilde: DataSource): Promise<Map<string, Tabelplan>> {
  const planer = await tabelplaner(kilde);
  const foejet = (navn: string): string[] => (UFORANDERLIGE.some((t) => t === navn) ? laasTabel(navn) : []);
  return new Map([...planer].map(([navn, plan]) => [navn, { ...plan, tilbehoer: [...plan.tilbehoer, ...foejet(navn)] }]));
}

async function forskel(kendte: typeof MIGRATIONER) {
  const [foer, aendrede] = await med(
    kendte,
    false,
    async (k): Promise<[Map<string, Tabelplan>, Set<string>]> => [
      await tabelplaner(k),
      aendredeTabeller((await k.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query)),
    ],
  );
  const efter = await med([], true, medUdloesere);
  for (const navn of andetKrav(foer, efter)) aendrede.add(navn);
  return { foer, efter, aendrede };
}

async function skriv(): Promise<undefined> {
  const { navn, erstat, udtryk, raekker } = laesValg();
  const kendte = erstat ? MIGRATIONER.slice(0, -1) : MIGRATIONER;
  const { foer, efter, aendrede } = await forskel(kendte);
  if (aendrede.size === 0) throw new CommandFault('The entities say what the migrations say: there is nothing to write.');
  const nummer = String(kendte.length + 1).padStart(4, '0');
  const klasse = `${navn.replace(/(^|-)([a-z])/g, (_m, _s, b: string) => b.toUpperCase()).replaceAll('-', '')}${1770000000000 + kendte.length + 1}`;
  const fil = `src/db/migrations/${nummer}-${navn}.ts`;
  const op = ombyg(foer, efter, aendrede, udtryk, raekker);
  writeFileSync(fil, klassetekst(klasse, ombyg(efter, foer, aendrede, new Map()), op));
  if (!erstat) {
    const indeks = readFileSync(INDEKS, 'utf8')
      .replace(/\n\n\/\*\*/, `\nimport { ${klasse} } from './${nummer}-${navn}';\n\n/**`)
      .replace(/\];\s*$/, `, ${klasse}];\n`);
    writeFileSync(INDEKS, indeks);
  }
  spawnSync('npx', ['biome', 'check', '--write', fil, INDEKS], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${fil}: ${[...aendrede].sort().join(', ')}`);
  return undefined;
}

runCommand(skriv);
