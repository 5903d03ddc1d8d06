import { errorsOf, execute, goes, perform, refused, untouched } from '../support/acts';
import { finansiering, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Changing a plan that is in preparation or prequalified. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2018-03-01');
});
afterAll(() => s.close());

type Input = Readonly<Record<string, unknown>>;

const compilePlan = (state: string, more?: Input): Promise<string> => {
  number += 1;
  return planI(s, state, `RET-${number}`, more);
};
const show = async (plan: string, fields: string): Promise<Record<string, unknown>> =>
  Object((await s.t.data(`{ helhedsplan(noegle: "${plan}") { ${fields} } }`)).helhedsplan);

describe('retHelhedsplan', () => {
  const fix = (helhedsplan: string, more: Input): Promise<Acted> => perform(s.ansoeger, 'retHelhedsplan', { helhedsplan, ...more });

  it('the last day is never moved before what has been decided about the plan', async () => {
    const plan = await compilePlan('FORBEREDELSE');
    await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2013-02-01' });
    const before = await fix(plan, { start: '2009-01-01', slut: '2013-01-31' });
    expect(before.afvisninger.filter((a) => a.regel === 'H72').map((a) => [a.kode, a.faktisk, a.graense])).toEqual([
      ['EFTER_SLUT', '2013-02-01', '2013-01-31'],
    ]);
    const onTheDay = await fix(plan, { start: '2009-01-01', slut: '2013-02-01' });
    expect(onTheDay.afvisninger.filter((a) => a.regel === 'H72')).toEqual([]);
  });

  it('what is given is corrected; null empties; the rest stands', async () => {
    const plan = await compilePlan('FORBEREDELSE', { sagsnr: '2014-0000001', formaal: 'Et formål', aliaser: ['Gammel'] });
    await goes(fix(plan, { titel: 'Åben By', sagsnr: null, prisaar: 2015 }));
    const fields = 'titel aliaser sagsnr formaal prisaar start oekonomiskRamme finansiering { totalCount } maal { totalCount }';
    expect(await show(plan, fields)).toEqual({
      titel: 'Åben By',
      aliaser: ['Gammel'],
      sagsnr: null,
      formaal: 'Et formål',
      prisaar: 2015,
      start: '2014-01-01',
      oekonomiskRamme: 1_000_000,
      finansiering: { totalCount: 3 },
      maal: { totalCount: 1 },
    });
    const found = await s.t.data(`{ helhedsplaner(filter: { noegle: { eq: "${plan}" }, titel: { contains: "aaben" } }) { totalCount } }`);
    expect(found).toEqual({ helhedsplaner: { totalCount: 1 } });
  });

  it('a list that is given takes the place of the one that stood, and the anvendelser are shared out again', async () => {
    const both = { byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-41' }] };
    const plan = await compilePlan('PRAEKVALIFICERET', both);
    const [lbf, pulje, own] = finansiering();
    await goes(
      fix(plan, {
        ansoegere: [
          { boligorganisation: 'DAB', rolle: 'LEDENDE' },
          { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
        ],
        afdelinger: [{ afdeling: 'FSB/1-88' }, { afdeling: 'DAB/7-01', fra: '2015-01-01' }],
        byomraader: ['NOERREBRO'],
        finansiering: [lbf, { ...pulje, beloeb: 100_000 }, { ...own, beloeb: 150_000 }],
        maal: [{ indsatsomraade: 'KULTUR_FRITID', tekst: 'Et nyt mål', milepaele: [{ tekst: 'Et skridt', frist: '2015-01-01' }] }],
      }),
    );
    const fields = `ansoegere { nodes { rolle boligorganisation { noegle } } } afdelingstilknytninger { nodes { fra til afdeling { noegle } } } byomraader { nodes { noegle } }
      anvendelser { nodes { art beloeb } } maal { nodes { nummer tekst milepaele { totalCount } succeskriterier { totalCount } } }`;
    expect(await show(plan, fields)).toEqual({
      ansoegere: {
        nodes: [
          { rolle: 'LEDENDE', boligorganisation: { noegle: 'DAB' } },
          { rolle: 'DELTAGENDE', boligorganisation: { noegle: 'FSB' } },
        ],
      },
      afdelingstilknytninger: {
        nodes: [
          { fra: '2014-01-01', til: '2018-01-01', afdeling: { noegle: 'FSB/1-88' } },
          { fra: '2015-01-01', til: '2018-01-01', afdeling: { noegle: 'DAB/7-01' } },
        ],
      },
      byomraader: { nodes: [{ noegle: 'NOERREBRO' }] },
      anvendelser: {
        nodes: [
          { art: 'INDSATS', beloeb: 84_800 },
          { art: 'FACILITERING', beloeb: 15_200 },
        ],
      },
      maal: { nodes: [{ nummer: 1, tekst: 'Et nyt mål', milepaele: { totalCount: 1 }, succeskriterier: { totalCount: 0 } }] },
    });
  });

  it('the rules of the plan still hold, and nothing is corrected when they are broken', async () => {
    const plan = await compilePlan('FORBEREDELSE');
    await refused(
      s,
      () => fix(plan, { titel: 'Ny', oekonomiskRamme: 999_999.99 }),
      ['KOMMUNALT_LOFT', '>12.5', '12.5'],
      ['LANDSBYGGEFONDENS_ANDEL', '>75', '75'],
      ['FINANSIERING_GAAR_IKKE_OP', '1000000', '999999.99'],
    );
    await refused(s, () => fix(plan, { byomraader: [] }), ['UDEN_FOR_UDSAT_BYOMRAADE', '–', 'UDSAT_BYOMRAADE']);
    await refused(s, () => fix(plan, { anvendelser: [] }), ['ANVENDELSE_GAAR_IKKE_OP', '0', '125000']);
    expect(await untouched(s, () => errorsOf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, slut: '2013-12-31' }))).toEqual([
      'BAD_USER_INPUT',
      ['input.slut'],
    ]);
    expect(
      await untouched(s, () => errorsOf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: [{ indsatsomraade: 'X', tekst: 'x' }] })),
    ).toEqual(['NOT_FOUND', 'input.maal[0].indsatsomraade']);
  });

  it('afdelinger that were in it all the time follow a new period', async () => {
    const plan = await compilePlan('FORBEREDELSE');
    await goes(fix(plan, { start: '2014-07-01', slut: '2018-06-30' }));
    expect(await show(plan, 'afdelingstilknytninger { nodes { fra til } }')).toEqual({
      afdelingstilknytninger: { nodes: [{ fra: '2014-07-01', til: '2018-07-01' }] },
    });
  });
});

it('a plan that is not there is NOT_FOUND, and an id of another kind BAD_USER_INPUT', async () => {
  expect(await errorsOf(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.helhedsplan']);
  expect(await errorsOf(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'pul_1' })).toEqual(['BAD_USER_INPUT', 'input.helhedsplan']);
  await execute(s.ansoeger, 'retHelhedsplan', {
    helhedsplan: String((await show(await compilePlan('FORBEREDELSE'), 'id')).id),
    titel: 'Efter id',
  });
});
