import { buildSchema, findBreakingChanges } from 'graphql';

/** The changes between two SDL texts that break clients, one sentence each; none when the new one keeps every promise. */
export function brudMellem(foer: string, efter: string): string[] {
  return findBreakingChanges(buildSchema(foer), buildSchema(efter)).map((b) => `${b.type}: ${b.description}`);
}
