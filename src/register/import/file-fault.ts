import type { LocalizedText } from '../../kernel/errors';

/** A file that cannot be read as a whole. */
export class FileFault extends Error {
  constructor(readonly text: LocalizedText) {
    super(text.en);
  }
}
