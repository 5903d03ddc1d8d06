import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { trykSkema } from '../../src/app/print';
import { lavScene, nyPlan, type Scene, udfoer } from '../support/planer';
import type { Bruger } from '../support/service';

/** Clients that keep objects by their id: what they read must be what the server said. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
});
afterAll(() => s.luk());

function klient(token?: string): ApolloClient {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: `${s.t.url}/graphql`, headers }) });
}

/** Types that have an `id` and are no rows. What they say of an id is the same everywhere. */
const HENVISNINGER = ['Objekthenvisning'];

function fremmedeId(sdl: string): string[] {
  const skema = buildSchema(sdl);
  return Object.values(skema.getTypeMap())
    .filter((t) => (isObjectType(t) || isInterfaceType(t)) && t.name !== 'Node' && 'id' in t.getFields())
    .filter((t) => isObjectType(t) && !t.getInterfaces().some((i) => i.name === 'Node') && !HENVISNINGER.includes(t.name))
    .map((t) => t.name);
}

describe('et felt, der hedder id, er rækkens eget', () => {
  it('i hele skemaet', () => expect(fremmedeId(trykSkema())).toEqual([]));
  it('og vagten bider', () => expect(fremmedeId(`${trykSkema()} type Fremmed { id: ID! }`)).toEqual(['Fremmed']));
});

it('Apollo Client læser alle fund, og planen bagefter er planen', async () => {
  const q =
    '{ fund(pr: "2028-01-01") { objekt { id type titel noegle } brud { regel tekst } } helhedsplaner(first: 100) { nodes { id titel status } } }';
  const server = await s.t.data(q);
  const k = klient();
  const { data } = await k.query({ query: gql(q) });
  expect(uden(data)).toEqual(server);
  expect(uden(k.readQuery({ query: gql(q) }))).toEqual(server);
});

const uden = (v: unknown): unknown => JSON.parse(JSON.stringify(v, (navn, e: unknown) => (navn === '__typename' ? undefined : e)));

const PLAN = gql('{ helhedsplan(noegle: "SYN-AMAGER-OEST") { id version status } }');
const INDSTIL = (mere: string) =>
  gql(`mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST"${mere} }) {
    udfoert helhedsplan { id version status kommune { id navn } } haendelse { id } } }`);

describe('en prøve', () => {
  let forvaltning: Bruger;
  beforeAll(async () => {
    forvaltning = await s.t.som('FORVALTNING', 'KMTF');
  });

  it('ændrer intet i en klients lager; den rigtige handling gør', async () => {
    const k = klient(forvaltning.token);
    const foer = (await k.query({ query: PLAN })).data;
    await k.mutate({ mutation: INDSTIL(', dryRun: true') });
    expect(k.readQuery({ query: PLAN })).toEqual(foer);
    const { helhedsplan } = Object(foer);
    await k.mutate({ mutation: INDSTIL(`, expectedVersion: ${helhedsplan.version}`) });
    expect(k.readQuery({ query: PLAN })).toMatchObject({ helhedsplan: { status: 'INDSTILLET', version: helhedsplan.version + 1 } });
  });

  it('har egne id overalt i svaret, som ingen række har; en, der afvises, viser objektet, som det er', async () => {
    const proev = (plan: string): Promise<Record<string, unknown>> =>
      forvaltning.handl(
        'anbefalHelhedsplan',
        { helhedsplan: plan, dryRun: true },
        'helhedsplan { id kommune { id } ansoegere { nodes { id } } } haendelse { id }',
      );
    await udfoer(
      s.ansoeger,
      'opretHelhedsplan',
      nyPlan('NY-PLAN', { start: '2027-01-01', slut: '2030-12-31', bevillingsperiode: '2019-26', maal: [] }),
    );
    const gik = await proev('NY-PLAN');
    const ider = [...JSON.stringify(gik).matchAll(/"id":"([^"]+)"/g)].map((m) => m[1]);
    expect([gik.udfoert, ider.length > 3, ider.every((id) => id?.startsWith('proeve_'))]).toEqual([true, true, true]);
    const ukendt = await s.t.spoerg(`{ node(id: "${ider[0]}") { id } }`);
    expect([ukendt.status, ukendt.fejl[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const afvist = await proev('SYN-AMAGER-OEST');
    expect([afvist.udfoert, Object(afvist.helhedsplan).id]).toEqual([false, expect.stringMatching(/^hp_/)]);
  });
});
