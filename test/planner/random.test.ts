import { buildSchema, execute, parse, validate } from 'graphql';
import { trykSkema } from '../../src/app/print';
import { Operationer, terning } from '../support/random';
import { startTjeneste, type Testtjeneste } from '../support/service';

/**
 * Random operations by the schema. graphql-js is the judge: it executes each operation over the answer that the service
 * gave, so every field must be there under its name, have its type, and not be null where the schema says so.
 */
const ANTAL = 600;
const froe = Number(process.env.FROE ?? 20140423);
const skema = buildSchema(trykSkema());
for (const type of Object.values(skema.getTypeMap()))
  if ('resolveType' in type) type.resolveType = (v: { __typename?: string }) => v.__typename;

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ miljoe: { MAX_COST: '1000000', MAX_DEPTH: '40' } });
});
afterAll(() => t.luk());

it(`${ANTAL} tilfældige operationer (frø ${froe}) får svar af skemaets form, eller en afvisning med kode`, async () => {
  const operationer = new Operationer(skema, terning(froe));
  const afvist = new Map<unknown, number>();
  let felter = 0;
  for (let i = 0; i < ANTAL; i += 1) {
    const dokument = operationer.operation();
    expect(validate(skema, parse(dokument)).map((f) => f.message)).toEqual([]);
    const svar = await t.spoerg(dokument);
    if (svar.status !== 200) {
      expect([dokument, svar.fejl[0]?.extensions.code]).toEqual([dokument, expect.stringMatching(/^(BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/)]);
      afvist.set(svar.fejl[0]?.extensions.code, (afvist.get(svar.fejl[0]?.extensions.code) ?? 0) + 1);
      continue;
    }
    const doemt = await execute({
      schema: skema,
      document: parse(dokument),
      rootValue: svar.data,
      fieldResolver: (kilde, _a, _k, info) => kilde[info.path.key],
    });
    expect([dokument, doemt.errors]).toEqual([dokument, undefined]);
    expect([dokument, JSON.parse(JSON.stringify(doemt.data))]).toEqual([dokument, svar.data]);
    felter += svar.tekst.split('":').length;
  }
  const svaret = ANTAL - [...afvist.values()].reduce((a, b) => a + b, 0);
  expect(svaret).toBeGreaterThan(ANTAL / 2);
  expect(felter).toBeGreaterThan(10_000);
}, 120_000);
