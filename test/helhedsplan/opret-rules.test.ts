import { otherKommune } from '../pulje/ground';
import { makeScene, type Scene } from '../support/scene';
import { type CreationInput, creation, penge } from './creation';

/** The rules about where, when and by whom of a new plan, each on both sides of its limit. */

let s: Scene;
const { isRefused, goes } = creation(() => s);
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  await otherKommune(s);
});
afterAll(() => s.close());

describe('R3: money of the pulje only in an udsat byområde', () => {
  it('money of the pulje without a byområde is refused', async () => {
    await isRefused({ byomraader: [] }, [['UDEN_FOR_UDSAT_BYOMRAADE', '–', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('an area that was not designated at the start of the plan does not count', async () => {
    const before = { start: '2010-12-31', slut: '2014-12-30' };
    await isRefused(before, [['UDEN_FOR_UDSAT_BYOMRAADE', 'NOERREBRO', 'UDSAT_BYOMRAADE']], 'R3');
    await goes({ start: '2011-01-01', slut: '2014-12-31' });
  });

  it('of two areas one designated is enough', async () => {
    const id = await s.outside.insert('byomraade', {
      noegle: 'AAGADE',
      navn: 'Ågade',
      kommune_id: await s.outside.id('kommune', 'KOEBENHAVN'),
    });
    await s.outside.run(`UPDATE afdeling SET byomraade_id = ${id} WHERE noegle = 'FSB/1-88'`);
    const [i, der] = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }];
    await goes({ byomraader: ['AAGADE', 'NOERREBRO'], afdelinger: [i, der] });
    await isRefused({ byomraader: ['AAGADE'], afdelinger: [der] }, [['UDEN_FOR_UDSAT_BYOMRAADE', 'AAGADE', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('other money of the kommune may go to a plan outside the areas', async () => {
    await goes({ ...penge(1_000_000, 750_000, 0, 125_000), byomraader: [] });
  });
});

describe('R9, R10 and R18', () => {
  it('R9: an afdeling in another kommune', async () => {
    const afdelinger = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/9-99' }];
    await isRefused({ afdelinger }, [['AFDELING_I_ANDEN_KOMMUNE', 'ANDEN', 'KOEBENHAVN']], 'R9');
    await goes({ afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }] });
  });

  it.each<[string, [string, string][], string[][]]>([
    ['no leader', [['FSB', 'DELTAGENDE']], [['ANSOEGERE', '0', '1']]],
    [
      'two leaders',
      [
        ['FSB', 'LEDENDE'],
        ['DAB', 'LEDENDE'],
      ],
      [['ANSOEGERE', '2', '1']],
    ],
    [
      'an applicant without an afdeling',
      [
        ['FSB', 'LEDENDE'],
        ['PAB', 'DELTAGENDE'],
      ],
      [['ANSOEGERE', 'PAB', 'AFDELING_I_PLANEN']],
    ],
    [
      'both',
      [
        ['FSB', 'DELTAGENDE'],
        ['PAB', 'DELTAGENDE'],
      ],
      [
        ['ANSOEGERE', '0', '1'],
        ['ANSOEGERE', 'PAB', 'AFDELING_I_PLANEN'],
      ],
    ],
  ])('R10: %s', async (_name, who, expected) => {
    const ansoegere = who.map(([boligorganisation, role]) => ({ boligorganisation, rolle: role }));
    await isRefused({ ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01' }] }, expected, 'R10');
  });

  it('R10: two applicants with an afdeling each go through', async () => {
    const ansoegere = [
      { boligorganisation: 'DAB', rolle: 'LEDENDE' },
      { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
    ];
    await goes({ ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01' }] });
  });

  it('R18: mål in and outside the indsatsområder of the bevillingsperiode', async () => {
    const maal = (omraade: string): CreationInput => ({ maal: [{ indsatsomraade: omraade, tekst: 'Et mål' }] });
    await goes(maal('IMAGE_KOMMUNIKATION'));
    await isRefused(
      maal('TRYGHED_TRIVSEL'),
      [['INDSATSOMRAADE_UDEN_FOR_PERIODEN', 'TRYGHED_TRIVSEL', expect.stringContaining('SUNDHED')]],
      'R18',
    );
    await goes({ ...maal('TRYGHED_TRIVSEL'), bevillingsperiode: '2015-18' });
  });
});
