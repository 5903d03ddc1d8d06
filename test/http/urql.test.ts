import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema } from 'graphql';
import { typesWithoutId } from '../../src/app/client-keys';
import { printSdl } from '../../src/app/print';
import { makeScene, type Scene } from '../support/scene';

/** urql with its normalized cache, set up as `docs/clients.md` says. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
});
afterAll(() => s.close());

const keys = Object.fromEntries(typesWithoutId(buildSchema(printSdl())).map((name) => [name, () => null]));

interface SetUp {
  readonly client: Client;
  /** What the cache complained of: a type that it cannot keep apart, a field that it cannot find. */
  readonly complaints: string[];
}

function setUp(token?: string, known: typeof keys = keys): SetUp {
  const complaints: string[] = [];
  const cache = cacheExchange({ keys: known, logger: (alvor, message) => alvor !== 'debug' && complaints.push(message) });
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const client = new Client({
    url: `${s.t.url}/graphql`,
    preferGetMethod: false,
    exchanges: [cache, fetchExchange],
    fetchOptions: { headers },
  });
  return { client, complaints };
}

const without = (v: unknown): unknown => JSON.parse(JSON.stringify(v, (name, e: unknown) => (name === '__typename' ? undefined : e)));

const fromStorage = async (k: Client, q: string): Promise<unknown> =>
  without((await k.query(gql(q), {}, { requestPolicy: 'cache-only' })).data);

async function asServer(q: string): Promise<void> {
  const { client, complaints } = setUp();
  const server = await s.t.data(q);
  const { data, error } = await client.query(gql(q), {});
  expect([error, without(data)]).toEqual([undefined, server]);
  expect(await fromStorage(client, q)).toEqual(server);
  expect(complaints).toEqual([]);
}

it('reads every fund, and the plan afterwards is the plan', () =>
  asServer(
    '{ fund(pr: "2028-01-01") { nodes { objekt { id type titel noegle } brud { regel tekst } } } helhedsplaner(first: 100) { nodes { id titel status } } }',
  ));

it('keeps groups, their pages and their figures apart', () =>
  asServer(`{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { count
      alle: groups { totalCount nodes { key { status } count sum { oekonomiskRamme } } pageInfo { hasNextPage endCursor } }
      to: groups(first: 2) { edges { cursor node { key { status } count } } pageInfo { hasNextPage } } }
    efter: aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { key { byomraade { id navn } } count } } } } }`));

const PLAN = '{ helhedsplan(noegle: "SYN-AMAGER-OEST") { id version status } }';
const INDSTIL = (more: string): string =>
  `mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST"${more} }) {
    udfoert helhedsplan { id version status kommune { id navn } } haendelse { id } } }`;

it('a dry run changes nothing in the cache; the real act does', async () => {
  const { client, complaints } = setUp((await s.t.as('FORVALTNING', 'KMTF')).token);
  const before = (await client.query(gql(PLAN), {})).data;
  const tried = await client.mutation(gql(INDSTIL(', dryRun: true')), {});
  expect([tried.error, Object(tried.data).indstilHelhedsplan.udfoert]).toEqual([undefined, true]);
  expect(await fromStorage(client, PLAN)).toEqual(without(before));
  const { version } = Object(before).helhedsplan;
  await client.mutation(gql(INDSTIL(`, expectedVersion: ${version}`)), {});
  expect(await fromStorage(client, PLAN)).toEqual({
    helhedsplan: { ...Object(without(before)).helhedsplan, status: 'INDSTILLET', version: version + 1 },
  });
  expect(complaints).toEqual([]);
});

it('without keys the cache complains, so that they are seen to be needed', async () => {
  const { client, complaints } = setUp(undefined, {});
  await client.query(gql('{ helhedsplaner { aggregate { count } } }'), {});
  expect(complaints).toEqual([expect.stringContaining('HelhedsplanAggregate')]);
});
