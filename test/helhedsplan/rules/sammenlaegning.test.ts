import { PLAN_RULES } from '../../../src/helhedsplan/rules';
import { SAMMENLAEGNINGSKRAV } from '../../../src/helhedsplan/rules/slaegt/sammenlaegning';
import { FOELGER_IKKE_SIG_SELV, ringFrom } from '../../../src/helhedsplan/rules/slaegt/slaegt';
import { HVIDOVRE } from '../../support/facts/places';
import { decisionsWithout, planFacts } from '../../support/facts/plan';
import { decidedByFonden, estate } from '../../support/facts/plan-parts';
import { breaks, holds, judging, SILENT } from '../../support/facts/verdict';

const old = planFacts({ id: 2, noegle: 'gammel', titel: 'Den gamle' });
const fresh = (overrides: Parameters<typeof planFacts>[0] = {}) => planFacts({ noegle: 'ny', titel: 'Den nye', ...overrides });
const merged = (into = fresh(), dato = '2015-01-01', ancestors: readonly string[] = []) => ({ old, fresh: into, dato, ancestors });

/** The plan has taken another in on this day. */
const tookIn = (dato: string, rest: Parameters<typeof planFacts>[0] = {}, udfald: 'GODKENDT' | 'UDSAT' = 'GODKENDT') =>
  planFacts({
    ...rest,
    forgaengerled: [
      {
        art: 'SAMMENLAEGNING',
        forgaenger: { titel: 'Den gamle', afgoerelsespunkter: [decidedByFonden('SAMMENLAEGNING', dato, { udfald })] },
      },
    ],
  });

describe('H21: the plan that others go into is committed and has not ended', () => {
  const act = judging(SAMMENLAEGNINGSKRAV, 'H21', 'EFTERFOELGER_UDEN_TILSAGN');
  const stored = judging(PLAN_RULES, 'H21', 'EFTERFOELGER_UDEN_TILSAGN');

  it.each(['IGANGVAERENDE', 'TILSAGN', 'FORLAENGET'] as const)('holds of one in %s', (status) => {
    // Its steps lead to IGANGVAERENDE; where they do not lead to the state that it has, the state counts.
    expect(act.of(merged(fresh({ status })))).toEqual(holds(status, 'TILSAGN'));
  });

  it.each(['FORBEREDELSE', 'GODKENDT', 'AFSLUTTET', 'STANDSET', 'SAMMENLAGT', 'TRUKKET', 'AFSLAG'] as const)(
    'breaks of one in %s',
    (status) => {
      expect(act.of(merged(fresh({ status })))).toEqual(breaks([status, 'TILSAGN']));
    },
  );

  it('goes by the state on the day of the merger', () => {
    expect(act.of(merged(fresh(), '2013-11-01'))).toEqual(holds('TILSAGN', 'TILSAGN'));
    expect(act.of(merged(fresh(), '2013-10-31'))).toEqual(breaks(['GODKENDT', 'TILSAGN']));
    expect(act.says(merged(fresh(), '2013-10-31'))).toEqual([
      { da: 'Den nye var den 31. oktober 2013 godkendt', en: 'Den nye was approved on 31 October 2013' },
    ]);
    expect(act.says(merged(fresh({ status: 'GODKENDT' })))).toEqual([{ da: 'Den nye er godkendt', en: 'Den nye is approved' }]);
  });

  it('takes others in until its last day', () => {
    expect(act.of(merged(fresh(), '2017-12-31')).status).toBe('OVERHOLDT');
    expect(act.of(merged(fresh(), '2018-01-01'))).toEqual(breaks(['2018-01-01', '2017-12-31']));
    expect(act.says(merged(fresh(), '2018-01-01'))).toEqual([
      {
        da: 'Den nye slutter den 31. december 2017; sammenlægningen er fra den 1. januar 2018',
        en: 'Den nye ends on 31 December 2017; the merger is dated 1 January 2018',
      },
    ]);
  });

  it('the same of stored rows', () => {
    expect(stored.of(tookIn('2013-11-01'))).toEqual(holds('', ''));
    expect(stored.of(tookIn('2013-10-31'))).toEqual(breaks(['2013-10-31', '2013-11-01']));
    expect(stored.of(tookIn('2017-12-31'))).toEqual(holds('', ''));
    expect(stored.of(tookIn('2018-01-01'))).toEqual(breaks(['2018-01-01', '2017-12-31']));
    expect(stored.of(tookIn('2015-01-01', { afgoerelsespunkter: decisionsWithout('TILSAGN') }))).toEqual(breaks(['2015-01-01', 'TILSAGN']));
    expect(stored.says(tookIn('2013-10-31'))).toEqual([
      {
        da: 'Planen havde ikke tilsagn den 31. oktober 2013, da en anden plan blev lagt ind i den',
        en: 'Planen had no commitment on 31 October 2013, when another plan was merged into it',
      },
    ]);
  });

  it('says nothing of a plan that took none in', () => {
    expect(stored.of(tookIn('2030-01-01', {}, 'UDSAT'))).toEqual(SILENT);
    const continued = planFacts({
      forgaengerled: [
        { art: 'EFTERFOELGER', forgaenger: { titel: 'x', afgoerelsespunkter: [decidedByFonden('SAMMENLAEGNING', '2030-01-01')] } },
      ],
    });
    expect(stored.of(continued)).toEqual(SILENT);
  });
});

describe('H22: two plans are merged', () => {
  const h22 = judging(SAMMENLAEGNINGSKRAV, 'H22', 'SAMME_PLAN');

  it('holds of two, and breaks of one with itself', () => {
    expect(h22.of(merged())).toEqual(holds('gammel', 'ny'));
    expect(h22.of(merged(old))).toEqual(breaks(['gammel', 'gammel']));
    expect(h22.says(merged(old))).toEqual([
      { da: 'Den gamle skal lægges sammen med sig selv', en: 'Den gamle is to be merged into itself' },
    ]);
    expect(h22.says(merged())[0]?.en).toBe('Den gamle is to be merged into Den nye');
  });
});

describe('H75: plans of one kommune are merged', () => {
  const h75 = judging(SAMMENLAEGNINGSKRAV, 'H75', 'EFTERFOELGER_I_ANDEN_KOMMUNE');

  it('holds within it and breaks across', () => {
    expect(h75.of(merged())).toEqual(holds('koebenhavn', 'koebenhavn'));
    const away = merged(fresh({ kommune: { ...HVIDOVRE, forvaltninger: [] } }));
    expect(h75.of(away)).toEqual(breaks(['hvidovre', 'koebenhavn']));
    expect(h75.says(away)).toEqual([
      { da: 'Den gamle ligger i København, Den nye i Hvidovre', en: 'Den gamle lies in København, Den nye in Hvidovre' },
    ]);
  });
});

describe('H23: the estates go along', () => {
  const h23 = judging(SAMMENLAEGNINGSKRAV, 'H23', 'AFDELING_FOELGER_IKKE_MED');

  it('holds when the new plan has them, and breaks for each that it has not', () => {
    expect(h23.of(merged())).toEqual(holds('', ''));
    const without = merged(fresh({ afdelingstilknytninger: [estate({ id: 9, noegle: 'fsb-9' })] }));
    expect(h23.of(without)).toEqual(breaks(['fsb-1', 'ny']));
    expect(h23.says(without)).toEqual([{ da: 'Tingbjerg I er ikke med i Den nye', en: 'Tingbjerg I is not part of Den nye' }]);
  });
});

describe('H76: a plan never follows itself', () => {
  const act = judging(SAMMENLAEGNINGSKRAV, 'H76', 'EGEN_FORGAENGER');
  const stored = judging([FOELGER_IKKE_SIG_SELV], 'H76', 'EGEN_FORGAENGER');

  it('is not merged into a plan that it comes from', () => {
    expect(act.of(merged(fresh(), '2015-01-01', ['en', 'anden']))).toEqual(holds('ny', 'gammel'));
    expect(act.of(merged(fresh(), '2015-01-01', ['en', 'ny']))).toEqual(breaks(['ny', 'gammel']));
    expect(act.says(merged(fresh(), '2015-01-01', ['ny']))).toEqual([
      { da: 'Den gamle følger efter Den nye', en: 'Den gamle follows Den nye' },
    ]);
  });

  it('stored plans have no ring, be it of one, two or three', () => {
    const ofRing = (...ring: string[]) => ({ titel: 'A', ring });
    expect(stored.of(ofRing())).toEqual(holds('', 'INGEN_RING'));
    expect(stored.of(ofRing('A'))).toEqual(breaks(['A', 'INGEN_RING']));
    expect(stored.of(ofRing('B', 'C'))).toEqual(breaks(['B C', 'INGEN_RING']));
    expect(stored.says(ofRing('B', 'C'))).toEqual([
      { da: 'A følger efter sig selv gennem B og C', en: 'A follows itself through B and C' },
    ]);
  });

  it('finds the way back through successors', () => {
    const tied = (ties: Record<string, readonly string[]>) => new Map(Object.entries(ties));
    expect(ringFrom('a', tied({ a: ['b'], b: ['c'] }))).toEqual([]);
    expect(ringFrom('a', tied({ a: ['a'] }))).toEqual(['a']);
    expect(ringFrom('a', tied({ a: ['b'], b: ['a'] }))).toEqual(['b']);
    expect(ringFrom('a', tied({ a: ['b', 'c'], b: ['d'], c: ['a'], d: ['a'] }))).toEqual(['c']);
    expect(ringFrom('a', tied({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([]);
  });
});
