import { fejlAf, handl, lavScene, planI, type Scene, send, uroert } from '../support/planer';

/** Case and document numbers at every door: the known forms are kept as they are written, others are refused by name. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
});
afterAll(() => s.luk());

let antal = 0;
const noegle = (): string => {
  antal += 1;
  return `NUMRE-${antal}`;
};

it.each([
  ['2014-0077401', '2014-0077401-7'],
  ['2010-92362', '2010-415836'],
  ['TMU 296/2006, J.nr. 403.0005/04', null],
])('en afgørelse med %s og %s', async (sagsnr, dokumentnr) => {
  const plan = await planI(s, 'INDSTILLET', noegle());
  const input = {
    organ: 'KOMMUNALBESTYRELSE',
    dato: '2014-02-01',
    udfald: 'GODKENDT',
    titel: 'Sag',
    sagsnr,
    dokumentnr,
    punkter: [{ art: 'GODKENDELSE', helhedsplan: plan }],
  };
  const svar = await handl(s.br, 'registrerAfgoerelse', input, 'afgoerelse { sagsnr dokumentnr }');
  expect([svar.udfoert, svar.afgoerelse]).toEqual([true, { sagsnr, dokumentnr }]);
});

it.each<[string, Record<string, unknown>, string]>([
  ['abc', { sagsnr: 'abc' }, 'input.sagsnr'],
  ['et dokumentnummer som sagsnummer', { sagsnr: '2014-0077401-7' }, 'input.sagsnr'],
  ['et sagsnummer som dokumentnummer', { dokumentnr: '2014-0077401' }, 'input.dokumentnr'],
  ['bogstaver som dokumentnummer', { dokumentnr: 'bilag 7' }, 'input.dokumentnr'],
])('%s afvises af afgørelser, tilsagn og revisioner, og intet skrives', async (_navn, numre, felt) => {
  const plan = await planI(s, 'INDSTILLET', noegle());
  const afgoerelse = {
    organ: 'FAGUDVALG',
    dato: '2014-02-01',
    udfald: 'GODKENDT',
    titel: 'Sag',
    punkter: [{ art: 'GODKENDELSE', helhedsplan: plan }],
  };
  await uroert(s, async () => {
    expect(await fejlAf(s.br, 'registrerAfgoerelse', { ...afgoerelse, ...numre })).toEqual(['BAD_USER_INPUT', [felt]]);
    expect(await fejlAf(s.lbf, 'givTilsagn', { helhedsplan: plan, ...numre })).toEqual(['BAD_USER_INPUT', [felt]]);
  });
});

it('en plans sagsnummer: oprettet og rettet', async () => {
  const plan = await planI(s, 'FORBEREDELSE', noegle());
  expect(await fejlAf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'abc' })).toEqual(['BAD_USER_INPUT', ['input.sagsnr']]);
  const [fejl] = (await send(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'abc' })).fejl;
  expect(fejl?.message).toBe(
    'input.sagsnr: et sagsnummer af kendt form, som 2014-0077401, 2010-92362, TMU 296/2006 eller J.nr. 403.0005/04.',
  );
  const svar = await handl(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, sagsnr: 'SUD 26/2006' }, 'helhedsplan { sagsnr }');
  expect(svar.helhedsplan).toEqual({ sagsnr: 'SUD 26/2006' });
});
