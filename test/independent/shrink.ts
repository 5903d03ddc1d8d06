import type { Attempt } from './game';
import { findingsIn, type Track, Unexpected } from './run';

/** What must still happen when acts are left out: a statement broken, or an act that ends unexpectedly. */
export type FaultProbe = { readonly claim: string } | { readonly unexpected: string };

let nextSeat = 1_000_000;

/** Plays acts in a new place; true when the fault shows again. */
async function showsItself(track: Track, attempt: readonly Attempt[], from: string, error: FaultProbe): Promise<boolean> {
  nextSeat += 1;
  const seat = nextSeat;
  const { prefix } = await track.world(seat);
  for (const f of attempt) {
    const moved: Attempt = JSON.parse(JSON.stringify(f).replaceAll(from, prefix));
    try {
      await track.trial(moved);
    } catch (e) {
      if (!(e instanceof Unexpected)) throw e;
      if ('unexpected' in error && e.attempt.handling === error.unexpected) return true;
    }
  }
  return 'claim' in error && (await findingsIn(track, seat)).some((f) => f.claim === error.claim);
}

/** The shortest sequence that still shows the fault, found by leaving acts out, first many and then one at a time. */
export async function smallest(track: Track, attempt: readonly Attempt[], from: string, error: FaultProbe): Promise<readonly Attempt[]> {
  let now = attempt;
  if (!(await showsItself(track, now, from, error))) return now;
  for (let lump = Math.ceil(now.length / 2); lump >= 1; lump = lump === 1 ? 0 : Math.ceil(lump / 2)) {
    for (let i = now.length - lump; i > -lump; i -= lump) {
      const without = now.filter((_, number) => number < i || number >= i + lump);
      if (without.length < now.length && (await showsItself(track, without, from, error))) now = without;
    }
  }
  return now;
}

/** A sequence as one reads it, one act a line. */
export const write = (attempt: readonly Attempt[]): string =>
  attempt.map((f) => `  ${f.dag} ${f.actor.role} ${f.actor.for ?? ''}: ${f.handling} ${JSON.stringify(f.input)}`).join('\n');
