import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skrivekilde } from '../../ormconfig';
import { Saafejl } from '../../seeds/read-files';
import { indlaes } from '../../seeds/seed';
import { lavHandlinger } from '../../src/app/composition';
import { Byomraade } from '../../src/byomraade/byomraade.entity';
import { aabnDatabase, type Database } from '../../src/db/database';
import { systemur } from '../../src/kernel/clock';
import { fold, foldetKolonne, sorteringsnoegle } from '../../src/kernel/fold';
import { testmappe } from '../support/service';

const SEED = join(process.cwd(), 'seeds/faktaark-2014');

async function nyDatabase(): Promise<Database> {
  return aabnDatabase(skrivekilde, { fil: join(testmappe(), 'd.sqlite'), antal: 1, tidsgraense: 5000, svargraense: 1_000_000 });
}

/** A copy of the file that is seeded for all suites. */
async function medDemo(): Promise<Database> {
  const fil = join(testmappe(), 'd.sqlite');
  copyFileSync(join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'), fil);
  return aabnDatabase(skrivekilde, { fil, antal: 1, tidsgraense: 5000, svargraense: 1_000_000 });
}

/** Loads a copy of the seed after a change in one file; gives the faults, and demands that nothing was kept. */
async function fejlEfter(fil: string, aendring: (tekst: string) => string | null): Promise<readonly string[]> {
  const mappe = join(testmappe(), 'seed');
  cpSync(SEED, mappe, { recursive: true });
  const foer = readFileSync(join(SEED, fil), 'utf8');
  const efter = aendring(foer);
  expect(efter).not.toBe(foer);
  if (efter === null) rmSync(join(mappe, fil));
  else writeFileSync(join(mappe, fil), efter);
  const db = await nyDatabase();
  try {
    await indlaes(db.skriver, lavHandlinger(db.skriver, systemur), mappe);
  } catch (fejl) {
    expect(await db.erTom()).toBe(true);
    if (fejl instanceof Saafejl) return fejl.fejl;
    throw fejl;
  } finally {
    await db.luk();
  }
  throw new Error('seedet blev taget imod');
}

const foerste = (fra: string | RegExp, til: string) => (tekst: string) => tekst.replace(fra, til);

describe('dårlige seed-data afvises hele, med fil, række og fejl', () => {
  it.each<[string, string, (t: string) => string | null, RegExp]>([
    [
      'ukendt henvisning',
      'byomraade.yaml',
      foerste('kommune: KOEBENHAVN', 'kommune: AARHUS'),
      /^byomraade\.yaml, row 1 \(NOERREBRO\): kommune: there is no Kommune "AARHUS"/,
    ],
    [
      'dag, der ikke findes',
      'udpegning.yaml',
      foerste(/fra: '2011-01-01'/, "fra: '2011-02-30'"),
      /^udpegning\.yaml, row 1.*fra: is not a day/,
    ],
    ['tre decimaler', 'bevilling.yaml', foerste(/30000000/, '30000000.005'), /^bevilling\.yaml, row 1.*beloeb: .*two decimals/],
    [
      'ukendt felt',
      'kommune.yaml',
      foerste('noegle: KOEBENHAVN', 'noegle: KOEBENHAVN, borgmester: x'),
      /^kommune\.yaml, row 1 \(KOEBENHAVN\): .*borgmester/,
    ],
    [
      'opdigtet felt, som rækken ikke har',
      'pulje.yaml',
      foerste('opdigtedeFelter: [navn]', 'opdigtedeFelter: [navnet]'),
      /^pulje\.yaml, row 1 \(BOLIGSOCIAL-PULJE\): opdigtedeFelter\.0: "navnet" is not a field that the row has/,
    ],
    [
      'rækkens egen kilde som opdigtet',
      'pulje.yaml',
      foerste('opdigtedeFelter: [navn]', 'opdigtedeFelter: [herkomst]'),
      /^pulje\.yaml, row 1 .*opdigtedeFelter\.0: "herkomst" is not a field/,
    ],
    [
      'sagsnummer uden kendt form',
      'afgoerelse.yaml',
      foerste("sagsnr: '2017-0236733'", 'sagsnr: abc'),
      /^afgoerelse\.yaml, row \d+ \(TMU-2017-08-21\): .*sagsnr: a case number of a known form/,
    ],
    ['felt, der mangler', 'kommune.yaml', foerste(/navn: København,/, ''), /^kommune\.yaml, row 1 \(KOEBENHAVN\): navn: /],
    ['ukendt enumværdi', 'deltagelse.yaml', foerste('rolle: LEDENDE', 'rolle: CHEF'), /^deltagelse\.yaml, row 1.*rolle: /],
    [
      'samme nøgle to gange',
      'byomraade.yaml',
      foerste(/noegle: TINGBJERG_HUSUM/, 'noegle: NOERREBRO'),
      /^byomraade\.yaml, row 2 \(NOERREBRO\): the key stands/,
    ],
    [
      'brudt CHECK',
      'forum.yaml',
      foerste(/til: '2016-10-01'/, "til: '2001-01-01'"),
      /^forum\.yaml, row 1 \(FORUM-NOERREBRO\): .*ck_forum_periode/,
    ],
    ['YAML, der ikke kan læses', 'pulje.yaml', (t) => `${t}\n  - { navn: `, /^pulje\.yaml: /],
    ['fil, der mangler', 'pulje.yaml', () => null, /^pulje\.yaml: the file is missing/],
  ])('%s', async (_navn, fil, aendring, besked) => {
    const fejl = await fejlEfter(fil, aendring);
    expect(fejl[0]).toMatch(besked);
  });

  it('alle fejl i alle filer nævnes på én gang', async () => {
    const fejl = await fejlEfter('kommune.yaml', (t) => t.replace(/navn: København,/, '').replace(/kode: '0101'/, 'kode: 101'));
    expect(fejl).toHaveLength(2);
  });
});

it('foldede kolonner er det, koden folder', async () => {
  const db = await medDemo();
  const raekker: { navn: string; aliaser: string; navn_foldet: string; navn_sort: string }[] = await db.skriver.enhed((em) =>
    em.query('SELECT navn, aliaser, navn_foldet, navn_sort FROM afdeling'),
  );
  expect(raekker.length).toBeGreaterThan(50);
  for (const r of raekker)
    expect([r.navn_foldet, r.navn_sort]).toEqual([foldetKolonne(r.navn, JSON.parse(r.aliaser)), sorteringsnoegle(r.navn)]);
  expect(raekker.some((r) => r.navn_foldet.includes(fold('Blågården')))).toBe(true);
  await db.luk();
});

it('foldningen følger med, når en række ændres, og en halv ændring afvises', async () => {
  const db = await medDemo();
  const foldet = async (): Promise<string> =>
    String(await db.laesere.laes("SELECT CAST(navn_foldet AS BLOB) AS svar FROM byomraade WHERE noegle = 'NOERREBRO'", []));
  await db.skriver.enhed(async (em) => {
    const raekke = await em.findOneByOrFail(Byomraade, { noegle: 'NOERREBRO' });
    await em.save(Byomraade, { id: raekke.id, aliaser: ['Ydre Nørrebro'] }, { transaction: false });
  });
  expect(await foldet()).toBe(foldetKolonne('Nørrebro', ['Ydre Nørrebro']));
  await db.skriver.enhed(async (em) => {
    const raekke = await em.findOneByOrFail(Byomraade, { noegle: 'NOERREBRO' });
    raekke.navn = 'Nordbro';
    await em.save(raekke, { transaction: false });
  });
  expect(await foldet()).toBe(foldetKolonne('Nordbro', ['Ydre Nørrebro']));
  await expect(db.skriver.enhed((em) => em.update(Byomraade, { noegle: 'NOERREBRO' }, { navn: 'Andet' }))).rejects.toThrow(
    'gem hele rækken',
  );
  expect(await foldet()).toBe(foldetKolonne('Nordbro', ['Ydre Nørrebro']));
  await db.luk();
});

it('npm run seed kan køres to gange uden at røre rækkerne', async () => {
  const fil = join(testmappe(), 'to.sqlite');
  const koer = (): string => execFileSync(process.execPath, ['dist/seed.js', '--database', fil], { encoding: 'utf8' });
  expect(koer()).toMatch(/^\d{4} rows put into/);
  const db = await aabnDatabase(skrivekilde, { fil, antal: 1, tidsgraense: 5000, svargraense: 1_000_000 });
  await db.skriver.enhed((em) => em.query("UPDATE kommune SET kommunalbestyrelse = 'BR'"));
  await db.luk();
  expect(koer()).toContain('has rows already; nothing is changed');
  const igen = await aabnDatabase(skrivekilde, { fil, antal: 1, tidsgraense: 5000, svargraense: 1_000_000 });
  expect(await igen.laesere.laes('SELECT CAST(kommunalbestyrelse AS BLOB) AS svar FROM kommune', [])).toEqual(Buffer.from('BR'));
  await igen.luk();
});
