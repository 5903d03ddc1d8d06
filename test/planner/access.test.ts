import { getOperationAST, parse } from 'graphql';
import { mayRead } from '../../src/access/read-permissions';
import { OFFENTLIG } from '../../src/kernel/roles';
import { startService, type TestService } from '../support/service';

/** A field that may not be read cannot be reached by any way that a query has. */
let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

async function withBan(forbidden: string, query: string): Promise<unknown> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(query);
  return t.reading.answer(
    document,
    operation,
    {},
    { actor: OFFENTLIG, noegle: forbidden, mayBeRead: (coordinate) => coordinate !== forbidden },
  );
}

const VEJE: [forbudt: string, vej: string, query: string][] = [
  ['Helhedsplan.oekonomiskRamme', 'felt', '{ helhedsplaner { nodes { oekonomiskRamme } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'felt under alias i et fragment',
    '{ byomraader { nodes { helhedsplaner { edges { node { ...F } } } } } } fragment F on Helhedsplan { x: oekonomiskRamme }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'filter', '{ helhedsplaner(filter: { oekonomiskRamme: { gt: 1 } }) { totalCount } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'filter gennem relationer',
    '{ afdelinger(filter: { helhedsplaner: { none: { not: { oekonomiskRamme: { gt: 1 } } } } }) { totalCount } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'orden', '{ helhedsplaner(orderBy: [{ oekonomiskRamme: ASC }]) { nodes { id } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'orden gennem en relation',
    '{ maal(orderBy: [{ helhedsplan: { oekonomiskRamme: ASC } }]) { nodes { id } } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'aggregat', '{ helhedsplaner { aggregate { sum { oekonomiskRamme } } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'aggregat i grupper',
    '{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { groups { nodes { max { oekonomiskRamme } } } } } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'node', '{ node(id: "hp_1") { ... on Helhedsplan { oekonomiskRamme } } }'],
  [
    'Helhedsplan.status',
    'gruppering uden nøgle',
    '{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { groups { nodes { count } } } } }',
  ],
  [
    'Helhedsplan.status',
    'gruppering gennem en relation',
    '{ maal { aggregate(groupBy: [{ field: HELHEDSPLAN_STATUS }]) { groups { nodes { count } } } } }',
  ],
  [
    'Helhedsplan.byomraader',
    'gruppering over et led',
    '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { count } } } } }',
  ],
  ['Byomraade.navn', 'orden af grupper', '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { count } } } } }'],
  ['Helhedsplan.noegle', 'opslag', '{ helhedsplan(noegle: "RUM-FOR-LIV") { id } }'],
  ['Helhedsplan.id', 'filter på id', '{ helhedsplaner(filter: { id: { eq: "hp_1" } }) { totalCount } }'],
  ['Medlemskab.gyldig', 'pr på en liste', '{ medlemskaber(pr: "2014-01-01") { totalCount } }'],
  ['Pulje.rest', 'felt med argument', '{ puljer { nodes { rest(pr: "2014-01-01") } } }'],
  ['Faktaark.tekst', 'del', '{ faktaark(pr: "2014-01-01") { tekst } }'],
  ['Query.puljer', 'rodfelt', '{ puljer { totalCount } }'],
  ['Query.faktaark', 'rodfelt med del', '{ faktaark(pr: "2014-01-01") { antalFora } }'],
];

it.each(VEJE)('%s kan ikke nås: %s', async (forbidden, _way, query) => {
  await expect(withBan(forbidden, query)).rejects.toMatchObject({ kode: 'FORBIDDEN', details: { koordinat: forbidden } });
  // The same query is answered when nothing is forbidden, so the refusal is about the field and nothing else.
  expect((await t.ask(query)).status).toBe(200);
});

it('det, der ikke står i tabellen, må ingen læse', () => {
  expect(mayRead('ADMINISTRATOR', 'Helhedsplan.cpr')).toBe(false);
  expect(mayRead('OFFENTLIG', 'Helhedsplan.titel')).toBe(true);
});
