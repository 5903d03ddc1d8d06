import { codes, isRefused, warnings } from '../kontrakt/help';
import { content, differences, newForvaltning, sql } from '../support/past-acts';
import type { TestService, User } from '../support/service';
import { openForum, seat, seatActs } from './seats';

let t: TestService;
let forum: User;

beforeEach(async () => {
  ({ t, forum } = await openForum());
});
afterEach(() => t.close());

const { optag } = seatActs(() => forum);

describe('who may', () => {
  it('the forum itself or an administrator; nobody else', async () => {
    const before = await content(t);
    const { id } = await seat(t, 'forvaltning', 'TMF', 'LEDER');
    const acts = [
      ['optagMedlem', { forum: 'FORUM-NOERREBRO', boligorganisation: '3B', rolle: 'KOORDINATOR' }],
      ['udtraed', { medlemskab: id, til: '2014-05-01' }],
    ] as const;
    for (const [act, input] of acts) {
      expect(await isRefused(t, act, input)).toBe('FORBIDDEN');
      for (const [role, who] of [
        ['FORVALTNING', 'TMF'],
        ['BOLIGORGANISATION', '3B'],
        ['KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
        ['FORUM', 'FORUM-AMAGER_SUNDBY'],
      ] as const)
        expect([act, role, await isRefused(await t.as(role, who), act, input)]).toEqual([act, role, 'FORBIDDEN']);
      for (const who of [forum, await t.as('ADMINISTRATOR')])
        expect(await who.perform(act, { ...input, dryRun: true })).toMatchObject({ udfoert: true, proeve: true });
    }
    expect(differences(before, await content(t))).toEqual([]);
  });
});

describe('optagMedlem', () => {
  it('gives a seat from today, with a hændelse, and the version of the forum grows', async () => {
    const before = await content(t);
    const { forum: set } = await t.data<{ forum: { version: number } }>('{ forum(noegle: "FORUM-NOERREBRO") { version } }');
    const answer = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', expectedVersion: set.version });
    expect(answer).toMatchObject({
      udfoert: true,
      advarsler: [],
      forum: { noegle: 'FORUM-NOERREBRO', version: set.version + 1 },
      medlemskab: {
        fra: '2014-04-23',
        // With the forum, whose end is known.
        til: '2016-10-01',
        rolle: 'KOORDINATOR',
        forvaltning: null,
        boligorganisation: { noegle: '3B' },
        herkomst: 'INDBERETTET',
      },
      arbejdsgruppe: null,
      haendelse: { handling: 'optagMedlem', dato: '2014-04-23', forum: { noegle: 'FORUM-NOERREBRO' } },
    });
    expect(differences(before, await content(t))).toEqual(['forum', 'haendelse', 'medlemskab']);
    const again = await optag({ boligorganisation: 'PAB', rolle: 'KOORDINATOR', expectedVersion: set.version });
    expect([codes(again), again.medlemskab]).toEqual([['VERSIONSKONFLIKT'], null]);
  });

  it('the role fits the party', async () => {
    const before = await content(t);
    const trial = async (party: object, role: string) => codes(await optag({ ...party, rolle: role, dryRun: true }));
    for (const role of ['LEDER', 'MEDARBEJDER']) expect(await trial({ boligorganisation: '3B' }, role)).toEqual(['ROLLEN_PASSER_IKKE']);
    expect(await trial({ boligorganisation: '3B' }, 'KOORDINATOR')).toEqual([]);
    expect(await trial({ forvaltning: 'KFF' }, 'KOORDINATOR')).toEqual(['ROLLEN_PASSER_IKKE']);
    expect(await trial({ forvaltning: 'KFF' }, 'MEDARBEJDER')).toEqual([]);
    expect(differences(before, await content(t))).toEqual([]);
  });

  it('the forvaltning is that of the kommune and exists on the day', async () => {
    await newForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
    const trial = async (forvaltning: string, from: string) => codes(await optag({ forvaltning, rolle: 'LEDER', fra: from, dryRun: true }));
    expect(await trial('AAR-MSO', '2014-05-01')).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(await trial('NYF', '2014-04-30')).toEqual(['FORVALTNING_GAELDER_IKKE']);
    expect(await trial('NYF', '2014-05-01')).toEqual([]);
  });

  it('a boligorganisation has afdelinger in the kommune of the byområde', async () => {
    await sql(
      t,
      `INSERT INTO boligorganisation (noegle, navn, navn_foldet, navn_sort, aliaser, herkomst, kildehenvisning)
       VALUES ('AAB-AARHUS', 'AAB Aarhus', 'aab aarhus', 'aab aarhus', '[]', 'SYNTETISK', 'Opdigtet til en test')`,
    );
    const before = await content(t);
    const answer = await optag({ boligorganisation: 'AAB-AARHUS', rolle: 'KOORDINATOR' });
    expect(answer.afvisninger).toMatchObject([
      {
        regel: 'H87',
        kode: 'INGEN_AFDELINGER_I_KOMMUNEN',
        graense: 'KOEBENHAVN',
        tekst: 'AAB Aarhus har ingen afdelinger i København den 23. april 2014.',
      },
    ]);
    expect(differences(before, await content(t))).toEqual([]);
  });

  it('afdelinger count while they are there and owned, whichever act takes them away', async () => {
    const admin = await t.as('ADMINISTRATOR');
    const done = async (act: string, input: Record<string, unknown>): Promise<void> =>
      expect([act, await admin.perform(act, input)]).toMatchObject([act, { udfoert: true }]);
    for (const noegle of ['NYE', 'ANDRE']) await done('opretBoligorganisation', { noegle, navn: `Boligforeningen ${noegle}` });
    await done('opretAfdeling', {
      boligorganisation: 'NYE',
      nummer: '1',
      navn: 'Den eneste',
      kommune: 'KOEBENHAVN',
      oprettet: '2012-03-01',
    });
    const seatOf = (boligorganisation: string, fra: string, til?: string) =>
      optag({ boligorganisation, rolle: 'KOORDINATOR', fra, ...(til ? { til } : {}), dryRun: true });
    expect(codes(await seatOf('NYE', '2012-02-29'))).toEqual(['INGEN_AFDELINGER_I_KOMMUNEN']);
    expect(codes(await seatOf('NYE', '2012-03-01'))).toEqual([]);
    // A seat to come needs the estate on its first day.
    expect(await optag({ boligorganisation: 'NYE', rolle: 'KOORDINATOR', fra: '2014-06-01' })).toMatchObject({ udfoert: true });
    const away = (act: string, more: Record<string, unknown>) =>
      admin.perform(act, { afdeling: 'NYE/1', dato: '2014-04-01', dryRun: true, ...more });
    expect(codes(await away('nedlaegAfdeling', {}))).toEqual(['INGEN_AFDELINGER_I_KOMMUNEN']);
    expect(codes(await away('flytAfdeling', { boligorganisation: 'ANDRE' }))).toEqual(['INGEN_AFDELINGER_I_KOMMUNEN']);
    await done('opretAfdeling', { boligorganisation: 'NYE', nummer: '2', navn: 'En til', kommune: 'KOEBENHAVN' });
    await done('nedlaegAfdeling', { afdeling: 'NYE/1', dato: '2014-04-01' });
    expect(codes(await seatOf('ANDRE', '2014-04-01'))).toEqual(['INGEN_AFDELINGER_I_KOMMUNEN']);
  });

  it('the party does not hold the role already', async () => {
    const { fra: from, til: to } = await seat(t, 'forvaltning', 'TMF', 'MEDARBEJDER');
    expect([from, to]).toEqual(['2011-06-01', '2016-10-01']);
    const before = await content(t);
    const answer = await optag({ forvaltning: 'TMF', rolle: 'MEDARBEJDER' });
    expect(answer.afvisninger).toMatchObject([
      { kode: 'HAR_ALLEREDE_PLADS', faktisk: '2014-04-23/2016-10-01', graense: '2011-06-01/2016-10-01' },
    ]);
    expect(differences(before, await content(t))).toEqual([]);
    // KFF sits as a leader, which is another role.
    expect(codes(await optag({ forvaltning: 'KFF', rolle: 'MEDARBEJDER' }))).toEqual([]);
    // A seat for some days ends where the next begins.
    expect(codes(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', fra: '2014-06-01' }))).toEqual([]);
    expect(codes(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2014-06-02' }))).toEqual(['HAR_ALLEREDE_PLADS']);
    expect(codes(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2014-06-01' }))).toEqual([]);
  });

  it.each([
    ['2011-05-31', ['FORUM_IKKE_I_KRAFT']],
    ['2011-06-01', []],
    ['2016-09-30', []],
    ['2016-10-01', ['FORUM_IKKE_I_KRAFT']],
  ])('the forum is in force on %s: %j', async (from, expected) => {
    expect(codes(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', fra: from, dryRun: true }))).toEqual(expected);
  });

  it('the seat ends with the forum at the latest', async () => {
    const before = await content(t);
    const answer = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2016-10-02' });
    expect(answer.afvisninger).toMatchObject([
      { kode: 'FORUM_IKKE_I_KRAFT', regel: 'H37', faktisk: '2014-04-23/2016-10-02', graense: '2011-06-01/2016-10-01' },
    ]);
    expect(differences(before, await content(t))).toEqual([]);
    expect(codes(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', til: '2016-10-01', dryRun: true }))).toEqual([]);
  });

  it('tells all reasons at once', async () => {
    const answer = await optag({ forvaltning: 'AAR-MSO', rolle: 'KOORDINATOR', fra: '2011-05-31' });
    expect(codes(answer)).toEqual(['FORUM_IKKE_I_KRAFT', 'FORVALTNING_GAELDER_IKKE', 'ROLLEN_PASSER_IKKE']);
  });

  it.each([
    ['no party', {}, 'BAD_USER_INPUT input.forvaltning'],
    ['two parties', { forvaltning: 'TMF', boligorganisation: '3B' }, 'BAD_USER_INPUT input.forvaltning'],
    ['no days', { boligorganisation: '3B', fra: '2014-05-01', til: '2014-05-01' }, 'BAD_USER_INPUT input.til'],
    ['a party that does not exist', { boligorganisation: 'OPFUNDET' }, 'NOT_FOUND input.boligorganisation'],
    ['an id of another kind', { forvaltning: 'bol_1' }, 'BAD_USER_INPUT input.forvaltning'],
  ])('%s is an error in the input', async (_name, party, expected) => {
    expect(await isRefused(forum, 'optagMedlem', { forum: 'FORUM-NOERREBRO', rolle: 'KOORDINATOR', ...party })).toBe(expected);
  });

  it('tells who is still missing (R13)', async () => {
    await newForvaltning(t, 'NYF', 'KOEBENHAVN', '2014-05-01');
    await newForvaltning(t, 'NYF2', 'KOEBENHAVN', '2014-06-01');
    expect(warnings(await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR' }))).toEqual([]);
    const may = await optag({ boligorganisation: 'PAB', rolle: 'KOORDINATOR', fra: '2014-05-31' });
    expect([may.udfoert, may.advarsler.map((a) => a.kode)]).toEqual([true, ['MANGLER_REPRAESENTATION']]);
    expect((await optag({ boligorganisation: 'SAB', rolle: 'KOORDINATOR', fra: '2014-06-01' })).advarsler).toHaveLength(2);
    expect((await optag({ forvaltning: 'NYF', rolle: 'LEDER', fra: '2014-06-01' })).advarsler).toHaveLength(1);
    expect((await optag({ forvaltning: 'NYF2', rolle: 'MEDARBEJDER', fra: '2014-06-01' })).advarsler).toEqual([]);
  });

  it('a dry run leaves nothing', async () => {
    const before = await content(t);
    const answer = await optag({ boligorganisation: '3B', rolle: 'KOORDINATOR', dryRun: true });
    expect(answer).toMatchObject({ udfoert: true, proeve: true, medlemskab: { boligorganisation: { noegle: '3B' } } });
    expect(differences(before, await content(t))).toEqual([]);
  });
});
