import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { printSdl } from '../../src/app/print';
import { execute } from '../support/acts';
import { newPlan } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';

/** Clients that keep objects by their id: what they read must be what the server said. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
});
afterAll(() => s.close());

function client(token?: string): ApolloClient {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: `${s.t.url}/graphql`, headers }) });
}

/** Types that have an `id` and are no rows. What they say of an id is the same everywhere. */
const REFERENCES = ['Objekthenvisning'];

function foreignId(sdl: string): string[] {
  const schema = buildSchema(sdl);
  return Object.values(schema.getTypeMap())
    .filter((t) => (isObjectType(t) || isInterfaceType(t)) && t.name !== 'Node' && 'id' in t.getFields())
    .filter((t) => isObjectType(t) && !t.getInterfaces().some((i) => i.name === 'Node') && !REFERENCES.includes(t.name))
    .map((t) => t.name);
}

describe('a field called id belongs to the row itself', () => {
  it('in the whole schema', () => expect(foreignId(printSdl())).toEqual([]));
  it('and the guard bites', () => expect(foreignId(`${printSdl()} type Fremmed { id: ID! }`)).toEqual(['Fremmed']));
});

it('Apollo Client reads every fund, and the plan afterwards is the plan', async () => {
  const q =
    '{ fund(pr: "2028-01-01") { nodes { objekt { id type titel noegle } brud { regel tekst } } } helhedsplaner(first: 100) { nodes { id titel status } } }';
  const server = await s.t.data(q);
  const k = client();
  const { data } = await k.query({ query: gql(q) });
  expect(without(data)).toEqual(server);
  expect(without(k.readQuery({ query: gql(q) }))).toEqual(server);
});

const without = (v: unknown): unknown => JSON.parse(JSON.stringify(v, (name, e: unknown) => (name === '__typename' ? undefined : e)));

const PLAN = gql('{ helhedsplan(noegle: "SYN-AMAGER-OEST") { id version status } }');
const INDSTIL = (more: string) =>
  gql(`mutation { indstilHelhedsplan(input: { helhedsplan: "SYN-AMAGER-OEST"${more} }) {
    udfoert helhedsplan { id version status kommune { id navn } } haendelse { id } } }`);

describe('a dry run', () => {
  let forvaltning: User;
  beforeAll(async () => {
    forvaltning = await s.t.as('FORVALTNING', 'KMTF');
  });

  it('changes nothing in the cache of a client; the real act does', async () => {
    const k = client(forvaltning.token);
    const before = (await k.query({ query: PLAN })).data;
    await k.mutate({ mutation: INDSTIL(', dryRun: true') });
    expect(k.readQuery({ query: PLAN })).toEqual(before);
    const { helhedsplan } = Object(before);
    await k.mutate({ mutation: INDSTIL(`, expectedVersion: ${helhedsplan.version}`) });
    expect(k.readQuery({ query: PLAN })).toMatchObject({ helhedsplan: { status: 'INDSTILLET', version: helhedsplan.version + 1 } });
  });

  it('has ids of its own all over the answer, which no row has; one that is refused shows the object as it is', async () => {
    const trial = (plan: string): Promise<Record<string, unknown>> =>
      forvaltning.perform(
        'anbefalHelhedsplan',
        { helhedsplan: plan, dryRun: true },
        'helhedsplan { id kommune { id } ansoegere { nodes { id } } } haendelse { id }',
      );
    await execute(
      s.ansoeger,
      'opretHelhedsplan',
      newPlan('NY-PLAN', { start: '2027-01-01', slut: '2030-12-31', bevillingsperiode: '2019-26', maal: [] }),
    );
    const went = await trial('NY-PLAN');
    const ids = [...JSON.stringify(went).matchAll(/"id":"([^"]+)"/g)].map((m) => m[1]);
    expect([went.udfoert, ids.length > 3, ids.every((id) => id?.startsWith('proeve_'))]).toEqual([true, true, true]);
    const unknownOne = await s.t.ask(`{ node(id: "${ids[0]}") { id } }`);
    expect([unknownOne.status, unknownOne.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const refused = await trial('SYN-AMAGER-OEST');
    expect([refused.udfoert, Object(refused.helhedsplan).id]).toEqual([false, expect.stringMatching(/^hp_/)]);
  });
});
