import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorResponse } from '../http/errors';
import type { OperationAsker } from '../http/operation-asker';
import type { Day } from '../kernel/day';
import { byomraadePage } from './byomraade-page';
import { contentsPage } from './contents-page';
import { faktaarkPage } from './faktaark/faktaark-page';
import { faultPage } from './fault-page';
import { missingAddress, missingSubject, type SubjectKind } from './missing-page';
import type { FieldName, PageOperations } from './operations';
import { dayParameter, languageChoice, parameterOf, refuseNul } from './parameters';
import { planPage } from './plan/plan-page';
import { puljePage } from './pulje-page';
import type { Reader } from './reader';
import { rulesPage } from './rules-page';
import { type Statements, statementPage } from './statement';
import { type PageContent, PageFault, type Visit, type VisitResult } from './visit';
import { isUnchanged, written } from './written-page';

/**
 * Pages for whoever has no script, no GraphQL and perhaps no screen. Each asks an operation that any client could send, with the rights,
 * the share and the limits of whoever asks for the page.
 */
export interface PagesOptions {
  readonly operations: PageOperations;
  readonly fieldName: FieldName;
  readonly stylesheet: Buffer;
  readonly statements: Statements;
  readonly today: () => Day;
  readonly fixedDay: Day | null;
  readonly playground: boolean;
}

type Page = (visit: Visit) => Promise<VisitResult | null>;

const SUBJECTS: Readonly<Record<SubjectKind, Page>> = { plan: planPage, byomraade: byomraadePage, pulje: puljePage };

// Nothing runs on a page, and nothing is fetched from elsewhere.
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  vary: 'accept-language, authorization',
} as const;

export async function pages(app: FastifyInstance, asker: OperationAsker, options: PagesOptions): Promise<void> {
  const stylesheet = `/sider/${createHash('sha256').update(options.stylesheet).digest('base64url').slice(0, 12)}.css`;
  app.get(stylesheet, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(options.stylesheet),
  );
  const route = (path: string, page: Page): void => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply, page);
    app.get(path, handler);
    // A parameter may not be longer than a hundred characters; what stands after a star may.
    app.get(`${path}/*`, handler);
  };
  route('/faktaark', faktaarkPage);
  route('/regler', rulesPage);
  route('/sider', contentsPage);
  route('/tilgaengelighed', (visit) => statementPage(visit, options.statements));
  for (const kind of ['plan', 'byomraade', 'pulje'] as const)
    route(`/${kind}`, async (visit) => (visit.rest === '' ? null : await SUBJECTS[kind](visit)) ?? missingSubject(visit, kind));

  async function answer(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
    reply.headers(HEADERS);
    const readers = readersOf(options);
    try {
      refuseNul(request);
      const reader = readers.exact(request);
      await asker.authenticate(request);
      const visit: Visit = {
        reader,
        rest: restOf(request),
        parameter: (name) => parameterOf(request, name),
        ask: async (name, variables, shape) => {
          const operation = options.operations[name];
          const outcome = await asker.ask(request, reply, { ...operation, variables });
          if (!('data' in outcome)) throw new PageFault(outcome.status, outcome.message, outcome.retryAfter);
          return { data: shape.parse(outcome.data), asked: { operation, variables } };
        },
      };
      const result = (await page(visit)) ?? missingAddress(reader);
      return 'redirect' in result ? reply.redirect(result.redirect, 302) : send(request, reply, reader, result);
    } catch (error) {
      const reader = readers.lenient(request);
      const { status, message, retryAfter } = faultOf(error, reader, request);
      if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
      if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
      return send(request, reply, reader, faultPage(reader, status, message));
    }
  }

  function send(request: FastifyRequest, reply: FastifyReply, reader: Reader, content: PageContent): FastifyReply {
    const { html, etag } = written(request, reader, content, stylesheet);
    const status = content.status ?? 200;
    if (status === 200) {
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
    }
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  }
}

function restOf({ params }: FastifyRequest): string {
  const rest: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, '*') : undefined;
  return typeof rest === 'string' ? rest : '';
}

/** Who reads, by what the address says; a fault is told in the best language that is known. */
function readersOf({ today, fixedDay, playground, fieldName }: PagesOptions) {
  const common = { fixedDay, playground, fieldName };
  return {
    exact: (request: FastifyRequest): Reader => ({
      ...languageChoice(request),
      ...common,
      pr: dayParameter(request, 'pr'),
      today: today(),
    }),
    lenient(request: FastifyRequest): Reader {
      const { headers } = request;
      const query: unknown = request.query;
      const sprog: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'sprog') : undefined;
      const known = sprog === 'da' || sprog === 'en' ? { sprog } : {};
      return { ...languageChoice({ headers, query: known }), ...common, pr: null, today: today() };
    },
  };
}

interface Fault {
  readonly status: number;
  readonly message: string;
  readonly retryAfter: string | undefined;
}

function faultOf(error: unknown, { language }: Reader, { log }: FastifyRequest): Fault {
  if (error instanceof PageFault) return { status: error.status, message: error.told, retryAfter: error.retryAfter };
  const { status, errorAnswer, tryAgain } = errorResponse(error, language);
  if (status === 500) log.error({ err: error }, 'unexpected fault');
  return { status, message: errorAnswer[0]?.message ?? '', retryAfter: tryAgain === undefined ? undefined : String(tryAgain) };
}
