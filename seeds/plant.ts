import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Skriver } from '../src/db/writer';

/** Faults that are put into the demo past the acts, to see that the audit finds exactly them. */

const Ventet = z.strictObject({ regel: z.string(), kode: z.string().optional(), type: z.string(), noegle: z.string() });

const Fil = z.strictObject({
  fejl: z.array(
    z.strictObject({
      hvad: z.string(),
      saetninger: z.array(z.string()).min(1),
      /** What the audit of today finds of it, and (where that is another) what one of 2014-04-23 finds. */
      fund: z.array(Ventet),
      fundI2014: z.array(Ventet).optional(),
    }),
  ),
});

export type Plantet = z.output<typeof Fil>['fejl'][number];

/** The faults of every file of a folder. */
export async function laesPlantede(mappe: string): Promise<Plantet[]> {
  const filer = (await readdir(mappe)).filter((f) => f.endsWith('.yaml')).sort();
  const laest = await Promise.all(filer.map(async (f) => Fil.parse(parse(await readFile(join(mappe, f), 'utf8'))).fejl));
  return laest.flat();
}

/** Plants them; each must change something, or it is no fault. */
export async function plant(skriver: Skriver, plantede: readonly Plantet[]): Promise<void> {
  await skriver.enhed(async (em) => {
    for (const { hvad, saetninger } of plantede) {
      for (const sql of saetninger) {
        const [foer, efter] = [await aendringer(em), await em.query(sql).then(() => aendringer(em))];
        if (foer === efter) throw new Error(`${hvad}: changes no row: ${sql}`);
      }
    }
  });
}

async function aendringer(em: { query(sql: string): Promise<{ antal: number }[]> }): Promise<number> {
  const [raekke] = await em.query('SELECT total_changes() AS antal');
  return raekke?.antal ?? 0;
}
