import type { Day } from '../kernel/day';

/** Øre of a pool at the end of a day: what has been granted, committed less returned, released and paid until then. */
export interface PoolDay {
  readonly dag: Day;
  readonly bevilget: number;
  readonly disponeret: number;
  readonly frigivet: number;
  readonly udbetalt: number;
}

/** What one kind of posting came to on a day. */
export interface PoolMovement {
  readonly dag: Day;
  readonly art: 'BEVILGET' | 'DISPONERET' | 'FRIGIVET' | 'UDBETALT' | 'TILBAGEFOERT';
  readonly beloeb: number;
}

/**
 * How a pool stood at the end of each day on which something moved, and on the last one, `end`, which is given. What the movements do not
 * account for lies before the first of them; where they are `all` there are, that must be nothing.
 */
export function poolDays(movements: readonly PoolMovement[], end: PoolDay, all: boolean): PoolDay[] {
  const moved = { bevilget: 0, disponeret: 0, frigivet: 0, udbetalt: 0 };
  const byDay = new Map<Day, typeof moved>();
  for (const movement of [...movements].sort((a, b) => (a.dag < b.dag ? -1 : 1))) {
    if (movement.art === 'BEVILGET') moved.bevilget += movement.beloeb;
    else if (movement.art === 'DISPONERET') moved.disponeret += movement.beloeb;
    else if (movement.art === 'TILBAGEFOERT') moved.disponeret -= movement.beloeb;
    else if (movement.art === 'FRIGIVET') moved.frigivet += movement.beloeb;
    else moved.udbetalt += movement.beloeb;
    byDay.set(movement.dag, { ...moved });
  }
  const before = {
    bevilget: end.bevilget - moved.bevilget,
    disponeret: end.disponeret - moved.disponeret,
    frigivet: end.frigivet - moved.frigivet,
    udbetalt: end.udbetalt - moved.udbetalt,
  };
  if (all && Object.values(before).some((amount) => amount !== 0))
    throw new Error('the postings of a pool, day by day, do not come to what the pool says of itself');
  const days = [...byDay].map(([dag, m]) => ({
    dag,
    bevilget: before.bevilget + m.bevilget,
    disponeret: before.disponeret + m.disponeret,
    frigivet: before.frigivet + m.frigivet,
    udbetalt: before.udbetalt + m.udbetalt,
  }));
  return days.length === 0 || days.at(-1)?.dag === end.dag ? days : [...days, end];
}
