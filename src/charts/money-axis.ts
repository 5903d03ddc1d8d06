import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Language } from '../kernel/errors';
import { xmlElement, xmlText } from '../network/xml';
import { CHART_GREY, GRID } from './chart-colours';

/** Amounts from the bottom up. */

export type MoneyScale = ScaleLinear<number, number>;

const MILLION = 100_000_000;

/** From nothing, or from what lies below it, to the largest of the amounts (øre), and on to a round one. */
export function moneyScale(amounts: readonly number[], height: number): MoneyScale {
  const [low, high] = amounts.reduce(([least, most], a) => [Math.min(least, a), Math.max(most, a)], [0, 0]);
  return scaleLinear()
    .domain([low, high === low ? MILLION : high])
    .nice(6)
    .range([height, 0]);
}

/** Lines across the drawing at round amounts, with their figures to the left; in millions where there are some. */
export function drawnMoneyAxis(scale: MoneyScale, width: number, language: Language): string {
  const [, high = 0] = scale.domain();
  const inMillions = high >= MILLION;
  const unit = inMillions ? { da: 'mio. kr.', en: 'DKK million' } : { da: 'kr.', en: 'DKK' };
  const lines = scale.ticks(6).map((amount) => {
    const y = scale(amount);
    const text = figure(amount / (inMillions ? MILLION : 100), language);
    return (
      xmlElement('line', { x1: 0, x2: width, y1: y, y2: y, stroke: amount === 0 ? CHART_GREY : GRID }) +
      xmlElement('text', { x: -8, y: y + 4, 'text-anchor': 'end', fill: CHART_GREY, 'font-size': 12 }, xmlText(text))
    );
  });
  const head = xmlElement('text', { x: -8, y: -14, 'text-anchor': 'end', fill: CHART_GREY, 'font-size': 12 }, xmlText(unit[language]));
  return xmlElement('g', { 'aria-hidden': 'true' }, ...lines, head);
}

function figure(value: number, language: Language): string {
  const [whole = '', rest] = String(Math.round(value * 1000) / 1000).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',');
  return rest ? `${groups}${language === 'da' ? ',' : '.'}${rest}` : groups;
}
