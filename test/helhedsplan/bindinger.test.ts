import { z } from 'zod';
import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';

const Plan = z.object({
  forgaengere: z.object({
    nodes: z.array(
      z.object({
        slut: z.string(),
        status: z.string(),
        afdelingstilknytninger: z.object({ nodes: z.array(z.object({ til: z.string() })) }),
      }),
    ),
  }),
});

/** What acts on the demo may not do round the rules: the day is 2026-11-22, and every refusal leaves the audit clean. */

let t: Testtjeneste;
let [lbf, br, tmf]: Bruger[] = [];
beforeAll(async () => {
  t = await startTjeneste({ dag: '2026-11-22' });
  [lbf, br, tmf] = [await t.som('LANDSBYGGEFOND'), await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'), await t.som('FORVALTNING', 'KMTF')];
});
afterAll(() => t.luk());
afterEach(async () => {
  expect(await t.data('{ fund(alvor: FEJL) { noegle brud { kode } } }')).toEqual({ fund: [] });
});

async function koder(hvem: Bruger | undefined, handling: string, input: Record<string, unknown>): Promise<string[]> {
  const svar = await hvem?.handl(handling, input);
  expect(svar?.udfoert).toBe(false);
  return svar?.afvisninger.map((a) => a.kode) ?? [];
}

describe('sammenlægning', () => {
  const ind = (helhedsplaner: string[], efterfoelger: string, dato: string): Record<string, unknown> => ({
    helhedsplaner,
    efterfoelger,
    dato,
  });

  it('ikke ind i en plan, der er slut, i sig selv, eller før planen begyndte', async () => {
    expect(await koder(lbf, 'sammenlaegHelhedsplaner', ind(['SYN-SYDHAVNEN'], 'AKB-LUNDTOFTEGADE-2007', '2026-10-01'))).toEqual([
      'EFTERFOELGER_UDEN_TILSAGN',
    ]);
    expect(await koder(lbf, 'sammenlaegHelhedsplaner', ind(['SYN-SYDHAVNEN'], 'SYN-SYDHAVNEN', '2026-10-01'))).toEqual(['SAMME_PLAN']);
    expect(await koder(lbf, 'sammenlaegHelhedsplaner', ind(['SYN-SYDHAVNEN'], 'SYN-YDRE-NOERREBRO', '2000-01-01'))).toContain('FOER_START');
  });

  it('den gamle plan slutter dagen før, den nye har den som forgænger, og ingen vej fører tilbage', async () => {
    const svar = await lbf?.handl(
      'sammenlaegHelhedsplaner',
      { ...ind(['SYN-SYDHAVNEN'], 'SYN-YDRE-NOERREBRO', '2026-10-01'), dryRun: true },
      'helhedsplan { noegle forgaengere(filter: { noegle: { eq: "SYN-SYDHAVNEN" } }) { nodes { slut status afdelingstilknytninger { nodes { til } } } } }',
    );
    expect(svar).toMatchObject({ udfoert: true, proeve: true, helhedsplan: { noegle: 'SYN-YDRE-NOERREBRO' } });
    const { forgaengere } = Plan.parse(svar?.helhedsplan);
    const [gammel] = forgaengere.nodes;
    expect([gammel?.slut, gammel?.status]).toEqual(['2026-09-30', 'SAMMENLAGT']);
    expect(new Set(gammel?.afdelingstilknytninger.nodes.map((a) => a.til))).toEqual(new Set(['2026-10-01']));
  });
});

describe('bevillinger', () => {
  const med = (organ: string, fra?: string): Record<string, unknown> => ({
    organ,
    udfald: 'GODKENDT',
    dato: '2026-11-20',
    titel: 'Tillæg',
    punkter: [{ art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 5_000_000, ...(fra ? { fra } : {}) }],
  });

  it('gælder ikke fra før, de er besluttet, og et udvalg bevilger ikke', async () => {
    expect(await koder(br, 'registrerAfgoerelse', med('KOMMUNALBESTYRELSE', '2012-01-01'))).toEqual(['FOER_AFGOERELSEN']);
    expect(await koder(br, 'registrerAfgoerelse', med('FAGUDVALG'))).toEqual(['ORGAN_KAN_IKKE_BEVILGE']);
    const svar = await br?.handl('registrerAfgoerelse', { ...med('KOMMUNALBESTYRELSE', '2027-01-01'), dryRun: true });
    expect(svar?.udfoert).toBe(true);
  });
});

describe('posteringer', () => {
  it('hviler på en afgørelse om planen', async () => {
    const { afgoerelser } = await t.data<{ afgoerelser: { nodes: { noegle: string }[] } }>(
      '{ afgoerelser(filter: { helhedsplaner: { some: { noegle: { eq: "NV-LIFE" } } }, organ: { eq: KOMMUNALBESTYRELSE } }, first: 1) { nodes { noegle } } }',
    );
    const fremmed = { helhedsplan: 'SYN-VIGERSLEV-SYD', afgoerelse: afgoerelser.nodes[0]?.noegle, dato: '2017-01-02', beloeb: 100 };
    expect(await koder(tmf, 'tilbagefoer', fremmed)).toContain('AFGOERELSEN_BAERER_IKKE');
  });
});

describe('input og anmodninger', () => {
  it('en fremmed får at vide, at planen ikke er hans, før noget om dens version', async () => {
    const pab = await t.som('BOLIGORGANISATION', 'PAB');
    const ret =
      'mutation { retHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", titel: "x", expectedVersion: 99 }) { afvisninger { kode } } }';
    expect((await pab.spoerg(ret)).fejl[0]?.extensions.code).toBe('FORBIDDEN');
    const fsb = await t.som('BOLIGORGANISATION', 'FSB');
    expect(await fsb.data(ret)).toEqual({ retHelhedsplan: { afvisninger: [{ kode: 'VERSIONSKONFLIKT' }] } });
  });

  it('en dag i et umuligt år nævnes med sit felt', async () => {
    const svar = await lbf?.spoerg(
      'mutation { forlaengHelhedsplan(input: { helhedsplan: "SYN-SYDHAVNEN", slut: "9999-12-31" }) { udfoert } }',
    );
    expect(svar?.fejl[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.slut' });
    const kan = await lbf?.data<{ helhedsplan: { kan: { tilladt: boolean } } }>(
      '{ helhedsplan(noegle: "SYN-SYDHAVNEN") { kan(handling: FORLAENG, slut: "9999-12-31") { tilladt } } }',
    );
    expect(kan?.helhedsplan.kan.tilladt).toBe(false);
  });

  it('højst fem handlinger i én anmodning; seks gør ingenting', async () => {
    const mange = (antal: number): string =>
      `mutation { ${Array.from({ length: antal }, (_, i) => `a${i}: bemaerk(input: { helhedsplan: "SYN-SYDHAVNEN", tekst: "x", dryRun: true }) { udfoert }`).join(' ')} }`;
    expect((await lbf?.spoerg(mange(6)))?.fejl[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'handlinger',
      hoejst: 5,
      faktisk: 6,
    });
    expect(Object.keys((await lbf?.data(mange(5))) ?? {})).toHaveLength(5);
  });

  it('en gentagelse med andre variabler i udvalget læses på ny; det er handlingen, der ikke gentages', async () => {
    const q = 'mutation ($i: BevilPuljeInput!, $d: Date) { bevilPulje(input: $i) { udfoert pulje { bevilget(pr: $d) } haendelse { id } } }';
    const i = { pulje: 'BOLIGSOCIAL-PULJE', titel: 'Gentaget', beloeb: 1, dato: '2026-11-01', idempotencyKey: 'g-1' };
    const spoerg = async (d: string): Promise<unknown> => (await br?.data<{ bevilPulje: unknown }>(q, { i, d }))?.bevilPulje;
    const foerste = await spoerg('2012-06-01');
    expect(foerste).toMatchObject({ udfoert: true, pulje: { bevilget: 30_000_000 } });
    expect(await spoerg('2012-06-01')).toEqual(foerste);
    expect(await spoerg('2026-11-22')).toEqual({ ...(foerste as object), pulje: { bevilget: 31_700_001 } });
  });
});
