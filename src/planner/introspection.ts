import { Kind, type SelectionSetNode } from 'graphql';
import { limitExceeded } from '../kernel/errors';
import type { Fragments } from './collect-fields';

/**
 * graphql-js answers `__schema` and `__type` on the main thread, so what they can amount to is reckoned before: the lists of
 * the schema multiplied, fragments unfolded. The introspection that tools send is well below the limit.
 */

/** About how long each list of the introspection is; a field that is not here is one value. */
const LENGTH: Readonly<Record<string, number>> = {
  types: 500,
  fields: 12,
  args: 4,
  inputFields: 12,
  enumValues: 10,
  possibleTypes: 40,
  directives: 5,
};

const MAX_VALUES = 3_000_000;
const MAX_FIELDS = 2000;

/** How many values an introspection would give, about; refuses one that would give too many. */
export function limitIntrospection(set: SelectionSetNode, fragments: Fragments): number {
  let fields = 0;
  const values = accumulate(set, 1);
  if (values > MAX_VALUES) throw tooMuch(MAX_VALUES, values);
  return values;

  function accumulate(s: SelectionSetNode, multipliers: number): number {
    let sum = 0;
    for (const choices of s.selections) {
      if (choices.kind === Kind.FIELD) {
        fields += 1;
        if (fields > MAX_FIELDS) throw tooMuch(MAX_FIELDS, fields);
        const count = multipliers * (LENGTH[choices.name.value] ?? 1);
        sum += count + (choices.selectionSet ? accumulate(choices.selectionSet, count) : 0);
      } else {
        const inner = choices.kind === Kind.INLINE_FRAGMENT ? choices : fragments[choices.name.value];
        if (inner) sum += accumulate(inner.selectionSet, multipliers);
      }
      if (sum > MAX_VALUES) throw tooMuch(MAX_VALUES, sum);
    }
    return sum;
  }
}

function tooMuch(max: number, actual: number): Error {
  return limitExceeded('introspektion', max, actual, {
    da: `Introspektionen kan blive på over ${max} værdier`,
    en: `The introspection could amount to more than ${max} values`,
  });
}
