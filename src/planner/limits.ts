import { type LocalizedText, limitExceeded, type RequestError } from '../kernel/errors';

/**
 * How large one plan may become. Documents are cheap to write and can unfold without end (fragments in fragments, filters in
 * filters), so everything that a plan writes is counted while it is written. The price of the rows is counted elsewhere.
 */

/** Fields of a plan, with every fragment unfolded. */
const MAX_FIELDS = 5000;
/** Fields of one object: far more than anybody reads, and what one JSON function of SQLite takes. */
const MAX_MEMBERS = 490;
/** Characters of a statement. */
const MAX_SQL = 500_000;
/** Filters within filters, and conditions of one plan: SQLite gives up on expressions a thousand deep. */
const MAX_FILTER_DEPTH = 20;
const MAX_CONDITIONS = 400;
/** Relations to many within each other in a filter: each level multiplies the rows that are looked at. */
const MAX_LIST_TERMS = 4;

export class PlanSize {
  private fieldCount = 0;
  private conditionCount = 0;
  private filterDepth = 0;
  private listLevel = 0;

  /** Counts the fields of one object. */
  object(count: number): void {
    if (count > MAX_MEMBERS) {
      throw limitExceeded('felter i et objekt', MAX_MEMBERS, count, {
        da: `Der bedes om ${count} felter i ét objekt; grænsen er ${MAX_MEMBERS}`,
        en: `${count} fields are asked of one object; the limit is ${MAX_MEMBERS}`,
      });
    }
    this.fieldCount += count;
    if (this.fieldCount > MAX_FIELDS) {
      throw limitExceeded('felter', MAX_FIELDS, this.fieldCount, {
        da: `Forespørgslen udfolder sig til mere end ${MAX_FIELDS} felter`,
        en: `The operation unfolds to more than ${MAX_FIELDS} fields`,
      });
    }
  }

  /** Counts the finished statement. */
  sql(characters: number): void {
    if (characters <= MAX_SQL) return;
    throw limitExceeded('omfang', MAX_SQL, characters, {
      da: `Forespørgslen bliver til en sætning på ${characters} tegn; grænsen er ${MAX_SQL}`,
      en: `The operation becomes a statement of ${characters} characters; the limit is ${MAX_SQL}`,
    });
  }

  /** Writes a filter within the one at hand. */
  filterTerm<T>(write: () => T): T {
    this.conditionCount += 1;
    if (this.conditionCount > MAX_CONDITIONS) throw tooLargeFilter('betingelser', MAX_CONDITIONS, this.conditionCount);
    this.filterDepth += 1;
    if (this.filterDepth > MAX_FILTER_DEPTH) throw tooLargeFilter('filterdybde', MAX_FILTER_DEPTH, this.filterDepth);
    const written = write();
    this.filterDepth -= 1;
    return written;
  }

  /** Writes the condition on the rows of a relation to many. */
  listTerms<T>(write: () => T): T {
    this.listLevel += 1;
    if (this.listLevel > MAX_LIST_TERMS) throw tooLargeFilter('listerelationer', MAX_LIST_TERMS, this.listLevel);
    const written = write();
    this.listLevel -= 1;
    return written;
  }
}

const WHAT: Readonly<Record<'filterdybde' | 'betingelser' | 'listerelationer', LocalizedText>> = {
  filterdybde: { da: 'niveauer', en: 'levels' },
  betingelser: { da: 'betingelser', en: 'conditions' },
  listerelationer: { da: 'relationer til mange inden i hinanden', en: 'relations to many within each other' },
};

function tooLargeFilter(limit: keyof typeof WHAT, max: number, actual: number): RequestError {
  const { da, en } = WHAT[limit];
  return limitExceeded(limit, max, actual, {
    da: `Filtrene har over ${max} ${da}`,
    en: `The filters have more than ${max} ${en}`,
  });
}
