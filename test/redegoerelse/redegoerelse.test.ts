import { codes, goes, refused, untouched } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import { indsend, kriterier, planMedToMaal } from './hand-in';

/** The yearly account: one for each year of the plan, in its time, written as it is told. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2018-08-01');
});
afterAll(() => s.close());

const compilePlan = (): Promise<string> => {
  number += 1;
  return planMedToMaal(s, `AAR-${number}`);
};

const AARET = 'AARET_KAN_IKKE_REDEGOERES';

describe('the year', () => {
  it('lies in the years of the plan', async () => {
    const plan = await compilePlan();
    await refused(s, () => indsend(s, plan, '2018-08-01', 2013), [AARET, '2013', '2014-2017']);
    await refused(s, () => indsend(s, plan, '2018-08-01', 2018), [AARET, '2018', '2014-2017']);
    await goes(indsend(s, plan, '2018-08-01', 2017));
  });

  it('is over: 31 December is too early, 1 January goes through', async () => {
    const plan = await compilePlan();
    await refused(s, () => indsend(s, plan, '2014-12-31', 2014), [AARET, '2014-12-31', '2014-12-31']);
    await goes(indsend(s, plan, '2015-01-01', 2014));
  });

  it('or the plan is over', async () => {
    const plan = await compilePlan();
    await refused(s, () => indsend(s, plan, '2017-12-30', 2017), [AARET, '2017-12-30', '2017-12-31']);
    await goes(indsend(s, plan, '2017-12-31', 2017));
  });

  it('is accounted for only once', async () => {
    const plan = await compilePlan();
    await goes(indsend(s, plan, '2015-02-01', 2014));
    await refused(s, () => indsend(s, plan, '2015-02-02', 2014), [AARET, '2014', '2014']);
  });

  it('is the first that is missing when none is said, and after that there is nothing', async () => {
    const plan = await compilePlan();
    await goes(indsend(s, plan, '2016-02-01', 2015));
    for (const year of [2014, 2016, 2017])
      expect(await indsend(s, plan, '2018-08-01', undefined, {}, 'redegoerelse { aar noegle frist indsendt forSent }')).toMatchObject({
        redegoerelse: { aar: year, noegle: `${plan}/${year}`, frist: `${year + 1}-06-30`, indsendt: '2018-08-01', forSent: true },
      });
    expect(codes((await untouched(s, () => indsend(s, plan, '2018-08-01'))).afvisninger)).toEqual([AARET]);
  });

  it('several reasons are named at once', async () => {
    const plan = await compilePlan();
    await refused(s, () => indsend(s, plan, '2018-08-02', 2018), ['I_FREMTIDEN', '2018-08-02', '2018-08-01'], [AARET, '2018', '2014-2017']);
  });
});

it('all of it is written as it was said', async () => {
  const plan = await compilePlan();
  const [kriterium] = await kriterier(s, plan);
  const more = {
    maalopfyldelser: [
      { maal: 2, grad: 'IKKE_OPFYLDT', bemaerkning: 'Kom for sent i gang' },
      { maal: 1, grad: 'OPFYLDT' },
    ],
    succeskriterieopfyldelser: [{ succeskriterium: kriterium, opfyldt: false, maaling: '3 af 10' }],
    milepaele: [{ maal: 1, tekst: 'Et skridt', frist: '2015-12-31' }],
  };
  const fields = `redegoerelse { version indsendt gennemfoerelse vurdering maalopfyldelser { nodes { grad bemaerkning maal { nummer } } }
    midlerforbrug { nodes { finansieringskilde budget forbrug } } succeskriterieopfyldelser { nodes { opfyldt maaling } } }
    helhedsplan { maal { nodes { milepaele { nodes { frist naaet } } } } } haendelse { rolle udfoertFor redegoerelse { aar } }`;
  const answer = await goes(indsend(s, plan, '2015-02-01', 2014, more, fields));
  expect(answer).toMatchObject({
    redegoerelse: {
      indsendt: '2015-02-01',
      gennemfoerelse: 'Som planlagt',
      vurdering: null,
      maalopfyldelser: {
        nodes: [
          { grad: 'IKKE_OPFYLDT', bemaerkning: 'Kom for sent i gang', maal: { nummer: 2 } },
          { grad: 'OPFYLDT', maal: { nummer: 1 } },
        ],
      },
      succeskriterieopfyldelser: { nodes: [{ opfyldt: false, maaling: '3 af 10' }] },
      midlerforbrug: {
        nodes: ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION'].map((k) => ({ finansieringskilde: k, budget: 1000, forbrug: 1000 })),
      },
    },
    helhedsplan: { maal: { nodes: [{ milepaele: { nodes: [{ frist: '2015-12-31', naaet: null }] } }, { milepaele: { nodes: [] } }] } },
    haendelse: { rolle: 'LANDSBYGGEFOND', udfoertFor: null, redegoerelse: { aar: 2014 } },
  });
});
