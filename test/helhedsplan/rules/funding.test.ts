import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { HVIDOVRE } from '../../support/facts/places';
import { funding, planFacts } from '../../support/facts/plan';
import { contribution, planPulje, post } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

// The frame is DKK 1,000,000, which is 100,000,000 øre.

describe('R1: the kommune pays at most 12.5 %', () => {
  const r1 = judging(PLAN_RULES, 'R1', 'KOMMUNALT_LOFT');
  const withKommune = (beloeb: number, oekonomiskRamme = 100_000_000) =>
    planFacts({ oekonomiskRamme, finansiering: [contribution('KOMMUNE', beloeb, planPulje())] });

  it('holds at the cap and one øre below it', () => {
    expect(r1.of(withKommune(12_500_000))).toEqual(holds('12.5', '12.5'));
    expect(r1.of(withKommune(12_499_999))).toEqual(holds('>12.4999', '12.5'));
    expect(r1.of(withKommune(0))).toEqual(holds('0', '12.5'));
  });

  it('breaks one øre above it, and the figure looks it', () => {
    expect(r1.of(withKommune(12_500_001))).toEqual(breaks(['>12.5', '12.5']));
    expect(r1.says(withKommune(12_500_001))).toEqual([
      {
        da: 'Kommunen betaler 125.000,01 kr. af 1.000.000 kr.; højst 12,5 % er tilladt',
        en: 'The kommune pays DKK 125,000.01 of DKK 1,000,000; at most 12.5 % is allowed',
      },
    ]);
  });

  it('cuts the cap of an odd frame down to whole øre', () => {
    expect(r1.of(withKommune(12, 99)).status).toBe('OVERHOLDT');
    expect(r1.of(withKommune(13, 99)).status).toBe('BRUDT');
    expect(r1.of(withKommune(124_999_999_999_999, 999_999_999_999_999)).status).toBe('OVERHOLDT');
    expect(r1.of(withKommune(125_000_000_000_000, 999_999_999_999_999)).status).toBe('BRUDT');
  });

  it('counts money of the pool and other municipal money together, and nothing else', () => {
    const both = (outside: number) =>
      planFacts({
        finansiering: [
          contribution('KOMMUNE', 6_000_000, planPulje()),
          contribution('KOMMUNE', outside),
          contribution('ANDEN', 87_500_000),
        ],
      });
    expect(r1.of(both(6_500_000))).toEqual(holds('12.5', '12.5'));
    expect(r1.of(both(6_500_001))).toEqual(breaks(['>12.5', '12.5']));
  });
});

describe('R5: Landsbyggefonden pays at most 75 %', () => {
  const r5 = judging(PLAN_RULES, 'R5', 'LANDSBYGGEFONDENS_ANDEL');
  const withFond = (beloeb: number, bevillingsperiode: { fra?: string; lokaltMinimum?: number | null } = {}) =>
    planFacts({ bevillingsperiode, finansiering: [contribution('LANDSBYGGEFONDEN', beloeb)] });

  it('holds at 75 % and one øre below it, and breaks one above', () => {
    expect(r5.of(withFond(74_999_999))).toEqual(holds('>74.9999', '75'));
    expect(r5.of(withFond(75_000_000))).toEqual(holds('75', '75'));
    expect(r5.of(withFond(75_000_001))).toEqual(breaks(['>75', '75']));
    expect(r5.says(withFond(75_000_001))).toEqual([
      {
        da: 'Landsbyggefonden betaler 750.000,01 kr. af 1.000.000 kr.; højst 75 % er tilladt',
        en: 'Landsbyggefonden pays DKK 750,000.01 of DKK 1,000,000; at most 75 % is allowed',
      },
    ]);
  });

  it('holds of programme periods that begin in 2011 or later', () => {
    const from = (fra: string) => r5.of(withFond(80_000_000, { fra, lokaltMinimum: null }));
    expect(from('2010-12-31')).toEqual(SILENT);
    expect(from('2011-01-01')).toEqual(breaks(['80', '75']));
    expect(from('2011-01-02')).toEqual(breaks(['80', '75']));
    expect(r5.says(withFond(80_000_000, { fra: '2010-12-31', lokaltMinimum: null }))).toEqual([
      { da: '2011-14-midlerne har intet fastsat lokalt minimum', en: '2011-14-midlerne set no local minimum' },
    ]);
  });

  it('takes the minimum of the period itself where that is stricter, or where the rule has none', () => {
    expect(r5.of(withFond(70_000_000, { lokaltMinimum: 3000 }))).toEqual(holds('70', '70'));
    expect(r5.of(withFond(70_000_001, { lokaltMinimum: 3000 }))).toEqual(breaks(['>70', '70']));
    expect(r5.of(withFond(75_000_001, { lokaltMinimum: 2000 }))).toEqual(breaks(['>75', '75']));
    expect(r5.of(withFond(90_000_000, { fra: '2006-01-01', lokaltMinimum: 1000 }))).toEqual(holds('90', '90'));
    expect(r5.of(withFond(90_000_001, { fra: '2006-01-01', lokaltMinimum: 1000 }))).toEqual(breaks(['>90', '90']));
  });
});

describe('R6: Landsbyggefonden is the largest funder', () => {
  const r6 = judging(PLAN_RULES, 'R6', 'LANDSBYGGEFONDEN_IKKE_STOERST');
  const against = (fond: number, ...others: readonly number[]) =>
    planFacts({ finansiering: [contribution('LANDSBYGGEFONDEN', fond), ...others.map((b) => contribution('BOLIGORGANISATION', b))] });

  it('holds as long as no other source gives more', () => {
    expect(r6.of(against(50_001, 50_000))).toEqual(holds('500.01', '500'));
    expect(r6.of(against(50_000, 50_000))).toEqual(holds('500', '500'));
    expect(r6.of(against(49_999, 50_000))).toEqual(breaks(['499.99', '500']));
    expect(r6.says(against(49_999, 50_000))).toEqual([
      {
        da: 'Landsbyggefonden bidrager med 499,99 kr.; det største af de andre bidrag er 500 kr.',
        en: 'Landsbyggefonden contributes DKK 499.99; the largest of the other contributions is DKK 500',
      },
    ]);
  });

  it('adds up what one source gives, and not what several do', () => {
    expect(r6.of(against(50_000, 30_000, 20_001))).toEqual(breaks(['500', '500.01']));
    const twoSources = planFacts({
      finansiering: [contribution('LANDSBYGGEFONDEN', 40_000), contribution('KOMMUNE', 30_000), contribution('ANDEN', 30_000)],
    });
    expect(r6.of(twoSources)).toEqual(holds('400', '300'));
    expect(r6.of(planFacts({ finansiering: [] }))).toEqual(holds('0', '0'));
  });
});

describe('R7: the contributions are the frame to the øre', () => {
  const r7 = judging(PLAN_RULES, 'R7', 'FINANSIERING_GAAR_IKKE_OP');

  it('holds when they add up, and breaks one øre to either side', () => {
    expect(r7.of(planFacts())).toEqual(holds('1000000', '1000000'));
    expect(r7.of(planFacts({ finansiering: funding(74_999_999) }))).toEqual(breaks(['999999.99', '1000000']));
    expect(r7.of(planFacts({ finansiering: funding(75_000_001) }))).toEqual(breaks(['1000000.01', '1000000']));
    expect(r7.says(planFacts({ finansiering: funding(75_000_001) }))).toEqual([
      {
        da: 'Bidragene er tilsammen 1.000.000,01 kr.; rammen er 1.000.000 kr.',
        en: 'The contributions are DKK 1,000,000.01 together; the frame is DKK 1,000,000',
      },
    ]);
  });
});

describe('R16: the uses are the share of the pool', () => {
  const r16 = judging(PLAN_RULES, 'R16', 'ANVENDELSE_GAAR_IKKE_OP');
  const uses = (frikoeb: number, facilitering: number) =>
    planFacts({
      anvendelser: [
        { art: 'FRIKOEB', beloeb: frikoeb },
        { art: 'FACILITERING', beloeb: facilitering },
      ],
    });

  it('holds when they add up, in whatever ratio, and breaks one øre to either side', () => {
    expect(r16.of(uses(10_600_000, 1_900_000))).toEqual(holds('125000', '125000'));
    expect(r16.of(uses(12_500_000, 0))).toEqual(holds('125000', '125000'));
    expect(r16.of(uses(10_600_000, 1_899_999))).toEqual(breaks(['124999.99', '125000']));
    expect(r16.of(uses(10_600_000, 1_900_001))).toEqual(breaks(['125000.01', '125000']));
    expect(r16.says(uses(10_600_000, 1_900_001))).toEqual([
      {
        da: 'Anvendelserne er tilsammen 125.000,01 kr.; puljens andel er 125.000 kr.',
        en: 'The uses are DKK 125,000.01 together; the pool’s share is DKK 125,000',
      },
    ]);
  });

  it('says nothing of a plan without a pool, unless uses are written of it', () => {
    const without = { finansiering: [contribution('KOMMUNE', 12_500_000)] };
    expect(r16.of(planFacts({ ...without, anvendelser: [] }))).toEqual(SILENT);
    expect(r16.of(planFacts(without))).toEqual(breaks(['125000', '0']));
    expect(r16.of(planFacts({ anvendelser: [] }))).toEqual(breaks(['0', '125000']));
  });
});

describe('R2 of a plan: none of its pools is overdrawn', () => {
  const r2 = judging(PLAN_RULES, 'R2', 'PULJEN_ER_BRUGT_OP');
  const committed = (beloeb: number) =>
    planFacts({
      finansiering: [
        contribution(
          'KOMMUNE',
          100,
          planPulje({
            bevillinger: [{ dato: '2012-01-01', beloeb: 3_000_000_000 }],
            disponeringer: [post('DISPONERET', '2013-10-01', beloeb)],
          }),
        ),
      ],
    });

  it('holds at the grant and breaks one øre above it', () => {
    expect(r2.of(committed(3_000_000_000))).toEqual(holds('puljen', 'puljen'));
    expect(r2.of(committed(3_000_000_001))).toEqual(breaks(['30000000.01', '30000000']));
  });

  it('tells each pool once, and says nothing where there is none', () => {
    const fine = planPulje();
    const empty = planPulje({ noegle: 'anden', navn: 'Anden pulje', bevillinger: [] });
    const facts = planFacts({
      finansiering: [contribution('KOMMUNE', 1, fine), contribution('KOMMUNE', 1, empty), contribution('KOMMUNE', 1, empty)],
    });
    expect(r2.of(facts)).toEqual(breaks(['125000', '0']));
    expect(r2.says(facts)).toEqual([
      {
        da: 'Den 1. oktober 2013 er der disponeret 125.000 kr. af Anden pulje; der er intet bevilget',
        en: 'On 1 October 2013 DKK 125,000 of Anden pulje is committed; nothing is granted',
      },
    ]);
    expect(r2.of(planFacts({ finansiering: [contribution('KOMMUNE', 100)] }))).toEqual(SILENT);
  });
});

describe('H63: money only from pools of the own kommune', () => {
  const h63 = judging(PLAN_RULES, 'H63', 'ANDEN_KOMMUNES_PULJE');

  it('holds with own pools and with none, and breaks with that of another kommune', () => {
    expect(h63.of(planFacts())).toEqual(holds('koebenhavn', 'koebenhavn'));
    expect(h63.of(planFacts({ finansiering: [] }))).toEqual(holds('koebenhavn', 'koebenhavn'));
    const other = planFacts({ finansiering: [contribution('KOMMUNE', 1, planPulje({ kommune: HVIDOVRE }))] });
    expect(h63.of(other)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h63.says(other)).toEqual([
      { da: 'Puljen hører til Hvidovre; planen ligger i København', en: 'Puljen belongs to Hvidovre; the plan lies in København' },
    ]);
  });
});

describe('the way out of a breach that the applicant may no longer mend itself', () => {
  const r7 = judging(PLAN_RULES, 'R7', 'FINANSIERING_GAAR_IKKE_OP');
  const wayOut = (status: ReturnType<typeof planFacts>['status']) => r7.waysOut(planFacts({ status, oekonomiskRamme: 1 }))[0]?.en ?? null;

  it.each(['FORBEREDELSE', 'PRAEKVALIFICERET'] as const)('is that of the rule in %s', (status) => {
    expect(wayOut(status)).toBeNull();
  });

  it.each(['PRAEKVALIFIKATION_ANSOEGT', 'INDSENDT', 'INDSTILLET'] as const)('is a new application in %s', (status) => {
    expect(wayOut(status)).toBe('The applicant can withdraw the application and make a new plan in which it is mended');
  });

  it.each(['GODKENDT', 'TILSAGN', 'IGANGVAERENDE', 'FORLAENGET'] as const)('is a new decision in %s', (status) => {
    expect(wayOut(status)).toBe('The kommunalbestyrelse can change the approved plan by a new decision in which it is mended');
  });

  it.each(['AFSLAG', 'AFSLUTTET', 'SAMMENLAGT', 'TRUKKET', 'STANDSET'] as const)('is a new plan in %s', (status) => {
    expect(wayOut(status)).toBe(
      'The plan is over and is not changed any more; the boligorganisation can make a new plan in which it is mended',
    );
  });
});
