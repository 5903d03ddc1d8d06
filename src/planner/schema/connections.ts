import { Int } from 'type-graphql';
import { allNouns, type ModelType } from '../../model/model';
import { PageInfo } from '../../model/page-info';
import { DateScalar } from '../../model/scalars';
import { aggregateType, groupByInput } from './aggregates';
import { type ArgOptions, field, fieldWithArgs, objectType } from './declare';
import { filterInput } from './filters';
import { orderByInput } from './order-by';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

const connections = new Map<string, new () => object>();

/** The connection of a noun: `HelhedsplanConnection`. */
export function connectionType(type: ModelType): new () => object {
  const known = connections.get(type.name);
  if (known) return known;
  const classRef = objectType(`${type.name}Connection`, `A list of ${type.name}, page by page (Relay).`);
  connections.set(type.name, classRef);
  const edge = objectType(`${type.name}Edge`, `One ${type.name} in a list, with its cursor (Relay).`);
  field(edge, 'cursor', () => String, { description: 'Place of the row in the list; opaque, for `after` and `before`.' });
  field(edge, 'node', () => type.classRef, { description: 'The row.' });
  field(classRef, 'nodes', () => [type.classRef], { description: 'The rows of the page.' });
  field(classRef, 'edges', () => [edge], { description: 'The rows of the page with their cursors.' });
  field(classRef, 'pageInfo', () => PageInfo, { description: 'Where the page lies in the list.' });
  field(classRef, 'totalCount', () => Int, { description: 'Number of rows in the whole list under the filter.' });
  const grouping = groupByInput(type);
  fieldWithArgs(
    classRef,
    'aggregate',
    () => aggregateType(type),
    { description: 'Numbers over the whole list under the filter, and over groups of it.' },
    [
      {
        name: 'filter',
        type: () => filterInput(type),
        nullable: true,
        description: 'Only rows that match, besides the filter of the list; `count` and the groups too.',
      },
      { name: 'groupBy', type: () => [grouping], nullable: true, description: 'What `groups` are made by; at most five.' },
      {
        name: 'udenOpdigtede',
        type: () => Boolean,
        nullable: true,
        description:
          'Uden opdigtede værdier. True: a value that its row names in `opdigtedeFelter`, every value of a row that is SYNTETISK, and a computed value that rests on such ones count as unknown (see `ukendte`). `count` and the groups are as without it.',
      },
    ],
  );
  return classRef;
}

/** True for nouns whose rows hold in a period. */
export function isPeriodic(type: ModelType): boolean {
  return type.fields.has('gyldig') && type.fields.has('fra') && type.fields.has('til');
}

/** What `pr` of a list asks: the row's own period, that of the link by which it is in the list, or both; null for neither. */
function prDescription(type: ModelType, term: ModelType | null): string | null {
  const own = isPeriodic(type);
  const all = 'Left out: rows of all periods, ended ones too.';
  if (term && isPeriodic(term)) {
    if (!own) return `Only rows that belong here on this day: the period of ${term.name} covers it. ${all}`;
    return `Only rows that hold on this day and belong here on it: their own period and that of ${term.name} both cover it. ${all}`;
  }
  return own ? `Only rows whose period covers this day. ${all}` : null;
}

/** The arguments of a list; `term` is the link entity that its rows come through, if they do. */
export function listArgs(type: ModelType, term: ModelType | null = null): ArgOptions[] {
  const args: ArgOptions[] = [
    {
      name: 'first',
      type: () => Int,
      nullable: true,
      description: `The first rows; 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} when neither \`first\` nor \`last\` is given.`,
    },
    { name: 'after', type: () => String, nullable: true, description: 'Only rows after this cursor.' },
    { name: 'last', type: () => Int, nullable: true, description: `The last rows; 0 to ${MAX_PAGE_SIZE}. Not together with \`first\`.` },
    { name: 'before', type: () => String, nullable: true, description: 'Only rows before this cursor.' },
    {
      name: 'orderBy',
      type: () => [orderByInput(type)],
      nullable: true,
      description: 'Sort by these keys in turn; left out, as recorded.',
    },
    { name: 'filter', type: () => filterInput(type), nullable: true, description: 'Only rows that match.' },
  ];
  const description = prDescription(type, term);
  if (description) args.push({ name: 'pr', type: () => DateScalar, nullable: true, description });
  return args;
}

export function declareConnections(): void {
  for (const type of allNouns()) connectionType(type);
}
