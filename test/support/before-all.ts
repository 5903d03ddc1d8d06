import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { createActExecutor } from '../../src/app/composition';
import { openDatabase } from '../../src/db/open-database';
import { sqliteTarget } from '../../src/db/target';
import { fixedClock } from '../../src/kernel/clock';
import { seedDatabase } from '../../src/seeding/seed';

/**
 * Makes the seeded file that every suite copies. When it cannot be made, as while somebody is adding a noun, only the suites that need it
 * fail, with the reason: the guards, which say what is missing, must speak.
 */
export default async function beforeAllSuites(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-test-'));
  process.env.HELHED_TEST_FOLDER = folder;
  try {
    await makeDemo(join(folder, 'demo.sqlite'));
  } catch (error) {
    process.env.HELHED_DEMO_FAULT = error instanceof Error ? error.message : String(error);
    console.error(`The demo that the suites share cannot be made: ${process.env.HELHED_DEMO_FAULT}\n`);
  }
}

async function makeDemo(file: string): Promise<void> {
  const database = await openDatabase(writerDataSource, {
    target: sqliteTarget(file),
    readers: 1,
    timeoutMs: 10_000,
    responseLimit: 1_000_000,
  });
  try {
    const acts = createActExecutor(database.writer, fixedClock('2026-11-22'));
    await seedDatabase(database.writer, acts, join(process.cwd(), 'seeds/faktaark-2014'));
  } finally {
    await database.close();
  }
}
