import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { fold } from '../../kernel/fold';

/** A type, or a field, argument or value of it, that a search has found. */
export interface Fund {
  readonly type: GraphQLNamedType;
  readonly felt?: GraphQLField<unknown, unknown> | GraphQLInputField;
  readonly argument?: GraphQLArgument;
  readonly vaerdi?: GraphQLEnumValue;
}

interface Post extends Fund {
  /** What is searched in, folded: names first, as one that is named so is what is most likely meant. */
  readonly navn: string;
  readonly beskrivelse: string;
}

interface Navngivet {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function post(fund: Fund, { name, description }: Navngivet): Post {
  return { ...fund, navn: fold(name), beskrivelse: fold(description ?? '') };
}

function posterFor(type: GraphQLNamedType): Post[] {
  const egen = post({ type }, type);
  if (isEnumType(type)) {
    return [egen, ...type.getValues().map((vaerdi) => post({ type, vaerdi }, vaerdi))];
  }
  if (isInputObjectType(type)) {
    return [egen, ...Object.values(type.getFields()).map((felt) => post({ type, felt }, felt))];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    const felter = Object.values(type.getFields());
    return [egen, ...felter.flatMap((felt) => [post({ type, felt }, felt), ...felt.args.map((a) => post({ type, felt, argument: a }, a))])];
  }
  return [egen];
}

const indekser = new WeakMap<GraphQLSchema, readonly Post[]>();

/** Folding a schema's thousands of descriptions is done once. */
function indeks(skema: GraphQLSchema): readonly Post[] {
  const kendt = indekser.get(skema);
  if (kendt !== undefined) {
    return kendt;
  }
  const nyt = Object.values(skema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(posterFor);
  indekser.set(skema, nyt);
  return nyt;
}

/**
 * What has the words of a search in its name or its description, however Danish letters are spelled (`beløb`, `beloeb`). First
 * what is within `her`, then what is called just so, then what has it in its name, last what is described so; types before their
 * fields, objects before what filters or orders them, and `Bevilling` before `BevillingNumbers`.
 */
export function find(skema: GraphQLSchema, soegt: string, her: GraphQLNamedType | undefined, hoejst: number): Fund[] {
  const ord = fold(soegt).split(' ').filter(Boolean);
  if (ord.length === 0) {
    return [];
  }
  const kaldt = ord.join(' ');
  const rang = ({ type, felt, vaerdi, navn }: Post): number =>
    (type === her ? 0 : 16) +
    (navn === kaldt ? 0 : 8) +
    (ord.every((o) => navn.includes(o)) ? 0 : 4) +
    (felt === undefined && vaerdi === undefined ? 0 : 2) +
    (isObjectType(type) ? 0 : 1);
  return indeks(skema)
    .filter(({ navn, beskrivelse }) => ord.every((o) => navn.includes(o) || beskrivelse.includes(o)))
    .map((p) => ({ p, r: rang(p) }))
    .sort((a, b) => a.r - b.r || a.p.type.name.length - b.p.type.name.length)
    .slice(0, hoejst)
    .map(({ p }) => p);
}
