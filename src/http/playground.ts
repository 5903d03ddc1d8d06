import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { skrivDag } from '../kerne/dato';
import type { Rolle } from '../kerne/roller';

/** A ready-made query the playground offers in its list of examples. */
export interface Eksempel {
  /** Short name shown in the list; unique, as the client uses it as a key. */
  readonly navn: string;
  /** One or two sentences on what the query answers. */
  readonly beskrivelse: string;
  /** The GraphQL document, as it is to stand in the editor. */
  readonly dokument: string;
  /** Who carries the acts of the document out; left out where everybody may ask. */
  readonly rolle?: { readonly rolle: Rolle; readonly for: string | null };
  /** The variables the document needs, if any. */
  readonly variabler?: Readonly<Record<string, unknown>>;
}

export interface PlaygroundOptions {
  /** Folder written by `bygPlayground` (scripts/byg-playground.mjs). */
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

// In the markup, and not left to the script: whoever sees the page sees the day, and it is there when the script is not.
function medDag(side: string, dag: string | null): string {
  if (dag === null) return side;
  const skrevet = skrivDag(dag, 'da');
  const linje = `<p class="helhed-idag" role="note">I dag er sat til <time datetime="${dag}">${skrevet}</time>. Det er til demo og øvelse.</p>`;
  return side
    .replace('<title>Helhed</title>', `<title>Helhed – ${skrevet}</title>`)
    .replace('<div id="helhed"', `${linje}\n    <div id="helhed"`);
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
  // Read once: the page is half a kilobyte, and "/graphiql" without a trailing
  // slash is an address @fastify/static would only redirect from.
  const forside = medDag(await readFile(forsidefil, 'utf8'), options.idag);
  // The page learns from its own markup whether there is a role switch; asking would leave a 404 in the console.
  const medRolleskift = forside.replace('data-rolleskift="nej"', 'data-rolleskift="ja"');

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SIKKERHEDSHOVEDER);
  });
  app.get('/', async (_request, reply) => reply.redirect('/graphiql', 302));
  app.get('/graphiql', async (request, reply) => {
    const side = options.rolleskift(request.headers.host) ? medRolleskift : forside;
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(side);
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
