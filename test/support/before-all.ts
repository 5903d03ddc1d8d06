import { copyFileSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepDemo, keptDemo } from './kept-demo';
import { onPostgres } from './postgres-databases';

/**
 * Makes the seeded file that every suite copies. When it cannot be made, as while somebody is adding a noun, only the suites that need it
 * fail, with the reason: the guards, which say what is missing, must speak.
 */
export default async function beforeAllSuites(): Promise<void> {
  const folder = mkdtempSync(join(quickFolder(), 'helhed-test-'));
  process.env.HELHED_TEST_FOLDER = folder;
  process.env.HELHED_RUN = String(process.pid);
  const file = join(folder, 'demo.sqlite');
  try {
    await placeDemo(file);
    if (!onPostgres()) return;
    const { startSharedPostgres }: typeof import('./shared-postgres') = require('./shared-postgres');
    await startSharedPostgres(file);
  } catch (error) {
    process.env.HELHED_DEMO_FAULT = error instanceof Error ? error.message : String(error);
    console.error(`The demo that the suites share cannot be made: ${process.env.HELHED_DEMO_FAULT}\n`);
  }
}

async function placeDemo(file: string): Promise<void> {
  const kept = keptDemo();
  if (existsSync(kept)) return copyFileSync(kept, file);
  // Loaded only when there is a demo to make: the service takes its time to load.
  const { makeDemo }: typeof import('./make-demo') = require('./make-demo');
  await makeDemo(file);
  keepDemo(file);
}

/** What the files or databases of two suites and the demo take at most, with room to spare. */
const ROOM_BYTES = onPostgres() ? 4_000_000_000 : 1_000_000_000;

/** Nothing of the suites is to survive a power cut, so that files are in memory where there is room: a commit waits for no disk. */
function quickFolder(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > ROOM_BYTES ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
