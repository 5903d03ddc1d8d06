import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { Day } from '../kernel/day';
import type { Language } from '../kernel/errors';
import { xmlElement, xmlText } from '../network/xml';
import { CHART_GREY, GRID } from './chart-colours';

/** Days from left to right. */

export type TimeScale = ScaleTime<number, number>;

export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The first day of the year of a date, so many years on; also of the years that `Date.UTC` takes for those of the last century. */
export function yearStart(date: Date, yearsOn = 0): Date {
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear() + yearsOn, 0, 1);
  return start;
}

export const timeScale = (from: Date, to: Date, width: number): TimeScale => scaleUtc().domain([from, to]).range([0, width]);

const SHORT_MONTHS = {
  da: 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** A year by its number where it begins, otherwise the month, or the day in it. */
function tickText(date: Date, language: Language): string {
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
  if (month === 0 && day === 1) return String(date.getUTCFullYear());
  const name = SHORT_MONTHS[language][month] ?? '';
  if (day === 1) return name;
  return language === 'da' ? `${day}. ${name}` : `${day} ${name}`;
}

/** Lines up through the drawing where years (or months) begin, and what they are called, below it; above it as well where it is high. */
export function drawnTimeAxis(scale: TimeScale, height: number, language: Language, above = false): string {
  const [, width = 0] = scale.range();
  const whole = scale.ticks(Math.max(2, Math.floor(width / 70))).filter((date) => date.getTime() % 86_400_000 === 0);
  const texts = whole.map((date) => {
    const x = scale(date);
    const text = (y: number): string =>
      xmlElement('text', { x, y, 'text-anchor': 'middle', fill: CHART_GREY, 'font-size': 12 }, xmlText(tickText(date, language)));
    return xmlElement('line', { x1: x, x2: x, y1: 0, y2: height, stroke: GRID }) + text(height + 18) + (above ? text(-8) : '');
  });
  return xmlElement('g', { 'aria-hidden': 'true' }, ...texts);
}
