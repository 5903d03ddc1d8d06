import { codes, errorsOf, execute, finansiering, makeScene, newPlan, perform, type Scene, send, untouched } from '../support/planer';

/** What a new plan must look like: every fault names its field, and what is refused leaves nothing. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
  await execute(s.ansoeger, 'opretHelhedsplan', newPlan('TAGET'));
});
afterAll(() => s.close());

type Input = Readonly<Record<string, unknown>>;
type Case = readonly [navn: string, aendringer: Input, felt: unknown];

const bidrag = (i: number, extras: Input): Input => ({ finansiering: finansiering().map((b, j) => (i === j ? { ...b, ...extras } : b)) });
const afdelinger = (...parts: Input[]): Input => ({ afdelinger: parts.map((d) => ({ afdeling: 'FSB/1-85', ...d })) });
const maal = (extras: Input): Input => ({
  maal: [
    { indsatsomraade: 'SUNDHED', tekst: 'Et mål' },
    { indsatsomraade: 'SUNDHED', tekst: 'Et til', ...extras },
  ],
});

const refused = async (changes: Input): Promise<unknown[]> =>
  untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', newPlan('NY', changes)));

const UNKNOWN: readonly Case[] = [
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

it.each(UNKNOWN)('ukendt %s', async (_name, changes, field) => {
  expect(await refused(changes)).toEqual(['NOT_FOUND', field]);
});

const DAARLIGT: readonly Case[] = [
  ['id af anden type', { kommune: 'byo_1' }, 'input.kommune'],
  ['slut før start', { slut: '2013-12-31' }, ['input.slut']],
  ['afdeling to gange', afdelinger({}, {}), ['input.afdelinger[1]']],
  [
    'ansøger to gange',
    { ansoegere: ['LEDENDE', 'DELTAGENDE'].map((role) => ({ boligorganisation: 'FSB', rolle: role })) },
    ['input.ansoegere[1]'],
  ],
  ['byområde to gange', { byomraader: ['NOERREBRO', 'VALBY_VIGERSLEV', 'NOERREBRO'] }, ['input.byomraader[2]']],
  ['anvendelse to gange', { anvendelser: [1, 2].map((amount) => ({ art: 'INDSATS', beloeb: amount })) }, ['input.anvendelser[1].art']],
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

it.each(DAARLIGT)('dårligt input: %s', async (_name, changes, fields) => {
  expect(await refused(changes)).toEqual(['BAD_USER_INPUT', fields]);
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
])('%s nævnes med sit sted', async (_name, changes, message) => {
  const answer = await untouched(s, () => send(s.ansoeger, 'opretHelhedsplan', newPlan('NY', changes)));
  expect([answer.status, answer.error.map((f) => f.extensions.code)]).toEqual([400, ['BAD_USER_INPUT']]);
  expect(answer.error[0]?.message).toMatch(message);
});

it('en nøgle, der er taget, er CONFLICT med feltet', async () => {
  const input = newPlan('TAGET');
  expect(await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', input))).toEqual(['CONFLICT', 'input.noegle']);
  expect(await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', newPlan('DET-GODE-NABOSKAB')))).toEqual([
    'CONFLICT',
    'input.noegle',
  ]);
});

it('flere fejl i formen nævnes alle på én gang', async () => {
  const bad = { ...bidrag(2, { beloeb: -5 }), titel: '', noegle: 'små', afdelinger: [], ...maal({ tekst: '\u0001' }) };
  const answer = await untouched(s, () => send(s.ansoeger, 'opretHelhedsplan', newPlan('NY', bad)));
  const fields = ['input.noegle', 'input.titel', 'input.afdelinger', 'input.finansiering[2].beloeb', 'input.maal[1].tekst'];
  expect(answer.error[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: fields[0], felter: fields });
  for (const field of fields) expect(answer.error[0]?.message).toContain(`${field}: `);
});

it('flere brudte regler nævnes alle på én gang, og advarslerne med', async () => {
  const bad = {
    ...bidrag(1, { beloeb: 200_000 }),
    byomraader: [],
    maal: [{ indsatsomraade: 'TRYGHED_TRIVSEL', tekst: 'x' }],
    slut: '2017-11-30',
  };
  const answer = await untouched(s, () =>
    perform(s.ansoeger, 'opretHelhedsplan', newPlan('NY', bad), 'helhedsplan { id } haendelse { id }'),
  );
  expect(answer.afvisninger.map((a) => a.regel)).toEqual(['R1', 'R3', 'R7', 'R18']);
  expect(codes(answer.advarsler)).toEqual(['IKKE_FIREAARIG']);
  expect([answer.udfoert, answer.helhedsplan, answer.haendelse]).toEqual([false, null, null]);
});

it('det, der ligger på grænsen, går', async () => {
  const outermost = { titel: 'x'.repeat(200), formaal: `${'x\n'.repeat(999)}\tx`, slut: '2014-01-01', sagsnr: '2014-0077401' };
  const answer = await execute(
    s.ansoeger,
    'opretHelhedsplan',
    newPlan('X'.repeat(60), outermost),
    'helhedsplan { noegle titel formaal varighedMaaneder }',
  );
  expect(answer.helhedsplan).toEqual({ noegle: 'X'.repeat(60), titel: outermost.titel, formaal: outermost.formaal, varighedMaaneder: 0 });
});

describe('fejl, der kun databasen ville have stoppet, nævner feltet', () => {
  it.each<Case>([
    ['samme forgænger to gange', { forgaengere: ['TAGET', 'TAGET'] }, ['input.forgaengere[1]']],
    ['sin egen forgænger', { forgaengere: ['NY'] }, ['input.forgaengere[0]']],
    ['afdeling ind efter planens slut', afdelinger({ fra: '2018-01-01' }), ['input.afdelinger[0].fra']],
    ['start før 1900', { start: '1899-01-01', byomraader: [], ...bidrag(1, { pulje: null }) }, ['input.start']],
  ])('%s', async (_name, changes, field) => {
    expect((await refused(changes))[1]).toEqual(field);
  });
});
