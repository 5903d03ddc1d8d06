import type { GraphQLFormattedError } from 'graphql';

/** How much an answer may say about what is wrong. What was sent may be quoted in it, and may be long. */

const FEJL_HOEJST = 20;
/** Characters of a value that is quoted. */
const VAERDI_HOEJST = 100;
const SAETNING_HOEJST = 500;
const STEDER_HOEJST = 5;
/** Names that may be listed, of what could have been meant. */
const PUNKTER_HOEJST = 100;
/** Characters of all the errors together. */
const TEGN_HOEJST = 8000;

/** A quoted text, or a run of signs without a space: a number of 190,000 digits is one. */
const LANGE = [
  new RegExp(`"((?:[^"\\\\]|\\\\.){${VAERDI_HOEJST}})(?:[^"\\\\]|\\\\.)+"?`, 'gu'),
  new RegExp(`([^\\s"]{${VAERDI_HOEJST}})[^\\s"]{2,}`, 'gu'),
] as const;

/** The sentence with its values cut. */
export function kortSaetning(saetning: string): string {
  // Far more than is shown, so that the search for values does not take long either.
  const forkortet = saetning.length > 4 * SAETNING_HOEJST ? `${saetning.slice(0, 4 * SAETNING_HOEJST)}…` : saetning;
  const kort = forkortet.replace(LANGE[0], '"$1…"').replace(LANGE[1], '$1…');
  return kort.length > SAETNING_HOEJST ? `${kort.slice(0, SAETNING_HOEJST)}…` : kort;
}

function kortVaerdi(v: unknown): unknown {
  if (Array.isArray(v)) return v.slice(0, PUNKTER_HOEJST).map(kortVaerdi);
  return typeof v === 'string' && v.length > VAERDI_HOEJST ? `${v.slice(0, VAERDI_HOEJST)}…` : v;
}

/** One error with what it quotes cut. */
export function kortFejl(fejl: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path, extensions } = fejl;
  return {
    message: kortSaetning(message),
    ...(locations ? { locations: locations.slice(0, STEDER_HOEJST) } : {}),
    ...(path ? { path: path.map((led) => (typeof led === 'string' ? led.slice(0, VAERDI_HOEJST) : led)) } : {}),
    ...(extensions ? { extensions: Object.fromEntries(Object.entries(extensions).map(([navn, v]) => [navn, kortVaerdi(v)])) } : {}),
  };
}

/** The first errors, cut; where some are left out, the last one says how many. */
export function kortFejlliste(fejl: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const korte: GraphQLFormattedError[] = [];
  let tegn = 0;
  for (const f of fejl) {
    const kort = kortFejl(f);
    tegn += JSON.stringify(kort).length;
    if (korte.length === FEJL_HOEJST - 1 && fejl.length > FEJL_HOEJST) break;
    if (tegn > TEGN_HOEJST && korte.length > 0) break;
    korte.push(kort);
  }
  const udeladte = fejl.length - korte.length;
  if (udeladte === 0) return korte;
  const code = korte[0]?.extensions?.code;
  return [...korte, { message: `${udeladte} more errors are left out.`, ...(code === undefined ? {} : { extensions: { code } }) }];
}
