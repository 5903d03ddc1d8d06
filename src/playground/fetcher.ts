import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { sprogNu, teksterNu } from './language';

/** Headers to add to a request, or why it is not to be sent. */
export type Ekstra = { readonly hoveder: Readonly<Record<string, string>> } | { readonly fejl: string };

/** Where the headers of a request come from. */
export interface Hovedkilde {
  /** Asked again for every request, which waits for the answer. */
  hoveder(): Promise<Ekstra>;
  /** The service takes the headers no more, though they are not old: it may have been given a new key. They are made anew. */
  afvist(): void;
}

export function erObjekt(vaerdi: unknown): vaerdi is object {
  return typeof vaerdi === 'object' && vaerdi !== null && !Array.isArray(vaerdi);
}

/** A GraphQL response is told from any other JSON object by having data or errors. */
function erResultat(vaerdi: unknown): vaerdi is ExecutionResult {
  return erObjekt(vaerdi) && ('data' in vaerdi || 'errors' in vaerdi);
}

export function laesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/**
 * Turns the HTTP response into what GraphiQL shows in the result pane.
 *
 * A GraphQL error is a result like any other, whatever the status code. Anything
 * else (a proxy's HTML page, a plain Fastify error) becomes one error with the
 * status and the start of the body, because "Unexpected token '<'" would tell the
 * reader nothing. It is returned, not thrown: GraphiQL prints the stack of what is
 * thrown.
 */
export function somResultat({ status, tekst }: Svar): ExecutionResult {
  const indhold = laesJson(tekst);
  return erResultat(indhold) ? indhold : fejlresultat(teksterNu().serverenSvarede(status, tekst.slice(0, 500)));
}

function fejlresultat(besked: string): ExecutionResult {
  return { errors: [new GraphQLError(besked)] };
}

export interface Svar {
  readonly status: number;
  readonly tekst: string;
}

/** Posts JSON on the same origin. */
export async function send(adresse: string, krop: object, hoveder?: Headers): Promise<Svar> {
  const alle = new Headers(hoveder);
  // Set last: Apollo's CSRF guard only lets JSON through, and the body is JSON.
  alle.set('content-type', 'application/json');
  // What the service says is to be in the language of the page, unless the reader has asked for another.
  if (!alle.has('accept-language')) {
    alle.set('accept-language', sprogNu());
  }
  const svar = await fetch(adresse, { method: 'POST', headers: alle, body: JSON.stringify(krop) }).catch(() => {
    // The browser's own words are "Failed to fetch".
    throw new Error(teksterNu().svarerIkke);
  });
  return { status: svar.status, tekst: await svar.text() };
}

/** Asks the API. */
export async function spoerg(parametre: object, hoveder?: Headers): Promise<ExecutionResult> {
  const alle = new Headers(hoveder);
  if (!alle.has('accept')) {
    alle.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  }
  return somResultat(await send('/graphql', parametre, alle));
}

/** Whether it is the page that asks about the schema, and not its reader. */
export const erIntrospektion = ({ operationName }: { readonly operationName?: unknown }): boolean => operationName === 'IntrospectionQuery';

function erAfvist({ errors }: ExecutionResult): boolean {
  return errors?.some((fejl) => fejl.extensions?.code === 'UNAUTHENTICATED') ?? false;
}

/**
 * Makes GraphiQL's fetcher.
 *
 * The toolkit's own `createGraphiQLFetcher` also brings subscriptions and
 * multipart responses, neither of which this API has. The headers have a source
 * rather than a value so that a role switch can change the bearer token
 * without remounting the editor. What the user types in the Headers tab wins.
 */
export function lavHenter(kilde?: Hovedkilde): Fetcher {
  return async (parametre, valg) => {
    const egne = Object.entries(valg?.headers ?? {}).map(([navn, vaerdi]): [string, string] => [navn, String(vaerdi)]);
    const proev = async (): Promise<ExecutionResult> => {
      const ekstra = (await kilde?.hoveder()) ?? { hoveder: {} };
      // Everybody may read the schema: the page needs it also while a role has nobody to act for.
      if ('fejl' in ekstra && !erIntrospektion(parametre)) {
        return fejlresultat(ekstra.fejl);
      }
      const hoveder = new Headers('fejl' in ekstra ? {} : ekstra.hoveder);
      for (const [navn, vaerdi] of egne) {
        hoveder.set(navn, vaerdi);
      }
      return spoerg(parametre, hoveder);
    };
    const svar = await proev();
    // A request with a token that is refused is not carried out, so even an act can be sent again.
    if (kilde === undefined || !erAfvist(svar) || egne.some(([navn]) => navn.toLowerCase() === 'authorization')) {
      return svar;
    }
    kilde.afvist();
    return proev();
  };
}
