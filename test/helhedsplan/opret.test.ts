import { codes, errorsOf, execute, perform, send, untouched } from '../support/acts';
import { finansiering, newPlan } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

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
  ['kommune by id', { kommune: 'kom_99999' }, 'input.kommune'],
  ['bevillingsperiode', { bevillingsperiode: '2027-30' }, 'input.bevillingsperiode'],
  ['boligorganisation', { ansoegere: [{ boligorganisation: 'FINDES-IKKE', rolle: 'LEDENDE' }] }, 'input.ansoegere[0].boligorganisation'],
  ['afdeling', afdelinger({}, { afdeling: 'FSB/0-00' }), 'input.afdelinger[1].afdeling'],
  ['byområde', { byomraader: ['NOERREBRO', 'FINDES-IKKE'] }, 'input.byomraader[1]'],
  ['pulje', bidrag(1, { pulje: 'FINDES-IKKE' }), 'input.finansiering[1].pulje'],
  ['contributor', bidrag(2, { boligorganisation: 'FINDES-IKKE' }), 'input.finansiering[2].boligorganisation'],
  ['indsatsområde', maal({ indsatsomraade: 'FINDES-IKKE' }), 'input.maal[1].indsatsomraade'],
  ['predecessor', { forgaengere: ['TAGET', 'FINDES-IKKE'] }, 'input.forgaengere[1]'],
];

it.each(UNKNOWN)('unknown %s', async (_name, changes, field) => {
  expect(await refused(changes)).toEqual(['NOT_FOUND', field]);
});

const BAD: readonly Case[] = [
  ['an id of another type', { kommune: 'byo_1' }, 'input.kommune'],
  ['end before start', { slut: '2013-12-31' }, ['input.slut']],
  ['afdeling twice', afdelinger({}, {}), ['input.afdelinger[1]']],
  [
    'applicant twice',
    { ansoegere: ['LEDENDE', 'DELTAGENDE'].map((role) => ({ boligorganisation: 'FSB', rolle: role })) },
    ['input.ansoegere[1]'],
  ],
  ['byområde twice', { byomraader: ['NOERREBRO', 'VALBY_VIGERSLEV', 'NOERREBRO'] }, ['input.byomraader[2]']],
  ['anvendelse twice', { anvendelser: [1, 2].map((amount) => ({ art: 'INDSATS', beloeb: amount })) }, ['input.anvendelser[1].art']],
  ['afdeling out before in', afdelinger({ fra: '2015-01-01', til: '2015-01-01' }), ['input.afdelinger[0].til']],
  ['afdeling out before the start of the plan', afdelinger({ til: '2014-01-01' }), ['input.afdelinger[0].til']],
  ['negative contribution', bidrag(0, { beloeb: -0.01 }), ['input.finansiering[0].beloeb']],
  ['a total of zero', { oekonomiskRamme: 0 }, ['input.oekonomiskRamme']],
  ['negative anvendelse', { anvendelser: [{ art: 'INDSATS', beloeb: -1 }] }, ['input.anvendelser[0].beloeb']],
  ['pulje without kommune', bidrag(0, { pulje: 'BOLIGSOCIAL-PULJE' }), ['input.finansiering[0].pulje']],
  ['an organisation that does not pay itself', bidrag(1, { boligorganisation: 'FSB' }), ['input.finansiering[1].boligorganisation']],
  ['no applicants', { ansoegere: [] }, ['input.ansoegere']],
  ['no afdelinger', { afdelinger: [] }, ['input.afdelinger']],
  ['no financing', { finansiering: [] }, ['input.finansiering']],
  ['too many mål', { maal: Array.from({ length: 101 }, () => ({ indsatsomraade: 'SUNDHED', tekst: 'x' })) }, ['input.maal']],
  ['too long a title', { titel: 'x'.repeat(201) }, ['input.titel']],
  ['too long a key', { noegle: 'X'.repeat(61) }, ['input.noegle']],
  ['a key in small letters', { noegle: 'Ny' }, ['input.noegle']],
  ['too long a purpose', { formaal: 'x'.repeat(2001) }, ['input.formaal']],
  ['empty title', { titel: '' }, ['input.titel']],
  ['a title of spaces', { titel: ' \u00a0 ' }, ['input.titel']],
  ['a control character in the title', { titel: 'Pl\u0000an' }, ['input.titel']],
  ['a line break in the title', { titel: 'Pl\nan' }, ['input.titel']],
  ['a control character in the purpose', { formaal: 'Til\u0007gavn' }, ['input.formaal']],
  ['a control character in an alias', { aliaser: ['god', 'd\u0085rlig'] }, ['input.aliaser']],
  ['sagsnummer', { sagsnr: '#12' }, ['input.sagsnr']],
  ['prisår', { prisaar: 1899 }, ['input.prisaar']],
  ['text in a mål', maal({ succeskriterier: [{ tekst: 'x'.repeat(1001) }] }), ['input.maal[1].succeskriterier[0].tekst']],
];

it.each(BAD)('bad input: %s', async (_name, changes, fields) => {
  expect(await refused(changes)).toEqual(['BAD_USER_INPUT', fields]);
});

it.each<[string, Input, RegExp]>([
  ['three decimals', { oekonomiskRamme: 1_000_000.005 }, /input\.oekonomiskRamme.*at most two decimals/],
  ['three decimals in a list', bidrag(1, { beloeb: 0.125 }), /input\.finansiering\[1\]\.beloeb.*at most two decimals/],
  ['a day that does not exist', { start: '2014-02-29' }, /input\.start.*Date is a day of the calendar/],
  ['month 13', maal({ milepaele: [{ tekst: 'x', frist: '2014-13-01' }] }), /input\.maal\[1\]\.milepaele\[0\]\.frist.*Date/],
  ['a day with a time', { slut: '2017-12-31T00:00:00Z' }, /input\.slut.*Date/],
  ['an amount as text', { oekonomiskRamme: '1000000' }, /input\.oekonomiskRamme.*is a number/],
  ['an amount that is too large', { oekonomiskRamme: 1e13 }, /input\.oekonomiskRamme.*13 digits/],
  ['an unknown role', { ansoegere: [{ boligorganisation: 'FSB', rolle: 'CHEF' }] }, /input\.ansoegere\[0\]\.rolle/],
  ['a field that does not exist', { status: 'GODKENDT' }, /"status" is not defined/],
  ['null where there must be something', { titel: null }, /input\.titel/],
])('%s is named with its place', async (_name, changes, message) => {
  const answer = await untouched(s, () => send(s.ansoeger, 'opretHelhedsplan', newPlan('NY', changes)));
  expect([answer.status, answer.errors.map((f) => f.extensions.code)]).toEqual([400, ['BAD_USER_INPUT']]);
  expect(answer.errors[0]?.message).toMatch(message);
});

it('a key that is taken is CONFLICT with the field', async () => {
  const input = newPlan('TAGET');
  expect(await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', input))).toEqual(['CONFLICT', 'input.noegle']);
  expect(await untouched(s, () => errorsOf(s.ansoeger, 'opretHelhedsplan', newPlan('DET-GODE-NABOSKAB')))).toEqual([
    'CONFLICT',
    'input.noegle',
  ]);
});

it('several errors of form are all named at once', async () => {
  const bad = { ...bidrag(2, { beloeb: -5 }), titel: '', noegle: 'små', afdelinger: [], ...maal({ tekst: '\u0001' }) };
  const answer = await untouched(s, () => send(s.ansoeger, 'opretHelhedsplan', newPlan('NY', bad)));
  const fields = ['input.noegle', 'input.titel', 'input.afdelinger', 'input.finansiering[2].beloeb', 'input.maal[1].tekst'];
  expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: fields[0], felter: fields });
  for (const field of fields) expect(answer.errors[0]?.message).toContain(`${field}: `);
});

it('several broken rules are all named at once, and the warnings with them', async () => {
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

it('what lies on the limit goes through', async () => {
  const outermost = { titel: 'x'.repeat(200), formaal: `${'x\n'.repeat(999)}\tx`, slut: '2014-01-01', sagsnr: '2014-0077401' };
  const answer = await execute(
    s.ansoeger,
    'opretHelhedsplan',
    newPlan('X'.repeat(60), outermost),
    'helhedsplan { noegle titel formaal varighedMaaneder }',
  );
  expect(answer.helhedsplan).toEqual({ noegle: 'X'.repeat(60), titel: outermost.titel, formaal: outermost.formaal, varighedMaaneder: 0 });
});

describe('errors that only the database would have stopped name the field', () => {
  it.each<Case>([
    ['same predecessor twice', { forgaengere: ['TAGET', 'TAGET'] }, ['input.forgaengere[1]']],
    ['its own predecessor', { forgaengere: ['NY'] }, ['input.forgaengere[0]']],
    ['afdeling in after the end of the plan', afdelinger({ fra: '2018-01-01' }), ['input.afdelinger[0].fra']],
    ['start before 1900', { start: '1899-01-01', byomraader: [], ...bidrag(1, { pulje: null }) }, ['input.start']],
  ])('%s', async (_name, changes, field) => {
    expect((await refused(changes))[1]).toEqual(field);
  });
});
