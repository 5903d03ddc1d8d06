import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { testFolder } from '../support/service';

/**
 * `scripts/prepare.mjs` in small projects of their own, with the real npm and no registry: what it installs when, what it
 * leaves alone, and what it says when npm fails.
 */

interface Package {
  readonly name: string;
  readonly dev?: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
}

const write = (file: string, value: unknown): void => writeFileSync(file, JSON.stringify(value));
const which = (program: string): string => execFileSync('/bin/sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();

/** A project with the scripts of this one, and the packages that it is given, locked. */
function project(...packages: readonly Package[]): string {
  const root = testFolder();
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  const list = (dev: boolean) => Object.fromEntries(packages.filter((p) => (p.dev ?? false) === dev).map((p) => [p.name, pack(root, p)]));
  const allowScripts = Object.fromEntries(packages.map((p) => [p.name, true]));
  write(join(root, 'package.json'), {
    name: 'small',
    version: '1.0.0',
    dependencies: list(false),
    devDependencies: list(true),
    allowScripts,
  });
  execFileSync('npm', ['install', '--package-lock-only', '--offline'], { cwd: root, stdio: 'pipe' });
  return root;
}

function pack(root: string, { name, files, manifest }: Package): string {
  const folder = join(root, 'packages', name);
  mkdirSync(folder, { recursive: true });
  write(join(folder, 'package.json'), { name, version: '1.0.0', ...manifest });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  execFileSync('npm', ['pack', folder, '--pack-destination', root, '--offline'], { cwd: root, stdio: 'pipe' });
  return `file:${name}-1.0.0.tgz`;
}

interface Told {
  readonly code: number | null;
  readonly said: string;
}

function prepare(root: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Told {
  const { npm_execpath: _npm, ...own } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare.mjs', '--packages-only', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...own, npm_config_offline: 'true', ...env },
  });
  return { code: status, said: stderr };
}

const sqlite: Package = { name: 'sqlite3', files: { 'index.js': '' } };
const tool: Package = { name: 'tool', dev: true, files: { 'index.js': '' } };
const has = (root: string, name: string): boolean => existsSync(join(root, 'node_modules', name));

it('running brings its own packages, developing the rest, and neither takes away', () => {
  const root = project(sqlite, tool);
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const first = prepare(root);
  expect([first.code, has(root, 'sqlite3'), has(root, 'tool')]).toEqual([0, true, false]);
  expect(first.said).toContain('Installing 1 package for running; where sqlite3 must be compiled');
  expect(prepare(root)).toEqual({ code: 0, said: '' });
  // Put beside what is there: what has been compiled is not compiled again.
  writeFileSync(join(root, 'node_modules/sqlite3/compiled'), '');
  const second = prepare(root, ['--dev']);
  expect([second.code, has(root, 'tool'), has(root, 'sqlite3/compiled')]).toEqual([0, true, true]);
  expect(second.said).toMatch(/^Installing 1 package for developing and testing …\nInstalled in \d+ s\.\n$/);
  expect(prepare(root)).toEqual({ code: 0, said: '' });
  expect([has(root, 'tool'), readFileSync(join(root, 'package-lock.json'), 'utf8')]).toEqual([true, lock]);
}, 120_000);

it('a package of another version than the locked one is brought up, and those of developing stay', () => {
  const root = project(sqlite, tool);
  prepare(root, ['--dev']);
  const hidden = join(root, 'node_modules/.package-lock.json');
  const shape = z.looseObject({ packages: z.record(z.string(), z.looseObject({ version: z.string() })) });
  const tree = shape.parse(JSON.parse(readFileSync(hidden, 'utf8')));
  write(hidden, {
    ...tree,
    packages: { ...tree.packages, 'node_modules/sqlite3': { ...tree.packages['node_modules/sqlite3'], version: '0.9.0' } },
  });
  const told = prepare(root);
  expect([told.code, has(root, 'tool')]).toEqual([0, true]);
  expect(told.said).toContain('Installing 1 package for developing and testing');
  expect(prepare(root)).toEqual({ code: 0, said: '' });
}, 120_000);

/** Just enough to run npm: no python, no make, no compiler. */
function bareFolder(root: string): string {
  const bare = join(root, 'bin');
  mkdirSync(bare);
  symlinkSync(process.execPath, join(bare, 'node'));
  symlinkSync(which('sh'), join(bare, 'sh'));
  symlinkSync(realpathSync(which('npm')), join(bare, 'npm'));
  return bare;
}

const onUnix = process.platform === 'win32' ? it.skip : it;

onUnix(
  'without a compiler one sentence names the packages to install, and the log has the rest',
  () => {
    const { scripts, binary } = z
      .object({ scripts: z.object({ install: z.string() }), binary: z.unknown() })
      .parse(JSON.parse(readFileSync('node_modules/sqlite3/package.json', 'utf8')));
    const gyp = readFileSync('node_modules/sqlite3/binding.gyp', 'utf8');
    const root = project({
      name: 'sqlite3',
      files: { 'binding.gyp': gyp, 'index.js': '' },
      manifest: { scripts: { install: scripts.install }, binary },
    });
    const told = prepare(root, [], { PATH: bareFolder(root), npm_config_build_from_source: 'true' });
    const [announced, sentence, ...more] = told.said.trimEnd().split('\n');
    expect([told.code, more]).toEqual([1, []]);
    expect(announced).toContain('Installing 1 package');
    for (const part of [
      'neither be fetched ready-made nor compiled',
      'python3 make g++',
      'xcode-select --install',
      'Visual Studio Build Tools',
    ])
      expect(sentence).toContain(part);
    expect(sentence).toContain(join(realpathSync(root), 'installation.log'));
    expect(readFileSync(join(root, 'installation.log'), 'utf8')).toContain('gyp ERR!');
  },
  120_000,
);

it('what npm says of other faults is told in one line, and the log has the rest', () => {
  const root = project(sqlite);
  rmSync(join(root, 'sqlite3-1.0.0.tgz'));
  const gone = prepare(root, [], { npm_config_cache: join(root, 'empty-cache') });
  expect([gone.code, gone.said.split('\n').length]).toEqual([1, 3]);
  expect(gone.said).toMatch(/The packages could not be installed: ENOENT.*All that npm said is in .*installation\.log\.\n$/);
}, 120_000);

it('a registry that cannot be reached is told as such', () => {
  const root = project(sqlite);
  write(join(root, 'package.json'), { name: 'small', version: '1.0.0', dependencies: { other: '1.0.0' } });
  const told = prepare(root);
  expect([told.code, told.said]).toEqual([1, expect.stringContaining('npm cannot reach its registry. Mind the network and the proxy')]);
}, 120_000);

it('a lock file that lacks a package is told as such', () => {
  const root = project(sqlite);
  const dependencies = { sqlite3: 'file:sqlite3-1.0.0.tgz', other: pack(root, { name: 'other', files: {} }) };
  write(join(root, 'package.json'), { name: 'small', version: '1.0.0', dependencies });
  const told = prepare(root);
  expect([told.code, told.said]).toEqual([1, expect.stringContaining('do not say the same. Run npm install, and commit the lock file.')]);
}, 120_000);

it('node_modules that is a link to another checkout is not touched', () => {
  const [root, other] = [project(sqlite), testFolder()];
  symlinkSync(other, join(root, 'node_modules'));
  copyFileSync(join(root, 'package.json'), join(other, 'kept.json'));
  const told = prepare(root);
  expect([told.code, told.said]).toEqual([1, expect.stringContaining('node_modules is a link to another folder')]);
  expect(existsSync(join(other, 'kept.json'))).toBe(true);
});

it('sqlite3 without its compiled part is built again, or the sentence says how', () => {
  const broken = {
    name: 'sqlite3',
    files: { 'index.js': "require('./compiled.node')" },
    manifest: { scripts: { install: 'node --version' } },
  };
  const told = prepare(project(broken));
  expect([told.code, told.said]).toEqual([1, expect.stringContaining('npm rebuild sqlite3 --ignore-scripts=false')]);
}, 120_000);
