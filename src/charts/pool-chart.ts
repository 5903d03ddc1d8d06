import { curveStepAfter, line } from 'd3-shape';
import type { Language } from '../kernel/errors';
import { formatKroner } from '../kernel/format';
import { textWidth } from '../network/lettering';
import { INK, picture } from '../network/picture';
import { xmlElement, xmlText } from '../network/xml';
import { CHART_GREY } from './chart-colours';
import { drawnMoneyAxis, type MoneyScale, moneyScale } from './money-axis';
import type { PoolDay } from './pool-days';
import { POOL_LINES, type PoolLine } from './pool-lines';
import { dateOf, drawnTimeAxis, type TimeScale, timeScale, yearStart } from './time-axis';

/** A pool over time: the frame, and what was committed, released and paid of it, as steps from day to day. */

export interface PoolChart {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** In order; the last one is the day that the picture is of. Empty when nothing had happened by then. */
  readonly days: readonly PoolDay[];
  /** Whether the days are all that there are; otherwise the pool had a life before the first of them. */
  readonly whole: boolean;
}

const WIDTH = 680;
const HEIGHT = 380;
const LEFT = 84;
const LABEL_AT = 72;
const LABEL_LINE = 19;
const MARK_EVERY = 130;

/** The picture as text. */
export function poolChart({ language, title, description, days, whole }: PoolChart): string {
  const end = days.at(-1);
  const [first] = days;
  if (!end || !first) return picture({ language, title, description, width: 640, height: 90 }, [nothing(language)], []);
  const last = dateOf(end.dag);
  const x = timeScale(whole ? beginning(dateOf(first.dag), last) : dateOf(first.dag), last, WIDTH);
  const y = moneyScale(
    POOL_LINES.flatMap(({ amount }) => days.map(amount)),
    HEIGHT,
  );
  const drawn = POOL_LINES.map((each, i) => drawnLine(each, days, { x, y, whole, language, place: i }));
  return picture(
    { language, title, description, width: LEFT + WIDTH + LABEL_AT + labelWidth(end, language), height: HEIGHT + 44 },
    [
      xmlElement(
        'g',
        { transform: `translate(${LEFT} 24)` },
        drawnTimeAxis(x, HEIGHT, language),
        drawnMoneyAxis(y, WIDTH, language),
        ...drawn,
        ...labels(end, y, language),
      ),
    ],
    [],
  );
}

/** The year that the first day lies in; a life of a few days is shown in the months around it. */
function beginning(first: Date, last: Date): Date {
  const month = new Date(last.getTime() - 90 * 86_400_000);
  month.setUTCDate(1);
  return month < yearStart(first) ? month : yearStart(first);
}

const nothing = (language: Language): string =>
  xmlElement('rect', { x: 0.5, y: 0.5, width: 639, height: 89, fill: 'none', stroke: CHART_GREY }) +
  xmlElement(
    'text',
    { x: 320, y: 50, 'text-anchor': 'middle' },
    xmlText(language === 'da' ? 'Der er hverken bevillinger eller posteringer.' : 'There are neither grants nor postings.'),
  );

interface LineFrame {
  readonly x: TimeScale;
  readonly y: MoneyScale;
  readonly whole: boolean;
  readonly language: Language;
  readonly place: number;
}

function drawnLine({ name, amount, stroke, width, dash, sign }: PoolLine, days: readonly PoolDay[], frame: LineFrame): string {
  const { x, y, whole, language, place } = frame;
  const points = days.map((day) => ({ at: x(dateOf(day.dag)), amount: amount(day) }));
  // Before its first day a pool has nothing.
  if (whole) points.unshift({ at: 0, amount: 0 });
  const steps = line<(typeof points)[number]>(
    (p) => p.at,
    (p) => y(p.amount),
  )
    .curve(curveStepAfter)
    .digits(2);
  // The signs of each line stand in places of their own, so that lines which lie on each other are seen to be several.
  const marks: string[] = [];
  for (let at = MARK_EVERY / 2 + (place * MARK_EVERY) / POOL_LINES.length; at < WIDTH - 8; at += MARK_EVERY) {
    const reached = points.findLast((p) => p.at <= at);
    if (reached) marks.push(sign(at, y(reached.amount), 4.5));
  }
  return xmlElement(
    'g',
    {},
    xmlElement('title', {}, xmlText(name[language])),
    xmlElement('path', { d: steps(points) ?? '', fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash }),
    xmlElement('g', { fill: stroke, stroke: '#ffffff', 'stroke-width': 0.75 }, ...marks),
  );
}

/** How wide the widest label is, its name in bold. */
const labelWidth = (end: PoolDay, language: Language): number =>
  Math.max(
    ...POOL_LINES.map(({ name, amount }) => textWidth(name[language], 13) * 1.12 + textWidth(formatKroner(amount(end), language), 13)),
  ) + 16;

/** Each line's sign, name and amount on the last day, beside where it ends; moved apart where several end alike. */
function labels(end: PoolDay, y: MoneyScale, language: Language): string[] {
  const ends = POOL_LINES.map((each) => ({ each, amount: each.amount(end), from: y(each.amount(end)) })).sort((a, b) => a.from - b.from);
  const places = movedApart(ends.map(({ from }) => from));
  return ends.map(({ each: { name, stroke, width, dash, sign }, amount, from }, i) => {
    const at = places[i] ?? from;
    return xmlElement(
      'g',
      {},
      xmlElement('path', {
        d: `M${WIDTH} ${Math.round(from * 100) / 100}L${WIDTH + 34} ${Math.round(at * 100) / 100}h18`,
        fill: 'none',
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dash,
      }),
      xmlElement('g', { fill: stroke }, sign(WIDTH + 60, at, 5.5)),
      xmlElement(
        'text',
        { x: WIDTH + LABEL_AT, y: at + 4.5, fill: INK },
        xmlElement('tspan', { 'font-weight': 'bold' }, xmlText(name[language])),
        xmlElement('tspan', { dx: 6 }, xmlText(formatKroner(amount, language))),
      ),
    );
  });
}

/** Heights from the top down, each at least a line below the one before it, none above or below the drawing where there is room. */
export function movedApart(heights: readonly number[]): number[] {
  const down: number[] = [];
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + LABEL_LINE));
  let floor = HEIGHT;
  return down
    .reverse()
    .map((height) => {
      const at = Math.min(height, floor);
      floor = at - LABEL_LINE;
      return at;
    })
    .reverse();
}
