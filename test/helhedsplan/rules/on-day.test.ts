import { knownOn, planOnDay, statusOn } from '../../../src/helhedsplan/rules/plan-on-day';
import { kontraktOnDay } from '../../../src/kontrakt/rules/kontrakt-on-day';
import { puljeOnDay } from '../../../src/pulje/rules/pulje-on-day';
import { kontraktFacts } from '../../support/facts/kontrakt';
import { DECISIONS, freshPlan, planFacts } from '../../support/facts/plan';
import { decided, decidedByFonden, estate, event, refusedAccount } from '../../support/facts/plan-parts';
import { puljeFacts } from '../../support/facts/registers';

// Rules of a day before today judge facts of which only what was decided by then is seen.

describe('a plan as it was on a day', () => {
  it.each([
    ['2013-01-31', 'FORBEREDELSE'],
    ['2013-02-01', 'PRAEKVALIFIKATION_ANSOEGT'],
    ['2013-02-28', 'PRAEKVALIFIKATION_ANSOEGT'],
    ['2013-03-01', 'PRAEKVALIFICERET'],
    ['2013-05-01', 'INDSENDT'],
    ['2013-06-01', 'INDSTILLET'],
    ['2013-08-28', 'INDSTILLET'],
    ['2013-08-29', 'GODKENDT'],
    ['2013-11-01', 'TILSAGN'],
    ['2013-12-31', 'TILSAGN'],
    ['2014-01-01', 'IGANGVAERENDE'],
  ])('on %s it was in %s', (day, status) => {
    expect(statusOn(planFacts(), day)).toBe(status);
  });

  it('has no postings, accounts, assessments or ends that came later', () => {
    const facts = planFacts({
      slut: '2018-12-31',
      status: 'FORLAENGET',
      redegoerelser: [refusedAccount(2014, '2015-03-01', '2015-05-01')],
      afgoerelsespunkter: [...DECISIONS, decidedByFonden('FORLAENGELSE', '2016-05-01', { slutFoer: '2017-12-31' })],
    });
    const on = (day: string) => planOnDay(facts, day);
    expect(on('2014-01-14').disponeringer.map((d) => d.art)).toEqual(['DISPONERET']);
    expect(on('2014-01-15').disponeringer.map((d) => d.art)).toEqual(['DISPONERET', 'FRIGIVET']);
    expect(on('2015-02-28').redegoerelser).toEqual([]);
    expect(on('2015-04-30').redegoerelser.map((r) => r.vurdering)).toEqual([null]);
    expect(on('2015-05-01').redegoerelser.map((r) => r.vurdering)).toEqual(['IKKE_GODKENDT']);
    expect([on('2016-04-30').slut, on('2016-04-30').varighedMaaneder, on('2016-04-30').status]).toEqual([
      '2017-12-31',
      48,
      'IGANGVAERENDE',
    ]);
    expect([on('2016-05-01').slut, on('2016-05-01').status]).toEqual(['2018-12-31', 'FORLAENGET']);
    expect(on('2014-04-30').maal.flatMap((m) => m.milepaele.map((p) => p.naaet))).toEqual([null, null]);
    expect(on('2014-05-01').maal.flatMap((m) => m.milepaele.map((p) => p.naaet))).toEqual(['2014-05-01', null]);
  });

  it('is what it was before it was changed', () => {
    const { ansoegere, byomraader, anvendelser, finansiering } = planFacts();
    const before = {
      oekonomiskRamme: 1,
      ansoegere,
      byomraader,
      anvendelser,
      finansiering,
      afdelingstilknytninger: [estate({ navn: 'Den gamle' })],
    };
    const changed = planFacts({ afgoerelsespunkter: [...DECISIONS, decided('AENDRING', '2015-02-01', { foer: before })] });
    expect(planOnDay(changed, '2015-01-31').oekonomiskRamme).toBe(1);
    expect(planOnDay(changed, '2015-01-31').afdelingstilknytninger.map((t) => t.afdeling.navn)).toEqual(['Den gamle']);
    expect(planOnDay(changed, '2015-02-01').oekonomiskRamme).toBe(100_000_000);
  });

  it('is known from its first act or decision on, and always where none says when', () => {
    expect(knownOn(planFacts(), '2013-01-09')).toBe(false);
    expect(knownOn(planFacts(), '2013-01-10')).toBe(true);
    expect(knownOn(freshPlan({ haendelser: [event('opretHelhedsplan', '2013-01-01')] }), '2012-12-31')).toBe(false);
    expect(knownOn(freshPlan(), '1900-01-01')).toBe(true);
  });
});

describe('contracts and pools as they were on a day', () => {
  it('a revision is there with its decision', () => {
    const numbers = (day: string) => kontraktOnDay(kontraktFacts(), day).versioner.map((v) => [v.nummer, v.afgoerelsespunkter.length]);
    expect(numbers('2013-08-28')).toEqual([[1, 0]]);
    expect(numbers('2013-08-29')).toEqual([[1, 1]]);
    expect(numbers('2014-06-09')).toEqual([[1, 1]]);
    expect(numbers('2014-06-10')).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('a grant and a posting are there from their day', () => {
    const pool = puljeFacts({ disponeringer: [{ art: 'DISPONERET', dato: '2013-12-12', beloeb: 1 }] });
    const counts = (day: string) => [puljeOnDay(pool, day).bevillinger.length, puljeOnDay(pool, day).disponeringer.length];
    expect(counts('2013-12-11')).toEqual([1, 0]);
    expect(counts('2013-12-12')).toEqual([2, 1]);
  });
});
