import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Skriver } from '../src/db/skriver';

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

export async function laesPlantede(fil: string): Promise<Plantet[]> {
  return Fil.parse(parse(await readFile(fil, 'utf8'))).fejl;
}

/** Plants them; each must change something, or it is no fault. */
export async function plant(skriver: Skriver, plantede: readonly Plantet[]): Promise<void> {
  await skriver.enhed(async (em) => {
    for (const { hvad, saetninger } of plantede) {
      for (const sql of saetninger) {
        const [foer, efter] = [await aendringer(em), await em.query(sql).then(() => aendringer(em))];
        if (foer === efter) throw new Error(`${hvad}: ændrer ingen række: ${sql}`);
      }
    }
  });
}

async function aendringer(em: { query(sql: string): Promise<{ antal: number }[]> }): Promise<number> {
  const [raekke] = await em.query('SELECT total_changes() AS antal');
  return raekke?.antal ?? 0;
}
