import { CommandFault } from '../src/app/command-line';
import type { Language } from '../src/kernel/errors';

/** Commands speak English; what rules and registers say of a row is in both languages, and in Danish unless English is asked for. */
export const LANGUAGE = { language: { type: 'string', default: 'da' } } as const;

export function readLanguage(givenOne: string): Language {
  if (givenOne !== 'da' && givenOne !== 'en') throw new CommandFault(`--language must be da or en; it is ${JSON.stringify(givenOne)}.`);
  return givenOne;
}
