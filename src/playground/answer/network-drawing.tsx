import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { GraphLayout } from './layout';
import { type Network, type NetworkEdge, type NetworkNode, nodeName } from './network-data';
import { useAnswerTexts } from './texts';
import { useWidth } from './use-width';

/** Letters of a line of a name, and lines of it, under its object; all of it is told when the pointer or the keyboard is on it. */
const LETTERS = 20;
const LINES = 2;
const COLOURS = 8;
const MIN_ZOOM = 0.3;
const MAX_ZOOM = 2;

interface NetworkDrawingProps {
  readonly network: Network;
  readonly layout: GraphLayout;
  readonly expand: (node: NetworkNode) => void;
  readonly said: string;
}

/** Each type has a colour, in the order that they come in. */
function coloursOf({ nodes }: Network): ReadonlyMap<string, number> {
  const types = [...new Set([...nodes.values()].map(({ type }) => type ?? '?'))];
  return new Map(types.map((type, i) => [type, i % COLOURS]));
}

export function NetworkDrawing({ network, layout, expand, said }: NetworkDrawingProps): ReactElement {
  const t = useAnswerTexts();
  const [place, room] = useWidth();
  const [zoom, setZoom] = useState<number | null>(null);
  // All of it is seen at first, unless its names would be too small to read.
  const scale = zoom ?? Math.min(1, Math.max(0.6, room / layout.width));
  const colours = coloursOf(network);
  const turn = (factor: number): void => setZoom(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, scale * factor)));
  const summary = t.network(network.nodes.size, network.edges.size);
  return (
    <>
      <div className="helhed-vaerktoej">
        <span>{summary}</span>
        <button type="button" className="helhed-knap" onClick={() => turn(1.25)}>
          {t.closer}
        </button>
        <button type="button" className="helhed-knap" onClick={() => turn(0.8)}>
          {t.further}
        </button>
        <span role="status">{said}</span>
      </div>
      <Types colours={colours} />
      <div ref={place} className="helhed-netvaerk-flade">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          role="group"
          aria-label={summary}
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          {[...network.edges.values()].map((edge) => (
            <EdgeLine key={`${edge.from} ${edge.to}`} edge={edge} points={layout.points} />
          ))}
          {[...network.nodes.values()].map((node) => (
            <NodeMark key={node.id} node={node} layout={layout} colour={colours.get(node.type ?? '?') ?? 0} expand={expand} />
          ))}
        </svg>
      </div>
    </>
  );
}

/** A name in lines, broken between words; what is seen is the beginning of what is read aloud. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.slice(0, LINES);
}

function Types({ colours }: { colours: ReadonlyMap<string, number> }): ReactElement {
  return (
    <ul className="helhed-signatur">
      {[...colours].map(([type, colour]) => (
        <li key={type}>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="6" className={`helhed-serie-${colour}`} />
          </svg>{' '}
          {type}
        </li>
      ))}
    </ul>
  );
}

function EdgeLine({ edge, points }: { edge: NetworkEdge; points: GraphLayout['points'] }): ReactElement | null {
  const [a, b] = [points.get(edge.from), points.get(edge.to)];
  return a && b ? (
    <line className="helhed-kant" x1={a.x} y1={a.y} x2={b.x} y2={b.y}>
      <title>{edge.relation}</title>
    </line>
  ) : null;
}

interface NodeMarkProps {
  readonly node: NetworkNode;
  readonly layout: GraphLayout;
  readonly colour: number;
  readonly expand: (node: NetworkNode) => void;
}

function NodeMark({ node, layout, colour, expand }: NodeMarkProps): ReactElement | null {
  const t = useAnswerTexts();
  const point = layout.points.get(node.id);
  if (point === undefined) {
    return null;
  }
  const name = node.label ?? node.type ?? '?';
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      expand(node);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button of its own
    <g
      role="button"
      tabIndex={0}
      className="helhed-knude"
      aria-label={t.fetchNeighbours(nodeName(node))}
      transform={`translate(${point.x} ${point.y})`}
      onClick={() => expand(node)}
      onKeyDown={press}
    >
      <title>{nodeName(node)}</title>
      {/* Room for a finger, on the name and between it and the mark. */}
      <rect x="-38" y="-14" width="76" height="44" fill="transparent" />
      <circle r="11" className={`helhed-serie-${colour}`} />
      <text y="25" textAnchor="middle">
        {linesOf(name).map((line, i) => (
          <tspan key={line} x="0" dy={i === 0 ? 0 : 13}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  );
}
