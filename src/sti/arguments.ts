import { z } from 'zod';
import { badInput, INPUT_FAULTS } from '../kernel/errors';
import type { ArgDeclaration } from '../model/model';
import { DateScalar } from '../model/scalars';

/** The arguments that questions about paths have in common. */

export const ON_DAY: ArgDeclaration = {
  name: 'pr',
  type: DateScalar,
  optional: true,
  description:
    'The network as it was on this day: plans that ran, seats, contracts, ownerships and estates that were there. Left out: everything that ever was.',
};

/** A name of an object is no longer than this: ids and natural keys are shorter. */
const MAX_NAME = 100;

export function requireName(argument: string, name: string): void {
  if (name.length > MAX_NAME) throw badInput(argument, INPUT_FAULTS.noneExists(JSON.stringify(name.slice(0, 40))));
}

export function requireWithin(argument: string, value: number, [min, max]: readonly [number, number]): void {
  if (value < min || value > max) throw badInput(argument, INPUT_FAULTS.number(min, max, value));
}

/** Left out and null are alike. */
export const OptionalTypes = z.array(z.string()).nullable();
