import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skrivekilde } from '../../ormconfig';
import { indlaes } from '../../seeds/seed';
import { lavHandlinger } from '../../src/app/composition';
import { aabnDatabase } from '../../src/db/database';
import { fastUr } from '../../src/kernel/clock';

/** Makes the seeded file that every suite copies. */
export default async function foerAlle(): Promise<void> {
  const mappe = mkdtempSync(join(tmpdir(), 'helhed-test-'));
  process.env.HELHED_TESTMAPPE = mappe;
  const database = await aabnDatabase(skrivekilde, {
    fil: join(mappe, 'demo.sqlite'),
    antal: 1,
    tidsgraense: 10_000,
    svargraense: 1_000_000,
  });
  await indlaes(database.skriver, lavHandlinger(database.skriver, fastUr('2026-11-22')), join(process.cwd(), 'seeds/faktaark-2014'));
  await database.luk();
}
