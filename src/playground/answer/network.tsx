import { useGraphiQL } from '@graphiql/react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { Downloads, NETWORK_FORMATS } from './downloads';
import { type GraphLayout, laidOutNetwork } from './layout';
import { isRow } from './lists';
import { NeighbourList } from './neighbour-list';
import { neighbourQuery, TYPE_QUERY } from './neighbours';
import { grown, MAX_NODES, type Network, type NetworkNode, networkOf, nodeName } from './network-data';
import { NetworkDrawing } from './network-drawing';
import { shapeOf } from './shape';
import type { AnswerPart } from './tabs';
import { useAnswerTexts } from './texts';

/** The objects of the answer and how they hang together; each can be asked for its neighbours. */
export function NetworkPanel({ run, shape, asker }: AnswerPart): ReactElement {
  const t = useAnswerTexts();
  const [network, setNetwork] = useState<Network>(() => networkOf(run, shape));
  // Two may be under way at once, and each adds to what is there when it comes.
  const latest = useRef(network);
  const [said, setSaid] = useState('');
  const fetchNeighbours = useNeighbours(asker);
  const layout = useLayout(network);
  const expand = async (node: NetworkNode): Promise<void> => {
    setSaid(t.loading);
    const found = await fetchNeighbours(node);
    if (typeof found === 'string') {
      setSaid(found);
      return;
    }
    const next = found(latest.current);
    const fresh = next.nodes.size - latest.current.nodes.size;
    latest.current = next;
    setNetwork(next);
    setSaid(`${t.fetched(nodeName(node), fresh)}${next.nodes.size >= MAX_NODES ? ` ${t.full(MAX_NODES)}` : ''}`);
  };
  if (network.nodes.size === 0) {
    return <p role="status">{t.noNetwork}</p>;
  }
  return (
    <div className="helhed-netvaerk">
      <div className="helhed-vaerktoej">
        <Downloads run={run} asker={asker} formats={NETWORK_FORMATS} />
      </div>
      <NetworkDrawing network={network} layout={layout} expand={(node) => void expand(node)} said={said} />
      <NeighbourList network={network} expand={(node) => void expand(node)} />
    </div>
  );
}

function useLayout(network: Network): GraphLayout {
  const before = useRef<GraphLayout['points']>(new Map());
  return useMemo(() => {
    const layout = laidOutNetwork(network, before.current);
    before.current = layout.points;
    return layout;
  }, [network]);
}

/** Gives what makes a network larger by an object's neighbours, or why they could not be had. */
function useNeighbours(asker: AnswerPart['asker']): (node: NetworkNode) => Promise<((network: Network) => Network) | string> {
  const schema = useGraphiQL(({ schema }) => schema);
  return async ({ id, type }) => {
    const ask = async (query: string): Promise<Record<string, unknown> | string> => {
      const { data, errors } = await asker.ask('/graphql', { query, variables: { id } });
      return isRow(data) && isRow(data.node) ? { ...data } : (errors?.[0]?.message ?? '');
    };
    let typeName = type;
    if (typeName === undefined) {
      const told = await ask(TYPE_QUERY);
      typeName = typeof told !== 'string' && isRow(told.node) ? String(told.node.__typename) : undefined;
    }
    const query = schema && typeName !== undefined ? neighbourQuery(schema, typeName) : undefined;
    if (query === undefined) {
      return '';
    }
    const data = await ask(query);
    if (typeof data === 'string') {
      return data;
    }
    const shape = shapeOf(schema, { query, variables: { id }, operationName: undefined, data });
    return (network) => grown(network, data, shape);
  };
}
