import {
  type GraphQLInputObjectType,
  isRequiredInputField,
  Kind,
  type ObjectFieldNode,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import type { ReactElement } from 'react';
import { Argument } from './argument';
import type { Del } from './value-field';
import { erNoegle, felterI, objektfelt } from './values';

/** The fields of an input object, each to be chosen. A key to order by has one of them at a time, and is gone with it. */
export function Objekt({ navn, type, node, saet }: Del<GraphQLInputObjectType, ObjectValueNode>): ReactElement {
  const ene = erNoegle(type);
  const skift = (feltnavn: string, ny: ValueNode | undefined): void => {
    const andre = ene ? [] : node.fields.filter((f) => f.name.value !== feltnavn);
    const fields: readonly ObjectFieldNode[] = ny === undefined ? andre : ordnet(node.fields, andre, objektfelt(feltnavn, ny));
    saet(ene && fields.length === 0 ? undefined : { kind: Kind.OBJECT, fields });
  };
  return (
    <ul aria-label={navn}>
      {felterI(type).map((felt) => (
        <Argument
          key={felt.name}
          navn={felt.name}
          type={felt.type}
          beskrivelse={felt.description}
          kraevet={isRequiredInputField(felt)}
          node={node.fields.find((f) => f.name.value === felt.name)?.value}
          saet={(ny) => skift(felt.name, ny)}
        />
      ))}
    </ul>
  );
}

/** A field that is changed keeps its place. */
function ordnet(foer: readonly ObjectFieldNode[], andre: readonly ObjectFieldNode[], nyt: ObjectFieldNode): readonly ObjectFieldNode[] {
  const stod = andre.length > 0 && foer.some((f) => f.name.value === nyt.name.value);
  return stod ? foer.map((f) => (f.name.value === nyt.name.value ? nyt : f)) : [...andre, nyt];
}
