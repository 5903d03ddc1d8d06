import { codes, isRefused, warnings } from '../kontrakt/help';
import { content, differences, newForvaltning } from '../support/past-acts';
import { startService, type TestService, type User } from '../support/service';

let t: TestService;
let forum: User;

beforeEach(async () => {
  t = await startService();
  forum = await t.as('FORUM', 'FORUM-NOERREBRO');
});
afterEach(() => t.close());

const group = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  forum: 'FORUM-NOERREBRO',
  noegle: 'NOERREBRO-SUNDHED-2014',
  navn: 'Arbejdsgruppe om sundhed, Nørrebro, den nye',
  indsatsomraade: 'SUNDHED',
  medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: 'FSB' }],
  ...change,
});

const opret = (change: Record<string, unknown> = {}, who = forum) =>
  who.perform(
    'opretArbejdsgruppe',
    group(change),
    `forum { noegle } medlemskab { id } arbejdsgruppe { noegle navn fra til forum { noegle } indsatsomraade { noegle }
      medlemmer { nodes { forvaltning { noegle } boligorganisation { noegle } } } } haendelse { handling dato forum { noegle } }`,
  );

it('only the forum itself', async () => {
  const before = await content(t);
  expect(await isRefused(t, 'opretArbejdsgruppe', group())).toBe('FORBIDDEN');
  for (const [role, who] of [
    ['FORVALTNING', 'SUF'],
    ['ADMINISTRATOR', undefined],
    ['FORUM', 'FORUM-AMAGER_SUNDBY'],
  ] as const)
    expect([role, await isRefused(await t.as(role, who), 'opretArbejdsgruppe', group())]).toEqual([role, 'FORBIDDEN']);
  expect(differences(before, await content(t))).toEqual([]);
});

it('the group and its members are written, and it can be referred to', async () => {
  const before = await content(t);
  const answer = await opret({ fra: '2014-05-01', til: '2015-05-01' });
  expect(answer).toMatchObject({
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
  expect(differences(before, await content(t))).toEqual(['arbejdsgruppe', 'arbejdsgruppemedlem', 'forum', 'haendelse']);
});

it('on one of the five indsatsområder of kontrakter', async () => {
  const before = await content(t);
  expect(codes(await opret({ indsatsomraade: 'IMAGE_KOMMUNIKATION' }))).toEqual(['INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN']);
  expect(differences(before, await content(t))).toEqual([]);
  for (const indsatsomraade of ['BOERN_UNGE', 'UDDANNELSE_BESKAEFTIGELSE', 'KULTUR_FRITID', 'UDSATTE_GRUPPER', 'SUNDHED'])
    expect(codes(await opret({ indsatsomraade, dryRun: true }))).toEqual([]);
});

it('the members have a seat in the forum on the day', async () => {
  const med3b = (from: string) => opret({ fra: from, medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: '3B' }] });
  const before = await content(t);
  expect((await med3b('2014-05-01')).afvisninger).toMatchObject([{ kode: 'MEDLEM_UDEN_PLADS', faktisk: '3B' }]);
  expect(differences(before, await content(t))).toEqual([]);
  await forum.perform('optagMedlem', {
    forum: 'FORUM-NOERREBRO',
    boligorganisation: '3B',
    rolle: 'KOORDINATOR',
    fra: '2014-05-01',
    til: '2014-06-01',
  });
  expect(codes(await med3b('2014-04-30'))).toEqual(['MEDLEM_UDEN_PLADS']);
  expect(codes(await med3b('2014-06-01'))).toEqual(['MEDLEM_UDEN_PLADS']);
  expect(codes(await med3b('2014-05-31'))).toEqual([]);
});

it('while the forum is in force', async () => {
  // On the first day without the forum nobody has a seat either.
  expect(codes(await opret({ fra: '2016-10-01' }))).toEqual(['FORUM_IKKE_I_KRAFT', 'MEDLEM_UDEN_PLADS', 'MEDLEM_UDEN_PLADS']);
  expect(codes(await opret({ fra: '2016-09-30' }))).toEqual([]);
});

it('tells whom the forum lacks (R13)', async () => {
  await newForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
  expect(warnings(await opret({ fra: '2014-04-30', dryRun: true }))).toEqual([]);
  const answer = await opret({ fra: '2014-05-01' });
  expect([answer.udfoert, warnings(answer)]).toEqual([true, ['MANGLER_REPRAESENTATION']]);
});

it('a dry run leaves nothing, and a wrong version is refused', async () => {
  const before = await content(t);
  expect(await opret({ dryRun: true })).toMatchObject({ udfoert: true, proeve: true, arbejdsgruppe: { noegle: 'NOERREBRO-SUNDHED-2014' } });
  expect(codes(await opret({ expectedVersion: 9999 }))).toEqual(['VERSIONSKONFLIKT']);
  expect(differences(before, await content(t))).toEqual([]);
});

it.each([
  ['a key that is taken', { noegle: 'NOERREBRO-SUNDHED' }, 'CONFLICT input.noegle'],
  ['no members', { medlemmer: [] }, 'BAD_USER_INPUT input.medlemmer'],
  ['same member twice', { medlemmer: [{ forvaltning: 'SUF' }, { forvaltning: 'SUF' }] }, 'BAD_USER_INPUT input.medlemmer[1]'],
  [
    'a member with two parties',
    { medlemmer: [{ forvaltning: 'SUF', boligorganisation: 'FSB' }] },
    'BAD_USER_INPUT input.medlemmer[0].forvaltning',
  ],
  ['no days', { fra: '2014-05-01', til: '2014-04-30' }, 'BAD_USER_INPUT input.til'],
  ['an indsatsområde that does not exist', { indsatsomraade: 'OPFUNDET' }, 'NOT_FOUND input.indsatsomraade'],
])('%s is an error in the input', async (_name, change, expected) => {
  expect(await isRefused(forum, 'opretArbejdsgruppe', group(change))).toBe(expected);
});
