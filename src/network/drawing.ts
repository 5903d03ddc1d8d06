import { clusteredGraph } from './clusters';
import type { DrawingOptions } from './drawing-options';
import { drawnEdges, drawnLegend, drawnNode, type NetworkBox, networkBox } from './drawing-parts';
import { type Graph, requireWholeGraph } from './graph';
import { placeBoxes } from './layered-layout';
import { picture } from './picture';

/** A graph as a picture in SVG, drawn by the server: boxes with their names in them, ties between them, and what the signs mean. */

/** Boxes that one can still find one's way among. */
const MOST_NODES = 150;

/** The picture as text; the same bytes for the same graph. */
export function networkDrawing(graph: Graph, options: DrawingOptions): string {
  requireWholeGraph(graph);
  const { language, title, description, most = MOST_NODES } = options;
  const kinds = options.kinds ?? [...new Set(graph.nodes.map((n) => n.kind))].map((kind) => ({ kind, name: kind }));
  const order = new Map(kinds.map(({ kind }, i) => [kind, i]));
  const shown =
    graph.nodes.length > most ? clusteredGraph(graph, kinds, options) : { ...graph, boxes: graph.nodes.map((n) => networkBox(n, order)) };
  const ties = mergedTies(shown.edges);
  const placed = placeBoxes(shown.boxes, ties, shown.boxes.length > 60 ? { across: 8, along: 90 } : { across: 12, along: 90 });
  const used = kinds.filter(({ kind }) => graph.nodes.some((n) => n.kind === kind));
  return picture(
    { language, title, description, width: placed.width, height: placed.height },
    [drawnEdges(ties, placed.ways), ...shown.boxes.map((box: NetworkBox) => drawnNode(box, placed.middle.get(box.id) ?? { x: 0, y: 0 }))],
    drawnLegend(used, order),
  );
}

interface MergedTie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly labels: readonly string[];
}

/** All ties between the same two as one, as heavy as they are together. */
function mergedTies(edges: Graph['edges']): MergedTie[] {
  const merged = new Map<string, { from: string; to: string; weight: number; labels: string[] }>();
  for (const { from, to, weight = 1, label } of edges) {
    if (from === to) continue;
    const key = JSON.stringify(from < to ? [from, to] : [to, from]);
    const known = merged.get(key) ?? { from, to, weight: 0, labels: [] };
    known.weight += weight;
    if (label !== '' && !known.labels.includes(label)) known.labels.push(label);
    merged.set(key, known);
  }
  return [...merged.values()];
}
