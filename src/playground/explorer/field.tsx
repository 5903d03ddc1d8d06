import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type ValueNode,
} from 'graphql';
import type { ReactElement } from 'react';
import { useTexts } from '../language';
import { ArgumentRow } from './argument';
import { argument, type FieldItem, type FieldSelection, findField, findType, newField, newFragment, replaceSelection } from './selection';

interface FieldProps {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLNamedType;
  readonly choices: FieldSelection;
  readonly set: (newOne: FieldSelection) => void;
}

/** The fields of a type, and the types that a row of it can be, each to be chosen. */
export function FieldTree({ schema, type, choices, set, navn: name }: FieldProps & { readonly navn: string }): ReactElement {
  const { fields } = useTexts().explorer;
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return (
    <ul aria-label={fields(name)}>
      {own
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map((field) => (
          <FieldOptions key={field.name} field={field} schema={schema} choices={choices} set={set} />
        ))}
      {isAbstractType(type) &&
        schema
          .getPossibleTypes(type)
          .map((possible) => <TypeOptions key={possible.name} type={possible} schema={schema} choices={choices} set={set} />)}
    </ul>
  );
}

function FieldOptions({ field, schema, choices, set }: Omit<FieldProps, 'type'> & { readonly field: FieldItem }): ReactElement {
  const node = findField(choices, field.name);
  const below = node?.selectionSet;
  const newOne = (field: FieldNode): void => set(replaceSelection(choices, node, field));
  return (
    <li>
      <label title={field.description ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => set(replaceSelection(choices, node, target.checked ? newField(field) : undefined))}
        />
        {field.name}
      </label>
      {node !== undefined && field.args.length > 0 && <Arguments field={field} node={node} newOne={newOne} />}
      {node !== undefined && below !== undefined && (
        <FieldTree
          navn={field.name}
          schema={schema}
          type={getNamedType(field.type)}
          choices={below.selections}
          set={(selections) => newOne({ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } })}
        />
      )}
    </li>
  );
}

interface ArgumentList {
  readonly field: FieldItem;
  readonly node: FieldNode;
  readonly newOne: (field: FieldNode) => void;
}

function Arguments({ field, node, newOne }: ArgumentList): ReactElement {
  const { args } = useTexts().explorer;
  const given = node.arguments ?? [];
  const set = (name: string, value: ValueNode | undefined): void => {
    const oldOne = given.find((a) => a.name.value === name);
    const fresh = value === undefined ? [] : [argument(name, value)];
    newOne({ ...node, arguments: oldOne === undefined ? [...given, ...fresh] : given.flatMap((a) => (a === oldOne ? fresh : [a])) });
  };
  return (
    <ul aria-label={args(field.name)}>
      {field.args.map((a) => (
        <ArgumentRow
          key={a.name}
          name={a.name}
          type={a.type}
          description={a.description}
          required={isRequiredArgument(a)}
          node={given.find((g) => g.name.value === a.name)?.value}
          set={(value) => set(a.name, value)}
        />
      ))}
    </ul>
  );
}

function TypeOptions({ type, schema, choices, set }: FieldProps): ReactElement {
  const node = findType(choices, type.name);
  return (
    <li>
      <label title={type.description ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => set(replaceSelection(choices, node, target.checked ? newFragment(type.name) : undefined))}
        />
        … on {type.name}
      </label>
      {node !== undefined && (
        <FieldTree
          navn={type.name}
          schema={schema}
          type={type}
          choices={node.selectionSet.selections}
          set={(selections) => set(replaceSelection(choices, node, { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } }))}
        />
      )}
    </li>
  );
}
