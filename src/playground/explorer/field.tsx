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
import { useTekster } from '../language';
import { Argument } from './argument';
import { argument, type Felt, findFelt, findType, nytFelt, nytFragment, skift, type Valg } from './selection';

interface Feltdele {
  readonly skema: GraphQLSchema;
  readonly type: GraphQLNamedType;
  readonly valg: Valg;
  readonly saet: (nyt: Valg) => void;
}

/** The fields of a type, and the types that a row of it can be, each to be chosen. */
export function Felter({ skema, type, valg, saet, navn }: Feltdele & { readonly navn: string }): ReactElement {
  const { felter } = useTekster().udforsker;
  const egne = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return (
    <ul aria-label={felter(navn)}>
      {egne
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map((felt) => (
          <Feltvalg key={felt.name} felt={felt} skema={skema} valg={valg} saet={saet} />
        ))}
      {isAbstractType(type) &&
        skema.getPossibleTypes(type).map((mulig) => <Typevalg key={mulig.name} type={mulig} skema={skema} valg={valg} saet={saet} />)}
    </ul>
  );
}

function Feltvalg({ felt, skema, valg, saet }: Omit<Feltdele, 'type'> & { readonly felt: Felt }): ReactElement {
  const node = findFelt(valg, felt.name);
  const under = node?.selectionSet;
  const nyt = (felt: FieldNode): void => saet(skift(valg, node, felt));
  return (
    <li>
      <label title={felt.description ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => saet(skift(valg, node, target.checked ? nytFelt(felt) : undefined))}
        />
        {felt.name}
      </label>
      {node !== undefined && felt.args.length > 0 && <Argumenter felt={felt} node={node} nyt={nyt} />}
      {node !== undefined && under !== undefined && (
        <Felter
          navn={felt.name}
          skema={skema}
          type={getNamedType(felt.type)}
          valg={under.selections}
          saet={(selections) => nyt({ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } })}
        />
      )}
    </li>
  );
}

interface Argumentliste {
  readonly felt: Felt;
  readonly node: FieldNode;
  readonly nyt: (felt: FieldNode) => void;
}

function Argumenter({ felt, node, nyt }: Argumentliste): ReactElement {
  const { argumenter } = useTekster().udforsker;
  const givne = node.arguments ?? [];
  const saet = (navn: string, vaerdi: ValueNode | undefined): void => {
    const gammelt = givne.find((a) => a.name.value === navn);
    const ny = vaerdi === undefined ? [] : [argument(navn, vaerdi)];
    nyt({ ...node, arguments: gammelt === undefined ? [...givne, ...ny] : givne.flatMap((a) => (a === gammelt ? ny : [a])) });
  };
  return (
    <ul aria-label={argumenter(felt.name)}>
      {felt.args.map((a) => (
        <Argument
          key={a.name}
          navn={a.name}
          type={a.type}
          beskrivelse={a.description}
          kraevet={isRequiredArgument(a)}
          node={givne.find((g) => g.name.value === a.name)?.value}
          saet={(vaerdi) => saet(a.name, vaerdi)}
        />
      ))}
    </ul>
  );
}

function Typevalg({ type, skema, valg, saet }: Feltdele): ReactElement {
  const node = findType(valg, type.name);
  return (
    <li>
      <label title={type.description ?? undefined}>
        <input
          type="checkbox"
          checked={node !== undefined}
          onChange={({ target }) => saet(skift(valg, node, target.checked ? nytFragment(type.name) : undefined))}
        />
        … on {type.name}
      </label>
      {node !== undefined && (
        <Felter
          navn={type.name}
          skema={skema}
          type={type}
          valg={node.selectionSet.selections}
          saet={(selections) => saet(skift(valg, node, { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } }))}
        />
      )}
    </li>
  );
}
