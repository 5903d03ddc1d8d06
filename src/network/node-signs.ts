import { xmlElement } from './xml';

/** Signs that tell kinds of things apart by shape as well as by colour, so that nobody needs to see the colours. */

export interface NodeSign {
  readonly stroke: string;
  readonly fill: string;
  readonly shape: (x: number, y: number, r: number) => string;
}

const polygon =
  (corners: readonly (readonly [number, number])[]) =>
  (x: number, y: number, r: number): string =>
    xmlElement('polygon', {
      points: corners.map(([dx, dy]) => `${Math.round((x + dx * r) * 100) / 100},${Math.round((y + dy * r) * 100) / 100}`).join(' '),
    });

const regular = (count: number, turn: number, size = 1): [number, number][] =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    return [Math.cos(angle) * size, Math.sin(angle) * size];
  });

const star = (): [number, number][] =>
  regular(5, -Math.PI / 2, 1.2).flatMap((corner, i) => [corner, regular(5, -Math.PI / 2 + Math.PI / 5, 0.5)[i] ?? corner]);

const CROSS: readonly (readonly [number, number])[] = [
  [-0.35, -1],
  [0.35, -1],
  [0.35, -0.35],
  [1, -0.35],
  [1, 0.35],
  [0.35, 0.35],
  [0.35, 1],
  [-0.35, 1],
  [-0.35, 0.35],
  [-1, 0.35],
  [-1, -0.35],
  [-0.35, -0.35],
];

// Colours after Okabe and Ito, darkened until each stands out three to one from white and from its own tint.
const SIGNS: readonly NodeSign[] = [
  { stroke: '#0b5f95', fill: '#e3f0f9', shape: (x, y, r) => xmlElement('circle', { cx: x, cy: y, r }) },
  { stroke: '#a34700', fill: '#fbeadd', shape: polygon(regular(4, Math.PI / 4, 1.25)) },
  { stroke: '#00664c', fill: '#def3ec', shape: polygon(regular(3, -Math.PI / 2, 1.2)) },
  { stroke: '#8a3a6b', fill: '#f8e8f1', shape: polygon(regular(4, 0, 1.2)) },
  { stroke: '#5c5200', fill: '#f7f3cf', shape: polygon(regular(6, 0, 1.1)) },
  { stroke: '#4a3fa0', fill: '#e9e7f8', shape: polygon(star()) },
  { stroke: '#8f1d1d', fill: '#fae5e5', shape: polygon(CROSS) },
  { stroke: '#3f4a54', fill: '#eceff1', shape: polygon(regular(3, Math.PI / 2, 1.2)) },
  { stroke: '#1d6f75', fill: '#e0f3f4', shape: polygon(regular(5, -Math.PI / 2, 1.15)) },
  { stroke: '#6b4226', fill: '#f3ebe4', shape: polygon(regular(8, Math.PI / 8, 1.1)) },
];

/** The sign of the kind that stands in this place; those after the last begin again. */
export function nodeSign(place: number): NodeSign {
  const sign = SIGNS[place % SIGNS.length];
  if (!sign) throw new Error(`there is no sign in place ${place}`);
  return sign;
}
