import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPEN_READWRITE } from 'sqlite3';
import { Fil } from '../helhedsplan/file';
import { testmappe } from '../support/service';
import { kontroller, PAASTANDE } from './check';
import type { Brud, Kopi } from './claim';

/**
 * The independent check itself: the demo breaks none of its statements, and a fault put in past the acts shows that each
 * of them bites.
 */
let fil: Fil;
beforeAll(async () => {
  const sti = join(testmappe(), 'paastande.sqlite');
  copyFileSync(join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'), sti);
  fil = await Fil.aabn(sti, OPEN_READWRITE);
  // What is only ever added to is changed here.
  for (const { name } of await fil.alle<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    await fil.koer(`DROP TRIGGER "${name}"`);
  await fil.koer('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF');
});
afterAll(() => fil.luk());

it('demoen bryder ingen påstand', async () => {
  expect(await kontroller(fil)).toEqual([]);
});

it('hver række på listen over omveje har en påstand; række 8 er en advarsel og 19 en dør', () => {
  const omveje = new Set(PAASTANDE.flatMap((p) => p.regel.split(' ')).filter((r) => r.startsWith('L')));
  const forventet = Array.from({ length: 18 }, (_, i) => `L${i + 1}`).filter((r) => r !== 'L8');
  expect(forventet.filter((r) => !omveje.has(r))).toEqual([]);
  expect(new Set(PAASTANDE.map((p) => p.navn)).size).toBe(PAASTANDE.length);
});

it.each(PAASTANDE.map((p) => [p.navn, p] as const))('%s bider', async (_, p) => {
  await fil.koer('BEGIN');
  try {
    for (const f of p.fejl) await fil.koer(typeof f === 'string' ? f : await kopi(f));
    expect((await fil.alle<Brud>(p.sql)).length).toBeGreaterThan(0);
  } finally {
    await fil.koer('ROLLBACK');
  }
});

async function kopi({ tabel, hvor, saet }: Kopi): Promise<string> {
  const kolonner = (await fil.alle<{ name: string }>(`PRAGMA table_info("${tabel}")`)).map((k) => k.name).filter((k) => k !== 'id');
  return `INSERT INTO "${tabel}" (${kolonner.join(', ')}) SELECT ${kolonner.map((k) => saet[k] ?? k).join(', ')} FROM "${tabel}" WHERE ${hvor} LIMIT 1`;
}
