import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  type MutationParameters,
  Network,
  type OperationType,
  RecordSource,
  Store,
} from 'relay-runtime';
import { printSdl } from '../../src/app/print';
import { makeScene, type Scene } from '../support/scene';
import { sent } from '../support/service';
import INDSTIL, { type operationerIndstilMutation } from './relay/__generated__/operationerIndstilMutation.graphql';
import OVERBLIK, { type operationerOverblikQuery } from './relay/__generated__/operationerOverblikQuery.graphql';
import PLAN, { type operationerPlanQuery } from './relay/__generated__/operationerPlanQuery.graphql';

/** Relay's runtime and its store, with operations that relay-compiler made of our schema. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
});
afterAll(() => s.close());

const text = (r: ConcreteRequest): string => r.params.text ?? '';

function setUp(token?: string): Environment {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const network = Network.create(async (params, variables): Promise<GraphQLResponse> => {
    const answer = await sent(s.t.url, { query: params.text, variables }, headers);
    return JSON.parse(await answer.text());
  });
  return new Environment({ network, store: new Store(new RecordSource()), getDataID });
}

/** An `Objekthenvisning` says of an object what it is, and has its id; Relay would take it for the object. */
function getDataID(v: { readonly id?: string }, typename: string): string | undefined {
  return v.id && typename === 'Objekthenvisning' ? `${typename}:${v.id}` : v.id;
}

const fromStorage = (e: Environment, r: ConcreteRequest): unknown =>
  JSON.parse(JSON.stringify(e.lookup(createOperationDescriptor(r, {}).fragment).data));

const fetch = <T extends OperationType>(e: Environment, r: ConcreteRequest): Promise<unknown> => fetchQuery<T>(e, r, {}).toPromise();

const execute = <T extends MutationParameters>(
  e: Environment,
  mutation: ConcreteRequest,
  variables: T['variables'],
): Promise<T['response']> => new Promise((onCompleted, onError) => commitMutation<T>(e, { mutation, variables, onCompleted, onError }));

it('the translated operations are those of the schema and the file', () => {
  const schema = buildSchema(printSdl());
  const source = readFileSync('test/http/relay/operationer.ts', 'utf8');
  for (const r of [OVERBLIK, PLAN, INDSTIL]) {
    expect(validate(schema, parse(text(r)))).toEqual([]);
    expect(source).toContain(` ${r.params.name}`);
  }
});

it('reads every fund and group as the server has them, and the plan afterwards is the plan', async () => {
  const e = setUp();
  const server = await s.t.data(text(OVERBLIK));
  await fetch<operationerOverblikQuery>(e, OVERBLIK);
  expect(fromStorage(e, OVERBLIK)).toEqual(server);
  const storage = e.getStore().getSource();
  const types = storage.getRecordIDs().map((id) => [/^([a-z]+)_\d+$/.exec(id)?.[1] ?? id.split(':')[0], storage.get(id)?.__typename]);
  expect(new Set(types.filter(([what]) => what === 'hp').map(([, type]) => type))).toEqual(new Set(['Helhedsplan']));
  expect(types.filter(([what]) => what === 'Objekthenvisning').length).toBeGreaterThan(0);
});

it('a dry run changes nothing in the cache; the real act does', async () => {
  const e = setUp((await s.t.as('FORVALTNING', 'KMTF')).token);
  const before = Object(await fetch<operationerPlanQuery>(e, PLAN));
  const plan = { helhedsplan: 'SYN-AMAGER-OEST' };
  const tried = await execute<operationerIndstilMutation>(e, INDSTIL, { input: { ...plan, dryRun: true } });
  expect(tried.indstilHelhedsplan?.udfoert).toBe(true);
  expect(fromStorage(e, PLAN)).toEqual(before);
  const { version } = before.helhedsplan;
  await execute<operationerIndstilMutation>(e, INDSTIL, { input: { ...plan, expectedVersion: version } });
  expect(fromStorage(e, PLAN)).toEqual({ helhedsplan: { ...before.helhedsplan, status: 'INDSTILLET', version: version + 1 } });
});
