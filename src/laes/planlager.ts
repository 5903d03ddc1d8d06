import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Plan } from './plan';

/** Bytes that all plans may take together, about. */
const BYTES_HOEJST = 24_000_000;
/** What a plan takes besides its statement: readers, computations, the selections that they hold on to. */
const PR_PLAN = 4000;
const PR_VAERDI = 300;

/**
 * The plans that are kept, for all documents together: ever new documents, and ever new shapes of variables for one of them, push out what
 * has not been used for longest, and do not fill the memory.
 */
export class Planlager {
  private readonly planer = new LRUCache<string, Plan>({ maxSize: BYTES_HOEJST, sizeCalculation: stoerrelse });
  private readonly numre = new WeakMap<DocumentNode, number>();
  private naeste = 1;

  /** The plan of a document under a name, made by `lav` when there is none. */
  find(dokument: DocumentNode, navn: string, lav: () => Plan): Plan {
    const noegle = `${this.nummer(dokument)}|${navn}`;
    const kendt = this.planer.get(noegle);
    if (kendt) return kendt;
    const plan = lav();
    this.planer.set(noegle, plan);
    return plan;
  }

  /** How many plans are kept. */
  get antal(): number {
    return this.planer.size;
  }

  private nummer(dokument: DocumentNode): number {
    let nummer = this.numre.get(dokument);
    if (nummer === undefined) {
      nummer = this.naeste++;
      this.numre.set(dokument, nummer);
    }
    return nummer;
  }
}

const stoerrelse = (plan: Plan, noegle: string): number =>
  PR_PLAN + 2 * (noegle.length + (plan.sql?.length ?? 0)) + PR_VAERDI * (plan.parametre.length + plan.led);
