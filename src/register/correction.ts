import { inputfejl } from '../act/input';
import type { Vaerdier } from '../act/rows';
import { FEJL } from '../kernel/errors';

/** Corrections of a row of a register, from what an act was given. */

/** What is given, under its own names; refuses null where the column needs a value. */
export function givne<I extends object>(
  input: I,
  felter: readonly (keyof I & string)[],
  nullbare: readonly (keyof I & string)[] = [],
): Record<string, unknown> {
  const fejl = felter.filter((f) => input[f] === null);
  if (fejl.length > 0) throw inputfejl(fejl.map((f) => ({ felt: `input.${f}`, fejl: FEJL.mangler })));
  return Object.fromEntries([...felter, ...nullbare].flatMap((f): [string, unknown][] => (input[f] === undefined ? [] : [[f, input[f]]])));
}

interface Navngivet {
  readonly navn: string;
  readonly aliaser: readonly string[];
}

/**
 * Name and aliases, which are folded together and so are saved together. A new name leaves the old one among the aliases,
 * unless the aliases are given too: people go on looking for what they know.
 */
export function navneskift(
  foer: Navngivet,
  input: { readonly navn?: string | null; readonly aliaser?: readonly string[] | null },
): Vaerdier {
  if (!input.navn && !input.aliaser) return {};
  const navn = input.navn ?? foer.navn;
  const gamle = navn === foer.navn ? foer.aliaser : [...foer.aliaser, foer.navn];
  return { navn, aliaser: [...new Set(input.aliaser ?? gamle)].filter((a) => a !== navn) };
}
