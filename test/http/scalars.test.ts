import { buildSchema, type GraphQLScalarType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { networkSchema } from '../../src/app/composition';
import { printSdl } from '../../src/app/print';
import { SCALAR_PAGES } from '../../src/http/scalar-texts';
import { startService, type TestService } from '../support/service';

/** The scalars of the API, and the pages that say exactly what they take. */

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

const own = Object.values(buildSchema(printSdl()).getTypeMap())
  .filter((type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type))
  .map((type) => [type.name, type.specifiedByURL ?? ''] as const);

it('the schema has scalars of its own', () => {
  expect(own.map(([name]) => name).sort()).toEqual(SCALAR_PAGES.map((s) => s.name).sort());
});

describe.each(own)('%s', (name, address) => {
  const page = SCALAR_PAGES.find((s) => s.name === name);
  const scalar = networkSchema().getType(name);
  if (!page || !isScalarType(scalar)) throw new Error(`${name} has no page`);

  it('has a page in the service in both languages, which fetches nothing', async () => {
    for (const [language, word] of [
      ['da', 'Omfang'],
      ['en', 'Range'],
    ] as const) {
      const answer = await fetch(t.url + address, { headers: { 'accept-language': language } });
      const html = await answer.text();
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([
        200,
        'text/html; charset=utf-8',
        expect.stringContaining('accept-language'),
      ]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      for (const part of [`<html lang="${language}">`, `<h1>${name}</h1>`, word]) expect(html).toContain(part);
      expect(html).not.toMatch(/<(script|link|img)|undefined/);
    }
  });

  const isTaken = (v: unknown): boolean => {
    try {
      scalar.parseValue(v);
      return true;
    } catch {
      return false;
    }
  };
  const grammar = new RegExp(`^${page.grammar}$`);

  it('takes the good examples of the page, as the grammar does, and refuses the others', () => {
    expect(page.validOnes.map((v) => [v, isTaken(v), grammar.test(String(v))])).toEqual(page.validOnes.map((v) => [v, true, true]));
    expect(page.invalidOnes.map((v) => [v, isTaken(v)])).toEqual(page.invalidOnes.map((v) => [v, false]));
  });

  it('the same goes over HTTP, as a variable', async () => {
    const filters: Record<string, string> = {
      Date: 'helhedsplaner(filter: { start: { ne: $v } })',
      DateTime: 'haendelser(filter: { tidspunkt: { ne: $v } })',
      Kroner: 'helhedsplaner(filter: { oekonomiskRamme: { ne: $v } })',
      Procent: 'helhedsplaner(filter: { kommunalAndel: { ne: $v } })',
    };
    const q = `query ($v: ${name}) { ${filters[name]} { totalCount } }`;
    for (const v of page.validOnes) expect([v, (await t.ask(q, { v })).status]).toEqual([v, 200]);
    for (const v of page.invalidOnes)
      expect([v, (await t.ask(q, { v })).errors.map((f) => f.extensions.code)]).toEqual([v, ['BAD_USER_INPUT']]);
  });
});
