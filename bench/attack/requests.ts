import { getIntrospectionQuery } from 'graphql';

/** What hostile clients send: each as costly as it can be within the limits, in another place each. `n` makes every request a new one. */
export interface Angreb {
  readonly navn: string;
  readonly hvad: string;
  /** The body of request number `n`. */
  readonly krop: (n: number) => object;
  /** Several requests at once on one connection, without waiting. */
  readonly paaRad?: number;
  /** Whether the answer is left unread. */
  readonly laesesIkke?: boolean;
}

const gentag = (antal: number, skriv: (i: number) => string): string => Array.from({ length: antal }, (_, i) => skriv(i)).join(' ');

const lag = (dybde: number): string => (dybde === 0 ? '{}' : `{helhedsplan:{haendelser:{some:${lag(dybde - 1)}}}}`);

const STORT = `{ ${gentag(4, (i) => `a${i}: disponeringer(first: 100) { nodes { ...F } }`)} } fragment F on Disponering { ${gentag(450, (j) => `b${j}: kildehenvisning`)} }`;

export const ANGREB: readonly Angreb[] = [
  {
    navn: 'filtre',
    hvad: 'filtre gennem relationer til mange, så dybt som prisen tillader',
    krop: (n) => ({
      query: `{ ${gentag(14, (i) => `a${i}: haendelser(filter: { and: [${lag(1)}, { handling: { ne: "${n}-${i}" } }] }) { totalCount }`)} }`,
    }),
  },
  {
    navn: 'introspektion',
    hvad: 'bred introspektion, ny hver gang',
    krop: (n) => ({ query: getIntrospectionQuery().replace('__schema {', `a${n}: __schema {`) }),
  },
  {
    navn: 'handlinger',
    hvad: 'muligeHandlinger for så mange planer, som prisen tillader',
    krop: () => ({ query: `{ helhedsplaner(first: 65) { nodes { muligeHandlinger { handling tilladt hindringer { regel tekst } } } } }` }),
  },
  { navn: 'fund', hvad: 'hele revisionen', krop: () => ({ query: '{ fund { brud { kode tekst } } }' }) },
  { navn: 'store svar', hvad: 'svar på mange MB', krop: () => ({ query: STORT }) },
  { navn: 'ulæste svar', hvad: 'svar på mange MB, som aldrig læses', krop: () => ({ query: STORT }), laesesIkke: true },
  { navn: 'på rad', hvad: '60 spørgsmål på én forbindelse uden at vente', krop: () => ({ query: STORT }), paaRad: 60 },
  {
    navn: 'nye dokumenter',
    hvad: 'små dokumenter, nye hver gang',
    krop: (n) => ({ query: `{ a${n}: helhedsplaner(first: 1) { nodes { id titel } } }` }),
  },
  {
    navn: 'store dokumenter',
    hvad: 'dokumenter så lange som grænsen tillader, nye hver gang',
    krop: (n) => ({
      query: `{ ${gentag(135, (i) => `a${n}_${i}: helhedsplaner(first: 1, filter: { titel: { contains: "x" } }) { totalCount nodes { id titel } }`)} }`,
    }),
  },
  {
    navn: 'ens felter',
    hvad: '70 ens felter, som skal smeltes sammen, nye hver gang',
    krop: (n) => ({ query: `{ ${gentag(70, () => `a${n}: helhedsplaner(first: 1) { nodes { id titel } }`)} }` }),
  },
  {
    navn: 'former',
    hvad: 'ét dokument med ny form af filteret hver gang',
    krop: (n) => ({
      query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, first: 1) { totalCount } }',
      variables: {
        f: {
          and: Array.from({ length: 12 }, (_, i) => ((n >> i) % 2 === 0 ? { titel: { contains: 'a' } } : { not: { titel: { eq: 'b' } } })),
        },
      },
    }),
  },
  {
    navn: 'tomme filtre',
    hvad: '390 tomme filtre i en variabel',
    krop: () => ({
      query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f, first: 1) { totalCount } }',
      variables: { f: { or: Array.from({ length: 390 }, () => ({})) } },
    }),
  },
  {
    navn: 'stavefejl',
    hvad: '500 forkerte feltnavne, nye hver gang',
    krop: (n) => ({ query: `{ helhedsplaner { nodes { ${gentag(500, (i) => `titl${n}x${i}`)} } } }` }),
  },
];
