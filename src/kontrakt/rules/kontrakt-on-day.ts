import type { Dag } from '../../kernel/day';
import type { Kontraktfakta } from '../kontrakt.facts';

type Afgjort = { readonly nummer: number; readonly afgoerelsespunkter: readonly { readonly afgoerelse: { readonly dato: Dag } }[] };

/** The facts of a contract as they were decided on or before a day: a revision is made with its decision, and not there before. */
export function kontraktPr(f: Kontraktfakta, dag: Dag): Kontraktfakta {
  const set = <V extends Afgjort>(versioner: readonly V[]): V[] =>
    versioner
      .filter((v) => v.nummer === 1 || v.afgoerelsespunkter.length === 0 || v.afgoerelsespunkter.some((p) => p.afgoerelse.dato <= dag))
      .map((v) => ({ ...v, afgoerelsespunkter: v.afgoerelsespunkter.filter((p) => p.afgoerelse.dato <= dag) }));
  return {
    ...f,
    versioner: set(f.versioner),
    byomraade: { ...f.byomraade, kontrakter: f.byomraade.kontrakter.map((k) => ({ ...k, versioner: set(k.versioner) })) },
  };
}
