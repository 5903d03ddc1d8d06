/** Questions whose answers are as large at any scale: a look-up, pages through relations, sums of the nation. */

export interface GrowthQuestion {
  readonly name: string;
  readonly query: string;
  /** Set where its time may follow the size of the nation: sums over all of it, and what is looked for in all of it. */
  readonly grows?: 'sums' | 'searches';
}

const page = (args: string): string => `{ helhedsplaner(first: 50${args}) { totalCount nodes { noegle titel status } } }`;
const pageWithout = (args: string): string => `{ helhedsplaner(first: 50${args}) { nodes { noegle titel status } } }`;

export const GROWTH_QUESTIONS: readonly GrowthQuestion[] = [
  { name: 'a byområde by its id', query: '{ byomraade(id: "byo_1") { navn kommune { navn } fora { nodes { navn } } } }' },
  { name: 'page of 50 by title', query: pageWithout(', orderBy: [{ titel: ASC }]') },
  { name: 'page of 50 by frame', query: pageWithout(', orderBy: [{ oekonomiskRamme: DESC }]') },
  { name: 'page of 50 of one kommune, counted', query: page(', filter: { kommune: { noegle: { eq: "ODENSE" } } }') },
  {
    name: 'page of 50 active, by kommune, title',
    query: pageWithout(', filter: { aktiv: { pr: "2014-01-01" } }, orderBy: [{ kommune: { navn: ASC } }, { titel: ASC }]'),
  },
  {
    name: 'page of 50 through byområder, counted',
    query: page(', filter: { byomraader: { some: { kommune: { noegle: { eq: "ODENSE" } } } } }'),
  },
  {
    name: 'page of 50 by organisation, counted',
    query: page(', filter: { ansoegere: { some: { boligorganisation: { navn: { startsWith: "A" } } } } }'),
  },
  {
    name: 'nested page of one kommune',
    query: `{ helhedsplaner(first: 10, filter: { kommune: { noegle: { eq: "ODENSE" } } }) { nodes { titel kommunalAndel
      ansoegere { nodes { rolle boligorganisation { navn } } } afdelinger(first: 5) { totalCount nodes { navn antalLejemaal } }
      finansiering { nodes { kilde beloeb } } redegoerelser(first: 3) { nodes { aar indsendt } } } } }`,
  },
  {
    name: 'estates of one kommune, counted',
    query: '{ afdelinger(first: 50, filter: { kommune: { noegle: { eq: "ODENSE" } } }) { totalCount nodes { navn } } }',
  },
  {
    name: 'sums by kommune',
    query:
      '{ helhedsplaner { aggregate(groupBy: [{ field: KOMMUNE }]) { groups(first: 100) { nodes { key { kommune { navn } } count sum { oekonomiskRamme } } } } } }',
    grows: 'sums',
  },
  {
    name: 'sums by kommune and year',
    query:
      '{ helhedsplaner { aggregate(groupBy: [{ field: KOMMUNE }, { field: START_AAR }]) { groups(first: 100) { nodes { count sum { oekonomiskRamme } } } } } }',
    grows: 'sums',
  },
  {
    name: 'faktaark of one kommune',
    query: '{ faktaark(pr: "2014-01-01", kommune: "ODENSE") { antalHelhedsplaner puljeBevilget puljeDisponeret puljeRest } }',
  },
  {
    name: 'neighbourhood at depth 3',
    query: '{ omegn(om: "byo_1", dybde: 3) { knuder { afstand naboer } kanter { vaegt } } }',
    grows: 'searches',
  },
  { name: 'path between two estates', query: '{ sti(fra: "afd_1", til: "afd_5000") { afstand antal } }', grows: 'searches' },
  { name: 'search over everything', query: '{ soeg(tekst: "park", first: 20) { totalCount nodes { noegle titel } } }', grows: 'searches' },
];
