import type { GraphQLScalarType } from 'graphql';
import { Arg, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Argument, Enumtype, Slags } from '../../model/model';
import { Dagskalar, Kronerskalar, Procentskalar, Tidspunktskalar } from '../../model/scalars';

/**
 * The schema is type-graphql's, but declared from the model instead of by hand: a relation, filter or order is there
 * because an entity declares it. This file holds the few calls that turn a declaration into a decorator call.
 */

/** A GraphQL type as type-graphql's decorators take it. */
export type Typefunktion = () => GraphQLScalarType | NewableFunction | object | [GraphQLScalarType | NewableFunction | object];

type Klasse = new () => object;

const enums = new Map<string, Record<string, string>>();

/** The registered enum object of a declared enum; registered at first use. */
export function enumobjekt(type: Enumtype): Record<string, string> {
  const kendt = enums.get(type.navn);
  if (kendt) return kendt;
  const objekt = Object.fromEntries(Object.keys(type.vaerdier).map((v) => [v, v]));
  enums.set(type.navn, objekt);
  const valuesConfig = Object.fromEntries(Object.entries(type.vaerdier).map(([v, description]) => [v, { description }]));
  registerEnumType(objekt, { name: type.navn, description: type.beskrivelse, valuesConfig });
  return objekt;
}

/** The GraphQL type of a stored or computed value. Enums must be registered before type-graphql resolves any type. */
export function typefunktion(slags: Slags, enumtype?: Enumtype): Typefunktion {
  if (slags === 'enum') {
    if (!enumtype) throw new Error('enum uden enumtype');
    const objekt = enumobjekt(enumtype);
    return () => objekt;
  }
  const typer: Record<Exclude<Slags, 'enum'>, Typefunktion> = {
    id: () => ID,
    tekst: () => String,
    heltal: () => Int,
    kroner: () => Kronerskalar,
    procent: () => Procentskalar,
    dag: () => Dagskalar,
    tidspunkt: () => Tidspunktskalar,
    boolsk: () => Boolean,
    tekstliste: () => [String],
  };
  return typer[slags];
}

function navngiven(navn: string): Klasse {
  const klasse = class {};
  Object.defineProperty(klasse, 'name', { value: navn });
  return klasse;
}

export function objekttype(navn: string, description: string): Klasse {
  const klasse = navngiven(navn);
  ObjectType(navn, { description })(klasse);
  return klasse;
}

export function inputtype(navn: string, description: string): Klasse {
  const klasse = navngiven(navn);
  InputType(navn, { description })(klasse);
  return klasse;
}

/** An input type with the fields of a declared one. */
export function navngivetInput(navn: string, description: string, felter: Klasse): Klasse {
  const klasse = class extends felter {};
  Object.defineProperty(klasse, 'name', { value: navn });
  InputType(navn, { description })(klasse);
  return klasse;
}

interface Feltvalg {
  nullable?: boolean;
  description: string;
}

/** Declares a field without arguments. */
export function felt(klasse: { prototype: object }, navn: string, type: Typefunktion, valg: Feltvalg): void {
  Field(type, valg)(klasse.prototype, navn);
}

/** Where a page lies, of rows and of groups alike. */
export const PageInfo = objekttype('PageInfo', 'Where a page lies in its list (Relay).');
felt(PageInfo, 'hasNextPage', () => Boolean, { description: 'Whether more follows after this page.' });
felt(PageInfo, 'hasPreviousPage', () => Boolean, { description: 'Whether more comes before this page.' });
felt(PageInfo, 'startCursor', () => String, { nullable: true, description: 'Cursor of the first one; null on an empty page.' });
felt(PageInfo, 'endCursor', () => String, { nullable: true, description: 'Cursor of the last one; null on an empty page.' });

export interface Argumentvalg {
  navn: string;
  type: Typefunktion;
  nullable: boolean;
  description: string;
  defaultValue?: unknown;
}

// The planner answers every field; type-graphql only wants something callable to see that arguments are possible.
const UBRUGT: TypedPropertyDescriptor<() => void> = { value: () => undefined };

/** Declares a field with arguments. */
export function feltMedArgumenter(
  klasse: { prototype: object },
  navn: string,
  type: Typefunktion,
  valg: Feltvalg,
  argumenter: readonly Argumentvalg[],
): void {
  Field(type, valg)(klasse.prototype, navn, UBRUGT);
  erklaerArgumenter(klasse, navn, argumenter);
}

export function erklaerArgumenter(klasse: { prototype: object }, navn: string, argumenter: readonly Argumentvalg[]): void {
  argumenter.forEach((a, nummer) => {
    Arg(a.navn, a.type, { nullable: a.nullable, description: a.description, defaultValue: a.defaultValue })(klasse.prototype, navn, nummer);
  });
}

/** The arguments of a computed field or a part, as its declaration states them. */
export function modelargumenter(argumenter: readonly Argument[]): Argumentvalg[] {
  return argumenter.map(({ navn, type, beskrivelse, standard, valgfri, liste }) => {
    const graphqlType = type === 'String' ? String : 'vaerdier' in type ? enumobjekt(type) : type;
    return {
      navn,
      type: () => (liste ? [graphqlType] : graphqlType),
      nullable: valgfri ?? standard !== undefined,
      description: beskrivelse,
      defaultValue: standard === 'iDag' ? undefined : standard,
    };
  });
}
