import { UnStyledButton } from '@graphiql/react';
import { type GraphQLInputType, type GraphQLList, Kind, type ListValueNode, type ValueNode } from 'graphql';
import type { ReactElement } from 'react';
import { useTekster } from '../language';
import { type Del, Vaerdi } from './value-field';
import { standardvaerdi } from './values';

/** Several values of one kind: keys to order by, conditions, names. A list that has lost its last value is left out. */
export function Liste({ navn, type, node, saet }: Del<GraphQLList<GraphQLInputType>, ListValueNode>): ReactElement {
  const t = useTekster().udforsker;
  const skift = (values: readonly ValueNode[]): void => saet(values.length === 0 ? undefined : { kind: Kind.LIST, values });
  const skiftNr = (nr: number, ny: ValueNode | undefined): void =>
    skift(node.values.flatMap((v, i) => (i !== nr ? [v] : ny === undefined ? [] : [ny])));
  return (
    <ol className="helhed-udforsker-liste">
      {node.values.map((vaerdi, nr) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
        <li key={nr}>
          <span>{nr + 1}.</span>
          <UnStyledButton
            type="button"
            aria-label={t.fjern(navn, nr + 1)}
            title={t.fjern(navn, nr + 1)}
            onClick={() => skiftNr(nr, undefined)}
          >
            ×
          </UnStyledButton>
          <Vaerdi navn={`${navn} ${nr + 1}`} type={type.ofType} node={vaerdi} saet={(ny) => skiftNr(nr, ny)} />
        </li>
      ))}
      <li>
        <UnStyledButton
          type="button"
          aria-label={t.tilfoej(navn)}
          title={t.tilfoej(navn)}
          onClick={() => skift([...node.values, standardvaerdi(type.ofType)])}
        >
          +
        </UnStyledButton>
      </li>
    </ol>
  );
}
