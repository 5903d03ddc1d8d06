import { Pust } from '../kernel/breather';
import type { Spoerger } from '../model/model';
import type { Variabler } from './arguments';

/** Where a piece of the answer is computed afterwards: a path of response names, `*` for each row of a list. */
export interface Efterbehandling {
  readonly sti: readonly string[];
  /** The value, or a promise of it where it takes long. */
  readonly beregn: (fakta: unknown, variabler: Readonly<Record<string, unknown>>, spoerger: Spoerger) => unknown;
}

/** A place in the answer that a value is put into. */
interface Plads {
  readonly i: object;
  readonly navn: string | number;
}

/**
 * Computes what is not SQL: each fact object at a path is replaced by the value made from it. There can be hundreds of them, so
 * it is done piece by piece.
 */
export async function efterbehandl(
  svar: unknown,
  behandlinger: readonly Efterbehandling[],
  variabler: Variabler,
  spoerger: Spoerger,
): Promise<void> {
  const pust = new Pust();
  for (const { sti, beregn } of behandlinger) {
    for (const { i, navn } of pladser(svar, sti)) {
      const laest: unknown = Reflect.get(i, navn);
      if (laest === undefined || laest === null) continue;
      const v = beregn(laest, variabler, spoerger);
      Reflect.set(i, navn, v instanceof Promise ? await v : v);
      if (pust.paaTide) await pust.hvis();
    }
  }
}

function* pladser(vaerdi: unknown, sti: readonly string[]): Generator<Plads> {
  const [trin, ...rest] = sti;
  if (trin === undefined || typeof vaerdi !== 'object' || vaerdi === null) return;
  const navne: Iterable<string | number> = trin !== '*' ? [trin] : Array.isArray(vaerdi) ? vaerdi.keys() : [];
  for (const navn of navne) {
    if (rest.length === 0) yield { i: vaerdi, navn };
    else yield* pladser(Reflect.get(vaerdi, navn), rest);
  }
}
