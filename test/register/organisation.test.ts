import { errorsOf, execute, goes, perform, refused, send, untouched } from '../support/acts';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Organisations, who administers them and when, and the administrations of the kommune. */

let s: RegisterScene;
beforeEach(async () => {
  s = await makeRegisterScene();
});
afterEach(() => s.close());

const overtag = (more: Record<string, unknown> = {}) =>
  perform(s.admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'KAB', ...more }, UDVALG);
const UDVALG = `boligorganisation { noegle version administrationer { nodes { fra til administrator { noegle } } } administratorer { nodes { noegle } } }
  administration { fra } haendelse { handling boligorganisation { noegle } }`;

it('3B is administered by KAB from 2019, and the day is invented', async () => {
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

it('the one that administers on the day acts for the organisation; the former one does so no longer', async () => {
  const kab = await s.t.as('BOLIGORGANISATION', 'KAB');
  const domea = await s.t.as('BOLIGORGANISATION', 'DOMEA');
  const fix = (who: typeof kab) => send(who, 'igangsaetHelhedsplan', { helhedsplan: 'DET-GODE-NABOSKAB', dryRun: true });
  expect((await fix(kab)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  await goes(overtag({ fra: '2014-01-01' }));
  expect((await fix(kab)).errors).toEqual([]);
  const answer = await goes(overtag({ administrator: 'DOMEA', fra: '2014-03-01' }));
  expect(answer).toMatchObject({
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
  expect((await fix(kab)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await fix(domea)).errors).toEqual([]);
  await goes(perform(s.admin, 'afslutAdministration', { boligorganisation: 'FSB', til: '2014-04-01' }));
  expect((await fix(domea)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  await refused(s, () => perform(s.admin, 'afslutAdministration', { boligorganisation: 'FSB', til: '2014-04-02' }), [
    'SLUTTER_UDEN_FOR_SIN_TID',
    '2014-04-02',
    '2014-03-01/2014-04-01',
  ]);
  expect(await error(s)).toEqual([]);
});

it('one administrator at a time, not oneself, and not each other', async () => {
  await goes(overtag({ fra: '2015-01-01', til: '2016-01-01' }));
  await refused(s, () => overtag({ administrator: 'DAB', fra: '2014-06-01' }), [
    'ADMINISTRATIONER_PASSER_IKKE',
    '2014-06-01/',
    '2015-01-01/2016-01-01',
  ]);
  await goes(overtag({ administrator: 'DAB', fra: '2014-06-01', til: '2015-01-01' }));
  expect(await errorsOf(s.admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'FSB' })).toEqual([
    'BAD_USER_INPUT',
    ['input.administrator'],
  ]);
  const eachOther = await untouched(s, () => perform(s.admin, 'overtagAdministration', { boligorganisation: 'KAB', administrator: 'AKB' }));
  expect(eachOther.afvisninger.map((a) => a.kode)).toEqual(['ADMINISTRATIONER_PASSER_IKKE']);
});

it('an organisation is made with its administrator and renamed without being lost', async () => {
  await execute(s.admin, 'opretBoligorganisation', { noegle: 'NYBO', navn: 'Nybo', administrator: 'KAB', fra: '2014-01-01' });
  await execute(s.admin, 'retBoligorganisation', { boligorganisation: 'NYBO', navn: 'Nybo af 2014' });
  const d = await s.t.data(
    '{ boligorganisationer(filter: { navn: { eq: "nybo" } }) { nodes { navn aliaser administratorer { nodes { noegle } } } } boligorganisation(noegle: "KAB") { administrerer { nodes { noegle } } } }',
  );
  expect(d).toMatchObject({
    boligorganisationer: { nodes: [{ navn: 'Nybo af 2014', aliaser: ['Nybo'], administratorer: { nodes: [{ noegle: 'KAB' }] } }] },
  });
  expect(await errorsOf(s.admin, 'opretBoligorganisation', { noegle: 'NYBO', navn: 'X' })).toEqual(['CONFLICT', 'input.noegle']);
});

describe('forvaltninger', () => {
  const closeAfdeling = (more: Record<string, unknown> = {}) => perform(s.br, 'nedlaegForvaltning', { forvaltning: 'SUF', ...more });

  it('a new forvaltning is missing in the fora, and it is told', async () => {
    const fresh = { noegle: 'NYF', kortnavn: 'NYF', navn: 'Nyforvaltningen', udvalg: 'Nyudvalget' };
    const answer = await perform(s.br, 'opretForvaltning', fresh, 'forvaltning { kommune { noegle } aliaser fra }');
    expect(answer).toMatchObject({
      udfoert: true,
      forvaltning: { kommune: { noegle: 'KOEBENHAVN' }, aliaser: ['NYF'], fra: '2014-04-23' },
    });
    expect(answer.advarsler.map((a) => a.kode)).toEqual(['MANGLER_REPRAESENTATION']);
    await goes(perform(s.br, 'retForvaltning', { forvaltning: 'NYF', navn: 'Omdøbt' }));
    const d = await s.t.data('{ forvaltninger(filter: { navn: { contains: "nyforvaltningen" } }) { nodes { navn } } }');
    expect(d).toEqual({ forvaltninger: { nodes: [{ navn: 'Omdøbt' }] } });
  });

  it('is not closed in the past when it has since got seats or ansvar', async () => {
    const no = await untouched(s, () => closeAfdeling({ til: '2010-01-01' }));
    expect(new Set(no.afvisninger.map((a) => a.kode))).toContain('FORVALTNING_GAELDER_IKKE');
    const answer = await closeAfdeling({ til: '2030-01-01' });
    expect(answer.udfoert).toBe(true);
    expect(await error(s)).toEqual([]);
    await refused(s, () => closeAfdeling({ til: '2030-01-01' }), ['SLUTTER_UDEN_FOR_SIN_TID', '2030-01-01', '2006-01-01/2030-01-01']);
  });
});
