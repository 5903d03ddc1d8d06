import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { IntrospectionThread } from './introspection-thread';
import type { Introspection } from './plan';

/** Bytes of answers that are kept. Tools send the same introspection again and again. */
const MAX_BYTES = 12_000_000;

/** Answers the part of an operation that asks about the schema. */
export class IntrospectionResponse {
  private readonly knownOnes = new LRUCache<string, Buffer>({
    maxSize: MAX_BYTES,
    sizeCalculation: (answer, key) => answer.length + 2 * key.length,
  });
  private readonly thread: IntrospectionThread;

  constructor(schema: GraphQLSchema) {
    this.thread = new IntrospectionThread(schema);
  }

  /** The `data` of the same operation with those fields alone, as JSON. */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { fields }: Introspection,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Buffer> {
    const alone: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } };
    const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
    const text = print({ kind: Kind.DOCUMENT, definitions: [alone, ...fragments] });
    const key = `${text}\n${JSON.stringify(given)}`;
    const known = this.knownOnes.get(key);
    if (known) return known;
    const answer = Buffer.from(await this.thread.answer(text, given));
    this.knownOnes.set(key, answer);
    return answer;
  }

  async close(): Promise<void> {
    await this.thread.close();
  }
}
