import type { Language, LocalizedText } from '../kernel/errors';
import { fitted, textWidth } from '../network/lettering';
import { INK, type LegendEntry, picture } from '../network/picture';
import { xmlElement, xmlText } from '../network/xml';
import { CHART_GREY, COMMITTED_TINT, GRID, RUNNING } from './chart-colours';
import { drawnDay } from './day-line';
import type { PlanFrame, PlanRow, RowGroup } from './plan-rows';
import { DECISION_SIGNS, drawnSign } from './plan-signs';
import { dateOf, drawnTimeAxis, type TimeScale, timeScale, yearStart } from './time-axis';

/** Plans as bars over time (Gantt), one a row, with the decisions that carried them and a line for a day. */

/** Room for names: as much as they take, up to this. */
const MOST_NAMES = 480;
const LEAST_NAMES = 180;
const PLOT = 840;
const ROW = 22;
const HEAD = 28;
const BAR = 11;
const TOP = 40;

/** The picture as text. Its rows are links, so it is a group of them and not one image. */
export function planChart({ language, title, description, pr }: PlanFrame, groups: readonly RowGroup[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const height = groups.length * HEAD + rows.length * ROW;
  const place: RowPlace = { names: roomForNames(rows), scale: planScale(rows, pr) };
  const { names, scale } = place;
  const parts: string[] = [];
  let y = 0;
  for (const group of groups) {
    parts.push(groupHead(group.name, y, names + PLOT));
    y += HEAD;
    for (const row of group.rows) {
      parts.push(drawnRow(row, y + ROW / 2, place));
      y += ROW;
    }
  }
  const axis = xmlElement('g', { transform: `translate(${names} 0)` }, drawnTimeAxis(scale, height, language, true));
  const inside = rows.length === 0 ? [] : [axis, ...parts, dayLine(place, pr, height, language)];
  return picture(
    { language, title, description, width: names + PLOT, height: rows.length === 0 ? 0 : TOP + height + 24, role: 'group' },
    [xmlElement('g', { transform: `translate(0 ${TOP})` }, ...inside)],
    legendOf(rows, language),
  );
}

interface RowPlace {
  /** Points that names take, left of the bars. */
  readonly names: number;
  readonly scale: TimeScale;
}

const roomForNames = (rows: readonly PlanRow[]): number =>
  rows.reduce((most, { titel }) => Math.max(most, Math.min(MOST_NAMES, Math.ceil(textWidth(titel, 13)) + 36)), LEAST_NAMES);

/** Whole years around all bars and decisions; and around the day, where that is near. */
function planScale(rows: readonly PlanRow[], pr: string): TimeScale {
  const days = rows.flatMap((row) => [row.start, row.slut, ...row.decisions.map((d) => d.dag)]).sort();
  const [first, last] = [dateOf(days[0] ?? pr), dateOf(days.at(-1) ?? pr)];
  const day = dateOf(pr);
  const near = day >= yearStart(first, -2) && day <= yearStart(last, 3);
  const [from, to] = near ? [day < first ? day : first, day > last ? day : last] : [first, last];
  return timeScale(yearStart(from), yearStart(to, 1), PLOT);
}

const groupHead = (name: string, y: number, width: number): string =>
  xmlElement('line', { x1: 0, x2: width, y1: y + 4, y2: y + 4, stroke: GRID }) +
  xmlElement('text', { x: 0, y: y + HEAD - 7, 'font-weight': 'bold' }, xmlText(name));

const BARS: Readonly<Record<PlanRow['drawnAs'], Readonly<Record<string, string | number>>>> = {
  RUNNING: { fill: RUNNING, stroke: RUNNING },
  COMMITTED: { fill: COMMITTED_TINT, stroke: RUNNING },
  PLANNED: { fill: '#ffffff', stroke: CHART_GREY, 'stroke-dasharray': '4 3' },
};

const bar = (as: PlanRow['drawnAs'], x: number, y: number, width: number): string =>
  xmlElement('rect', { x, y: y - BAR / 2, width: Math.max(2, width), height: BAR, rx: 2, ...BARS[as] });

function drawnRow(row: PlanRow, y: number, { names, scale }: RowPlace): string {
  const at = (day: string): number => names + Math.round(scale(dateOf(day)) * 100) / 100;
  // The last day is in the bar.
  const [from, to] = [at(row.start), names + scale(new Date(dateOf(row.slut).getTime() + 86_400_000))];
  const first = Math.min(from, ...row.decisions.map((d) => at(d.dag)));
  const signs = row.decisions.map(({ kind, dag, invented }) => drawnSign(kind, at(dag), y - DECISION_SIGNS[kind].rise, 4, invented));
  return xmlElement(
    'a',
    { href: row.link, 'aria-label': row.told },
    xmlElement('title', {}, xmlText(row.told)),
    xmlElement('text', { x: 8, y: y + 4.5, fill: INK }, xmlText(`${fitted(row.titel, 13, names - 30)}${row.invented ? ' *' : ''}`)),
    first < from ? xmlElement('line', { x1: first, x2: from, y1: y, y2: y, stroke: CHART_GREY }) : '',
    bar(row.drawnAs, from, y, to - from),
    ...signs,
  );
}

function dayLine({ names, scale }: RowPlace, pr: string, height: number, language: Language): string {
  const x = scale(dateOf(pr));
  return x < 0 || x > PLOT ? '' : drawnDay(pr, { x: names + x, from: names, to: names + PLOT, height }, language);
}

const BAR_NAMES: readonly (readonly [PlanRow['drawnAs'], LocalizedText])[] = [
  ['RUNNING', { da: 'Løber på dagen', en: 'Runs on the day' }],
  ['COMMITTED', { da: 'Har tilsagn, løber ikke på dagen', en: 'Committed, does not run on the day' }],
  ['PLANNED', { da: 'Uden tilsagn', en: 'Not committed' }],
];

const HOLLOW: LocalizedText = { da: 'Hule tegn er opdigtede', en: 'Hollow signs are invented' };

/** What is there to be seen, and no more. */
function legendOf(rows: readonly PlanRow[], language: Language): LegendEntry[] {
  const bars = BAR_NAMES.filter(([as]) => rows.some((row) => row.drawnAs === as)).map(([as, name]) => ({
    text: name[language],
    sign: (x: number, y: number) => bar(as, x - 10, y, 22),
  }));
  const decisions = rows.flatMap((row) => row.decisions);
  const used = new Set(decisions.map(({ kind }) => kind));
  const signs = [...used]
    .sort((a, b) => DECISION_SIGNS[a].place - DECISION_SIGNS[b].place)
    .map((kind) => ({
      text: DECISION_SIGNS[kind].name[language],
      sign: (x: number, y: number) => drawnSign(kind, x, y, kind === 'STANDSNING' ? 3.5 : 5.5, false),
    }));
  const hollow = decisions.some(({ invented }) => invented)
    ? [{ text: HOLLOW[language], sign: (x: number, y: number) => drawnSign('PRAEKVALIFIKATION', x, y, 5, true) }]
    : [];
  return [...bars, ...signs, ...hollow];
}
