// Makes a clone ready to run: installs what is locked when it is missing or older than the lock file, and builds what is
// older than its sources. Plain JavaScript, since nothing is installed when it first runs. `--byg` builds in any case,
// `--kun-pakker` only installs.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rod = join(dirname(fileURLToPath(import.meta.url)), '..');
const sti = (...dele) => join(rod, ...dele);

const [stor, lille] = process.versions.node.split('.').map(Number);
if (stor < 20 || (stor === 20 && lille < 19)) {
  console.error(`Helhed kræver Node 20.19 eller nyere; dette er ${process.versions.node}.`);
  process.exit(1);
}

const tid = (fil) => (existsSync(fil) ? statSync(fil).mtimeMs : 0);

function nyeste(mappe) {
  let tidspunkt = 0;
  for (const punkt of readdirSync(mappe, { withFileTypes: true })) {
    const fuld = join(mappe, punkt.name);
    tidspunkt = Math.max(tidspunkt, punkt.isDirectory() ? nyeste(fuld) : statSync(fuld).mtimeMs);
  }
  return tidspunkt;
}

function installer() {
  if (tid(sti('node_modules/.package-lock.json')) >= tid(sti('package-lock.json'))) return;
  // `npm ci` would empty what the link points to, which belongs to another checkout.
  if (existsSync(sti('node_modules')) && lstatSync(sti('node_modules')).isSymbolicLink()) {
    console.error('node_modules er en henvisning til en anden mappe og passer ikke til package-lock.json; hent pakkerne der.');
    process.exit(1);
  }
  console.log('Henter de låste pakker (npm ci); sqlite3 oversættes undervejs, det tager et par minutter …');
  // npm's own command file when npm started us, so that it works without a shell on every system.
  const npm = process.env.npm_execpath;
  const [kommando, argumenter] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(kommando, [...argumenter, '--no-audit', '--no-fund'], { cwd: rod, stdio: 'inherit', shell: !npm });
  if (status !== 0) process.exit(status ?? 1);
}

async function byg() {
  const kilder = Math.max(
    nyeste(sti('src')),
    nyeste(sti('seeds')),
    tid(sti('ormconfig.ts')),
    tid(sti('package-lock.json')),
    nyeste(sti('scripts')),
  );
  if (!process.argv.includes('--byg') && tid(sti('dist/.bygget')) >= kilder) return;
  const start = Date.now();
  const { bygAlt } = await import('./byg.mjs');
  await bygAlt(rod);
  console.log(`Bygget på ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

installer();
if (!process.argv.includes('--kun-pakker')) await byg();
