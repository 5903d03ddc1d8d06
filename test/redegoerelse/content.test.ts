import { afvist, fejlAf, handl, koder, lavScene, type Scene, uroert } from '../support/planer';
import type { Handlet } from '../support/service';
import { type Input, indsend, input, kriterier, planMedToMaal } from './hand-in';

/** What a yearly account must hold: every goal and every source once, next year's milestones, the plan's own criteria. */

let s: Scene;
let plan: string;
beforeAll(async () => {
  s = await lavScene('2018-08-01');
  plan = await planMedToMaal(s, 'INDHOLD');
});
afterAll(() => s.luk());

const daarligt = (mere: Input): Promise<unknown[]> =>
  uroert(s, () => fejlAf(s.lbf, 'indsendRedegoerelse', input(plan, '2015-02-01', 2014, mere)));
const forsoeg = (mere: Input) => (): Promise<Handlet> => indsend(s, plan, '2015-02-01', 2014, mere);
const maal = (...numre: number[]): Input => ({ maalopfyldelser: numre.map((n) => ({ maal: n, grad: 'DELVIST_OPFYLDT' })) });
const kilder = (...navne: string[]): Input => ({
  midlerforbrug: navne.map((finansieringskilde) => ({ finansieringskilde, budget: 1, forbrug: 1 })),
});

it.each([
  ['udeladt', [1], '1'],
  ['intet', [], ''],
  ['for meget', [1, 2, 3], '1 2 3'],
  ['to gange', [1, 2, 2], '1 2 2'],
  ['et andet', [1, 3], '1 3'],
])('hvert mål én gang: %s', async (_navn, numre, faktisk) => {
  await afvist(s, forsoeg(maal(...numre)), ['MAAL_IKKE_REDEGJORT', faktisk, '1 2']);
});

it.each([
  ['udeladt', ['LANDSBYGGEFONDEN', 'KOMMUNE']],
  ['for meget', ['LANDSBYGGEFONDEN', 'KOMMUNE', 'BOLIGORGANISATION', 'ANDEN']],
  ['to gange', ['LANDSBYGGEFONDEN', 'KOMMUNE', 'KOMMUNE', 'BOLIGORGANISATION']],
])('hver kilde én gang: %s', async (_navn, navne) => {
  await afvist(s, forsoeg(kilder(...navne)), [
    'MIDLER_IKKE_REDEGJORT',
    [...navne].sort().join(' '),
    'BOLIGORGANISATION KOMMUNE LANDSBYGGEFONDEN',
  ]);
});

it('milepælene ligger i året efter', async () => {
  const frist = (...dage: string[]): Input => ({ milepaele: dage.map((d) => ({ maal: 1, tekst: 'Et skridt', frist: d })) });
  const skaev = ['2014-12-31', '2016-01-01'].map((d) => ['MILEPAEL_UDEN_FOR_AARET', d, '2015']);
  await afvist(s, forsoeg(frist('2014-12-31', '2015-01-01', '2015-12-31', '2016-01-01')), ...skaev);
  expect(await daarligt({ milepaele: [{ maal: 9, tekst: 'Et skridt', frist: '2015-05-01' }] })).toEqual([
    'BAD_USER_INPUT',
    ['input.milepaele[0].maal'],
  ]);
});

it('alt, hvad der mangler, nævnes på én gang', async () => {
  const milepaele = [{ maal: 1, tekst: 'x', frist: '2016-01-01' }];
  const svar = await uroert(s, forsoeg({ ...maal(1), ...kilder('ANDEN'), milepaele }));
  expect(koder(svar.afvisninger)).toEqual(['MAAL_IKKE_REDEGJORT', 'MIDLER_IKKE_REDEGJORT', 'MILEPAEL_UDEN_FOR_AARET']);
});

it('kriterierne er planens egne, hver én gang', async () => {
  const egne = await kriterier(s, plan);
  const andres = await kriterier(s, await planMedToMaal(s, 'ANDRES'));
  const opfyldt = (...ider: (string | undefined)[]): Input => ({
    succeskriterieopfyldelser: ider.map((id) => ({ succeskriterium: id, opfyldt: true })),
  });
  const felt = (i: number): string => `input.succeskriterieopfyldelser[${i}].succeskriterium`;
  expect(await daarligt(opfyldt(egne[0], andres[0]))).toEqual(['BAD_USER_INPUT', [felt(1)]]);
  expect(await daarligt(opfyldt(egne[0], egne[1], egne[0]))).toEqual(['BAD_USER_INPUT', [felt(2)]]);
  expect(await daarligt(opfyldt('suc_999999'))).toEqual(['NOT_FOUND', felt(0)]);
});

const forbrug = (budget: number, brugt: number): Input => {
  const kunEn = ['KOMMUNE', 'BOLIGORGANISATION'].map((finansieringskilde) => ({ finansieringskilde, budget: 0, forbrug: 0 }));
  return { midlerforbrug: [{ finansieringskilde: 'LANDSBYGGEFONDEN', budget, forbrug: brugt }, ...kunEn] };
};

it.each([
  [1000, 1100, []],
  [1000, 1100.01, [['AFVIGER_FRA_BUDGET', '10.001', '10']]],
  [1000, 900, []],
  [1000, 899.99, [['AFVIGER_FRA_BUDGET', '10.001', '10']]],
  [0, 0, []],
  [0.09, 0.1, [['AFVIGER_FRA_BUDGET', '>11.1111', '10']]],
])('budget %d og forbrug %d', async (budget, brugt, varslet) => {
  const svar = await handl(s.lbf, 'indsendRedegoerelse', {
    ...input(plan, '2015-02-01', 2014, forbrug(budget, brugt)),
    dryRun: true,
  });
  const advarsler = svar.advarsler as { kode: string; faktisk: string; graense: string; regel: string }[];
  expect([svar.udfoert, advarsler.map((a) => [a.kode, a.faktisk, a.graense])]).toEqual([true, varslet]);
});

it('forbrug uden budget varsles med et tal, der viser hvorfor', async () => {
  const svar = await handl(s.lbf, 'indsendRedegoerelse', { ...input(plan, '2015-02-01', 2014, forbrug(0, 5)), dryRun: true });
  expect(svar.advarsler).toHaveLength(1);
  expect(svar.advarsler[0]).not.toMatchObject({ faktisk: '0' });
});
