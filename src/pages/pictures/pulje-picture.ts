import { z } from 'zod';
import { poolChart } from '../../charts/pool-chart';
import { formatDay } from '../../kernel/day';
import { formatKroner } from '../../kernel/format';
import { inventedPostings, POOL_SUMS, type PoolCourse, poolCourse } from '../pulje-course';
import { say, unbroken } from '../reader';
import { NAMED } from '../shape';
import type { PictureVisit } from './picture-visit';

const ANSWER = z.object({ pulje: POOL_SUMS.extend({ navn: z.string(), kommune: NAMED }).nullable() });

/** A pool from its first day to the one that is asked about; null when there is no such pool. */
export async function puljePicture(visit: PictureVisit): Promise<string | null> {
  const { language, pr, rest } = visit;
  const noegle = rest.slice(0, -'.svg'.length);
  const { pulje } = await visit.ask('Puljebillede', { noegle, pr }, ANSWER);
  if (pulje === null) return null;
  const course = poolCourse(pulje, pr);
  const invented = inventedPostings(visit, pulje) ?? '';
  const description = `${lifeOf(visit, course, pulje.kommune.navn)} ${invented}`.trim();
  return poolChart({ language, title: pulje.navn, description, ...course });
}

/** What the lines show, with what they come to at the end. */
function lifeOf(visit: PictureVisit, { days, whole }: PoolCourse, kommune: string): string {
  const { language, pr } = visit;
  const [first, end] = [days[0], days.at(-1)];
  const day = unbroken(formatDay(pr, language));
  if (!first || !end)
    return say(
      visit,
      `Puljen i ${kommune} til og med den ${day}. Der er hverken bevilget eller disponeret noget.`,
      `The pool of ${kommune} up to ${day}. Nothing has been granted or committed.`,
    );
  const kroner = (oere: number): string => unbroken(formatKroner(oere, language));
  const since = unbroken(formatDay(first.dag, language));
  const part = whole ? '' : say(visit, ' Puljens tidligere dage er ikke vist.', ' Earlier days of the pool are not shown.');
  return say(
    visit,
    `Puljen i ${kommune} dag for dag fra den ${since} til og med den ${day}. På den sidste dag er der bevilget ${kroner(end.bevilget)}, disponeret ${kroner(end.disponeret)}, frigivet ${kroner(end.frigivet)} og udbetalt ${kroner(end.udbetalt)}; ${kroner(end.bevilget - end.disponeret)} er tilbage at disponere.${part}`,
    `The pool of ${kommune} day by day from ${since} to ${day}. On the last day ${kroner(end.bevilget)} has been granted, ${kroner(end.disponeret)} committed, ${kroner(end.frigivet)} released and ${kroner(end.udbetalt)} paid; ${kroner(end.bevilget - end.disponeret)} is left to commit.${part}`,
  );
}
