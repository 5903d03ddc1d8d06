import type { GraphQLInputType, ValueNode } from 'graphql';
import type { ReactElement } from 'react';
import { ValueEditor } from './value-field';
import { defaultValue } from './values';

interface ArgumentProps {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly description: string | null | undefined;
  readonly required: boolean;
  readonly node: ValueNode | undefined;
  readonly set: (fresh: ValueNode | undefined) => void;
}

/** An argument, or a field of an input object: a tick for whether it is given, and what it is. */
export function ArgumentRow({ name, type, description, required, node, set }: ArgumentProps): ReactElement {
  return (
    <li className="helhed-udforsker-argument">
      <label title={description ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => set(target.checked ? defaultValue(type) : undefined)}
        />
        {name}
        {required && '*'}
      </label>
      {node !== undefined && <ValueEditor name={name} type={type} node={node} set={set} />}
    </li>
  );
}
