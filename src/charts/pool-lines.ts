import type { LocalizedText } from '../kernel/errors';
import { nodeSign } from '../network/node-signs';
import { INK } from '../network/picture';
import type { PoolDay } from './pool-days';

/** The lines of a pool: told apart by dash, thickness, sign and name as well as by colour. */

export interface PoolLine {
  readonly name: LocalizedText;
  readonly amount: (day: PoolDay) => number;
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
  readonly sign: (x: number, y: number, r: number) => string;
}

/** The frame first, so that what fills it lies on top; broken lines lie on whole ones, which show between the dashes where two are alike. */
export const POOL_LINES: readonly PoolLine[] = [
  {
    name: { da: 'Bevilget (rammen)', en: 'Granted (the frame)' },
    amount: (d) => d.bevilget,
    stroke: INK,
    width: 3.5,
    sign: nodeSign(1).shape,
  },
  { name: { da: 'Disponeret', en: 'Committed' }, amount: (d) => d.disponeret, stroke: '#0b5f95', width: 2.5, sign: nodeSign(0).shape },
  {
    name: { da: 'Frigivet', en: 'Released' },
    amount: (d) => d.frigivet,
    stroke: '#00805f',
    width: 2.5,
    dash: '9 5',
    sign: nodeSign(2).shape,
  },
  { name: { da: 'Udbetalt', en: 'Paid' }, amount: (d) => d.udbetalt, stroke: '#a34700', width: 3, dash: '2 4', sign: nodeSign(3).shape },
  {
    name: { da: 'Tilbage at disponere', en: 'Left to commit' },
    amount: (d) => d.bevilget - d.disponeret,
    stroke: '#8a3a6b',
    width: 2,
    dash: '12 4 2 4',
    sign: nodeSign(6).shape,
  },
];
