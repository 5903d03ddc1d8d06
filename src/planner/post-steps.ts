import { Breather } from '../kernel/breather';
import type { Asker } from '../model/model';
import type { Variables } from './arguments';

/** Where a piece of the answer is computed afterwards: a path of response names, `*` for each row of a list. */
export interface PostStep {
  readonly path: readonly string[];
  /** The value, or a promise of it where it takes long. */
  readonly compute: (facts: unknown, variables: Readonly<Record<string, unknown>>, asker: Asker) => unknown;
}

/** A place in the answer that a value is put into. */
interface ValuePlace {
  readonly i: object;
  readonly name: string | number;
}

/**
 * Computes what is not SQL: each fact object at a path is replaced by the value made from it. There can be hundreds of them, so
 * it is done piece by piece.
 */
export async function applyPostSteps(answer: unknown, steps: readonly PostStep[], variables: Variables, asker: Asker): Promise<void> {
  const breather = new Breather();
  for (const { path, compute } of steps) {
    for (const { i, name } of seats(answer, path)) {
      const parsed: unknown = Reflect.get(i, name);
      if (parsed === undefined || parsed === null) continue;
      const v = compute(parsed, variables, asker);
      Reflect.set(i, name, v instanceof Promise ? await v : v);
      if (breather.dueNow) await breather.holdsIf();
    }
  }
}

function* seats(value: unknown, path: readonly string[]): Generator<ValuePlace> {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return;
  const names: Iterable<string | number> = step !== '*' ? [step] : Array.isArray(value) ? value.keys() : [];
  for (const name of names) {
    if (rest.length === 0) yield { i: value, name };
    else yield* seats(Reflect.get(value, name), rest);
  }
}
