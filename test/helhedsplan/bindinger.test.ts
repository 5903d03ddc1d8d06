import { z } from 'zod';
import { auditFindings } from '../support/findings';
import { startService, type TestService, type User } from '../support/service';

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

let t: TestService;
let [lbf, br, tmf]: User[] = [];
beforeAll(async () => {
  t = await startService({ dag: '2026-11-22' });
  [lbf, br, tmf] = [await t.as('LANDSBYGGEFOND'), await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN'), await t.as('FORVALTNING', 'KMTF')];
});
afterAll(() => t.close());
afterEach(async () => {
  expect(await auditFindings(t, 'noegle brud { kode }', { alvor: 'FEJL' })).toEqual([]);
});

async function codes(who: User | undefined, act: string, input: Record<string, unknown>): Promise<string[]> {
  const answer = await who?.perform(act, input);
  expect(answer?.udfoert).toBe(false);
  return answer?.afvisninger.map((a) => a.kode) ?? [];
}

describe('merger', () => {
  const input = (helhedsplaner: string[], efterfoelger: string, date: string): Record<string, unknown> => ({
    helhedsplaner,
    efterfoelger,
    dato: date,
  });

  it('not into a plan that has ended, into itself, or before the plan began', async () => {
    expect(await codes(lbf, 'sammenlaegHelhedsplaner', input(['SYN-SYDHAVNEN'], 'AKB-LUNDTOFTEGADE-2007', '2026-10-01'))).toEqual([
      'EFTERFOELGER_UDEN_TILSAGN',
    ]);
    expect(await codes(lbf, 'sammenlaegHelhedsplaner', input(['SYN-SYDHAVNEN'], 'SYN-SYDHAVNEN', '2026-10-01'))).toEqual(['SAMME_PLAN']);
    expect(await codes(lbf, 'sammenlaegHelhedsplaner', input(['SYN-SYDHAVNEN'], 'SYN-YDRE-NOERREBRO', '2000-01-01'))).toContain(
      'FOER_START',
    );
  });

  it('the old plan ends the day before, the new one has it as predecessor, and no way leads back', async () => {
    const answer = await lbf?.perform(
      'sammenlaegHelhedsplaner',
      { ...input(['SYN-SYDHAVNEN'], 'SYN-YDRE-NOERREBRO', '2026-10-01'), dryRun: true },
      'helhedsplan { noegle forgaengere(filter: { noegle: { eq: "SYN-SYDHAVNEN" } }) { nodes { slut status afdelingstilknytninger { nodes { til } } } } }',
    );
    expect(answer).toMatchObject({ udfoert: true, proeve: true, helhedsplan: { noegle: 'SYN-YDRE-NOERREBRO' } });
    const { forgaengere } = Plan.parse(answer?.helhedsplan);
    const [old] = forgaengere.nodes;
    expect([old?.slut, old?.status]).toEqual(['2026-09-30', 'SAMMENLAGT']);
    expect(new Set(old?.afdelingstilknytninger.nodes.map((a) => a.til))).toEqual(new Set(['2026-10-01']));
  });
});

describe('bevillinger', () => {
  const extras = (organ: string, from?: string): Record<string, unknown> => ({
    organ,
    udfald: 'GODKENDT',
    dato: '2026-11-20',
    titel: 'Tillæg',
    punkter: [{ art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 5_000_000, ...(from ? { fra: from } : {}) }],
  });

  it('do not hold from before they are decided, and a committee does not appropriate', async () => {
    expect(await codes(br, 'registrerAfgoerelse', extras('KOMMUNALBESTYRELSE', '2012-01-01'))).toEqual(['FOER_AFGOERELSEN']);
    expect(await codes(br, 'registrerAfgoerelse', extras('FAGUDVALG'))).toEqual(['ORGAN_KAN_IKKE_BEVILGE']);
    const answer = await br?.perform('registrerAfgoerelse', { ...extras('KOMMUNALBESTYRELSE', '2027-01-01'), dryRun: true });
    expect(answer?.udfoert).toBe(true);
  });
});

describe('postings', () => {
  it('rest on an afgørelse about the plan', async () => {
    const { afgoerelser } = await t.data<{ afgoerelser: { nodes: { noegle: string }[] } }>(
      '{ afgoerelser(filter: { helhedsplaner: { some: { noegle: { eq: "NV-LIFE" } } }, organ: { eq: KOMMUNALBESTYRELSE } }, first: 1) { nodes { noegle } } }',
    );
    const foreign = { helhedsplan: 'SYN-VIGERSLEV-SYD', afgoerelse: afgoerelser.nodes[0]?.noegle, dato: '2017-01-02', beloeb: 100 };
    expect(await codes(tmf, 'tilbagefoer', foreign)).toContain('AFGOERELSEN_BAERER_IKKE');
  });
});

describe('input and requests', () => {
  it('a stranger is told that the plan is not theirs before anything about its version', async () => {
    const pab = await t.as('BOLIGORGANISATION', 'PAB');
    const fix =
      'mutation { retHelhedsplan(input: { helhedsplan: "DET-GODE-NABOSKAB", titel: "x", expectedVersion: 99 }) { afvisninger { kode } } }';
    expect((await pab.ask(fix)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const fsb = await t.as('BOLIGORGANISATION', 'FSB');
    expect(await fsb.data(fix)).toEqual({ retHelhedsplan: { afvisninger: [{ kode: 'VERSIONSKONFLIKT' }] } });
  });

  it('a day in an impossible year is named with its field', async () => {
    const answer = await lbf?.ask(
      'mutation { forlaengHelhedsplan(input: { helhedsplan: "SYN-SYDHAVNEN", slut: "9999-12-31" }) { udfoert } }',
    );
    expect(answer?.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.slut' });
    const can = await lbf?.data<{ helhedsplan: { kan: { tilladt: boolean } } }>(
      '{ helhedsplan(noegle: "SYN-SYDHAVNEN") { kan(handling: FORLAENG, slut: "9999-12-31") { tilladt } } }',
    );
    expect(can?.helhedsplan.kan.tilladt).toBe(false);
  });

  it('at most five acts in one request; six do nothing', async () => {
    const many = (count: number): string =>
      `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: bemaerk(input: { helhedsplan: "SYN-SYDHAVNEN", tekst: "x", dryRun: true }) { udfoert }`).join(' ')} }`;
    expect((await lbf?.ask(many(6)))?.errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'handlinger',
      hoejst: 5,
      faktisk: 6,
    });
    expect(Object.keys((await lbf?.data(many(5))) ?? {})).toHaveLength(5);
  });

  it('a repeat with other variables in the selection is read anew; it is the act that is not repeated', async () => {
    const q = 'mutation ($i: BevilPuljeInput!, $d: Date) { bevilPulje(input: $i) { udfoert pulje { bevilget(pr: $d) } haendelse { id } } }';
    const i = { pulje: 'BOLIGSOCIAL-PULJE', titel: 'Gentaget', beloeb: 1, dato: '2026-11-01', idempotencyKey: 'g-1' };
    const ask = async (d: string): Promise<unknown> => (await br?.data<{ bevilPulje: unknown }>(q, { i, d }))?.bevilPulje;
    const first = await ask('2012-06-01');
    expect(first).toMatchObject({ udfoert: true, pulje: { bevilget: 30_000_000 } });
    expect(await ask('2012-06-01')).toEqual(first);
    expect(await ask('2026-11-22')).toEqual({ ...(first as object), pulje: { bevilget: 31_700_001 } });
  });
});
