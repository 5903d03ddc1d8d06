import { PERIODEREGLER } from '../../../src/bevillingsperiode/rules/perioderegler';
import { periodeFacts } from '../../support/facts/registers';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

it('the facts that the tests of rules of periods start from uphold every one of them', () => {
  expect(PERIODEREGLER.map((r) => r.judge(periodeFacts(), '2015-06-01').status)).toEqual(['OVERHOLDT', 'OVERHOLDT']);
});

describe('H114: at least 25 % is local', () => {
  const h114 = judging(PERIODEREGLER, 'H114', 'LOKALT_MINIMUM_FOR_LAVT');

  it('holds at 25 % and above, and breaks a hundredth below', () => {
    expect(h114.of(periodeFacts({ lokaltMinimum: 2501 }))).toEqual(holds('25.01', '25'));
    expect(h114.of(periodeFacts({ lokaltMinimum: 2500 }))).toEqual(holds('25', '25'));
    expect(h114.of(periodeFacts({ lokaltMinimum: 2499 }))).toEqual(breaks(['24.99', '25']));
    expect(h114.says(periodeFacts({ lokaltMinimum: 2499 }))).toEqual([
      {
        da: '2011-14-midlerne har et lokalt minimum på 24,99 %; det skal være mindst 25 %',
        en: '2011-14-midlerne has a local minimum of 24.99 %; it must be at least 25 %',
      },
    ]);
  });

  it('is for periods that begin in 2011 or later, and say a minimum', () => {
    const from = (fra: string) => h114.of(periodeFacts({ fra, lokaltMinimum: 1000 }));
    expect(from('2010-12-31')).toEqual(SILENT);
    expect(from('2011-01-01')).toEqual(breaks(['10', '25']));
    expect(from('2011-01-02')).toEqual(breaks(['10', '25']));
    expect(h114.of(periodeFacts({ lokaltMinimum: null }))).toEqual(SILENT);
  });
});

describe('H115: one period runs at a time', () => {
  const h115 = judging(PERIODEREGLER, 'H115', 'BEVILLINGSPERIODER_OVERLAPPER');
  const other = { noegle: '2015-18', navn: '2015-18-midlerne', fra: '2014-12-31', til: null };

  it('holds alone, and breaks for each that runs at the same time', () => {
    expect(h115.of(periodeFacts())).toEqual(holds('2011-01-01/2015-01-01', '2011-01-01/2015-01-01'));
    expect(h115.of(periodeFacts({ samtidige: [other, other] }))).toEqual(
      breaks(['2011-01-01/2015-01-01', '2014-12-31/'], ['2011-01-01/2015-01-01', '2014-12-31/']),
    );
    expect(h115.says(periodeFacts({ samtidige: [other] }))).toEqual([
      {
        da: '2011-14-midlerne løber fra den 1. januar 2011 til og med den 31. december 2014, men 2015-18-midlerne løber fra den 31. december 2014 og frem',
        en: '2011-14-midlerne runs from 1 January 2011 to 31 December 2014, but 2015-18-midlerne runs from 31 December 2014 on',
      },
    ]);
  });
});
