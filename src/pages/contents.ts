import { z } from 'zod';
import { countedList, NAMED, PLACE } from './shape';

/** Areas, pools and plans as the page of contents lists them, and as they are looked up by a loose name. */

const PLAN = z.object({
  noegle: z.string(),
  titel: z.string(),
  status: z.string(),
  start: z.string(),
  slut: z.string(),
  aktiv: z.boolean(),
});

export const CONTENTS_ANSWER = z.object({
  byomraader: countedList(PLACE.extend({ udsat: z.boolean(), kommune: NAMED })),
  puljer: countedList(PLACE.extend({ kommune: NAMED })),
  helhedsplaner: countedList(PLAN).extend({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) }),
});
export type Contents = z.infer<typeof CONTENTS_ANSWER>;

/** Characters of a text that is looked for. */
export const MAX_SEARCH = 100;

/** The word of a mistyped key that tells the most: `det-gode-nabo` → `gode`. Empty when there is none to look for. */
export function wordOfKey(key: string): string {
  const words = key
    .slice(0, MAX_SEARCH)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => /\p{L}/u.test(word) && word.length > 2);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
