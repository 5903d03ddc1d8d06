import type { GraphQLFormattedError } from 'graphql';

/** How much an answer may say about what is wrong. What was sent may be quoted in it, and may be long. */

const MAX_ERRORS = 20;
/** Characters of a value that is quoted. */
const MAX_VALUE = 100;
const MAX_STATEMENT = 500;
const MAX_PLACES = 5;
/** Names that may be listed, of what could have been meant. */
const MAX_POINTS = 100;
/** Characters of all the errors together. */
const MAX_CHARACTERS = 8000;

/** A quoted text, or a run of signs without a space: a number of 190,000 digits is one. */
const LONG_ONES = [
  new RegExp(`"((?:[^"\\\\]|\\\\.){${MAX_VALUE}})(?:[^"\\\\]|\\\\.)+"?`, 'gu'),
  new RegExp(`([^\\s"]{${MAX_VALUE}})[^\\s"]{2,}`, 'gu'),
] as const;

/** The sentence with its values cut. */
export function shortText(text: string): string {
  // Far more than is shown, so that the search for values does not take long either.
  const abbreviated = text.length > 4 * MAX_STATEMENT ? `${text.slice(0, 4 * MAX_STATEMENT)}…` : text;
  const short = abbreviated.replace(LONG_ONES[0], '"$1…"').replace(LONG_ONES[1], '$1…');
  return short.length > MAX_STATEMENT ? `${short.slice(0, MAX_STATEMENT)}…` : short;
}

function shortValue(v: unknown): unknown {
  if (Array.isArray(v)) return v.slice(0, MAX_POINTS).map(shortValue);
  return typeof v === 'string' && v.length > MAX_VALUE ? `${v.slice(0, MAX_VALUE)}…` : v;
}

/** One error with what it quotes cut. */
export function shortError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  return {
    message: shortText(message),
    ...(locations ? { locations: locations.slice(0, MAX_PLACES) } : {}),
    ...(path ? { path: path.map((term) => (typeof term === 'string' ? term.slice(0, MAX_VALUE) : term)) } : {}),
    ...(extensions ? { extensions: Object.fromEntries(Object.entries(extensions).map(([name, v]) => [name, shortValue(v)])) } : {}),
  };
}

/** The first errors, cut; where some are left out, the last one says how many. */
export function shortErrors(error: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const shortOnes: GraphQLFormattedError[] = [];
  let characters = 0;
  for (const f of error) {
    const short = shortError(f);
    characters += JSON.stringify(short).length;
    if (shortOnes.length === MAX_ERRORS - 1 && error.length > MAX_ERRORS) break;
    if (characters > MAX_CHARACTERS && shortOnes.length > 0) break;
    shortOnes.push(short);
  }
  const leftOut = error.length - shortOnes.length;
  if (leftOut === 0) return shortOnes;
  const code = shortOnes[0]?.extensions?.code;
  return [...shortOnes, { message: `${leftOut} more errors are left out.`, ...(code === undefined ? {} : { extensions: { code } }) }];
}
