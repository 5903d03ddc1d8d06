import type { JSX } from 'preact';
import type { ZodType } from 'zod';
import type { Asked } from './ask-yourself';
import type { PageName } from './operations';
import type { Reader } from './reader';

/** A page that is being asked for. */
export interface Visit {
  readonly reader: Reader;
  /** What stands after the name of the page in its address, decoded; empty when nothing does. */
  readonly rest: string;
  /** A parameter of the address; null when it is left out. Throws when it stands there twice. */
  parameter(name: string): string | null;
  /** Asks the operation of a page, as whoever visits. Throws what it was refused with. */
  ask<T>(name: PageName, variables: Readonly<Record<string, unknown>>, shape: ZodType<T>): Promise<Answered<T>>;
}

export interface Answered<T> {
  readonly data: T;
  readonly asked: Asked;
}

/** What a visit comes to. */
export type VisitResult = PageContent | { readonly redirect: string };

export interface PageContent {
  readonly status?: number;
  readonly title: string;
  readonly asked?: Asked;
  readonly body: JSX.Element;
}

/** An operation of a page that was refused, as the reader is told it. */
export class PageFault extends Error {
  constructor(
    readonly status: number,
    /** In the language that the operation was asked in. */
    readonly told: string,
    readonly retryAfter: string | undefined,
    /** What it could have been, where that is known. */
    readonly choices: readonly string[],
  ) {
    super(`a page was refused with ${status}`);
    this.name = 'PageFault';
  }
}
