import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { Sql } from '../model/sql';
import type { ArgValue, VariableReader } from './arguments';
import { type Ordering, seekPast } from './ordering';
import type { PlanBuilder } from './plan-builder';

/** Which part of something in an order a page shows. */
export interface PageSlice {
  /** The condition of coming after, or before, the cursor that was given. */
  readonly after: Sql | null;
  readonly before: Sql | null;
  /** Whether the page is read from the end. */
  readonly backwards: boolean;
  readonly count: VariableReader<number>;
}

/** What `first`, `after`, `last` and `before` ask for of something in an order. */
export function pageSlice(
  builder: PlanBuilder,
  args: ReadonlyMap<string, ArgValue>,
  o: Ordering,
  { defaultValue, max }: { readonly defaultValue: number; readonly max: number },
): PageSlice {
  const [first, last] = [variableReader(args.get('first')), variableReader(args.get('last'))];
  if (first && last) throw badInput('last', INPUT_FAULTS.notWithFirst);
  const [after, before] = [cursorReader(builder, args.get('after')), cursorReader(builder, args.get('before'))];
  const count = last ? pageCount(last, 'last', max) : first ? pageCount(first, 'first', max) : () => defaultValue;
  if (first || last) builder.checks.push(count);
  return {
    after: after ? seekPast(builder, o, after, 'after') : null,
    before: before ? seekPast(builder, o, before, 'before') : null,
    backwards: last !== null,
    count,
  };
}

function variableReader(v: ArgValue | undefined): VariableReader | null {
  return v?.kind === 'leaf' ? v.read : null;
}

/** A cursor; an empty one is as left out, which clients send at the first page. */
function cursorReader(builder: PlanBuilder, v: ArgValue | undefined): VariableReader | null {
  const read = variableReader(v);
  return read?.(builder.context.variables) === '' ? null : read;
}

function pageCount(read: VariableReader, argument: string, max: number): VariableReader<number> {
  return (variables) => {
    const count = read(variables);
    if (typeof count !== 'number' || count < 0 || count > max) throw badInput(argument, INPUT_FAULTS.number(0, max, count));
    return count;
  };
}
