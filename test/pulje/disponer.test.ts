import { codes, execute, goes, perform, reasons, refused, untouched } from '../support/acts';
import { afgoerelse, finansiering, PULJE, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';
import { type KontraktDays, kontrakt, otherKommune, ownPulje } from './ground';

/** Committing money of a pool: under contract, after the approval, in an udsat byområde, within the plan's contribution. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  await otherKommune(s);
});
afterAll(() => s.close());

/** A plan with 125,000 of a pool of its own that holds a million; approved on 2013-12-01. */
async function compilePlan(days: KontraktDays | null = {}, state = 'GODKENDT', more = {}): Promise<string> {
  number += 1;
  const pulje = await ownPulje(s, `DIS-PULJE-${number}`);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, state, `DIS-${number}`, { finansiering: finansiering(pulje), ...more });
  if (days) await kontrakt(s, plan, days);
  return plan;
}

const disponer = (helhedsplan: string, date: string, more = {}): Promise<Acted> =>
  perform(s.tmf, 'disponerPulje', { helhedsplan, dato: date, beloeb: 1, ...more });
const noKontrakt = (date: string): string[] => ['INGEN_KONTRAKT_I_KRAFT', date, 'KONTRAKT_I_KRAFT'];

describe('R4: a kontrakt in force covers the plan on the day', () => {
  it.each<[string, KontraktDays | null]>([
    ['no kontrakt', null],
    ['a draft that nobody has approved', { godkendt: null }],
    ['a kontrakt that begins later', { fra: '2014-02-02', godkendt: '2013-12-01' }],
    ['a kontrakt that was approved later', { godkendt: '2014-02-02' }],
    ['a kontrakt that covers the plan later', { covers: '2014-02-02' }],
    ['a kontrakt that has expired', { til: '2014-02-01' }],
  ])('%s', async (_name, days) => {
    const plan = await compilePlan(days);
    const answer = await refused(s, () => disponer(plan, '2014-02-01'), noKontrakt('2014-02-01'));
    expect(answer.afvisninger[0]).toMatchObject({ regel: 'R4', ansvarlig: 'FORUM', enhed: 'DAG' });
  });

  it.each<[string, KontraktDays]>([
    ['begins on the day', { fra: '2014-02-01', godkendt: '2013-12-01' }],
    ['was approved on the day', { godkendt: '2014-02-01' }],
    ['covers the plan from the day', { covers: '2014-02-01' }],
    ['is on its last day', { til: '2014-02-02' }],
  ])('a kontrakt that %s is in force', async (_name, days) => {
    await goes(disponer(await compilePlan(days), '2014-02-01'));
  });

  it('of two kontrakter one in force is enough, and the day counts, not today', async () => {
    const plan = await compilePlan({ til: '2014-02-01' });
    await kontrakt(s, plan, { fra: '2014-03-01' });
    await goes(disponer(plan, '2014-01-31'));
    await refused(s, () => disponer(plan, '2014-02-28'), noKontrakt('2014-02-28'));
    await goes(disponer(plan, '2014-03-01'));
  });
});

describe('the plan is approved on the day', () => {
  it('the day before is refused, on the day it goes through', async () => {
    const plan = await compilePlan();
    const answer = await refused(s, () => disponer(plan, '2013-11-30'), ['PLANEN_ER_IKKE_GODKENDT', '2013-11-30', '2013-12-01']);
    expect(answer.afvisninger[0]).toMatchObject({ regel: 'H12', ansvarlig: 'KOMMUNALBESTYRELSE' });
    await goes(disponer(plan, '2013-12-01'));
  });

  it('and before the state GODKENDT it is not possible at all', async () => {
    const plan = await compilePlan({}, 'INDSTILLET');
    const answer = await untouched(s, () => disponer(plan, '2014-02-01'));
    expect(codes(answer.afvisninger)).toEqual(['FORKERT_TILSTAND', 'PLANEN_ER_IKKE_GODKENDT']);
    await execute(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2013-12-01'));
    await goes(disponer(plan, '2014-02-01'));
  });

  it('not in the future', async () => {
    const plan = await compilePlan();
    await refused(s, () => disponer(plan, '2014-04-24'), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
    await goes(disponer(plan, '2014-04-23'));
  });
});

it('R3: the area is designated on the day', async () => {
  const kommune_id = await s.outside.id('kommune', 'KOEBENHAVN');
  const byomraade_id = await s.outside.insert('byomraade', { noegle: 'KORTVARIG', navn: 'Kortvarigt område', kommune_id });
  const politik_id = await s.outside.id('politik', 'POLITIK-2011');
  await s.outside.insert('udpegning', { byomraade_id, politik_id, fra: '2013-01-01', til: '2014-03-01' });
  await s.outside.run(`UPDATE afdeling SET byomraade_id = ${byomraade_id} WHERE noegle = 'FSB/1-88'`);
  const plan = await compilePlan({ omraade: 'KORTVARIG' }, 'GODKENDT', {
    byomraader: ['KORTVARIG'],
    afdelinger: [{ afdeling: 'FSB/1-88' }],
  });
  await refused(s, () => disponer(plan, '2014-03-01'), ['UDEN_FOR_UDSAT_BYOMRAADE', 'KORTVARIG', 'UDSAT_BYOMRAADE']);
  await goes(disponer(plan, '2014-02-28'));
});

describe('the contribution of the pulje to the plan', () => {
  it('lasts to the last øre, also in several bites', async () => {
    const plan = await compilePlan();
    await refused(s, () => disponer(plan, '2014-02-01', { beloeb: 125_000.01 }), ['OVER_PLANENS_BIDRAG', '125000.01', '125000']);
    await goes(disponer(plan, '2014-02-01', { beloeb: 100_000 }));
    await refused(s, () => disponer(plan, '2014-01-15', { beloeb: 25_000.01 }), ['OVER_PLANENS_BIDRAG', '125000.01', '125000']);
    await goes(disponer(plan, '2014-01-15', { beloeb: 25_000 }));
  });

  it('without an amount the rest is committed, and after that there is nothing', async () => {
    const plan = await compilePlan();
    await goes(disponer(plan, '2014-02-01', { beloeb: 0.01 }));
    const answer = await execute(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-02' }, 'disponering { art dato beloeb }');
    expect(answer.disponering).toEqual({ art: 'DISPONERET', dato: '2014-02-02', beloeb: 124_999.99 });
    await refused(s, () => disponer(plan, '2014-02-03', { beloeb: null }), ['INTET_BELOEB', '0', '0.01']);
  });

  it('without a date it is today', async () => {
    const plan = await compilePlan();
    const answer = await execute(
      s.tmf,
      'disponerPulje',
      { helhedsplan: plan },
      'disponering { dato beloeb } haendelse { dato pulje { noegle } }',
    );
    expect(answer).toMatchObject({ disponering: { dato: '2014-04-23', beloeb: 125_000 }, haendelse: { dato: '2014-04-23' } });
    expect(answer.haendelse).toMatchObject({ pulje: { noegle: `DIS-PULJE-${number}` } });
  });

  it('a pulje that does not contribute, and a plan without a pulje', async () => {
    const plan = await compilePlan();
    await refused(
      s,
      () => disponer(plan, '2014-02-01', { pulje: PULJE }),
      ['PULJEN_BIDRAGER_IKKE', PULJE, `DIS-PULJE-${number}`],
      ['OVER_PLANENS_BIDRAG', '1', '0'],
    );
    const without = finansiering().map(({ pulje: _, ...b }) => b);
    const alone = await compilePlan({}, 'GODKENDT', { finansiering: without });
    const answer = await untouched(s, () => disponer(alone, '2014-02-01', { beloeb: null }));
    expect(reasons(answer).slice(0, 2)).toEqual([
      ['PULJEN_BIDRAGER_IKKE', '', ''],
      ['INTET_BELOEB', '0', '0.01'],
    ]);
  });
});

describe('the money of another kommune', () => {
  it('a plan cannot be financed by the pulje of another kommune', async () => {
    number += 1;
    const pulje = await ownPulje(s, `FREMMED-${number}`, 'ANDEN');
    await expect(planI(s, 'FORBEREDELSE', `FREMMED-${number}`, { finansiering: finansiering(pulje) })).rejects.toThrow();
  });

  it("money of the pulje takes an udsat byområde in the plan's own kommune", async () => {
    number += 1;
    await expect(planI(s, 'FORBEREDELSE', `ANDET-${number}`, { byomraader: ['ANDET'] })).rejects.toThrow();
  });
});
