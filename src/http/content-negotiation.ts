import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import { errorResponse } from './errors';
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
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

function errorsIn({ method, headers, url, query }: FastifyRequest): RequestError | null {
  if (!canBeRead(url)) return badInput('query', INPUT_FAULTS.notText);
  if (!variablesAreText(query)) return badInput('variables', INPUT_FAULTS.notText);
  if (headers.accept && !new Negotiator({ headers }).mediaType(RESPONSE_FORMATS))
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
export async function requireResponseFormat(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const error = errorsIn(request);
  if (!error) return undefined;
  const { status, errorAnswer: errors } = errorResponse(error, languageOf(request));
  request.log.info({ kode: error.kode, status }, 'refused');
  return reply.code(status).type(responseFormatFor(request)).send({ errors });
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

/** Reads JSON that is UTF-8. Fastify's own reading puts U+FFFD where bytes are not, and names would be stored with it. */
export function readUtf8Only(app: FastifyInstance): void {
  const json = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.decorateRequest('bodyBytes', 0);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.bodyBytes = body.length;
    try {
      json(request, utf8.decode(body), (error, parsed) => {
        if (error === null && !isText(parsed)) done(Object.assign(new Error('the body holds half characters'), { statusCode: 400 }));
        else done(error, parsed);
      });
    } catch (error) {
      done(Object.assign(new Error('the body is not UTF-8', { cause: error }), { statusCode: 400 }));
    }
  });
}
