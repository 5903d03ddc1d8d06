import type { Language } from '../kernel/errors';
import { fitted } from '../network/lettering';
import { picture } from '../network/picture';
import { xmlElement, xmlText } from '../network/xml';
import { CHART_GREY, GRID, SHADES } from './chart-colours';
import { drawnDay } from './day-line';
import type { PlanFrame } from './plan-rows';
import { dateOf, timeScale, yearStart } from './time-axis';

/** How many plans there are in each kommune, from year to year: what is drawn where the plans themselves would be too many. */

export interface KommuneRow {
  readonly navn: string;
  readonly plans: number;
  /** Plans of which a day lies in the year. */
  readonly years: ReadonlyMap<number, number>;
  readonly told: string;
  readonly link: string;
}

const NAMES = 190;
const CELL = 34;
const ROW = 21;
const TOP = 40;
/** Years that are drawn; the last ones where there are more. */
const MOST_YEARS = 40;

/** The years from the first to the last that any row has. */
export function yearsOf(rows: readonly KommuneRow[]): number[] {
  const all = rows.flatMap(({ years }) => [...years.keys()]);
  const last = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const first = Math.max(
    all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last - MOST_YEARS + 1,
  );
  return all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The picture as text; each kommune leads to its own. */
export function kommuneChart({ language, title, description, pr }: PlanFrame, rows: readonly KommuneRow[]): string {
  const years = yearsOf(rows);
  const most = Math.max(1, ...rows.flatMap(({ years: own }) => [...own.values()]));
  const [width, height] = [NAMES + years.length * CELL, rows.length * ROW];
  const heads = years.map((year, i) => yearHead(year, NAMES + i * CELL + CELL / 2, height));
  const drawn = rows.map((row, i) => drawnRow(row, i * ROW, years, most));
  return picture(
    { language, title, description, width, height: TOP + height + 28, role: 'group' },
    [
      xmlElement(
        'g',
        { transform: `translate(0 ${TOP})` },
        xmlElement('g', { 'aria-hidden': 'true' }, ...heads),
        ...drawn,
        dayMark(pr, years, height, language),
      ),
    ],
    [],
  );
}

const yearHead = (year: number, x: number, height: number): string =>
  [-6, height + 16]
    .map((y) => xmlElement('text', { x, y, 'text-anchor': 'middle', fill: CHART_GREY, 'font-size': 11 }, xmlText(String(year))))
    .join('');

function drawnRow({ navn, plans, years: own, told, link }: KommuneRow, y: number, years: readonly number[], most: number): string {
  const cells = years.flatMap((year, i) => {
    const count = own.get(year) ?? 0;
    const shade = SHADES[Math.min(SHADES.length - 1, Math.floor((Math.sqrt(count) / Math.sqrt(most)) * SHADES.length))];
    if (count === 0 || !shade) return [];
    const x = NAMES + i * CELL;
    return [
      xmlElement('rect', {
        x: x + 1,
        y: y + 1,
        width: CELL - 2,
        height: ROW - 2,
        rx: 2,
        fill: shade.fill,
        stroke: CHART_GREY,
        'stroke-width': 0.5,
      }),
      xmlElement('text', { x: x + CELL / 2, y: y + 15, 'text-anchor': 'middle', 'font-size': 12, fill: shade.ink }, xmlText(String(count))),
    ];
  });
  const name = xmlElement('text', { x: 0, y: y + 15 }, xmlText(`${fitted(navn, 13, NAMES - 52)} (${plans})`));
  const line = xmlElement('line', { x1: 0, x2: NAMES + years.length * CELL, y1: y, y2: y, stroke: GRID });
  return xmlElement('a', { href: link, 'aria-label': told }, xmlElement('title', {}, xmlText(told)), line, name, ...cells);
}

function dayMark(pr: string, years: readonly number[], height: number, language: Language): string {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const day = dateOf(pr);
  const year = day.getUTCFullYear();
  if (years.length === 0 || year < first || year > last) return '';
  const x = NAMES + (year - first) * CELL + timeScale(yearStart(day), yearStart(day, 1), CELL)(day);
  return drawnDay(pr, { x, from: NAMES, to: NAMES + years.length * CELL, height }, language);
}
