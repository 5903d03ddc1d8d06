import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Introspektionstraad } from './introspection-thread';
import type { Introspektion } from './plan';

/** Bytes of answers that are kept. Tools send the same introspection again and again. */
const BYTES_HOEJST = 12_000_000;

/** Answers the part of an operation that asks about the schema. */
export class Introspektionssvar {
  private readonly kendte = new LRUCache<string, Buffer>({
    maxSize: BYTES_HOEJST,
    sizeCalculation: (svar, noegle) => svar.length + 2 * noegle.length,
  });
  private readonly traad: Introspektionstraad;

  constructor(skema: GraphQLSchema) {
    this.traad = new Introspektionstraad(skema);
  }

  /** The `data` of the same operation with those fields alone, as JSON. */
  async svar(
    dokument: DocumentNode,
    operation: OperationDefinitionNode,
    { felter }: Introspektion,
    givne: Readonly<Record<string, unknown>>,
  ): Promise<Buffer> {
    const alene: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: felter } };
    const fragmenter = dokument.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
    const tekst = print({ kind: Kind.DOCUMENT, definitions: [alene, ...fragmenter] });
    const noegle = `${tekst}\n${JSON.stringify(givne)}`;
    const kendt = this.kendte.get(noegle);
    if (kendt) return kendt;
    const svar = Buffer.from(await this.traad.svar(tekst, givne));
    this.kendte.set(noegle, svar);
    return svar;
  }

  async luk(): Promise<void> {
    await this.traad.luk();
  }
}
