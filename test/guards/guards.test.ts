import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { writerDataSource } from '../../ormconfig';
import { coordinates } from '../../src/access/read-permissions';
import { breakingChanges } from '../../src/app/breaking-changes';
import { drawErDiagram, printSdl } from '../../src/app/print';
import { APPEND_ONLY_TABLES } from '../../src/db/append-only';
import { MIGRATIONS } from '../../src/db/migrations';
import { otherChecks, tablePlans } from '../../src/db/migrations/rebuild';
import { sqliteTarget } from '../../src/db/target';
import { allTypes } from '../../src/model/model';
import { missingWords, permissionGaps, sharedInputs, undescribed } from '../support/guards';

const sdl = printSdl();
const schema = buildSchema(sdl);

describe('SDL', () => {
  const laid = readFileSync('schema/schema.graphql', 'utf8');

  it('is the one that lies in schema/schema.graphql, and breaks no promises', () => {
    expect(breakingChanges(laid, sdl)).toEqual([]);
    expect(sdl === laid ? 'the same' : 'another: npm run schema, and read the difference').toBe('the same');
  });

  it('the picture of the model is the one in schema/network.md', () => {
    expect(readFileSync('schema/network.md', 'utf8')).toBe(drawErDiagram());
  });

  it('the guard bites: a field that disappears is a breach', () => {
    const without = sdl.replace(/\n {2}"""[^"]*"""\n {2}oekonomiskRamme: Kroner!\n/, '\n');
    expect(without).not.toBe(sdl);
    expect(breakingChanges(sdl, without)).toEqual(['FIELD_REMOVED: Helhedsplan.oekonomiskRamme was removed.']);
  });
});

describe('the input of acts', () => {
  it('each act has a type of its own, so that each can be changed by itself', () => {
    expect(sharedInputs(schema)).toEqual([]);
  });

  it('the guard bites when two share', () => {
    const shared = buildSchema(sdl.replace('input: IndstilHelhedsplanInput!', 'input: TraekHelhedsplanInput!'));
    expect(sharedInputs(shared)).toEqual(['indstilHelhedsplan(input: TraekHelhedsplanInput!) tager ikke input: IndstilHelhedsplanInput!']);
    expect(sharedInputs(buildSchema('type Query { a: Int }'))).toEqual(['skemaet har ingen handlinger']);
  });
});

describe('permissions', () => {
  it('each field has a row, and each row a field', () => {
    expect(permissionGaps(schema, coordinates())).toEqual([]);
  });

  it('the guard bites both ways', () => {
    const table = new Map(coordinates());
    table.delete('Helhedsplan.titel');
    table.set('Helhedsplan.cpr', new Set(['OFFENTLIG']));
    expect(permissionGaps(schema, table)).toEqual([
      'Helhedsplan: titel cannot be read; add to src/access/read-permissions.ts',
      'Helhedsplan.cpr is in src/access/read-permissions.ts, but not in the schema',
    ]);
  });
});

describe('words and descriptions', () => {
  const names = allTypes()
    .filter((t) => !t.holder)
    .map((t) => t.name)
    .filter((n) => n !== 'RootFields');
  const glossary = readFileSync('schema/glossary.md', 'utf8');

  it('each type is in the glossary', () => {
    expect(missingWords(names, glossary)).toEqual([]);
  });

  it('all in the schema is described', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('the guards bite', () => {
    expect(missingWords(['Ukendt'], glossary)).toEqual(['Ukendt is not explained; add it to schema/glossary.md']);
    expect(undescribed(buildSchema('"""x""" type Query { a(b: Int): Int }'))).toEqual(expect.arrayContaining(['Query.a', 'Query.a(b)']));
  });
});

describe('migrations', () => {
  async function differences(before?: (sql: (s: string) => Promise<unknown>) => Promise<unknown>): Promise<string[]> {
    const source = await writerDataSource(sqliteTarget(':memory:')).initialize();
    await source.runMigrations();
    await before?.((s) => source.query(s));
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    return upQueries.map((q) => q.query);
  }

  it('give what the entities say', async () => {
    expect(await differences()).toEqual([]);
  });

  it('the constraints of the tables say what the entities say, and the guard bites', async () => {
    const [after, fresh] = [
      await writerDataSource(sqliteTarget(':memory:')).initialize(),
      await writerDataSource(sqliteTarget(':memory:')).initialize(),
    ];
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

  it('can be rolled back and forward again', async () => {
    const source = await writerDataSource(sqliteTarget(':memory:')).initialize();
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

  it('tables that are only added to have their triggers after each migration', async () => {
    for (let count = 1; count <= MIGRATIONS.length; count += 1) {
      const source = writerDataSource(sqliteTarget(':memory:'));
      Object.assign(source.options, { migrations: MIGRATIONS.slice(0, count) });
      await source.initialize();
      await source.runMigrations();
      const found = await triggers(source);
      expect(found).toEqual(waited.filter((v) => count === MIGRATIONS.length || found.includes(v)));
      expect(found.length).toBeGreaterThan(0);
      await source.destroy();
    }
  });

  it('the guard bites: a trigger that a rebuilt table loses is seen', async () => {
    const source = await writerDataSource(sqliteTarget(':memory:')).initialize();
    await source.runMigrations();
    await source.query('ALTER TABLE "disponering" RENAME TO "gammel"');
    await source.query('CREATE TABLE "disponering" AS SELECT * FROM "gammel"');
    await source.query('DROP TABLE "gammel"');
    expect(waited.filter((v) => v.startsWith('tr_disponering'))).toHaveLength(2);
    expect(await triggers(source)).toEqual(waited.filter((v) => !v.startsWith('tr_disponering')));
    await source.destroy();
  });

  it('the guard bites: a column and an index that are missing are seen', async () => {
    expect(await differences((sql) => sql('DROP INDEX ix_helhedsplan_start'))).toEqual([expect.stringContaining('ix_helhedsplan_start')]);
    const withoutColumn = await differences((sql) => sql('ALTER TABLE kommune DROP COLUMN kommunalbestyrelse'));
    expect(withoutColumn.some((q) => q.startsWith('CREATE TABLE') && q.includes('"kommunalbestyrelse" text'))).toBe(true);
  });
});
