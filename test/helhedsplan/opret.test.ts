import { fejlAf, finansiering, handl, koder, lavScene, nyPlan, type Scene, send, udfoer, uroert } from '../support/planer';

/** What a new plan must look like: every fault names its field, and what is refused leaves nothing. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
  await udfoer(s.ansoeger, 'opretHelhedsplan', nyPlan('TAGET'));
});
afterAll(() => s.luk());

type Input = Readonly<Record<string, unknown>>;
type Tilfaelde = readonly [navn: string, aendringer: Input, felt: unknown];

const bidrag = (i: number, med: Input): Input => ({ finansiering: finansiering().map((b, j) => (i === j ? { ...b, ...med } : b)) });
const afdelinger = (...dele: Input[]): Input => ({ afdelinger: dele.map((d) => ({ afdeling: 'FSB/1-85', ...d })) });
const maal = (med: Input): Input => ({
  maal: [
    { indsatsomraade: 'SUNDHED', tekst: 'Et mål' },
    { indsatsomraade: 'SUNDHED', tekst: 'Et til', ...med },
  ],
});

const afvist = async (aendringer: Input): Promise<unknown[]> =>
  uroert(s, () => fejlAf(s.ansoeger, 'opretHelhedsplan', nyPlan('NY', aendringer)));

const UKENDT: readonly Tilfaelde[] = [
  ['kommune', { kommune: 'FINDES-IKKE' }, 'input.kommune'],
  ['kommune efter id', { kommune: 'kom_99999' }, 'input.kommune'],
  ['bevillingsperiode', { bevillingsperiode: '2027-30' }, 'input.bevillingsperiode'],
  ['boligorganisation', { ansoegere: [{ boligorganisation: 'FINDES-IKKE', rolle: 'LEDENDE' }] }, 'input.ansoegere[0].boligorganisation'],
  ['afdeling', afdelinger({}, { afdeling: 'FSB/0-00' }), 'input.afdelinger[1].afdeling'],
  ['byområde', { byomraader: ['NOERREBRO', 'FINDES-IKKE'] }, 'input.byomraader[1]'],
  ['pulje', bidrag(1, { pulje: 'FINDES-IKKE' }), 'input.finansiering[1].pulje'],
  ['bidragyder', bidrag(2, { boligorganisation: 'FINDES-IKKE' }), 'input.finansiering[2].boligorganisation'],
  ['indsatsområde', maal({ indsatsomraade: 'FINDES-IKKE' }), 'input.maal[1].indsatsomraade'],
  ['forgænger', { forgaengere: ['TAGET', 'FINDES-IKKE'] }, 'input.forgaengere[1]'],
];

it.each(UKENDT)('ukendt %s', async (_navn, aendringer, felt) => {
  expect(await afvist(aendringer)).toEqual(['NOT_FOUND', felt]);
});

const DAARLIGT: readonly Tilfaelde[] = [
  ['id af anden type', { kommune: 'byo_1' }, 'input.kommune'],
  ['slut før start', { slut: '2013-12-31' }, ['input.slut']],
  ['afdeling to gange', afdelinger({}, {}), ['input.afdelinger[1]']],
  [
    'ansøger to gange',
    { ansoegere: ['LEDENDE', 'DELTAGENDE'].map((rolle) => ({ boligorganisation: 'FSB', rolle })) },
    ['input.ansoegere[1]'],
  ],
  ['byområde to gange', { byomraader: ['NOERREBRO', 'VALBY_VIGERSLEV', 'NOERREBRO'] }, ['input.byomraader[2]']],
  ['anvendelse to gange', { anvendelser: [1, 2].map((beloeb) => ({ art: 'INDSATS', beloeb })) }, ['input.anvendelser[1].art']],
  ['afdeling ud før ind', afdelinger({ fra: '2015-01-01', til: '2015-01-01' }), ['input.afdelinger[0].til']],
  ['afdeling ud før planens start', afdelinger({ til: '2014-01-01' }), ['input.afdelinger[0].til']],
  ['negativt bidrag', bidrag(0, { beloeb: -0.01 }), ['input.finansiering[0].beloeb']],
  ['ramme på nul', { oekonomiskRamme: 0 }, ['input.oekonomiskRamme']],
  ['negativ anvendelse', { anvendelser: [{ art: 'INDSATS', beloeb: -1 }] }, ['input.anvendelser[0].beloeb']],
  ['pulje uden kommune', bidrag(0, { pulje: 'BOLIGSOCIAL-PULJE' }), ['input.finansiering[0].pulje']],
  ['organisation, der ikke selv betaler', bidrag(1, { boligorganisation: 'FSB' }), ['input.finansiering[1].boligorganisation']],
  ['ingen ansøgere', { ansoegere: [] }, ['input.ansoegere']],
  ['ingen afdelinger', { afdelinger: [] }, ['input.afdelinger']],
  ['ingen finansiering', { finansiering: [] }, ['input.finansiering']],
  ['for mange mål', { maal: Array.from({ length: 101 }, () => ({ indsatsomraade: 'SUNDHED', tekst: 'x' })) }, ['input.maal']],
  ['for lang titel', { titel: 'x'.repeat(201) }, ['input.titel']],
  ['for lang nøgle', { noegle: 'X'.repeat(61) }, ['input.noegle']],
  ['nøgle med små bogstaver', { noegle: 'Ny' }, ['input.noegle']],
  ['for langt formål', { formaal: 'x'.repeat(2001) }, ['input.formaal']],
  ['tom titel', { titel: '' }, ['input.titel']],
  ['titel af mellemrum', { titel: ' \u00a0 ' }, ['input.titel']],
  ['kontroltegn i titlen', { titel: 'Pl\u0000an' }, ['input.titel']],
  ['linjeskift i titlen', { titel: 'Pl\nan' }, ['input.titel']],
  ['kontroltegn i formålet', { formaal: 'Til\u0007gavn' }, ['input.formaal']],
  ['kontroltegn i et alias', { aliaser: ['god', 'd\u0085rlig'] }, ['input.aliaser']],
  ['sagsnummer', { sagsnr: '#12' }, ['input.sagsnr']],
  ['prisår', { prisaar: 1899 }, ['input.prisaar']],
  ['tekst i et mål', maal({ succeskriterier: [{ tekst: 'x'.repeat(1001) }] }), ['input.maal[1].succeskriterier[0].tekst']],
];

it.each(DAARLIGT)('dårligt input: %s', async (_navn, aendringer, felter) => {
  expect(await afvist(aendringer)).toEqual(['BAD_USER_INPUT', felter]);
});

it.each<[string, Input, RegExp]>([
  ['tre decimaler', { oekonomiskRamme: 1_000_000.005 }, /input\.oekonomiskRamme.*at most two decimals/],
  ['tre decimaler i en liste', bidrag(1, { beloeb: 0.125 }), /input\.finansiering\[1\]\.beloeb.*at most two decimals/],
  ['en dag, der ikke findes', { start: '2014-02-29' }, /input\.start.*Date is a day of the calendar/],
  ['måned 13', maal({ milepaele: [{ tekst: 'x', frist: '2014-13-01' }] }), /input\.maal\[1\]\.milepaele\[0\]\.frist.*Date/],
  ['en dag med klokkeslæt', { slut: '2017-12-31T00:00:00Z' }, /input\.slut.*Date/],
  ['et beløb som tekst', { oekonomiskRamme: '1000000' }, /input\.oekonomiskRamme.*is a number/],
  ['et beløb, der er for stort', { oekonomiskRamme: 1e13 }, /input\.oekonomiskRamme.*13 digits/],
  ['en ukendt rolle', { ansoegere: [{ boligorganisation: 'FSB', rolle: 'CHEF' }] }, /input\.ansoegere\[0\]\.rolle/],
  ['et felt, der ikke findes', { status: 'GODKENDT' }, /"status" is not defined/],
  ['null, hvor der skal være noget', { titel: null }, /input\.titel/],
])('%s nævnes med sit sted', async (_navn, aendringer, besked) => {
  const svar = await uroert(s, () => send(s.ansoeger, 'opretHelhedsplan', nyPlan('NY', aendringer)));
  expect([svar.status, svar.fejl.map((f) => f.extensions.code)]).toEqual([400, ['BAD_USER_INPUT']]);
  expect(svar.fejl[0]?.message).toMatch(besked);
});

it('en nøgle, der er taget, er CONFLICT med feltet', async () => {
  const input = nyPlan('TAGET');
  expect(await uroert(s, () => fejlAf(s.ansoeger, 'opretHelhedsplan', input))).toEqual(['CONFLICT', 'input.noegle']);
  expect(await uroert(s, () => fejlAf(s.ansoeger, 'opretHelhedsplan', nyPlan('DET-GODE-NABOSKAB')))).toEqual(['CONFLICT', 'input.noegle']);
});

it('flere fejl i formen nævnes alle på én gang', async () => {
  const skidt = { ...bidrag(2, { beloeb: -5 }), titel: '', noegle: 'små', afdelinger: [], ...maal({ tekst: '\u0001' }) };
  const svar = await uroert(s, () => send(s.ansoeger, 'opretHelhedsplan', nyPlan('NY', skidt)));
  const felter = ['input.noegle', 'input.titel', 'input.afdelinger', 'input.finansiering[2].beloeb', 'input.maal[1].tekst'];
  expect(svar.fejl[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: felter[0], felter });
  for (const felt of felter) expect(svar.fejl[0]?.message).toContain(`${felt}: `);
});

it('flere brudte regler nævnes alle på én gang, og advarslerne med', async () => {
  const skidt = {
    ...bidrag(1, { beloeb: 200_000 }),
    byomraader: [],
    maal: [{ indsatsomraade: 'TRYGHED_TRIVSEL', tekst: 'x' }],
    slut: '2017-11-30',
  };
  const svar = await uroert(s, () => handl(s.ansoeger, 'opretHelhedsplan', nyPlan('NY', skidt), 'helhedsplan { id } haendelse { id }'));
  expect(svar.afvisninger.map((a) => a.regel)).toEqual(['R1', 'R3', 'R7', 'R18']);
  expect(koder(svar.advarsler)).toEqual(['IKKE_FIREAARIG']);
  expect([svar.udfoert, svar.helhedsplan, svar.haendelse]).toEqual([false, null, null]);
});

it('det, der ligger på grænsen, går', async () => {
  const yderst = { titel: 'x'.repeat(200), formaal: `${'x\n'.repeat(999)}\tx`, slut: '2014-01-01', sagsnr: '2014-0077401' };
  const svar = await udfoer(
    s.ansoeger,
    'opretHelhedsplan',
    nyPlan('X'.repeat(60), yderst),
    'helhedsplan { noegle titel formaal varighedMaaneder }',
  );
  expect(svar.helhedsplan).toEqual({ noegle: 'X'.repeat(60), titel: yderst.titel, formaal: yderst.formaal, varighedMaaneder: 0 });
});

describe('fejl, der kun databasen ville have stoppet, nævner feltet', () => {
  it.each<Tilfaelde>([
    ['samme forgænger to gange', { forgaengere: ['TAGET', 'TAGET'] }, ['input.forgaengere[1]']],
    ['sin egen forgænger', { forgaengere: ['NY'] }, ['input.forgaengere[0]']],
    ['afdeling ind efter planens slut', afdelinger({ fra: '2018-01-01' }), ['input.afdelinger[0].fra']],
    ['start før 1900', { start: '1899-01-01', byomraader: [], ...bidrag(1, { pulje: null }) }, ['input.start']],
  ])('%s', async (_navn, aendringer, felt) => {
    expect((await afvist(aendringer))[1]).toEqual(felt);
  });
});
