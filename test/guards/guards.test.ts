import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { writerDataSource } from '../../ormconfig';
import { coordinates } from '../../src/access/read-permissions';
import { breakingChanges } from '../../src/app/breaking-changes';
import { drawErDiagram, printSdl } from '../../src/app/print';
import { APPEND_ONLY_TABLES } from '../../src/db/append-only';
import { MIGRATIONS } from '../../src/db/migrations';
import { otherChecks, tablePlans } from '../../src/db/migrations/rebuild';
import { allTypes } from '../../src/model/model';
import { layerBreaches, missingWords, permissionGaps, sharedInputs, undescribed } from '../support/guards';

const sdl = printSdl();
const schema = buildSchema(sdl);

function sourceFiles(folder: string, out = new Map<string, string>()): Map<string, string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (path !== 'src/playground') sourceFiles(path, out);
    } else if (path.endsWith('.ts')) out.set(path, readFileSync(path, 'utf8'));
  }
  return out;
}

describe('SDL', () => {
  const laid = readFileSync('schema/schema.graphql', 'utf8');

  it('er den, der ligger i schema/schema.graphql, og bryder ingen løfter', () => {
    expect(breakingChanges(laid, sdl)).toEqual([]);
    expect(sdl === laid ? 'ens' : 'forskellig: kør npm run schema, og læs forskellen').toBe('ens');
  });

  it('billedet af modellen er det, der ligger i schema/network.md', () => {
    expect(readFileSync('schema/network.md', 'utf8')).toBe(drawErDiagram());
  });

  it('vagten bider: et felt, der forsvinder, er et brud', () => {
    const without = sdl.replace(/\n {2}"""[^"]*"""\n {2}oekonomiskRamme: Kroner!\n/, '\n');
    expect(without).not.toBe(sdl);
    expect(breakingChanges(sdl, without)).toEqual(['FIELD_REMOVED: Helhedsplan.oekonomiskRamme was removed.']);
  });
});

describe('handlingers input', () => {
  it('hver handling har sin egen type, så de kan ændres hver for sig', () => {
    expect(sharedInputs(schema)).toEqual([]);
  });

  it('vagten bider, når to deler', () => {
    const shared = buildSchema(sdl.replace('input: IndstilHelhedsplanInput!', 'input: TraekHelhedsplanInput!'));
    expect(sharedInputs(shared)).toEqual(['indstilHelhedsplan(input: TraekHelhedsplanInput!) tager ikke input: IndstilHelhedsplanInput!']);
    expect(sharedInputs(buildSchema('type Query { a: Int }'))).toEqual(['skemaet har ingen handlinger']);
  });
});

describe('tilladelser', () => {
  it('hvert felt har en række, og hver række et felt', () => {
    expect(permissionGaps(schema, coordinates())).toEqual([]);
  });

  it('vagten bider begge veje', () => {
    const table = new Map(coordinates());
    table.delete('Helhedsplan.titel');
    table.set('Helhedsplan.cpr', new Set(['OFFENTLIG']));
    expect(permissionGaps(schema, table)).toEqual([
      'Helhedsplan.titel har ingen række i tabellen',
      'Helhedsplan.cpr står i tabellen, men ikke i skemaet',
    ]);
  });
});

describe('lag', () => {
  it('holder loven for, hvem der må bruge hvem', () => {
    expect(layerBreaches(sourceFiles('src'))).toEqual([]);
  });

  it('vagten bider', () => {
    expect(layerBreaches(new Map([['src/kernel/x.ts', "import { y } from '../db/model';"]]))).toEqual([
      'src/kernel/x.ts: kerne må ikke bruge db',
    ]);
    expect(layerBreaches(new Map([['src/planner/x.ts', "import { DataSource } from 'typeorm';"]]))).toEqual([
      'src/planner/x.ts: kun db, handling kender typeorm',
    ]);
    expect(layerBreaches(new Map([['src/ny/x.ts', '']]))).toEqual(['src/ny/x.ts: mappen ny står ikke i loven']);
    expect(layerBreaches(new Map())).toEqual(['ingen filer at se på']);
  });
});

describe('ord og beskrivelser', () => {
  const names = allTypes()
    .map((t) => t.navn)
    .filter((n) => n !== 'Rodfelter');
  const ordliste = readFileSync('schema/glossary.md', 'utf8');

  it('hver type står i ordlisten', () => {
    expect(missingWords(names, ordliste)).toEqual([]);
  });

  it('alt i skemaet er beskrevet', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('vagterne bider', () => {
    expect(missingWords(['Ukendt'], ordliste)).toEqual(['Ukendt mangler i schema/glossary.md']);
    expect(undescribed(buildSchema('"""x""" type Query { a(b: Int): Int }'))).toEqual(expect.arrayContaining(['Query.a', 'Query.a(b)']));
  });
});

describe('migrationer', () => {
  async function differences(before?: (sql: (s: string) => Promise<unknown>) => Promise<unknown>): Promise<string[]> {
    const source = await writerDataSource(':memory:').initialize();
    await source.runMigrations();
    await before?.((s) => source.query(s));
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    return upQueries.map((q) => q.query);
  }

  it('giver det, som entiteterne siger', async () => {
    expect(await differences()).toEqual([]);
  });

  it('tabellernes krav siger det, som entiteterne siger, og vagten bider', async () => {
    const [after, fresh] = [await writerDataSource(':memory:').initialize(), await writerDataSource(':memory:').initialize()];
    await after.runMigrations();
    await fresh.synchronize();
    const [from, to] = [await tablePlans(after), await tablePlans(fresh)];
    expect(from.size).toBeGreaterThan(40);
    expect(otherChecks(from, to)).toEqual([]);
    const plan = from.get('afgoerelse');
    if (plan) from.set('afgoerelse', { ...plan, ddl: plan.ddl.replace("'UDSAT'", "'UDSAT', 'GLEMT'") });
    expect(otherChecks(from, to)).toEqual(['afgoerelse']);
    await Promise.all([after.destroy(), fresh.destroy()]);
  });

  it('kan rulles tilbage og frem igen', async () => {
    const source = await writerDataSource(':memory:').initialize();
    const tables = (): Promise<unknown> =>
      source.query("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY name");
    await source.runMigrations();
    const before = await tables();
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    expect(await tables()).toEqual([]);
    await source.runMigrations();
    expect(await tables()).toEqual(before);
    await source.destroy();
  });

  const triggers = async (source: { query(sql: string): Promise<{ name: string }[]> }): Promise<string[]> =>
    (await source.query("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")).map((r) => r.name);
  const waited = APPEND_ONLY_TABLES.flatMap((table) => [`tr_${table}_delete`, `tr_${table}_update`]).sort();

  it('tabeller, der kun føjes til, har deres udløsere efter hver migration', async () => {
    for (let count = 1; count <= MIGRATIONS.length; count += 1) {
      const source = writerDataSource(':memory:');
      Object.assign(source.options, { migrations: MIGRATIONS.slice(0, count) });
      await source.initialize();
      await source.runMigrations();
      const foundOnes = await triggers(source);
      expect(foundOnes).toEqual(waited.filter((v) => count === MIGRATIONS.length || foundOnes.includes(v)));
      expect(foundOnes.length).toBeGreaterThan(0);
      await source.destroy();
    }
  });

  it('vagten bider: en udløser, som en ombygget tabel mister, ses', async () => {
    const source = await writerDataSource(':memory:').initialize();
    await source.runMigrations();
    await source.query('ALTER TABLE "disponering" RENAME TO "gammel"');
    await source.query('CREATE TABLE "disponering" AS SELECT * FROM "gammel"');
    await source.query('DROP TABLE "gammel"');
    expect(waited.filter((v) => v.startsWith('tr_disponering'))).toHaveLength(2);
    expect(await triggers(source)).toEqual(waited.filter((v) => !v.startsWith('tr_disponering')));
    await source.destroy();
  });

  it('vagten bider: en kolonne og et indeks, der mangler, ses', async () => {
    expect(await differences((sql) => sql('DROP INDEX ix_helhedsplan_start'))).toEqual([expect.stringContaining('ix_helhedsplan_start')]);
    const withoutColumn = await differences((sql) => sql('ALTER TABLE kommune DROP COLUMN kommunalbestyrelse'));
    expect(withoutColumn.some((q) => q.startsWith('CREATE TABLE') && q.includes('"kommunalbestyrelse" text'))).toBe(true);
  });
});
