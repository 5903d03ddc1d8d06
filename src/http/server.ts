import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Tokenlaeser } from '../access/tokens';
import type { Registreret } from '../act/act';
import type { Handlinger } from '../act/act-executor';
import type { Konfiguration } from '../app/config';
import type { Sprog } from '../kernel/errors';
import type { Laesning } from '../planner/query-executor';
import { graphql } from './apollo';
import { type Demotokenvalg, demotokens, erLokalVaert } from './demo-token';
import { internFejl } from './errors';
import { anmodningsId, kraevVaert, ulaeseligAdresse, ulaeseligAnmodning } from './host';
import { sprogAf } from './language';
import { udestaaendeSvar } from './outstanding';
import { type Eksempel, playground } from './playground-route';
import { skalarsider } from './scalar-pages';

export interface Servervalg {
  readonly konfiguration: Konfiguration;
  readonly laesning: Laesning;
  readonly handlinger: Handlinger;
  readonly register: ReadonlyMap<string, Registreret>;
  readonly tokens: Tokenlaeser;
  /** What demo tokens are made of; null when there are none. */
  readonly demotokens: Demotokenvalg | null;
  /** Answers whether the database can be read. */
  readonly erKlar: () => Promise<boolean>;
  readonly playgroundmappe: string;
  readonly eksempler: readonly Eksempel[];
}

// For answers that are not pages: nothing may be loaded, framed or guessed. Pages have helmet's full set; it works its
// headers out anew for each answer, which on a small query was a twentieth of the time.
const HOVEDER = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const;

const FINDES_IKKE: Readonly<Record<Sprog, string>> = {
  da: 'Adressen findes ikke. API’et er på /graphql, playgroundet på /graphiql.',
  en: 'Not found. The API is at /graphql, the playground at /graphiql.',
};

/** The HTTP server with everything on it; it listens when told to. */
export async function bygServer(valg: Servervalg): Promise<FastifyInstance> {
  const k = valg.konfiguration;
  const app = Fastify({
    logger: { level: k.logniveau, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    // Operations, refusals and faults are logged where they happen; two more lines for each request say nothing new.
    logController: new LogController({ disableRequestLogging: k.logniveau !== 'debug' && k.logniveau !== 'trace' }),
    genReqId: anmodningsId,
    frameworkErrors: (_fejl, request, reply) => ulaeseligAdresse(request, reply),
    clientErrorHandler: ulaeseligAnmodning,
    // A request without a host is refused in our own words.
    http: { requireHostHeader: false },
    bodyLimit: k.graenser.bytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    trustProxy: k.mellemled === false ? false : [...k.mellemled],
    return503OnClosing: true,
  });
  let lukker = false;
  app.addHook('preClose', async () => {
    lukker = true;
  });
  app.addHook('onSend', (request, reply, indhold, faerdig) => {
    // An answer that was under way when the server closed is the last on its connection, or closing would wait for it.
    if (lukker) reply.header('connection', 'close');
    reply.header('x-request-id', request.id);
    if (k.idag !== null) reply.header('x-helhed-idag', k.idag);
    for (const [navn, vaerdi] of HOVEDER) if (!reply.hasHeader(navn)) reply.header(navn, vaerdi);
    faerdig(null, request.krop ?? indhold);
  });
  app.decorateRequest('krop', null);
  udestaaendeSvar(app);
  app.addHook('onRequest', kraevVaert);
  app.setErrorHandler(fejlsvar);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ errors: [{ message: FINDES_IKKE[sprogAf(request)], extensions: { code: 'NOT_FOUND' } }] }),
  );
  await app.register(compress, { threshold: 16_384 });
  helbred(app, valg);
  skalarsider(app);
  await app.register(async (api) =>
    graphql(api, { ...valg, introspektion: k.introspektion, graenser: k.graenser, oprindelser: k.oprindelser }),
  );
  if (k.playground) await app.register(async (sider) => playgroundsider(sider, valg));
  return app;
}

/** The playground, and the tokens for its role switch when there is a demo key. */
async function playgroundsider(app: FastifyInstance, valg: Servervalg): Promise<void> {
  const demo = valg.demotokens;
  await app.register(helmet, { contentSecurityPolicy: false });
  await app.register(playground, {
    mappe: valg.playgroundmappe,
    eksempler: valg.eksempler,
    rolleskift: (vaert) => demo !== null && erLokalVaert(vaert),
    idag: valg.konfiguration.idag,
  });
  if (demo) await app.register(async (api) => demotokens(api, demo));
}

/** `/healthz`: the process lives. `/readyz`: it can answer from the database; and which day it takes for today, if it is told. */
function helbred(app: FastifyInstance, { erKlar, konfiguration: { idag } }: Servervalg): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const klar = await erKlar().catch(() => false);
    return reply.code(klar ? 200 : 503).send({ status: klar ? 'ok' : 'unavailable', ...(idag === null ? {} : { idag }) });
  });
}

const KODER: Readonly<Record<number, string>> = { 400: 'BAD_REQUEST', 413: 'PAYLOAD_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE' };

function fejlsvar(
  this: FastifyInstance,
  fejl: FastifyError,
  request: Parameters<typeof sprogAf>[0] & { log: FastifyInstance['log'] },
  reply: { code(n: number): { send(body: unknown): unknown } },
): unknown {
  const status = fejl.statusCode ?? 500;
  const sprog = sprogAf(request);
  if (status >= 500) {
    request.log.error({ err: fejl }, 'unexpected fault');
    return reply.code(500).send({ errors: [internFejl(sprog)] });
  }
  const kode = KODER[status] ?? 'BAD_REQUEST';
  return reply
    .code(status)
    .send({ errors: [{ message: besked(fejl, request, sprog, this.initialConfig.bodyLimit), extensions: { code: kode } }] });
}

function besked(fejl: FastifyError, request: Parameters<typeof sprogAf>[0], sprog: Sprog, hoejst: number | undefined): string {
  if (fejl.statusCode === 413) {
    const faktisk = request.headers['content-length'];
    if (sprog === 'da') return `Forespørgslen er for stor: ${faktisk ? `${faktisk} bytes; ` : ''}grænsen er ${hoejst} bytes.`;
    return `The request is too large: ${faktisk ? `${faktisk} bytes; ` : ''}the limit is ${hoejst} bytes.`;
  }
  if (fejl.statusCode === 415)
    return sprog === 'da' ? 'Indholdstypen kendes ikke; send application/json.' : 'The content type is not known; send application/json.';
  return sprog === 'da' ? 'Forespørgslen kan ikke læses; send gyldig JSON.' : 'The request cannot be read; send valid JSON.';
}
