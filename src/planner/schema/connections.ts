import { Int } from 'type-graphql';
import { alleNavneord, type Objekttype } from '../../model/model';
import { Dagskalar } from '../../model/scalars';
import { nounaggregat, noungruppering } from './aggregates';
import { type Argumentvalg, felt, feltMedArgumenter, objekttype, PageInfo } from './declare';
import { nounfilter } from './filters';
import { nounordning } from './order-by';

export const SIDE_STANDARD = 20;
export const SIDE_HOEJST = 100;

const forbindelser = new Map<string, new () => object>();

/** The connection of a noun: `HelhedsplanConnection`. */
export function forbindelse(type: Objekttype): new () => object {
  const kendt = forbindelser.get(type.navn);
  if (kendt) return kendt;
  const klasse = objekttype(`${type.navn}Connection`, `A list of ${type.navn}, page by page (Relay).`);
  forbindelser.set(type.navn, klasse);
  const kant = objekttype(`${type.navn}Edge`, `One ${type.navn} in a list, with its cursor (Relay).`);
  felt(kant, 'cursor', () => String, { description: 'Place of the row in the list; opaque, for `after` and `before`.' });
  felt(kant, 'node', () => type.klasse, { description: 'The row.' });
  felt(klasse, 'nodes', () => [type.klasse], { description: 'The rows of the page.' });
  felt(klasse, 'edges', () => [kant], { description: 'The rows of the page with their cursors.' });
  felt(klasse, 'pageInfo', () => PageInfo, { description: 'Where the page lies in the list.' });
  felt(klasse, 'totalCount', () => Int, { description: 'Number of rows in the whole list under the filter.' });
  const gruppering = noungruppering(type);
  feltMedArgumenter(
    klasse,
    'aggregate',
    () => nounaggregat(type),
    { description: 'Numbers over the whole list under the filter, and over groups of it.' },
    [
      { navn: 'groupBy', type: () => [gruppering], nullable: true, description: 'What `groups` are made by; at most five.' },
      {
        navn: 'udenOpdigtede',
        type: () => Boolean,
        nullable: true,
        description:
          'Uden opdigtede værdier. True: a value that its row names in `opdigtedeFelter`, every value of a row that is SYNTETISK, and a computed value that rests on such ones count as unknown (see `ukendte`). `count` and the groups are as without it.',
      },
    ],
  );
  return klasse;
}

/** True for nouns whose rows hold in a period. */
export function erPeriodisk(type: Objekttype): boolean {
  return type.felter.has('gyldig') && type.felter.has('fra') && type.felter.has('til');
}

/** What `pr` of a list asks: the row's own period, that of the link by which it is in the list, or both; null for neither. */
function prBeskrivelse(type: Objekttype, led: Objekttype | null): string | null {
  const egen = erPeriodisk(type);
  const alle = 'Left out: rows of all periods, ended ones too.';
  if (led && erPeriodisk(led)) {
    if (!egen) return `Only rows that belong here on this day: the period of ${led.navn} covers it. ${alle}`;
    return `Only rows that hold on this day and belong here on it: their own period and that of ${led.navn} both cover it. ${alle}`;
  }
  return egen ? `Only rows whose period covers this day. ${alle}` : null;
}

/** The arguments of a list; `led` is the link entity that its rows come through, if they do. */
export function listeargumenter(type: Objekttype, led: Objekttype | null = null): Argumentvalg[] {
  const argumenter: Argumentvalg[] = [
    {
      navn: 'first',
      type: () => Int,
      nullable: true,
      description: `The first rows; 0 to ${SIDE_HOEJST}, ${SIDE_STANDARD} when neither \`first\` nor \`last\` is given.`,
    },
    { navn: 'after', type: () => String, nullable: true, description: 'Only rows after this cursor.' },
    { navn: 'last', type: () => Int, nullable: true, description: `The last rows; 0 to ${SIDE_HOEJST}. Not together with \`first\`.` },
    { navn: 'before', type: () => String, nullable: true, description: 'Only rows before this cursor.' },
    {
      navn: 'orderBy',
      type: () => [nounordning(type)],
      nullable: true,
      description: 'Sort by these keys in turn; left out, as recorded.',
    },
    { navn: 'filter', type: () => nounfilter(type), nullable: true, description: 'Only rows that match.' },
  ];
  const description = prBeskrivelse(type, led);
  if (description) argumenter.push({ navn: 'pr', type: () => Dagskalar, nullable: true, description });
  return argumenter;
}

export function erklaerForbindelser(): void {
  for (const type of alleNavneord()) forbindelse(type);
}
