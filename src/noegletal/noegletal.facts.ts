import { z } from 'zod';

/** The numbers that say something about the people of an estate: those that rule R17 hides. */
export const SKJULTE_TAL = ['udenForArbejdeOgUddannelse', 'lavUddannelse', 'indkomstindeks', 'doemte', 'ikkeVestlige'] as const;

const number = z.int().nullable();

/** What is judged of the numbers of one estate in one year: shares in basis points. */
export const noegletalFacts = z.object({
  aar: z.int(),
  antalBeboere: z.int(),
  antalHusstande: z.int(),
  diskretioneret: z.boolean(),
  udenForArbejdeOgUddannelse: number,
  lavUddannelse: number,
  indkomstindeks: number,
  doemte: number,
  ikkeVestlige: number,
  afdeling: z.object({ noegle: z.string(), navn: z.string() }),
});

export type NoegletalFacts = z.output<typeof noegletalFacts>;

/** What is read of them for their facts. */
export const NOEGLETAL_SELECTION = `id aar antalBeboere antalHusstande diskretioneret ${SKJULTE_TAL.join(' ')} afdeling { noegle navn }`;
