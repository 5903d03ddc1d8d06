import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { demoFile } from '../support/demo-file';
import { openOutside } from '../support/outside';
import { testFolder } from '../support/service';

/** The commands as they are typed: what they say of themselves, and of what they cannot do. */

const manifest = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));
const scripts = Object.entries(manifest.scripts);

/** The scripts that are programs of ours, with what runs them: `tsx` in the same process, and not in one more. */
const COMMANDS = scripts.flatMap(([name, line]): [string, string[]][] => {
  const built = /^node (dist\/\S+\.js)$/.exec(line)?.[1];
  const source = /^tsx ((?:scripts|bench)\/\S+\.ts)$/.exec(line)?.[1];
  return built ? [[name, [built]]] : source ? [[name, ['--require', 'tsx/cjs', source]]] : [];
});

interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Told {
  const program = COMMANDS.find(([name]) => name === command)?.[1] ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, said: stderr };
}

/** The same without waiting, for commands that are asked two things at once. */
function begin(command: string, args: readonly string[]): Promise<Told> {
  const program = COMMANDS.find(([name]) => name === command)?.[1] ?? [];
  const child = spawn(process.execPath, [...program, ...args]);
  let [out, said] = ['', ''];
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, said })));
}

const demo = (): string => {
  const file = join(testFolder(), 'h.sqlite');
  copyFileSync(demoFile(), file);
  return file;
};

describe('every command', () => {
  it('is found', () => expect(COMMANDS.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'audit', 'schema', 'bench'])));

  it.each(COMMANDS.map(([name]) => name))(
    '%s has a manual, and says what it does not know',
    async (name) => {
      const called = name === 'start' ? 'npm start' : `npm run ${name}`;
      const [manual, unknown] = await Promise.all([begin(name, ['--help']), begin(name, ['--nix'])]);
      expect([manual.code, manual.said, manual.out.startsWith(called)]).toEqual([0, '', true]);
      expect([unknown.code, unknown.out]).toEqual([name === 'start' ? 1 : 2, '']);
      expect(unknown.said).toBe(`Unknown option '--nix'. The options are in ${called} -- --help.\n`);
    },
    60_000,
  );

  it.each(scripts.filter(([name]) => !name.startsWith('pre')))('%s brings what it needs by itself', (name, line) => {
    const developing = /\b(tsx|tsc|jest|biome)\b|scripts\/test\.mjs/.test(line);
    const before = line.startsWith('node scripts/prepare.mjs') ? line : manifest.scripts[`pre${name}`];
    expect(before).toContain('node scripts/prepare.mjs');
    expect(before?.includes('--dev')).toBe(developing);
  });
});

it('an option that npm took for itself is not left out in silence', async () => {
  const [file, rows] = [demo(), join(testFolder(), 'boligorganisation.yaml')];
  writeFileSync(rows, '- { noegle: NYBO, navn: Nybo }');
  const env = { DATABASE_URL: `sqlite:${file}`, npm_lifecycle_event: 'import', npm_config_proev: 'true' };
  const told = run('import', [rows], env);
  expect(told).toEqual({
    code: 2,
    out: '',
    said: 'npm took --proev for an option of its own. Put -- before it: npm run import -- --proev …\n',
  });
  const seen = await openOutside({ fil: file });
  expect(await seen.all("SELECT 1 FROM boligorganisation WHERE noegle = 'NYBO'")).toEqual([]);
  await seen.close();
});

it('the audit speaks English, and of the rules in the language that is asked for', () => {
  const env = { DATABASE_URL: `sqlite:${demo()}`, IDAG: '2026-11-22' };
  const [danish, english] = [run('audit', [], env), run('audit', ['--language', 'en'], env)];
  expect([danish.code, english.code]).toEqual([0, 0]);
  expect(danish.out).toContain('som regel varer en plan 48 måneder');
  expect(english.out).toContain('as a rule a plan lasts 48 months');
  for (const { out } of [danish, english]) expect(out.trimEnd().split('\n').at(-1)).toBe('As of 2026-11-22: 0 faults and 13 warnings.');
});

it('a trial of an import leaves no database behind', () => {
  const [file, rows] = [join(testFolder(), 'none/x.sqlite'), join(testFolder(), 'boligorganisation.yaml')];
  writeFileSync(rows, '- { noegle: NYBO, navn: Nybo }');
  const told = run('import', ['--proev', '--database', file, rows]);
  expect([told.code, told.said, existsSync(file)]).toEqual([2, expect.stringMatching(/^There is no database in /), false]);
});

it('a key of demo tokens that cannot be used is told with what to do, by the command and by the start', () => {
  const database = demo();
  const [key, env] = [join(dirname(database), 'demo-noegle'), { DATABASE_URL: `sqlite:${database}`, PORT: '0', PLAYGROUND: 'false' }];
  writeFileSync(key, 'short');
  const said = `${key} is not a key for demo tokens. Delete the file, and a new one is made.\n`;
  expect(run('token', ['--rolle', 'ANALYTIKER'], env)).toEqual({ code: 2, out: '', said });
  expect(run('start', [], env)).toEqual({ code: 1, out: '', said });
  rmSync(key);
  mkdirSync(key);
  expect(run('start', [], env)).toEqual({
    code: 1,
    out: '',
    said: expect.stringMatching(/cannot be read or made \(EISDIR\)\. Mend the perm/),
  });
});

it.each<[string, string[], RegExp]>([
  ['audit', ['--language', 'fr'], /^--language must be da or en; it is "fr"\.$/],
  ['audit', ['--pr', '2014-02-30'], /^--pr must be a day, such as 2014-04-23; it is "2014-02-30"\.$/],
  ['audit', ['--kommune', 'NIX'], /^kommune: there is no .*NIX/],
  ['import', ['--language', 'fr', 'x.yaml'], /^--language must be da or en/],
  ['import', [], /^Name the files to import: npm run import -- afdeling\.yaml/],
  ['import', ['nix.yaml'], /^nix\.yaml cannot be read: there is no such file\.$/],
  ['import', ['src'], /^src cannot be read: it is a folder\.$/],
  ['import', ['--skabelon', 'x.csv'], /^--skabelon must be one of kommune, .*; it is "x\.csv"\.$/],
  ['token', ['--rolle', 'CHEF'], /^--rolle must be one of ANALYTIKER, .*; it is "CHEF"\.$/],
  ['token', ['--rolle', 'FORUM'], /^FORUM acts for a Forum: give its key with --for, such as --for FORUM-NOERREBRO\.$/],
  ['token', ['--rolle', 'ANALYTIKER', '--timer', '0'], /^--timer must be a number from 1 to 744; it is "0"\.$/],
  ['sql', ['nix.graphql'], /^nix\.graphql cannot be read: there is no such file\.$/],
  ['sql', ['schema/schema.graphql'], /^schema\/schema\.graphql, line \d+: /],
  ['sql', ['schema/examples/01-Faktaark.graphql', '--variables', '{'], /^--variables must be a JSON object/],
  ['seed', ['--mappe', 'nix'], /^There is no folder nix\. Mend --mappe\.$/],
])('%s %j: one sentence', (command, args, sentence) => {
  const told = run(command, args, { DATABASE_URL: `sqlite:${demo()}` });
  expect([told.code, told.out, told.said.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  expect(told.said.trimEnd()).toMatch(sentence);
});
