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
const BYTES_HOEJST = 24_000_000;
const PR_TEGN = 80;
const PR_DOKUMENT = 2000;

/** Keeps parsed and validated documents for Apollo, bounded by what they take; Apollo's own store measures them as JSON, which is a tenth of it. */
export function dokumentlager() {
  const kendte = new LRUCache<string, DocumentNode>({
    maxSize: BYTES_HOEJST,
    sizeCalculation: (d) => PR_DOKUMENT + PR_TEGN * (d.loc?.end ?? 0),
  });
  return {
    get: async (noegle: string): Promise<DocumentNode | undefined> => kendte.get(noegle),
    set: async (noegle: string, dokument: DocumentNode): Promise<void> => void kendte.set(noegle, dokument),
    delete: async (noegle: string): Promise<boolean> => kendte.delete(noegle),
  };
}

/** Pairs of fields that share a response name, all together: each pair is compared to see whether they can be merged. */
const PAR_HOEJST = 10_000;
/** Fields that are looked at to count them, with every fragment unfolded. */
const FELTER_HOEJST = 5000;
/** Levels of values: deeper ones take long to validate, and no filter has them. */
const NIVEAUER_HOEJST = 60;

/**
 * Why a document would take long to validate; null when it would not. Whether fields of one name can be merged is found by comparing each with
 * each: 570 copies of a list are 160,000 pairs, and so are those of what stands in them. The count is cheap and comes first.
 */
export function urimeligt(dokument: DocumentNode): GraphQLFormattedError | null {
  const fragmenter = new Map(
    dokument.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  );
  const taeller: Taeller = { par: 0, felter: 0, niveauer: 0 };
  for (const d of dokument.definitions) if ('selectionSet' in d) tael([d.selectionSet], fragmenter, taeller);
  if (taeller.niveauer > NIVEAUER_HOEJST) return forDybt(taeller.niveauer);
  const [graense, hoejst, faktisk] =
    taeller.par > PAR_HOEJST ? ['ens felter', PAR_HOEJST, taeller.par] : ['felter', FELTER_HOEJST, taeller.felter];
  if (!over(taeller)) return null;
  return {
    message: `The document has too many fields, or too many of one name, to be looked through: ${faktisk} with every fragment unfolded; the limit is ${hoejst}.`,
    extensions: { code: 'QUERY_TOO_COMPLEX', graense, hoejst, faktisk },
  };
}

const forDybt = (niveauer: number): GraphQLFormattedError => ({
  message: `The document has values within values, more than ${NIVEAUER_HOEJST} levels deep.`,
  extensions: { code: 'QUERY_TOO_COMPLEX', graense: 'vaerdidybde', hoejst: NIVEAUER_HOEJST, faktisk: niveauer },
});

interface Taeller {
  par: number;
  felter: number;
  niveauer: number;
}

const over = (t: Taeller): boolean => t.par > PAR_HOEJST || t.felter > FELTER_HOEJST || t.niveauer > NIVEAUER_HOEJST;

/** How many levels of values a value has, no further than it must be known. */
function niveauerI(vaerdi: ValueNode): number {
  let niveau: readonly ValueNode[] = [vaerdi];
  for (let antal = 0; ; antal += 1) {
    if (niveau.length === 0 || antal > NIVEAUER_HOEJST) return antal;
    niveau = niveau.flatMap((v) => (v.kind === Kind.OBJECT ? v.fields.map((f) => f.value) : v.kind === Kind.LIST ? v.values : []));
  }
}

// Fields of one name in all of the sets together are merged, and their own sets with each other.
function tael(saet: readonly SelectionSetNode[], fragmenter: ReadonlyMap<string, FragmentDefinitionNode>, taeller: Taeller): void {
  const efterNavn = new Map<string, FieldNode[]>();
  const sete = new Set<string>();
  const rest = [...saet];
  for (let s = rest.pop(); s && !over(taeller); s = rest.pop()) {
    for (const valg of s.selections) {
      if (valg.kind === Kind.INLINE_FRAGMENT) rest.push(valg.selectionSet);
      else if (valg.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragmenter.get(valg.name.value);
        if (fragment && !sete.has(valg.name.value)) rest.push(fragment.selectionSet);
        sete.add(valg.name.value);
      } else {
        taeller.felter += 1;
        for (const a of valg.arguments ?? []) taeller.niveauer = Math.max(taeller.niveauer, niveauerI(a.value));
        if (over(taeller)) return;
        const navn = (valg.alias ?? valg.name).value;
        const kendte = efterNavn.get(navn);
        if (kendte) kendte.push(valg);
        else efterNavn.set(navn, [valg]);
      }
    }
  }
  for (const felter of efterNavn.values()) {
    taeller.par += (felter.length * (felter.length - 1)) / 2;
    const indre = felter.flatMap((f) => (f.selectionSet ? [f.selectionSet] : []));
    if (indre.length > 0 && !over(taeller)) tael(indre, fragmenter, taeller);
  }
}
