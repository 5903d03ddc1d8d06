import { FEJL, ugyldig } from '../kernel/errors';
import type { Laeser, Vaerdi } from './arguments';
import { forbi, type Orden } from './ordering';
import type { Byg } from './plan-builder';

/** Which part of something in an order a page shows. */
export interface Udsnit {
  /** The condition of coming after, or before, the cursor that was given. */
  readonly efter: string | null;
  readonly foer: string | null;
  /** Whether the page is read from the end. */
  readonly bagvendt: boolean;
  readonly antal: Laeser<number>;
}

/** What `first`, `after`, `last` and `before` ask for of something in an order. */
export function lavUdsnit(
  byg: Byg,
  argumenter: ReadonlyMap<string, Vaerdi>,
  o: Orden,
  { standard, hoejst }: { readonly standard: number; readonly hoejst: number },
): Udsnit {
  const [first, last] = [laeser(argumenter.get('first')), laeser(argumenter.get('last'))];
  if (first && last) throw ugyldig('last', FEJL.ikkeMedFirst);
  const [after, before] = [markoerlaeser(byg, argumenter.get('after')), markoerlaeser(byg, argumenter.get('before'))];
  const antal = last ? sideantal(last, 'last', hoejst) : first ? sideantal(first, 'first', hoejst) : () => standard;
  if (first || last) byg.kontroller.push(antal);
  return {
    efter: after ? forbi(byg, o, after, 'after') : null,
    foer: before ? forbi(byg, o, before, 'before') : null,
    bagvendt: last !== null,
    antal,
  };
}

function laeser(v: Vaerdi | undefined): Laeser | null {
  return v?.art === 'blad' ? v.laes : null;
}

/** A cursor; an empty one is as left out, which clients send at the first page. */
function markoerlaeser(byg: Byg, v: Vaerdi | undefined): Laeser | null {
  const laes = laeser(v);
  return laes?.(byg.grundlag.variabler) === '' ? null : laes;
}

function sideantal(laes: Laeser, argument: string, hoejst: number): Laeser<number> {
  return (variabler) => {
    const antal = laes(variabler);
    if (typeof antal !== 'number' || antal < 0 || antal > hoejst) throw ugyldig(argument, FEJL.tal(0, hoejst, antal));
    return antal;
  };
}
