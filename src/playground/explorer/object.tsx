import {
  type GraphQLInputObjectType,
  isRequiredInputField,
  Kind,
  type ObjectFieldNode,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import type { ReactElement } from 'react';
import { ArgumentRow } from './argument';
import type { ValuePart } from './value-field';
import { fieldsIn, isOrderKey, objectField } from './values';

/** The fields of an input object, each to be chosen. A key to order by has one of them at a time, and is gone with it. */
export function ObjectValue({ name, type, node, set }: ValuePart<GraphQLInputObjectType, ObjectValueNode>): ReactElement {
  const single = isOrderKey(type);
  const change = (fieldName: string, fresh: ValueNode | undefined): void => {
    const others = single ? [] : node.fields.filter((f) => f.name.value !== fieldName);
    const fields: readonly ObjectFieldNode[] = fresh === undefined ? others : ordered(node.fields, others, objectField(fieldName, fresh));
    set(single && fields.length === 0 ? undefined : { kind: Kind.OBJECT, fields });
  };
  return (
    <ul aria-label={name}>
      {fieldsIn(type).map((field) => (
        <ArgumentRow
          key={field.name}
          name={field.name}
          type={field.type}
          description={field.description}
          required={isRequiredInputField(field)}
          node={node.fields.find((f) => f.name.value === field.name)?.value}
          set={(fresh) => change(field.name, fresh)}
        />
      ))}
    </ul>
  );
}

/** A field that is changed keeps its place. */
function ordered(
  before: readonly ObjectFieldNode[],
  others: readonly ObjectFieldNode[],
  newOne: ObjectFieldNode,
): readonly ObjectFieldNode[] {
  const stood = others.length > 0 && before.some((f) => f.name.value === newOne.name.value);
  return stood ? before.map((f) => (f.name.value === newOne.name.value ? newOne : f)) : [...others, newOne];
}
