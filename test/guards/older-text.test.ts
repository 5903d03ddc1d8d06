import { join } from 'node:path';
import { OPEN_READWRITE } from 'sqlite3';
import { skrivekilde } from '../../ormconfig';
import { UFORANDERLIGE } from '../../src/db/append-only';
import { MIGRATIONER } from '../../src/db/migrations';
import { Fil } from '../helhedsplan/file';
import { skyggefejl } from '../support/folded';
import { startTjeneste, testmappe } from '../support/service';

/** A file written before all text was folded: opened by the program, its rows are found and sorted as new ones are. */

const FOER_FOLDNINGEN = 3;

/** The demo as the earlier version wrote it, besides texts that only the folding of the program handles. */
async function aeldreFil(): Promise<string> {
  const fil = join(testmappe(), 'h.sqlite');
  const kilde = skrivekilde(fil);
  Object.assign(kilde.options, { migrations: MIGRATIONER.slice(0, FOER_FOLDNINGEN) });
  await kilde.initialize();
  await kilde.runMigrations();
  await kilde.destroy();
  const f = await Fil.aabn(fil, OPEN_READWRITE);
  await f.koer(`ATTACH '${join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite')}' AS demo`);
  const tabeller = await f.alle<{ name: string }>(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
  );
  for (const { name } of tabeller) {
    const kolonner = (await f.alle<{ name: string }>(`SELECT name FROM pragma_table_info('${name}', 'main')`)).map((k) => `"${k.name}"`);
    const vaerdier = kolonner.map((k) => (name === 'haendelse' && k === '"kildehenvisning"' ? `${k} || ' Café' || id` : k));
    await f.koer(`INSERT INTO main."${name}" (${kolonner.join(', ')}) SELECT ${vaerdier.join(', ')} FROM demo."${name}"`);
  }
  await f.koer(`INSERT INTO afgoerelse (herkomst, kildehenvisning, noegle, organ, dato, udfald, titel, titel_foldet, titel_sort)
    SELECT herkomst, 'Thé  og Øl', 'AELDRE', organ, dato, udfald, 'Aaløkke og Café', char(10) || 'aaloekke og cafe' || char(10), 'aal{bkke og cafe'
    FROM afgoerelse WHERE id = 1`);
  await f.luk();
  return fil;
}

it('rækkerne foldes alle, og de, der ikke må ændres, er stadig låst', async () => {
  const fil = await aeldreFil();
  const foer = await Fil.aabn(fil);
  const udloesere = (f: Fil): Promise<unknown[]> => f.alle("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name");
  const laaste = await udloesere(foer);
  await foer.luk();
  const t = await startTjeneste({ fil });
  const efter = await Fil.aabn(fil, OPEN_READWRITE);
  const { set, fejl } = await skyggefejl(efter);
  expect(fejl).toEqual([]);
  expect(set).toBeGreaterThan(5000);
  // More rows than are filled at a time, each with a text of its own.
  expect(await efter.alle('SELECT COUNT(*) > 1000 AS mange, COUNT(kildehenvisning_foldet) = COUNT(*) AS alle FROM haendelse')).toEqual([
    { mange: 1, alle: 1 },
  ]);
  expect(await udloesere(efter)).toEqual(laaste);
  expect(laaste).toHaveLength(UFORANDERLIGE.length * 2);
  for (const tabel of UFORANDERLIGE)
    await expect(efter.koer(`UPDATE "${tabel}" SET kildehenvisning = 'x'`)).rejects.toThrow(`raekker i ${tabel} aendres ikke`);
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
  await efter.luk();
  await t.luk();
});
