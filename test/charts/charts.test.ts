import { CHART_GREY, COMMITTED_TINT, DAY_LINE, RUNNING, SHADES } from '../../src/charts/chart-colours';
import { drawnMoneyAxis, moneyScale } from '../../src/charts/money-axis';
import { planChart } from '../../src/charts/plan-chart';
import type { PlanRow } from '../../src/charts/plan-rows';
import { DECISION_SIGNS } from '../../src/charts/plan-signs';
import { movedApart } from '../../src/charts/pool-chart';
import { type PoolMovement, poolDays } from '../../src/charts/pool-days';
import { POOL_LINES } from '../../src/charts/pool-lines';
import { dateOf, drawnTimeAxis, timeScale, yearStart } from '../../src/charts/time-axis';
import { rowsOf, textsOf } from '../support/svg-reading';

/** What charts are made from, and what they are drawn in. */

const MOVEMENTS: readonly PoolMovement[] = [
  { dag: '2012-05-01', art: 'DISPONERET', beloeb: 400 },
  { dag: '2012-01-01', art: 'BEVILGET', beloeb: 1000 },
  { dag: '2012-05-01', art: 'TILBAGEFOERT', beloeb: 100 },
  { dag: '2012-06-01', art: 'FRIGIVET', beloeb: 250 },
  { dag: '2012-07-01', art: 'UDBETALT', beloeb: 50 },
];
const END = { dag: '2012-12-31', bevilget: 1000, disponeret: 300, frigivet: 250, udbetalt: 50 };

describe('the days of a pool', () => {
  it('are those on which something moved, each as it ended, and the last one', () => {
    const days = poolDays(MOVEMENTS, END, true);
    expect(days.map((d) => [d.dag, d.bevilget, d.disponeret, d.frigivet, d.udbetalt])).toEqual([
      ['2012-01-01', 1000, 0, 0, 0],
      ['2012-05-01', 1000, 300, 0, 0],
      ['2012-06-01', 1000, 300, 250, 0],
      ['2012-07-01', 1000, 300, 250, 50],
      ['2012-12-31', 1000, 300, 250, 50],
    ]);
    expect(poolDays(MOVEMENTS, { ...END, dag: '2012-07-01' }, true)).toHaveLength(4);
    expect(poolDays([], { ...END, bevilget: 0, disponeret: 0, frigivet: 0, udbetalt: 0 }, true)).toEqual([]);
  });

  it('must come to what the pool says of itself, where they are all there are', () => {
    expect(() => poolDays(MOVEMENTS.slice(1), END, true)).toThrow('do not come to what the pool says');
    expect(() => poolDays(MOVEMENTS, { ...END, udbetalt: 51 }, true)).toThrow('do not come to what the pool says');
  });

  it('begin where earlier ones left off, where they are the last of many', () => {
    const days = poolDays(MOVEMENTS.slice(3), { ...END, udbetalt: 80 }, false);
    expect(days[0]).toEqual({ dag: '2012-06-01', bevilget: 1000, disponeret: 300, frigivet: 250, udbetalt: 30 });
    expect(days.at(-1)).toEqual({ ...END, udbetalt: 80 });
  });
});

it('labels that would lie on each other are moved apart, and stay within the drawing', () => {
  const apart = movedApart([10, 12, 12, 300, 379, 380]);
  expect(apart.every((y, i) => i === 0 || y - (apart[i - 1] ?? 0) >= 19)).toBe(true);
  expect([apart[0], apart[3], apart.at(-1)]).toEqual([10, 300, 380]);
});

/** How strongly a colour stands out from another (WCAG). */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
}

describe('colours', () => {
  it('stand out: lines and signs three to one, texts four and a half to one', () => {
    for (const { stroke } of POOL_LINES) expect(contrast(stroke, '#ffffff')).toBeGreaterThan(4.5);
    for (const { colour } of Object.values(DECISION_SIGNS)) expect(contrast(colour, '#ffffff')).toBeGreaterThan(3);
    for (const { fill, ink } of SHADES) expect(contrast(fill, ink)).toBeGreaterThan(4.5);
    for (const text of [CHART_GREY, DAY_LINE]) expect(contrast(text, '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast(RUNNING, COMMITTED_TINT)).toBeGreaterThan(3);
    expect(contrast('#bbbbbb', '#ffffff')).toBeLessThan(3);
  });

  it('are not all that tells lines and signs apart', () => {
    const signs = POOL_LINES.map(({ sign }) => sign(0, 0, 5));
    expect(new Set(signs).size).toBe(POOL_LINES.length);
    const dashes = POOL_LINES.map(({ dash, width }) => `${dash ?? 'whole'} ${dash ? '' : width}`);
    expect(new Set(dashes).size).toBe(POOL_LINES.length);
    const shapes = Object.values(DECISION_SIGNS).map(({ drawn }) => drawn(0, 0, 5, '#000000', false));
    expect(new Set(shapes).size).toBe(shapes.length);
    const hollow = Object.values(DECISION_SIGNS).map(({ drawn }) => drawn(0, 0, 5, '#000000', true));
    expect(hollow.filter((sign) => shapes.includes(sign))).toEqual([]);
  });
});

describe('axes', () => {
  it('name years, months and days in the language of the reader', () => {
    const ticks = (from: string, to: string, language: 'da' | 'en'): string[] =>
      textsOf(drawnTimeAxis(timeScale(dateOf(from), dateOf(to), 700), 100, language));
    expect(ticks('2006-01-01', '2032-01-01', 'da').slice(0, 2)).toEqual(['2006', '2008']);
    expect(ticks('2012-01-01', '2014-04-23', 'da').slice(0, 5)).toEqual(['2012', 'apr.', 'jul.', 'okt.', '2013']);
    expect(ticks('2012-01-01', '2012-01-20', 'en').slice(0, 3)).toEqual(['2012', '3 Jan', '5 Jan']);
    // Nothing smaller than a day is named.
    expect(new Set(ticks('2012-01-01', '2012-01-03', 'da'))).toEqual(new Set(['2012', '2. jan.', '3. jan.']));
  });

  it('begin a year where it begins, also one that is written with few figures', () => {
    expect(yearStart(dateOf('0042-05-01')).toISOString()).toBe('0042-01-01T00:00:00.000Z');
    expect(yearStart(dateOf('2012-12-31'), 1).toISOString()).toBe('2013-01-01T00:00:00.000Z');
  });

  it('name amounts in millions where there are some, and below nothing where there is less', () => {
    const figures = (amounts: readonly number[], language: 'da' | 'en'): string[] =>
      textsOf(drawnMoneyAxis(moneyScale(amounts, 100), 10, language));
    expect(figures([0, 250_000_000], 'da')).toEqual(['0', '0,5', '1', '1,5', '2', '2,5', 'mio. kr.']);
    expect(figures([0, 500_000], 'en')).toEqual(['0', '1,000', '2,000', '3,000', '4,000', '5,000', 'DKK']);
    expect(figures([-100_000_000, 100_000_000], 'en')[0]).toBe('-1');
    expect(figures([], 'da')[0]).toBe('0');
  });
});

describe('a picture of plans', () => {
  const PLAN: PlanRow = {
    titel: 'En <b>plan</b>',
    invented: false,
    start: '2013-01-01',
    slut: '2016-12-31',
    drawnAs: 'RUNNING',
    decisions: [
      { kind: 'STANDSNING', dag: '2015-05-05', invented: false },
      { kind: 'AFSLAG', dag: '2012-05-05', invented: true },
    ],
    told: 'En <b>plan</b>: 2013–2016.',
    link: '/plan/X',
  };
  const drawn = (rows: readonly PlanRow[], pr = '2014-01-01'): string =>
    planChart({ language: 'da', title: 'Planer', description: 'Prøve.', pr }, rows.length === 0 ? [] : [{ name: 'Her', rows }]);

  it('of one has its bar from the first day to the last, its decisions, and no text that is markup', () => {
    const svg = drawn([PLAN]);
    expect(rowsOf(svg)).toEqual([
      { told: 'En &lt;b&gt;plan&lt;/b&gt;: 2013–2016.', link: '/plan/X', fill: RUNNING, fra: '2013-01-01', til: '2017-01-01' },
    ]);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['Løber på dagen', 'Standset', 'Afslag', 'Hule tegn er opdigtede', '1. januar 2014']),
    );
    expect(textsOf(svg)).not.toContain('Tilsagn');
    expect(svg).not.toContain('<b>');
  });

  it('of none, and of a day that is far from all of them, is a picture still', () => {
    expect(drawn([])).toContain('<desc id="desc">Prøve.</desc>');
    expect(textsOf(drawn([PLAN], '1850-01-01'))).not.toContain('1. januar 1850');
    expect(textsOf(drawn([PLAN], '2018-06-01'))).toContain('1. juni 2018');
  });
});
