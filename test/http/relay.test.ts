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
import { trykSkema } from '../../src/app/print';
import { lavScene, type Scene } from '../support/planer';
import { sendt } from '../support/service';
import INDSTIL, { type operationerIndstilMutation } from './relay/__generated__/operationerIndstilMutation.graphql';
import OVERBLIK, { type operationerOverblikQuery } from './relay/__generated__/operationerOverblikQuery.graphql';
import PLAN, { type operationerPlanQuery } from './relay/__generated__/operationerPlanQuery.graphql';

/** Relay's runtime and its store, with operations that relay-compiler made of our schema. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
});
afterAll(() => s.luk());

const tekst = (r: ConcreteRequest): string => r.params.text ?? '';

function opstil(token?: string): Environment {
  const hoveder: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const network = Network.create(async (params, variables): Promise<GraphQLResponse> => {
    const svar = await sendt(s.t.url, { query: params.text, variables }, hoveder);
    return JSON.parse(await svar.text());
  });
  return new Environment({ network, store: new Store(new RecordSource()), getDataID });
}

/** An `Objekthenvisning` says of an object what it is, and has its id; Relay would take it for the object. */
function getDataID(v: { readonly id?: string }, typename: string): string | undefined {
  return v.id && typename === 'Objekthenvisning' ? `${typename}:${v.id}` : v.id;
}

const fraLageret = (e: Environment, r: ConcreteRequest): unknown =>
  JSON.parse(JSON.stringify(e.lookup(createOperationDescriptor(r, {}).fragment).data));

const hent = <T extends OperationType>(e: Environment, r: ConcreteRequest): Promise<unknown> => fetchQuery<T>(e, r, {}).toPromise();

const udfoer = <T extends MutationParameters>(
  e: Environment,
  mutation: ConcreteRequest,
  variables: T['variables'],
): Promise<T['response']> => new Promise((onCompleted, onError) => commitMutation<T>(e, { mutation, variables, onCompleted, onError }));

it('de oversatte operationer er skemaets og filens', () => {
  const skema = buildSchema(trykSkema());
  const kilde = readFileSync('test/http/relay/operationer.ts', 'utf8');
  for (const r of [OVERBLIK, PLAN, INDSTIL]) {
    expect(validate(skema, parse(tekst(r)))).toEqual([]);
    expect(kilde).toContain(` ${r.params.name}`);
  }
});

it('læser alle fund og grupper, som serveren har dem, og planen bagefter er planen', async () => {
  const e = opstil();
  const server = await s.t.data(tekst(OVERBLIK));
  await hent<operationerOverblikQuery>(e, OVERBLIK);
  expect(fraLageret(e, OVERBLIK)).toEqual(server);
  const lager = e.getStore().getSource();
  const typer = lager.getRecordIDs().map((id) => [/^([a-z]+)_\d+$/.exec(id)?.[1] ?? id.split(':')[0], lager.get(id)?.__typename]);
  expect(new Set(typer.filter(([hvad]) => hvad === 'hp').map(([, type]) => type))).toEqual(new Set(['Helhedsplan']));
  expect(typer.filter(([hvad]) => hvad === 'Objekthenvisning').length).toBeGreaterThan(0);
});

it('en prøve ændrer intet i lageret; den rigtige handling gør', async () => {
  const e = opstil((await s.t.som('FORVALTNING', 'KMTF')).token);
  const foer = Object(await hent<operationerPlanQuery>(e, PLAN));
  const plan = { helhedsplan: 'SYN-AMAGER-OEST' };
  const proevet = await udfoer<operationerIndstilMutation>(e, INDSTIL, { input: { ...plan, dryRun: true } });
  expect(proevet.indstilHelhedsplan?.udfoert).toBe(true);
  expect(fraLageret(e, PLAN)).toEqual(foer);
  const { version } = foer.helhedsplan;
  await udfoer<operationerIndstilMutation>(e, INDSTIL, { input: { ...plan, expectedVersion: version } });
  expect(fraLageret(e, PLAN)).toEqual({ helhedsplan: { ...foer.helhedsplan, status: 'INDSTILLET', version: version + 1 } });
});
