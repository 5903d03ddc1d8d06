import type { Saetning } from './errors';

/** What a text must look like, and what to say when it does not. */
export interface Moenster extends Saetning {
  readonly udtryk: RegExp;
}
