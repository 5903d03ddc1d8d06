import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buildSchema } from 'graphql';
import type { Limits } from '../app/config';
import type { Actor } from '../kernel/roles';
import type { QueryExecutor } from '../planner/query-executor';
import type { OperationAnswers } from './answer-operation';
import { authenticate } from './authenticate';
import { readUtf8Only, requireResponseFormat } from './content-negotiation';
import type { RequestContext } from './context';
import { type CorsOrigins, crossOrigin } from './cross-origin';
import { type DirectAnswers, directAnswers } from './direct';
import { documentQueue } from './document-queue';
import { documentStoreOf } from './documents';
import { formatError } from './errors';
import type { OperationAsker } from './operation-asker';
import { resolveDocumentId, type TrustedDocuments } from './trusted-documents';

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

export interface ApolloOptions {
  readonly asker: OperationAsker;
  readonly reading: QueryExecutor;
  readonly introspection: boolean;
  /** Origins whose pages may call. */
  readonly origins: CorsOrigins;
  readonly limits: Limits;
  /** Documents that are asked for by their ids. */
  readonly documents: TrustedDocuments;
}

/**
 * What Apollo is told the schema is. It reads documents and speaks HTTP; validating and executing are done by what stands behind it, so that it never
 * looks anything up. But it prints the schema that it is given when it starts, which takes a fifth of a second for 40,000 lines.
 */
const UNSEEN = buildSchema('type Query { nothing: Boolean } type Mutation { nothing: Boolean }');

/** Puts `/graphql` on the server: Apollo in front, the planner behind. */
export async function graphql(app: FastifyInstance, choices: ApolloOptions): Promise<void> {
  const { answers, contextOf } = choices.asker;
  const direct = directAnswers(answers);
  const apollo = new ApolloServer<RequestContext>({
    schema: UNSEEN,
    introspection: choices.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: choices.limits.tokens },
    documentStore: documentStoreOf(),
    // Done by the plugin, see `validation.ts`.
    dangerouslyDisableValidation: true,
    formatError,
    stringifyResult: (result) => JSON.stringify(result),
    plugins: [
      plannerPlugin(answers, direct),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      // Its page comes from Apollo's servers; the playground is ours.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await apollo.start();
  await crossOrigin(app, choices.origins);
  readUtf8Only(app);
  const pipeline = fastifyApolloHandler(apollo, { context: async (request, reply) => contextOf(request, reply) });
  app.route({
    url: '/graphql',
    method: choices.origins === null ? ['GET', 'POST', 'OPTIONS'] : ['GET', 'POST'],
    onRequest: [headAsGet, requireResponseFormat],
    preHandler: [authenticate(choices.asker, (request) => resolveDocumentId(request, choices.documents)), documentQueue()],
    handler: async (request, reply) =>
      (await direct.answer(request, () => contextOf(request, reply), reply)) ? reply : pipeline.call(app, request, reply),
  });
}

/** `HEAD` is answered as `GET`, whose body the server then leaves out; Apollo knows GET and POST alone. */
function headAsGet(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (request.method === 'HEAD') request.raw.method = 'GET';
  done();
}

/** Answers where Apollo would otherwise execute field by field, and tells the shorter way of documents that are in order. */
function plannerPlugin(answers: OperationAnswers, direct: DirectAnswers): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }): Promise<GraphQLResponse> {
          if (request.query !== undefined && answers.isValid(document)) direct.remember(request.query, document);
          return answers.answer({ document, operation, variables: request.variables, context: contextValue });
        },
      };
    },
  };
}
