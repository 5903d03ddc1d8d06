import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { formatDay } from '../kernel/day';
import type { Language, LocalizedText } from '../kernel/errors';
import type { Role } from '../kernel/roles';
import { languageOf } from './language';

/** A ready-made query the playground offers in its list of examples. */
export interface Example {
  /** The name of its file, unique; the client uses it as a key. */
  readonly name: string;
  /** What the list calls it. */
  readonly title: LocalizedText;
  /** The subject that the list has it under. */
  readonly group: LocalizedText;
  /** One or two sentences on what the query answers, in Danish. */
  readonly description: string;
  /** The same in English, if somebody has written it. */
  readonly englishDescription: string | null;
  /** Who carries the acts of the document out; left out where everybody may ask. */
  readonly role?: { readonly rolle: Role; readonly for: string | null };
  /** The GraphQL document, as it is to stand in the editor. */
  readonly document: string;
}

export interface PlaygroundOptions {
  /** Folder written by `buildPlayground` (scripts/build-playground.mjs). */
  readonly folder: string;
  readonly examples: readonly Example[];
  /** Whether the page has a role switch when it is asked for by this name of the host. */
  readonly roleSwitch: (host: string | undefined) => boolean;
  /** The day that the service takes for today, when it is told one; the page says so. */
  readonly fixedDay: string | null;
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

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * The page in the language of the browser. The script lets the reader choose another: both are in the markup, and the
 * language of the page decides which of them is shown.
 */
function inLanguage(page: string, language: Language, day: string | null): string {
  const titel = day === null ? 'Helhed' : `Helhed – ${formatDay(day, language)}`;
  return page
    .replace('<html lang="da">', `<html lang="${language}">`)
    .replace('<title>Helhed</title>', `<title>${titel}</title>`)
    .replace('<main id="helhed"', day === null ? '$&' : `${dayLine(day)}\n    $&`);
}

// In the markup, and not left to the script: whoever sees the page sees the day, and it is there when the script is not.
function dayLine(day: string): string {
  const time = (language: Language): string => `<time datetime="${day}">${formatDay(day, language)}</time>`;
  const da = `<span lang="da">I dag er sat til ${time('da')}. Det er til demo og øvelse.</span>`;
  const one = `<span lang="en">Today is set to ${time('en')}. It is for demos and practice.</span>`;
  return `<p class="helhed-idag" role="note">${da}${one}</p>`;
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
  const folder = resolve(options.folder);
  const frontPageFile = join(folder, 'index.html');
  if (!existsSync(frontPageFile)) {
    throw new Error(`The playground is not built: there is no ${frontPageFile}. Run npm run build.`);
  }
  // Read once: the page is a kilobyte, and "/graphiql" without a trailing
  // slash is an address @fastify/static would only redirect from.
  const raw = await readFile(frontPageFile, 'utf8');
  const frontPage = { da: inLanguage(raw, 'da', options.fixedDay), en: inLanguage(raw, 'en', options.fixedDay) };

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS);
  });
  app.get('/', async (_request, reply) => reply.redirect('/graphiql', 302));
  app.get('/graphiql', async (request, reply) => {
    const page = frontPage[languageOf(request)];
    // The page learns from its own markup whether there is a role switch; asking would leave a 404 in the console.
    const response = options.roleSwitch(request.headers.host) ? page.replace('data-rolleskift="nej"', 'data-rolleskift="ja"') : page;
    return reply.headers({ 'cache-control': 'no-cache', vary: 'accept-language' }).type('text/html; charset=utf-8').send(response);
  });
  app.get('/graphiql/eksempler.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(options.examples));
  await app.register(fastifyStatic, {
    root: folder,
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
