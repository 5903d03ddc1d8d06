import { buildSchema, execute, parse, validate } from 'graphql';
import { printSdl } from '../../src/app/print';
import { dice, Operations } from '../support/random';
import { startService, type TestService } from '../support/service';

/**
 * Random operations by the schema. graphql-js is the judge: it executes each operation over the answer that the service
 * gave, so every field must be there under its name, have its type, and not be null where the schema says so.
 */
const COUNT = 600;
const seed = Number(process.env.SEED ?? 20140423);
const schema = buildSchema(printSdl());
for (const type of Object.values(schema.getTypeMap()))
  if ('resolveType' in type) type.resolveType = (v: { __typename?: string }) => v.__typename;

let t: TestService;
beforeAll(async () => {
  t = await startService({ environment: { MAX_COST: '1000000', MAX_DEPTH: '40' } });
});
afterAll(() => t.close());

it(`${COUNT} random operations (seed ${seed}) get an answer of the shape that the schema gives, or a refusal with a code`, async () => {
  const operations = new Operations(schema, dice(seed));
  const refused = new Map<unknown, number>();
  let fields = 0;
  for (let i = 0; i < COUNT; i += 1) {
    const document = operations.operation();
    expect(validate(schema, parse(document)).map((f) => f.message)).toEqual([]);
    const answer = await t.ask(document);
    if (answer.status !== 200) {
      expect([document, answer.errors[0]?.extensions.code]).toEqual([
        document,
        expect.stringMatching(/^(BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/),
      ]);
      refused.set(answer.errors[0]?.extensions.code, (refused.get(answer.errors[0]?.extensions.code) ?? 0) + 1);
      continue;
    }
    const judged = await execute({
      schema,
      document: parse(document),
      rootValue: answer.data,
      fieldResolver: (source, _a, _k, info) => source[info.path.key],
    });
    expect([document, judged.errors]).toEqual([document, undefined]);
    expect([document, JSON.parse(JSON.stringify(judged.data))]).toEqual([document, answer.data]);
    fields += answer.text.split('":').length;
  }
  const answered = COUNT - [...refused.values()].reduce((a, b) => a + b, 0);
  expect(answered).toBeGreaterThan(COUNT / 2);
  expect(fields).toBeGreaterThan(10_000);
}, 120_000);
