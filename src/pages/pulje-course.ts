import { z } from 'zod';
import { type PoolDay, type PoolMovement, poolDays } from '../charts/pool-days';
import type { Day } from '../kernel/day';
import { countOf, oereOf, type Reader, say, wholeNumber } from './reader';
import { countedList } from './shape';

/** How a pool came to where it stands: the sums of its grants and postings, day by day, as the operations of page and picture ask for them. */

const sums = <T extends z.ZodRawShape>(key: T) =>
  z.object({ groups: countedList(z.object({ key: z.object(key), sum: z.object({ beloeb: z.number().nullable() }) })) });

const POSTING = z.enum(['DISPONERET', 'FRIGIVET', 'UDBETALT', 'TILBAGEFOERT']);

/** What each list is asked for besides its rows. */
export const GRANT_SUMS = { aggregate: sums({ dato: z.string() }) };
export const POSTING_SUMS = {
  udenOpdigtede: z.object({ count: z.number(), ukendte: z.object({ beloeb: z.number() }) }),
  aggregate: sums({ dato: z.string(), art: POSTING }),
};

export const POOL_SUMS = z.object({
  bevilget: z.number(),
  disponeret: z.number(),
  frigivet: z.number(),
  udbetalt: z.number(),
  bevillinger: z.object(GRANT_SUMS),
  disponeringer: z.object(POSTING_SUMS),
});
export type PoolSums = z.infer<typeof POOL_SUMS>;

export interface PoolCourse {
  readonly days: readonly PoolDay[];
  /** Whether the days are all that there are. */
  readonly whole: boolean;
}

/** The days of a pool up to one, which is the last. */
export function poolCourse(pool: PoolSums, pr: Day): PoolCourse {
  const [grants, postings] = [pool.bevillinger.aggregate.groups, pool.disponeringer.aggregate.groups];
  const whole = grants.nodes.length === grants.totalCount && postings.nodes.length === postings.totalCount;
  const movements: PoolMovement[] = [
    ...grants.nodes.map(({ key, sum }) => ({ dag: key.dato, art: 'BEVILGET' as const, beloeb: oereOf(sum.beloeb ?? 0) })),
    ...postings.nodes.map(({ key, sum }) => ({ dag: key.dato, art: key.art, beloeb: oereOf(sum.beloeb ?? 0) })),
  ];
  const end = {
    dag: pr,
    bevilget: oereOf(pool.bevilget),
    disponeret: oereOf(pool.disponeret),
    frigivet: oereOf(pool.frigivet),
    udbetalt: oereOf(pool.udbetalt),
  };
  return { days: poolDays(movements, end, whole), whole };
}

/** How many of the postings somebody made up; null when none of them. */
export function inventedPostings(reader: Pick<Reader, 'language'>, { disponeringer }: Pick<PoolSums, 'disponeringer'>): string | null {
  const { count, ukendte } = disponeringer.udenOpdigtede;
  if (ukendte.beloeb === 0) return null;
  if (ukendte.beloeb === count && count > 1)
    return say(
      reader,
      `Beløbene i alle ${wholeNumber(reader, count)} posteringer er opdigtede.`,
      `The amounts of all ${wholeNumber(reader, count)} postings are invented.`,
    );
  const all = countOf(reader, count, { da: 'postering', en: 'posting' }, { da: 'posteringer', en: 'postings' });
  return say(
    reader,
    `Beløbet er opdigtet i ${wholeNumber(reader, ukendte.beloeb)} af ${all}.`,
    `The amount is invented in ${wholeNumber(reader, ukendte.beloeb)} of ${all}.`,
  );
}
