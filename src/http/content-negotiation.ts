import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { FEJL, Forespoergselsfejl, ugyldig } from '../kernel/errors';
import { afvisning } from './errors';
import { sprogAf } from './language';

/**
 * What can be known of a request before its body is read: whether an answer can be sent at all, and whether the body can be
 * read. Apollo looks at `Accept` when the answer is ready, and an act would then be carried out and refused.
 */

/** The forms of an answer, as Apollo names them when it chooses. */
const SVARFORMER: [string, string] = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The form that a client wants a refusal in; the first one where it can have none. */
export const svarformTil = ({ headers }: Pick<FastifyRequest, 'headers'>): string =>
  (headers.accept ? new Negotiator({ headers }).mediaType(SVARFORMER) : undefined) ?? SVARFORMER[0];

const TEGNSAET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** Whether an address can be read as text: every `%` begins a byte, and the bytes are UTF-8. */
function kanLaeses(adresse: string): boolean {
  try {
    decodeURIComponent(adresse);
    return true;
  } catch {
    return false;
  }
}

function fejlI({ method, headers, url, query }: FastifyRequest): Forespoergselsfejl | null {
  if (!kanLaeses(url)) return ugyldig('query', FEJL.ikkeTekst);
  if (!variablerErTekst(query)) return ugyldig('variables', FEJL.ikkeTekst);
  if (headers.accept && !new Negotiator({ headers }).mediaType(SVARFORMER)) return new Forespoergselsfejl('NOT_ACCEPTABLE', FEJL.svarform);
  const tegnsaet = method === 'POST' ? TEGNSAET.exec(headers['content-type'] ?? '')?.[1] : undefined;
  if (tegnsaet && !/^utf-?8$/i.test(tegnsaet)) return new Forespoergselsfejl('UNSUPPORTED_MEDIA_TYPE', FEJL.tegnsaet(tegnsaet));
  return null;
}

/** Whether the variables of an address are whole characters too; those that are no JSON are refused later. */
function variablerErTekst(query: unknown): boolean {
  const tekst: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'variables') : undefined;
  if (typeof tekst !== 'string') return true;
  try {
    return erTekst(JSON.parse(tekst));
  } catch {
    return true;
  }
}

/** Refuses what cannot be answered or read. */
export async function kraevSvarform(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const fejl = fejlI(request);
  if (!fejl) return undefined;
  const { status, fejlsvar: errors } = afvisning(fejl, sprogAf(request));
  request.log.info({ kode: fejl.kode, status }, 'afvist');
  return reply.code(status).type(svarformTil(request)).send({ errors });
}

/** Whether every text in a value, names too, is whole characters: half of a pair (`"\\ud83d"`) is stored as something else. */
function erTekst(vaerdi: unknown): boolean {
  const rest: unknown[] = [vaerdi];
  while (rest.length > 0) {
    const v = rest.pop();
    if (typeof v === 'string' && /\p{Cs}/u.test(v)) return false;
    if (typeof v === 'object' && v !== null) for (const [navn, e] of Object.entries(v)) rest.push(Array.isArray(v) ? null : navn, e);
  }
  return true;
}

/** Reads JSON that is UTF-8. Fastify's own reading puts U+FFFD where bytes are not, and names would be stored with it. */
export function laesKunUtf8(app: FastifyInstance): void {
  const json = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.decorateRequest('kropBytes', 0);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, krop, faerdig) => {
    request.kropBytes = krop.length;
    try {
      json(request, utf8.decode(krop), (fejl, laest) => {
        if (fejl === null && !erTekst(laest)) faerdig(Object.assign(new Error('the body holds half characters'), { statusCode: 400 }));
        else faerdig(fejl, laest);
      });
    } catch (fejl) {
      faerdig(Object.assign(new Error('the body is not UTF-8', { cause: fejl }), { statusCode: 400 }));
    }
  });
}
