import type { Day } from '../../kernel/day';
import type { KontraktFacts } from '../kontrakt.facts';

type Decided = { readonly nummer: number; readonly afgoerelsespunkter: readonly { readonly afgoerelse: { readonly dato: Day } }[] };

/** The facts of a contract as they were decided on or before a day: a revision is made with its decision, and not there before. */
export function kontraktOnDay(f: KontraktFacts, day: Day): KontraktFacts {
  const set = <V extends Decided>(versioner: readonly V[]): V[] =>
    versioner
      .filter((v) => v.nummer === 1 || v.afgoerelsespunkter.length === 0 || v.afgoerelsespunkter.some((p) => p.afgoerelse.dato <= day))
      .map((v) => ({ ...v, afgoerelsespunkter: v.afgoerelsespunkter.filter((p) => p.afgoerelse.dato <= day) }));
  return {
    ...f,
    versioner: set(f.versioner),
    byomraade: { ...f.byomraade, kontrakter: f.byomraade.kontrakter.map((k) => ({ ...k, versioner: set(k.versioner) })) },
  };
}
