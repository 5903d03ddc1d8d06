import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLES } from '../../src/kernel/roles';
import { complaints, SLOW_GAPS } from '../support/completeness';
import { startService } from '../support/service';

/** Runs inside a copy of the tree: says what the checks lack, and answers queries by a service on the copy. See `kit.ts`. */

const Wanted = z.object({
  /** What is lacking in the database and in the seed files, when that is known already. */
  database: z.array(z.string()).nullable().default(null),
  seeds: z.array(z.string()).nullable().default(null),
  asks: z.array(z.object({ query: z.string(), role: z.enum(ROLES).optional(), on: z.string().optional() })).optional(),
  /** A database to copy and bring up to date; null for a new one of the seed files. */
  demo: z.string().nullable().optional(),
});

async function answersOf(asks: NonNullable<z.output<typeof Wanted>['asks']>, demo: string | null): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-say-'));
  const file = join(folder, 'helhed.sqlite');
  if (demo) copyFileSync(demo, file);
  const service = await startService({ fil: file, environment: { SEED_DEMO: demo ? 'false' : 'true' } });
  try {
    const answers: unknown[] = [];
    for (const { query, role, on } of asks) {
      const who = role ? await service.as(role, on) : service;
      answers.push(await who.data(query));
    }
    return answers;
  } finally {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function say(wanted: unknown): Promise<object> {
  const { asks, demo, ...known } = Wanted.parse(wanted);
  if (asks) return { lacks: [], slow: { database: [], seeds: [] }, answers: await answersOf(asks, demo ?? null) };
  const slow = { database: known.database ?? (await SLOW_GAPS.database()), seeds: known.seeds ?? (await SLOW_GAPS.seeds()) };
  return { lacks: await complaints({ database: async () => slow.database, seeds: async () => slow.seeds }), slow, answers: [] };
}
