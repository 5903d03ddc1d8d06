import { Float, Int } from 'type-graphql';
import { alleNavneord, type Felt, type Kolonne, type Objekttype, typeAf, type Udtryk } from '../../model/model';
import { type Gruppenoegle, gruppenoegler } from '../group-keys';
import { enumobjekt, felt, feltMedArgumenter, inputtype, objekttype, PageInfo, type Typefunktion, typefunktion } from './declare';

export const GRUPPER_STANDARD = 100;
export const GRUPPER_HOEJST = 1000;

/** A number that can be added up and averaged. */
export type Talfelt = Kolonne | Udtryk;

export function erTal(f: Felt): f is Talfelt {
  return (f.art === 'kolonne' || (f.art === 'udtryk' && f.argumenter.length === 0)) && ['heltal', 'kroner', 'procent'].includes(f.slags);
}

/** The objects with one field for each number field of a noun. */
interface Talobjekter {
  readonly tal: new () => object;
  readonly antal: new () => object;
}

function talobjekter(type: Objekttype): Talobjekter | null {
  const felter = [...type.felter.values()].filter(erTal);
  return felter.length > 0 ? { tal: talobjekt(type, felter), antal: antalobjekt(type, felter) } : null;
}

function antalobjekt(type: Objekttype, tal: readonly Talfelt[]): new () => object {
  const klasse = objekttype(`${type.navn}Counts`, `One number of rows for each number field of ${type.navn}.`);
  for (const f of tal) felt(klasse, f.navn, () => Int, { description: f.beskrivelse });
  return klasse;
}

function talobjekt(type: Objekttype, tal: readonly Talfelt[]): new () => object {
  const klasse = objekttype(`${type.navn}Numbers`, `One number for each number field of ${type.navn}; null when there are no values.`);
  for (const f of tal) {
    const t: Typefunktion = f.slags === 'heltal' ? () => Float : typefunktion(f.slags);
    felt(klasse, f.navn, t, { nullable: true, description: f.beskrivelse });
  }
  return klasse;
}

function maengder(klasse: new () => object, objekter: Talobjekter | null): void {
  felt(klasse, 'count', () => Int, { description: 'Number of rows.' });
  if (!objekter) return;
  const { tal, antal } = objekter;
  const navne = {
    sum: 'Sums of the values.',
    avg: 'Averages of the values; money rounded to an øre.',
    min: 'Smallest values.',
    max: 'Largest values.',
  };
  for (const [navn, description] of Object.entries(navne)) felt(klasse, navn, () => tal, { description });
  felt(klasse, 'ukendte', () => antal, {
    description:
      'Ukendte. How many of the rows have no value, field by field: as many are missing in `sum`, `avg`, `min` and `max`. With `udenOpdigtede` those whose value is invented are among them.',
  });
}

function noegletype(n: Gruppenoegle): Typefunktion {
  if (!n.felt) return () => typeAf(n.gennem?.maal() ?? Object).klasse;
  return n.aar ? () => Int : typefunktion(n.felt.slags, n.felt.enumtype);
}

/** The key's Danish name; the rest is said once, where one chooses it. Said again at every key it was a tenth of the SDL. */
function noegletekst({ beskrivelse, vaerdi }: Gruppenoegle): string {
  return `${beskrivelse.split('.', 1)[0]} (\`${vaerdi}\`).`;
}

const aggregater = new Map<string, new () => object>();

/** The aggregate of a noun's rows: numbers over all of them, and over groups of them. */
export function nounaggregat(type: Objekttype): new () => object {
  const kendt = aggregater.get(type.navn);
  if (kendt) return kendt;
  const klasse = objekttype(
    `${type.navn}Aggregate`,
    `Numbers over the rows of ${type.navn} that match the filter of the list, whatever page is shown.`,
  );
  aggregater.set(type.navn, klasse);
  const tal = talobjekter(type);
  maengder(klasse, tal);
  const noegler = gruppenoegler(type);
  const noegle = objekttype(
    `${type.navn}GroupKey`,
    `What the rows of a group of ${type.navn} share. Each field is set when its \`${type.navn}GroupField\` is named in \`groupBy\`, and says there what it is.`,
  );
  for (const n of noegler) felt(noegle, n.navn, noegletype(n), { nullable: true, description: noegletekst(n) });
  const gruppe = objekttype(`${type.navn}Group`, `Numbers over the rows of ${type.navn} that share a key.`);
  felt(gruppe, 'key', () => noegle, { description: 'What the rows share.' });
  maengder(gruppe, tal);
  const side = gruppeforbindelse(type, gruppe);
  feltMedArgumenter(klasse, 'groups', () => side, { description: GRUPPER }, [
    {
      navn: 'first',
      type: () => Int,
      nullable: true,
      description: `The first groups; 0 to ${GRUPPER_HOEJST}, ${GRUPPER_STANDARD} when neither \`first\` nor \`last\` is given.`,
    },
    { navn: 'after', type: () => String, nullable: true, description: 'Only groups after this cursor.' },
    { navn: 'last', type: () => Int, nullable: true, description: `The last groups; 0 to ${GRUPPER_HOEJST}. Not together with \`first\`.` },
    { navn: 'before', type: () => String, nullable: true, description: 'Only groups before this cursor.' },
  ]);
  return klasse;
}

const GRUPPER =
  'The groups that `groupBy` of the aggregate asks for, page by page (Relay). By the first key, then the next: values smallest, earliest or first in the Danish alphabet first; related rows by their `navn` or `titel` and those without one as they were recorded; what is missing last.';

function gruppeforbindelse(type: Objekttype, gruppe: new () => object): new () => object {
  const klasse = objekttype(`${type.navn}GroupConnection`, `Groups of ${type.navn}, page by page (Relay).`);
  const kant = objekttype(`${type.navn}GroupEdge`, `One group of ${type.navn}, with its cursor (Relay).`);
  felt(kant, 'cursor', () => String, { description: 'Place of the group among them all; opaque, for `after` and `before`.' });
  felt(kant, 'node', () => gruppe, { description: 'The group.' });
  felt(klasse, 'nodes', () => [gruppe], { description: 'The groups of the page.' });
  felt(klasse, 'edges', () => [kant], { description: 'The groups of the page with their cursors.' });
  felt(klasse, 'pageInfo', () => PageInfo, { description: 'Where the page lies among the groups.' });
  felt(klasse, 'totalCount', () => Int, { description: 'Number of groups in all.' });
  return klasse;
}

/** The `groupBy` input of a noun: `HelhedsplanGroupBy`. */
export function noungruppering(type: Objekttype): new () => object {
  const vaerdier = Object.fromEntries(gruppenoegler(type).map((n) => [n.vaerdi, n.beskrivelse]));
  const felter = enumobjekt({ navn: `${type.navn}GroupField`, beskrivelse: `What rows of ${type.navn} can be grouped by.`, vaerdier });
  const klasse = inputtype(`${type.navn}GroupBy`, `One thing to group ${type.navn} by.`);
  felt(klasse, 'field', () => felter, { description: 'What to group by; the key of each group carries it.' });
  return klasse;
}

export function erklaerAggregater(): void {
  for (const type of alleNavneord()) nounaggregat(type);
}
