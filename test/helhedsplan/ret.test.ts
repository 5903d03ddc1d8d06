import { afvist, fejlAf, finansiering, gaar, handl, lavScene, planI, type Scene, udfoer, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** Changing a plan that is in preparation or prequalified. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2018-03-01');
});
afterAll(() => s.luk());

type Input = Readonly<Record<string, unknown>>;

const lavPlan = (tilstand: string, mere?: Input): Promise<string> => {
  nr += 1;
  return planI(s, tilstand, `RET-${nr}`, mere);
};
const vis = async (plan: string, felter: string): Promise<Record<string, unknown>> =>
  Object((await s.t.data(`{ helhedsplan(noegle: "${plan}") { ${felter} } }`)).helhedsplan);

describe('retHelhedsplan', () => {
  const ret = (helhedsplan: string, mere: Input): Promise<Handlet> => handl(s.ansoeger, 'retHelhedsplan', { helhedsplan, ...mere });

  it('det, der er givet, rettes; null tømmer; resten står', async () => {
    const plan = await lavPlan('FORBEREDELSE', { sagsnr: '2014-0000001', formaal: 'Et formål', aliaser: ['Gammel'] });
    await gaar(ret(plan, { titel: 'Åben By', sagsnr: null, prisaar: 2015 }));
    const felter = 'titel aliaser sagsnr formaal prisaar start oekonomiskRamme finansiering { totalCount } maal { totalCount }';
    expect(await vis(plan, felter)).toEqual({
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
    const fundet = await s.t.data(`{ helhedsplaner(filter: { noegle: { eq: "${plan}" }, titel: { contains: "aaben" } }) { totalCount } }`);
    expect(fundet).toEqual({ helhedsplaner: { totalCount: 1 } });
  });

  it('en liste, der er givet, træder i stedet for den, der stod, og anvendelserne deles igen', async () => {
    const begge = { byomraader: ['NOERREBRO', 'BISPEBJERG_NORDVEST'], afdelinger: [{ afdeling: 'FSB/1-85' }, { afdeling: 'FSB/1-41' }] };
    const plan = await lavPlan('PRAEKVALIFICERET', begge);
    const [lbf, pulje, egen] = finansiering();
    await gaar(
      ret(plan, {
        ansoegere: [
          { boligorganisation: 'DAB', rolle: 'LEDENDE' },
          { boligorganisation: 'FSB', rolle: 'DELTAGENDE' },
        ],
        afdelinger: [{ afdeling: 'FSB/1-88' }, { afdeling: 'DAB/7-01', fra: '2015-01-01' }],
        byomraader: ['NOERREBRO'],
        finansiering: [lbf, { ...pulje, beloeb: 100_000 }, { ...egen, beloeb: 150_000 }],
        maal: [{ indsatsomraade: 'KULTUR_FRITID', tekst: 'Et nyt mål', milepaele: [{ tekst: 'Et skridt', frist: '2015-01-01' }] }],
      }),
    );
    const felter = `ansoegere { nodes { rolle boligorganisation { noegle } } } afdelingstilknytninger { nodes { fra til afdeling { noegle } } } byomraader { nodes { noegle } }
      anvendelser { nodes { art beloeb } } maal { nodes { nummer tekst milepaele { totalCount } succeskriterier { totalCount } } }`;
    expect(await vis(plan, felter)).toEqual({
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

  it('planens regler gælder stadig, og intet er rettet, når de brydes', async () => {
    const plan = await lavPlan('FORBEREDELSE');
    await afvist(
      s,
      () => ret(plan, { titel: 'Ny', oekonomiskRamme: 999_999.99 }),
      ['KOMMUNALT_LOFT', '>12.5', '12.5'],
      ['LANDSBYGGEFONDENS_ANDEL', '>75', '75'],
      ['FINANSIERING_GAAR_IKKE_OP', '1000000', '999999.99'],
    );
    await afvist(s, () => ret(plan, { byomraader: [] }), ['UDEN_FOR_UDSAT_BYOMRAADE', '–', 'UDSAT_BYOMRAADE']);
    await afvist(s, () => ret(plan, { anvendelser: [] }), ['ANVENDELSE_GAAR_IKKE_OP', '0', '125000']);
    expect(await uroert(s, () => fejlAf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, slut: '2013-12-31' }))).toEqual([
      'BAD_USER_INPUT',
      ['input.slut'],
    ]);
    expect(
      await uroert(s, () => fejlAf(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, maal: [{ indsatsomraade: 'X', tekst: 'x' }] })),
    ).toEqual(['NOT_FOUND', 'input.maal[0].indsatsomraade']);
  });

  it('afdelinger, der var med hele tiden, følger en ny periode', async () => {
    const plan = await lavPlan('FORBEREDELSE');
    await gaar(ret(plan, { start: '2014-07-01', slut: '2018-06-30' }));
    expect(await vis(plan, 'afdelingstilknytninger { nodes { fra til } }')).toEqual({
      afdelingstilknytninger: { nodes: [{ fra: '2014-07-01', til: '2018-07-01' }] },
    });
  });
});

it('en plan, der ikke er der, er NOT_FOUND, og et id af anden slags BAD_USER_INPUT', async () => {
  expect(await fejlAf(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.helhedsplan']);
  expect(await fejlAf(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'pul_1' })).toEqual(['BAD_USER_INPUT', 'input.helhedsplan']);
  await udfoer(s.ansoeger, 'retHelhedsplan', {
    helhedsplan: String((await vis(await lavPlan('FORBEREDELSE'), 'id')).id),
    titel: 'Efter id',
  });
});
