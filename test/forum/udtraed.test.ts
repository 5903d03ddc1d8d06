import { codes, isRefused, warnings } from '../kontrakt/help';
import { content, differences, sql } from '../support/past-acts';
import type { TestService, User } from '../support/service';
import { openForum, seat, seatActs, seats } from './seats';

let t: TestService;
let forum: User;

beforeEach(async () => {
  ({ t, forum } = await openForum());
});
afterEach(() => t.close());

const { optag, udtraed } = seatActs(() => forum);

describe('udtraed', () => {
  it('ends the seat, and tells who is then missing (R13)', async () => {
    const { id } = await seat(t, 'boligorganisation', 'FSB', 'KOORDINATOR');
    const before = await content(t);
    const answer = await udtraed({ medlemskab: id, til: '2014-05-01' });
    expect(answer).toMatchObject({
      udfoert: true,
      forum: { noegle: 'FORUM-NOERREBRO' },
      medlemskab: { id, fra: '2011-06-01', til: '2014-05-01' },
      haendelse: { handling: 'udtraed', dato: '2014-05-01', forum: { noegle: 'FORUM-NOERREBRO' } },
    });
    expect(warnings(answer)).toEqual(['ANSVARLIG_UDEN_PLADS', 'MANGLER_REPRAESENTATION', 'MEDLEM_HAR_FORLADT_FORUMMET']);
    expect(differences(before, await content(t))).toEqual(['forum', 'haendelse', 'medlemskab']);
    // TMF sits in two roles; one is enough.
    const { id: other } = await seat(t, 'forvaltning', 'TMF', 'MEDARBEJDER');
    expect((await udtraed({ medlemskab: other, til: '2014-04-30' })).advarsler).toEqual([]);
  });

  it('not before a group that only begins later and has the member in it', async () => {
    await forum.perform('opretArbejdsgruppe', {
      forum: 'FORUM-NOERREBRO',
      noegle: 'SENERE',
      navn: 'Den senere gruppe',
      indsatsomraade: 'SUNDHED',
      fra: '2015-01-01',
      medlemmer: [{ boligorganisation: 'FSB' }],
    });
    const { id } = await seat(t, 'boligorganisation', 'FSB', 'KOORDINATOR');
    const answer = await udtraed({ medlemskab: id, til: '2014-12-31' });
    expect(answer.afvisninger.map((a) => [a.kode, a.faktisk, a.graense])).toEqual([
      ['VAR_MED_I_ARBEJDSGRUPPEN', '2014-12-31', '2015-01-01'],
    ]);
    expect(answer.afvisninger[0]?.tekst).toContain('er med i Den senere gruppe, der begynder den 1. januar 2015, og kan ikke udtræde');
    expect((await udtraed({ medlemskab: id, til: '2015-01-02' })).udfoert).toBe(true);
  });

  it('after the beginning of the seat and before its end', async () => {
    const { id } = await seat(t, 'forvaltning', 'TMF', 'LEDER');
    const before = await content(t);
    for (const to of ['2011-05-31', '2011-06-01', '2016-10-01', '2016-10-02']) {
      const answer = await udtraed({ medlemskab: id, til: to });
      expect(answer.afvisninger).toMatchObject([{ kode: 'PLADSEN_ER_SLUT', faktisk: to, graense: '2011-06-01/2016-10-01' }]);
      expect(answer.medlemskab).toMatchObject({ id, til: '2016-10-01' });
    }
    expect(differences(before, await content(t))).toEqual([]);
    for (const to of ['2011-06-02', '2016-09-30']) expect(codes(await udtraed({ medlemskab: id, til: to, dryRun: true }))).toEqual([]);
  });

  it('a seat can end on any later day in the time of the forum, but not twice', async () => {
    await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR' });
    const { id } = await seat(t, 'boligorganisation', '3B', 'KOORDINATOR');
    expect(codes(await udtraed({ medlemskab: id, til: '2014-04-23' }))).toEqual(['PLADSEN_ER_SLUT']);
    expect(codes(await udtraed({ medlemskab: id, til: '2016-09-30' }))).toEqual([]);
    expect(codes(await udtraed({ medlemskab: id, til: '2016-09-30' }))).toEqual(['PLADSEN_ER_SLUT']);
    expect(codes(await udtraed({ medlemskab: id, til: '2014-04-24' }))).toEqual([]);
  });

  it('tells which ansvar and which arbejdsgrupper are left behind', async () => {
    const { id } = await seat(t, 'boligorganisation', 'VIBO', 'KOORDINATOR');
    const answer = await t
      .as('FORUM', 'FORUM-NOERREBRO')
      .then((f) =>
        f.data<{ udtraed: { advarsler: { regel: string; kode: string; tekst: string }[] } }>(
          'mutation ($input: UdtraedInput!) { udtraed(input: $input) { advarsler { regel kode tekst } } }',
          { input: { medlemskab: id, til: '2014-05-01', dryRun: true } },
        ),
      );
    expect(answer.udtraed.advarsler).toEqual([
      {
        regel: 'R13',
        kode: 'MANGLER_REPRAESENTATION',
        tekst: 'VIBO har ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
      {
        regel: 'H49',
        kode: 'MEDLEM_HAR_FORLADT_FORUMMET',
        tekst:
          'VIBO er medlem af Arbejdsgruppe om kultur og fritid, Nørrebro, men har ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
      {
        regel: 'H89',
        kode: 'ANSVARLIG_UDEN_PLADS',
        tekst:
          'VIBO har ansvar for “Kultur og fritid” i Kontrakt om boligsocialt samarbejde – Nørrebro, men ingen plads i Boligsocialt Forum for Nørrebro den 1. maj 2014.',
      },
    ]);
  });

  it('not before the day one helped to form an arbejdsgruppe', async () => {
    const { id } = await seat(t, 'boligorganisation', 'FSB', 'KOORDINATOR');
    const before = await content(t);
    const answer = await udtraed({ medlemskab: id, til: '2011-09-01' });
    expect(answer.afvisninger).toMatchObject([
      { regel: 'H48', kode: 'VAR_MED_I_ARBEJDSGRUPPEN', faktisk: '2011-09-01', graense: '2011-09-01' },
    ]);
    expect(differences(before, await content(t))).toEqual([]);
    expect(codes(await udtraed({ medlemskab: id, til: '2011-09-02', dryRun: true }))).toEqual([]);
  });

  it('the version is that of the forum', async () => {
    const { id } = await seat(t, 'forvaltning', 'TMF', 'LEDER');
    const { forum: set } = await t.data<{ forum: { version: number } }>('{ forum(noegle: "FORUM-NOERREBRO") { version } }');
    expect(codes(await udtraed({ medlemskab: id, til: '2014-05-01', expectedVersion: set.version + 1 }))).toEqual(['VERSIONSKONFLIKT']);
    expect(codes(await udtraed({ medlemskab: id, til: '2014-05-01', expectedVersion: set.version }))).toEqual([]);
  });

  it.each([
    ['med_999999', 'NOT_FOUND input.medlemskab'],
    ['TMF', 'NOT_FOUND input.medlemskab'],
    ['for_1', 'BAD_USER_INPUT input.medlemskab'],
  ])('%s is not a seat', async (medlemskab, expected) => {
    expect(await isRefused(forum, 'udtraed', { medlemskab, til: '2014-05-01' })).toBe(expected);
  });
});

it('one that has left can be taken in again from the same day', async () => {
  const { id } = await seat(t, 'boligorganisation', 'FSB', 'KOORDINATOR');
  await udtraed({ medlemskab: id, til: '2014-05-01' });
  expect(codes(await optag({ boligorganisation: 'FSB', rolle: 'KOORDINATOR', fra: '2014-04-30' }))).toEqual(['HAR_ALLEREDE_PLADS']);
  const answer = await optag({ boligorganisation: 'FSB', rolle: 'KOORDINATOR', fra: '2014-05-01' });
  expect([codes(answer), warnings(answer)]).toEqual([[], []]);
  expect((await seats(t, 'boligorganisation', 'FSB', 'KOORDINATOR')).map((p) => `${p.fra}/${p.til}`)).toEqual([
    '2011-06-01/2014-05-01',
    '2014-05-01/2016-10-01',
  ]);
  expect(await sql(t, "SELECT count(*) antal FROM haendelse WHERE handling = 'udtraed'")).toEqual([{ antal: 1 }]);
});
