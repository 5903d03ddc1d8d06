import { z } from 'zod';
import type { Klasse } from '../model/model';

/**
 * Facts that rules judge: which noun they are about, the selection that fetches them, and the reading of what it gave.
 * Acts read them inside their transaction, queries inside their statement, the audit for all rows; from one declaration.
 */
export interface Faktakilde<F> {
  readonly type: () => Klasse;
  readonly selektion: string;
  laes(raa: unknown): F;
}

export function faktakilde<F>(type: () => Klasse, selektion: string, form: z.ZodType<F>): Faktakilde<F> {
  return { type, selektion, laes: (raa) => form.parse(raa) };
}

/** The rows of a list in facts: `{ nodes: [...] }` → `[...]`. */
export const noder = <F>(form: z.ZodType<F>) => z.object({ nodes: z.array(form) }).transform((v): F[] => v.nodes);

/** The row number inside a global id, `hp_12` → 12; also of one in the answer of a dry run, `proeve_hp_12`. */
export const raekkenummer = z
  .string()
  .regex(/^(?:proeve_)?[a-z]+_\d+$/)
  .transform((id) => Number(id.slice(id.lastIndexOf('_') + 1)));

/** One of the values of an enum; the enum is looked up when a value is read, since entities and facts know each other. */
export const enumvaerdi = <K extends string>(type: () => { readonly vaerdier: Readonly<Record<K, string>> }): z.ZodType<K> =>
  z.custom<K>((v) => typeof v === 'string' && Object.hasOwn(type().vaerdier, v));
