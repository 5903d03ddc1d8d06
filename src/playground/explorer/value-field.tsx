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
import { useTexts } from '../language';
import { ListEditor } from './list';
import { ObjectValue } from './object';
import { scalar } from './values';

/** One value in the tree; `saet` takes another, or undefined when it is to be left out. */
export interface ValuePart<T, N extends ValueNode = ValueNode> {
  readonly name: string;
  readonly type: T;
  readonly node: N;
  readonly set: (fresh: ValueNode | undefined) => void;
}

/** What the value is chosen or written in. What the tree cannot change, a variable for one, is shown as it stands. */
export function ValueEditor({ name, type, node, set }: ValuePart<GraphQLInputType>): ReactElement {
  const thisOne = getNullableType(type);
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) {
    return <code>{print(node)}</code>;
  }
  if (isListType(thisOne)) {
    const values = node.kind === Kind.LIST ? node.values : [node];
    return <ListEditor name={name} type={thisOne} node={{ kind: Kind.LIST, values }} set={set} />;
  }
  if (isInputObjectType(thisOne)) {
    return node.kind === Kind.OBJECT ? <ObjectValue name={name} type={thisOne} node={node} set={set} /> : <code>{print(node)}</code>;
  }
  if (isEnumType(thisOne)) {
    return <Enumerated name={name} type={thisOne} node={node} set={set} />;
  }
  return thisOne.name === 'Boolean' ? (
    <Truth name={name} type={thisOne} node={node} set={set} />
  ) : (
    <Written name={name} type={thisOne} node={node} set={set} />
  );
}

function Enumerated({ name, type, node, set }: ValuePart<GraphQLEnumType>): ReactElement {
  const { value } = useTexts().explorer;
  return (
    <select
      aria-label={value(name)}
      value={node.kind === Kind.ENUM ? node.value : ''}
      onChange={({ target }) => set({ kind: Kind.ENUM, value: target.value })}
    >
      {type.getValues().map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Truth({ name, node, set }: ValuePart<GraphQLScalarType>): ReactElement {
  const { value } = useTexts().explorer;
  return (
    <select
      aria-label={value(name)}
      value={String(node.kind === Kind.BOOLEAN && node.value)}
      onChange={({ target }) => set({ kind: Kind.BOOLEAN, value: target.value === 'true' })}
    >
      <option value="true">true</option>
      <option value="false">false</option>
    </select>
  );
}

/** A number is written to the document when it is one; until then the field keeps what is being typed. */
function Written({ name, type, node, set }: ValuePart<GraphQLScalarType>): ReactElement {
  const { value } = useTexts().explorer;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? ('value' in node ? String(node.value) : print(node));
  return (
    <input
      type={type.name === 'Date' ? 'date' : 'text'}
      aria-label={value(name)}
      aria-invalid={scalar(type.name, shown) === undefined}
      size={Math.max(6, Math.min(24, shown.length))}
      value={shown}
      onChange={({ target }) => {
        setDraft(target.value);
        const fresh = scalar(type.name, target.value);
        if (fresh !== undefined) {
          set(fresh);
        }
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
