import { MED_TILSAGN } from '../../src/helhedsplan/helhedsplan.enums';
import { openOutside } from '../support/outside';
import { startService, type TestService, type User } from '../support/service';

/** The lists of the state: what they say of areas, in whatever order they come to be recorded. */

let t: TestService;
let admin: User;
beforeAll(async () => {
  t = await startService({ dag: '2026-11-22' });
  admin = await t.as('ADMINISTRATOR');
});
afterAll(() => t.close());

const create = (noegle: string, afdelinger: string[] = [], kommune = 'KOEBENHAVN') =>
  admin.perform(
    'opretBoligomraade',
    { noegle, navn: noegle, kommune, afdelinger },
    'boligomraade { navn kommune { navn } afdelinger { nodes { noegle } } }',
  );
const list = (noegle: string, dato: string, pladser: object[], more: object = {}) =>
  admin.perform(
    'registrerStatsliste',
    { noegle, titel: noegle, kategori: 'PARALLELSAMFUND', dato, pladser, ...more },
    'statsliste { dato forrigeListe antalKendteOmraader pladser { nodes { status boligomraade { noegle } } } herkomst }',
  );
const on = (boligomraade: string, status?: string) => ({ boligomraade, status });
const rules = (answer: { readonly afvisninger: readonly { readonly regel: string }[] }) => answer.afvisninger.map((a) => a.regel);
const codeOf = async (field: string, input: object, type: string) => {
  const answer = await admin.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { udfoert } }`, { input });
  return answer.errors[0]?.extensions;
};

describe('areas', () => {
  it('are made of estates of their kommune, and of no other', async () => {
    const made = await create('PRATER', ['FSB/1-88']);
    expect(made).toMatchObject({
      udfoert: true,
      boligomraade: { kommune: { navn: 'København' }, afdelinger: { nodes: [{ noegle: 'FSB/1-88' }] } },
    });
    await admin.perform('opretKommune', { noegle: 'HVIDOVRE', navn: 'Hvidovre', kode: '0167', kommunalbestyrelse: 'Kommunalbestyrelsen' });
    expect(rules(await create('HVIDOVRE-1', ['FSB/1-88'], 'HVIDOVRE'))).toEqual(['H130']);
    expect(
      await codeOf(
        'opretBoligomraade',
        { noegle: 'A1', navn: 'A', kommune: 'KOEBENHAVN', afdelinger: ['FSB/1-88', 'FSB/1-88'] },
        'OpretBoligomraadeInput',
      ),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('keep an estate from being moved to another kommune', async () => {
    await create('AGGER', ['FSB/1-66']);
    const before = await t.data('{ afdeling(noegle: "FSB/1-66") { kommune { navn } version } }');
    const moved = await admin.perform('retAfdeling', { afdeling: 'FSB/1-66', kommune: 'HVIDOVRE', byomraade: null });
    expect(moved.udfoert).toBe(false);
    expect(rules(moved)).toContain('H130');
    expect(await t.data('{ afdeling(noegle: "FSB/1-66") { kommune { navn } version } }')).toEqual(before);
  });

  it('take further estates, and leave those that they have; a new name keeps the old one', async () => {
    const answer = await admin.perform(
      'retBoligomraade',
      { boligomraade: 'PRATER', navn: 'Prater mv.', afdelinger: ['FSB/1-98', 'FSB/1-88'] },
      'boligomraade { navn aliaser version afdelinger { nodes { noegle } } }',
    );
    expect(answer.boligomraade).toMatchObject({ navn: 'Prater mv.', aliaser: ['PRATER'], version: 2 });
    expect(JSON.stringify(answer.boligomraade)).toContain('FSB/1-98');
    expect(await t.data('{ soeg(tekst: "Prater") { nodes { type noegle } } }')).toMatchObject({
      soeg: { nodes: expect.arrayContaining([{ type: 'BOLIGOMRAADE', noegle: 'PRATER' }]) },
    });
  });
});

describe('lists', () => {
  beforeAll(async () => {
    for (const key of ['X1', 'X2', 'X3']) await create(key);
  });

  it('follow from each other, and a third between two makes neither the one before of the other', async () => {
    expect((await list('L2021', '2021-12-01', [on('X1'), on('X2', 'NY')])).statsliste).toMatchObject({
      antalKendteOmraader: 2,
      herkomst: 'INDBERETTET',
    });
    expect(rules(await list('L2023', '2023-12-01', [on('X1', 'NY')]))).toEqual(['H131']);
    const third = await list('L2023', '2023-12-01', [on('X1', 'UDGAAET'), on('X2')]);
    expect(third.statsliste).toMatchObject({ forrigeListe: '2021-12-01', antalKendteOmraader: 1 });
    // Recorded later: what it says must fit the one before and the one after.
    expect(rules(await list('L2022', '2022-12-01', [on('X1', 'UDGAAET')]))).toEqual(['H131']);
    expect(rules(await list('L2022', '2022-12-01', [on('X2', 'NY')]))).toEqual(['H131']);
    const between = await list('L2022', '2022-12-01', [on('X1', 'NY'), on('X2')]);
    expect(rules(between)).toEqual(['H131']);
    expect((await list('L2022', '2022-12-01', [on('X1'), on('X2')])).udfoert).toBe(true);
    expect(await t.data('{ statsliste(noegle: "L2023") { forrigeListe } }')).toEqual({ statsliste: { forrigeListe: '2022-12-01' } });
  });

  it('are corrected, with places that are there and places that are not', async () => {
    const fix = (input: object) =>
      admin.perform('retStatsliste', { statsliste: 'L2022', ...input }, 'statsliste { antalOmraader version pladser { totalCount } }');
    expect(rules(await fix({ antalOmraader: 1 }))).toEqual(['H132']);
    expect((await fix({ antalOmraader: 2 })).udfoert).toBe(true);
    expect(rules(await fix({ pladser: [on('X3')] }))).toEqual(['H132']);
    expect(rules(await fix({ pladser: [on('X1', 'UDGAAET')] }))).toEqual(['H131']);
    expect((await fix({ pladser: [on('X3', 'UDGAAET'), on('X1')] })).statsliste).toMatchObject({ pladser: { totalCount: 3 } });
    expect((await fix({ antalOmraader: null })).statsliste).toMatchObject({ antalOmraader: null });
  });

  it('refuses days to come, a kategori twice on a day, an area twice, and whoever may not', async () => {
    expect(rules(await list('L2027', '2027-01-01', []))).toEqual(['H3']);
    const again = { noegle: 'L-NY', titel: 'L', kategori: 'PARALLELSAMFUND', dato: '2021-12-01' };
    expect(await codeOf('registrerStatsliste', again, 'RegistrerStatslisteInput')).toMatchObject({
      code: 'CONFLICT',
      argument: 'input.dato',
    });
    const twice = { ...again, dato: '2020-01-01', pladser: [on('X1'), on('X1')] };
    expect(await codeOf('registrerStatsliste', twice, 'RegistrerStatslisteInput')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const forbidden = await (await t.as('FORVALTNING', 'TMF')).ask(
      'mutation { registrerStatsliste(input: { noegle: "L", titel: "L", kategori: GHETTOOMRAADE, dato: "2013-01-01" }) { udfoert } }',
    );
    expect(forbidden.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

it('counts the estates of an area that were under a plan on the day of the list, against the rows', async () => {
  const answer = await t.data<{
    listepladser: { nodes: { antalAfdelingerUnderPlan: number; boligomraade: { noegle: string }; statsliste: { dato: string } }[] };
  }>('{ listepladser(first: 100) { nodes { antalAfdelingerUnderPlan boligomraade { noegle } statsliste { dato } } } }');
  const outside = await openOutside(t);
  const covers = await outside.all<{
    omraade: string;
    afdeling: number;
    fra: string;
    til: string | null;
    start: string;
    slut: string;
    status: string;
  }>(
    `SELECT b.noegle AS omraade, l.afdeling_id AS afdeling, l.fra, l.til, h.start, h.slut, h.status FROM boligomraadetilknytning t JOIN boligomraade b ON b.id = t.boligomraade_id
      JOIN afdelingstilknytning l ON l.afdeling_id = t.afdeling_id JOIN helhedsplan h ON h.id = l.helhedsplan_id`,
  );
  await outside.close();
  for (const { antalAfdelingerUnderPlan, boligomraade, statsliste } of answer.listepladser.nodes) {
    const day = statsliste.dato;
    const own = covers.filter(
      (c) =>
        c.omraade === boligomraade.noegle &&
        MED_TILSAGN.some((status) => status === c.status) &&
        c.fra <= day &&
        (c.til === null || c.til > day) &&
        c.start <= day &&
        c.slut >= day,
    );
    expect([boligomraade.noegle, day, antalAfdelingerUnderPlan]).toEqual([
      boligomraade.noegle,
      day,
      new Set(own.map((c) => c.afdeling)).size,
    ]);
  }
  expect(answer.listepladser.nodes.some((p) => p.antalAfdelingerUnderPlan > 1)).toBe(true);
});
