import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OPEN_CREATE, OPEN_READWRITE } from 'sqlite3';
import { skrivekilde } from '../../ormconfig';
import { MIGRATIONER } from '../../src/db/migrations';
import { Fil } from '../helhedsplan/file';
import { startTjeneste, testmappe } from '../support/service';

/** Files that are no database of this program: refused with a sentence, and left as they are. Older ones are brought up to date. */

const demo = (): string => {
  const fil = join(testmappe(), 'h.sqlite');
  copyFileSync(join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'), fil);
  return fil;
};
const sql = async (fil: string, ...saetninger: string[]): Promise<void> => {
  const f = await Fil.aabn(fil, OPEN_READWRITE | OPEN_CREATE);
  for (const s of saetninger) await f.koer(s);
  await f.luk();
};
const tekst = (indhold: string): string => {
  const fil = join(testmappe(), 'h.sqlite');
  writeFileSync(fil, indhold);
  return fil;
};

it.each<[string, () => Promise<string>, RegExp]>([
  ['en tekst', async () => tekst('Kære kollega, her er listen.'), /is not an SQLite database\. Mend DATABASE_URL/],
  ['en mappe', async () => testmappe(), /is not a file/],
  [
    'en andens database',
    async () => {
      const fil = join(testmappe(), 'h.sqlite');
      await sql(fil, 'CREATE TABLE kunder (id INTEGER PRIMARY KEY, navn TEXT)', "INSERT INTO kunder (navn) VALUES ('A')");
      return fil;
    },
    /not those of Helhed.*nothing was changed/,
  ],
  [
    'en andens database med migrationer',
    async () => {
      const fil = join(testmappe(), 'h.sqlite');
      await sql(
        fil,
        'CREATE TABLE migrations (id INTEGER PRIMARY KEY, timestamp INTEGER, name TEXT)',
        "INSERT INTO migrations VALUES (1, 1, 'Init1')",
      );
      return fil;
    },
    /not those of Helhed/,
  ],
  [
    'en nyere udgaves',
    async () => {
      const fil = demo();
      await sql(fil, "INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Fremtiden1999999999999')");
      return fil;
    },
    /newer version of Helhed \(Fremtiden1999999999999\)/,
  ],
  [
    'en, der er ændret i hånden',
    async () => {
      const fil = demo();
      await sql(fil, 'DROP INDEX ix_helhedsplan_prisaar', 'ALTER TABLE helhedsplan RENAME COLUMN prisaar TO aar');
      return fil;
    },
    /lacks the column helhedsplan\.prisaar/,
  ],
  [
    'en beskadiget',
    async () => {
      const fil = demo();
      const bytes = readFileSync(fil);
      bytes.fill(0x5a, 100, 40_000);
      writeFileSync(fil, bytes);
      return fil;
    },
    /is damaged|is not an SQLite database/,
  ],
])('%s afvises og røres ikke', async (_navn, lav, besked) => {
  const fil = await lav();
  const foer = fil.endsWith('.sqlite') ? readFileSync(fil) : null;
  await expect(startTjeneste({ fil, miljoe: { SEED_DEMO: 'true' } })).rejects.toThrow(besked);
  if (foer) expect(readFileSync(fil).equals(foer)).toBe(true);
});

it('en ældre fil bringes op, og den gamle ligger ved siden af', async () => {
  const fil = join(testmappe(), 'h.sqlite');
  const gammel = skrivekilde(fil);
  Object.assign(gammel.options, { migrations: MIGRATIONER.slice(0, -1) });
  await gammel.initialize();
  await gammel.runMigrations();
  await gammel.query(
    "INSERT INTO kommune (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse) VALUES ('SYNTETISK', 'x', 'GAMMEL', 'Gammel', char(10) || 'gammel' || char(10), 'gammel', '0999', 'Byrådet')",
  );
  await gammel.destroy();
  const t = await startTjeneste({ fil });
  expect(t.database.kopi).toMatch(/^h\.sqlite\.foer-\d{8}T\d{6}$/);
  expect(await t.data('{ kommuner { nodes { noegle } } }')).toEqual({ kommuner: { nodes: [{ noegle: 'GAMMEL' }] } });
  await t.luk();
  const kopi = await Fil.aabn(join(dirname(fil), t.database.kopi ?? ''));
  expect(await kopi.alle('SELECT COUNT(*) AS antal FROM migrations')).toEqual([{ antal: MIGRATIONER.length - 1 }]);
  await kopi.luk();
  const igen = await startTjeneste({ fil });
  expect(igen.database.kopi).toBeNull();
  await igen.luk();
});

it('to første starter på den samme fil giver én demo', async () => {
  const fil = join(testmappe(), 'h.sqlite');
  const [a, b] = await Promise.all([0, 1].map(() => startTjeneste({ fil, miljoe: { SEED_DEMO: 'true' } })));
  const svar = await Promise.all([a, b].map((t) => t?.data('{ helhedsplaner { totalCount } }')));
  expect(svar).toEqual([{ helhedsplaner: { totalCount: 42 } }, { helhedsplaner: { totalCount: 42 } }]);
  expect([a?.saaet, b?.saaet].filter((n) => n !== null)).toHaveLength(1);
  await a?.luk();
  await b?.luk();
}, 120_000);

describe('kommandoer', () => {
  const koer = (script: string, fil: string, ...argumenter: string[]) => {
    const svar = spawnSync(process.execPath, [`dist/${script}.js`, ...argumenter], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `sqlite:${fil}`, LOG_LEVEL: 'silent' },
    });
    return { kode: svar.status, ud: svar.stdout, fejl: svar.stderr };
  };

  it('audit af en fil, der ikke er der, laver den ikke', () => {
    const fil = join(testmappe(), 'findes-ikke/x.sqlite');
    const svar = koer('audit', fil);
    expect([svar.kode, svar.fejl.trim()]).toEqual([
      2,
      `There is no database in ${fil}. Mend DATABASE_URL, or put the demo there with npm run seed.`,
    ]);
    expect(existsSync(dirname(fil))).toBe(false);
  });

  it('en tom fil er heller ingen database for den, der kun vil læse; den bliver ved med at være tom', () => {
    const fil = join(testmappe(), 'tom.sqlite');
    writeFileSync(fil, '');
    const svar = koer('audit', fil);
    expect([svar.kode, svar.fejl.trim()]).toEqual([2, `${fil} is empty. Mend DATABASE_URL, or put the demo there with npm run seed.`]);
    expect(readFileSync(fil, 'utf8')).toBe('');
  });

  it('et token til en, der ikke er der, laves ikke', () => {
    const fil = demo();
    expect(koer('token', fil, '--rolle', 'BOLIGORGANISATION', '--for', 'NIX').fejl.trim()).toBe(
      `There is no Boligorganisation with the key NIX in ${fil}.`,
    );
    expect(koer('token', fil, '--rolle', 'BOLIGORGANISATION', '--for', 'FSB').ud).toMatch(/^ey/);
  });

  it('sql viser sætningen med variabler, og siger, hvad der mangler', () => {
    const fil = join(testmappe(), 'q.graphql');
    writeFileSync(fil, 'query A($n: String!, $f: Int) { byomraade(noegle: $n) { afdelinger(first: $f) { totalCount } } }');
    expect(koer('sql', '', fil, '--variables', '{"n":"NOERREBRO"}').ud).toMatch(/^-- A: 1 parameters, at most/);
    const uden = koer('sql', '', fil);
    expect([uden.kode, uden.fejl]).toEqual([2, expect.stringContaining('Give the variables with --variables')]);
  });
});

// Whoever may everything can write there, too; a child that is nobody cannot.
const NOBODY = 65_534;
const somIngen = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
// Where nobody may not read the project itself, there is nothing to see.
const kanLaese = (): boolean => spawnSync(process.execPath, ['--check', 'dist/main.js'], somIngen).status === 0;
const paaUnix = process.platform === 'win32' || !kanLaese() ? it.skip : it;

paaUnix.each<[string, (mappe: string) => string, string]>([
  [
    'en mappe, der ikke kan skrives i',
    (mappe) => join(mappe, 'ny.sqlite'),
    'cannot be opened. Its folder must be there, and the program must be able to write in it.',
  ],
  [
    'en mappe, der ikke kan laves',
    (mappe) => join(mappe, 'under/ny.sqlite'),
    'cannot be opened: permission to the file or its folder is missing. Mend the permissions, or DATABASE_URL.',
  ],
  [
    'en fil, der kun kan læses',
    (mappe) => join(mappe, 'h.sqlite'),
    'can only be read. The program must be able to write in the file and in its folder.',
  ],
  [
    'en fil midt på stien',
    (mappe) => join(mappe, 'h.sqlite/ny.sqlite'),
    'cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.',
  ],
])(
  '%s siges i én sætning',
  (_navn, vaelg, besked) => {
    const mappe = testmappe();
    copyFileSync(demo(), join(mappe, 'h.sqlite'));
    chmodSync(join(mappe, 'h.sqlite'), 0o444);
    chmodSync(mappe, 0o555);
    chmodSync(dirname(mappe), 0o755);
    const fil = vaelg(mappe);
    const env = { ...process.env, DATABASE_URL: `sqlite:${fil}`, PORT: '0', PLAYGROUND: 'false', LOG_LEVEL: 'silent' };
    const svar = spawnSync(process.execPath, ['dist/main.js'], { encoding: 'utf8', env, ...somIngen });
    chmodSync(mappe, 0o755);
    expect([svar.status, svar.stderr, svar.stdout]).toEqual([1, `${fil} ${besked}\n`, '']);
  },
  60_000,
);
