import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { targetName } from '../../src/db/target';
import { IMPORT_REGISTERS } from '../../src/register/import/nouns';
import { TEMPLATE_FORMATS, template } from '../../src/register/import/template';
import { perform, untouched } from '../support/acts';
import { testFolder } from '../support/service';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Registers from files: all or nothing, a report per row, and the same rules as everybody meets. */

let s: RegisterScene;
beforeEach(async () => {
  s = await makeRegisterScene();
});
afterEach(() => s.close());

const UDVALG = 'antal raekker { fil raekke navneord noegle udfald felt tekst } haendelse { handling }';
const importer = (files: Readonly<Record<string, string>>, more = {}) =>
  perform(
    s.admin,
    'importer',
    { filer: Object.entries(files).map(([name, content]) => ({ navn: name, indhold: content })), ...more },
    UDVALG,
  );
const outcome = (answer: Record<string, unknown>): unknown[] =>
  Array.isArray(answer.raekker) ? answer.raekker.map((r) => [r.fil, r.raekke, r.noegle, r.udfald, r.felt]) : [];

const NYE = {
  // Estates before the organisation that owns them: the order of the files does not matter.
  'afdelinger-2014.yaml': `
faelles: { boligorganisation: NYBO, byomraade: NOERREBRO }
raekker:
  - { nummer: 1, navn: Nygården, antalLejemaal: 120, oprettet: 1954-05-01, aliaser: [Ny-Gården, Den nye] }
  - { nummer: 1-b, navn: Gammelgården }
`,
  'boligorganisation.yml': '- { noegle: NYBO, navn: Boligforeningen Nybo, aliaser: Nybo; Ny Bo }',
  'administration.yaml': '- { boligorganisation: NYBO, administrator: KAB, fra: 2014-01-01 }',
  'medlemskab.yaml': '- { forum: FORUM-NOERREBRO, boligorganisation: NYBO, rolle: KOORDINATOR, fra: 2014-02-01 }',
};

it('rows are made, corrected and unchanged, and each has its hændelse', async () => {
  const answer = await importer(NYE);
  expect([answer.udfoert, answer.antal, answer.afvisninger]).toEqual([true, 5, []]);
  expect(outcome(answer)).toEqual([
    ['boligorganisation.yml', 1, 'NYBO', 'OPRETTET', null],
    ['administration.yaml', 1, 'NYBO / KAB', 'OPRETTET', null],
    ['afdelinger-2014.yaml', 1, 'NYBO/1', 'OPRETTET', null],
    ['afdelinger-2014.yaml', 2, 'NYBO/1-B', 'OPRETTET', null],
    ['medlemskab.yaml', 1, 'FORUM-NOERREBRO / NYBO', 'OPRETTET', null],
  ]);
  const again = await importer({ ...NYE, 'boligorganisation.yml': '- { noegle: NYBO, navn: Nybo af 2014 }' });
  expect(outcome(again).map((r) => Array.isArray(r) && r[3])).toEqual(['RETTET', 'UAENDRET', 'UAENDRET', 'UAENDRET', 'UAENDRET']);
  const haendelser = await s.outside.all("SELECT handling FROM haendelse WHERE kildehenvisning LIKE 'importer%' ORDER BY id");
  expect(haendelser.map((h) => Object.values(Object(h))[0])).toEqual([
    'opretBoligorganisation',
    'overtagAdministration',
    'opretAfdeling',
    'opretAfdeling',
    'optagMedlem',
    'importer',
    'retBoligorganisation',
    'importer',
  ]);
  const d = await s.t.data(
    '{ boligorganisation(noegle: "NYBO") { version aliaser administrationer { nodes { administrator { noegle } } } afdelinger { nodes { noegle antalLejemaal aliaser } } } }',
  );
  expect(d).toEqual({
    boligorganisation: {
      version: 3,
      aliaser: ['Nybo', 'Ny Bo', 'Boligforeningen Nybo'],
      administrationer: { nodes: [{ administrator: { noegle: 'KAB' } }] },
      afdelinger: {
        nodes: [
          { noegle: 'NYBO/1', antalLejemaal: 120, aliaser: ['Ny-Gården', 'Den nye'] },
          { noegle: 'NYBO/1-B', antalLejemaal: null, aliaser: [] },
        ],
      },
    },
  });
  expect(await error(s)).toEqual([]);
});

it('a row that does not hold stops all of it, and the report tells file, row and field', async () => {
  const answer = await untouched(s, () =>
    importer({
      'boligorganisation.yaml': '[{ noegle: NYBO, navn: Nybo }, { noegle: ny, navn: X }, { navn: Uden }]',
      'afdeling.yaml': `
- { boligorganisation: NYBO, nummer: 1, navn: Nygården, byomraade: NOERREBRO }
- { boligorganisation: NYBO, nummer: 2, navn: Nygården, byomraade: NOERREBR }
- { boligorganisation: NYBO, nummer: 3, navn: Nygården, byomraade: NOERREBRO, antalLejemaal: mange }
- { boligorganisation: NYBO, nummer: 4, navn: Nygården, byomraade: NOERREBRO, oprettet: 2014-02-30 }
- { boligorganisation: NYBO, nummer: 5, navn: Nygården, byomraade: NOERREBRO, oprettet: 2014-05-01 }
- { boligorganisation: NYBO, nummer: 6, navn: Nygården, bydel: Nørrebro }
- { boligorganisation: AAB, noegle: FSB/1-85, nummer: 1-85, navn: Blågården }
`,
      'medlemskab.yaml': '- { forum: FORUM-NOERREBRO, boligorganisation: FSB, rolle: FORMAND, fra: 2014-01-01 }',
      'beboere.yaml': '[]',
      'afdeling.xlsx': '',
      'kommune.yaml': '{ raekker: 7 }',
    }),
  );
  expect(answer.udfoert).toBe(false);
  expect(outcome(answer)).toEqual([
    ['beboere.yaml', 0, '', 'FEJL', null],
    ['afdeling.xlsx', 0, '', 'FEJL', null],
    ['kommune.yaml', 0, '', 'FEJL', null],
    ['boligorganisation.yaml', 1, 'NYBO', 'OPRETTET', null],
    ['boligorganisation.yaml', 2, 'ny', 'FEJL', 'noegle'],
    ['boligorganisation.yaml', 3, '', 'FEJL', 'noegle'],
    ['afdeling.yaml', 1, 'NYBO/1', 'OPRETTET', null],
    ['afdeling.yaml', 2, 'NYBO/2', 'FEJL', 'byomraade'],
    ['afdeling.yaml', 3, '', 'FEJL', 'antalLejemaal'],
    ['afdeling.yaml', 4, '', 'FEJL', 'oprettet'],
    ['afdeling.yaml', 5, 'NYBO/5', 'FEJL', null],
    ['afdeling.yaml', 6, '', 'FEJL', 'bydel'],
    ['afdeling.yaml', 7, 'FSB/1-85', 'FEJL', 'boligorganisation'],
    ['medlemskab.yaml', 1, '', 'FEJL', 'rolle'],
  ]);
  expect(answer.afvisninger).toHaveLength(12);
  expect(new Set(answer.afvisninger.map((a) => a.kode))).toEqual(new Set(['RAEKKE_AFVIST']));
  expect(answer.afvisninger.map((a) => a.tekst)).toContain('afdeling.yaml, række 3: antalLejemaal: skal være et helt tal; fik "mange".');
  expect(answer.afvisninger.map((a) => a.tekst)).toContain(
    'afdeling.yaml, række 2 (NYBO/2): byomraade: der er intet byområde med nøglen “NOERREBR”.',
  );
});

it('the same row twice, also in two files or under another name, stops all of it', async () => {
  const answer = await untouched(s, () =>
    importer({
      'boligorganisation.yaml': '[{ noegle: NYBO, navn: Nybo }]',
      'afdeling.yaml': `
- { boligorganisation: NYBO, nummer: 9, navn: Ny, byomraade: NOERREBRO }
- { boligorganisation: NYBO, nummer: 9, navn: Anden, byomraade: NOERREBRO }
`,
      'afdelinger-2.csv': 'boligorganisation;nummer;navn;byomraade\nNYBO;9;Ny;NOERREBRO',
      'medlemskab.yaml': `
- { forum: FORUM-NOERREBRO, boligorganisation: NYBO, rolle: KOORDINATOR, fra: 2014-02-01 }
- { forum: FORUM-NOERREBRO, boligorganisation: NYBO, rolle: KOORDINATOR, fra: 2014-02-01 }
`,
    }),
  );
  expect(outcome(answer).filter((r) => Array.isArray(r) && r[3] === 'FEJL')).toEqual([
    ['afdeling.yaml', 2, 'NYBO/9', 'FEJL', 'noegle'],
    ['afdelinger-2.csv', 1, 'NYBO/9', 'FEJL', 'noegle'],
    ['medlemskab.yaml', 2, 'FORUM-NOERREBRO / NYBO', 'FEJL', 'forum'],
  ]);
  expect(answer.afvisninger.map((a) => a.tekst)).toContain(
    'afdelinger-2.csv, række 1 (NYBO/9): noegle: er den samme som i række 1 af afdeling.yaml; lad kun den ene stå.',
  );
});

it('a file that is not YAML tells in which line', async () => {
  const answer = await untouched(s, () => importer({ 'kommune.yaml': '- noegle: A\n  navn: [' }));
  expect(answer.afvisninger.map((a) => a.tekst)).toEqual(['kommune.yaml: filen er ikke YAML; se linje 2.']);
});

it('an import is no way around the rules', async () => {
  await s.admin.perform('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
  const answer = await untouched(s, () =>
    importer({ 'afdeling.yaml': '- { boligorganisation: FSB, nummer: 1-85, navn: Blågården, kommune: AARHUS }' }),
  );
  expect(answer.udfoert).toBe(false);
  expect(answer.afvisninger[0]?.tekst).toContain('ligger i Aarhus');
});

it('a dry run says the same and stores nothing, and a key does it only once', async () => {
  const trial = await untouched(s, () => importer(NYE, { dryRun: true }));
  expect([trial.udfoert, trial.proeve, outcome(trial).length]).toEqual([true, true, 5]);
  const first = await importer(NYE, { idempotencyKey: 'import' });
  expect(await untouched(s, () => importer(NYE, { idempotencyKey: 'import' }))).toEqual(first);
});

it('each template can be imported as it is', async () => {
  await s.admin.perform('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0752', kommunalbestyrelse: 'Byrådet' });
  for (const register of IMPORT_REGISTERS) {
    const text = template(register);
    expect(parse(text).raekker).toHaveLength(1);
    for (const k of register.columns) expect(text).toContain(k.navn);
    if (['medlemskab', 'administration'].includes(register.navneord)) continue;
    for (const shape of TEMPLATE_FORMATS) {
      const answer = await importer({ [`${register.navneord}.${shape}`]: template(register, shape) });
      expect([register.navneord, answer.udfoert, answer.afvisninger]).toEqual([register.navneord, true, []]);
      // The second form says the same of the row that the first has made.
      if (shape !== TEMPLATE_FORMATS[0])
        expect([register.navneord, outcome(answer).map((r) => Array.isArray(r) && r[3])]).toEqual([register.navneord, ['UAENDRET']]);
    }
  }
});

it.each([
  [';', 'nummer;boligorganisation;navn;aliaser\r\n1;FSB;Nygården;"Ny-Gården; Den nye"\r\n\r\n2;FSB;"Den ""gamle"" gård";\r\n'],
  [',', '\ufeffnummer,boligorganisation,navn,aliaser\n1,FSB,Nygården,Ny-Gården; Den nye\n2,FSB,"Den ""gamle"" gård",\n'],
  ['tab', 'nummer\tboligorganisation\tnavn\taliaser\n1\tFSB\tNygården\tNy-Gården; Den nye\n2\tFSB\t"Den ""gamle"" gård"\t\n'],
])('a table with cells parted by %s is read as rows', async (_char, content) => {
  const withOmraade = content.replace(/navn(.)aliaser/, 'navn$1byomraade$1aliaser').replace(/(Nygården|gård")(.)/g, '$1$2NOERREBRO$2');
  const answer = await importer({ 'afdelinger.csv': withOmraade });
  expect(answer.afvisninger).toEqual([]);
  const d = await s.t.data(
    '{ afdelinger(filter: { noegle: { in: ["FSB/1", "FSB/2"] } }, orderBy: [{ noegle: ASC }]) { nodes { navn aliaser } } }',
  );
  expect(d).toEqual({
    afdelinger: {
      nodes: [
        { navn: 'Nygården', aliaser: ['Ny-Gården', 'Den nye'] },
        { navn: 'Den "gamle" gård', aliaser: [] },
      ],
    },
  });
});

it.each([
  ['noegle;navn\nNY;Ny;for meget\n', 'linje 2 har ikke lige så mange celler, som der er kolonner'],
  ['noegle;navn\nNY;"Ny\n', 'et anførselstegn er ikke lukket'],
  ['noegle;navn;navn\nNY;Ny;Ny\n', 'kolonnen “navn” står to gange'],
  ['noegle;navn\nNY;"Ny" og mere\n', 'filen er ikke CSV; se linje 2'],
])('a table that cannot be read tells why: %j', async (content, why) => {
  const answer = await untouched(s, () => importer({ 'boligorganisation.csv': content }));
  expect([answer.udfoert, outcome(answer)]).toEqual([false, [['boligorganisation.csv', 0, '', 'FEJL', null]]]);
  expect(answer.afvisninger[0]?.tekst).toContain(why);
});

it('npm run import imports files, makes dry runs, shows templates and tells what is wrong', async () => {
  const folder = testFolder();
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const database = s.t.postgres ?? s.t.fil;
  const run = (...args: string[]): { kode: number; out: string } => {
    try {
      return {
        kode: 0,
        out: execFileSync(process.execPath, ['dist/import.js', '--database', database, ...args], { encoding: 'utf8', stdio: 'pipe' }),
      };
    } catch (f) {
      const { status, stdout } = Object(f);
      return { kode: Number(status), out: String(stdout) };
    }
  };
  const named = s.t.postgres ? targetName({ engine: 'postgres', url: s.t.postgres, replicas: [] }) : s.t.fil;
  const god = file('boligorganisation.yaml', '- { noegle: NYBO, navn: Nybo }');
  expect(run('--proev', god)).toEqual({ kode: 0, out: 'Tried, and nothing was kept: 1 created, 0 changed, 0 unchanged, 0 refused.\n' });
  expect(run(god)).toEqual({ kode: 0, out: `Imported into ${named}: 1 created, 0 changed, 0 unchanged, 0 refused.\n` });
  expect(run(god).out).toContain('0 created, 0 changed, 1 unchanged');
  const bad = run(file('afdeling.yaml', '- { boligorganisation: NYBO, nummer: 1, navn: N, byomraade: X }'));
  expect(bad).toEqual({
    kode: 1,
    out: 'afdeling.yaml, row 1 (NYBO/1): byomraade: der er intet byområde med nøglen “X”.\nNothing was imported: 0 created, 0 changed, 0 unchanged, 1 refused.\n',
  });
  expect(run('--language', 'en', join(folder, 'afdeling.yaml')).out).toMatch(/^afdeling\.yaml, row 1 \(NYBO\/1\): byomraade: there is no /);
  expect(run('--skabelon', 'afdeling').out).toBe(template(IMPORT_REGISTERS.find((r) => r.navneord === 'afdeling') ?? Object()));
  expect(run('--skabelon', 'x').kode).toBe(2);
});
