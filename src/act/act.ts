import type { ActName } from '../access/act-permissions';
import type { ActContext } from './act-context';
import type { ActOutcome } from './act-outcome';
import { type ActInput, type InputConstructor, parseInput } from './input';
import type { ActPayload } from './payload';

/** One act of the domain: one mutation, one function, one transaction. */
export interface Act<I extends ActInput = ActInput> {
  readonly name: ActName;
  readonly description: string;
  readonly input: InputConstructor<I>;
  readonly payload: () => new () => ActPayload;
  execute(x: ActContext, input: I): Promise<ActOutcome>;
}

/** An act as the register holds it, whatever its input. */
export interface RegisteredAct {
  readonly name: ActName;
  readonly description: string;
  readonly input: InputConstructor<ActInput>;
  readonly payload: () => new () => ActPayload;
  /** Reads and checks the input; what it gives carries the act out. */
  prepare(raw: unknown): { readonly input: ActInput; execute(x: ActContext): Promise<ActOutcome> };
}

/** Declares an act. */
export function defineAct<I extends ActInput>(h: Act<I>): RegisteredAct {
  return {
    name: h.name,
    description: h.description,
    input: h.input,
    payload: h.payload,
    prepare(raw) {
      const input = raw instanceof h.input ? raw : parseInput(h.input, raw);
      return { input, execute: (x) => h.execute(x, input) };
    },
  };
}
