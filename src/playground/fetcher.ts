import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { languageNow, textsNow } from './language';

/** Headers to add to a request, or why it is not to be sent. */
export type Extra = { readonly headers: Readonly<Record<string, string>> } | { readonly error: string };

/** Where the headers of a request come from. */
export interface HeaderSource {
  /** Asked again for every request, which waits for the answer. */
  headers(): Promise<Extra>;
  /** The service takes the headers no more, though they are not old: it may have been given a new key. They are made anew. */
  refused(): void;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A GraphQL response is told from any other JSON object by having data or errors. */
export function isResult(value: unknown): value is ExecutionResult {
  return isObject(value) && ('data' in value || 'errors' in value);
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
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
export function asResult({ status, text }: Answer): ExecutionResult {
  const content = readJson(text);
  return isResult(content) ? content : errorResult(textsNow().serverAnswered(status, text.slice(0, 500)));
}

function errorResult(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message)] };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Posts JSON on the same origin. */
export async function send(address: string, body: object, headers?: Headers): Promise<Answer> {
  const answer = await requestJson(address, body, headers);
  return { status: answer.status, text: await answer.text() };
}

/** The same, with the answer unread: it may be a file. */
export async function requestJson(address: string, body: object, headers?: Headers): Promise<Response> {
  const all = new Headers(headers);
  // Set last: Apollo's CSRF guard only lets JSON through, and the body is JSON.
  all.set('content-type', 'application/json');
  // What the service says is to be in the language of the page, unless the reader has asked for another.
  if (!all.has('accept-language')) {
    all.set('accept-language', languageNow());
  }
  return fetch(address, { method: 'POST', headers: all, body: JSON.stringify(body) }).catch(() => {
    // The browser's own words are "Failed to fetch".
    throw new Error(textsNow().doesNotAnswer);
  });
}

/** Asks the API, or what answers like it at another address. */
export async function ask(params: object, headers?: Headers, address = '/graphql'): Promise<ExecutionResult> {
  const all = new Headers(headers);
  if (!all.has('accept')) {
    all.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  }
  return asResult(await send(address, params, all));
}

/** Whether it is the page that asks about the schema, and not its reader. */
export const isIntrospection = ({ operationName }: { readonly operationName?: unknown }): boolean => operationName === 'IntrospectionQuery';

function isRefused({ errors }: ExecutionResult): boolean {
  return errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;
}

/**
 * Makes GraphiQL's fetcher.
 *
 * The toolkit's own `createGraphiQLFetcher` also brings subscriptions and
 * multipart responses, neither of which this API has. The headers have a source
 * rather than a value so that a role switch can change the bearer token
 * without remounting the editor. What the user types in the Headers tab wins.
 */
export function createFetcher(source?: HeaderSource): Fetcher {
  return async (params, choices) => {
    const own = Object.entries(choices?.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
    const trial = async (): Promise<ExecutionResult> => {
      const extra = (await source?.headers()) ?? { headers: {} };
      // Everybody may read the schema: the page needs it also while a role has nobody to act for.
      if ('error' in extra && !isIntrospection(params)) {
        return errorResult(extra.error);
      }
      const headers = new Headers('error' in extra ? {} : extra.headers);
      for (const [name, value] of own) {
        headers.set(name, value);
      }
      return ask(params, headers);
    };
    const answer = await trial();
    // A request with a token that is refused is not carried out, so even an act can be sent again.
    if (source === undefined || !isRefused(answer) || own.some(([name]) => name.toLowerCase() === 'authorization')) {
      return answer;
    }
    source.refused();
    return trial();
  };
}
