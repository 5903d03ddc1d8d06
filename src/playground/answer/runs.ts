import { formatResult } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

/** A query that was run from the page, with what came of it. */
export interface Run {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was run as it went to the service. */
export interface RunRequest {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

const MAX_KEPT = 12;
/** By the text of the answer: that is what GraphiQL keeps of a tab, and an editor may say something else by now. */
const kept = new Map<string, Run>();

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rememberRun({ query, variables, operationName }: RunRequest, result: ExecutionResult): void {
  if (!isRecord(result.data)) {
    return;
  }
  const text = formatResult(result);
  kept.delete(text);
  kept.set(text, {
    query,
    variables: isRecord(variables) ? variables : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    data: result.data,
  });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MAX_KEPT))) {
    kept.delete(oldest);
  }
}

/** The run that an answer is of. */
export const runOf = (answer: string | null | undefined): Run | undefined => (answer ? kept.get(answer) : undefined);
