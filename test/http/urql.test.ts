import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema } from 'graphql';
import { typerUdenId } from '../../src/app/client-keys';
import { trykSkema } from '../../src/app/print';
import { lavScene, type Scene } from '../support/planer';

/** urql with its normalized cache, set up as `docs/klienter.md` says. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
});
afterAll(() => s.luk());

const keys = Object.fromEntries(typerUdenId(buildSchema(trykSkema())).map((navn) => [navn, () => null]));

interface Opstillet {
  readonly klient: Client;
  /** What the cache complained of: a type that it cannot keep apart, a field that it cannot find. */
  readonly klager: string[];
}

function opstil(token?: string, kendte: typeof keys = keys): Opstillet {
  const klager: string[] = [];
  const cache = cacheExchange({ keys: kendte, logger: (alvor, besked) => alvor !== 'debug' && klager.push(besked) });
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const klient = new Client({
    url: `${s.t.url}/graphql`,
    preferGetMethod: false,
    exchanges: [cache, fetchExchange],
    fetchOptions: { headers },
  });
  return { klient, klager };
}

const uden = (v: unknown): unknown => JSON.parse(JSON.stringify(v, (navn, e: unknown) => (navn === '__typename' ? undefined : e)));

const fraLageret = async (k: Client, q: string): Promise<unknown> =>
  uden((await k.query(gql(q), {}, { requestPolicy: 'cache-only' })).data);

async function somServeren(q: string): Promise<void> {
  const { klient, klager } = opstil();
  const server = await s.t.data(q);
  const { data, error } = await klient.query(gql(q), {});
  expect([error, uden(data)]).toEqual([undefined, server]);
  expect(await fraLageret(klient, q)).toEqual(server);
  expect(klager).toEqual([]);
}

it('læser alle fund, og planen bagefter er planen', () =>
  somServeren(
    '{ fund(pr: "2028-01-01") { objekt { id type titel noegle } brud { regel tekst } } helhedsplaner(first: 100) { nodes { id titel status } } }',
  ));

it('holder grupper, deres sider og deres tal for sig', () =>
  somServeren(`{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]) { count
      alle: groups { totalCount nodes { key { status } count sum { oekonomiskRamme } } pageInfo { hasNextPage endCursor } }
      to: groups(first: 2) { edges { cursor node { key { status } count } } pageInfo { hasNextPage } } }
    efter: aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { key { byomraade { id navn } } count } } } } }`));

const PLAN = '{ helhedsplan(noegle: "SYN-AMAGER-OEST") { id version status } }';
const INDSTIL = (mere: string): string =>
  `mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST"${mere} }) {
    udfoert helhedsplan { id version status kommune { id navn } } haendelse { id } } }`;

it('en prøve ændrer intet i lageret; den rigtige handling gør', async () => {
  const { klient, klager } = opstil((await s.t.som('FORVALTNING', 'KMTF')).token);
  const foer = (await klient.query(gql(PLAN), {})).data;
  const proevet = await klient.mutation(gql(INDSTIL(', dryRun: true')), {});
  expect([proevet.error, Object(proevet.data).indstilHelhedsplan.udfoert]).toEqual([undefined, true]);
  expect(await fraLageret(klient, PLAN)).toEqual(uden(foer));
  const { version } = Object(foer).helhedsplan;
  await klient.mutation(gql(INDSTIL(`, expectedVersion: ${version}`)), {});
  expect(await fraLageret(klient, PLAN)).toEqual({
    helhedsplan: { ...Object(uden(foer)).helhedsplan, status: 'INDSTILLET', version: version + 1 },
  });
  expect(klager).toEqual([]);
});

it('uden keys klager lageret, så det ses, at de er nødvendige', async () => {
  const { klient, klager } = opstil(undefined, {});
  await klient.query(gql('{ helhedsplaner { aggregate { count } } }'), {});
  expect(klager).toEqual([expect.stringContaining('HelhedsplanAggregate')]);
});
