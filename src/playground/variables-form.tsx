import { useGraphiQL, useOperationsEditorState, useOptimisticState, useVariablesEditorState } from '@graphiql/react';
import {
  astFromValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ReactElement } from 'react';
import { readDocument } from './explorer/document';
import { ValueEditor } from './explorer/value-field';
import { defaultValue } from './explorer/values';
import { isObject, readJson } from './fetcher';
import { useTexts } from './language';

interface VariableItem {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly standard: ValueNode | undefined;
}

/** The variables that an operation takes, by the schema. */
function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly VariableItem[] {
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }: VariableDefinitionNode) => {
    const known = typeFromAST(schema, type);
    return isInputType(known) ? [{ name: variable.name.value, type: known, standard: defaultValue }] : [];
  });
}

/** A form for the variables of the operation in the editor, which writes what is chosen beside it; nothing when there are none. */
export function VariablesForm(): ReactElement | null {
  const { schema, operationName } = useGraphiQL(({ schema, operationName }) => ({ schema, operationName }));
  const [text] = useOperationsEditorState();
  const [written, write] = useOptimisticState(useVariablesEditorState());
  const t = useTexts().variables;
  const document = readDocument(text);
  const operation = document && getOperationAST(document, operationName ?? null);
  const items = schema && operation ? variablesOf(schema, operation) : [];
  if (items.length === 0) {
    return null;
  }
  const given = written.trim() === '' ? {} : readJson(written);
  if (!isObject(given)) {
    return <p role="status">{t.unreadable}</p>;
  }
  const set = (name: string, node: ValueNode | undefined): void => {
    const { [name]: _, ...others }: Record<string, unknown> = { ...given };
    write(JSON.stringify(node === undefined ? others : { ...given, [name]: valueFromASTUntyped(node) }, null, 2));
  };
  return (
    <fieldset className="helhed-udforsker helhed-variabler">
      <legend>{t.titel}</legend>
      <ul>
        {items.map((item) => (
          <VariableField key={item.name} item={item} value={Reflect.get(given, item.name)} set={(node) => set(item.name, node)} />
        ))}
      </ul>
    </fieldset>
  );
}

interface VariableFieldProps {
  readonly item: VariableItem;
  readonly value: unknown;
  readonly set: (node: ValueNode | undefined) => void;
}

/** One that has no value is left out, for what the operation says to hold instead. */
function VariableField({ item: { name, type, standard }, value, set }: VariableFieldProps): ReactElement {
  const node = value === undefined ? undefined : nodeOf(value, type);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={({ target }) => set(target.checked ? (standard ?? defaultValue(type)) : undefined)}
        />
        <code>
          ${name}: {String(type)}
        </code>
        {isNonNullType(type) && standard === undefined && value === undefined ? ' *' : ''}
      </label>{' '}
      {node && <ValueEditor name={name} type={type} node={node} set={set} />}
    </li>
  );
}

/** What does not fit its type is for the editor to mark, and cannot be changed here. */
function nodeOf(value: unknown, type: GraphQLInputType): ValueNode | undefined {
  try {
    return astFromValue(value, type) ?? undefined;
  } catch {
    return undefined;
  }
}
