import { errorsOf, perform, send, untouched } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** Case and document numbers at every door: the known forms are kept as they are written, others are refused by name. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

let count = 0;
const key = (): string => {
  count += 1;
  return `NUMRE-${count}`;
};

it.each([
  ['2014-0077401', '2014-0077401-7'],
  ['2010-92362', '2010-415836'],
  ['TMU 296/2006, J.nr. 403.0005/04', null],
])('an afgørelse with %s and %s', async (sagsnr, dokumentnr) => {
  const plan = await planI(s, 'INDSTILLET', key());
  const input = {
    organ: 'KOMMUNALBESTYRELSE',
    dato: '2014-02-01',
    udfald: 'GODKENDT',
    titel: 'Sag',
    sagsnr,
    dokumentnr,
    punkter: [{ art: 'GODKENDELSE', helhedsplan: plan }],
  };
  const answer = await perform(s.br, 'registrerAfgoerelse', input, 'afgoerelse { sagsnr dokumentnr }');
  expect([answer.udfoert, answer.afgoerelse]).toEqual([true, { sagsnr, dokumentnr }]);
});

it.each<[string, Record<string, unknown>, string]>([
  ['abc', { sagsnr: 'abc' }, 'input.sagsnr'],
  ['a dokumentnummer as sagsnummer', { sagsnr: '2014-0077401-7' }, 'input.sagsnr'],
  ['a sagsnummer as dokumentnummer', { dokumentnr: '2014-0077401' }, 'input.dokumentnr'],
  ['letters as dokumentnummer', { dokumentnr: 'bilag 7' }, 'input.dokumentnr'],
])('%s is refused by afgørelser, tilsagn and revisions, and nothing is written', async (_name, numbers, field) => {
  const plan = await planI(s, 'INDSTILLET', key());
  const afgoerelse = {
    organ: 'FAGUDVALG',
    dato: '2014-02-01',
    udfald: 'GODKENDT',
    titel: 'Sag',
    punkter: [{ art: 'GODKENDELSE', helhedsplan: plan }],
  };
  await untouched(s, async () => {
    expect(await errorsOf(s.br, 'registrerAfgoerelse', { ...afgoerelse, ...numbers })).toEqual(['BAD_USER_INPUT', [field]]);
    expect(await errorsOf(s.lbf, 'givTilsagn', { helhedsplan: plan, ...numbers })).toEqual(['BAD_USER_INPUT', [field]]);
  });
});

it('the sagsnummer of a plan: made and corrected', async () => {
  const plan = await planI(s, 'FORBEREDELSE', key());
  expect(await errorsOf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'abc' })).toEqual(['BAD_USER_INPUT', ['input.sagsnr']]);
  const [error] = (await send(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'abc' })).errors;
  expect(error?.message).toBe(
    'input.sagsnr: et sagsnummer af kendt form, som 2014-0077401, 2010-92362, TMU 296/2006 eller J.nr. 403.0005/04.',
  );
  const answer = await perform(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'SUD 26/2006' }, 'helhedsplan { sagsnr }');
  expect(answer.helhedsplan).toEqual({ sagsnr: 'SUD 26/2006' });
});
