import { errorsOf, execute, goes, perform, refused, untouched } from '../support/acts';
import { error, makeRegisterScene, type RegisterScene } from './help';

/** Fora and the bodies that followed them: founding by a decision, ending, and work under the structure of today. */

describe('in 2014', () => {
  let s: RegisterScene;
  beforeEach(async () => {
    s = await makeRegisterScene();
  });
  afterEach(() => s.close());

  const opret = (more: Record<string, unknown> = {}) =>
    perform(
      s.br,
      'opretForum',
      { noegle: 'FORUM-NYT', navn: 'Boligsocialt Forum for Østerbro', art: 'BOLIGSOCIALT_FORUM', byomraader: ['OESTERBRO'], ...more },
      `forum { noegle art fra byomraade { noegle } byomraader { nodes { noegle } } kommune { noegle } afgoerelse { organ dato titel } }
       haendelse { forum { noegle } afgoerelse { dato } }`,
    );

  it('a forum is set up by an afgørelse in an udsat byområde, one at a time', async () => {
    await execute(s.admin, 'opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
    await refused(s, () => opret(), ['FORUM_UDEN_FOR_UDSAT_BYOMRAADE', 'OESTERBRO', 'UDSAT_BYOMRAADE']);
    await execute(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO' });
    expect(await opret()).toMatchObject({
      udfoert: true,
      forum: {
        art: 'BOLIGSOCIALT_FORUM',
        byomraade: { noegle: 'OESTERBRO' },
        byomraader: { nodes: [{ noegle: 'OESTERBRO' }] },
        afgoerelse: { organ: 'KOMMUNALBESTYRELSE', dato: '2014-04-23', titel: 'Nedsættelse af Boligsocialt Forum for Østerbro' },
      },
      haendelse: { afgoerelse: { dato: '2014-04-23' } },
    });
    await refused(s, () => opret({ noegle: 'FORUM-TO', fra: '2016-01-01', til: '2016-06-01' }), [
      'FORA_OVERLAPPER',
      '2016-01-01/2016-06-01',
      '2014-04-23/',
    ]);
    expect(await error(s)).toEqual([]);
  });

  it.each([
    ['a forum without an area', { byomraader: [] }, ['FORUMMETS_OMRAADER', '0', '1']],
    [
      'the bestyrelse of the city with an area',
      { art: 'BOLIGSOCIAL_BESTYRELSE', til: '2016-01-01', byomraader: ['NOERREBRO'] },
      ['FORUMMETS_OMRAADER', '1', '0'],
    ],
    ['a bydelsbestyrelse without an area', { art: 'BYDELSBESTYRELSE', byomraader: [] }, ['FORUMMETS_OMRAADER', '0', '1']],
    ['a second secretariat', { art: 'SEKRETARIAT', byomraader: [] }, ['FORA_OVERLAPPER', '2014-04-23/', '2016-10-01/']],
    [
      'before the afgørelse',
      { art: 'SEKRETARIAT', byomraader: [], fra: '2014-01-01', til: '2015-01-01' },
      ['AFGOERELSEN_BAERER_DET_IKKE', '2014-01-01', '2014-04-23'],
    ],
    [
      'decided in the future',
      { art: 'SEKRETARIAT', byomraader: [], dato: '2014-05-01', til: '2015-01-01' },
      ['I_FREMTIDEN', '2014-05-01', '2014-04-23'],
    ],
  ])('%s is refused', async (_what, more, expected) => {
    await refused(s, () => opret(more), expected);
  });

  it('a forum is not closed before it has done what it has done', async () => {
    const closeAfdeling = (to: string, date = '2014-04-23') =>
      perform(s.br, 'nedlaegForum', { forum: 'FORUM-NOERREBRO', til: to, dato: date });
    const no = await untouched(s, () => closeAfdeling('2012-01-01', '2012-01-01'));
    expect(new Set(no.afvisninger.map((a) => a.kode))).toContain('FORUM_IKKE_I_KRAFT');
    await refused(s, () => closeAfdeling('2014-04-22'), ['FOER_GRUNDLAGET', '2014-04-22', '2014-04-23']);
    await refused(s, () => closeAfdeling('2016-10-01'), ['SLUTTER_UDEN_FOR_SIN_TID', '2016-10-01', '2011-06-01/2016-10-01']);
  });

  it('a forum that is closed takes seats and groups with it, and the kontrakt that runs on is named', async () => {
    await execute(s.admin, 'opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
    await execute(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO' });
    await execute(s.br, 'opretForum', { noegle: 'F', navn: 'F', art: 'BOLIGSOCIALT_FORUM', byomraader: ['OESTERBRO'] });
    await perform(s.admin, 'optagMedlem', { forum: 'F', forvaltning: 'TMF', rolle: 'LEDER' });
    expect((await perform(s.br, 'nedlaegForum', { forum: 'F', til: '2014-06-01' })).udfoert).toBe(true);
    const seats = await s.outside.all("SELECT m.til FROM medlemskab m JOIN forum f ON f.id = m.forum_id WHERE f.noegle = 'F'");
    expect(seats).toEqual([{ til: '2014-06-01' }]);
    expect(await error(s)).toEqual([]);
    expect(await errorsOf(s.br, 'opretForum', { noegle: 'F', navn: 'F', art: 'SEKRETARIAT' })).toEqual(['CONFLICT', 'input.noegle']);
  });
});

describe('today', () => {
  let s: RegisterScene;
  beforeAll(async () => {
    s = await makeRegisterScene('2026-11-23');
  });
  afterAll(() => s.close());

  it('a kontrakt is drawn up and approved under a bydelsbestyrelse', async () => {
    const bestyrelse = await s.t.as('FORUM', 'BESTYRELSE-VALBY_SYDHAVNEN');
    const afsnit = [
      {
        indsatsomraade: 'SUNDHED',
        arbejdsgruppe: 'B-VALBY_SYDHAVNEN-SUNDHED',
        snitflade: 'Snitflade til forebyggelsescentret.',
        maalsaetninger: ['Flere bruger forebyggelsescentret.'],
        ansvar: [
          { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' },
          { boligorganisation: '3B', rolle: 'BIDRAGER', opgave: 'Stiller lokaler til rådighed.' },
        ],
      },
    ];
    const active = await s.t.data<{ helhedsplaner: { nodes: { noegle: string }[] } }>(
      '{ helhedsplaner(filter: { aktiv: {}, byomraader: { some: { noegle: { eq: "VALBY_VIGERSLEV" } } }, boligorganisationer: { some: { noegle: { eq: "3B" } } } }) { nodes { noegle } } }',
    );
    const kontrakt = {
      forum: 'BESTYRELSE-VALBY_SYDHAVNEN',
      noegle: 'KONTRAKT-VALBY-2027',
      titel: 'Kontrakt for Valby 2027',
      fra: '2026-12-01',
      til: '2030-01-01',
      afsnit,
      helhedsplaner: active.helhedsplaner.nodes.map((h) => ({ helhedsplan: h.noegle })),
    };
    expect(await errorsOf(bestyrelse, 'opretKontrakt', kontrakt)).toEqual(['BAD_USER_INPUT', ['input.byomraade']]);
    expect(await errorsOf(bestyrelse, 'opretKontrakt', { ...kontrakt, byomraade: 'NOERREBRO' })).toEqual([
      'BAD_USER_INPUT',
      ['input.byomraade'],
    ]);
    await execute(bestyrelse, 'opretKontrakt', { ...kontrakt, byomraade: 'VALBY_VIGERSLEV' });
    await execute(s.br, 'registrerAfgoerelse', {
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      titel: 'Kontrakt',
      punkter: [{ art: 'GODKENDELSE', kontrakt: 'KONTRAKT-VALBY-2027' }],
    });
    expect(await error(s)).toEqual([]);
    const d = await s.t.data(
      '{ kontrakt(noegle: "KONTRAKT-VALBY-2027") { byomraade { noegle } forum { noegle art } regler { kode status } } }',
    );
    expect(d).toMatchObject({ kontrakt: { byomraade: { noegle: 'VALBY_VIGERSLEV' }, forum: { art: 'BYDELSBESTYRELSE' } } });
  });

  it('R13 and missing representation speak only of boligsociale fora', async () => {
    const d = await s.t.data(
      '{ forum(noegle: "BESTYRELSE-NOERREBRO") { regler { kode status } manglendeRepraesentation { forvaltninger { totalCount } boligorganisationer { totalCount } } } }',
    );
    expect(d).toMatchObject({
      forum: { manglendeRepraesentation: { forvaltninger: { totalCount: 0 }, boligorganisationer: { totalCount: 0 } } },
    });
    expect(JSON.stringify(d)).toContain('{"kode":"R13","status":"IKKE_RELEVANT"}');
  });

  it('the structure from 2016: one bestyrelse, five bydelsbestyrelser in six areas and a secretariat', async () => {
    const d = await s.t.data<{
      fora: { aggregate: { groups: { nodes: { key: { art: string }; count: number }[] } } };
      forumomraader: { totalCount: number };
    }>(
      '{ fora(pr: "2026-11-23") { aggregate(groupBy: [{ field: ART }]) { groups { nodes { key { art } count } } } } forumomraader { totalCount } }',
    );
    expect(Object.fromEntries(d.fora.aggregate.groups.nodes.map((g) => [g.key.art, g.count]))).toEqual({
      BOLIGSOCIAL_BESTYRELSE: 1,
      BYDELSBESTYRELSE: 5,
      SEKRETARIAT: 1,
    });
    expect(d.forumomraader.totalCount).toBe(6);
    await goes(perform(s.br, 'retForum', { forum: 'BOLIGSOCIALT-SEKRETARIAT', navn: 'Sekretariatet', dryRun: true }));
  });
});
