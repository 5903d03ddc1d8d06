import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFile } from '../support/demo-file';
import { testFolder } from '../support/service';
import { SqliteOutside } from '../support/sqlite-outside';
import { CLAIMS, checks } from './check';
import type { Breach, Copy } from './claim';

/**
 * The independent check itself: the demo breaks none of its statements, and a fault put in past the acts shows that each
 * of them bites.
 */
let file: SqliteOutside;
beforeAll(async () => {
  const path = join(testFolder(), 'paastande.sqlite');
  copyFileSync(demoFile(), path);
  file = await SqliteOutside.open(path);
  // What is only ever added to is changed here.
  for (const { name } of await file.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    await file.run(`DROP TRIGGER "${name}"`);
  await file.run('PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF');
});
afterAll(() => file.close());

it('the demo breaks no claim', async () => {
  expect(await checks(file)).toEqual([]);
});

it('each row in the list of ways around has a claim; row 8 is a warning and 19 a door', () => {
  const detours = new Set(CLAIMS.flatMap((p) => p.regel.split(' ')).filter((r) => r.startsWith('L')));
  const expected = Array.from({ length: 18 }, (_, i) => `L${i + 1}`).filter((r) => r !== 'L8');
  expect(expected.filter((r) => !detours.has(r))).toEqual([]);
  expect(new Set(CLAIMS.map((p) => p.navn)).size).toBe(CLAIMS.length);
});

it.each(CLAIMS.map((p) => [p.navn, p] as const))('%s bites', async (_, p) => {
  await file.run('BEGIN');
  try {
    for (const f of p.error) await file.run(typeof f === 'string' ? f : await copy(f));
    expect((await file.all<Breach>(p.sql)).length).toBeGreaterThan(0);
  } finally {
    await file.run('ROLLBACK');
  }
});

async function copy({ tabel: table, where, set }: Copy): Promise<string> {
  const columns = (await file.columns(table)).filter((k) => k !== 'id');
  return `INSERT INTO "${table}" (${columns.join(', ')}) SELECT ${columns.map((k) => set[k] ?? k).join(', ')} FROM "${table}" WHERE ${where} LIMIT 1`;
}
