import { fold } from '../../kernel/fold';
import { NationDice } from './dice';
import type { NationRows } from './rows';

/** One copy of the nation that is being made: scale 100 is a hundred of them, each drawn by numbers of its own. */
export interface NationCopy {
  readonly rows: NationRows;
  readonly dice: NationDice;
  /** 1 for the first, whose kommuner are the real ones. */
  readonly number: number;
  /** Whether the irregular cases are drawn, too. */
  readonly dirty: boolean;
  readonly ground: NationGround;
}

/** Landsbyggefonden's periods and fields, which are public facts and the same in every copy. */
export interface NationGround {
  readonly periods: readonly ProgrammePeriod[];
  /** Numbers of the fields of the contracts, with the word that names them. */
  readonly contractFields: readonly WorkField[];
}

export interface WorkField {
  readonly id: number;
  readonly noegle: string;
  readonly navn: string;
}

export interface ProgrammePeriod {
  readonly id: number;
  readonly noegle: string;
  readonly fra: string;
  readonly til: string;
  /** What goals may lie in. */
  readonly fields: readonly WorkField[];
}

export const copyOf = (rows: NationRows, ground: NationGround, seed: number, number: number, dirty: boolean): NationCopy => ({
  rows,
  ground,
  number,
  dirty,
  dice: new NationDice(seed, number),
});

/** A key of something invented; from the second copy on it says which one: `SYN2-BO-17`. */
export const inventedKey = (copy: NationCopy, text: string): string => `SYN${copy.number === 1 ? '' : copy.number}-${text}`;

/** A name as a key: `Høje-Taastrup` → `HOEJE-TAASTRUP`. */
export const keyOfName = (name: string): string =>
  fold(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-');
