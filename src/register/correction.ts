import { inputError } from '../act/input';
import type { Values } from '../act/rows';
import { INPUT_FAULTS } from '../kernel/errors';

/** Corrections of a row of a register, from what an act was given. */

/** What is given, under its own names; refuses null where the column needs a value. */
export function given<I extends object>(
  input: I,
  fields: readonly (keyof I & string)[],
  nullableOnes: readonly (keyof I & string)[] = [],
): Record<string, unknown> {
  const error = fields.filter((f) => input[f] === null);
  if (error.length > 0) throw inputError(error.map((f) => ({ field: `input.${f}`, error: INPUT_FAULTS.missing })));
  return Object.fromEntries(
    [...fields, ...nullableOnes].flatMap((f): [string, unknown][] => (input[f] === undefined ? [] : [[f, input[f]]])),
  );
}

interface Named {
  readonly navn: string;
  readonly aliaser: readonly string[];
}

/**
 * Name and aliases, which are folded together and so are saved together. A new name leaves the old one among the aliases,
 * unless the aliases are given too: people go on looking for what they know.
 */
export function changeOfName(before: Named, input: { readonly navn?: string | null; readonly aliaser?: readonly string[] | null }): Values {
  if (!input.navn && !input.aliaser) return {};
  const name = input.navn ?? before.navn;
  const old = name === before.navn ? before.aliaser : [...before.aliaser, before.navn];
  return { navn: name, aliaser: [...new Set(input.aliaser ?? old)].filter((a) => a !== name) };
}
