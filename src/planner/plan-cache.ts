import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Plan } from './plan';

/** Bytes that all plans may take together, about. */
const BYTES_HOEJST = 32_000_000;
/** What a plan takes, as measured: itself, each character of its statement, each value and kind of row that it reckons with. */
const PR_PLAN = 30_000;
const PR_SQLTEGN = 6;
const PR_VAERDI = 800;
/** Its readers hold on to the nodes of the document, also when nobody else does. */
const PR_DOKUMENTTEGN = 80;

/**
 * The plans that are kept, for all documents together: ever new documents, and ever new shapes of variables for one of them, push out what
 * has not been used for longest, and do not fill the memory.
 */
export class Planlager {
  private readonly planer = new LRUCache<string, Plan>({ maxSize: BYTES_HOEJST });
  private readonly numre = new WeakMap<DocumentNode, number>();
  private naeste = 1;

  /** The plan of a document under a name, made by `lav` when there is none. */
  find(dokument: DocumentNode, navn: string, lav: () => Plan): Plan {
    const noegle = `${this.nummer(dokument)}|${navn}`;
    const kendt = this.planer.get(noegle);
    if (kendt) return kendt;
    const plan = lav();
    this.planer.set(noegle, plan, { size: stoerrelse(plan, noegle, dokument) });
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

const stoerrelse = (plan: Plan, noegle: string, dokument: DocumentNode): number =>
  PR_PLAN +
  PR_SQLTEGN * (noegle.length + (plan.sql?.length ?? 0)) +
  PR_VAERDI * (plan.parametre.length + plan.led) +
  PR_DOKUMENTTEGN * (dokument.loc?.end ?? 0);
