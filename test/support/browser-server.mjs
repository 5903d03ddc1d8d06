/*
 * One Chromium for a whole run: the first suite that needs a browser starts this program, and every suite connects to it. Writes
 * the address into the folder that it is given, and ends when the run has ended.
 *
 *   node browser-server.mjs FOLDER PID_OF_THE_RUN
 */
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, run] = process.argv.slice(2);
const HERE = dirname(fileURLToPath(import.meta.url));

/** No update checks, no safe-browsing lists: the tests run without a network. */
const WITHOUT_NETWORK = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** Pages of one address and one context share a process, and so what it has compiled (see `test-page.ts`). */
const SHARED = ['--process-per-site'];

const tell = (name, text) => {
  writeFileSync(join(folder, `${name}.draft`), text);
  renameSync(join(folder, `${name}.draft`), join(folder, name));
};

async function launch() {
  const { path, args, libraries } = JSON.parse(execFileSync(process.execPath, [join(HERE, 'chromium-path.mjs')], { encoding: 'utf8' }));
  const options = { executablePath: path, args: [...args, ...WITHOUT_NETWORK, ...SHARED], headless: true };
  try {
    return await chromium.launchServer(options);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A machine without a desktop's libraries: use those the package brings along.
    // Not by default, as they would shadow the newer ones a machine does have.
    return chromium.launchServer({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}

/** A run that was killed does not say that it has ended. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

try {
  const server = await launch();
  tell('address', server.wsEndpoint());
  setInterval(() => {
    if (!isRunning(Number(run))) void server.close().then(() => process.exit());
  }, 1000);
} catch (error) {
  tell('fault', String(error?.stack ?? error));
}
