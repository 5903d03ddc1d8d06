import { type Acted, startService, type TestService, type User } from '../support/service';
import { afsnit, codes, content, differences, isRefused, newKontrakt, otherKommune, planPaaAmager, revision, warnings } from './help';

/** `reviderKontrakt` on a contract that runs: what is demanded, and just inside. */

describe('på en kontrakt, der løber', () => {
  let t: TestService;
  let forum: User;
  let bestyrelse: User;
  let before: Record<string, string>;

  beforeAll(async () => {
    t = await startService();
    await otherKommune(t);
    forum = await t.like('FORUM', 'FORUM-AMAGER_SUNDBY');
    bestyrelse = await t.like('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
    const three = await t.like('BOLIGORGANISATION', '3B');
    expect(codes(await three.perform('opretHelhedsplan', planPaaAmager('3B-PAA-AMAGER', '3B', '3B/2-01')))).toEqual([]);
    before = await content(t);
  });
  // Everything here is refused or a dry run.
  afterEach(async () => expect(differences(before, await content(t))).toEqual([]));
  afterAll(() => t.close());

  const trial = (who: User, change: Record<string, unknown> = {}): Promise<Acted> =>
    who.perform('reviderKontrakt', revision({ dryRun: true, ...change }));

  it('kun kontraktens forum og kommunens bestyrelse', async () => {
    expect(await isRefused(t, 'reviderKontrakt', revision())).toBe('FORBIDDEN');
    for (const [role, who] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['LANDSBYGGEFOND', undefined],
      ['FORUM', 'FORUM-NOERREBRO'],
      ['KOMMUNALBESTYRELSE', 'AARHUS'],
    ] as const)
      expect([role, await isRefused(await t.like(role, who), 'reviderKontrakt', revision())]).toEqual([role, 'FORBIDDEN']);
    for (const who of [forum, bestyrelse]) expect(await trial(who)).toMatchObject({ udfoert: true, proeve: true, advarsler: [] });
  });

  it('en anden version end den, man har set, afvises med kontrakten, som den er', async () => {
    const answer = await forum.perform('reviderKontrakt', revision({ expectedVersion: 17 }), 'kontrakt { noegle version }');
    expect(codes(answer)).toEqual(['VERSIONSKONFLIKT']);
    const { version } = answer.kontrakt as { version: number };
    expect(codes(await trial(forum, { expectedVersion: version }))).toEqual([]);
  });

  it('ikke i fremtiden', async () => {
    expect(codes(await trial(forum, { dato: '2014-04-24' }))).toEqual(['I_FREMTIDEN']);
    expect(codes(await trial(forum, { dato: '2014-04-23' }))).toEqual([]);
  });

  it('ikke før den foregående afgørelse, og ikke før kontrakten', async () => {
    const dayBefore = await trial(bestyrelse, { dato: '2013-03-20', gyldigFra: '2013-03-21' });
    expect(codes(dayBefore)).toEqual(['FOER_FORRIGE_AFGOERELSE', 'UDEN_FOR_KONTRAKTENS_PERIODE']);
    for (const who of [forum, bestyrelse]) {
      const sameDay = await trial(who, { dato: '2013-03-21' });
      expect(sameDay.afvisninger).toMatchObject([{ kode: 'FOER_FORRIGE_AFGOERELSE', faktisk: '2013-03-21', graense: '2013-03-21' }]);
      expect(codes(await trial(who, { dato: '2013-03-22' }))).toEqual([]);
    }
  });

  it('versionen gælder fra afgørelsen eller senere, i kontraktens periode', async () => {
    expect(codes(await trial(forum, { gyldigFra: '2014-04-22' }))).toEqual(['VIRKER_BAGUD']);
    expect(codes(await trial(forum, { gyldigFra: '2014-04-23' }))).toEqual([]);
    expect(codes(await trial(forum, { gyldigFra: '2017-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(codes(await trial(forum, { gyldigFra: '2016-12-31' }))).toEqual([]);
  });

  it('en tilføjet plan dækkes ikke, før versionen gælder', async () => {
    const plan = (from?: string) => trial(forum, { gyldigFra: '2014-05-01', helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER', fra: from }] });
    expect(codes(await plan('2014-04-30'))).toEqual(['VIRKER_BAGUD']);
    expect(codes(await plan('2014-05-01'))).toEqual([]);
    expect(codes(await plan())).toEqual([]);
  });

  it('kravene til afsnit og dækning gælder også en revision', async () => {
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

  it('forummet flytter ikke kontraktens slut; det gør kommunalbestyrelsen', async () => {
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

  it('forummet føjer kun planer til, hvis ansøgere er parter i forvejen, og får det at vide', async () => {
    const theirs = await trial(forum, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([codes(theirs), warnings(theirs)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    const selv = await trial(bestyrelse, { helhedsplaner: [{ helhedsplan: '3B-PAA-AMAGER' }] });
    expect([codes(selv), warnings(selv)]).toEqual([[], []]);
  });

  it('en ny slut må ikke skære penge, der er disponeret, fra kontrakten', async () => {
    // Amagerbro got its money on the day from which it is covered, and begins on 1 January 2014.
    const short = (to: string) => trial(bestyrelse, { dato: '2013-03-22', til: to });
    expect([...new Set(codes(await short('2013-12-12')))]).toEqual(['DAEKNING_PASSER_IKKE', 'INGEN_KONTRAKT_I_KRAFT']);
    expect(codes(await short('2014-01-01'))).toContain('DAEKNING_UDEN_FOR_PLANENS_TID');
    expect(codes(await short('2014-01-02'))).toEqual([]);
  });

  it('en ny slut må ikke ligge i en anden kontrakt', async () => {
    await forum.perform('opretKontrakt', newKontrakt());
    expect(codes(await trial(bestyrelse, { til: '2017-01-02' }))).toEqual(['KONTRAKTER_OVERLAPPER']);
    before = await content(t);
  });

  it.each([
    ['ingen slut efter begyndelsen', { til: '2013-03-21' }, 'BAD_USER_INPUT input.til'],
    ['en kontrakt, der ikke findes', { kontrakt: 'OPFUNDET' }, 'NOT_FOUND input.kontrakt'],
    [
      'en plan, der er dækket fra dagen',
      { helhedsplaner: [{ helhedsplan: 'PARTNERSKABET', fra: '2013-03-21' }] },
      'BAD_USER_INPUT input.helhedsplaner[0].fra',
    ],
    ['en nøgle, der er taget', { noegle: 'BR-2013-12-12' }, 'CONFLICT input.noegle'],
    ['et område, der ikke findes', { afsnit: [afsnit({ indsatsomraade: 'OPFUNDET' })] }, 'NOT_FOUND input.afsnit[0].indsatsomraade'],
  ])('%s er en fejl i input', async (_name, change, expected) => {
    expect(await isRefused(bestyrelse, 'reviderKontrakt', revision(change))).toBe(expected);
  });
});
