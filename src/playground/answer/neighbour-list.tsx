import type { ReactElement } from 'react';
import { type Network, type NetworkNode, nodeName } from './network-data';
import { useAnswerTexts } from './texts';

/** The network in words: each object with what it is tied to, for those who do not see the drawing. */
export function NeighbourList({ network, expand }: { network: Network; expand: (node: NetworkNode) => void }): ReactElement {
  const t = useAnswerTexts();
  const tied = new Map<string, string[]>();
  const add = (id: string, other: string, relation: string): void => {
    const node = network.nodes.get(other);
    if (node) {
      tied.set(id, [...(tied.get(id) ?? []), `${relation}: ${nodeName(node)}`]);
    }
  };
  for (const { from, to, relation } of network.edges.values()) {
    add(from, to, relation);
    add(to, from, relation);
  }
  return (
    <details className="helhed-tal">
      <summary>{t.asList}</summary>
      <ul>
        {[...network.nodes.values()].map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => expand(node)}>
              {t.fetchNeighbours(nodeName(node))}
            </button>
            <ul>
              {(tied.get(node.id) ?? []).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
