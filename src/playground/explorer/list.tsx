import { UnStyledButton } from '@graphiql/react';
import { type GraphQLInputType, type GraphQLList, Kind, type ListValueNode, type ValueNode } from 'graphql';
import type { ReactElement } from 'react';
import { useTexts } from '../language';
import { ValueEditor, type ValuePart } from './value-field';
import { defaultValue } from './values';

/** Several values of one kind: keys to order by, conditions, names. A list that has lost its last value is left out. */
export function ListEditor({ name, type, node, set }: ValuePart<GraphQLList<GraphQLInputType>, ListValueNode>): ReactElement {
  const t = useTexts().explorer;
  const change = (values: readonly ValueNode[]): void => set(values.length === 0 ? undefined : { kind: Kind.LIST, values });
  const changeNumber = (number: number, fresh: ValueNode | undefined): void =>
    change(node.values.flatMap((v, i) => (i !== number ? [v] : fresh === undefined ? [] : [fresh])));
  return (
    <ol className="helhed-udforsker-liste">
      {node.values.map((value, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
        <li key={number}>
          <span>{number + 1}.</span>
          <UnStyledButton
            type="button"
            aria-label={t.remove(name, number + 1)}
            title={t.remove(name, number + 1)}
            onClick={() => changeNumber(number, undefined)}
          >
            ×
          </UnStyledButton>
          <ValueEditor name={`${name} ${number + 1}`} type={type.ofType} node={value} set={(fresh) => changeNumber(number, fresh)} />
        </li>
      ))}
      <li>
        <UnStyledButton
          type="button"
          aria-label={t.add(name)}
          title={t.add(name)}
          onClick={() => change([...node.values, defaultValue(type.ofType)])}
        >
          +
        </UnStyledButton>
      </li>
    </ol>
  );
}
