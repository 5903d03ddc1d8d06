import { afvist, fejlAf, gaar, handl, send, udfoer, uroert } from '../support/planer';
import { fejl, lavRegisterscene, type Registerscene } from './help';

/** Organisations, who administers them and when, and the administrations of the kommune. */

let s: Registerscene;
beforeEach(async () => {
  s = await lavRegisterscene();
});
afterEach(() => s.luk());

const overtag = (mere: Record<string, unknown> = {}) =>
  handl(s.admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'KAB', ...mere }, UDVALG);
const UDVALG = `boligorganisation { noegle version administrationer { nodes { fra til administrator { noegle } } } administratorer { nodes { noegle } } }
  administration { fra } haendelse { handling boligorganisation { noegle } }`;

it('3B administreres af KAB fra 2019, og dagen er opdigtet', async () => {
  const d = await s.t.data(
    `{ boligorganisation(noegle: "3B") { administrationer { nodes { fra administrator { noegle } opdigtedeFelter } }
      i2018: administrationer(pr: "2018-12-31") { totalCount } } }`,
  );
  expect(d).toEqual({
    boligorganisation: {
      administrationer: { nodes: [{ fra: '2019-01-01', administrator: { noegle: 'KAB' }, opdigtedeFelter: ['fra'] }] },
      i2018: { totalCount: 0 },
    },
  });
});

it('den, der administrerer på dagen, handler for organisationen; den tidligere gør ikke længere', async () => {
  const kab = await s.t.som('BOLIGORGANISATION', 'KAB');
  const domea = await s.t.som('BOLIGORGANISATION', 'DOMEA');
  const ret = (hvem: typeof kab) => send(hvem, 'igangsaetHelhedsplan', { helhedsplan: 'DET-GODE-NABOSKAB', dryRun: true });
  expect((await ret(kab)).fejl[0]?.extensions.code).toBe('FORBIDDEN');
  await gaar(overtag({ fra: '2014-01-01' }));
  expect((await ret(kab)).fejl).toEqual([]);
  const svar = await gaar(overtag({ administrator: 'DOMEA', fra: '2014-03-01' }));
  expect(svar).toMatchObject({
    boligorganisation: {
      version: 3,
      administrationer: {
        nodes: [
          { fra: '2014-01-01', til: '2014-03-01', administrator: { noegle: 'KAB' } },
          { fra: '2014-03-01', til: null, administrator: { noegle: 'DOMEA' } },
        ],
      },
    },
    administration: { fra: '2014-03-01' },
  });
  expect((await ret(kab)).fejl[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await ret(domea)).fejl).toEqual([]);
  await gaar(handl(s.admin, 'afslutAdministration', { boligorganisation: 'FSB', til: '2014-04-01' }));
  expect((await ret(domea)).fejl[0]?.extensions.code).toBe('FORBIDDEN');
  await afvist(s, () => handl(s.admin, 'afslutAdministration', { boligorganisation: 'FSB', til: '2014-04-02' }), [
    'SLUTTER_UDEN_FOR_SIN_TID',
    '2014-04-02',
    '2014-03-01/2014-04-01',
  ]);
  expect(await fejl(s)).toEqual([]);
});

it('én administrator ad gangen, ikke sig selv, og ikke hinanden', async () => {
  await gaar(overtag({ fra: '2015-01-01', til: '2016-01-01' }));
  await afvist(s, () => overtag({ administrator: 'DAB', fra: '2014-06-01' }), [
    'ADMINISTRATIONER_PASSER_IKKE',
    '2014-06-01/',
    '2015-01-01/2016-01-01',
  ]);
  await gaar(overtag({ administrator: 'DAB', fra: '2014-06-01', til: '2015-01-01' }));
  expect(await fejlAf(s.admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'FSB' })).toEqual([
    'BAD_USER_INPUT',
    ['input.administrator'],
  ]);
  const hinanden = await uroert(s, () => handl(s.admin, 'overtagAdministration', { boligorganisation: 'KAB', administrator: 'AKB' }));
  expect(hinanden.afvisninger.map((a) => a.kode)).toEqual(['ADMINISTRATIONER_PASSER_IKKE']);
});

it('en organisation oprettes med sin administrator og omdøbes uden at blive væk', async () => {
  await udfoer(s.admin, 'opretBoligorganisation', { noegle: 'NYBO', navn: 'Nybo', administrator: 'KAB', fra: '2014-01-01' });
  await udfoer(s.admin, 'retBoligorganisation', { boligorganisation: 'NYBO', navn: 'Nybo af 2014' });
  const d = await s.t.data(
    '{ boligorganisationer(filter: { navn: { eq: "nybo" } }) { nodes { navn aliaser administratorer { nodes { noegle } } } } boligorganisation(noegle: "KAB") { administrerer { nodes { noegle } } } }',
  );
  expect(d).toMatchObject({
    boligorganisationer: { nodes: [{ navn: 'Nybo af 2014', aliaser: ['Nybo'], administratorer: { nodes: [{ noegle: 'KAB' }] } }] },
  });
  expect(await fejlAf(s.admin, 'opretBoligorganisation', { noegle: 'NYBO', navn: 'X' })).toEqual(['CONFLICT', 'input.noegle']);
});

describe('forvaltninger', () => {
  const nedlaeg = (mere: Record<string, unknown> = {}) => handl(s.br, 'nedlaegForvaltning', { forvaltning: 'SUF', ...mere });

  it('en ny forvaltning mangler i foraene, og det siges', async () => {
    const ny = { noegle: 'NYF', kortnavn: 'NYF', navn: 'Nyforvaltningen', udvalg: 'Nyudvalget' };
    const svar = await handl(s.br, 'opretForvaltning', ny, 'forvaltning { kommune { noegle } aliaser fra }');
    expect(svar).toMatchObject({ udfoert: true, forvaltning: { kommune: { noegle: 'KOEBENHAVN' }, aliaser: ['NYF'], fra: '2014-04-23' } });
    expect(svar.advarsler.map((a) => a.kode)).toEqual(['MANGLER_REPRAESENTATION']);
    await gaar(handl(s.br, 'retForvaltning', { forvaltning: 'NYF', navn: 'Omdøbt' }));
    const d = await s.t.data('{ forvaltninger(filter: { navn: { contains: "nyforvaltningen" } }) { nodes { navn } } }');
    expect(d).toEqual({ forvaltninger: { nodes: [{ navn: 'Omdøbt' }] } });
  });

  it('nedlægges ikke i fortiden, når den siden har fået pladser eller ansvar', async () => {
    const nej = await uroert(s, () => nedlaeg({ til: '2010-01-01' }));
    expect(new Set(nej.afvisninger.map((a) => a.kode))).toContain('FORVALTNING_GAELDER_IKKE');
    const svar = await nedlaeg({ til: '2030-01-01' });
    expect(svar.udfoert).toBe(true);
    expect(await fejl(s)).toEqual([]);
    await afvist(s, () => nedlaeg({ til: '2030-01-01' }), ['SLUTTER_UDEN_FOR_SIN_TID', '2030-01-01', '2006-01-01/2030-01-01']);
  });
});
