import { andenKommune } from '../pulje/ground';
import { lavScene, type Scene } from '../support/planer';
import { type Input, oprettelse, penge } from './creation';

/** The rules about where, when and by whom of a new plan, each on both sides of its limit. */

let s: Scene;
const { afvises, gaar } = oprettelse(() => s);
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  await andenKommune(s);
});
afterAll(() => s.luk());

describe('R3: puljepenge kun i et udsat byområde', () => {
  it('puljepenge uden byområde afvises', async () => {
    await afvises({ byomraader: [] }, [['UDEN_FOR_UDSAT_BYOMRAADE', '–', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('et område, der ikke var udpeget ved planens start, tæller ikke', async () => {
    const foer = { start: '2010-12-31', slut: '2014-12-30' };
    await afvises(foer, [['UDEN_FOR_UDSAT_BYOMRAADE', 'NOERREBRO', 'UDSAT_BYOMRAADE']], 'R3');
    await gaar({ start: '2011-01-01', slut: '2014-12-31' });
  });

  it('af to områder er ét udpeget nok', async () => {
    const id = await s.inde.indsaet('byomraade', { noegle: 'AAGADE', navn: 'Ågade', kommune_id: await s.inde.id('kommune', 'KOEBENHAVN') });
    await s.inde.koer(`UPDATE afdeling SET byomraade_id = ${id} WHERE noegle = 'FSB/1-88'`);
    const [i, der] = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }];
    await gaar({ byomraader: ['AAGADE', 'NOERREBRO'], afdelinger: [i, der] });
    await afvises({ byomraader: ['AAGADE'], afdelinger: [der] }, [['UDEN_FOR_UDSAT_BYOMRAADE', 'AAGADE', 'UDSAT_BYOMRAADE']], 'R3');
  });

  it('andre kommunale penge må gå til en plan uden for områderne', async () => {
    await gaar({ ...penge(1_000_000, 750_000, 0, 125_000), byomraader: [] });
  });
});

describe('R9, R10 og R18', () => {
  it('R9: en afdeling i en anden kommune', async () => {
    const afdelinger = [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/9-99' }];
    await afvises({ afdelinger }, [['AFDELING_I_ANDEN_KOMMUNE', 'ANDEN', 'KOEBENHAVN']], 'R9');
    await gaar({ afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-88' }] });
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
  ])('R10: %s', async (_navn, hvem, forventet) => {
    const ansoegere = hvem.map(([boligorganisation, rolle]) => ({ boligorganisation, rolle }));
    await afvises({ ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01' }] }, forventet, 'R10');
  });

  it('R10: to ansøgere med hver sin afdeling går', async () => {
    const ansoegere = [
      { boligorganisation: 'DAB', rolle: 'LEDENDE' },
      { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
    ];
    await gaar({ ansoegere, afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'DAB/7-01' }] });
  });

  it('R18: mål i og uden for bevillingsperiodens indsatsområder', async () => {
    const maal = (omraade: string): Input => ({ maal: [{ indsatsomraade: omraade, tekst: 'Et mål' }] });
    await gaar(maal('IMAGE_KOMMUNIKATION'));
    await afvises(
      maal('TRYGHED_TRIVSEL'),
      [['INDSATSOMRAADE_UDEN_FOR_PERIODEN', 'TRYGHED_TRIVSEL', expect.stringContaining('SUNDHED')]],
      'R18',
    );
    await gaar({ ...maal('TRYGHED_TRIVSEL'), bevillingsperiode: '2015-18' });
  });
});
