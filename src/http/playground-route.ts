import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { skrivDag } from '../kernel/day';
import type { Saetning, Sprog } from '../kernel/errors';
import type { Rolle } from '../kernel/roles';
import { sprogAf } from './language';

/** A ready-made query the playground offers in its list of examples. */
export interface Eksempel {
  /** The name of its file, unique; the client uses it as a key. */
  readonly navn: string;
  /** What the list calls it. */
  readonly titel: Saetning;
  /** One or two sentences on what the query answers, in Danish. */
  readonly beskrivelse: string;
  /** The same in English, if somebody has written it. */
  readonly engelskBeskrivelse: string | null;
  /** Who carries the acts of the document out; left out where everybody may ask. */
  readonly rolle?: { readonly rolle: Rolle; readonly for: string | null };
  /** The GraphQL document, as it is to stand in the editor. */
  readonly dokument: string;
}

export interface PlaygroundOptions {
  /** Folder written by `bygPlayground` (scripts/build-playground.mjs). */
  readonly mappe: string;
  readonly eksempler: readonly Eksempel[];
  /** Whether the page has a role switch when it is asked for by this name of the host. */
  readonly rolleskift: (vaert: string | undefined) => boolean;
  /** The day that the service takes for today, when it is told one; the page says so. */
  readonly idag: string | null;
}

/**
 * Nothing but this origin, and no inline script.
 *
 * The one concession is 'unsafe-inline' for styles. Monaco, the editor inside
 * GraphiQL, writes its theme into <style> elements at run time and puts style
 * attributes in the markup it builds as strings; it has no nonce option. Without
 * it the editor shows text, but no syntax colours and no marking of errors.
 * Inline styles cannot run code, and with the other sources closed they cannot
 * load anything from elsewhere either. `data:` images are the squiggly lines
 * under errors, which Monaco draws as SVG in those same styles.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SIKKERHEDSHOVEDER = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * The page in the language of the browser. The script lets the reader choose another: both are in the markup, and the
 * language of the page decides which of them is shown.
 */
function paaSprog(side: string, sprog: Sprog, dag: string | null): string {
  const titel = dag === null ? 'Helhed' : `Helhed – ${skrivDag(dag, sprog)}`;
  return side
    .replace('<html lang="da">', `<html lang="${sprog}">`)
    .replace('<title>Helhed</title>', `<title>${titel}</title>`)
    .replace('<main id="helhed"', dag === null ? '$&' : `${daglinje(dag)}\n    $&`);
}

// In the markup, and not left to the script: whoever sees the page sees the day, and it is there when the script is not.
function daglinje(dag: string): string {
  const tid = (sprog: Sprog): string => `<time datetime="${dag}">${skrivDag(dag, sprog)}</time>`;
  const da = `<span lang="da">I dag er sat til ${tid('da')}. Det er til demo og øvelse.</span>`;
  const en = `<span lang="en">Today is set to ${tid('en')}. It is for demos and practice.</span>`;
  return `<p class="helhed-idag" role="note">${da}${en}</p>`;
}

/**
 * Serves the playground: GraphiQL at /graphiql, its files and examples below it,
 * and a redirect from /.
 *
 * Use it through `app.register`. Its hook then covers these routes only, and
 * because a parent's hooks run first it also replaces whatever policy a global
 * helmet has set; the API itself wants a stricter one than an editor can live with.
 */
export async function playground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  const mappe = resolve(options.mappe);
  const forsidefil = join(mappe, 'index.html');
  if (!existsSync(forsidefil)) {
    throw new Error(`Playgrounden er ikke bygget: ${forsidefil} findes ikke. Kør npm run build.`);
  }
  // Read once: the page is a kilobyte, and "/graphiql" without a trailing
  // slash is an address @fastify/static would only redirect from.
  const raa = await readFile(forsidefil, 'utf8');
  const forside = { da: paaSprog(raa, 'da', options.idag), en: paaSprog(raa, 'en', options.idag) };

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SIKKERHEDSHOVEDER);
  });
  app.get('/', async (_request, reply) => reply.redirect('/graphiql', 302));
  app.get('/graphiql', async (request, reply) => {
    const side = forside[sprogAf(request)];
    // The page learns from its own markup whether there is a role switch; asking would leave a 404 in the console.
    const svar = options.rolleskift(request.headers.host) ? side.replace('data-rolleskift="nej"', 'data-rolleskift="ja"') : side;
    return reply.headers({ 'cache-control': 'no-cache', vary: 'accept-language' }).type('text/html; charset=utf-8').send(svar);
  });
  app.get('/graphiql/eksempler.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(options.eksempler));
  await app.register(fastifyStatic, {
    root: mappe,
    prefix: '/graphiql/',
    // One route per file instead of a wildcard: the set is fixed at build time,
    // so anything else is an ordinary 404 and no path ever reaches the disk.
    wildcard: false,
    index: false,
    // The page has one address, /graphiql, with its own cache header.
    globIgnore: ['index.html'],
    // Leaves reply.sendFile to whoever else in the app registers @fastify/static.
    decorateReply: false,
  });
}
