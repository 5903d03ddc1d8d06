import { getIntrospectionQuery } from 'graphql';

/** What hostile clients send: each as costly as it can be within the limits, in another place each. `n` makes every request a new one. */
export interface Attack {
  readonly name: string;
  readonly what: string;
  /** The body of request number `n`. */
  readonly body: (n: number) => object;
  /** Several requests at once on one connection, without waiting. */
  readonly inRow?: number;
  /** Whether the answer is left unread. */
  readonly isNotRead?: boolean;
}

const repeat = (count: number, write: (i: number) => string): string => Array.from({ length: count }, (_, i) => write(i)).join(' ');

const layer = (depth: number): string => (depth === 0 ? '{}' : `{helhedsplan:{haendelser:{some:${layer(depth - 1)}}}}`);

const BIG = `{ ${repeat(4, (i) => `a${i}: disponeringer(first: 100) { nodes { ...F } }`)} } fragment F on Disponering { ${repeat(450, (j) => `b${j}: kildehenvisning`)} }`;

export const ATTACKS: readonly Attack[] = [
  {
    name: 'filters',
    what: 'filters through relations to many, as deep as the price lets them be',
    body: (n) => ({
      query: `{ ${repeat(14, (i) => `a${i}: haendelser(filter: { and: [${layer(1)}, { handling: { ne: "${n}-${i}" } }] }) { totalCount }`)} }`,
    }),
  },
  {
    name: 'introspection',
    what: 'broad introspection, new each time',
    body: (n) => ({ query: getIntrospectionQuery().replace('__schema {', `a${n}: __schema {`) }),
  },
  {
    name: 'acts',
    what: 'muligeHandlinger of as many plans as the price lets it be',
    body: () => ({ query: `{ helhedsplaner(first: 65) { nodes { muligeHandlinger { handling tilladt hindringer { regel tekst } } } } }` }),
  },
  { name: 'fund', what: 'a page of the audit', body: () => ({ query: '{ fund { nodes { brud { kode tekst } } } }' }) },
  { name: 'large answers', what: 'answers of many MB', body: () => ({ query: BIG }) },
  { name: 'unread answers', what: 'answers of many MB that are never read', body: () => ({ query: BIG }), isNotRead: true },
  { name: 'in a row', what: '60 questions on one connection without waiting', body: () => ({ query: BIG }), inRow: 60 },
  {
    name: 'new documents',
    what: 'small documents, new each time',
    body: (n) => ({ query: `{ a${n}: helhedsplaner(first: 1) { nodes { id titel } } }` }),
  },
  {
    name: 'large documents',
    what: 'documents as long as the limit lets them be, new each time',
    body: (n) => ({
      query: `{ ${repeat(135, (i) => `a${n}_${i}: helhedsplaner(first: 1, filter: { titel: { contains: "x" } }) { totalCount nodes { id titel } }`)} }`,
    }),
  },
  {
    name: 'equal fields',
    what: '70 equal fields that must be merged, new each time',
    body: (n) => ({ query: `{ ${repeat(70, () => `a${n}: helhedsplaner(first: 1) { nodes { id titel } }`)} }` }),
  },
  {
    name: 'shapes',
    what: 'one document with a new shape of its filter each time',
    body: (n) => ({
      query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, first: 1) { totalCount } }',
      variables: {
        f: {
          and: Array.from({ length: 12 }, (_, i) => ((n >> i) % 2 === 0 ? { titel: { contains: 'a' } } : { not: { titel: { eq: 'b' } } })),
        },
      },
    }),
  },
  {
    name: 'empty filters',
    what: '390 empty filters in a variable',
    body: () => ({
      query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, first: 1) { totalCount } }',
      variables: { f: { or: Array.from({ length: 390 }, () => ({})) } },
    }),
  },
  {
    name: 'misspellings',
    what: '500 wrong names of fields, new each time',
    body: (n) => ({ query: `{ helhedsplaner { nodes { ${repeat(500, (i) => `titl${n}x${i}`)} } } }` }),
  },
];
