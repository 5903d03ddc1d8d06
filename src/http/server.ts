import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { TokenVerifier } from '../access/tokens';
import type { RegisteredAct } from '../act/act';
import type { ActExecutor } from '../act/act-executor';
import type { Config } from '../app/config';
import type { Language } from '../kernel/errors';
import type { Observer } from '../kernel/observer';
import { withSourcePlaces } from '../kernel/source-places';
import type { QueryExecutor } from '../planner/query-executor';
import { graphql } from './apollo';
import type { SlowStatement } from './context';
import { type DemoTokenOptions, demoTokenRoute, isLoopbackHost } from './demo-token';
import { internalError } from './errors';
import { sendFile } from './file-format';
import { requestId, requireHost, unreadableAddress, unreadableRequest } from './host';
import { languageOf } from './language';
import { networkRoutes } from './network-route';
import { makeOperationAsker, type OperationAsker } from './operation-asker';
import { outstandingAnswers } from './outstanding';
import { type Example, playground } from './playground-route';
import { scalarPages } from './scalar-pages';
import { clientShares } from './shares';
import { statementRoute } from './statement-route';
import { cacheHeaders, type TrustedDocuments } from './trusted-documents';

export interface ServerOptions {
  readonly config: Config;
  readonly reading: QueryExecutor;
  readonly acts: ActExecutor;
  readonly register: ReadonlyMap<string, RegisteredAct>;
  readonly tokens: TokenVerifier;
  /** What demo tokens are made of; null when there are none. */
  readonly demoTokenRoute: DemoTokenOptions | null;
  /** Answers whether the database can be read. */
  readonly isReady: () => Promise<boolean>;
  readonly observer: Observer;
  readonly slow: SlowStatement;
  /** Whether the service is about to close: it still answers, and asks for nothing new. */
  readonly isDraining: () => boolean;
  /** How the engine would run a statement, line by line. */
  readonly explain: (sql: string) => Promise<readonly string[]>;
  readonly playgroundFolder: string;
  readonly examples: readonly Example[];
  readonly documents: TrustedDocuments;
  /** Puts the pages without script on the server; null when there are none. */
  readonly pages: ((app: FastifyInstance, asker: OperationAsker) => Promise<void>) | null;
}

// For answers that are not pages: nothing may be loaded, framed or guessed. Pages have helmet's full set; it works its
// headers out anew for each answer, which on a small query was a twentieth of the time.
const HEADERS = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;

const FINDES_IKKE: Readonly<Record<Language, string>> = {
  da: 'Adressen findes ikke. API’et er på /graphql, playgroundet på /graphiql.',
  en: 'Not found. The API is at /graphql, the playground at /graphiql.',
};

/** The HTTP server with everything on it; it listens when told to. */
export async function buildServer(choices: ServerOptions): Promise<FastifyInstance> {
  const k = choices.config;
  const app = Fastify({
    logger: {
      level: k.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      hooks: { streamWrite: withSourcePlaces },
    },
    // Operations, refusals and faults are logged where they happen; two more lines for each request say nothing new.
    logController: new LogController({ disableRequestLogging: k.logLevel !== 'debug' && k.logLevel !== 'trace' }),
    genReqId: requestId,
    frameworkErrors: (_error, request, reply) => unreadableAddress(request, reply),
    clientErrorHandler: unreadableRequest,
    // A request without a host is refused in our own words.
    http: { requireHostHeader: false },
    bodyLimit: k.limits.bytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    trustProxy: k.middleTerm === false ? false : [...k.middleTerm],
    return503OnClosing: true,
  });
  let closes = false;
  app.addHook('preClose', async () => {
    closes = true;
  });
  app.addHook('onSend', (request, reply, content, done) => {
    // An answer that was under way when the server closed is the last on its connection, or closing would wait for it.
    if (closes) reply.header('connection', 'close');
    reply.header('x-request-id', request.id);
    if (k.fixedDay !== null) reply.header('x-helhed-idag', k.fixedDay);
    for (const [name, value] of HEADERS) if (!reply.hasHeader(name)) reply.header(name, value);
    const body = sendFile(request, reply) ?? request.writtenBody ?? content;
    done(null, cacheHeaders(request, reply, body) ? '' : body);
  });
  app.decorateRequest('writtenBody', null);
  app.decorateRequest('fileWish', null);
  app.decorateRequest('writtenFile', null);
  app.decorateRequest('byDocumentId', false);
  app.decorateRequest('actor', null);
  app.decorateRequest('position', undefined);
  outstandingAnswers(app);
  app.addHook('onRequest', requireHost);
  app.setErrorHandler(errorAnswer);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ errors: [{ message: FINDES_IKKE[languageOf(request)], extensions: { code: 'NOT_FOUND' } }] }),
  );
  await app.register(compress, { threshold: 16_384 });
  healthRoutes(app, choices);
  scalarPages(app);
  const asker = makeOperationAsker({ ...choices, introspection: k.introspection, shared: clientShares(k.limits.share) });
  const { reading, pages, documents } = choices;
  await app.register(async (api) =>
    graphql(api, { asker, reading, documents, introspection: k.introspection, limits: k.limits, origins: k.origins }),
  );
  const today = (): string => choices.reading.context.today({});
  await app.register(async (own) => networkRoutes(own, { asker, today }));
  if (pages) await app.register(async (own) => pages(own, asker));
  if (k.playground) await app.register(async (pages) => playgroundPages(pages, choices, asker));
  return app;
}

/** The playground, and the tokens for its role switch when there is a demo key. */
async function playgroundPages(app: FastifyInstance, choices: ServerOptions, asker: OperationAsker): Promise<void> {
  const { introspection, limits } = choices.config;
  // Where only known documents are answered, others are not looked at either.
  if (!choices.documents.only)
    await app.register(async (api) => statementRoute(api, { ...choices, introspection, asker, maxTokens: limits.tokens }));
  const demo = choices.demoTokenRoute;
  await app.register(helmet, { contentSecurityPolicy: false });
  await app.register(playground, {
    folder: choices.playgroundFolder,
    examples: choices.examples,
    roleSwitch: (host) => demo !== null && isLoopbackHost(host),
    fixedDay: choices.config.fixedDay,
  });
  if (demo) await app.register(async (api) => demoTokenRoute(api, demo));
}

/** `/healthz`: the process lives. `/readyz`: it can answer from the database; and which day it takes for today, if it is told. */
function healthRoutes(app: FastifyInstance, { isReady, isDraining, config: { fixedDay } }: ServerOptions): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !isDraining() && (await isReady().catch(() => false));
    const status = ready ? 'ok' : isDraining() ? 'draining' : 'unavailable';
    return reply.code(ready ? 200 : 503).send({ status, ...(fixedDay === null ? {} : { idag: fixedDay }) });
  });
}

const CODES: Readonly<Record<number, string>> = { 400: 'BAD_REQUEST', 413: 'PAYLOAD_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE' };

function errorAnswer(this: FastifyInstance, error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown {
  const status = error.statusCode ?? 500;
  const language = languageOf(request);
  if (status >= 500) {
    // A stream that nobody reads any longer breaks off: no fault of ours.
    if (reply.raw.destroyed) request.log.info('the client left before it had its answer');
    else request.log.error({ err: error }, 'unexpected fault');
    return reply.code(500).send({ errors: [internalError(language)] });
  }
  const code = CODES[status] ?? 'BAD_REQUEST';
  return reply
    .code(status)
    .send({ errors: [{ message: message(error, request, language, this.initialConfig.bodyLimit), extensions: { code } }] });
}

function message(error: FastifyError, request: Parameters<typeof languageOf>[0], language: Language, max: number | undefined): string {
  if (error.statusCode === 413) {
    const actual = request.headers['content-length'];
    if (language === 'da') return `Forespørgslen er for stor: ${actual ? `${actual} bytes; ` : ''}grænsen er ${max} bytes.`;
    return `The request is too large: ${actual ? `${actual} bytes; ` : ''}the limit is ${max} bytes.`;
  }
  if (error.statusCode === 415)
    return language === 'da'
      ? 'Indholdstypen kendes ikke; send application/json.'
      : 'The content type is not known; send application/json.';
  return language === 'da' ? 'Forespørgslen kan ikke læses; send gyldig JSON.' : 'The request cannot be read; send valid JSON.';
}
