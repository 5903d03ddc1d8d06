import type { FastifyRequest } from 'fastify';
import { type Day, isDay } from '../kernel/day';
import { badInput, type Language, type LocalizedText } from '../kernel/errors';
import { shortened } from '../kernel/format';
import { languageOf } from './language';

/** What an address says: its parameters, each once and of its form. */

const TWICE: LocalizedText = { da: 'står mere end én gang i adressen', en: 'is in the address more than once' };
const LANGUAGE: LocalizedText = { da: 'skal være da eller en', en: 'must be da or en' };

const notADay = (given: string): LocalizedText => ({
  da: `“${shortened(given)}” er ikke en dag, som findes; skriv den som 2014-01-01`,
  en: `“${shortened(given)}” is not a day that exists; write it as 2014-01-01`,
});

const NUL: LocalizedText = { da: 'tegnet U+0000 kan ikke stå i en adresse', en: 'the character U+0000 cannot be in an address' };

/** Refuses an address with a character that no text of a database can have. */
export function refuseNul({ url }: Pick<FastifyRequest, 'url'>): void {
  if (url.includes('%00')) throw badInput('URL', NUL);
}

/** A parameter of the address; null when it is left out or empty. Throws when it stands there twice. */
export function parameterOf(request: Pick<FastifyRequest, 'query'>, name: string): string | null {
  const { query } = request;
  const value: unknown = typeof query === 'object' && query !== null && name in query ? Reflect.get(query, name) : undefined;
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw badInput(name, TWICE);
  return value;
}

/** A day as the API takes it. */
export function dayOf(name: string, given: string): Day {
  if (!isDay(given)) throw badInput(name, notADay(given));
  return given;
}

export function dayParameter(request: Pick<FastifyRequest, 'query'>, name: string): Day | null {
  const given = parameterOf(request, name);
  return given === null ? null : dayOf(name, given);
}

/** The language that the address asks for; otherwise the one that the browser prefers. */
export function languageChoice(request: Pick<FastifyRequest, 'query' | 'headers'>): {
  readonly language: Language;
  readonly chosen: boolean;
} {
  const given = parameterOf(request, 'sprog');
  if (given === null) return { language: languageOf(request), chosen: false };
  if (given !== 'da' && given !== 'en') throw badInput('sprog', LANGUAGE);
  return { language: given, chosen: true };
}
