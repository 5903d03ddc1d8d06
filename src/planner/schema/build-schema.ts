import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, Field, ID, InterfaceType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { alleNavneord, alleTyper, type Beregnet, type Felt, type Objekttype, typeAf, type Vaerdifelt } from '../../model/model';
import { sprog } from '../../model/sprog';
import { erklaerAggregater } from './aggregates';
import { erklaerForbindelser, forbindelse, listeargumenter } from './connections';
import {
  type Argumentvalg,
  erklaerArgumenter,
  felt,
  feltMedArgumenter,
  modelargumenter,
  navngivetInput,
  type Typefunktion,
  typefunktion,
} from './declare';
import { erklaerFiltre } from './filters';
import { erklaerOrdninger } from './order-by';

@InterfaceType('Node', { description: 'Node. Anything with a global id (Relay).', autoRegisterImplementations: true })
abstract class Node {
  @Field(() => ID, { description: 'Global id. Opaque; stays the same for the life of the row.' })
  id!: string;
}

@Resolver()
class Rod {}

function erklaerType(type: Objekttype): void {
  ObjectType(type.navn, { description: type.beskrivelse, implements: type.tabel ? Node : undefined })(type.klasse);
  for (const f of type.felter.values()) erklaerFelt(type, f);
}

function erklaerFelt(type: Objekttype, f: Felt): void {
  const description = f.beskrivelse;
  const ejer = type.klasse;
  switch (f.art) {
    case 'kolonne':
      return felt(ejer, f.navn, typefunktion(f.slags, f.enumtype), { nullable: f.nullbar, description });
    case 'udtryk': {
      const t = typefunktion(f.slags, f.enumtype);
      if (f.argumenter.length === 0) return felt(ejer, f.navn, t, { nullable: f.nullbar, description });
      return feltMedArgumenter(ejer, f.navn, t, { nullable: f.nullbar, description }, modelargumenter(f.argumenter));
    }
    case 'beregnet':
      return feltMedArgumenter(ejer, f.navn, beregnettype(f), { nullable: f.nullbar, description }, modelargumenter(f.argumenter));
    case 'vaerdi': {
      const t = vaerditype(f);
      if (f.type !== 'saetning') return felt(ejer, f.navn, t, { nullable: f.nullbar, description });
      return feltMedArgumenter(ejer, f.navn, t, { nullable: f.nullbar, description }, modelargumenter([sprog]));
    }
    case 'genstand':
      return felt(ejer, f.navn, () => f.maal(), { nullable: true, description });
    case 'tilEn':
      return felt(ejer, f.navn, () => f.maal(), { nullable: f.nullbar, description });
    case 'liste': {
      const maal = typeAf(f.maal());
      const led = f.kobling.via === 'led' ? typeAf(f.kobling.led()) : null;
      return feltMedArgumenter(ejer, f.navn, () => forbindelse(maal), { description }, listeargumenter(maal, led));
    }
    case 'del':
      return feltMedArgumenter(ejer, f.navn, () => f.maal(), { description }, modelargumenter(f.argumenter));
  }
}

function beregnettype(f: Beregnet): Typefunktion {
  const { type } = f;
  const t: Typefunktion = type === 'String' ? () => String : type;
  return f.liste ? () => [t()] as ReturnType<Typefunktion> : t;
}

function vaerditype(f: Vaerdifelt): Typefunktion {
  const { type } = f;
  const t: Typefunktion = typeof type === 'function' ? () => type() : type === 'saetning' ? () => String : typefunktion(type, f.enumtype);
  return f.liste ? () => [t()] as ReturnType<Typefunktion> : t;
}

const INGEN: TypedPropertyDescriptor<() => void> = { value: () => undefined };

function rodfelt(
  navn: string,
  type: Typefunktion,
  valg: { nullable: boolean; description: string },
  argumenter: readonly Argumentvalg[],
): void {
  Query(type, { ...valg, name: navn })(Rod.prototype, navn, INGEN);
  erklaerArgumenter(Rod, navn, argumenter);
}

function erklaerRodfelter(rod: Objekttype): void {
  for (const type of alleNavneord()) {
    rodfelt(
      type.flertal,
      () => forbindelse(type),
      { nullable: false, description: `${type.beskrivelse} This is the list of all rows.` },
      listeargumenter(type),
    );
    if (!type.ental) continue;
    rodfelt(
      type.ental,
      () => type.klasse,
      { nullable: true, description: `${type.beskrivelse} This is one row, by global id or by natural key; null when there is none.` },
      [
        { navn: 'id', type: () => ID, nullable: true, description: 'Global id. Give this or `noegle`.' },
        {
          navn: 'noegle',
          type: () => String,
          nullable: true,
          description: 'Natural key, for example of a byområde `NOERREBRO`. Give this or `id`.',
        },
      ],
    );
  }
  for (const f of rod.felter.values()) {
    if (f.art === 'del') rodfelt(f.navn, () => f.maal(), { nullable: false, description: f.beskrivelse }, modelargumenter(f.argumenter));
    if (f.art === 'beregnet')
      rodfelt(f.navn, beregnettype(f), { nullable: f.nullbar, description: f.beskrivelse }, modelargumenter(f.argumenter));
  }
  rodfelt(
    'node',
    () => Node,
    { nullable: true, description: 'The row with a global id, of whatever type; null when there is none (Relay).' },
    [{ navn: 'id', type: () => ID, nullable: false, description: 'Global id.' }],
  );
  // `[Node]!`: a place for each id, null where there is no such row.
  Query(() => [Node], {
    nullable: 'items',
    name: 'nodes',
    description: 'The rows with these global ids, in their order; null where there is none. At most 100.',
  })(Rod.prototype, 'nodes', INGEN);
  erklaerArgumenter(Rod, 'nodes', [{ navn: 'ids', type: () => [ID], nullable: false, description: 'Global ids, at most 100.' }]);
}

/** An act as the schema shows it. */
export interface Mutationserklaering {
  readonly navn: string;
  readonly beskrivelse: string;
  readonly input: new () => object;
  readonly svar: () => new () => object;
}

/**
 * The input type of a mutation, named after it. Acts that take the same share one class, but not one type of the API: a
 * field that one of them gets later is not one that the others take.
 */
function mutationsinput({ navn, beskrivelse, input }: Mutationserklaering): new () => object {
  const typenavn = `${navn.charAt(0).toUpperCase()}${navn.slice(1)}Input`;
  if (input.name === typenavn) return input;
  const vist = beskrivelse.slice(0, beskrivelse.indexOf('.') + 1);
  return navngivetInput(typenavn, `${vist} What \`${navn}\` takes.`, input);
}

// Nullable: an act that fails leaves its own field null, and those before it in the operation stand.
function erklaerMutation(h: Mutationserklaering): void {
  const { navn, beskrivelse, svar } = h;
  const input = mutationsinput(h);
  Mutation(() => svar(), { nullable: true, name: navn, description: beskrivelse })(Rod.prototype, navn, INGEN);
  erklaerArgumenter(Rod, navn, [{ navn: 'input', type: () => input, nullable: false, description: 'What the act is to do.' }]);
}

/**
 * Builds the schema: everything that can be read, and every act. `rod` carries the root fields that are not lists or singles.
 */
export function bygSkema(rod: Objekttype, handlinger: readonly Mutationserklaering[]): GraphQLSchema {
  erklaerFiltre();
  erklaerOrdninger();
  erklaerAggregater();
  erklaerForbindelser();
  for (const type of alleTyper()) if (type !== rod) erklaerType(type);
  erklaerRodfelter(rod);
  for (const h of handlinger) erklaerMutation(h);
  const skema = buildSchemaSync({ resolvers: [Rod], validate: false, skipCheck: true });
  return medRodbeskrivelse(skema);
}

function medRodbeskrivelse(skema: GraphQLSchema): GraphQLSchema {
  const query = skema.getQueryType();
  if (query instanceof GraphQLObjectType)
    query.description = 'Everything that can be read. One operation is answered by one SQL statement, whatever its depth.';
  const mutation = skema.getMutationType();
  if (mutation instanceof GraphQLObjectType)
    mutation.description =
      'Everything that can be done. Each field is one act in one transaction of its own, and they are carried out one after the other; an act that is refused changes nothing and says every reason in `afvisninger`.';
  return skema;
}
