import { buildSchema, type GraphQLScalarType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { netvaerksskema } from '../../src/app/composition';
import { trykSkema } from '../../src/app/print';
import { SKALARSIDER } from '../../src/http/scalar-texts';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** The scalars of the API, and the pages that say exactly what they take. */

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste();
});
afterAll(() => t.luk());

const egne = Object.values(buildSchema(trykSkema()).getTypeMap())
  .filter((type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type))
  .map((type) => [type.name, type.specifiedByURL ?? ''] as const);

it('skemaet har skalarer af sine egne', () => {
  expect(egne.map(([navn]) => navn).sort()).toEqual(SKALARSIDER.map((s) => s.navn).sort());
});

describe.each(egne)('%s', (navn, adresse) => {
  const side = SKALARSIDER.find((s) => s.navn === navn);
  const skalar = netvaerksskema().getType(navn);
  if (!side || !isScalarType(skalar)) throw new Error(`${navn} har ingen side`);

  it('har en side i tjenesten på begge sprog, som intet henter', async () => {
    for (const [sprog, ord] of [
      ['da', 'Omfang'],
      ['en', 'Range'],
    ] as const) {
      const svar = await fetch(t.url + adresse, { headers: { 'accept-language': sprog } });
      const html = await svar.text();
      expect([svar.status, svar.headers.get('content-type'), svar.headers.get('vary')]).toEqual([
        200,
        'text/html; charset=utf-8',
        expect.stringContaining('accept-language'),
      ]);
      expect(svar.headers.get('content-security-policy')).toContain("default-src 'none'");
      for (const del of [`<html lang="${sprog}">`, `<h1>${navn}</h1>`, ord]) expect(html).toContain(del);
      expect(html).not.toMatch(/<(script|link|img)|undefined/);
    }
  });

  const tages = (v: unknown): boolean => {
    try {
      skalar.parseValue(v);
      return true;
    } catch {
      return false;
    }
  };
  const grammatik = new RegExp(`^${side.grammatik}$`);

  it('tager sidens gode eksempler, som grammatikken også gør, og afviser de andre', () => {
    expect(side.gyldige.map((v) => [v, tages(v), grammatik.test(String(v))])).toEqual(side.gyldige.map((v) => [v, true, true]));
    expect(side.ugyldige.map((v) => [v, tages(v)])).toEqual(side.ugyldige.map((v) => [v, false]));
  });

  it('det samme gælder over HTTP, som variabel', async () => {
    const filtre: Record<string, string> = {
      Date: 'helhedsplaner(filter: { start: { ne: $v } })',
      DateTime: 'haendelser(filter: { tidspunkt: { ne: $v } })',
      Kroner: 'helhedsplaner(filter: { oekonomiskRamme: { ne: $v } })',
      Procent: 'helhedsplaner(filter: { kommunalAndel: { ne: $v } })',
    };
    const q = `query ($v: ${navn}) { ${filtre[navn]} { totalCount } }`;
    for (const v of side.gyldige) expect([v, (await t.spoerg(q, { v })).status]).toEqual([v, 200]);
    for (const v of side.ugyldige)
      expect([v, (await t.spoerg(q, { v })).fejl.map((f) => f.extensions.code)]).toEqual([v, ['BAD_USER_INPUT']]);
  });
});
