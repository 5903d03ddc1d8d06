import type { LocalizedText } from './errors';

/** What a text must look like, and what to say when it does not. */
export interface Pattern extends LocalizedText {
  readonly expression: RegExp;
}
