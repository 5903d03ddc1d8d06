import type { GraphQLResponse } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { executeMutation, type MutationOptions } from '../act/execute-mutation';
import type { AskPart } from '../files/answer-pages';
import { type FileBody, fileOfAnswer, isSentAsRead } from '../files/file-of-answer';
import { badInput, INPUT_FAULTS, RequestError } from '../kernel/errors';
import type { Observer } from '../kernel/observer';
import { Seats } from '../kernel/seats';
import { fragmentsOf } from '../planner/plan';
import type { RequestContext } from './context';
import { accessOf } from './read-access';
import { extensionsOf, invalid, mutationResponse, outcomeOf, refused, response, withPosition } from './responses';
import { makeValidation } from './validation';

export interface AnswerOptions extends MutationOptions {
  readonly introspection: boolean;
  readonly observer: Observer;
}

/** An operation that has been read. */
export interface AskedOperation {
  readonly document: DocumentNode;
  /** The one that was chosen; none when it was not said which, or there is no such one. */
  readonly operation: OperationDefinitionNode | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: RequestContext;
}

/** One that can be answered. */
interface ReadOperation extends AskedOperation {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface OperationAnswers {
  /** Whether a document is one that the schema has. */
  isValid(document: DocumentNode): boolean;
  answer(asked: AskedOperation): Promise<GraphQLResponse>;
}

const DATA = Buffer.from('{"data":');

/** Files that are made in memory at once. */
const MAX_IN_MEMORY = 2;

/** What the types of the schema are called where people read it: how their descriptions begin. */
const kindNames = (schema: GraphQLSchema): ReadonlyMap<string, string> =>
  new Map(Object.values(schema.getTypeMap()).map(({ name, description }) => [name, description?.split(/[.,]/)[0] ?? name]));

/** Answers queries from the planner and mutations from the acts, where Apollo would otherwise execute field by field. */
export function operationAnswers(choices: AnswerOptions): OperationAnswers {
  const { reading } = choices;
  const validate = makeValidation(reading.context.schema, choices.introspection);
  const inMemory = new Seats(MAX_IN_MEMORY);
  let names: ReadonlyMap<string, string> | undefined;
  return {
    isValid: (document) => validate(document).length === 0,
    async answer(asked) {
      const start = performance.now();
      const given = await answered(asked, start);
      const kind = asked.operation?.operation;
      const ms = performance.now() - start;
      if (kind === 'query' || kind === 'mutation')
        choices.observer.operation({ kind, name: asked.operation?.name?.value ?? null, outcome: outcomeOf(given), ms });
      return given;
    },
  };

  async function answered({ document, operation, variables = {}, context }: AskedOperation, start: number): Promise<GraphQLResponse> {
    const errors = validate(document);
    if (errors.length > 0) return invalid(errors, context);
    // Apollo leaves it to the execution, which is not reached, to say that no operation was chosen.
    if (!operation) return refused(new RequestError('OPERATION_RESOLUTION_FAILURE', INPUT_FAULTS.whichOperation), context);
    if (!reading.context.schema.getRootType(operation.operation))
      return refused(badInput(operation.operation, INPUT_FAULTS.doesNotExist), context);
    try {
      if (context.file) return await withFile(context.file, { document, operation, variables, context }, start);
      if (operation.operation === 'mutation') {
        const fields = await executeMutation(choices, document, operation, variables, {
          ...accessOf(context.actor),
          pay: context.client.pay,
        });
        return withPosition(mutationResponse(fields, context, operation.name?.value ?? null), choices.acts.position);
      }
      const { data, cost } = await reading.answer(document, operation, variables, accessOf(context.actor), context.client);
      // The name of the operation, never its variables: they may hold what people search for.
      context.log.info(
        { operation: operation.name?.value ?? null, cost, ms: Math.round((performance.now() - start) * 10) / 10 },
        'answered',
      );
      const extensions = extensionsOf(cost, context);
      if ('object' in data) return response(200, { data: { ...data.object }, extensions });
      context.send(Buffer.concat([DATA, data.json, Buffer.from(`,"extensions":${JSON.stringify(extensions)}}`)]));
      return response(200, { data: null });
    } catch (error) {
      return refused(error, context);
    }
  }

  /** The answer as a file; acts do not come in one. */
  async function withFile(
    file: NonNullable<RequestContext['file']>,
    { document, operation, variables: given, context }: ReadOperation,
    start: number,
  ): Promise<GraphQLResponse> {
    if (operation.operation !== 'query') throw badInput('format', INPUT_FAULTS.notOfActs);
    let cost = 0;
    const source = { schema: reading.context.schema, operation, fragments: fragmentsOf(document.definitions) };
    const variables = reading.variables(operation, given);
    const ask: AskPart = async (part, values) => {
      const answer = await reading.answer(part.document, part.operation, values, accessOf(context.actor), context.client);
      cost += answer.cost;
      return answer;
    };
    const name = operation.name?.value ?? null;
    names ??= kindNames(reading.context.schema);
    const legend = { language: context.language, title: file.title ?? name, kindNames: names };
    const make = (): Promise<FileBody> => fileOfAnswer(file, { ...source, variables, given, ask }, legend);
    const body = isSentAsRead(file.format) ? await make() : await inMemory.run(context.client.name, make);
    context.log.info(
      { operation: name, format: file.format, cost, ms: Math.round((performance.now() - start) * 10) / 10 },
      'answered by a file',
    );
    file.send(`${name ?? 'helhed'}-${reading.context.today(variables)}`, body);
    return response(200, { data: null });
  }
}
