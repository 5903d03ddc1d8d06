import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  Kind,
  type NameNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { standardvaerdi } from './values';

/** What is chosen of one type. It is never empty, as GraphQL has no empty braces: `__typename` holds the place. */
export type Valg = readonly SelectionNode[];

export type Felt = GraphQLField<unknown, unknown>;

/** Fields that tell rows apart, the first that a type has. */
const SIGENDE = ['titel', 'navn', 'udfoert', 'noegle', 'kode', 'id'];

const navn = (value: string): NameNode => ({ kind: Kind.NAME, value });

const PLADSHOLDER: FieldNode = { kind: Kind.FIELD, name: navn('__typename') };

function erPladsholder(valg: SelectionNode): boolean {
  return valg.kind === Kind.FIELD && valg.name.value === PLADSHOLDER.name.value;
}

export function findFelt(valg: Valg, feltnavn: string): FieldNode | undefined {
  return valg.find((v): v is FieldNode => v.kind === Kind.FIELD && v.name.value === feltnavn);
}

export function findType(valg: Valg, typenavn: string): InlineFragmentNode | undefined {
  return valg.find((v): v is InlineFragmentNode => v.kind === Kind.INLINE_FRAGMENT && v.typeCondition?.name.value === typenavn);
}

/** Puts `nyt` in the place of `gammelt`; last when there was none, and away when there is nothing new. */
export function skift(valg: Valg, gammelt: SelectionNode | undefined, nyt: SelectionNode | undefined): Valg {
  if (gammelt === undefined) {
    return nyt === undefined ? valg : [...valg.filter((v) => !erPladsholder(v)), nyt];
  }
  const efter = valg.flatMap((v) => (v !== gammelt ? [v] : nyt === undefined ? [] : [nyt]));
  return efter.length === 0 ? [PLADSHOLDER] : efter;
}

/** A field as it is written when it is chosen: with the arguments that it must have, and with something of what it gives. */
export function nytFelt(felt: Felt): FieldNode {
  const selections = standardvalg(felt.type);
  return {
    kind: Kind.FIELD,
    name: navn(felt.name),
    arguments: felt.args.filter(isRequiredArgument).map((a) => argument(a.name, standardvaerdi(a.type))),
    ...(selections === undefined ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}

export function nytFragment(typenavn: string): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: navn(typenavn) },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [PLADSHOLDER] },
  };
}

export function argument(argumentnavn: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: navn(argumentnavn), value };
}

/** Of a list its rows, of a row what tells it apart; undefined where there is nothing to choose from. */
function standardvalg(type: GraphQLOutputType): Valg | undefined {
  const denne = getNamedType(type);
  if (!isCompositeType(denne)) {
    return undefined;
  }
  if (isUnionType(denne)) {
    return [PLADSHOLDER];
  }
  const felter = denne.getFields();
  if (felter.nodes !== undefined) {
    return [nytFelt(felter.nodes)];
  }
  const sigende = SIGENDE.flatMap((n) => felter[n] ?? []);
  const foerste = [...sigende, ...Object.values(felter)].find((f) => isLeafType(getNamedType(f.type)) && !f.args.some(isRequiredArgument));
  return [foerste === undefined ? PLADSHOLDER : nytFelt(foerste)];
}
