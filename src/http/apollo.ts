import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { mayRead } from '../access/read-permissions';
import type { TokenVerifier } from '../access/tokens';
import { executeMutation, type FieldResult, type MutationOptions } from '../act/execute-mutation';
import type { Limits } from '../app/config';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import type { Observer, Outcome } from '../kernel/observer';
import type { Actor } from '../kernel/roles';
import type { ReadAccess } from '../planner/query-executor';
import { readUtf8Only, requireResponseFormat, responseFormatFor } from './content-negotiation';
import { context, type RequestContext, type SlowStatement } from './context';
import { type CorsOrigins, crossOrigin } from './cross-origin';
import { documentQueue } from './document-queue';
import { documentStoreOf } from './documents';
import { shortErrors } from './error-size';
import { errorResponse, formatError } from './errors';
import { languageOf } from './language';
import { POSITION_HEADER, positionOf } from './position';
import { clientShares } from './shares';
import { makeValidation } from './validation';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body that the planner wrote; it is sent instead of what the handler returns. */
    writtenBody: Buffer | null;
    /** Bytes of the body that came. */
    bodyBytes: number;
    /** How far the log must have come where the answer is read; undefined when it is all the same. */
    position: string | undefined;
    /** Who asks, by the token of the request. */
    actor: Actor | null;
  }
}

export interface ApolloOptions extends MutationOptions {
  readonly tokens: TokenVerifier;
  readonly introspection: boolean;
  /** Origins whose pages may call. */
  readonly origins: CorsOrigins;
  readonly limits: Limits;
  readonly observer: Observer;
  /** Is told of every statement that has been run, with the log of its request. */
  readonly slow: SlowStatement;
}

/** Puts `/graphql` on the server: Apollo in front, the planner behind. */
export async function graphql(app: FastifyInstance, choices: ApolloOptions): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema: choices.reading.context.schema,
    introspection: choices.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: choices.limits.tokens },
    documentStore: documentStoreOf(),
    // Done by the plugin, see `validering.ts`.
    dangerouslyDisableValidation: true,
    formatError,
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      planplugin(choices),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      // Its page comes from Apollo's servers; the playground is ours.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  const shared = clientShares(choices.limits.share);
  app.decorateRequest('actor', null);
  app.decorateRequest('position', undefined);
  await apollo.start();
  await crossOrigin(app, choices.origins);
  readUtf8Only(app);
  app.route({
    url: '/graphql',
    method: choices.origins === null ? ['GET', 'POST', 'OPTIONS'] : ['GET', 'POST'],
    onRequest: requireResponseFormat,
    preHandler: [authenticate(choices.tokens), documentQueue()],
    handler: fastifyApolloHandler(apollo, { context: async (request, reply) => context(request, reply, shared, choices.slow) }),
  });
}

/** Finds out who asks, and what they have written. Without a token it is anybody; one that cannot be used is refused, and never taken for none. */
function authenticate(tokens: TokenVerifier) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const head = request.headers.authorization;
    try {
      request.position = positionOf(request);
      if (head !== undefined) request.actor = await tokens.actor(head);
      return undefined;
    } catch (error) {
      const { status, errorAnswer: errors, tryAgain } = errorResponse(error, languageOf(request));
      if (status === 500) request.log.error({ err: error }, 'unexpected fault');
      if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
      if (tryAgain !== undefined) reply.header('retry-after', tryAgain);
      return reply.code(status).type(responseFormatFor(request)).send({ errors });
    }
  };
}

const readRights = new Map<string, ReadAccess['mayBeRead']>();

function accessOf(actor: Actor): ReadAccess {
  const { role } = actor;
  let mayBeRead = readRights.get(role);
  if (!mayBeRead) {
    mayBeRead = (coordinate) => mayRead(role, coordinate);
    readRights.set(role, mayBeRead);
  }
  return { actor, key: role, mayBeRead };
}

const FOER = Buffer.from('{"data":');

/** Answers queries from the planner and mutations from the acts, where Apollo would otherwise execute field by field. */
function planplugin(choices: ApolloOptions): ApolloServerPlugin<RequestContext> {
  const { reading } = choices;
  const validate = makeValidation(reading.context.schema, choices.introspection);
  return {
    async requestDidStart() {
      return {
        async responseForOperation(asked): Promise<GraphQLResponse | null> {
          const start = performance.now();
          const given = await answered(asked, start);
          const { operation } = asked;
          if (operation?.operation !== 'query' && operation?.operation !== 'mutation') return given;
          const kind = operation.operation;
          choices.observer.operation({
            kind,
            name: operation.name?.value ?? null,
            outcome: outcomeOf(given),
            ms: performance.now() - start,
          });
          return given;
        },
      };
    },
  };

  async function answered({ document, operation, request, contextValue }: Asked, start: number): Promise<GraphQLResponse> {
    const errors = validate(document);
    if (errors.length > 0) return invalid(errors, contextValue);
    // Apollo leaves it to the execution, which is not reached, to say that no operation was chosen.
    if (!operation) return refused(new RequestError('OPERATION_RESOLUTION_FAILURE', INPUT_FAULTS.whichOperation), contextValue);
    if (!reading.context.schema.getRootType(operation.operation))
      return refused(badInput(operation.operation, INPUT_FAULTS.doesNotExist), contextValue);
    try {
      if (operation.operation === 'mutation') {
        const fields = await executeMutation(choices, document, operation, request.variables ?? {}, {
          ...accessOf(contextValue.actor),
          pay: contextValue.client.pay,
        });
        return withPosition(mutationResponse(fields, contextValue, operation.name?.value ?? null), choices.acts.position);
      }
      const { data, cost } = await reading.answer(
        document,
        operation,
        request.variables ?? {},
        accessOf(contextValue.actor),
        contextValue.client,
      );
      // The name of the operation, never its variables: they may hold what people search for.
      contextValue.log.info(
        { operation: operation.name?.value ?? null, cost, ms: Math.round((performance.now() - start) * 10) / 10 },
        'answered',
      );
      const extensions = extensionsOf(cost, contextValue);
      if ('object' in data) return response(200, { data: { ...data.object }, extensions });
      contextValue.send(Buffer.concat([FOER, data.json, Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)]));
      return response(200, { data: null });
    } catch (error) {
      return refused(error, contextValue);
    }
  }
}

type Asked = GraphQLRequestContextResponseForOperation<RequestContext>;

/** How an answer went, for those who watch. */
function outcomeOf({ http, body }: GraphQLResponse): Outcome {
  if ((http.status ?? 200) >= 500) return 'failed';
  return body.kind === 'single' && body.singleResult.errors ? 'refused' : 'answered';
}

const extensionsOf = (cost: number, { bill: { share } }: RequestContext) => (share === null ? { cost } : { cost, rateLimit: share });

function invalid(errors: readonly GraphQLFormattedError[], { log }: RequestContext): GraphQLResponse {
  log.info({ kode: errors[0]?.extensions?.code, status: 400 }, 'refused');
  return response(400, { errors: shortErrors(errors) });
}

function refused(error: unknown, context: RequestContext): GraphQLResponse {
  const { status, errorAnswer: errors, tryAgain } = errorResponse(error, context.language);
  if (status === 500) context.log.error({ err: error }, 'unexpected fault');
  else context.log.info({ kode: errors[0]?.extensions?.code, status }, 'refused');
  return response(status, { errors }, tryAgain);
}

/** What each act answered; a fault stands under the name of its field, and the others are not touched by it. */
function mutationResponse(fields: readonly FieldResult[], context: RequestContext, operation: string | null): GraphQLResponse {
  const data = Object.fromEntries(fields.map((f) => [f.navn, 'data' in f ? f.data : null]));
  const failed = fields.flatMap((f) =>
    'error' in f ? [{ name: f.navn, error: f.error, ...errorResponse(f.error, context.language) }] : [],
  );
  for (const f of failed) if (f.status === 500) context.log.error({ err: f.error }, 'unexpected fault');
  context.log.info({ operation, rolle: context.actor.role, error: failed.length }, 'acted');
  const extensions = extensionsOf(
    fields.reduce((sum, f) => sum + ('data' in f ? f.cost : 0), 0),
    context,
  );
  if (failed.length === 0) return response(200, { data, extensions });
  const errors = shortErrors(failed.flatMap((f) => f.errorAnswer.map((e) => ({ ...e, path: [f.name] }))));
  // Nothing was done, and it may go better later.
  const [first] = failed;
  const later = failed.length === fields.length && failed.every((f) => f.tryAgain !== undefined && f.status === first?.status);
  return response(later ? (first?.status ?? 503) : 200, { data, errors, extensions }, later ? first?.tryAgain : undefined);
}

function withPosition(answer: GraphQLResponse, position: string | null): GraphQLResponse {
  if (position !== null) answer.http.headers.set(POSITION_HEADER, position);
  return answer;
}

function response(status: number, singleResult: FormattedExecutionResult, tryAgain?: number): GraphQLResponse {
  const headers = new HeaderMap();
  if (tryAgain !== undefined) headers.set('retry-after', String(tryAgain));
  return { http: { status: status === 200 ? undefined : status, headers }, body: { kind: 'single', singleResult } };
}
