import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { APPEND_ONLY_TABLES } from '../../src/db/append-only';
import { MIGRATIONS } from '../../src/db/migrations';
import { sqliteTarget } from '../../src/db/target';
import { demoFile } from '../support/demo-file';
import { shadowErrors } from '../support/folded';
import { startService, testFolder } from '../support/service';
import { SqliteOutside } from '../support/sqlite-outside';

/** A file written before all text was folded: opened by the program, its rows are found and sorted as new ones are. */

const BEFORE_FOLDING = 3;

/** The demo as the earlier version wrote it, besides texts that only the folding of the program handles. */
async function olderFile(): Promise<string> {
  const file = join(testFolder(), 'h.sqlite');
  const source = writerDataSource(sqliteTarget(file));
  Object.assign(source.options, { migrations: MIGRATIONS.slice(0, BEFORE_FOLDING) });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
  const f = await SqliteOutside.open(file);
  await f.run(`ATTACH '${demoFile()}' AS demo`);
  const tables = await f.all<{ name: string }>(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
  );
  for (const { name } of tables) {
    const columns = (await f.all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}', 'main')`)).map((k) => `"${k.name}"`);
    const values = columns.map((k) => (name === 'haendelse' && k === '"kildehenvisning"' ? `${k} || ' Café' || id` : k));
    await f.run(`INSERT INTO main."${name}" (${columns.join(', ')}) SELECT ${values.join(', ')} FROM demo."${name}"`);
  }
  await f.run(`INSERT INTO afgoerelse (herkomst, kildehenvisning, noegle, organ, dato, udfald, titel, titel_foldet, titel_sort)
    SELECT herkomst, 'Thé  og Øl', 'AELDRE', organ, dato, udfald, 'Aaløkke og Café', char(10) || 'aaloekke og cafe' || char(10), 'aal{bkke og cafe'
    FROM afgoerelse WHERE id = 1`);
  await f.close();
  return file;
}

it('the rows are all folded, and those that may not be changed are still locked', async () => {
  const file = await olderFile();
  const before = await SqliteOutside.open(file);
  const triggers = (f: SqliteOutside): Promise<unknown[]> =>
    f.all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name");
  const locked = await triggers(before);
  await before.close();
  const t = await startService({ fil: file });
  const after = await SqliteOutside.open(file);
  const { set, error } = await shadowErrors(after);
  expect(error).toEqual([]);
  expect(set).toBeGreaterThan(5000);
  // More rows than are filled at a time, each with a text of its own.
  expect(await after.all('SELECT COUNT(*) > 1000 AS mange, COUNT(kildehenvisning_foldet) = COUNT(*) AS alle FROM haendelse')).toEqual([
    { mange: 1, alle: 1 },
  ]);
  expect(await triggers(after)).toEqual(locked);
  expect(locked).toHaveLength(APPEND_ONLY_TABLES.length * 2);
  for (const table of APPEND_ONLY_TABLES)
    await expect(after.run(`UPDATE "${table}" SET kildehenvisning = 'x'`)).rejects.toThrow(`raekker i ${table} aendres ikke`);
  expect(
    await t.data(`{ a: afgoerelser(filter: { titel: { startsWith: "ÅLOE" } }) { totalCount }
      b: afgoerelser(filter: { titel: { eq: "AALØKKE OG CAFE" }, kildehenvisning: { contains: "the og oel" } }) { nodes { noegle } }
      sidst: afgoerelser(orderBy: [{ titel: ASC }], last: 1) { nodes { noegle } }
      f: forvaltninger(filter: { kortnavn: { eq: "økf" } }) { nodes { noegle } } }`),
  ).toEqual({
    a: { totalCount: 1 },
    b: { nodes: [{ noegle: 'AELDRE' }] },
    sidst: { nodes: [{ noegle: 'AELDRE' }] },
    f: { nodes: [{ noegle: 'OEKF' }] },
  });
  await after.close();
  await t.close();
});
