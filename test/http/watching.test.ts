import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { startService, type TestService } from '../support/service';

/** What operators see of the service. */

const QUERY = 'query Planer { helhedsplaner(first: 1) { totalCount nodes { titel } } }';

let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { METRICS_PORT: '0' } });
});
afterAll(() => t.close());

const figures = async (): Promise<string> => (await fetch(t.metrics ?? '')).text();

it('operations are counted by kind, name and outcome, on a port of their own', async () => {
  await t.data(QUERY);
  await t.data(QUERY);
  await t.ask('query Planer { helhedsplaner(first: 1, last: 1) { totalCount } }');
  const text = await figures();
  expect(text).toContain('helhed_operations_total{kind="query",operation="Planer",outcome="answered"} 2');
  expect(text).toContain('helhed_operations_total{kind="query",operation="Planer",outcome="refused"} 1');
  expect(text).toMatch(/^helhed_sql_seconds_count\{lane="light"\} 2$/m);
  expect(text).toMatch(/^helhed_connections\{state="idle"\} 3$/m);
  expect(text).toMatch(/^helhed_waiting\{queue="writer"\} 0$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect((await fetch(`${t.url}/metrics`)).status).toBe(404);
});

it('acts are counted, and one that is not allowed is a refusal', async () => {
  await t.ask('mutation Opret { disponerPulje(input: { pulje: "X", helhedsplan: "X", beloeb: 1 }) { udfoert } }');
  expect(await figures()).toContain('helhed_operations_total{kind="mutation",operation="Opret",outcome="refused"} 1');
});

it('names that clients make up have an end', async () => {
  for (let i = 0; i < 210; i += 1) await t.data(`query N${i} { __typename }`);
  const text = await figures();
  expect(text).toMatch(/operation="other",outcome="answered"\} \d+/);
  expect(new Set(text.match(/operation="\w*"/g)).size).toBeLessThanOrEqual(202);
});

it('OpenTelemetry is told of operations and statements, with what they took', async () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  try {
    await t.data(QUERY);
    expect(exporter.getFinishedSpans().map((s) => s.name)).toEqual(['statement', 'query Planer']);
    expect(exporter.getFinishedSpans()[1]?.attributes).toMatchObject({ 'graphql.operation.name': 'Planer', 'helhed.outcome': 'answered' });
  } finally {
    trace.disable();
  }
});

it('a service that is about to close says so, and still answers', async () => {
  const own = await startService();
  expect((await fetch(`${own.url}/readyz`)).status).toBe(200);
  own.drain();
  const answer = await fetch(`${own.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'draining' }]);
  expect((await own.ask(QUERY)).status).toBe(200);
  await own.close();
});

it('a slow statement can be explained by the engine itself', async () => {
  const plan = await t.database.explain('SELECT * FROM helhedsplan WHERE noegle = ?1');
  expect(JSON.stringify(plan)).toContain('SEARCH helhedsplan USING INDEX');
});

it('a port that is in use is told in words, with the name of the setting', async () => {
  const port = new URL(t.metrics ?? '').port;
  await expect(startService({ environment: { METRICS_PORT: port } })).rejects.toThrow(
    `METRICS_PORT: 127.0.0.1:${port} cannot be used (EADDRINUSE); choose another port, or leave it out`,
  );
});
