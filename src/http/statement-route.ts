import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { z } from 'zod';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import type { QueryExecutor } from '../planner/query-executor';
import { authenticate } from './authenticate';
import { documentQueue } from './document-queue';
import { shortErrors } from './error-size';
import { errorResponse } from './errors';
import { languageOf } from './language';
import type { OperationAsker } from './operation-asker';
import { accessOf } from './read-access';
import { makeValidation } from './validation';

export interface StatementRouteOptions {
  readonly reading: QueryExecutor;
  readonly asker: OperationAsker;
  readonly introspection: boolean;
  readonly maxTokens: number;
  readonly explain: (sql: string) => Promise<readonly string[]>;
}

const Body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * `POST /graphiql/sql`: what a query becomes, for the tab of the playground: its statement, how the engine would run it, and what it
 * costs. Everything that holds for the query holds here, the role that it is planned for and the client's share too; but it is not run.
 */
export async function statementRoute(app: FastifyInstance, options: StatementRouteOptions): Promise<void> {
  const validate = makeValidation(options.reading.context.schema, options.introspection);

  async function shown(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { document, operation, variables } = asked(request.body, options.maxTokens);
    const errors = validate(document);
    if (errors.length > 0) return reply.code(400).send({ errors: shortErrors(errors) });
    requireQuery(operation);
    const { actor, client } = options.asker.contextOf(request, reply);
    const { sql, ...figures } = options.reading.statement(document, operation, variables, accessOf(actor), client);
    const plan = sql === null ? [] : await options.explain(sql);
    const name = operation.name?.value ?? null;
    return reply.send({ data: { operation: name, role: actor.role, statements: sql === null ? 0 : 1, sql, ...figures, plan } });
  }

  app.post('/graphiql/sql', { preHandler: [authenticate(options.asker), documentQueue()] }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      return await shown(request, reply);
    } catch (error) {
      if (error instanceof UnreadableDocument)
        return reply.code(400).send({ errors: shortErrors([{ ...error.fault.toJSON(), extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]) });
      const { status, errorAnswer: errors, tryAgain } = errorResponse(error, languageOf(request));
      if (status === 500) request.log.error({ err: error }, 'unexpected fault');
      if (tryAgain !== undefined) reply.header('retry-after', tryAgain);
      return reply.code(status).send({ errors });
    }
  });
}

interface AskedStatement {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

function asked(body: unknown, maxTokens: number): AskedStatement {
  const given = Body.safeParse(body);
  if (!given.success)
    throw badInput('body', {
      da: 'skal være et objekt: { query, variables, operationName }',
      en: 'must be an object: { query, variables, operationName }',
    });
  const { query, variables, operationName } = given.data;
  const document = read(query, maxTokens);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new RequestError('OPERATION_RESOLUTION_FAILURE', INPUT_FAULTS.whichOperation);
  return { document, operation, variables: variables ?? {} };
}

/** What cannot be read is told as the API tells it. */
class UnreadableDocument extends Error {
  constructor(readonly fault: GraphQLError) {
    super(fault.message);
  }
}

function read(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? new UnreadableDocument(error) : error;
  }
}

function requireQuery({ operation }: OperationDefinitionNode): void {
  if (operation !== 'query')
    throw badInput('query', {
      da: 'skal være en forespørgsel (query): en handling bliver til så mange sætninger, som den har brug for',
      en: 'must be a query: an act becomes as many statements as it needs',
    });
}
