import type { ValueTransformer } from 'typeorm';

/** Money is stored in øre and answered in kroner. */
export const kroner: ValueTransformer = { from: (oere: number) => oere / 100, to: (beloeb: number) => Math.round(beloeb * 100) };
