// Makes a clone ready to run: installs the locked packages that are missing, and builds what is older than its sources.
// Plain JavaScript, since nothing is installed when it first runs. It speaks on stderr: what a command prints on stdout
// can be kept (`TOKEN=$(npm run --silent token …)`).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages, Unprepared } from './packages.mjs';

const USAGE = `node scripts/prepare.mjs [--dev] [--packages-only | --build]

Installs what running needs, and builds dist/ when it is older than its sources. Every npm script does this by itself.

  --dev            installs what developing and testing need, too
  --packages-only  installs, and builds nothing
  --build          builds in any case (npm run build)
  --help           shows this`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = (...parts) => join(root, ...parts);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Unprepared(
      `Helhed needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
}

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(full) : timeOf(full));
  }
  return newest;
}

async function build(always) {
  const sources = ['src', 'seeds', 'scripts'].map((folder) => newestIn(path(folder)));
  const newest = Math.max(...sources, timeOf(path('ormconfig.ts')), timeOf(path('package-lock.json')));
  if (!always && timeOf(path('dist/.bygget')) >= newest) return;
  const start = performance.now();
  const { buildAll } = await import('./build.mjs');
  await buildAll(root);
  console.error(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({ options: { dev: flag, 'packages-only': flag, build: flag, help: flag } }).values;
  } catch (error) {
    throw new Unprepared(`${error.message}.\n\n${USAGE}`);
  }
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  requireNode();
  await ensurePackages(root, options.dev ? 'dev' : 'run');
  if (!options['packages-only']) await build(options.build);
}

main().catch((error) => {
  console.error(error instanceof Unprepared ? error.message : error);
  process.exitCode = 1;
});
