import { FONT, textWidth } from './lettering';
import { xmlElement, xmlText } from './xml';

/** The sheet that every picture is drawn on: title, what it shows, legend, and the drawing below them. Nothing is loaded, nothing runs. */

export const INK = '#1b1f23';
export const FAINT_INK = '#57606a';
export const MARGIN = 24;
const TITLE_SIZE = 20;
const TEXT_SIZE = 13;
const LEGEND_LINE = 24;

export interface PictureFrame {
  readonly language: 'da' | 'en';
  readonly title: string;
  /** What it shows in a sentence or two; for those who do not see it, and in small letters below the title. */
  readonly description: string;
  /** Of what is drawn, without title, legend and margins. */
  readonly width: number;
  readonly height: number;
  /** One image, as it is when left out; or a group of what can be followed, each thing with a name of its own. */
  readonly role?: 'img' | 'group';
}

/** An entry of the legend: its sign drawn around a point, and its words. */
export interface LegendEntry {
  readonly sign: (x: number, y: number) => string;
  readonly text: string;
}

/** The picture as text. `parts` are drawn with the upper left corner of the drawing as their origin. */
export function picture(
  { language, title, description, width, height, role = 'img' }: PictureFrame,
  parts: readonly string[],
  legend: readonly LegendEntry[],
): string {
  const inner = Math.max(width, 480, textWidth(title, TITLE_SIZE));
  const sentences = wrapped(description, inner);
  const rows = legendRows(legend, inner);
  const top = MARGIN + TITLE_SIZE + 8 + sentences.length * 18 + (rows.length > 0 ? rows.length * LEGEND_LINE + 10 : 0) + 12;
  const whole = { width: Math.ceil(inner + 2 * MARGIN), height: Math.ceil(top + height + MARGIN) };
  const legendTop = MARGIN + TITLE_SIZE + 8 + sentences.length * 18 + 16;
  return `${xmlElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': language,
      lang: language,
      role,
      'aria-labelledby': 'title desc',
      width: whole.width,
      height: whole.height,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': FONT,
      'font-size': TEXT_SIZE,
      fill: INK,
    },
    xmlElement('title', { id: 'title' }, xmlText(title)),
    xmlElement('desc', { id: 'desc' }, xmlText(description)),
    xmlElement('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    xmlElement('text', { x: MARGIN, y: MARGIN + TITLE_SIZE - 4, 'font-size': TITLE_SIZE, 'font-weight': 'bold' }, xmlText(title)),
    ...sentences.map((line, i) => xmlElement('text', { x: MARGIN, y: MARGIN + TITLE_SIZE + 18 + i * 18, fill: FAINT_INK }, xmlText(line))),
    ...rows.flatMap((row, i) =>
      row.map(({ sign, text, x }) => {
        const y = legendTop + i * LEGEND_LINE;
        return sign(MARGIN + x + 10, y) + xmlElement('text', { x: MARGIN + x + 26, y: y + 4.5 }, xmlText(text));
      }),
    ),
    xmlElement('g', { transform: `translate(${MARGIN + Math.max(0, Math.floor((inner - width) / 2))} ${top})` }, ...parts),
  )}\n`;
}

function legendRows(legend: readonly LegendEntry[], width: number): (LegendEntry & { readonly x: number })[][] {
  const rows: (LegendEntry & { readonly x: number })[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of legend) {
    const takes = 46 + textWidth(entry.text, TEXT_SIZE);
    if (x + takes > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += takes;
  }
  return rows;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  // A space that nothing is broken at stays in its word.
  for (const word of text.split(/[ \n]+/)) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, TEXT_SIZE) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
