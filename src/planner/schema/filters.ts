import { ID, Int } from 'type-graphql';
import type { Felt, Kolonne, Objekttype, Slags, Udtryk } from '../../model/model';
import { alleNavneord, typeAf } from '../../model/model';
import { Dagskalar, Kronerskalar, Procentskalar, Tidspunktskalar } from '../../model/scalars';
import { enumobjekt, felt, inputtype, modelargumenter, type Typefunktion } from './declare';

/**
 * Filter inputs: one per noun with a field for each thing that the noun declares, one per kind of value with its
 * operators, and one per noun for relations to many.
 */

const OPERATORER: Record<string, string> = {
  eq: 'Equal to.',
  ne: 'Not equal to; a missing value counts as not equal.',
  in: 'Equal to one of these; at most 1,000.',
  lt: 'Less than; for days, before.',
  lte: 'Less than or equal to.',
  gt: 'Greater than; for days, after.',
  gte: 'Greater than or equal to.',
  contains: 'Contains this text.',
  startsWith: 'Begins with this text.',
  isNull: 'True: the value is missing. False: it is there.',
  has: 'One of the texts is this one.',
  isEmpty: 'True: there are no texts. False: there is at least one.',
};

const ORDNET = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'];
const FOLDES = 'Spelling is folded.';
const SOM_SKREVET = `Where the field says “${FOLDES}”, it is compared as in StringFilter, and otherwise as it is written`;
const FOLDET =
  'Case, accents and spare white space are ignored, and æ, ø, å equal ae, oe, aa, so that `noerrebro` finds Nørrebro; a name also matches by its aliases.';

const vaerdifiltre = new Map<string, new () => object>();

function vaerdifilter(navn: string, type: Typefunktion, operatorer: readonly string[], description: string): new () => object {
  const kendt = vaerdifiltre.get(navn);
  if (kendt) return kendt;
  const klasse = inputtype(navn, description);
  vaerdifiltre.set(navn, klasse);
  for (const op of operatorer) {
    const optype: Typefunktion =
      op === 'isNull' || op === 'isEmpty' ? () => Boolean : op === 'in' ? () => [type()] as ReturnType<Typefunktion> : type;
    felt(klasse, op, optype, { nullable: true, description: OPERATORER[op] ?? '' });
  }
  return klasse;
}

const idfilter = (): (new () => object) =>
  vaerdifilter('IDFilter', () => ID, ['eq', 'ne', 'in'], 'Conditions on a global id. All that are given must hold.');

const TEKST = ['eq', 'ne', 'in', 'contains', 'startsWith', 'isNull'];

// All that people write is folded. Clients name the two types in variables, so a field keeps the one that it has.
function tekstfilter(f: Kolonne | Udtryk): new () => object {
  if (f.art === 'kolonne' && f.soeg)
    return vaerdifilter('StringFilter', () => String, TEKST, `Conditions on a name. All that are given must hold. ${FOLDET}`);
  return vaerdifilter(
    'PlainStringFilter',
    () => String,
    TEKST,
    `Conditions on a key, a number or prose. All that are given must hold. ${SOM_SKREVET}; \`contains\` and \`startsWith\` then do not mind the case of A to Z.`,
  );
}

function filterFor(f: Kolonne | Udtryk): new () => object {
  const lav: Record<Slags, () => new () => object> = {
    id: idfilter,
    tekst: () => tekstfilter(f),
    heltal: () => vaerdifilter('IntFilter', () => Int, ORDNET, 'Conditions on a whole number. All that are given must hold.'),
    kroner: () =>
      vaerdifilter('KronerFilter', () => Kronerskalar, ORDNET, 'Conditions on an amount in kroner. All that are given must hold.'),
    procent: () =>
      vaerdifilter('ProcentFilter', () => Procentskalar, ORDNET, 'Conditions on a share in percent. All that are given must hold.'),
    dag: () => vaerdifilter('DateFilter', () => Dagskalar, ORDNET, 'Conditions on a day. All that are given must hold.'),
    tidspunkt: () => vaerdifilter('DateTimeFilter', () => Tidspunktskalar, ORDNET, 'Conditions on a moment. All that are given must hold.'),
    boolsk: () =>
      vaerdifilter('BooleanFilter', () => Boolean, ['eq', 'isNull'], 'Conditions on a truth value. All that are given must hold.'),
    tekstliste: () =>
      vaerdifilter(
        'StringListFilter',
        () => String,
        ['has', 'contains', 'isEmpty'],
        `Conditions on a list of texts. All that are given must hold; for \`contains\` one of the texts contains this. ${SOM_SKREVET}; \`contains\` then does not mind the case of A to Z.`,
      ),
    enum: () => {
      const type = f.enumtype;
      if (!type) throw new Error(`${f.navn}: enum uden enumtype`);
      const objekt = enumobjekt(type);
      return vaerdifilter(
        `${type.navn}Filter`,
        () => objekt,
        ['eq', 'ne', 'in', 'isNull'],
        `Conditions on ${type.navn}. All that are given must hold.`,
      );
    },
  };
  return lav[f.slags]();
}

const filtre = new Map<string, new () => object>();
const listefiltre = new Map<string, new () => object>();

/** The filter input of a noun: `HelhedsplanFilter`. */
export function nounfilter(type: Objekttype): new () => object {
  const kendt = filtre.get(type.navn);
  if (kendt) return kendt;
  const klasse = inputtype(`${type.navn}Filter`, `Which rows of ${type.navn} are wanted. All conditions that are given must hold.`);
  filtre.set(type.navn, klasse);
  felt(klasse, 'and', () => [klasse], { nullable: true, description: 'All of these must hold.' });
  felt(klasse, 'or', () => [klasse], { nullable: true, description: 'At least one of these must hold.' });
  felt(klasse, 'not', () => klasse, { nullable: true, description: 'This must not hold.' });
  felt(klasse, 'is', () => klasse, {
    nullable: true,
    description: 'This must hold for the row; reads well on a relation to one: `{ pulje: { is: { … } } }`.',
  });
  felt(klasse, 'isNull', () => Boolean, {
    nullable: true,
    description: 'On a relation to one. True: there is no such row. False: there is one.',
  });
  felt(klasse, 'id', () => idfilter(), { nullable: true, description: 'Global id.' });
  for (const f of type.felter.values()) filterfelt(klasse, type, f);
  return klasse;
}

function listefilter(type: Objekttype): new () => object {
  const kendt = listefiltre.get(type.navn);
  if (kendt) return kendt;
  const klasse = inputtype(`${type.navn}ListFilter`, `Conditions on the related rows of ${type.navn}. All that are given must hold.`);
  listefiltre.set(type.navn, klasse);
  felt(klasse, 'some', () => nounfilter(type), { nullable: true, description: 'At least one related row must match.' });
  felt(klasse, 'every', () => nounfilter(type), {
    nullable: true,
    description: 'Every related row must match; holds when there are none.',
  });
  felt(klasse, 'none', () => nounfilter(type), { nullable: true, description: 'No related row may match.' });
  return klasse;
}

function filterfelt(klasse: new () => object, type: Objekttype, f: Felt): void {
  const description = f.art === 'kolonne' && f.foldning && !f.soeg ? `${f.beskrivelse} ${FOLDES}` : f.beskrivelse;
  if (f.art === 'kolonne' || (f.art === 'udtryk' && f.argumenter.length === 0)) {
    felt(klasse, f.navn, () => filterFor(f), { nullable: true, description });
  } else if (f.art === 'udtryk' && f.slags === 'boolsk') {
    const stort = f.navn.charAt(0).toUpperCase() + f.navn.slice(1);
    const paaDagen = inputtype(`${type.navn}${stort}Filter`, `Whether ${f.navn} holds for the row, on a given day.`);
    for (const a of modelargumenter(f.argumenter)) felt(paaDagen, a.navn, a.type, { nullable: a.nullable, description: a.description });
    felt(paaDagen, 'eq', () => Boolean, { nullable: true, description: 'True (also when left out): it must hold. False: it must not.' });
    felt(klasse, f.navn, () => paaDagen, { nullable: true, description });
  } else if (f.art === 'tilEn') {
    felt(klasse, f.navn, () => nounfilter(typeAf(f.maal())), { nullable: true, description });
  } else if (f.art === 'liste') {
    felt(klasse, f.navn, () => listefilter(typeAf(f.maal())), { nullable: true, description });
  }
}

/** Declares all filters, so that every class exists before the schema is built. */
export function erklaerFiltre(): void {
  idfilter();
  for (const type of alleNavneord()) {
    nounfilter(type);
    listefilter(type);
    for (const f of type.felter.values()) if (f.art === 'kolonne' || f.art === 'udtryk') filterFor(f);
  }
}
