import type { Handlingsnavn } from '../access/act-permissions';
import type { Dag } from '../kernel/day';
import type { Udfoerelse } from './act-context';
import { type Handlingsinput, type Inputklasse, laesInput } from './input';
import type { Handlingssvar } from './payload';

/** What an act came to. */
export interface Udfald {
  /** Numbers of the rows that the payload answers with, by its fields. */
  readonly genstande: Readonly<Record<string, number | null>>;
  /** The day from which the act counts. */
  readonly dato: Dag;
  /** What the event is about, besides those of `genstande` that it has a field for. */
  readonly om?: Readonly<Record<string, number>>;
}

/** One act of the domain: one mutation, one function, one transaction. */
export interface Handling<I extends Handlingsinput = Handlingsinput> {
  readonly navn: Handlingsnavn;
  readonly beskrivelse: string;
  readonly input: Inputklasse<I>;
  readonly svar: () => new () => Handlingssvar;
  udfoer(x: Udfoerelse, input: I): Promise<Udfald>;
}

/** An act as the register holds it, whatever its input. */
export interface Registreret {
  readonly navn: Handlingsnavn;
  readonly beskrivelse: string;
  readonly input: Inputklasse<Handlingsinput>;
  readonly svar: () => new () => Handlingssvar;
  /** Reads and checks the input; what it gives carries the act out. */
  klargoer(raa: unknown): { readonly input: Handlingsinput; udfoer(x: Udfoerelse): Promise<Udfald> };
}

/** Declares an act. */
export function handling<I extends Handlingsinput>(h: Handling<I>): Registreret {
  return {
    navn: h.navn,
    beskrivelse: h.beskrivelse,
    input: h.input,
    svar: h.svar,
    klargoer(raa) {
      const input = raa instanceof h.input ? raa : laesInput(h.input, raa);
      return { input, udfoer: (x) => h.udfoer(x, input) };
    },
  };
}
