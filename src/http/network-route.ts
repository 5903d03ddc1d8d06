import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Kind, parse } from 'graphql';
import { type FileBody, FORMAT_DESCRIPTIONS } from '../files/file-of-answer';
import { at } from '../files/tables';
import { type Day, formatDay } from '../kernel/day';
import { badInput, INPUT_FAULTS, type Language } from '../kernel/errors';
import { shortened } from '../kernel/format';
import { dayParameter, languageChoice, parameterOf } from './address-parameters';
import { authenticate, sendFault } from './authenticate';
import type { OperationAsker, OwnOperation } from './operation-asker';

/**
 * `/netvaerk.svg` and `/netvaerk.graphml`: the whole network of a day as a picture, or for programs that work on networks. It is the answer to one query, which
 * any client could send with `format=svg`, under the same rights, price and share.
 */

/** What goes with a picture, which has its colours and sizes in it, and nothing that runs. */
export const PICTURE_HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  vary: 'accept-language, authorization',
} as const;

/** Plans that are active on the day, with who runs them, where they lie, and the contracts and fora that bind them. */
const QUERY = `query Netvaerk($pr: Date!, $kommune: KommuneFilter) {
  helhedsplaner(filter: { aktiv: { pr: $pr }, kommune: $kommune }) {
    nodes {
      id
      titel
      ansoegere { nodes { boligorganisation { id navn } } }
      byomraader { nodes { id navn fora(pr: $pr) { nodes { id navn } } } }
      kontrakter(pr: $pr) { nodes { id titel } }
    }
  }
}`;

/** The one operation of a text. */
function operationIn(text: string): Pick<OwnOperation, 'document' | 'operation'> {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the network is asked for by an operation');
  return { document, operation };
}

const NETWORK = operationIn(QUERY);
const KOMMUNE = operationIn('query Kommunen($filter: KommuneFilter) { kommuner(first: 0, filter: $filter) { totalCount } }');

const TITLES: Readonly<Record<Language, (day: Day) => string>> = {
  da: (day) => `Netværket den ${formatDay(day, 'da')}`,
  en: (day) => `The network on ${formatDay(day, 'en')}`,
};

export interface NetworkRouteOptions {
  readonly asker: OperationAsker;
  readonly today: () => Day;
}

export async function networkRoutes(app: FastifyInstance, { asker, today }: NetworkRouteOptions): Promise<void> {
  for (const format of ['svg', 'graphml'] as const)
    app.get(`/netvaerk.${format}`, { preHandler: authenticate(asker) }, async (request, reply) => {
      try {
        const variables = variablesOf(request, today());
        if (variables.kommune !== null) await requireKommune(request, reply, variables.kommune);
        const body = await drawn(request, reply, format, variables);
        if (body === null) return reply;
        return reply.headers(PICTURE_HEADERS).type(FORMAT_DESCRIPTIONS[format].mediaType).send(body);
      } catch (error) {
        return sendFault(request, reply, error);
      }
    });

  /** The network of a kommune that is not there is not an empty one. */
  async function requireKommune(request: FastifyRequest, reply: FastifyReply, filter: KommuneChoice): Promise<void> {
    const outcome = await asker.ask(request, reply, { ...KOMMUNE, variables: { filter } });
    if (!('data' in outcome) || at(outcome.data, ['kommuner', 'totalCount']) !== 0) return;
    throw badInput('kommune', INPUT_FAULTS.noneExists(`"${shortened(filter.noegle.eq)}"`));
  }

  /** The file; null when the answer was a refusal, which has been sent. */
  async function drawn(
    request: FastifyRequest,
    reply: FastifyReply,
    format: 'svg' | 'graphml',
    variables: ReturnType<typeof variablesOf>,
  ): Promise<FileBody | null> {
    const own = { ...asker.contextOf(request, reply), language: languageChoice(request).language };
    let file: FileBody | null = null;
    const title = TITLES[own.language](variables.pr);
    const send = (_name: string, body: FileBody): void => {
      file = body;
    };
    const { http, body } = await asker.answers.answer({
      ...NETWORK,
      variables,
      context: { ...own, file: { format, table: null, title, send } },
    });
    if (file !== null) return file;
    for (const [name, value] of http.headers) reply.header(name, value);
    reply
      .code(http.status ?? 400)
      .type('application/json; charset=utf-8')
      .send(body.kind === 'single' ? body.singleResult : null);
    return null;
  }
}

interface KommuneChoice {
  readonly noegle: { readonly eq: string };
}

/** `?pr=2014-01-01&kommune=KOEBENHAVN`: the day, today when left out; and one kommune by its key, or all. */
function variablesOf(request: FastifyRequest, today: Day): { readonly pr: Day; readonly kommune: KommuneChoice | null } {
  const kommune = parameterOf(request, 'kommune');
  return { pr: dayParameter(request, 'pr') ?? today, kommune: kommune === null ? null : { noegle: { eq: kommune } } };
}
