import { type Dag, skrivDag } from '../../kernel/day';
import { kroner, kronertal } from '../../kernel/format';
import type { Grund } from '../../kernel/rule';

interface Puljeposter {
  readonly navn: string;
  readonly bevillinger: readonly { readonly dato: Dag; readonly beloeb: number }[];
  readonly disponeringer: readonly { readonly art: string; readonly dato: Dag; readonly beloeb: number }[];
}

/** Øre granted, and committed less returned, as of a day. */
export function puljestand(p: Puljeposter, dag: Dag): { bevilget: number; disponeret: number } {
  const bevilget = p.bevillinger.reduce((a, b) => (b.dato <= dag ? a + b.beloeb : a), 0);
  const disponeret = p.disponeringer.reduce(
    (a, d) => (d.dato > dag ? a : d.art === 'DISPONERET' ? a + d.beloeb : d.art === 'TILBAGEFOERT' ? a - d.beloeb : a),
    0,
  );
  return { bevilget, disponeret };
}

/** The most that can be committed besides from a day on: on that day and on every later one it must be there. Negative when overdrawn. */
export function raaderum(p: Puljeposter, fra: Dag): number {
  const dage = [fra, ...[...p.bevillinger, ...p.disponeringer].map((x) => x.dato).filter((dag) => dag > fra)];
  return Math.min(
    ...dage.map((dag) => {
      const { bevilget, disponeret } = puljestand(p, dag);
      return bevilget - disponeret;
    }),
  );
}

/** The days on which more is committed than granted: the first, and the one with the largest excess if that is another. */
export function overtraek(p: Puljeposter): Grund[] {
  const dage = [...new Set([...p.bevillinger, ...p.disponeringer].map((x) => x.dato))].sort();
  const over = dage.map((dag) => ({ dag, ...puljestand(p, dag) })).filter((s) => s.disponeret > s.bevilget);
  const [foerste] = over;
  if (!foerste) return [];
  const vaerst = over.reduce((a, b) => (b.disponeret - b.bevilget > a.disponeret - a.bevilget ? b : a), foerste);
  return [...new Set([foerste, vaerst])].map((s) => ({
    tekst: {
      da: `Den ${skrivDag(s.dag, 'da')} er der disponeret ${kroner(s.disponeret, 'da')} af ${p.navn}; der er ${s.bevilget === 0 ? 'intet bevilget' : `bevilget ${kroner(s.bevilget, 'da')}`}`,
      en: `On ${skrivDag(s.dag, 'en')} ${kroner(s.disponeret, 'en')} of ${p.navn} is committed; ${s.bevilget === 0 ? 'nothing is' : `${kroner(s.bevilget, 'en')} is`} granted`,
    },
    faktisk: kronertal(s.disponeret),
    graense: kronertal(s.bevilget),
    enhed: 'KRONER',
  }));
}
