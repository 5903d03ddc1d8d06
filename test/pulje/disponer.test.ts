import {
  afgoerelse,
  afvist,
  finansiering,
  gaar,
  grunde,
  handl,
  koder,
  lavScene,
  PULJE,
  planI,
  type Scene,
  udfoer,
  uroert,
} from '../support/planer';
import type { Handlet } from '../support/service';
import { andenKommune, egenPulje, type Kontraktdage, kontrakt } from './ground';

/** Committing money of a pool: under contract, after the approval, in an udsat byområde, within the plan's contribution. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  await andenKommune(s);
});
afterAll(() => s.luk());

/** A plan with 125,000 of a pool of its own that holds a million; approved on 2013-12-01. */
async function lavPlan(dage: Kontraktdage | null = {}, tilstand = 'GODKENDT', mere = {}): Promise<string> {
  nr += 1;
  const pulje = await egenPulje(s, `DIS-PULJE-${nr}`);
  await udfoer(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  const plan = await planI(s, tilstand, `DIS-${nr}`, { finansiering: finansiering(pulje), ...mere });
  if (dage) await kontrakt(s, plan, dage);
  return plan;
}

const disponer = (helhedsplan: string, dato: string, mere = {}): Promise<Handlet> =>
  handl(s.tmf, 'disponerPulje', { helhedsplan, dato, beloeb: 1, ...mere });
const ingenKontrakt = (dato: string): string[] => ['INGEN_KONTRAKT_I_KRAFT', dato, 'KONTRAKT_I_KRAFT'];

describe('R4: en kontrakt i kraft dækker planen på dagen', () => {
  it.each<[string, Kontraktdage | null]>([
    ['ingen kontrakt', null],
    ['et udkast, som ingen har godkendt', { godkendt: null }],
    ['en kontrakt, der begynder senere', { fra: '2014-02-02', godkendt: '2013-12-01' }],
    ['en kontrakt, der blev godkendt senere', { godkendt: '2014-02-02' }],
    ['en kontrakt, der dækker planen senere', { daekker: '2014-02-02' }],
    ['en kontrakt, der er udløbet', { til: '2014-02-01' }],
  ])('%s', async (_navn, dage) => {
    const plan = await lavPlan(dage);
    const svar = await afvist(s, () => disponer(plan, '2014-02-01'), ingenKontrakt('2014-02-01'));
    expect(svar.afvisninger[0]).toMatchObject({ regel: 'R4', ansvarlig: 'FORUM', enhed: 'DAG' });
  });

  it.each<[string, Kontraktdage]>([
    ['begynder på dagen', { fra: '2014-02-01', godkendt: '2013-12-01' }],
    ['blev godkendt på dagen', { godkendt: '2014-02-01' }],
    ['dækker planen fra dagen', { daekker: '2014-02-01' }],
    ['er på sin sidste dag', { til: '2014-02-02' }],
  ])('en kontrakt, der %s, er i kraft', async (_navn, dage) => {
    await gaar(disponer(await lavPlan(dage), '2014-02-01'));
  });

  it('af to kontrakter er én i kraft nok, og dagen tæller, ikke i dag', async () => {
    const plan = await lavPlan({ til: '2014-02-01' });
    await kontrakt(s, plan, { fra: '2014-03-01' });
    await gaar(disponer(plan, '2014-01-31'));
    await afvist(s, () => disponer(plan, '2014-02-28'), ingenKontrakt('2014-02-28'));
    await gaar(disponer(plan, '2014-03-01'));
  });
});

describe('planen er godkendt på dagen', () => {
  it('dagen før afvises, på dagen går det', async () => {
    const plan = await lavPlan();
    const svar = await afvist(s, () => disponer(plan, '2013-11-30'), ['PLANEN_ER_IKKE_GODKENDT', '2013-11-30', '2013-12-01']);
    expect(svar.afvisninger[0]).toMatchObject({ regel: 'H12', ansvarlig: 'KOMMUNALBESTYRELSE' });
    await gaar(disponer(plan, '2013-12-01'));
  });

  it('og før tilstanden GODKENDT er det slet ikke muligt', async () => {
    const plan = await lavPlan({}, 'INDSTILLET');
    const svar = await uroert(s, () => disponer(plan, '2014-02-01'));
    expect(koder(svar.afvisninger)).toEqual(['FORKERT_TILSTAND', 'PLANEN_ER_IKKE_GODKENDT']);
    await udfoer(s.br, 'registrerAfgoerelse', afgoerelse(plan, '2013-12-01'));
    await gaar(disponer(plan, '2014-02-01'));
  });

  it('ikke i fremtiden', async () => {
    const plan = await lavPlan();
    await afvist(s, () => disponer(plan, '2014-04-24'), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
    await gaar(disponer(plan, '2014-04-23'));
  });
});

it('R3: området er udpeget på dagen', async () => {
  const kommune_id = await s.inde.id('kommune', 'KOEBENHAVN');
  const byomraade_id = await s.inde.indsaet('byomraade', { noegle: 'KORTVARIG', navn: 'Kortvarigt område', kommune_id });
  const politik_id = await s.inde.id('politik', 'POLITIK-2011');
  await s.inde.indsaet('udpegning', { byomraade_id, politik_id, fra: '2013-01-01', til: '2014-03-01' });
  await s.inde.koer(`UPDATE afdeling SET byomraade_id = ${byomraade_id} WHERE noegle = 'FSB/1-88'`);
  const plan = await lavPlan({ omraade: 'KORTVARIG' }, 'GODKENDT', { byomraader: ['KORTVARIG'], afdelinger: [{ afdeling: 'FSB/1-88' }] });
  await afvist(s, () => disponer(plan, '2014-03-01'), ['UDEN_FOR_UDSAT_BYOMRAADE', 'KORTVARIG', 'UDSAT_BYOMRAADE']);
  await gaar(disponer(plan, '2014-02-28'));
});

describe('puljens bidrag til planen', () => {
  it('rækker til den sidste øre, også i flere bidder', async () => {
    const plan = await lavPlan();
    await afvist(s, () => disponer(plan, '2014-02-01', { beloeb: 125_000.01 }), ['OVER_PLANENS_BIDRAG', '125000.01', '125000']);
    await gaar(disponer(plan, '2014-02-01', { beloeb: 100_000 }));
    await afvist(s, () => disponer(plan, '2014-01-15', { beloeb: 25_000.01 }), ['OVER_PLANENS_BIDRAG', '125000.01', '125000']);
    await gaar(disponer(plan, '2014-01-15', { beloeb: 25_000 }));
  });

  it('uden beløb disponeres resten, og derefter er der intet', async () => {
    const plan = await lavPlan();
    await gaar(disponer(plan, '2014-02-01', { beloeb: 0.01 }));
    const svar = await udfoer(s.tmf, 'disponerPulje', { helhedsplan: plan, dato: '2014-02-02' }, 'disponering { art dato beloeb }');
    expect(svar.disponering).toEqual({ art: 'DISPONERET', dato: '2014-02-02', beloeb: 124_999.99 });
    await afvist(s, () => disponer(plan, '2014-02-03', { beloeb: null }), ['INTET_BELOEB', '0', '0.01']);
  });

  it('uden dato er det i dag', async () => {
    const plan = await lavPlan();
    const svar = await udfoer(
      s.tmf,
      'disponerPulje',
      { helhedsplan: plan },
      'disponering { dato beloeb } haendelse { dato pulje { noegle } }',
    );
    expect(svar).toMatchObject({ disponering: { dato: '2014-04-23', beloeb: 125_000 }, haendelse: { dato: '2014-04-23' } });
    expect(svar.haendelse).toMatchObject({ pulje: { noegle: `DIS-PULJE-${nr}` } });
  });

  it('en pulje, der ikke bidrager, og en plan uden pulje', async () => {
    const plan = await lavPlan();
    await afvist(
      s,
      () => disponer(plan, '2014-02-01', { pulje: PULJE }),
      ['PULJEN_BIDRAGER_IKKE', PULJE, `DIS-PULJE-${nr}`],
      ['OVER_PLANENS_BIDRAG', '1', '0'],
    );
    const uden = finansiering().map(({ pulje: _, ...b }) => b);
    const alene = await lavPlan({}, 'GODKENDT', { finansiering: uden });
    const svar = await uroert(s, () => disponer(alene, '2014-02-01', { beloeb: null }));
    expect(grunde(svar).slice(0, 2)).toEqual([
      ['PULJEN_BIDRAGER_IKKE', '', ''],
      ['INTET_BELOEB', '0', '0.01'],
    ]);
  });
});

describe('en anden kommunes penge', () => {
  it('en plan kan ikke finansieres af en anden kommunes pulje', async () => {
    nr += 1;
    const pulje = await egenPulje(s, `FREMMED-${nr}`, 'ANDEN');
    await expect(planI(s, 'FORBEREDELSE', `FREMMED-${nr}`, { finansiering: finansiering(pulje) })).rejects.toThrow();
  });

  it('puljepenge kræver et udsat byområde i planens egen kommune', async () => {
    nr += 1;
    await expect(planI(s, 'FORBEREDELSE', `ANDET-${nr}`, { byomraader: ['ANDET'] })).rejects.toThrow();
  });
});
