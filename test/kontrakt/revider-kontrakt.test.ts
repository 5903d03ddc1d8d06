import { content, differences, kommuneAarhus } from '../support/past-acts';
import { type Acted, startService, type TestService, type User } from '../support/service';
import { afsnit, codes, isRefused, newKontrakt, planOnAmager, revision, warnings } from './help';

/** `reviderKontrakt` on a contract that runs: what is demanded, and just inside. */

describe('on a kontrakt that runs', () => {
  let t: TestService;
  let forum: User;
  let bestyrelse: User;
  let before: Record<string, string>;

  beforeAll(async () => {
    t = await startService();
    await kommuneAarhus(t);
    forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
    bestyrelse = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
    const three = await t.as('BOLIGORGANISATION', '3B');
    expect(codes(await three.perform('opretHelhedsplan', planOnAmager('3B-PAA-AMAGER', '3B', '3B/2-01')))).toEqual([]);
    before = await content(t);
  });
  // Everything here is refused or a dry run.
  afterEach(async () => expect(differences(before, await content(t))).toEqual([]));
  afterAll(() => t.close());

  const trial = (who: User, change: Record<string, unknown> = {}): Promise<Acted> =>
    who.perform('reviderKontrakt', revision({ dryRun: true, ...change }));

  it('only its forum and kommunalbestyrelsen of its kommune', async () => {
    expect(await isRefused(t, 'reviderKontrakt', revision())).toBe('FORBIDDEN');
    for (const [role, who] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['LANDSBYGGEFOND', undefined],
      ['FORUM', 'FORUM-NOERREBRO'],
      ['KOMMUNALBESTYRELSE', 'AARHUS'],
    ] as const)
      expect([role, await isRefused(await t.as(role, who), 'reviderKontrakt', revision())]).toEqual([role, 'FORBIDDEN']);
    for (const who of [forum, bestyrelse]) expect(await trial(who)).toMatchObject({ udfoert: true, proeve: true, advarsler: [] });
  });

  it('another version than the one seen is refused with the kontrakt as it is', async () => {
    const answer = await forum.perform('reviderKontrakt', revision({ expectedVersion: 17 }), 'kontrakt { noegle version }');
    expect(codes(answer)).toEqual(['VERSIONSKONFLIKT']);
    const { version } = answer.kontrakt as { version: number };
    expect(codes(await trial(forum, { expectedVersion: version }))).toEqual([]);
  });

  it('not in the future', async () => {
    expect(codes(await trial(forum, { dato: '2014-04-24' }))).toEqual(['I_FREMTIDEN']);
    expect(codes(await trial(forum, { dato: '2014-04-23' }))).toEqual([]);
  });

  it('not before the previous afgørelse, and not before the kontrakt', async () => {
    const dayBefore = await trial(bestyrelse, { dato: '2013-03-20', gyldigFra: '2013-03-21' });
    expect(codes(dayBefore)).toEqual(['FOER_FORRIGE_AFGOERELSE', 'UDEN_FOR_KONTRAKTENS_PERIODE']);
    for (const who of [forum, bestyrelse]) {
      const sameDay = await trial(who, { dato: '2013-03-21' });
      expect(sameDay.afvisninger).toMatchObject([{ kode: 'FOER_FORRIGE_AFGOERELSE', faktisk: '2013-03-21', graense: '2013-03-21' }]);
      expect(codes(await trial(who, { dato: '2013-03-22' }))).toEqual([]);
    }
  });

  it('the version holds from the afgørelse or later, in the period of the kontrakt', async () => {
    expect(codes(await trial(forum, { gyldigFra: '2014-04-22' }))).toEqual(['VIRKER_BAGUD']);
    expect(codes(await trial(forum, { gyldigFra: '2014-04-23' }))).toEqual([]);
    expect(codes(await trial(forum, { gyldigFra: '2017-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(codes(await trial(forum, { gyldigFra: '2016-12-31' }))).toEqual([]);
  });

  it('an added plan is not covered before the version holds', async () => {
    const plan = (from?: string) => trial(forum, { gyldigFra: '2014-05-01', helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER', fra: from }] });
    expect(codes(await plan('2014-04-30'))).toEqual(['VIRKER_BAGUD']);
    expect(codes(await plan('2014-05-01'))).toEqual([]);
    expect(codes(await plan())).toEqual([]);
  });

  it('the demands on sections and covering hold for a revision, too', async () => {
    const answer = await trial(forum, {
      afsnit: [afsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'NOERREBRO-SUNDHED' })],
      helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }, { helhedsplan: 'PARTNERSKABET' }],
    });
    expect([...new Set(codes(answer))]).toEqual([
      'ARBEJDSGRUPPE_PASSER_IKKE',
      'DAEKNING_PASSER_IKKE', // Partnerskabet is covered already
      'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
      'KRAEVER_KOMMUNALBESTYRELSE', // Lejerbo is no party
      'PLAN_UDEN_FOR_BYOMRAADET',
    ]);
  });

  it('the forum does not move the end of the kontrakt; kommunalbestyrelsen does', async () => {
    for (const to of ['2018-01-01', '2016-01-01', null]) {
      const answer = await trial(forum, { til: to });
      expect(answer.afvisninger).toMatchObject([
        { kode: 'KRAEVER_KOMMUNALBESTYRELSE', ansvarlig: 'KOMMUNALBESTYRELSE', faktisk: to ?? '', graense: '2017-01-01' },
      ]);
      expect(codes(await trial(bestyrelse, { til: to }))).toEqual([]);
    }
    // The end that it has already is no change.
    expect(codes(await trial(forum, { til: '2017-01-01' }))).toEqual([]);
  });

  it('the forum adds only plans whose applicants are parties already, and is told so', async () => {
    const theirs = await trial(forum, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([codes(theirs), warnings(theirs)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    const own = await trial(bestyrelse, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([codes(own), warnings(own)]).toEqual([[], []]);
  });

  it('a new end must not cut money that is committed off the kontrakt', async () => {
    // Amagerbro got its money on the day from which it is covered, and begins on 1 January 2014.
    const short = (to: string) => trial(bestyrelse, { dato: '2013-03-22', til: to });
    expect([...new Set(codes(await short('2013-12-12')))]).toEqual(['DAEKNING_PASSER_IKKE', 'INGEN_KONTRAKT_I_KRAFT']);
    expect(codes(await short('2014-01-01'))).toContain('DAEKNING_UDEN_FOR_PLANENS_TID');
    expect(codes(await short('2014-01-02'))).toEqual([]);
  });

  it('a new end must not lie in another kontrakt', async () => {
    await forum.perform('opretKontrakt', newKontrakt());
    expect(codes(await trial(bestyrelse, { til: '2017-01-02' }))).toEqual(['KONTRAKTER_OVERLAPPER']);
    before = await content(t);
  });

  it.each([
    ['no end after the beginning', { til: '2013-03-21' }, 'BAD_USER_INPUT input.til'],
    ['a kontrakt that does not exist', { kontrakt: 'OPFUNDET' }, 'NOT_FOUND input.kontrakt'],
    [
      'a plan that is covered from the day',
      { helhedsplaner: [{ helhedsplan: 'PARTNERSKABET', fra: '2013-03-21' }] },
      'BAD_USER_INPUT input.helhedsplaner[0].fra',
    ],
    ['a key that is taken', { noegle: 'BR-2013-12-12' }, 'CONFLICT input.noegle'],
    [
      'an indsatsområde that does not exist',
      { afsnit: [afsnit({ indsatsomraade: 'OPFUNDET' })] },
      'NOT_FOUND input.afsnit[0].indsatsomraade',
    ],
  ])('%s is an error in the input', async (_name, change, expected) => {
    expect(await isRefused(bestyrelse, 'reviderKontrakt', revision(change))).toBe(expected);
  });
});
