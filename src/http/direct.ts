import type { GraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isJsonObject } from '../kernel/json-object';
import type { OperationAnswers } from './answer-operation';
import { responseFormatFor } from './content-negotiation';
import type { RequestContext } from './context';

/**
 * The shorter way to an answer. A query that has come through Apollo once is known to be in order; when the same text comes again as
 * an ordinary POST, it is answered at once. Apollo's pipeline costs more than the statement of a small query does. Whatever is out of the
 * ordinary (GET, mutations, extensions, an operation that must be chosen and is not) goes the whole way. A test sends everything
 * both ways and compares.
 */
export interface DirectAnswers {
  /** Keeps a document that has been read and is valid. */
  remember(text: string, document: DocumentNode): void;
  /** Answers a request whose text is known; false for one that must go the whole way. Not the reply itself: whoever awaits one waits until it has been sent. */
  answer(request: FastifyRequest, context: () => RequestContext, reply: FastifyReply): Promise<boolean>;
}

/** Characters of the documents that are known: as parsed documents they take some eighty times as much. */
const KNOWN_CHARACTERS = 200_000;
/** What a body may have besides the document and still be ordinary. */
const ORDINARY = new Set(['query', 'variables', 'operationName']);

interface Known {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
}

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

export function directAnswers(answers: Pick<OperationAnswers, 'answer'>): DirectAnswers {
  const known = new LRUCache<string, Known>({ maxSize: KNOWN_CHARACTERS, sizeCalculation: (_, text) => text.length + 1 });

  function asked({ method, body, fileWish }: FastifyRequest): Asked | undefined {
    if (method !== 'POST' || fileWish !== null || !isJsonObject(body) || typeof body.query !== 'string') return undefined;
    const found = known.get(body.query);
    if (!found || !Object.keys(body).every((name) => ORDINARY.has(name))) return undefined;
    const operation = chosen(found.operations, body.operationName);
    const { variables } = body;
    if (operation?.operation !== 'query' || !(variables === undefined || variables === null || isJsonObject(variables))) return undefined;
    return { document: found.document, operation, variables: variables ?? undefined };
  }

  return {
    remember(text, document) {
      if (known.has(text)) return;
      const operations = document.definitions.filter((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
      known.set(text, { document, operations });
    },
    async answer(request, context, reply) {
      const what = asked(request);
      if (!what) return false;
      const own = context();
      let written: Buffer | undefined;
      const response = await answers.answer({
        ...what,
        context: {
          ...own,
          send: (body) => {
            written = body;
          },
        },
      });
      send(request, reply, response, written);
      return true;
    },
  };
}

/** The operation that is meant; undefined where that is for Apollo to say. */
function chosen(operations: readonly OperationDefinitionNode[], name: unknown): OperationDefinitionNode | undefined {
  if (name === undefined || name === null) return operations.length === 1 ? operations[0] : undefined;
  return operations.find((operation) => operation.name?.value === name);
}

/** Bytes up to which an answer is sent as text: head and body are then one piece, and written at once. */
const IN_ONE_PIECE = 8_000;

const asSent = (body: Buffer): Buffer | string => (body.length <= IN_ONE_PIECE ? body.toString('utf8') : body);

// As Apollo would write it: its headers, and the form that the client takes.
function send(request: FastifyRequest, reply: FastifyReply, { http, body }: GraphQLResponse, written: Buffer | undefined): void {
  reply.code(http.status ?? 200).type(responseFormatFor(request));
  for (const [name, value] of http.headers) reply.header(name, value);
  reply.send(written ? asSent(written) : Buffer.from(JSON.stringify(body.kind === 'single' ? body.singleResult : null)));
}
