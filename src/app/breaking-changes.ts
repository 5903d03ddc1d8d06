import { buildSchema, findBreakingChanges } from 'graphql';

/** The changes between two SDL texts that break clients, one sentence each; none when the new one keeps every promise. */
export function breakingChanges(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map((b) => `${b.type}: ${b.description}`);
}
