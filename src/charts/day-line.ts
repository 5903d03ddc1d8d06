import { type Day, formatDay } from '../kernel/day';
import type { Language } from '../kernel/errors';
import { textWidth } from '../network/lettering';
import { xmlElement, xmlText } from '../network/xml';
import { DAY_LINE } from './chart-colours';

interface DayPlace {
  readonly x: number;
  /** What its name must lie within. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** The day of a picture: a line down through it, and its name above the names of the years. */
export function drawnDay(pr: Day, { x, from, to, height }: DayPlace, language: Language): string {
  const name = formatDay(pr, language);
  const half = (textWidth(name, 13) * 1.1) / 2;
  return xmlElement(
    'g',
    { 'aria-hidden': 'true' },
    xmlElement('line', { x1: x, x2: x, y1: -4, y2: height, stroke: DAY_LINE, 'stroke-width': 2, 'stroke-dasharray': '6 3' }),
    xmlElement(
      'text',
      { x: Math.max(from + half, Math.min(to - half, x)), y: -25, 'text-anchor': 'middle', fill: DAY_LINE, 'font-weight': 'bold' },
      xmlText(name),
    ),
  );
}
