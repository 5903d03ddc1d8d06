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
    { actor: OFFENTLIG, key: forbidden, mayBeRead: (coordinate) => coordinate !== forbidden },
  );
}

const WAYS: [forbudt: string, vej: string, query: string][] = [
  ['Helhedsplan.oekonomiskRamme', 'field', '{ helhedsplaner { nodes { oekonomiskRamme } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'field under an alias in a fragment',
    '{ byomraader { nodes { helhedsplaner { edges { node { ...F } } } } } } fragment F on Helhedsplan { x: oekonomiskRamme }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'filter', '{ helhedsplaner(filter: { oekonomiskRamme: { gt: 1 } }) { totalCount } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'filter through relations',
    '{ afdelinger(filter: { helhedsplaner: { none: { not: { oekonomiskRamme: { gt: 1 } } } } }) { totalCount } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'order', '{ helhedsplaner(orderBy: [{ oekonomiskRamme: ASC }]) { nodes { id } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'order through a relation',
    '{ maal(orderBy: [{ helhedsplan: { oekonomiskRamme: ASC } }]) { nodes { id } } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'aggregate', '{ helhedsplaner { aggregate { sum { oekonomiskRamme } } } }'],
  [
    'Helhedsplan.oekonomiskRamme',
    'aggregate in groups',
    '{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { groups { nodes { max { oekonomiskRamme } } } } } }',
  ],
  ['Helhedsplan.oekonomiskRamme', 'node', '{ node(id: "hp_1") { ... on Helhedsplan { oekonomiskRamme } } }'],
  [
    'Helhedsplan.status',
    'grouping without a key',
    '{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { groups { nodes { count } } } } }',
  ],
  [
    'Helhedsplan.status',
    'grouping through a relation',
    '{ maal { aggregate(groupBy: [{ field: HELHEDSPLAN_STATUS }]) { groups { nodes { count } } } } }',
  ],
  [
    'Helhedsplan.byomraader',
    'grouping over a link',
    '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { count } } } } }',
  ],
  ['Byomraade.navn', 'order of groups', '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { count } } } } }'],
  ['Helhedsplan.noegle', 'look-up', '{ helhedsplan(noegle: "RUM-FOR-LIV") { id } }'],
  ['Helhedsplan.id', 'filter by id', '{ helhedsplaner(filter: { id: { eq: "hp_1" } }) { totalCount } }'],
  ['Medlemskab.gyldig', 'pr on a list', '{ medlemskaber(pr: "2014-01-01") { totalCount } }'],
  ['Pulje.rest', 'field with an argument', '{ puljer { nodes { rest(pr: "2014-01-01") } } }'],
  ['Faktaark.tekst', 'part', '{ faktaark(pr: "2014-01-01") { tekst } }'],
  ['Query.puljer', 'root field', '{ puljer { totalCount } }'],
  ['Query.faktaark', 'root field with a part', '{ faktaark(pr: "2014-01-01") { antalFora } }'],
];

it.each(WAYS)('%s cannot be reached: %s', async (forbidden, _way, query) => {
  await expect(withBan(forbidden, query)).rejects.toMatchObject({ kode: 'FORBIDDEN', details: { koordinat: forbidden } });
  // The same query is answered when nothing is forbidden, so the refusal is about the field and nothing else.
  expect((await t.ask(query)).status).toBe(200);
});

it('what is not in the table nobody may read', () => {
  expect(mayRead('ADMINISTRATOR', 'Helhedsplan.cpr')).toBe(false);
  expect(mayRead('OFFENTLIG', 'Helhedsplan.titel')).toBe(true);
});
