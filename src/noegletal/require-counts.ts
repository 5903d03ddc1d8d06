import { inputError } from '../act/input';
import type { AfdelingFacts } from '../boligorganisation/afdeling.facts';
import { formatDay } from '../kernel/day';

/** What the counts of an estate in a year cannot be. */

/** Nobody lives in an estate before it is there, or after it has been closed or merged into another: its residents would be counted twice. */
export function requireExisting({ navn, oprettet, nedlagt }: Pick<AfdelingFacts, 'navn' | 'oprettet' | 'nedlagt'>, aar: number): void {
  const refuse = (day: string, da: string, en: string): never => {
    throw inputError([
      {
        field: 'input.aar',
        error: { da: `${navn} er ${da} den ${formatDay(day, 'da')}`, en: `${navn} was ${en} on ${formatDay(day, 'en')}` },
      },
    ]);
  };
  if (oprettet !== null && oprettet > `${aar}-12-31`) refuse(oprettet, 'oprettet', 'opened');
  if (nedlagt !== null && nedlagt <= `${aar}-01-01`) refuse(nedlagt, 'nedlagt', 'closed');
}

/** Somebody lives in every household. */
export function requireHouseholds(antalBeboere: number, antalHusstande: number): void {
  if (antalHusstande <= antalBeboere) return;
  throw inputError([
    {
      field: 'input.antalHusstande',
      error: {
        da: `højst antallet af beboere, som er ${antalBeboere}; fik ${antalHusstande}`,
        en: `at most the number of residents, which is ${antalBeboere}; got ${antalHusstande}`,
      },
    },
  ]);
}
