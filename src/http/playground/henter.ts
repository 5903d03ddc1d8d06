import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';

/** Headers to add to a request, or why it is not to be sent. */
export type Ekstra = { readonly hoveder: Readonly<Record<string, string>> } | { readonly fejl: string };

/** Asked again for every request, which waits for the answer. */
export type Hoveder = () => Promise<Ekstra>;

const INGEN_HOVEDER: Hoveder = async () => ({ hoveder: {} });

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
  return erResultat(indhold) ? indhold : fejlresultat(`Serveren svarede ${status}: ${tekst.slice(0, 500)}`);
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
  const svar = await fetch(adresse, { method: 'POST', headers: alle, body: JSON.stringify(krop) }).catch(() => {
    // The browser's own words are "Failed to fetch".
    throw new Error('Tjenesten svarer ikke.');
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

/**
 * Makes GraphiQL's fetcher.
 *
 * The toolkit's own `createGraphiQLFetcher` also brings subscriptions and
 * multipart responses, neither of which this API has. `ekstraHoveder` is a
 * function rather than a value so that a role switch can change the bearer token
 * without remounting the editor. What the user types in the Headers tab wins.
 */
export function lavHenter(ekstraHoveder: Hoveder = INGEN_HOVEDER): Fetcher {
  return async (parametre, valg) => {
    const ekstra = await ekstraHoveder();
    if ('fejl' in ekstra) {
      return fejlresultat(ekstra.fejl);
    }
    const hoveder = new Headers(ekstra.hoveder);
    for (const [navn, vaerdi] of Object.entries(valg?.headers ?? {})) {
      hoveder.set(navn, String(vaerdi));
    }
    return spoerg(parametre, hoveder);
  };
}
