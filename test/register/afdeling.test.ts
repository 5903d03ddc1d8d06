import { errorsOf, execute, goes, perform, reasons, refused, untouched } from '../support/acts';
import { newPlan, planI } from '../support/plans';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Estates: founding, correcting, moving, merging, closing; and what their plans say to it. */

let s: RegisterScene;
beforeEach(async () => {
  s = await makeRegisterScene();
});
afterEach(() => s.close());

const AFDELING = `afdeling { noegle nummer navn aliaser oprettet nedlagt version kommune { noegle } byomraade { noegle } boligorganisation { noegle }
  efterfoelger { noegle } ejerskaber { nodes { fra til boligorganisation { noegle } } } } haendelse { handling dato afdeling { noegle } }`;

const opret = (more: Record<string, unknown> = {}) =>
  perform(
    s.admin,
    'opretAfdeling',
    { boligorganisation: 'FSB', nummer: '1-200', navn: 'Prøvegården', byomraade: 'NOERREBRO', ...more },
    AFDELING,
  );

it('an afdeling is made with owner and place', async () => {
  const answer = await goes(opret({ oprettet: '1990-01-01', antalLejemaal: 12 }));
  expect(answer).toMatchObject({
    afdeling: {
      noegle: 'FSB/1-200',
      kommune: { noegle: 'KOEBENHAVN' },
      version: 1,
      ejerskaber: { nodes: [{ fra: '1990-01-01', til: null, boligorganisation: { noegle: 'FSB' } }] },
    },
    haendelse: { handling: 'opretAfdeling', dato: '1990-01-01', afdeling: { noegle: 'FSB/1-200' } },
  });
  expect(await error(s)).toEqual([]);
});

it.each([
  ['a number that is taken', { nummer: '1-85' }, ['CONFLICT', 'input.nummer']],
  ['a number that cannot be a key', { nummer: 'æ 1' }, ['BAD_USER_INPUT', ['input.noegle']]],
  ['without a place', { byomraade: null }, ['BAD_USER_INPUT', ['input.kommune']]],
  ['a byområde that does not exist', { byomraade: 'X' }, ['NOT_FOUND', 'input.byomraade']],
])('%s is refused at the field', async (_what, more, expected) => {
  const input = { boligorganisation: 'FSB', nummer: '1-200', navn: 'Prøvegården', byomraade: 'NOERREBRO', ...more };
  expect(await untouched(s, () => errorsOf(s.admin, 'opretAfdeling', input))).toEqual(expected);
});

it('a new afdeling lies in the kommune of its byområde and is not made in the future', async () => {
  await s.admin.perform('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
  await refused(s, () => opret({ kommune: 'AARHUS' }), ['BYOMRAADE_I_ANDEN_KOMMUNE', 'KOEBENHAVN', 'AARHUS']);
  await refused(s, () => opret({ oprettet: '2014-04-24' }), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
});

it('a new name keeps the old one as an alias, and search finds both', async () => {
  await goes(perform(s.admin, 'retAfdeling', { afdeling: 'FSB/1-85', navn: 'Blågårdskvarteret' }));
  for (const word of ['Blågården', 'blaagaardskvarteret']) {
    const found = await s.t.data<{ afdelinger: { nodes: { noegle: string }[] } }>(
      'query ($ord: String!) { afdelinger(filter: { navn: { contains: $ord } }) { nodes { noegle } } }',
      { ord: word },
    );
    expect(found.afdelinger.nodes).toContainEqual({ noegle: 'FSB/1-85' });
  }
});

it('R9: an afdeling in a plan does not move to another kommune', async () => {
  await s.admin.perform('opretKommune', { noegle: 'AARHUS', navn: 'Aarhus', kode: '0751', kommunalbestyrelse: 'Byrådet' });
  const no = await untouched(s, () => perform(s.admin, 'retAfdeling', { afdeling: 'FSB/1-85', kommune: 'AARHUS', byomraade: null }));
  expect(no.afvisninger.map((a) => a.regel)).toContain('R9');
});

it('the byområde of an afdeling is not changed when that leaves the plan nothing in the area', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'EN-AFDELING');
  const no = await untouched(s, () => perform(s.admin, 'retAfdeling', { afdeling: 'FSB/1-85', byomraade: 'AMAGER_SUNDBY' }));
  expect(no.afvisninger.map((a) => a.kode)).toContain('BYOMRAADE_UDEN_AFDELING');
  expect(no.afvisninger.map((a) => a.faktisk)).toContain('NOERREBRO');
  await execute(s.ansoeger, 'traekHelhedsplan', { helhedsplan: plan });
});

it('H112: an afdeling is not made after it came into a plan', async () => {
  const no = await untouched(s, () => perform(s.admin, 'retAfdeling', { afdeling: 'FSB/1-85', oprettet: '2013-06-01' }));
  expect(new Set(no.afvisninger.map((a) => a.kode))).toEqual(new Set(['AFDELINGEN_FINDES_IKKE']));
  await goes(perform(s.admin, 'retAfdeling', { afdeling: 'FSB/1-85', oprettet: '1915-01-01' }));
});

describe('an afdeling that moves', () => {
  const move = (more: Record<string, unknown> = {}) =>
    perform(s.admin, 'flytAfdeling', { afdeling: 'FSB/1-200', boligorganisation: 'AAB', ...more }, AFDELING);

  it('gets a new owner from the day and keeps its key', async () => {
    await opret({ oprettet: '1990-01-01' });
    const answer = await goes(move({ dato: '2014-04-01', nummer: '77' }));
    expect(answer).toMatchObject({
      afdeling: {
        noegle: 'FSB/1-200',
        nummer: '77',
        boligorganisation: { noegle: 'AAB' },
        ejerskaber: {
          nodes: [
            { fra: '1990-01-01', til: '2014-04-01', boligorganisation: { noegle: 'FSB' } },
            { fra: '2014-04-01', til: null, boligorganisation: { noegle: 'AAB' } },
          ],
        },
      },
    });
    expect(await error(s)).toEqual([]);
    await refused(s, () => move({ boligorganisation: 'FSB', dato: '2014-04-01' }), ['AFDELINGEN_ER_DER_IKKE', '2014-04-01', '2014-04-01/']);
    await goes(move({ boligorganisation: 'FSB', dato: '2014-04-02' }));
  });

  it('does not move to its own, in the future or before it is made', async () => {
    await opret({ oprettet: '2014-01-01' });
    await refused(s, () => move({ boligorganisation: 'FSB' }), ['SAMME_EJER', 'FSB', 'FSB']);
    await refused(s, () => move({ dato: '2014-04-24' }), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
    await refused(s, () => move({ dato: '2014-01-01' }), ['AFDELINGEN_ER_DER_IKKE', '2014-01-01', '2014-01-01/']);
  });

  it('R10: an applicant must have owned an afdeling while it was in the plan', async () => {
    await opret({ oprettet: '1990-01-01' });
    // The plan lies ahead: whoever gives the estate away before it begins never owns it while it takes part.
    const plan = newPlan('FREMTIDIG', {
      start: '2014-06-01',
      slut: '2018-05-31',
      afdelinger: [{ afdeling: 'FSB/1-200' }],
      byomraader: ['NOERREBRO'],
    });
    await execute(s.ansoeger, 'opretHelhedsplan', plan);
    await refused(s, () => move({ dato: '2014-04-01' }), ['ANSOEGERE', 'FSB', 'AFDELING_I_PLANEN']);
    await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'FREMTIDIG', start: '2014-03-01', slut: '2018-02-28' });
    await goes(move({ dato: '2014-04-01' }));
    expect(await error(s)).toEqual([]);
  });
});

describe('afdelinger that are merged', () => {
  const together = (more: Record<string, unknown> = {}) =>
    perform(s.admin, 'sammenlaegAfdelinger', { afdelinger: [{ afdeling: 'FSB/1-200' }], efterfoelger: 'FSB/1-201', ...more }, AFDELING);
  beforeEach(async () => {
    await opret({ oprettet: '1990-01-01' });
    await opret({ nummer: '1-201', navn: 'Nabogården', oprettet: '1990-01-01' });
  });

  it('the successor takes over the place in the plans from the day', async () => {
    await execute(s.ansoeger, 'opretHelhedsplan', newPlan('PLAN', { afdelinger: [{ afdeling: 'FSB/1-200' }] }));
    await goes(together({ dato: '2014-03-01', antalLejemaal: 40 }));
    const rows = await s.outside.all(
      "SELECT a.noegle, t.fra, t.til FROM afdelingstilknytning t JOIN afdeling a ON a.id = t.afdeling_id JOIN helhedsplan h ON h.id = t.helhedsplan_id WHERE h.noegle = 'PLAN' ORDER BY t.fra",
    );
    expect(rows).toEqual([
      { noegle: 'FSB/1-200', fra: '2014-01-01', til: '2014-03-01' },
      { noegle: 'FSB/1-201', fra: '2014-03-01', til: '2018-01-01' },
    ]);
    const d = await s.t.data(
      '{ afdeling(noegle: "FSB/1-201") { antalLejemaal forgaengere { nodes { noegle nedlagt efterfoelger { noegle } } } } }',
    );
    expect(d).toEqual({
      afdeling: {
        antalLejemaal: 40,
        forgaengere: { nodes: [{ noegle: 'FSB/1-200', nedlagt: '2014-03-01', efterfoelger: { noegle: 'FSB/1-201' } }] },
      },
    });
    expect(await error(s)).toEqual([]);
    await refused(s, () => together(), ['AFDELINGEN_ER_DER_IKKE', '2014-04-23', '1990-01-01/2014-03-01']);
  });

  it('a successor has the same owner and exists on the day', async () => {
    await refused(s, () => together({ efterfoelger: 'LEJERBO/181' }), ['EFTERFOELGER_PASSER_IKKE', 'LEJERBO', 'FSB']);
    await goes(perform(s.admin, 'nedlaegAfdeling', { afdeling: 'FSB/1-201', dato: '2014-02-01' }));
    await refused(s, () => together({ dato: '2014-03-01' }), ['EFTERFOELGER_PASSER_IKKE', '2014-03-01', '2014-02-01']);
    const own = await errorsOf(s.admin, 'sammenlaegAfdelinger', { afdelinger: [{ afdeling: 'FSB/1-200' }], efterfoelger: 'FSB/1-200' });
    expect(own).toEqual(['BAD_USER_INPUT', ['input.afdelinger[0].afdeling']]);
  });

  it('the version of each afdeling is held against the one seen', async () => {
    await refused(s, () => together({ afdelinger: [{ afdeling: 'FSB/1-200', expectedVersion: 9 }] }), ['VERSIONSKONFLIKT', '1', '9']);
    await refused(s, () => together({ expectedVersion: 9 }), ['VERSIONSKONFLIKT', '1', '9']);
  });
});

it('an afdeling is not closed before a plan that it is to be part of', async () => {
  await opret({ oprettet: '1990-01-01' });
  const future = newPlan('FREMTIDIG', { start: '2014-06-01', slut: '2018-05-31', afdelinger: [{ afdeling: 'FSB/1-200' }] });
  await execute(s.ansoeger, 'opretHelhedsplan', future);
  const no = await untouched(s, () => perform(s.admin, 'nedlaegAfdeling', { afdeling: 'FSB/1-200', dato: '2014-04-01' }));
  expect(reasons(no)).toContainEqual(['AFDELINGEN_FINDES_IKKE', '2014-06-01/2018-06-01', '1990-01-01/2014-04-01']);
});
