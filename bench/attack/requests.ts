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

const STORT = `{ ${repeat(4, (i) => `a${i}: disponeringer(first: 100) { nodes { ...F } }`)} } fragment F on Disponering { ${repeat(450, (j) => `b${j}: kildehenvisning`)} }`;

export const ANGREB: readonly Attack[] = [
  {
    name: 'filtre',
    what: 'filtre gennem relationer til mange, så dybt som prisen tillader',
    body: (n) => ({
      query: `{ ${repeat(14, (i) => `a${i}: haendelser(filter: { and: [${layer(1)}, { handling: { ne: "${n}-${i}" } }] }) { totalCount }`)} }`,
    }),
  },
  {
    name: 'introspektion',
    what: 'bred introspektion, ny hver gang',
    body: (n) => ({ query: getIntrospectionQuery().replace('__schema {', `a${n}: __schema {`) }),
  },
  {
    name: 'handlinger',
    what: 'muligeHandlinger for så mange planer, som prisen tillader',
    body: () => ({ query: `{ helhedsplaner(first: 65) { nodes { muligeHandlinger { handling tilladt hindringer { regel tekst } } } } }` }),
  },
  { name: 'fund', what: 'hele revisionen', body: () => ({ query: '{ fund { brud { kode tekst } } }' }) },
  { name: 'store svar', what: 'svar på mange MB', body: () => ({ query: STORT }) },
  { name: 'ulæste svar', what: 'svar på mange MB, som aldrig læses', body: () => ({ query: STORT }), isNotRead: true },
  { name: 'på rad', what: '60 spørgsmål på én forbindelse uden at vente', body: () => ({ query: STORT }), inRow: 60 },
  {
    name: 'nye dokumenter',
    what: 'små dokumenter, nye hver gang',
    body: (n) => ({ query: `{ a${n}: helhedsplaner(first: 1) { nodes { id titel } } }` }),
  },
  {
    name: 'store dokumenter',
    what: 'dokumenter så lange som grænsen tillader, nye hver gang',
    body: (n) => ({
      query: `{ ${repeat(135, (i) => `a${n}_${i}: helhedsplaner(first: 1, filter: { titel: { contains: "x" } }) { totalCount nodes { id titel } }`)} }`,
    }),
  },
  {
    name: 'ens felter',
    what: '70 ens felter, som skal smeltes sammen, nye hver gang',
    body: (n) => ({ query: `{ ${repeat(70, () => `a${n}: helhedsplaner(first: 1) { nodes { id titel } }`)} }` }),
  },
  {
    name: 'former',
    what: 'ét dokument med ny form af filteret hver gang',
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
    name: 'tomme filtre',
    what: '390 tomme filtre i en variabel',
    body: () => ({
      query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, first: 1) { totalCount } }',
      variables: { f: { or: Array.from({ length: 390 }, () => ({})) } },
    }),
  },
  {
    name: 'stavefejl',
    what: '500 forkerte feltnavne, nye hver gang',
    body: (n) => ({ query: `{ helhedsplaner { nodes { ${repeat(500, (i) => `titl${n}x${i}`)} } } }` }),
  },
];
