import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { skrivekilde } from '../../ormconfig';
import { koordinater } from '../../src/access/read-permissions';
import { brudMellem } from '../../src/app/breaking-changes';
import { erDiagram, trykSkema } from '../../src/app/print';
import { UFORANDERLIGE } from '../../src/db/append-only';
import { MIGRATIONER } from '../../src/db/migrations';
import { andetKrav, tabelplaner } from '../../src/db/migrations/rebuild';
import { alleTyper } from '../../src/model/model';
import { delteInput, lagbrud, mangledeOrd, tilladelseshuller, ubeskrevne } from '../support/guards';

const sdl = trykSkema();
const skema = buildSchema(sdl);

function kildefiler(mappe: string, ud = new Map<string, string>()): Map<string, string> {
  for (const navn of readdirSync(mappe)) {
    const sti = join(mappe, navn);
    if (statSync(sti).isDirectory()) {
      if (sti !== 'src/playground') kildefiler(sti, ud);
    } else if (sti.endsWith('.ts')) ud.set(sti, readFileSync(sti, 'utf8'));
  }
  return ud;
}

describe('SDL', () => {
  const lagt = readFileSync('schema/schema.graphql', 'utf8');

  it('er den, der ligger i schema/schema.graphql, og bryder ingen løfter', () => {
    expect(brudMellem(lagt, sdl)).toEqual([]);
    expect(sdl === lagt ? 'ens' : 'forskellig: kør npm run schema, og læs forskellen').toBe('ens');
  });

  it('billedet af modellen er det, der ligger i schema/network.md', () => {
    expect(readFileSync('schema/network.md', 'utf8')).toBe(erDiagram());
  });

  it('vagten bider: et felt, der forsvinder, er et brud', () => {
    const uden = sdl.replace(/\n {2}"""[^"]*"""\n {2}oekonomiskRamme: Kroner!\n/, '\n');
    expect(uden).not.toBe(sdl);
    expect(brudMellem(sdl, uden)).toEqual(['FIELD_REMOVED: Helhedsplan.oekonomiskRamme was removed.']);
  });
});

describe('handlingers input', () => {
  it('hver handling har sin egen type, så de kan ændres hver for sig', () => {
    expect(delteInput(skema)).toEqual([]);
  });

  it('vagten bider, når to deler', () => {
    const delt = buildSchema(sdl.replace('input: IndstilHelhedsplanInput!', 'input: TraekHelhedsplanInput!'));
    expect(delteInput(delt)).toEqual(['indstilHelhedsplan(input: TraekHelhedsplanInput!) tager ikke input: IndstilHelhedsplanInput!']);
    expect(delteInput(buildSchema('type Query { a: Int }'))).toEqual(['skemaet har ingen handlinger']);
  });
});

describe('tilladelser', () => {
  it('hvert felt har en række, og hver række et felt', () => {
    expect(tilladelseshuller(skema, koordinater())).toEqual([]);
  });

  it('vagten bider begge veje', () => {
    const tabel = new Map(koordinater());
    tabel.delete('Helhedsplan.titel');
    tabel.set('Helhedsplan.cpr', new Set(['OFFENTLIG']));
    expect(tilladelseshuller(skema, tabel)).toEqual([
      'Helhedsplan.titel har ingen række i tabellen',
      'Helhedsplan.cpr står i tabellen, men ikke i skemaet',
    ]);
  });
});

describe('lag', () => {
  it('holder loven for, hvem der må bruge hvem', () => {
    expect(lagbrud(kildefiler('src'))).toEqual([]);
  });

  it('vagten bider', () => {
    expect(lagbrud(new Map([['src/kernel/x.ts', "import { y } from '../db/model';"]]))).toEqual([
      'src/kernel/x.ts: kerne må ikke bruge db',
    ]);
    expect(lagbrud(new Map([['src/planner/x.ts', "import { DataSource } from 'typeorm';"]]))).toEqual([
      'src/planner/x.ts: kun db, handling kender typeorm',
    ]);
    expect(lagbrud(new Map([['src/ny/x.ts', '']]))).toEqual(['src/ny/x.ts: mappen ny står ikke i loven']);
    expect(lagbrud(new Map())).toEqual(['ingen filer at se på']);
  });
});

describe('ord og beskrivelser', () => {
  const navne = alleTyper()
    .map((t) => t.navn)
    .filter((n) => n !== 'Rodfelter');
  const ordliste = readFileSync('schema/glossary.md', 'utf8');

  it('hver type står i ordlisten', () => {
    expect(mangledeOrd(navne, ordliste)).toEqual([]);
  });

  it('alt i skemaet er beskrevet', () => {
    expect(ubeskrevne(skema)).toEqual([]);
  });

  it('vagterne bider', () => {
    expect(mangledeOrd(['Ukendt'], ordliste)).toEqual(['Ukendt mangler i schema/glossary.md']);
    expect(ubeskrevne(buildSchema('"""x""" type Query { a(b: Int): Int }'))).toEqual(expect.arrayContaining(['Query.a', 'Query.a(b)']));
  });
});

describe('migrationer', () => {
  async function forskelle(foer?: (sql: (s: string) => Promise<unknown>) => Promise<unknown>): Promise<string[]> {
    const kilde = await skrivekilde(':memory:').initialize();
    await kilde.runMigrations();
    await foer?.((s) => kilde.query(s));
    const { upQueries } = await kilde.driver.createSchemaBuilder().log();
    await kilde.destroy();
    return upQueries.map((q) => q.query);
  }

  it('giver det, som entiteterne siger', async () => {
    expect(await forskelle()).toEqual([]);
  });

  it('tabellernes krav siger det, som entiteterne siger, og vagten bider', async () => {
    const [efter, ny] = [await skrivekilde(':memory:').initialize(), await skrivekilde(':memory:').initialize()];
    await efter.runMigrations();
    await ny.synchronize();
    const [fra, til] = [await tabelplaner(efter), await tabelplaner(ny)];
    expect(fra.size).toBeGreaterThan(40);
    expect(andetKrav(fra, til)).toEqual([]);
    const plan = fra.get('afgoerelse');
    if (plan) fra.set('afgoerelse', { ...plan, ddl: plan.ddl.replace("'UDSAT'", "'UDSAT', 'GLEMT'") });
    expect(andetKrav(fra, til)).toEqual(['afgoerelse']);
    await Promise.all([efter.destroy(), ny.destroy()]);
  });

  it('kan rulles tilbage og frem igen', async () => {
    const kilde = await skrivekilde(':memory:').initialize();
    const tabeller = (): Promise<unknown> =>
      kilde.query("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'migrations' ORDER BY name");
    await kilde.runMigrations();
    const foer = await tabeller();
    for (const _ of MIGRATIONER) await kilde.undoLastMigration();
    expect(await tabeller()).toEqual([]);
    await kilde.runMigrations();
    expect(await tabeller()).toEqual(foer);
    await kilde.destroy();
  });

  const udloesere = async (kilde: { query(sql: string): Promise<{ name: string }[]> }): Promise<string[]> =>
    (await kilde.query("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")).map((r) => r.name);
  const ventede = UFORANDERLIGE.flatMap((tabel) => [`tr_${tabel}_delete`, `tr_${tabel}_update`]).sort();

  it('tabeller, der kun føjes til, har deres udløsere efter hver migration', async () => {
    for (let antal = 1; antal <= MIGRATIONER.length; antal += 1) {
      const kilde = skrivekilde(':memory:');
      Object.assign(kilde.options, { migrations: MIGRATIONER.slice(0, antal) });
      await kilde.initialize();
      await kilde.runMigrations();
      const fundne = await udloesere(kilde);
      expect(fundne).toEqual(ventede.filter((v) => antal === MIGRATIONER.length || fundne.includes(v)));
      expect(fundne.length).toBeGreaterThan(0);
      await kilde.destroy();
    }
  });

  it('vagten bider: en udløser, som en ombygget tabel mister, ses', async () => {
    const kilde = await skrivekilde(':memory:').initialize();
    await kilde.runMigrations();
    await kilde.query('ALTER TABLE "disponering" RENAME TO "gammel"');
    await kilde.query('CREATE TABLE "disponering" AS SELECT * FROM "gammel"');
    await kilde.query('DROP TABLE "gammel"');
    expect(ventede.filter((v) => v.startsWith('tr_disponering'))).toHaveLength(2);
    expect(await udloesere(kilde)).toEqual(ventede.filter((v) => !v.startsWith('tr_disponering')));
    await kilde.destroy();
  });

  it('vagten bider: en kolonne og et indeks, der mangler, ses', async () => {
    expect(await forskelle((sql) => sql('DROP INDEX ix_helhedsplan_start'))).toEqual([expect.stringContaining('ix_helhedsplan_start')]);
    const udenKolonne = await forskelle((sql) => sql('ALTER TABLE kommune DROP COLUMN kommunalbestyrelse'));
    expect(udenKolonne.some((q) => q.startsWith('CREATE TABLE') && q.includes('"kommunalbestyrelse" text'))).toBe(true);
  });
});
