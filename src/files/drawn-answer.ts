import type { Language } from '../kernel/errors';
import type { Graph } from '../network/graph';
import { graphmlText } from '../network/graphml';

/** The network in an answer as a file: for programs that work on networks, or as a picture. */

export interface DrawnTitle {
  readonly language: Language;
  /** What the picture is called; the operation's name, or none. */
  readonly title: string | null;
}

const WORDS = {
  da: {
    title: 'Netværket i svaret',
    counts: (n: number, e: number): string =>
      `${n === 1 ? 'Ét objekt' : `${n} objekter`} og ${e === 1 ? 'én forbindelse' : `${e} forbindelser`} mellem dem.`,
    many: 'Så mange tegnes samlet, efter hvad de ligger i.',
  },
  en: {
    title: 'The network in the answer',
    counts: (n: number, e: number): string =>
      `${n === 1 ? 'One object' : `${n} objects`} and ${e === 1 ? 'one tie' : `${e} ties`} between them.`,
    many: 'So many are drawn together, by what they lie in.',
  },
} as const;

/** Objects that are drawn one by one. */
const MOST_NODES = 120;

/** From left to right: those who act, what they do, and what it lies in; all else between. */
const LEFT = ['Boligorganisation', 'Forvaltning', 'Afdeling', 'Helhedsplan'];
const RIGHT = ['Kontrakt', 'Byomraade', 'Forum', 'Kommune'];
const placeOf = (kind: string): number => (LEFT.includes(kind) ? LEFT.indexOf(kind) - LEFT.length : RIGHT.indexOf(kind) + 1);

export const graphmlOf = (graph: Graph): Buffer => Buffer.from(graphmlText(graph));

/** `names`: what the kinds are called, in the order in which they are drawn. */
export function pictureOf(graph: Graph, { language, title }: DrawnTitle, names: ReadonlyMap<string, string>): Buffer {
  // Placing the boxes takes a library that no other answer needs.
  const { networkDrawing }: typeof import('../network/drawing') = require('../network/drawing');
  const words = WORDS[language];
  const counts = words.counts(graph.nodes.length, graph.edges.length);
  const present = [...new Set(graph.nodes.map((n) => n.kind))].sort((a, b) => placeOf(a) - placeOf(b));
  return Buffer.from(
    networkDrawing(graph, {
      language,
      title: title ?? words.title,
      description: graph.nodes.length > MOST_NODES ? `${counts} ${words.many}` : counts,
      kinds: present.map((kind) => ({ kind, name: names.get(kind) ?? kind })),
      most: MOST_NODES,
    }),
  );
}
