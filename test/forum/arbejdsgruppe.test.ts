import { advarsler, afvises, forskelle, indhold, koder, nyForvaltning } from '../kontrakt/help';
import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';

let t: Testtjeneste;
let forum: Bruger;

beforeEach(async () => {
  t = await startTjeneste();
  forum = await t.som('FORUM', 'FORUM-NOERREBRO');
});
afterEach(() => t.luk());

const gruppe = (aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  forum: 'FORUM-NOERREBRO',
  noegle: 'NOERREBRO-SUNDHED-2014',
  navn: 'Arbejdsgruppe om sundhed, Nørrebro, den nye',
  indsatsomraade: 'SUNDHED',
  medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: 'FSB' }],
  ...aendring,
});

const opret = (aendring: Record<string, unknown> = {}, hvem = forum) =>
  hvem.handl(
    'opretArbejdsgruppe',
    gruppe(aendring),
    `forum { noegle } medlemskab { id } arbejdsgruppe { noegle navn fra til forum { noegle } indsatsomraade { noegle }
      medlemmer { nodes { forvaltning { noegle } boligorganisation { noegle } } } } haendelse { handling dato forum { noegle } }`,
  );

it('kun forummet selv', async () => {
  const foer = await indhold(t);
  expect(await afvises(t, 'opretArbejdsgruppe', gruppe())).toBe('FORBIDDEN');
  for (const [rolle, hvem] of [
    ['FORVALTNING', 'SUF'],
    ['ADMINISTRATOR', undefined],
    ['FORUM', 'FORUM-AMAGER_SUNDBY'],
  ] as const)
    expect([rolle, await afvises(await t.som(rolle, hvem), 'opretArbejdsgruppe', gruppe())]).toEqual([rolle, 'FORBIDDEN']);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});

it('gruppen og dens medlemmer skrives, og der kan henvises til den', async () => {
  const foer = await indhold(t);
  const svar = await opret({ fra: '2014-05-01', til: '2015-05-01' });
  expect(svar).toMatchObject({
    udfoert: true,
    advarsler: [],
    forum: { noegle: 'FORUM-NOERREBRO' },
    medlemskab: null,
    arbejdsgruppe: {
      noegle: 'NOERREBRO-SUNDHED-2014',
      fra: '2014-05-01',
      til: '2015-05-01',
      forum: { noegle: 'FORUM-NOERREBRO' },
      indsatsomraade: { noegle: 'SUNDHED' },
      medlemmer: {
        nodes: [
          { forvaltning: { noegle: 'SUF' }, boligorganisation: null },
          { forvaltning: null, boligorganisation: { noegle: 'FSB' } },
        ],
      },
    },
    haendelse: { handling: 'opretArbejdsgruppe', dato: '2014-05-01', forum: { noegle: 'FORUM-NOERREBRO' } },
  });
  expect(forskelle(foer, await indhold(t))).toEqual(['arbejdsgruppe', 'arbejdsgruppemedlem', 'forum', 'haendelse']);
});

it('om et af kontrakternes fem indsatsområder', async () => {
  const foer = await indhold(t);
  expect(koder(await opret({ indsatsomraade: 'IMAGE_KOMMUNIKATION' }))).toEqual(['INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN']);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
  for (const indsatsomraade of ['BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'KULTUR_FRITID', 'UDSATTE_GRUPPER', 'SUNDHED'])
    expect(koder(await opret({ indsatsomraade, dryRun: true }))).toEqual([]);
});

it('medlemmerne har plads i forummet på dagen', async () => {
  const med3b = (fra: string) => opret({ fra, medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: '3B' }] });
  const foer = await indhold(t);
  expect((await med3b('2014-05-01')).afvisninger).toMatchObject([{ kode: 'MEDLEM_UDEN_PLADS', faktisk: '3B' }]);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
  await forum.handl('optagMedlem', {
    forum: 'FORUM-NOERREBRO',
    boligorganisation: '3B',
    rolle: 'KOORDINATOR',
    fra: '2014-05-01',
    til: '2014-06-01',
  });
  expect(koder(await med3b('2014-04-30'))).toEqual(['MEDLEM_UDEN_PLADS']);
  expect(koder(await med3b('2014-06-01'))).toEqual(['MEDLEM_UDEN_PLADS']);
  expect(koder(await med3b('2014-05-31'))).toEqual([]);
});

it('mens forummet er i kraft', async () => {
  // On the first day without the forum nobody has a seat either.
  expect(koder(await opret({ fra: '2016-10-01' }))).toEqual(['FORUM_IKKE_I_KRAFT', 'MEDLEM_UDEN_PLADS', 'MEDLEM_UDEN_PLADS']);
  expect(koder(await opret({ fra: '2016-09-30' }))).toEqual([]);
});

it('siger, hvem forummet mangler (R13)', async () => {
  await nyForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
  expect(advarsler(await opret({ fra: '2014-04-30', dryRun: true }))).toEqual([]);
  const svar = await opret({ fra: '2014-05-01' });
  expect([svar.udfoert, advarsler(svar)]).toEqual([true, ['MANGLER_REPRAESENTATION']]);
});

it('en prøve efterlader intet, og en forkert version afvises', async () => {
  const foer = await indhold(t);
  expect(await opret({ dryRun: true })).toMatchObject({ udfoert: true, proeve: true, arbejdsgruppe: { noegle: 'NOERREBRO-SUNDHED-2014' } });
  expect(koder(await opret({ expectedVersion: 9999 }))).toEqual(['VERSIONSKONFLIKT']);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});

it.each([
  ['en nøgle, der er taget', { noegle: 'NOERREBRO-SUNDHED' }, 'CONFLICT input.noegle'],
  ['ingen medlemmer', { medlemmer: [] }, 'BAD_USER_INPUT input.medlemmer'],
  ['samme medlem to gange', { medlemmer: [{ forvaltning: 'SUF' }, { forvaltning: 'SUF' }] }, 'BAD_USER_INPUT input.medlemmer[1]'],
  [
    'et medlem med to parter',
    { medlemmer: [{ forvaltning: 'SUF', boligorganisation: 'FSB' }] },
    'BAD_USER_INPUT input.medlemmer[0].forvaltning',
  ],
  ['ingen dage', { fra: '2014-05-01', til: '2014-04-30' }, 'BAD_USER_INPUT input.til'],
  ['et område, der ikke findes', { indsatsomraade: 'OPFUNDET' }, 'NOT_FOUND input.indsatsomraade'],
])('%s er en fejl i input', async (_navn, aendring, ventet) => {
  expect(await afvises(forum, 'opretArbejdsgruppe', gruppe(aendring))).toBe(ventet);
});
