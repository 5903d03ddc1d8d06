import { makeScene, type Scene } from '../support/scene';
import { type CreationInput, creation, penge } from './creation';

/** The rules about the money of a new plan, each on both sides of its limit. */

let s: Scene;
const { isRefused, goes } = creation(() => s);
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

describe('R1: at most 12.5% from the kommune', () => {
  it.each<[string, CreationInput]>([
    ['of the pulje', penge(1_000_000, 750_000, 125_000)],
    ['split between the pulje and other money of the kommune', penge(1_000_000, 750_000, 25_000.01, 99_999.99)],
    ['of an odd total, rounded down', penge(1_000_000.07, 750_000, 125_000)],
    ['only other money of the kommune', penge(1_000_000, 750_000, 0, 125_000)],
  ])('exactly 12.5%: %s', async (_name, input) => {
    await goes(input);
  });

  it.each<[string, CreationInput]>([
    ['of the pulje', penge(1_000_000, 750_000, 125_000.01)],
    ['split in two', penge(1_000_000, 750_000, 25_000.01, 100_000)],
    ['of an odd total', penge(1_000_000.07, 750_000, 125_000.01)],
  ])('an øre more is refused: %s', async (_name, input) => {
    const answer = await isRefused(input, [['KOMMUNALT_LOFT', '>12.5', '12.5']], 'R1');
    expect(answer.afvisninger[0]).toMatchObject({ enhed: 'PROCENT', ansvarlig: 'BOLIGORGANISATION' });
    expect(answer.afvisninger[0]?.tekst).toMatch(
      /^Kommunen betaler 125\.000,01 kr\. af 1\.000\.000(,07)? kr\.; højst 12,5 % er tilladt\.$/,
    );
  });
});

describe('R5: Landsbyggefonden at most 75%', () => {
  it('75% goes through, an øre more is refused', async () => {
    await goes(penge(1_000_000, 750_000, 125_000));
    await isRefused(penge(1_000_000, 750_000.01, 125_000), [['LANDSBYGGEFONDENS_ANDEL', '>75', '75']], 'R5');
  });

  it('of an odd total it is rounded down', async () => {
    await goes(penge(1_000_000.03, 750_000.02, 125_000));
    await isRefused(penge(1_000_000.03, 750_000.03, 125_000), [['LANDSBYGGEFONDENS_ANDEL', '>75', '75']], 'R5');
  });

  it('periods before 2011-14 have no cap; all from then on have one, also where the period itself says nothing', async () => {
    await goes({ ...penge(1_000_000, 999_999.99, 0), bevillingsperiode: '2007-10', maal: [] });
    for (const bevillingsperiode of ['2015-18', '2019-26'])
      await isRefused({ ...penge(1_000_000, 1_000_000, 0), bevillingsperiode, maal: [] }, [['LANDSBYGGEFONDENS_ANDEL', '100', '75']], 'R5');
    await goes({ ...penge(1_000_000, 750_000, 0), bevillingsperiode: '2019-26', maal: [] });
  });
});

describe('R7: the contributions are the total to the last øre', () => {
  const own = (amount: number): CreationInput => ({
    finansiering: [
      { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
      { kilde: 'BOLIGORGANISATION', beloeb: amount },
    ],
  });

  it('exactly goes through', async () => {
    await goes(own(250_000));
  });

  it.each([
    [249_999.99, '999999.99'],
    [250_000.01, '1000000.01'],
  ])('%d is refused', async (amount, total) => {
    await isRefused(own(amount), [['FINANSIERING_GAAR_IKKE_OP', total, '1000000']], 'R7');
  });
});

describe('R6 and R8 only warn', () => {
  it('Landsbyggefonden is not the largest: it is told, but does not stop', async () => {
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
  ])('%s to %s is %i months', async (start, end, months) => {
    const answer = await goes({ start, slut: end }, months === 48 ? [] : ['IKKE_FIREAARIG']);
    if (months !== 48) expect(answer.advarsler[0]).toMatchObject({ regel: 'R8', faktisk: String(months), graense: '48' });
  });
});

describe('R16: the anvendelser are the share of the pulje', () => {
  it.each([
    [125_000, 106_000, 19_000],
    [99_999.99, 84_799.99, 15_200],
    [12_345.67, 10_469.13, 1_876.54],
    [0.07, 0.06, 0.01],
    [0.01, 0.01, 0],
  ])('%d is shared out as 10.6 to 1.9', async (share, indsats, facilitering) => {
    const answer = await goes(penge(1_000_000, 750_000, share), [], 'helhedsplan { anvendelser { nodes { art beloeb } } }');
    const [a, b] = [
      { art: 'INDSATS', beloeb: indsats },
      { art: 'FACILITERING', beloeb: facilitering },
    ];
    expect(answer.helhedsplan).toEqual({ anvendelser: { nodes: [a, b] } });
    expect(Math.round(indsats * 100) + Math.round(facilitering * 100)).toBe(Math.round(share * 100));
  });

  const given = (...parts: [art: string, beloeb: number][]): CreationInput => ({
    anvendelser: parts.map(([kind, amount]) => ({ art: kind, beloeb: amount })),
  });

  it('given anvendelser that add up', async () => {
    await goes(given(['FRIKOEB', 100_000], ['FACILITERING', 25_000]));
    await goes({ ...penge(1_000_000, 750_000, 0), ...given() });
  });

  it.each([
    [given(['FRIKOEB', 100_000], ['FACILITERING', 24_999.99]), '124999.99'],
    [given(['INDSATS', 125_000.01]), '125000.01'],
    [given(), '0'],
  ])('an øre off either way is refused: %j', async (anvendelser, total) => {
    await isRefused(anvendelser, [['ANVENDELSE_GAAR_IKKE_OP', total, '125000']], 'R16');
  });

  it('anvendelser without money of the pulje are refused', async () => {
    const without = { ...penge(1_000_000, 750_000, 0, 125_000), ...given(['INDSATS', 0.01]) };
    await isRefused(without, [['ANVENDELSE_GAAR_IKKE_OP', '0.01', '0']], 'R16');
  });
});
