import type { ListField, ModelType } from '../model/model';
import type { Sql } from '../model/sql';
import type { VariableReader } from './arguments';

/** The row or part that fields are asked of while a plan is made. */
export interface Scope {
  readonly type: ModelType;
  /** Alias of its table, or of the rows that its arguments name; empty for a part of the whole answer without such. */
  readonly alias: string;
  /** Parameters of the arguments of the parts around it. */
  readonly args: ReadonlyMap<string, Sql>;
  readonly path: readonly string[];
  /** How many times it can occur in the answer: the page sizes of the lists around it. */
  readonly multipliers: readonly VariableReader<number>[];
}
/** A list as a field of an object, or (without an owner) all rows of a noun. */
export type ListOwner = { readonly field: ListField; readonly owner: Pick<Scope, 'type' | 'alias' | 'args'> } | null;
