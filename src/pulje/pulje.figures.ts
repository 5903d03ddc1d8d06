import { type Day, formatDay } from '../kernel/day';
import { formatKroner, plainKroner } from '../kernel/format';
import type { Reason } from '../kernel/rule';

interface PuljePosts {
  readonly navn: string;
  readonly bevillinger: readonly { readonly dato: Day; readonly beloeb: number }[];
  readonly disponeringer: readonly { readonly art: string; readonly dato: Day; readonly beloeb: number }[];
}

/** Øre granted, and committed less returned, as of a day. */
export function puljeBalance(p: PuljePosts, day: Day): { bevilget: number; disponeret: number } {
  const bevilget = p.bevillinger.reduce((a, b) => (b.dato <= day ? a + b.beloeb : a), 0);
  const disponeret = p.disponeringer.reduce(
    (a, d) => (d.dato > day ? a : d.art === 'DISPONERET' ? a + d.beloeb : d.art === 'TILBAGEFOERT' ? a - d.beloeb : a),
    0,
  );
  return { bevilget, disponeret };
}

/** The most that can be committed besides from a day on: on that day and on every later one it must be there. Negative when overdrawn. */
export function headroom(p: PuljePosts, from: Day): number {
  const days = [from, ...[...p.bevillinger, ...p.disponeringer].map((x) => x.dato).filter((day) => day > from)];
  return Math.min(
    ...days.map((day) => {
      const { bevilget, disponeret } = puljeBalance(p, day);
      return bevilget - disponeret;
    }),
  );
}

/** The days on which more is committed than granted: the first, and the one with the largest excess if that is another. */
export function overdraft(p: PuljePosts): Reason[] {
  const days = [...new Set([...p.bevillinger, ...p.disponeringer].map((x) => x.dato))].sort();
  const over = days.map((day) => ({ dag: day, ...puljeBalance(p, day) })).filter((s) => s.disponeret > s.bevilget);
  const [first] = over;
  if (!first) return [];
  const worst = over.reduce((a, b) => (b.disponeret - b.bevilget > a.disponeret - a.bevilget ? b : a), first);
  return [...new Set([first, worst])].map((s) => ({
    tekst: {
      da: `Den ${formatDay(s.dag, 'da')} er der disponeret ${formatKroner(s.disponeret, 'da')} af ${p.navn}; der er ${s.bevilget === 0 ? 'intet bevilget' : `bevilget ${formatKroner(s.bevilget, 'da')}`}`,
      en: `On ${formatDay(s.dag, 'en')} ${formatKroner(s.disponeret, 'en')} of ${p.navn} is committed; ${s.bevilget === 0 ? 'nothing is' : `${formatKroner(s.bevilget, 'en')} is`} granted`,
    },
    faktisk: plainKroner(s.disponeret),
    graense: plainKroner(s.bevilget),
    enhed: 'KRONER',
  }));
}
