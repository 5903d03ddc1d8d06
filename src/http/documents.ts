import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** What documents may take: of memory when they are kept, and of the main thread when they are read. */

/** Bytes that the parsed documents may take together, about: a character becomes some eighty bytes of nodes and tokens. */
const MAX_BYTES = 24_000_000;
const PER_CHARACTER = 80;
const PER_DOCUMENT = 2000;

/** Keeps parsed and validated documents for Apollo, bounded by what they take; Apollo's own store measures them as JSON, which is a tenth of it. */
export function documentStoreOf() {
  const knownOnes = new LRUCache<string, DocumentNode>({
    maxSize: MAX_BYTES,
    sizeCalculation: (d) => PER_DOCUMENT + PER_CHARACTER * (d.loc?.end ?? 0),
  });
  return {
    get: async (key: string): Promise<DocumentNode | undefined> => knownOnes.get(key),
    set: async (key: string, document: DocumentNode): Promise<void> => void knownOnes.set(key, document),
    delete: async (key: string): Promise<boolean> => knownOnes.delete(key),
  };
}

/** Pairs of fields that share a response name, all together: each pair is compared to see whether they can be merged. */
const MAX_PAIRS = 10_000;
/** Fields that are looked at to count them, with every fragment unfolded. */
const MAX_FIELDS = 5000;
/** Levels of values: deeper ones take long to validate, and no filter has them. */
const MAX_LEVELS = 60;

/**
 * Why a document would take long to validate; null when it would not. Whether fields of one name can be merged is found by comparing each with
 * each: 570 copies of a list are 160,000 pairs, and so are those of what stands in them. The count is cheap and comes first.
 */
export function unreasonableDocument(document: DocumentNode): GraphQLFormattedError | null {
  const fragments = new Map(
    document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  );
  const counter: Counter = { pair: 0, fields: 0, levels: 0 };
  for (const d of document.definitions) if ('selectionSet' in d) count([d.selectionSet], fragments, counter);
  if (counter.levels > MAX_LEVELS) return tooDeep(counter.levels);
  const [limit, max, actual] = counter.pair > MAX_PAIRS ? ['ens felter', MAX_PAIRS, counter.pair] : ['felter', MAX_FIELDS, counter.fields];
  if (!over(counter)) return null;
  return {
    message: `The document has too many fields, or too many of one name, to be looked through: ${actual} with every fragment unfolded; the limit is ${max}.`,
    extensions: { code: 'QUERY_TOO_COMPLEX', graense: limit, hoejst: max, faktisk: actual },
  };
}

const tooDeep = (levels: number): GraphQLFormattedError => ({
  message: `The document has values within values, more than ${MAX_LEVELS} levels deep.`,
  extensions: { code: 'QUERY_TOO_COMPLEX', graense: 'vaerdidybde', hoejst: MAX_LEVELS, faktisk: levels },
});

interface Counter {
  pair: number;
  fields: number;
  levels: number;
}

const over = (t: Counter): boolean => t.pair > MAX_PAIRS || t.fields > MAX_FIELDS || t.levels > MAX_LEVELS;

/** How many levels of values a value has, no further than it must be known. */
function levelsIn(value: ValueNode): number {
  let level: readonly ValueNode[] = [value];
  for (let count = 0; ; count += 1) {
    if (level.length === 0 || count > MAX_LEVELS) return count;
    level = level.flatMap((v) => (v.kind === Kind.OBJECT ? v.fields.map((f) => f.value) : v.kind === Kind.LIST ? v.values : []));
  }
}

// Fields of one name in all of the sets together are merged, and their own sets with each other.
function count(set: readonly SelectionSetNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>, counter: Counter): void {
  const byName = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const rest = [...set];
  for (let s = rest.pop(); s && !over(counter); s = rest.pop()) {
    for (const choices of s.selections) {
      if (choices.kind === Kind.INLINE_FRAGMENT) rest.push(choices.selectionSet);
      else if (choices.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(choices.name.value);
        if (fragment && !seen.has(choices.name.value)) rest.push(fragment.selectionSet);
        seen.add(choices.name.value);
      } else {
        counter.fields += 1;
        for (const a of choices.arguments ?? []) counter.levels = Math.max(counter.levels, levelsIn(a.value));
        if (over(counter)) return;
        const name = (choices.alias ?? choices.name).value;
        const knownOnes = byName.get(name);
        if (knownOnes) knownOnes.push(choices);
        else byName.set(name, [choices]);
      }
    }
  }
  for (const fields of byName.values()) {
    counter.pair += (fields.length * (fields.length - 1)) / 2;
    const inner = fields.flatMap((f) => (f.selectionSet ? [f.selectionSet] : []));
    if (inner.length > 0 && !over(counter)) count(inner, fragments, counter);
  }
}
