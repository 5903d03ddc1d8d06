import { afvist, gaar, handl, lavScene, planI, type Scene } from '../support/planer';
import type { Handlet } from '../support/service';

/** Running plans that get longer, or go into another. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2018-03-01');
});
afterAll(() => s.luk());

type Input = Readonly<Record<string, unknown>>;

const lavPlan = (tilstand: string, mere?: Input): Promise<string> => {
  nr += 1;
  return planI(s, tilstand, `FREM-${nr}`, mere);
};
const vis = async (plan: string, felter: string): Promise<Record<string, unknown>> =>
  Object((await s.t.data(`{ helhedsplan(noegle: "${plan}") { ${felter} } }`)).helhedsplan);

describe('forlaengHelhedsplan', () => {
  const forlaeng = (helhedsplan: string, slut: string, dato = '2017-11-01'): Promise<Handlet> =>
    handl(s.lbf, 'forlaengHelhedsplan', { helhedsplan, slut, dato });

  it('lægger slutningen senere for planen og de afdelinger, der var med til det sidste', async () => {
    const afdelinger = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88', til: '2016-01-01' }];
    const plan = await lavPlan('IGANGVAERENDE', { afdelinger });
    for (const [slut, maaneder] of [
      ['2018-01-31', '49'],
      ['2018-06-30', '54'],
    ] as const) {
      const { advarsler } = await gaar(forlaeng(plan, slut), 'IKKE_FIREAARIG');
      expect(advarsler).toEqual([{ kode: 'IKKE_FIREAARIG', regel: 'R8', faktisk: maaneder, graense: '48' }]);
    }
    expect(await vis(plan, 'status slut afdelingstilknytninger { nodes { til } } afgoerelsespunkter { nodes { art } }')).toMatchObject({
      status: 'FORLAENGET',
      slut: '2018-06-30',
      afdelingstilknytninger: { nodes: [{ til: '2018-07-01' }, { til: '2016-01-01' }] },
    });
  });

  it('ikke til samme dag eller før, og ikke i fremtiden', async () => {
    const plan = await lavPlan('IGANGVAERENDE');
    await afvist(s, () => forlaeng(plan, '2017-12-31'), ['SLUT_ER_IKKE_SENERE', '2017-12-31', '2017-12-31']);
    await afvist(
      s,
      () => forlaeng(plan, '2017-12-30', '2018-03-02'),
      ['I_FREMTIDEN', '2018-03-02', '2018-03-01'],
      ['FORLAENGET_EFTER_SLUT', '2018-03-02', '2017-12-31'],
      ['SLUT_ER_IKKE_SENERE', '2017-12-30', '2017-12-31'],
    );
  });

  it('en forlængelse dateres ikke før tilsagnet', async () => {
    const plan = await lavPlan('IGANGVAERENDE');
    expect((await forlaeng(plan, '2018-06-30', '2012-01-01')).udfoert).toBe(false);
  });
});

describe('sammenlaegHelhedsplaner', () => {
  const sammenlaeg = (helhedsplaner: string[], efterfoelger: string, dato = '2016-07-01'): Promise<Handlet> =>
    handl(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner, efterfoelger, dato });

  it('de gamle slutter dagen før og går ind i den nye; afdelinger, der mangler, siges', async () => {
    const [a, b] = [await lavPlan('IGANGVAERENDE'), await lavPlan('IGANGVAERENDE', { afdelinger: [{ afdeling: 'FSB/1-88' }] })];
    const ny = await lavPlan('TILSAGN');
    const { advarsler } = await gaar(sammenlaeg([a, b], ny), 'REDEGOERELSE_MANGLER', 'REDEGOERELSE_MANGLER', 'AFDELING_FOELGER_IKKE_MED');
    expect(advarsler.at(-1)).toMatchObject({ regel: 'H23', faktisk: 'FSB/1-88', graense: ny });
    for (const plan of [a, b])
      expect(await vis(plan, 'status slut efterfoelgere { nodes { noegle } }')).toEqual({
        status: 'SAMMENLAGT',
        slut: '2016-06-30',
        efterfoelgere: { nodes: [{ noegle: ny }] },
      });
    expect(await vis(ny, 'status forgaengere { totalCount }')).toEqual({ status: 'TILSAGN', forgaengere: { totalCount: 2 } });
  });

  it('kun til en anden plan, som har tilsagn', async () => {
    const [a, ny] = [await lavPlan('IGANGVAERENDE'), await lavPlan('GODKENDT')];
    await afvist(s, () => sammenlaeg([a], ny), ['EFTERFOELGER_UDEN_TILSAGN', 'GODKENDT', 'TILSAGN']);
    await afvist(s, () => sammenlaeg([a], a), ['SAMME_PLAN', a, a]);
    await afvist(s, () => sammenlaeg([ny], a), ['FORKERT_TILSTAND', 'GODKENDT', 'IGANGVAERENDE FORLAENGET']);
  });

  it('alle eller ingen', async () => {
    const [a, b, ny] = [await lavPlan('IGANGVAERENDE'), await lavPlan('INDSENDT'), await lavPlan('TILSAGN')];
    await afvist(s, () => sammenlaeg([a, b], ny), ['FORKERT_TILSTAND', 'INDSENDT', 'IGANGVAERENDE FORLAENGET']);
  });

  it('på planens første dag siges det, hvad der er i vejen', async () => {
    const [a, ny] = [await lavPlan('IGANGVAERENDE'), await lavPlan('TILSAGN')];
    expect((await sammenlaeg([a], ny, '2014-01-01')).udfoert).toBe(false);
  });
});
