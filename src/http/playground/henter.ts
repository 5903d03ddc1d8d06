import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';

/** Headers to add to a request; asked again for every request. */
export type Hoveder = () => Readonly<Record<string, string>>;

const INGEN_HOVEDER: Hoveder = () => ({});

function erObjekt(vaerdi: unknown): vaerdi is object {
  return typeof vaerdi === 'object' && vaerdi !== null && !Array.isArray(vaerdi);
}

/** A GraphQL response is told from any other JSON object by having data or errors. */
function erResultat(vaerdi: unknown): vaerdi is ExecutionResult {
  return erObjekt(vaerdi) && ('data' in vaerdi || 'errors' in vaerdi);
}

function laesJson(tekst: string): unknown {
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
async function laesSvar(svar: Response): Promise<ExecutionResult> {
  const tekst = await svar.text();
  const indhold = laesJson(tekst);
  if (erResultat(indhold)) {
    return indhold;
  }
  const besked = `Serveren svarede ${svar.status}: ${tekst.slice(0, 500)}`;
  return { errors: [new GraphQLError(besked)] };
}

/**
 * Makes GraphiQL's fetcher: one POST to the API on the same origin.
 *
 * The toolkit's own `createGraphiQLFetcher` also brings subscriptions and
 * multipart responses, neither of which this API has. `ekstraHoveder` is a
 * function rather than a value so that a role switch can change the bearer token
 * without remounting the editor. What the user types in the Headers tab wins.
 */
export function lavHenter(ekstraHoveder: Hoveder = INGEN_HOVEDER): Fetcher {
  return async (parametre, valg) => {
    const hoveder = new Headers({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...ekstraHoveder(),
    });
    for (const [navn, vaerdi] of Object.entries(valg?.headers ?? {})) {
      hoveder.set(navn, String(vaerdi));
    }
    // Set last: Apollo's CSRF guard only lets JSON through, and the body is JSON.
    hoveder.set('content-type', 'application/json');
    const svar = await fetch('/graphql', {
      method: 'POST',
      headers: hoveder,
      body: JSON.stringify(parametre),
    });
    return laesSvar(svar);
  };
}
