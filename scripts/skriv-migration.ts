import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { skrivekilde } from '../ormconfig';
import { MIGRATIONER } from '../src/db/migrationer';
import { aendredeTabeller, andetKrav, ombyg, type Tabelplan, tabelplaner } from '../src/db/migrationer/ombyg';
import { laasTabel, UFORANDERLIGE } from '../src/db/uforanderlige';

/**
 * `npm run migration -- NAME`: writes the difference between the migrations and the entities as a new migration, in frozen
 * text: what it does never changes with the code. `--column table.column=SQL` says what a new column holds in old rows,
 * `--rows table=(columns) SELECT …` what a new table holds (old tables that come later by name still have all their columns);
 * `--replace` writes the newest migration anew, as long as it has not been released.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    column: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string', multiple: true, default: [] },
    replace: { type: 'boolean', default: false },
  },
});

const INDEKS = 'src/db/migrationer/index.ts';
const par = (valg: readonly string[]): Map<string, string> =>
  new Map(valg.map((v): [string, string] => [v.slice(0, v.indexOf('=')), v.slice(v.indexOf('=') + 1)]));
const egneUdtryk = par(values.column);
const egneRaekker = par(values.rows);

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

async function koer(): Promise<void> {
  const [navn] = positionals;
  if (!navn || !/^[a-z][a-z0-9-]*$/.test(navn))
    throw new Error('npm run migration -- NAME, with a NAME of small letters, digits and hyphens');
  const kendte = values.replace ? MIGRATIONER.slice(0, -1) : MIGRATIONER;
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
  if (aendrede.size === 0) throw new Error('the entities say what the migrations say: there is nothing to write');
  const nummer = String(kendte.length + 1).padStart(4, '0');
  const klasse = `${navn.replace(/(^|-)([a-z])/g, (_m, _s, b: string) => b.toUpperCase()).replaceAll('-', '')}${1770000000000 + kendte.length + 1}`;
  const fil = `src/db/migrationer/${nummer}-${navn}.ts`;
  const op = ombyg(foer, efter, aendrede, egneUdtryk, egneRaekker);
  writeFileSync(fil, klassetekst(klasse, ombyg(efter, foer, aendrede, new Map()), op));
  if (!values.replace) {
    const indeks = readFileSync(INDEKS, 'utf8')
      .replace(/\n\n\/\*\*/, `\nimport { ${klasse} } from './${nummer}-${navn}';\n\n/**`)
      .replace(/\];\s*$/, `, ${klasse}];\n`);
    writeFileSync(INDEKS, indeks);
  }
  spawnSync('npx', ['biome', 'check', '--write', fil, INDEKS], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${fil}: ${[...aendrede].sort().join(', ')}`);
}

koer().catch((fejl: unknown) => {
  console.error(fejl instanceof Error ? fejl.message : fejl);
  process.exitCode = 1;
});
