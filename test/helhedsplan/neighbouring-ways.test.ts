import { egenPulje, kontrakt } from '../pulje/ground';
import {
  afgoerelse,
  afvist,
  fejlAf,
  finansiering,
  gaar,
  handl,
  lavScene,
  planI,
  type Scene,
  send,
  udfoer,
  uroert,
} from '../support/planer';

/** Neighbours of the ways round the rules: other acts, orders and days that would lead to the same states. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2018-03-01');
});
afterAll(() => s.luk());

const navn = (): string => {
  nr += 1;
  return `NABO-${nr}`;
};
const plan = (tilstand: string, mere: Record<string, unknown> = {}): Promise<string> => planI(s, tilstand, navn(), mere);

describe('sammenlægning', () => {
  const sammenlaeg = (helhedsplaner: string[], efterfoelger: string) => () =>
    handl(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner, efterfoelger, dato: '2016-07-01' });

  it('en plan, der var lavet for at følge den anden, tager den også ind', async () => {
    const gammel = await plan('IGANGVAERENDE');
    const ny = await plan('TILSAGN', { forgaengere: [gammel] });
    await gaar(sammenlaeg([gammel], ny)(), 'REDEGOERELSE_MANGLER', 'REDEGOERELSE_MANGLER');
    const { helhedsplan } = await s.t.data<{ helhedsplan: unknown }>(
      `{ helhedsplan(noegle: "${ny}") { forgaengerled { nodes { art forgaenger { noegle status } } } } }`,
    );
    expect(helhedsplan).toEqual({
      forgaengerled: { nodes: [{ art: 'SAMMENLAEGNING', forgaenger: { noegle: gammel, status: 'SAMMENLAGT' } }] },
    });
  });

  it('den samme plan to gange i listen nævnes med sin plads', async () => {
    const [a, ny] = [await plan('IGANGVAERENDE'), await plan('TILSAGN')];
    expect(await fejlAf(s.lbf, 'sammenlaegHelhedsplaner', { helhedsplaner: [a, a], efterfoelger: ny, dato: '2016-07-01' })).toEqual([
      'BAD_USER_INPUT',
      ['input.helhedsplaner[1]'],
    ]);
  });

  it('den, der tog en anden ind, kan ikke bagefter være slut eller standset før', async () => {
    const [a, ny] = [await plan('IGANGVAERENDE'), await plan('IGANGVAERENDE')];
    await gaar(sammenlaeg([a], ny)(), 'REDEGOERELSE_MANGLER', 'REDEGOERELSE_MANGLER');
    const stands = (dato: string) => () => handl(s.lbf, 'standsHelhedsplan', { helhedsplan: ny, dato });
    await afvist(s, stands('2016-06-30'), ['SLUT_FOER_DET_DER_ER', '2016-06-30', '2016-07-02']);
    await afvist(s, stands('2016-07-01'), ['SLUT_FOER_DET_DER_ER', '2016-07-01', '2016-07-02']);
    expect((await stands('2016-07-02')()).udfoert).toBe(true);
  });
});

describe('en plan, hvis tid er gået', () => {
  it.each([
    ['indsendHelhedsplan', 'PRAEKVALIFICERET', 'ansoeger', { kommune: 'KOEBENHAVN' }],
    ['indstilHelhedsplan', 'INDSENDT', 'tmf', {}],
    ['disponerPulje', 'GODKENDT', 'tmf', { beloeb: 1 }],
  ] as const)('%s går på den sidste dag og ikke dagen efter', async (handling, tilstand, hvem, mere) => {
    const kort = await plan(tilstand, { slut: '2017-12-31' });
    if (handling === 'disponerPulje') await kontrakt(s, kort);
    const input = { helhedsplan: kort, ...mere };
    const efter = await handl(s[hvem], handling, { ...input, dato: '2018-01-01' });
    expect(efter.afvisninger.map((a) => [a.kode, a.regel, a.faktisk, a.graense])).toContainEqual([
      'EFTER_SLUT',
      'H72',
      '2018-01-01',
      '2017-12-31',
    ]);
    const sidste = await handl(s[hvem], handling, { ...input, dato: '2017-12-31', dryRun: true });
    expect(sidste.afvisninger.map((a) => a.regel)).not.toContain('H72');
  });

  it('godkendes ikke', async () => {
    const kort = await plan('INDSTILLET');
    await afvist(s, () => handl(s.br, 'registrerAfgoerelse', afgoerelse(kort, '2018-01-01')), ['EFTER_SLUT', '2018-01-01', '2017-12-31']);
  });
});

it('penge beholdes ikke i en plan, der aldrig begynder', async () => {
  const p = navn();
  const pulje = await egenPulje(s, `P-${p}`);
  await udfoer(s.br, 'bevilPulje', { pulje, titel: 'Grund', dato: '2010-01-01', beloeb: 1_000_000 });
  await planI(s, 'TILSAGN', p, { finansiering: finansiering(pulje) });
  await kontrakt(s, p);
  await udfoer(s.tmf, 'disponerPulje', { helhedsplan: p, dato: '2013-12-11', beloeb: 100_000 });
  const stands = (mere: Record<string, unknown>) => () =>
    handl(s.lbf, 'standsHelhedsplan', { helhedsplan: p, dato: '2013-12-20', ...mere }, 'helhedsplan { status }');
  await afvist(s, stands({ disponeredeMidler: 'BEHOLDES' }), ['PENGE_ER_DISPONERET', '100000', '0']);
  expect((await gaar(stands({})())).helhedsplan).toEqual({ status: 'TRUKKET' });
});

describe('reguleringskontoen', () => {
  it('bruges ikke før tilsagnet, og brugen godkendes ikke før', async () => {
    const p = await plan('IGANGVAERENDE');
    const foer: [string, string, string] = ['KONTOEN_FOER_TILSAGN', '2013-12-09', '2013-12-10'];
    const post = (dato: string) => () =>
      handl(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: p, dato, beloeb: 1, formaal: 'Tilskud' });
    await afvist(s, post('2013-12-09'), foer);
    await gaar(post('2013-12-10')());
    const lbf = (dato: string) => () => handl(s.lbf, 'godkendReguleringskonto', { helhedsplan: p, dato, beloeb: 1, formaal: 'Fest' });
    await afvist(s, lbf('2013-12-09'), foer);
    await gaar(lbf('2013-12-10')());
    const br = (dato: string) => () => handl(s.br, 'registrerAfgoerelse', afgoerelse(p, dato, 'REGULERINGSKONTO'));
    await afvist(s, br('2013-12-09'), foer);
    await gaar(br('2013-12-10')());
  });
});

it('to rækker, der ikke må være ens, er et sammenstød, der nævner felterne', async () => {
  const admin = await s.t.som('ADMINISTRATOR');
  const overtag = () => send(admin, 'overtagAdministration', { boligorganisation: 'FSB', administrator: 'KAB', fra: '2018-02-01' });
  expect((await overtag()).fejl).toEqual([]);
  const [fejl] = (await uroert(s, overtag)).fejl;
  expect([fejl?.extensions.code, fejl?.extensions.felter, fejl?.message]).toEqual([
    'CONFLICT',
    ['fra', 'boligorganisation'],
    'der er allerede en administration med samme første dag og boligorganisation; intet er ændret.',
  ]);
});
