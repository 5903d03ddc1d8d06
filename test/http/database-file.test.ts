import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OPEN_CREATE, OPEN_READWRITE } from 'sqlite3';
import { writerDataSource } from '../../ormconfig';
import { MIGRATIONS } from '../../src/db/migrations';
import { sqliteTarget } from '../../src/db/target';
import { demoFile } from '../support/demo-file';
import { startService, testFolder } from '../support/service';
import { SqliteOutside } from '../support/sqlite-outside';

/** Files that are no database of this program: refused with a sentence, and left as they are. Older ones are brought up to date. */

const demo = (): string => {
  const file = join(testFolder(), 'h.sqlite');
  copyFileSync(demoFile(), file);
  return file;
};
const sql = async (file: string, ...texts: string[]): Promise<void> => {
  const f = await SqliteOutside.open(file, OPEN_READWRITE | OPEN_CREATE);
  for (const s of texts) await f.run(s);
  await f.close();
};
const text = (content: string): string => {
  const file = join(testFolder(), 'h.sqlite');
  writeFileSync(file, content);
  return file;
};

it.each<[string, () => Promise<string>, RegExp]>([
  ['a text', async () => text('Kære kollega, her er listen.'), /is not an SQLite database\. Mend DATABASE_URL/],
  ['a folder', async () => testFolder(), /is not a file/],
  [
    'the database of another',
    async () => {
      const file = join(testFolder(), 'h.sqlite');
      await sql(file, 'CREATE TABLE kunder (id INTEGER PRIMARY KEY, navn TEXT)', "INSERT INTO kunder (navn) VALUES ('A')");
      return file;
    },
    /not those of Helhed.*nothing was changed/,
  ],
  [
    'the database of another with migrations',
    async () => {
      const file = join(testFolder(), 'h.sqlite');
      await sql(
        file,
        'CREATE TABLE migrations (id INTEGER PRIMARY KEY, timestamp INTEGER, name TEXT)',
        "INSERT INTO migrations VALUES (1, 1, 'Init1')",
      );
      return file;
    },
    /not those of Helhed/,
  ],
  [
    'that of a newer version',
    async () => {
      const file = demo();
      await sql(file, "INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Fremtiden1999999999999')");
      return file;
    },
    /newer version of Helhed \(Fremtiden1999999999999\)/,
  ],
  [
    'one that was changed by hand',
    async () => {
      const file = demo();
      await sql(file, 'DROP INDEX ix_helhedsplan_prisaar', 'ALTER TABLE helhedsplan RENAME COLUMN prisaar TO aar');
      return file;
    },
    /lacks the column helhedsplan\.prisaar/,
  ],
  [
    'a damaged one',
    async () => {
      const file = demo();
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 100, 40_000);
      writeFileSync(file, bytes);
      return file;
    },
    /is damaged|is not an SQLite database/,
  ],
])('%s is refused and not touched', async (_name, make, message) => {
  const file = await make();
  const before = file.endsWith('.sqlite') ? readFileSync(file) : null;
  await expect(startService({ fil: file, environment: { SEED_DEMO: 'true' } })).rejects.toThrow(message);
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
});

it('an older file is brought up, and the old one lies beside it', async () => {
  const file = join(testFolder(), 'h.sqlite');
  const old = writerDataSource(sqliteTarget(file));
  Object.assign(old.options, { migrations: MIGRATIONS.slice(0, -1) });
  await old.initialize();
  await old.runMigrations();
  await old.query(
    "INSERT INTO kommune (herkomst, kildehenvisning, noegle, navn, navn_foldet, navn_sort, kode, kommunalbestyrelse) VALUES ('SYNTETISK', 'x', 'GAMMEL', 'Gammel', char(10) || 'gammel' || char(10), 'gammel', '0999', 'Byrådet')",
  );
  await old.destroy();
  const t = await startService({ fil: file });
  expect(t.database.copy).toMatch(/^h\.sqlite\.foer-\d{8}T\d{6}$/);
  expect(await t.data('{ kommuner { nodes { noegle } } }')).toEqual({ kommuner: { nodes: [{ noegle: 'GAMMEL' }] } });
  await t.close();
  const copy = await SqliteOutside.open(join(dirname(file), t.database.copy ?? ''));
  expect(await copy.all('SELECT COUNT(*) AS antal FROM migrations')).toEqual([{ antal: MIGRATIONS.length - 1 }]);
  await copy.close();
  const again = await startService({ fil: file });
  expect(again.database.copy).toBeNull();
  await again.close();
});

it('two first starts on the same file give one demo', async () => {
  const file = join(testFolder(), 'h.sqlite');
  const [a, b] = await Promise.all([0, 1].map(() => startService({ fil: file, environment: { SEED_DEMO: 'true' } })));
  const answer = await Promise.all([a, b].map((t) => t?.data('{ helhedsplaner { totalCount } }')));
  expect(answer).toEqual([{ helhedsplaner: { totalCount: 42 } }, { helhedsplaner: { totalCount: 42 } }]);
  expect([a?.seededRows, b?.seededRows].filter((n) => n !== null)).toHaveLength(1);
  await a?.close();
  await b?.close();
}, 120_000);

describe('commands', () => {
  const run = (script: string, file: string, ...args: string[]) => {
    const answer = spawnSync(process.execPath, [`dist/${script}.js`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `sqlite:${file}`, LOG_LEVEL: 'silent' },
    });
    return { kode: answer.status, out: answer.stdout, error: answer.stderr };
  };

  it('audit of a file that is not there does not make it', () => {
    const file = join(testFolder(), 'findes-ikke/x.sqlite');
    const answer = run('audit', file);
    expect([answer.kode, answer.error.trim()]).toEqual([
      2,
      `There is no database in ${file}. Mend DATABASE_URL, or put the demo there with npm run seed.`,
    ]);
    expect(existsSync(dirname(file))).toBe(false);
  });

  it('an empty file is no database either for one who will only read; it stays empty', () => {
    const file = join(testFolder(), 'tom.sqlite');
    writeFileSync(file, '');
    const answer = run('audit', file);
    expect([answer.kode, answer.error.trim()]).toEqual([
      2,
      `${file} is empty. Mend DATABASE_URL, or put the demo there with npm run seed.`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('a token for one that is not there is not made', () => {
    const file = demo();
    expect(run('token', file, '--rolle', 'BOLIGORGANISATION', '--for', 'NIX').error.trim()).toBe(
      `There is no Boligorganisation with the key NIX in ${file}.`,
    );
    expect(run('token', file, '--rolle', 'BOLIGORGANISATION', '--for', 'FSB').out).toMatch(/^ey/);
  });

  it('sql shows the statement with variables, and says what is missing', () => {
    const file = join(testFolder(), 'q.graphql');
    writeFileSync(file, 'query A($n: String!, $f: Int) { byomraade(noegle: $n) { afdelinger(first: $f) { totalCount } } }');
    expect(run('sql', '', file, '--variables', '{"n":"NOERREBRO"}').out).toMatch(/^-- A: 1 parameters, at most/);
    const without = run('sql', '', file);
    expect([without.kode, without.error]).toEqual([2, expect.stringContaining('Give the variables with --variables')]);
  });
});

// Whoever may everything can write there, too; a child that is nobody cannot.
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
// Where nobody may not read the project itself, there is nothing to see.
const canRead = (): boolean => spawnSync(process.execPath, ['--check', 'dist/main.js'], asNobody).status === 0;
const paaUnix = process.platform === 'win32' || !canRead() ? it.skip : it;

paaUnix.each<[string, (folder: string) => string, string]>([
  [
    'a folder that cannot be written in',
    (folder) => join(folder, 'ny.sqlite'),
    'cannot be opened. Its folder must be there, and the program must be able to write in it.',
  ],
  [
    'a folder that cannot be made',
    (folder) => join(folder, 'under/ny.sqlite'),
    'cannot be opened: permission to the file or its folder is missing. Mend the permissions, or DATABASE_URL.',
  ],
  [
    'a file that can only be read',
    (folder) => join(folder, 'h.sqlite'),
    'can only be read. The program must be able to write in the file and in its folder.',
  ],
  [
    'a file in the middle of the path',
    (folder) => join(folder, 'h.sqlite/ny.sqlite'),
    'cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.',
  ],
])(
  '%s is told in one sentence',
  (_name, choose, message) => {
    const folder = testFolder();
    copyFileSync(demo(), join(folder, 'h.sqlite'));
    chmodSync(join(folder, 'h.sqlite'), 0o444);
    chmodSync(folder, 0o555);
    // The folders of the suite and of the run, which are the user's alone.
    for (const above of [dirname(folder), dirname(dirname(folder))]) chmodSync(above, 0o755);
    const file = choose(folder);
    const env = { ...process.env, DATABASE_URL: `sqlite:${file}`, PORT: '0', PLAYGROUND: 'false', LOG_LEVEL: 'silent' };
    const answer = spawnSync(process.execPath, ['dist/main.js'], { encoding: 'utf8', env, ...asNobody });
    chmodSync(folder, 0o755);
    expect([answer.status, answer.stderr, answer.stdout]).toEqual([1, `${file} ${message}\n`, '']);
  },
  60_000,
);
