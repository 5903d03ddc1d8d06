import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writerDataSource } from '../../ormconfig';
import { createActExecutor } from '../../src/app/composition';
import { openDatabase } from '../../src/db/database';
import { fixedClock } from '../../src/kernel/clock';
import { seedDatabase } from '../../src/seeding/seed';

/** Makes the seeded file that every suite copies. */
export default async function foerAlle(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-test-'));
  process.env.HELHED_TEST_FOLDER = folder;
  const database = await openDatabase(writerDataSource, {
    file: join(folder, 'demo.sqlite'),
    readers: 1,
    timeoutMs: 10_000,
    responseLimit: 1_000_000,
  });
  await seedDatabase(
    database.writer,
    createActExecutor(database.writer, fixedClock('2026-11-22')),
    join(process.cwd(), 'seeds/faktaark-2014'),
  );
  await database.close();
}
