/** Those who watch the service at work: figures for operators, and traces. Nothing that a client asks for is among them. */

export type Outcome = 'answered' | 'refused' | 'failed';

/** One operation, when it has been answered. */
export interface ObservedOperation {
  readonly kind: 'query' | 'mutation';
  /** Its name in the document; null for none. */
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly ms: number;
}

export interface Observer {
  operation(seen: ObservedOperation): void;
  /** A statement that reads, when it has been run; the wait for a connection left out. */
  statement(seen: { readonly heavy: boolean; readonly ms: number }): void;
}

export const NOBODY_WATCHES: Observer = { operation: () => undefined, statement: () => undefined };
