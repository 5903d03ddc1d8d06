import {
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLScalarType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';
import { type ReactElement, useState } from 'react';
import { useTekster } from '../language';
import { Liste } from './list';
import { Objekt } from './object';
import { skalar } from './values';

/** One value in the tree; `saet` takes another, or undefined when it is to be left out. */
export interface Del<T, N extends ValueNode = ValueNode> {
  readonly navn: string;
  readonly type: T;
  readonly node: N;
  readonly saet: (ny: ValueNode | undefined) => void;
}

/** What the value is chosen or written in. What the tree cannot change, a variable for one, is shown as it stands. */
export function Vaerdi({ navn, type, node, saet }: Del<GraphQLInputType>): ReactElement {
  const denne = getNullableType(type);
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) {
    return <code>{print(node)}</code>;
  }
  if (isListType(denne)) {
    const values = node.kind === Kind.LIST ? node.values : [node];
    return <Liste navn={navn} type={denne} node={{ kind: Kind.LIST, values }} saet={saet} />;
  }
  if (isInputObjectType(denne)) {
    return node.kind === Kind.OBJECT ? <Objekt navn={navn} type={denne} node={node} saet={saet} /> : <code>{print(node)}</code>;
  }
  if (isEnumType(denne)) {
    return <Opremset navn={navn} type={denne} node={node} saet={saet} />;
  }
  return denne.name === 'Boolean' ? (
    <Sandhed navn={navn} type={denne} node={node} saet={saet} />
  ) : (
    <Skrevet navn={navn} type={denne} node={node} saet={saet} />
  );
}

function Opremset({ navn, type, node, saet }: Del<GraphQLEnumType>): ReactElement {
  const { vaerdi } = useTekster().udforsker;
  return (
    <select
      aria-label={vaerdi(navn)}
      value={node.kind === Kind.ENUM ? node.value : ''}
      onChange={({ target }) => saet({ kind: Kind.ENUM, value: target.value })}
    >
      {type.getValues().map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Sandhed({ navn, node, saet }: Del<GraphQLScalarType>): ReactElement {
  const { vaerdi } = useTekster().udforsker;
  return (
    <select
      aria-label={vaerdi(navn)}
      value={String(node.kind === Kind.BOOLEAN && node.value)}
      onChange={({ target }) => saet({ kind: Kind.BOOLEAN, value: target.value === 'true' })}
    >
      <option value="true">true</option>
      <option value="false">false</option>
    </select>
  );
}

/** A number is written to the document when it is one; until then the field keeps what is being typed. */
function Skrevet({ navn, type, node, saet }: Del<GraphQLScalarType>): ReactElement {
  const { vaerdi } = useTekster().udforsker;
  const [udkast, saetUdkast] = useState<string | null>(null);
  const vist = udkast ?? ('value' in node ? String(node.value) : print(node));
  return (
    <input
      type="text"
      aria-label={vaerdi(navn)}
      aria-invalid={skalar(type.name, vist) === undefined}
      size={Math.max(6, Math.min(24, vist.length))}
      value={vist}
      onChange={({ target }) => {
        saetUdkast(target.value);
        const ny = skalar(type.name, target.value);
        if (ny !== undefined) {
          saet(ny);
        }
      }}
      onBlur={() => saetUdkast(null)}
    />
  );
}
