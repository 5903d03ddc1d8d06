import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import { errorResponse } from './errors';
import { fileWishOf } from './file-format';
import { languageOf } from './language';

/**
 * What can be known of a request before its body is read: whether an answer can be sent at all, and whether the body can be
 * read. Apollo looks at `Accept` when the answer is ready, and an act would then be carried out and refused.
 */

/** The forms of an answer, as Apollo names them when it chooses. */
const RESPONSE_FORMATS: [string, string] = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The form that a client wants a refusal in; the first one where it can have none. */
export const responseFormatFor = ({ headers }: Pick<FastifyRequest, 'headers'>): string =>
  (headers.accept ? new Negotiator({ headers }).mediaType(RESPONSE_FORMATS) : undefined) ?? RESPONSE_FORMATS[0];

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** Whether an address can be read as text: every `%` begins a byte, and the bytes are UTF-8. */
function canBeRead(address: string): boolean {
  if (!address.includes('%')) return true;
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

function errorsIn({ method, headers, url, query, fileWish }: FastifyRequest): RequestError | null {
  if (!canBeRead(url)) return badInput('query', INPUT_FAULTS.notText);
  if (!variablesAreText(query)) return badInput('variables', INPUT_FAULTS.notText);
  if (fileWish === null && headers.accept && !new Negotiator({ headers }).mediaType(RESPONSE_FORMATS))
    return new RequestError('NOT_ACCEPTABLE', INPUT_FAULTS.responseFormat);
  const charset = method === 'POST' ? CHARSET.exec(headers['content-type'] ?? '')?.[1] : undefined;
  if (charset && !/^utf-?8$/i.test(charset)) return new RequestError('UNSUPPORTED_MEDIA_TYPE', INPUT_FAULTS.charset(charset));
  return null;
}

/** Whether the variables of an address are whole characters too; those that are no JSON are refused later. */
function variablesAreText(query: unknown): boolean {
  const text: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'variables') : undefined;
  if (typeof text !== 'string') return true;
  try {
    return isText(JSON.parse(text));
  } catch {
    return true;
  }
}

/** Refuses what cannot be answered or read. */
export function requireResponseFormat(request: FastifyRequest, reply: FastifyReply, onward: () => void): void {
  try {
    request.fileWish = fileWishOf(request, RESPONSE_FORMATS);
    const error = errorsIn(request);
    if (error) throw error;
  } catch (error) {
    const { status, errorAnswer: errors } = errorResponse(error, languageOf(request));
    request.log.info({ kode: errors[0]?.extensions?.code, status }, 'refused');
    reply.code(status).type(responseFormatFor(request)).send({ errors });
    return;
  }
  if (request.fileWish !== null) asForJson(request);
  onward();
}

// What is done on the way to a file is done as for JSON, refusals too. A link to a file is followed by a browser, which cannot say that it has
// asked before; nothing is lost by that, since no query does anything, and who asks is said by a header that no page can make a browser send.
function asForJson(request: FastifyRequest): void {
  [request.headers.accept] = RESPONSE_FORMATS;
  if (request.method === 'GET') request.headers['apollo-require-preflight'] = 'true';
}

/** Whether every text in a value, names too, is whole characters: half of a pair (`"\\ud83d"`) is stored as something else. */
function isText(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const v = rest.pop();
    if (typeof v === 'string' && /\p{Cs}/u.test(v)) return false;
    if (typeof v === 'object' && v !== null) for (const [name, e] of Object.entries(v)) rest.push(Array.isArray(v) ? null : name, e);
  }
  return true;
}

/** How JSON in UTF-8 says half of a pair; without it there is none. */
const HALF = /\\u[dD]/;

/** Reads JSON that is UTF-8. Fastify's own reading puts U+FFFD where bytes are not, and names would be stored with it. */
export function readUtf8Only(app: FastifyInstance): void {
  const json = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.decorateRequest('bodyBytes', 0);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.bodyBytes = body.length;
    try {
      const text = utf8.decode(body);
      json(request, text, (error, parsed) => {
        if (error === null && HALF.test(text) && !isText(parsed))
          done(Object.assign(new Error('the body holds half characters'), { statusCode: 400 }));
        else done(error, parsed);
      });
    } catch (error) {
      done(Object.assign(new Error('the body is not UTF-8', { cause: error }), { statusCode: 400 }));
    }
  });
}
