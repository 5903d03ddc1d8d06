import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

/**
 * Gives the run's headless Chromium, which the first suite that asks starts (see `browser-server.mjs`); to close it is to let go of it and
 * of the pages that were opened here.
 *
 * The first call on a machine unpacks the browser (a few seconds), so give a
 * `beforeAll` that calls this a generous timeout. Only Linux on x86-64 has one.
 */
export async function openBrowser(): Promise<Browser> {
  const folder = join(process.env.HELHED_TEST_FOLDER ?? '', 'browser');
  if (isFirst(folder)) startServer(folder);
  const address = join(folder, 'address');
  const fault = join(folder, 'fault');
  while (!existsSync(address)) {
    if (existsSync(fault)) throw new Error(`the browser did not start: ${readFileSync(fault, 'utf8')}`);
    await wait(20);
  }
  return chromium.connect(readFileSync(address, 'utf8'));
}

/** Only one of those who ask at once can make the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function startServer(folder: string): void {
  const args = [join(__dirname, 'browser-server.mjs'), folder, process.env.HELHED_RUN ?? ''];
  spawn(process.execPath, args, { stdio: 'ignore', detached: true }).unref();
}
