import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { KONTOEN_BRUGES_EFTER_TILSAGN } from '../../../src/helhedsplan/rules/penge/kontoen-efter-tilsagn';
import { DECISIONS, decisionsWithout, FONDENS_JA, KOMMUNENS_JA, planCase, planFacts } from '../../support/facts/plan';
import { decided, decidedByFonden, putIn, used } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const r15 = judging(PLAN_RULES, 'R15', 'REGULERINGSKONTO');

/** An account with DKK 1,000 put in, and these uses. */
const uses = (...reguleringskonto: ReturnType<typeof used>[]) =>
  planFacts({ reguleringskonto: [putIn('2014-03-01', 100_000), ...reguleringskonto] });
const use = (dato: string, beloeb: number, formaal?: string) => used(dato, beloeb, KOMMUNENS_JA, FONDENS_JA, formaal);

describe('R15: the reguleringskonto is used only with both approvals', () => {
  it('holds at the amount that both approved and one øre below it, and breaks one above', () => {
    expect(r15.of(uses(use('2014-04-15', 49_999)))).toEqual(holds('500.01', '0'));
    expect(r15.of(uses(use('2014-04-15', 50_000)))).toEqual(holds('500', '0'));
    expect(r15.of(uses(use('2014-04-15', 50_001)))).toEqual(breaks(['500.01', '500'], ['500.01', '500']));
    expect(r15.says(uses(use('2014-04-15', 50_001)))).toEqual([
      {
        da: 'Der er i alt brugt 500,01 kr. til “Sommerfest”; kommunalbestyrelsen har godkendt 500 kr.',
        en: 'DKK 500.01 was used for “Sommerfest” in all; the kommunalbestyrelse has approved DKK 500',
      },
      {
        da: 'Der er i alt brugt 500,01 kr. til “Sommerfest”; Landsbyggefonden har godkendt 500 kr.',
        en: 'DKK 500.01 was used for “Sommerfest” in all; Landsbyggefonden has approved DKK 500',
      },
    ]);
  });

  it('lets an approval be used up once, over several uses', () => {
    expect(r15.of(uses(use('2014-04-15', 20_000), use('2014-05-15', 30_000))).status).toBe('OVERHOLDT');
    expect(r15.of(uses(use('2014-04-15', 20_000), use('2014-05-15', 30_001)))).toEqual(breaks(['500.01', '500'], ['500.01', '500']));
  });

  it('wants both approvals on the day or before', () => {
    expect(r15.of(uses(use('2014-04-10', 100))).status).toBe('OVERHOLDT');
    expect(r15.of(uses(use('2014-04-09', 100)))).toEqual(breaks(['2014-04-09', 'LANDSBYGGEFONDEN']));
    expect(r15.of(uses(use('2014-03-31', 100)))).toEqual(breaks(['2014-03-31', 'KOMMUNALBESTYRELSE'], ['2014-03-31', 'LANDSBYGGEFONDEN']));
    expect(r15.says(uses(use('2014-04-09', 100)))).toEqual([
      {
        da: 'Der er brugt 1 kr. til “Sommerfest” den 9. april 2014, uden at Landsbyggefonden forinden har godkendt beløb og formål',
        en: 'DKK 1 for “Sommerfest” was used on 9 April 2014 without Landsbyggefonden having approved amount and purpose beforehand',
      },
    ]);
    expect(r15.of(uses(used('2014-04-15', 100, null, FONDENS_JA)))).toEqual(breaks(['2014-04-15', 'KOMMUNALBESTYRELSE']));
    expect(r15.of(uses(used('2014-04-15', 100, KOMMUNENS_JA, null)))).toEqual(breaks(['2014-04-15', 'LANDSBYGGEFONDEN']));
  });

  it.each([
    ['a rejection', decided('REGULERINGSKONTO', '2014-04-01', { beloeb: 50_000, formaal: 'Sommerfest', udfald: 'AFVIST' })],
    ['a committee', decided('REGULERINGSKONTO', '2014-04-01', { beloeb: 50_000, formaal: 'Sommerfest', organ: 'FAGUDVALG' })],
    ['no amount', decided('REGULERINGSKONTO', '2014-04-01', { formaal: 'Sommerfest' })],
    ['no purpose', decided('REGULERINGSKONTO', '2014-04-01', { beloeb: 50_000 })],
    ['something else', decided('FRIGIVELSE', '2014-04-01', { beloeb: 50_000, formaal: 'Sommerfest' })],
  ])('does not take %s for the approval of the kommune', (_, punkt) => {
    const reguleringskonto = [putIn('2014-03-01', 100_000), used('2014-04-15', 100, punkt, FONDENS_JA)];
    expect(r15.of(planFacts({ reguleringskonto, afgoerelsespunkter: [punkt, FONDENS_JA] }))).toEqual(
      breaks(['2014-04-15', 'KOMMUNALBESTYRELSE']),
    );
  });

  it('compares purposes as people do, and does not lend one to another', () => {
    expect(r15.of(uses(use('2014-04-15', 100, 'SOMMERFEST'))).status).toBe('OVERHOLDT');
    expect(r15.of(uses(use('2014-04-15', 100, 'Julefest')))).toEqual(
      breaks(['2014-04-15', 'KOMMUNALBESTYRELSE'], ['2014-04-15', 'LANDSBYGGEFONDEN']),
    );
  });

  it('never lets the account be overdrawn, on any day', () => {
    const withIn = (...reguleringskonto: ReturnType<typeof putIn>[]) => planFacts({ reguleringskonto });
    expect(r15.of(withIn(putIn('2014-03-01', 50_000), use('2014-04-15', 50_000)))).toEqual(holds('0', '0'));
    const over = withIn(putIn('2014-03-01', 49_999), use('2014-04-15', 50_000), putIn('2014-04-16', 100));
    expect(r15.of(over)).toEqual(breaks(['-0.01', '0']));
    expect(r15.says(over)).toEqual([
      {
        da: 'Reguleringskontoen er i minus med 0,01 kr. den 15. april 2014',
        en: 'The reguleringskonto is overdrawn by DKK 0.01 on 15 April 2014',
      },
    ]);
    expect(r15.of(withIn(use('2014-04-15', 50_000), putIn('2014-04-15', 50_000))).status).toBe('OVERHOLDT');
  });

  it('says nothing where nothing is posted', () => {
    expect(r15.of(planFacts({ reguleringskonto: [] }))).toEqual(SILENT);
  });
});

describe('H77: the account is there when Landsbyggefonden has committed its share', () => {
  const h77 = judging(PLAN_RULES, 'H77', 'KONTOEN_FOER_TILSAGN');
  // The commitment is dated 2013-11-01.
  const posted = (dato: string) =>
    planFacts({ reguleringskonto: [putIn(dato, 100)], afgoerelsespunkter: decisionsWithout('REGULERINGSKONTO') });

  it('holds on the day of the commitment and breaks the day before', () => {
    expect(h77.of(posted('2013-11-01'))).toEqual(holds('', '2013-11-01'));
    expect(h77.of(posted('2013-11-02'))).toEqual(holds('', '2013-11-01'));
    expect(h77.of(posted('2013-10-31'))).toEqual(breaks(['2013-10-31', '2013-11-01']));
    expect(h77.says(posted('2013-10-31'))).toEqual([
      {
        da: 'Kontoen bruges den 31. oktober 2013; tilsagnet er fra den 1. november 2013',
        en: 'The account is used on 31 October 2013; the commitment is dated 1 November 2013',
      },
    ]);
  });

  it('asks the same of decisions that approve a use', () => {
    const early = planFacts({
      reguleringskonto: [],
      afgoerelsespunkter: [...DECISIONS, decidedByFonden('REGULERINGSKONTO', '2013-10-31')],
    });
    expect(h77.of(early)).toEqual(breaks(['2013-10-31', '2013-11-01']));
  });

  it('breaks without a commitment, and says nothing of an account that is not used', () => {
    const without = planFacts({ reguleringskonto: [putIn('2014-03-01', 100)], afgoerelsespunkter: [] });
    expect(h77.of(without)).toEqual(breaks(['2014-03-01', 'TILSAGN']));
    expect(h77.says(without)).toEqual([
      {
        da: 'Kontoen bruges den 1. marts 2014, men planen har ikke tilsagn',
        en: 'The account is used on 1 March 2014, but the plan has no commitment',
      },
    ]);
    expect(h77.of(planFacts({ reguleringskonto: [], afgoerelsespunkter: [] }))).toEqual(SILENT);
  });

  const act = judging([KONTOEN_BRUGES_EFTER_TILSAGN], 'H77', 'KONTOEN_FOER_TILSAGN');

  it('asks the same of an act on the account', () => {
    expect(act.of(planCase({ dato: '2013-11-01' }))).toEqual(holds('2013-11-01', '2013-11-01'));
    expect(act.of(planCase({ dato: '2013-10-31' }))).toEqual(breaks(['2013-10-31', '2013-11-01']));
    expect(act.of(planCase({ dato: '2014-01-01' }, planFacts({ afgoerelsespunkter: [] })))).toEqual(breaks(['2014-01-01', 'TILSAGN']));
    expect(act.of(planCase({}, planFacts({ status: 'GODKENDT' })))).toEqual(SILENT);
  });
});
