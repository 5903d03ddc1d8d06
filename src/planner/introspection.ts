import { Kind, type SelectionSetNode } from 'graphql';
import { overGraense } from '../kernel/errors';
import type { Fragmenter } from './collect-fields';

/**
 * graphql-js answers `__schema` and `__type` on the main thread, so what they can amount to is reckoned before: the lists of
 * the schema multiplied, fragments unfolded. The introspection that tools send is well below the limit.
 */

/** About how long each list of the introspection is; a field that is not here is one value. */
const LAENGDE: Readonly<Record<string, number>> = {
  types: 500,
  fields: 12,
  args: 4,
  inputFields: 12,
  enumValues: 10,
  possibleTypes: 40,
  directives: 5,
};

const VAERDIER_HOEJST = 3_000_000;
const FELTER_HOEJST = 2000;

/** How many values an introspection would give, about; refuses one that would give too many. */
export function rimeligIntrospektion(saet: SelectionSetNode, fragmenter: Fragmenter): number {
  let felter = 0;
  const vaerdier = regn(saet, 1);
  if (vaerdier > VAERDIER_HOEJST) throw forMeget(VAERDIER_HOEJST, vaerdier);
  return vaerdier;

  function regn(s: SelectionSetNode, gange: number): number {
    let sum = 0;
    for (const valg of s.selections) {
      if (valg.kind === Kind.FIELD) {
        felter += 1;
        if (felter > FELTER_HOEJST) throw forMeget(FELTER_HOEJST, felter);
        const antal = gange * (LAENGDE[valg.name.value] ?? 1);
        sum += antal + (valg.selectionSet ? regn(valg.selectionSet, antal) : 0);
      } else {
        const indre = valg.kind === Kind.INLINE_FRAGMENT ? valg : fragmenter[valg.name.value];
        if (indre) sum += regn(indre.selectionSet, gange);
      }
      if (sum > VAERDIER_HOEJST) throw forMeget(VAERDIER_HOEJST, sum);
    }
    return sum;
  }
}

function forMeget(hoejst: number, faktisk: number): Error {
  return overGraense('introspektion', hoejst, faktisk, {
    da: `Introspektionen kan blive på over ${hoejst} værdier`,
    en: `The introspection could amount to more than ${hoejst} values`,
  });
}
