import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { createActExecutor } from '../../src/app/composition';
import { openDatabase } from '../../src/db/open-database';
import { sqliteTarget } from '../../src/db/target';
import { fixedClock } from '../../src/kernel/clock';
import { seedDatabase } from '../../src/seeding/seed';

/** Puts the demo into a new file. */
export async function makeDemo(file: string): Promise<void> {
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
