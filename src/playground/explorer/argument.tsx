import type { GraphQLInputType, ValueNode } from 'graphql';
import type { ReactElement } from 'react';
import { Vaerdi } from './value-field';
import { standardvaerdi } from './values';

interface Argumentdele {
  readonly navn: string;
  readonly type: GraphQLInputType;
  readonly beskrivelse: string | null | undefined;
  readonly kraevet: boolean;
  readonly node: ValueNode | undefined;
  readonly saet: (ny: ValueNode | undefined) => void;
}

/** An argument, or a field of an input object: a tick for whether it is given, and what it is. */
export function Argument({ navn, type, beskrivelse, kraevet, node, saet }: Argumentdele): ReactElement {
  return (
    <li className="helhed-udforsker-argument">
      <label title={beskrivelse ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => saet(target.checked ? standardvaerdi(type) : undefined)}
        />
        {navn}
        {kraevet && '*'}
      </label>
      {node !== undefined && <Vaerdi navn={navn} type={type} node={node} saet={saet} />}
    </li>
  );
}
