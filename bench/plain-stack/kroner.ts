import type { ValueTransformer } from 'typeorm';

/** Money is stored in øre and answered in kroner. */
export const kroner: ValueTransformer = {
  from: (amountInOere: number) => amountInOere / 100,
  to: (amount: number) => Math.round(amount * 100),
};
