// Which packages are installed, and how the missing ones come. Plain JavaScript, for `prepare.mjs`.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { explainFailure } from './install-failure.mjs';

/** What keeps a clone from being ready; the message is for whoever asked, and says what to do. */
export class Unprepared extends Error {}

/** Everything npm says while it installs; the sentence after a failure names it. */
export const LOG = 'installation.log';

/**
 * @param {string} root folder of package.json
 * @param {'run' | 'dev'} level what running needs, or what developing and testing need as well
 */
export async function ensurePackages(root, level) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  // Who has them all keeps them all: what running does not need is not taken away from under somebody who develops.
  const wanted = hasDevelopment(installed, locked) ? 'dev' : level;
  const missing = missingPackages(installed, locked, wanted);
  if (missing.length > 0) await install(root, installed, wanted, missing.length);
  await ensureSqlite(root);
}

/** @returns {Record<string, { version?: string, dev?: boolean }>} by place in the tree; empty when there is no such file */
function readPackages(file) {
  if (!existsSync(file)) return {};
  const { '': _root, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  return packages;
}

const hasDevelopment = (installed, locked) => Object.entries(locked).some(([place, { dev }]) => dev && installed[place] !== undefined);

/** Places of the tree that are empty or hold another version than the locked one. What is optional may be for other systems. */
export function missingPackages(installed, locked, level) {
  return Object.entries(locked)
    .filter(([, { dev, optional, devOptional }]) => !optional && !devOptional && (level === 'dev' || !dev))
    .filter(([place, { version }]) => installed[place] === undefined || installed[place].version !== version)
    .map(([place]) => place);
}

async function install(root, installed, level, count) {
  // npm would empty what the link points to, which belongs to another checkout.
  if (existsSync(join(root, 'node_modules')) && lstatSync(join(root, 'node_modules')).isSymbolicLink())
    throw new Unprepared('node_modules is a link to another folder and does not fit package-lock.json: install the packages there.');
  const compiles =
    installed['node_modules/sqlite3'] === undefined ? '; where sqlite3 must be compiled, that takes a minute or two more' : '';
  console.error(
    `Installing ${count} ${count === 1 ? 'package' : 'packages'} for ${level === 'dev' ? 'developing and testing' : 'running'}${compiles} …`,
  );
  const start = performance.now();
  // `ci` empties node_modules first; `install` only adds, and keeps what has been compiled. Neither changes the lock file.
  const fresh = Object.keys(installed).length === 0;
  const only = level === 'dev' ? '--include=dev' : '--omit=dev';
  await npm(root, [...(fresh ? ['ci'] : ['install', '--no-save']), only]);
  console.error(`Installed in ${Math.round((performance.now() - start) / 1000)} s.`);
}

// The packages can be there without the compiled part: installed without scripts, or copied from another system.
async function ensureSqlite(root) {
  if (loadsSqlite(root)) return;
  console.error('Fetching or compiling sqlite3 for this machine …');
  await npm(root, ['rebuild', 'sqlite3']);
  if (!loadsSqlite(root))
    throw new Unprepared(
      'sqlite3 is installed without its compiled part. Run npm rebuild sqlite3 --ignore-scripts=false, and start again.',
    );
}

function loadsSqlite(root) {
  try {
    createRequire(join(root, 'package.json'))('sqlite3');
    return true;
  } catch {
    return false;
  }
}

/** Runs npm with its words in the log, and throws a sentence when it fails. */
async function npm(root, args) {
  const log = join(root, LOG);
  const file = openLog(log);
  const sign = setInterval(() => console.error('… still installing'), 30_000);
  try {
    const code = await run(root, [...args, '--no-audit', '--no-fund', '--loglevel=notice'], file);
    if (code !== 0) throw new Unprepared(explainFailure(readFileSync(log, 'utf8'), root, log));
  } finally {
    clearInterval(sign);
    closeSync(file);
  }
}

function openLog(log) {
  try {
    return openSync(log, 'w');
  } catch (error) {
    throw new Unprepared(`${log} cannot be written (${error.code}): packages are installed in that folder, so it must be writable.`);
  }
}

function run(root, args, file) {
  // npm's own program when npm started us, so that it works without a shell on every system.
  const program = /npm-cli\.js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : null;
  const [command, all] = program ? [process.execPath, [program, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd: root, stdio: ['ignore', file, file], shell: !program && process.platform === 'win32' });
    child.on('error', () => reject(new Unprepared('npm could not be started. It comes with Node: https://nodejs.org.')));
    child.on('exit', resolve);
  });
}
