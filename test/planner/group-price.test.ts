import { startService, type TestService } from '../support/service';

/** What groups cost by what their keys join. */

let t: TestService;
beforeAll(async () => {
  // Another share for each query would be another price.
  t = await startService({ environment: { COST_PER_MINUTE: '20000000' } });
});
afterAll(() => t.close());

async function priceOf(...keys: string[]): Promise<number> {
  const groupBy = keys.map((key) => `{ field: ${key} }`).join(', ');
  const { extensions } = await t.ask(`{ maal { aggregate(groupBy: [${groupBy}]) { groups(first: 1) { totalCount } } } }`);
  return Number(Reflect.get(Object(extensions), 'cost'));
}

it('a key of related rows costs what it joins, and lists beside each other multiply', async () => {
  const [own, one, two, three] = [
    await priceOf('INDSATSOMRAADE'),
    await priceOf('HELHEDSPLAN_KOMMUNE'),
    await priceOf('HELHEDSPLAN_AFDELING', 'HELHEDSPLAN_AFGOERELSE'),
    await priceOf('HELHEDSPLAN_AFDELING', 'HELHEDSPLAN_AFGOERELSE', 'HELHEDSPLAN_BOLIGORGANISATION'),
  ];
  expect(one).toBeGreaterThan(own);
  expect(two).toBeGreaterThan(one);
  expect(three).toBeGreaterThan(1.2 * two);
  // The same list twice is one list.
  expect(await priceOf('HELHEDSPLAN_AFDELING', 'HELHEDSPLAN_AFDELING')).toBe(await priceOf('HELHEDSPLAN_AFDELING'));
});
