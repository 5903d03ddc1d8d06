import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayParameter, languageChoice, parameterOf, refuseNul } from '../http/address-parameters';
import { errorResponse } from '../http/errors';
import type { OperationAsker } from '../http/operation-asker';
import type { Day } from '../kernel/day';
import { faultPage } from './fault-page';
import { missingAddress } from './missing-page';
import type { FieldName, PageOperations } from './operations';
import { restOf } from './pictures/picture-answers';
import type { Reader } from './reader';
import type { Statements } from './statement';
import { type PageContent, PageFault, type Visit, type VisitResult } from './visit';
import { isUnchanged, written } from './written-page';

export interface PagesOptions {
  readonly operations: PageOperations;
  readonly fieldName: FieldName;
  readonly stylesheet: Buffer;
  readonly statements: Statements;
  readonly today: () => Day;
  readonly fixedDay: Day | null;
  readonly playground: boolean;
  /** Whether known operations alone are answered at `/graphql`. */
  readonly trustedOnly: boolean;
}

export type AskedPage = (visit: Visit) => Promise<VisitResult | null>;

// Nothing runs on a page, and nothing is fetched from elsewhere.
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  vary: 'accept-language, authorization',
} as const;

/** Answers requests with pages; a fault is a page, too. */
export function pageAnswers(asker: OperationAsker, options: PagesOptions, stylesheet: string) {
  const readers = readersOf(options);
  return async (request: FastifyRequest, reply: FastifyReply, page: AskedPage): Promise<FastifyReply> => {
    reply.headers(HEADERS);
    try {
      refuseNul(request);
      const reader = readers.exact(request);
      await asker.authenticate(request);
      const result = (await page(visitOf(request, reply, reader))) ?? missingAddress(reader);
      return 'redirect' in result ? reply.redirect(result.redirect, 302) : send(request, reply, reader, result);
    } catch (error) {
      const reader = readers.lenient(request);
      const { status, message, retryAfter } = faultOf(error, reader, request);
      if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
      if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
      return send(request, reply, reader, faultPage(reader, status, message));
    }
  };

  function visitOf(request: FastifyRequest, reply: FastifyReply, reader: Reader): Visit {
    return {
      reader,
      rest: restOf(request),
      parameter: (name) => parameterOf(request, name),
      ask: async (name, variables, shape) => {
        const operation = options.operations[name];
        const outcome = await asker.ask(request, reply, { ...operation, variables });
        if (!('data' in outcome)) throw new PageFault(outcome.status, outcome.message, outcome.retryAfter, choicesIn(outcome.details));
        return { data: shape.parse(outcome.data), asked: { operation, variables } };
      },
    };
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

/** The keys that an argument could have been. */
function choicesIn({ muligheder }: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(muligheder) ? muligheder.map(String) : [];
}

/** Who reads, by what the address says; a fault is told in the best language that is known. */
function readersOf({ today, fixedDay, playground, trustedOnly, fieldName }: PagesOptions) {
  const common = { fixedDay, playground, trustedOnly, fieldName };
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
