import { codes, errorsOf, perform, refused, untouched } from '../support/acts';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';
import { indsend, input, kriterier, planMedToMaal, type RedegoerelseInput } from './hand-in';

/** What a yearly account must hold: every goal and every source once, next year's milestones, the plan's own criteria. */

let s: Scene;
let plan: string;
beforeAll(async () => {
  s = await makeScene('2018-08-01');
  plan = await planMedToMaal(s, 'INDHOLD');
});
afterAll(() => s.close());

const badly = (more: RedegoerelseInput): Promise<unknown[]> =>
  untouched(s, () => errorsOf(s.lbf, 'indsendRedegoerelse', input(plan, '2015-02-01', 2014, more)));
const attempt = (more: RedegoerelseInput) => (): Promise<Acted> => indsend(s, plan, '2015-02-01', 2014, more);
const maal = (...numbers: number[]): RedegoerelseInput => ({ maalopfyldelser: numbers.map((n) => ({ maal: n, grad: 'DELVIST_OPFYLDT' })) });
const sources = (...names: string[]): RedegoerelseInput => ({
  midlerforbrug: names.map((finansieringskilde) => ({ finansieringskilde, budget: 1, forbrug: 1 })),
});

it.each([
  ['left out', [1], '1'],
  ['nothing', [], ''],
  ['too much', [1, 2, 3], '1 2 3'],
  ['twice', [1, 2, 2], '1 2 2'],
  ['another', [1, 3], '1 3'],
])('each mål once: %s', async (_name, numbers, actual) => {
  await refused(s, attempt(maal(...numbers)), ['MAAL_IKKE_REDEGJORT', actual, '1 2']);
});

it.each([
  ['left out', ['LANDSBYGGEFONDEN', 'KOMMUNE']],
  ['too much', ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION', 'ANDEN']],
  ['twice', ['LANDSBYGGEFONDEN', 'KOMMUNE', 'KOMMUNE', 'BOLIGORGANISATION']],
])('each source once: %s', async (_name, names) => {
  await refused(s, attempt(sources(...names)), [
    'MIDLER_IKKE_REDEGJORT',
    [...names].sort().join(' '),
    'BOLIGORGANISATION KOMMUNE LANDSBYGGEFONDEN',
  ]);
});

it('the milepæle lie in the year after', async () => {
  const deadline = (...days: string[]): RedegoerelseInput => ({ milepaele: days.map((d) => ({ maal: 1, tekst: 'Et skridt', frist: d })) });
  const crooked = ['2014-12-31', '2016-01-01'].map((d) => ['MILEPAEL_UDEN_FOR_AARET', d, '2015']);
  await refused(s, attempt(deadline('2014-12-31', '2015-01-01', '2015-12-31', '2016-01-01')), ...crooked);
  expect(await badly({ milepaele: [{ maal: 9, tekst: 'Et skridt', frist: '2015-05-01' }] })).toEqual([
    'BAD_USER_INPUT',
    ['input.milepaele[0].maal'],
  ]);
});

it('all that is missing is named at once', async () => {
  const milepaele = [{ maal: 1, tekst: 'x', frist: '2016-01-01' }];
  const answer = await untouched(s, attempt({ ...maal(1), ...sources('ANDEN'), milepaele }));
  expect(codes(answer.afvisninger)).toEqual(['MAAL_IKKE_REDEGJORT', 'MIDLER_IKKE_REDEGJORT', 'MILEPAEL_UDEN_FOR_AARET']);
});

it("the succeskriterier are the plan's own, each once", async () => {
  const own = await kriterier(s, plan);
  const othersOf = await kriterier(s, await planMedToMaal(s, 'ANDRES'));
  const fulfilled = (...ids: (string | undefined)[]): RedegoerelseInput => ({
    succeskriterieopfyldelser: ids.map((id) => ({ succeskriterium: id, opfyldt: true })),
  });
  const field = (i: number): string => `input.succeskriterieopfyldelser[${i}].succeskriterium`;
  expect(await badly(fulfilled(own[0], othersOf[0]))).toEqual(['BAD_USER_INPUT', [field(1)]]);
  expect(await badly(fulfilled(own[0], own[1], own[0]))).toEqual(['BAD_USER_INPUT', [field(2)]]);
  expect(await badly(fulfilled('suc_999999'))).toEqual(['NOT_FOUND', field(0)]);
});

const usage = (budget: number, used: number): RedegoerelseInput => {
  const onlyOne = ['KOMMUNE', 'BOLIGORGANISATION'].map((finansieringskilde) => ({ finansieringskilde, budget: 0, forbrug: 0 }));
  return { midlerforbrug: [{ finansieringskilde: 'LANDSBYGGEFONDEN', budget, forbrug: used }, ...onlyOne] };
};

it.each([
  [1000, 1100, []],
  [1000, 1100.01, [['AFVIGER_FRA_BUDGET', '10.001', '10']]],
  [1000, 900, []],
  [1000, 899.99, [['AFVIGER_FRA_BUDGET', '10.001', '10']]],
  [0, 0, []],
  [0.09, 0.1, [['AFVIGER_FRA_BUDGET', '>11.1111', '10']]],
])('budget %d and spending %d', async (budget, used, warned) => {
  const answer = await perform(s.lbf, 'indsendRedegoerelse', {
    ...input(plan, '2015-02-01', 2014, usage(budget, used)),
    dryRun: true,
  });
  const warnings = answer.advarsler as { kode: string; faktisk: string; graense: string; regel: string }[];
  expect([answer.udfoert, warnings.map((a) => [a.kode, a.faktisk, a.graense])]).toEqual([true, warned]);
});

it('spending without a budget is warned of with a number that shows why', async () => {
  const answer = await perform(s.lbf, 'indsendRedegoerelse', { ...input(plan, '2015-02-01', 2014, usage(0, 5)), dryRun: true });
  expect(answer.advarsler).toHaveLength(1);
  expect(answer.advarsler[0]).not.toMatchObject({ faktisk: '0' });
});
