import { goes, perform, refused } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Running plans that get longer, or go into another. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2018-03-01');
});
afterAll(() => s.close());

type Input = Readonly<Record<string, unknown>>;

const compilePlan = (state: string, more?: Input): Promise<string> => {
  number += 1;
  return planI(s, state, `FREM-${number}`, more);
};
const show = async (plan: string, fields: string): Promise<Record<string, unknown>> =>
  Object((await s.t.data(`{ helhedsplan(noegle: "${plan}") { ${fields} } }`)).helhedsplan);

describe('forlaengHelhedsplan', () => {
  const forlaeng = (helhedsplan: string, end: string, date = '2017-11-01'): Promise<Acted> =>
    perform(s.lbf, 'forlaengHelhedsplan', { helhedsplan, slut: end, dato: date });

  it('puts the end later for the plan and for the afdelinger that were in it to the last', async () => {
    const afdelinger = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88', til: '2016-01-01' }];
    const plan = await compilePlan('IGANGVAERENDE', { afdelinger });
    for (const [end, months] of [
      ['2018-01-31', '49'],
      ['2018-06-30', '54'],
    ] as const) {
      const { advarsler: warnings } = await goes(forlaeng(plan, end), 'IKKE_FIREAARIG');
      expect(warnings).toEqual([{ kode: 'IKKE_FIREAARIG', regel: 'R8', faktisk: months, graense: '48' }]);
    }
    expect(await show(plan, 'status slut afdelingstilknytninger { nodes { til } } afgoerelsespunkter { nodes { art } }')).toMatchObject({
      status: 'FORLAENGET',
      slut: '2018-06-30',
      afdelingstilknytninger: { nodes: [{ til: '2018-07-01' }, { til: '2016-01-01' }] },
    });
  });

  it('not to the same day or before, and not in the future', async () => {
    const plan = await compilePlan('IGANGVAERENDE');
    await refused(s, () => forlaeng(plan, '2017-12-31'), ['SLUT_ER_IKKE_SENERE', '2017-12-31', '2017-12-31']);
    await refused(
      s,
      () => forlaeng(plan, '2017-12-30', '2018-03-02'),
      ['I_FREMTIDEN', '2018-03-02', '2018-03-01'],
      ['FORLAENGET_EFTER_SLUT', '2018-03-02', '2017-12-31'],
      ['SLUT_ER_IKKE_SENERE', '2017-12-30', '2017-12-31'],
    );
  });

  it('an extension is not dated before the tilsagn', async () => {
    const plan = await compilePlan('IGANGVAERENDE');
    expect((await forlaeng(plan, '2018-06-30', '2012-01-01')).udfoert).toBe(false);
  });
});

describe('sammenlaegHelhedsplaner', () => {
  const sammenlaeg = (helhedsplaner: string[], efterfoelger: string, date = '2016-07-01'): Promise<Acted> =>
    perform(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner, efterfoelger, dato: date });

  it('the old ones end the day before and go into the new one; afdelinger that are missing are told', async () => {
    const [a, b] = [await compilePlan('IGANGVAERENDE'), await compilePlan('IGANGVAERENDE', { afdelinger: [{ afdeling: 'FSB/1-88' }] })];
    const fresh = await compilePlan('TILSAGN');
    const { advarsler: warnings } = await goes(
      sammenlaeg([a, b], fresh),
      'REDEGOERELSE_MANGLER',
      'REDEGOERELSE_MANGLER',
      'AFDELING_FOELGER_IKKE_MED',
    );
    expect(warnings.at(-1)).toMatchObject({ regel: 'H23', faktisk: 'FSB/1-88', graense: fresh });
    for (const plan of [a, b])
      expect(await show(plan, 'status slut efterfoelgere { nodes { noegle } }')).toEqual({
        status: 'SAMMENLAGT',
        slut: '2016-06-30',
        efterfoelgere: { nodes: [{ noegle: fresh }] },
      });
    expect(await show(fresh, 'status forgaengere { totalCount }')).toEqual({ status: 'TILSAGN', forgaengere: { totalCount: 2 } });
  });

  it('only into another plan, one that has tilsagn', async () => {
    const [a, fresh] = [await compilePlan('IGANGVAERENDE'), await compilePlan('GODKENDT')];
    await refused(s, () => sammenlaeg([a], fresh), ['EFTERFOELGER_UDEN_TILSAGN', 'GODKENDT', 'TILSAGN']);
    await refused(s, () => sammenlaeg([a], a), ['SAMME_PLAN', a, a]);
    await refused(s, () => sammenlaeg([fresh], a), ['FORKERT_TILSTAND', 'GODKENDT', 'IGANGVAERENDE FORLAENGET']);
  });

  it('all or none', async () => {
    const [a, b, fresh] = [await compilePlan('IGANGVAERENDE'), await compilePlan('INDSENDT'), await compilePlan('TILSAGN')];
    await refused(s, () => sammenlaeg([a, b], fresh), ['FORKERT_TILSTAND', 'INDSENDT', 'IGANGVAERENDE FORLAENGET']);
  });

  it('on the first day of the plan it is told what stands in the way', async () => {
    const [a, fresh] = [await compilePlan('IGANGVAERENDE'), await compilePlan('TILSAGN')];
    expect((await sammenlaeg([a], fresh, '2014-01-01')).udfoert).toBe(false);
  });
});
