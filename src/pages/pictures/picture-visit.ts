import type { ZodType } from 'zod';
import type { Day } from '../../kernel/day';
import type { Language } from '../../kernel/errors';
import type { PageName } from '../operations';

/** A picture that is being asked for. */
export interface PictureVisit {
  readonly language: Language;
  /** The language was asked for in the address, so links keep to it. */
  readonly chosen: boolean;
  /** The day that the picture is of. */
  readonly pr: Day;
  /** The day was asked for in the address. */
  readonly dayChosen: boolean;
  /** What stands after the name in the address, decoded. */
  readonly rest: string;
  /** A parameter of the address; null when it is left out. Throws when it stands there twice. */
  parameter(name: string): string | null;
  /** Asks the operation of a picture, as whoever visits. Throws what it was refused with. */
  ask<T>(name: PageName, variables: Readonly<Record<string, unknown>>, shape: ZodType<T>): Promise<T>;
}

/** Draws what an address asks for; null when there is no such thing. */
export type PictureDrawer = (visit: PictureVisit) => Promise<string | null>;
