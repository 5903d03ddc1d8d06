import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Plan } from './plan';

/** Bytes that all plans may take together, about. */
const MAX_BYTES = 32_000_000;
/** What a plan takes, as measured: itself, each character of its statement, each value and kind of row that it reckons with. */
const PER_PLAN = 30_000;
const PER_SQL_CHARACTER = 6;
const PER_VALUE = 800;
/** Its readers hold on to the nodes of the document, also when nobody else does. */
const PER_DOCUMENT_CHARACTER = 80;

/**
 * The plans that are kept, for all documents together: ever new documents, and ever new shapes of variables for one of them, push out what
 * has not been used for longest, and do not fill the memory.
 */
export class PlanCache {
  private readonly planer = new LRUCache<string, Plan>({ maxSize: MAX_BYTES });
  private readonly numbers = new WeakMap<DocumentNode, number>();
  private next = 1;

  /** The plan of a document under a name, made by `make` when there is none. */
  find(document: DocumentNode, name: string, make: () => Plan): Plan {
    const key = `${this.number(document)}|${name}`;
    const known = this.planer.get(key);
    if (known) return known;
    const plan = make();
    this.planer.set(key, plan, { size: size(plan, key, document) });
    return plan;
  }

  /** How many plans are kept. */
  get size(): number {
    return this.planer.size;
  }

  private number(document: DocumentNode): number {
    let number = this.numbers.get(document);
    if (number === undefined) {
      number = this.next++;
      this.numbers.set(document, number);
    }
    return number;
  }
}

const size = (plan: Plan, key: string, document: DocumentNode): number =>
  PER_PLAN +
  PER_SQL_CHARACTER * (key.length + (plan.sql?.length ?? 0)) +
  PER_VALUE * (plan.params.length + plan.term) +
  PER_DOCUMENT_CHARACTER * (document.loc?.end ?? 0);
