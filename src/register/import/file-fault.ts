import type { Saetning } from '../../kernel/errors';

/** A file that cannot be read as a whole. */
export class Filfejl extends Error {
  constructor(readonly saetning: Saetning) {
    super(saetning.en);
  }
}
