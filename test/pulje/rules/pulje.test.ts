import { headroom } from '../../../src/pulje/pulje.figures';
import { BEVILLINGSKRAV, type BevillingCase } from '../../../src/pulje/rules/bevillingskrav';
import { HVILER_PAA_AFGOERELSEN } from '../../../src/pulje/rules/hviler-paa-afgoerelsen';
import { R2 } from '../../../src/pulje/rules/r02-puljens-loft';
import { planFacts } from '../../support/facts/plan';
import { decided } from '../../support/facts/plan-parts';
import { puljeFacts } from '../../support/facts/registers';
import { breaks, holds, judging } from '../../support/facts/verdict';

const committed = (dato: string, beloeb: number) => ({ art: 'DISPONERET' as const, dato, beloeb });
const returned = (dato: string, beloeb: number) => ({ art: 'TILBAGEFOERT' as const, dato, beloeb });
const pool = (...disponeringer: ReturnType<typeof committed | typeof returned>[]) => puljeFacts({ disponeringer });

describe('R2: no more of a pool is committed than is granted on the day', () => {
  const r2 = judging([R2], 'R2', 'PULJEN_ER_BRUGT_OP');

  it('the facts that the tests of rules of pools start from uphold it', () => {
    expect(r2.of(puljeFacts())).toEqual(holds('0', '31700000'));
  });

  it('30.0 million until 11 December 2013, 31.7 million from the 12th', () => {
    expect(r2.of(pool(committed('2013-12-11', 3_000_000_000)))).toEqual(holds('30000000', '31700000'));
    expect(r2.of(pool(committed('2013-12-11', 3_000_000_001)))).toEqual(breaks(['30000000.01', '30000000']));
    expect(r2.of(pool(committed('2013-12-12', 3_169_999_999)))).toEqual(holds('31699999.99', '31700000'));
    expect(r2.of(pool(committed('2013-12-12', 3_170_000_000)))).toEqual(holds('31700000', '31700000'));
    expect(r2.of(pool(committed('2013-12-12', 3_170_000_001)))).toEqual(breaks(['31700000.01', '31700000']));
    expect(r2.says(pool(committed('2013-12-12', 3_170_000_001)))).toEqual([
      {
        da: 'Den 12. december 2013 er der disponeret 31.700.000,01 kr. af Puljen; der er bevilget 31.700.000 kr.',
        en: 'On 12 December 2013 DKK 31,700,000.01 of Puljen is committed; DKK 31,700,000 is granted',
      },
    ]);
  });

  it('shows what stands on the day that is asked about', () => {
    expect(r2.of(puljeFacts(), '2011-12-31')).toEqual(holds('0', '0'));
    expect(r2.of(puljeFacts(), '2013-12-11')).toEqual(holds('0', '30000000'));
    expect(r2.says(pool(committed('2013-01-01', 100)), '2013-12-12')).toEqual([
      {
        da: 'Den 12. december 2013 er der disponeret 1 kr. af 31.700.000 kr.',
        en: 'On 12 December 2013 DKK 1 of DKK 31,700,000 is committed',
      },
    ]);
  });

  it('counts what is returned from its day, and not what is released or paid', () => {
    expect(r2.of(pool(committed('2013-01-01', 3_000_000_000), returned('2013-06-01', 1), committed('2013-06-01', 1))).status).toBe(
      'OVERHOLDT',
    );
    expect(r2.of(pool(committed('2013-01-01', 3_000_000_000), committed('2013-05-31', 1), returned('2013-06-01', 1))).status).toBe('BRUDT');
    const moved = puljeFacts({
      disponeringer: [
        committed('2013-01-01', 3_000_000_000),
        { art: 'FRIGIVET', dato: '2013-01-01', beloeb: 99 },
        { art: 'UDBETALT', dato: '2013-01-01', beloeb: 99 },
      ],
    });
    expect(r2.of(moved).status).toBe('OVERHOLDT');
  });

  it('tells the first day and the worst, and what was granted before anything was', () => {
    const twice = pool(committed('2011-12-31', 100), committed('2013-01-01', 3_000_000_000), returned('2013-06-01', 50));
    expect(r2.of(twice)).toEqual(breaks(['1', '0']));
    expect(r2.says(twice)[0]?.da).toBe('Den 31. december 2011 er der disponeret 1 kr. af Puljen; der er intet bevilget');
    const worse = pool(committed('2011-12-31', 100), committed('2013-01-01', 3_000_000_001));
    expect(r2.of(worse)).toEqual(breaks(['1', '0'], ['30000001.01', '30000000']));
  });

  it('leaves room for what is there on the day and on every later one', () => {
    const facts = pool(committed('2013-06-01', 3_000_000_000));
    expect(headroom(facts, '2013-01-01')).toBe(0);
    expect(headroom(facts, '2013-12-12')).toBe(170_000_000);
    expect(headroom(puljeFacts(), '2013-12-11')).toBe(3_000_000_000);
    expect(headroom(puljeFacts(), '2011-12-31')).toBe(0);
    expect(headroom(pool(committed('2011-12-31', 5)), '2011-12-31')).toBe(-5);
  });
});

const grant = (overrides: Partial<BevillingCase> = {}): BevillingCase => ({
  pulje: puljeFacts(),
  titel: 'Budget 2015',
  dato: '2014-10-02',
  beloeb: 100,
  today: '2014-10-02',
  fra: '2015-01-01',
  organ: 'KOMMUNALBESTYRELSE',
  ...overrides,
});

describe('what a grant demands', () => {
  const h24 = judging(BEVILLINGSKRAV, 'H24', 'INTET_BELOEB');
  const h25 = judging(BEVILLINGSKRAV, 'H25', 'BEVILLINGEN_FINDES');
  const h26 = judging(BEVILLINGSKRAV, 'H26', 'I_FREMTIDEN');
  const h58 = judging(BEVILLINGSKRAV, 'H58', 'FOER_AFGOERELSEN');
  const h59 = judging(BEVILLINGSKRAV, 'H59', 'ORGAN_KAN_IKKE_BEVILGE');

  it('H24: it is not zero; one that takes money back may be below', () => {
    expect(h24.of(grant({ beloeb: 1 }))).toEqual(holds('0.01', 'IKKE_NUL'));
    expect(h24.of(grant({ beloeb: 0 }))).toEqual(breaks(['0', 'IKKE_NUL']));
    expect(h24.of(grant({ beloeb: -1 }))).toEqual(holds('-0.01', 'IKKE_NUL'));
    expect(h24.says(grant({ beloeb: 0 }))).toEqual([{ da: 'Beløbet er nul', en: 'The amount is zero' }]);
    expect(h24.says(grant({ beloeb: -150_000 }))).toEqual([{ da: 'Beløbet er -1.500 kr.', en: 'The amount is DKK -1,500' }]);
  });

  it('H25: it has a title of its own within the pool', () => {
    expect(h25.of(grant())).toEqual(holds('Budget 2015', 'NY_TITEL'));
    expect(h25.of(grant({ titel: 'Tillæg' }))).toEqual(breaks(['Tillæg', 'NY_TITEL']));
    expect(h25.says(grant({ titel: 'Tillæg' }))).toEqual([
      { da: 'Puljen har allerede en bevilling med titlen “Tillæg”', en: 'Puljen already has a grant with the title “Tillæg”' },
    ]);
  });

  it('H26: its decision is not dated in the future', () => {
    expect(h26.of(grant({ dato: '2014-10-01' }))).toEqual(holds('2014-10-01', '2014-10-02'));
    expect(h26.of(grant({ dato: '2014-10-02' }))).toEqual(holds('2014-10-02', '2014-10-02'));
    expect(h26.of(grant({ dato: '2014-10-03' }))).toEqual(breaks(['2014-10-03', '2014-10-02']));
  });

  it('H58: it holds from its decision or later', () => {
    expect(h58.of(grant({ fra: '2014-10-01' }))).toEqual(breaks(['2014-10-01', '2014-10-02']));
    expect(h58.of(grant({ fra: '2014-10-02' }))).toEqual(holds('2014-10-02', '2014-10-02'));
    expect(h58.of(grant({ fra: '2014-10-03' }))).toEqual(holds('2014-10-03', '2014-10-02'));
    expect(h58.says(grant({ fra: '2014-10-01' }))).toEqual([
      {
        da: 'Bevillingen gælder fra den 1. oktober 2014; afgørelsen er fra den 2. oktober 2014',
        en: 'The grant holds from 1 October 2014; the decision is dated 2 October 2014',
      },
    ]);
  });

  it('H59: the kommunalbestyrelse decides it', () => {
    expect(h59.of(grant())).toEqual(holds('KOMMUNALBESTYRELSE', 'KOMMUNALBESTYRELSE'));
    expect(h59.of(grant({ organ: 'OEKONOMIUDVALG' }))).toEqual(breaks(['OEKONOMIUDVALG', 'KOMMUNALBESTYRELSE']));
    expect(h59.of(grant({ organ: 'FAGUDVALG' })).status).toBe('BRUDT');
    expect(h59.says(grant({ organ: 'OEKONOMIUDVALG' }))).toEqual([
      {
        da: 'Bevillingen er den 2. oktober 2014 besluttet af Økonomiudvalget',
        en: 'The grant was decided on 2 October 2014 by the finance committee',
      },
    ]);
  });
});

describe('H62: the decision that a posting names bears it', () => {
  const h62 = judging([HVILER_PAA_AFGOERELSEN], 'H62', 'AFGOERELSEN_BAERER_IKKE');
  const named = (afgoerelse: number, dato: string, udfald: 'GODKENDT' | 'AFVIST' = 'GODKENDT') => ({
    plan: planFacts({ afgoerelsespunkter: [decided('FRIGIVELSE', '2014-01-15', { id: 7, udfald })] }),
    afgoerelse,
    dato,
  });

  it('holds from the day of the decision', () => {
    expect(h62.of(named(7, '2014-01-14'))).toEqual(breaks(['2014-01-14', '2014-01-15']));
    expect(h62.of(named(7, '2014-01-15'))).toEqual(holds('2014-01-15', '2014-01-15'));
    expect(h62.of(named(7, '2014-01-16'))).toEqual(holds('2014-01-16', '2014-01-15'));
    expect(h62.says(named(7, '2014-01-14'))).toEqual([
      {
        da: 'Afgørelsen er godkendt den 15. januar 2014; posteringen er fra den 14. januar 2014',
        en: 'The decision was approved on 15 January 2014; the posting is dated 14 January 2014',
      },
    ]);
  });

  it('breaks for a rejection, and for a decision about something else', () => {
    expect(h62.of(named(7, '2014-02-01', 'AFVIST'))).toEqual(breaks(['AFVIST', 'GODKENDT']));
    expect(h62.of(named(8, '2014-02-01'))).toEqual(breaks(['OM_NOGET_ANDET', 'planen']));
    expect(h62.says(named(8, '2014-02-01'))).toEqual([
      { da: 'Afgørelsen handler ikke om planen', en: 'The decision does not concern the plan' },
    ]);
  });
});
