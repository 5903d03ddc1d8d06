import { curveBasis, line } from 'd3-shape';
import type { NamedKind } from './drawing-options';
import type { GraphNode } from './graph';
import type { Box, PicturePoint } from './layered-layout';
import { brokenIntoLines, textWidth } from './lettering';
import { type NodeSign, nodeSign } from './node-signs';
import { INK, type LegendEntry } from './picture';
import { xmlElement, xmlText } from './xml';

/** What a picture of a network is put together from. */

const SIZE = 13;
const LINE = 16;
const SIGN_ROOM = 24;
const MOST_WIDE = 190;

/** A line in a box: its own sign in front of it, or none. */
export interface BoxLine {
  readonly text: string;
  readonly sign?: NodeSign;
  readonly bold?: true;
}

/** A box of the picture with what stands in it. */
export interface NetworkBox extends Box {
  readonly sign: NodeSign;
  readonly lines: readonly BoxLine[];
  /** What it is called in full, for pointers and readers. */
  readonly title: string;
  readonly link?: string;
}

/** The box of one node. */
export function networkBox({ id, kind, label }: GraphNode, order: ReadonlyMap<string, number>): NetworkBox {
  const place = order.get(kind) ?? order.size;
  const lines = brokenIntoLines(label, SIZE, MOST_WIDE, 3).map((text) => ({ text }));
  return { id, place, sign: nodeSign(place), lines, title: label, ...sizeOf(lines) };
}

/** How large a box must be for its lines. */
export function sizeOf(lines: readonly BoxLine[]): { readonly width: number; readonly height: number } {
  const widths = lines.map(({ text, sign, bold }) => textWidth(text, SIZE) * (bold ? 1.08 : 1) + (sign ? 20 : 0));
  return { width: Math.ceil(Math.max(...widths)) + SIGN_ROOM + 12, height: lines.length * LINE + 10 };
}

export function drawnNode({ sign, lines, title, link, width, height }: NetworkBox, { x, y }: PicturePoint): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const words = lines.map(({ text, sign: own, bold }, i) => {
    const baseline = top + 5 + i * LINE + 12;
    const start = left + SIGN_ROOM + (own ? 20 : 0);
    const mark = own ? xmlElement('g', { fill: own.stroke }, own.shape(left + SIGN_ROOM + 7, baseline - 4.5, 5)) : '';
    return mark + xmlElement('text', { x: start, y: baseline, 'font-weight': bold ? 'bold' : undefined }, xmlText(text));
  });
  const box = xmlElement(
    'g',
    {},
    xmlElement('title', {}, xmlText(title)),
    xmlElement('rect', { x: left, y: top, width, height, rx: 4, fill: sign.fill, stroke: sign.stroke, 'stroke-width': 1.25 }),
    xmlElement('g', { fill: sign.stroke }, sign.shape(left + 13, top + 13, 5.5)),
    ...words,
  );
  return link === undefined ? box : xmlElement('a', { href: link }, box);
}

const way = line<PicturePoint>(
  (p) => p.x,
  (p) => p.y,
)
  .curve(curveBasis)
  .digits(1);

/** The ties, the heavier the thicker; each says in words what it is. */
export function drawnEdges(
  ties: readonly { readonly weight: number; readonly labels: readonly string[] }[],
  ways: readonly (readonly PicturePoint[])[],
): string {
  const drawn = ties.map(({ weight, labels }, i) => {
    const points = ways[i] ?? [];
    const attributes = { d: way([...points]) ?? '', 'stroke-width': 1.1 + 1.3 * Math.log2(Math.max(1, weight)) };
    return labels.length === 0
      ? xmlElement('path', attributes)
      : xmlElement('path', attributes, xmlElement('title', {}, xmlText(labels.join('; '))));
  });
  return xmlElement('g', { fill: 'none', stroke: '#6e7781', 'stroke-opacity': 0.8 }, ...drawn);
}

export function drawnLegend(kinds: readonly NamedKind[], order: ReadonlyMap<string, number>): LegendEntry[] {
  return kinds.map(({ kind, name }) => {
    const sign = nodeSign(order.get(kind) ?? 0);
    return { text: name, sign: (x, y) => xmlElement('g', { fill: sign.stroke, color: INK }, sign.shape(x, y, 6.5)) };
  });
}
