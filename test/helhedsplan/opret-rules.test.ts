import { otherKommune } from '../pulje/ground';
import { makeScene, type Scene } from '../support/planer';
import { creation, type Input, penge } from './creation';

/** The rules about where, when and by whom of a new plan, each on both sides of its limit. */

let s: Scene;
const { isRefused, goes } = creation(() => s);
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  await otherKommune(s);
});
afterAll(() => s.close());

describe('R3: puljepenge kun i et udsat byområde', () => {
  it('puljepenge uden byområde afvises', async () => {
    await isRefused({ byomraader: [] }, [['UDEN_FOR_UDSAT_BYOMRAADE', '–', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('et område, der ikke var udpeget ved planens start, tæller ikke', async () => {
    const before = { start: '2010-12-31', slut: '2014-12-30' };
    await isRefused(before, [['UDEN_FOR_UDSAT_BYOMRAADE', 'NOERREBRO', 'UDSAT_BYOMRAADE']], 'R3');
    await goes({ start: '2011-01-01', slut: '2014-12-31' });
  });

  it('af to områder er ét udpeget nok', async () => {
    const id = await s.inside.insert('byomraade', {
      noegle: 'AAGADE',
      navn: 'Ågade',
      kommune_id: await s.inside.id('kommune', 'KOEBENHAVN'),
    });
    await s.inside.run(`UPDATE afdeling SET byomraade_id = ${id} WHERE noegle = 'FSB/1-88'`);
    const [i, der] = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }];
    await goes({ byomraader: ['AAGADE', 'NOERREBRO'], afdelinger: [i, der] });
    await isRefused({ byomraader: ['AAGADE'], afdelinger: [der] }, [['UDEN_FOR_UDSAT_BYOMRAADE', 'AAGADE', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('andre kommunale penge må gå til en plan uden for områderne', async () => {
    await goes({ ...penge(1_000_000, 750_000, 0, 125_000), byomraader: [] });
  });
});

describe('R9, R10 og R18', () => {
  it('R9: en afdeling i en anden kommune', async () => {
    const afdelinger = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/9-99' }];
    await isRefused({ afdelinger }, [['AFDELING_I_ANDEN_KOMMUNE', 'ANDEN', 'KOEBENHAVN']], 'R9');
    await goes({ afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }] });
  });

  it.each<[string, [string, string][], string[][]]>([
    ['ingen leder', [['FSB', 'DELTAGENDE']], [['ANSOEGERE', '0', '1']]],
    [
      'to ledere',
      [
        ['FSB', 'LEDENDE'],
        ['DAB', 'LEDENDE'],
      ],
      [['ANSOEGERE', '2', '1']],
    ],
    [
      'en ansøger uden afdeling',
      [
        ['FSB', 'LEDENDE'],
        ['PAB', 'DELTAGENDE'],
      ],
      [['ANSOEGERE', 'PAB', 'AFDELING_I_PLANEN']],
    ],
    [
      'begge dele',
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

  it('R10: to ansøgere med hver sin afdeling går', async () => {
    const ansoegere = [
      { boligorganisation: 'DAB', rolle: 'LEDENDE' },
      { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
    ];
    await goes({ ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01' }] });
  });

  it('R18: mål i og uden for bevillingsperiodens indsatsområder', async () => {
    const maal = (omraade: string): Input => ({ maal: [{ indsatsomraade: omraade, tekst: 'Et mål' }] });
    await goes(maal('IMAGE_KOMMUNIKATION'));
    await isRefused(
      maal('TRYGHED_TRIVSEL'),
      [['INDSATSOMRAADE_UDEN_FOR_PERIODEN', 'TRYGHED_TRIVSEL', expect.stringContaining('SUNDHED')]],
      'R18',
    );
    await goes({ ...maal('TRYGHED_TRIVSEL'), bevillingsperiode: '2015-18' });
  });
});
