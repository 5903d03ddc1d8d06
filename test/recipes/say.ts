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
  slow: z.tuple([z.array(z.string()), z.array(z.string())]).nullable(),
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
  const { slow, asks, demo } = Wanted.parse(wanted);
  if (asks) return { lacks: [], slow: [], answers: await answersOf(asks, demo ?? null) };
  const gaps = slow ? { database: async () => slow[0], seeds: async () => slow[1] } : SLOW_GAPS;
  const found = [await gaps.database(), await gaps.seeds()] as const;
  return { lacks: await complaints({ database: async () => found[0], seeds: async () => found[1] }), slow: found, answers: [] };
}
