import { z } from 'zod';
import type { ClassRef } from '../model/model';

/**
 * Facts that rules judge: which noun they are about, the selection that fetches them, and the reading of what it gave.
 * Acts read them inside their transaction, queries inside their statement, the audit for all rows; from one declaration.
 */
export interface FactSource<F> {
  readonly type: () => ClassRef;
  readonly selection: string;
  read(raw: unknown): F;
}

export function factSource<F>(type: () => ClassRef, selection: string, shape: z.ZodType<F>): FactSource<F> {
  return { type, selection, read: (raw) => shape.parse(raw) };
}

/** The rows of a list in facts: `{ nodes: [...] }` → `[...]`. */
export const nodes = <F>(shape: z.ZodType<F>) => z.object({ nodes: z.array(shape) }).transform((v): F[] => v.nodes);

/** The row number inside a global id, `hp_12` → 12; also of one in the answer of a dry run, `proeve_hp_12`. */
export const rowNumber = z
  .string()
  .regex(/^(?:proeve_)?[a-z]+_\d+$/)
  .transform((id) => Number(id.slice(id.lastIndexOf('_') + 1)));

/** One of the values of an enum; the enum is looked up when a value is read, since entities and facts know each other. */
export const enumValue = <K extends string>(type: () => { readonly values: Readonly<Record<K, string>> }): z.ZodType<K> =>
  z.custom<K>((v) => typeof v === 'string' && Object.hasOwn(type().values, v));
