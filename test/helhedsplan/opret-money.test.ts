import { makeScene, type Scene } from '../support/planer';
import { creation, type Input, penge } from './creation';

/** The rules about the money of a new plan, each on both sides of its limit. */

let s: Scene;
const { isRefused, goes } = creation(() => s);
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

describe('R1: højst 12,5 % fra kommunen', () => {
  it.each<[string, Input]>([
    ['af puljen', penge(1_000_000, 750_000, 125_000)],
    ['delt på pulje og andre kommunale penge', penge(1_000_000, 750_000, 25_000.01, 99_999.99)],
    ['af en skæv ramme, rundet ned', penge(1_000_000.07, 750_000, 125_000)],
    ['kun andre kommunale penge', penge(1_000_000, 750_000, 0, 125_000)],
  ])('præcis 12,5 %: %s', async (_name, input) => {
    await goes(input);
  });

  it.each<[string, Input]>([
    ['af puljen', penge(1_000_000, 750_000, 125_000.01)],
    ['delt på to', penge(1_000_000, 750_000, 25_000.01, 100_000)],
    ['af en skæv ramme', penge(1_000_000.07, 750_000, 125_000.01)],
  ])('en øre mere afvises: %s', async (_name, input) => {
    const answer = await isRefused(input, [['KOMMUNALT_LOFT', '>12.5', '12.5']], 'R1');
    expect(answer.afvisninger[0]).toMatchObject({ enhed: 'PROCENT', ansvarlig: 'BOLIGORGANISATION' });
    expect(answer.afvisninger[0]?.tekst).toMatch(
      /^Kommunen betaler 125\.000,01 kr\. af 1\.000\.000(,07)? kr\.; højst 12,5 % er tilladt\.$/,
    );
  });
});

describe('R5: Landsbyggefonden højst 75 %', () => {
  it('75 % går, en øre mere afvises', async () => {
    await goes(penge(1_000_000, 750_000, 125_000));
    await isRefused(penge(1_000_000, 750_000.01, 125_000), [['LANDSBYGGEFONDENS_ANDEL', '>75', '75']], 'R5');
  });

  it('af en skæv ramme rundes ned', async () => {
    await goes(penge(1_000_000.03, 750_000.02, 125_000));
    await isRefused(penge(1_000_000.03, 750_000.03, 125_000), [['LANDSBYGGEFONDENS_ANDEL', '>75', '75']], 'R5');
  });

  it('perioder før 2011-14 har intet loft; alle fra da af har det, også hvor perioden selv intet siger', async () => {
    await goes({ ...penge(1_000_000, 999_999.99, 0), bevillingsperiode: '2007-10', maal: [] });
    for (const bevillingsperiode of ['2015-18', '2019-26'])
      await isRefused({ ...penge(1_000_000, 1_000_000, 0), bevillingsperiode, maal: [] }, [['LANDSBYGGEFONDENS_ANDEL', '100', '75']], 'R5');
    await goes({ ...penge(1_000_000, 750_000, 0), bevillingsperiode: '2019-26', maal: [] });
  });
});

describe('R7: bidragene er rammen til den sidste øre', () => {
  const own = (amount: number): Input => ({
    finansiering: [
      { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
      { kilde: 'BOLIGORGANISATION', beloeb: amount },
    ],
  });

  it('præcis går', async () => {
    await goes(own(250_000));
  });

  it.each([
    [249_999.99, '999999.99'],
    [250_000.01, '1000000.01'],
  ])('%d afvises', async (amount, total) => {
    await isRefused(own(amount), [['FINANSIERING_GAAR_IKKE_OP', total, '1000000']], 'R7');
  });
});

describe('R6 og R8 advarer kun', () => {
  it('Landsbyggefonden er ikke den største: siges, men standser ikke', async () => {
    await goes(penge(1_000_000, 437_500, 125_000));
    const answer = await goes(penge(1_000_000, 437_499.99, 125_000), ['LANDSBYGGEFONDEN_IKKE_STOERST']);
    expect(answer.advarsler).toEqual([{ kode: 'LANDSBYGGEFONDEN_IKKE_STOERST', regel: 'R6', faktisk: '437499.99', graense: '437500.01' }]);
  });

  it.each([
    ['2014-01-01', '2017-11-30', 47],
    ['2014-01-01', '2017-12-30', 47],
    ['2014-01-01', '2017-12-31', 48],
    ['2014-01-31', '2018-01-30', 48],
    ['2014-01-01', '2018-01-30', 48],
    ['2014-01-01', '2018-01-31', 49],
  ])('%s til %s er %i måneder', async (start, end, months) => {
    const answer = await goes({ start, slut: end }, months === 48 ? [] : ['IKKE_FIREAARIG']);
    if (months !== 48) expect(answer.advarsler[0]).toMatchObject({ regel: 'R8', faktisk: String(months), graense: '48' });
  });
});

describe('R16: anvendelserne er puljens andel', () => {
  it.each([
    [125_000, 106_000, 19_000],
    [99_999.99, 84_799.99, 15_200],
    [12_345.67, 10_469.13, 1_876.54],
    [0.07, 0.06, 0.01],
    [0.01, 0.01, 0],
  ])('%d deles efter 10,6 til 1,9', async (share, indsats, facilitering) => {
    const answer = await goes(penge(1_000_000, 750_000, share), [], 'helhedsplan { anvendelser { nodes { art beloeb } } }');
    const [a, b] = [
      { art: 'INDSATS', beloeb: indsats },
      { art: 'FACILITERING', beloeb: facilitering },
    ];
    expect(answer.helhedsplan).toEqual({ anvendelser: { nodes: [a, b] } });
    expect(Math.round(indsats * 100) + Math.round(facilitering * 100)).toBe(Math.round(share * 100));
  });

  const given = (...parts: [art: string, beloeb: number][]): Input => ({
    anvendelser: parts.map(([kind, amount]) => ({ art: kind, beloeb: amount })),
  });

  it('givne anvendelser, der går op', async () => {
    await goes(given(['FRIKOEB', 100_000], ['FACILITERING', 25_000]));
    await goes({ ...penge(1_000_000, 750_000, 0), ...given() });
  });

  it.each([
    [given(['FRIKOEB', 100_000], ['FACILITERING', 24_999.99]), '124999.99'],
    [given(['INDSATS', 125_000.01]), '125000.01'],
    [given(), '0'],
  ])('en øre fra eller til afvises: %j', async (anvendelser, total) => {
    await isRefused(anvendelser, [['ANVENDELSE_GAAR_IKKE_OP', total, '125000']], 'R16');
  });

  it('anvendelser uden puljepenge afvises', async () => {
    const without = { ...penge(1_000_000, 750_000, 0, 125_000), ...given(['INDSATS', 0.01]) };
    await isRefused(without, [['ANVENDELSE_GAAR_IKKE_OP', '0.01', '0']], 'R16');
  });
});
