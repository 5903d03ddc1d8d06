import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Writer } from '../src/db/writer';

/** Faults that are put into the demo past the acts, to see that the audit finds exactly them. */

const Expected = z.strictObject({ regel: z.string(), kode: z.string().optional(), type: z.string(), noegle: z.string() });

const File = z.strictObject({
  fejl: z.array(
    z.strictObject({
      hvad: z.string(),
      saetninger: z.array(z.string()).min(1),
      /** What the table itself refuses: a fault that only an older table, or a file that somebody has mended, could have. */
      udenomTabellen: z.boolean().optional(),
      /** What the audit of today finds of it, and (where that is another) what one of 2014-04-23 finds. */
      fund: z.array(Expected),
      fundI2014: z.array(Expected).optional(),
    }),
  ),
});

export type Planted = z.output<typeof File>['fejl'][number];

/** The faults of every file of a folder. */
export async function readPlanted(folder: string): Promise<Planted[]> {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.yaml')).sort();
  const parsed = await Promise.all(files.map(async (f) => File.parse(parse(await readFile(join(folder, f), 'utf8'))).fejl));
  return parsed.flat();
}

/** Plants them; each must change something, or it is no fault. */
export async function plant(writer: Writer, planted: readonly Planted[]): Promise<void> {
  await writer.transaction(async (em) => {
    for (const { hvad: what, saetninger: statements, udenomTabellen: past } of planted) {
      if (past) await em.query('PRAGMA ignore_check_constraints = ON');
      for (const sql of statements) {
        const [before, after] = [await changes(em), await em.query(sql).then(() => changes(em))];
        if (before === after) throw new Error(`${what}: changes no row: ${sql}`);
      }
      if (past) await em.query('PRAGMA ignore_check_constraints = OFF');
    }
  });
}

async function changes(em: { query(sql: string): Promise<{ antal: number }[]> }): Promise<number> {
  const [row] = await em.query('SELECT total_changes() AS antal');
  return row?.antal ?? 0;
}
