import { afvist, fejlAf, gaar, handl, udfoer, uroert } from '../support/planer';
import { fejl, lavRegisterscene, type Registerscene } from './help';

/** Fora and the bodies that followed them: founding by a decision, ending, and work under the structure of today. */

describe('i 2014', () => {
  let s: Registerscene;
  beforeEach(async () => {
    s = await lavRegisterscene();
  });
  afterEach(() => s.luk());

  const opret = (mere: Record<string, unknown> = {}) =>
    handl(
      s.br,
      'opretForum',
      { noegle: 'FORUM-NYT', navn: 'Boligsocialt Forum for Østerbro', art: 'BOLIGSOCIALT_FORUM', byomraader: ['OESTERBRO'], ...mere },
      `forum { noegle art fra byomraade { noegle } byomraader { nodes { noegle } } kommune { noegle } afgoerelse { organ dato titel } }
       haendelse { forum { noegle } afgoerelse { dato } }`,
    );

  it('et forum nedsættes ved en afgørelse i et udsat byområde, ét ad gangen', async () => {
    await udfoer(s.admin, 'opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
    await afvist(s, () => opret(), ['FORUM_UDEN_FOR_UDSAT_BYOMRAADE', 'OESTERBRO', 'UDSAT_BYOMRAADE']);
    await udfoer(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO' });
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
    await afvist(s, () => opret({ noegle: 'FORUM-TO', fra: '2016-01-01', til: '2016-06-01' }), [
      'FORA_OVERLAPPER',
      '2016-01-01/2016-06-01',
      '2014-04-23/',
    ]);
    expect(await fejl(s)).toEqual([]);
  });

  it.each([
    ['et forum uden område', { byomraader: [] }, ['FORUMMETS_OMRAADER', '0', '1']],
    [
      'byens bestyrelse med et område',
      { art: 'BOLIGSOCIAL_BESTYRELSE', til: '2016-01-01', byomraader: ['NOERREBRO'] },
      ['FORUMMETS_OMRAADER', '1', '0'],
    ],
    ['en bydelsbestyrelse uden område', { art: 'BYDELSBESTYRELSE', byomraader: [] }, ['FORUMMETS_OMRAADER', '0', '1']],
    ['et andet sekretariat', { art: 'SEKRETARIAT', byomraader: [] }, ['FORA_OVERLAPPER', '2014-04-23/', '2016-10-01/']],
    [
      'før afgørelsen',
      { art: 'SEKRETARIAT', byomraader: [], fra: '2014-01-01', til: '2015-01-01' },
      ['AFGOERELSEN_BAERER_DET_IKKE', '2014-01-01', '2014-04-23'],
    ],
    [
      'besluttet i fremtiden',
      { art: 'SEKRETARIAT', byomraader: [], dato: '2014-05-01', til: '2015-01-01' },
      ['I_FREMTIDEN', '2014-05-01', '2014-04-23'],
    ],
  ])('%s afvises', async (_hvad, mere, ventet) => {
    await afvist(s, () => opret(mere), ventet);
  });

  it('et forum nedlægges ikke, før det har gjort, hvad det har gjort', async () => {
    const nedlaeg = (til: string, dato = '2014-04-23') => handl(s.br, 'nedlaegForum', { forum: 'FORUM-NOERREBRO', til, dato });
    const nej = await uroert(s, () => nedlaeg('2012-01-01', '2012-01-01'));
    expect(new Set(nej.afvisninger.map((a) => a.kode))).toContain('FORUM_IKKE_I_KRAFT');
    await afvist(s, () => nedlaeg('2014-04-22'), ['FOER_GRUNDLAGET', '2014-04-22', '2014-04-23']);
    await afvist(s, () => nedlaeg('2016-10-01'), ['SLUTTER_UDEN_FOR_SIN_TID', '2016-10-01', '2011-06-01/2016-10-01']);
  });

  it('et forum, der nedlægges, tager pladser og grupper med sig, og kontrakten, der løber videre, nævnes', async () => {
    await udfoer(s.admin, 'opretByomraade', { kommune: 'KOEBENHAVN', noegle: 'OESTERBRO', navn: 'Østerbro' });
    await udfoer(s.br, 'udpegByomraade', { politik: 'POLITIK-2011', byomraade: 'OESTERBRO' });
    await udfoer(s.br, 'opretForum', { noegle: 'F', navn: 'F', art: 'BOLIGSOCIALT_FORUM', byomraader: ['OESTERBRO'] });
    await handl(s.admin, 'optagMedlem', { forum: 'F', forvaltning: 'TMF', rolle: 'LEDER' });
    expect((await handl(s.br, 'nedlaegForum', { forum: 'F', til: '2014-06-01' })).udfoert).toBe(true);
    const pladser = await s.ude.alle("SELECT m.til FROM medlemskab m JOIN forum f ON f.id = m.forum_id WHERE f.noegle = 'F'");
    expect(pladser).toEqual([{ til: '2014-06-01' }]);
    expect(await fejl(s)).toEqual([]);
    expect(await fejlAf(s.br, 'opretForum', { noegle: 'F', navn: 'F', art: 'SEKRETARIAT' })).toEqual(['CONFLICT', 'input.noegle']);
  });
});

describe('i dag', () => {
  let s: Registerscene;
  beforeAll(async () => {
    s = await lavRegisterscene('2026-11-23');
  });
  afterAll(() => s.luk());

  it('en kontrakt udarbejdes og godkendes under en bydelsbestyrelse', async () => {
    const bestyrelse = await s.t.som('FORUM', 'BESTYRELSE-VALBY_SYDHAVNEN');
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
    const aktiv = await s.t.data<{ helhedsplaner: { nodes: { noegle: string }[] } }>(
      '{ helhedsplaner(filter: { aktiv: {}, byomraader: { some: { noegle: { eq: "VALBY_VIGERSLEV" } } }, boligorganisationer: { some: { noegle: { eq: "3B" } } } }) { nodes { noegle } } }',
    );
    const kontrakt = {
      forum: 'BESTYRELSE-VALBY_SYDHAVNEN',
      noegle: 'KONTRAKT-VALBY-2027',
      titel: 'Kontrakt for Valby 2027',
      fra: '2026-12-01',
      til: '2030-01-01',
      afsnit,
      helhedsplaner: aktiv.helhedsplaner.nodes.map((h) => ({ helhedsplan: h.noegle })),
    };
    expect(await fejlAf(bestyrelse, 'opretKontrakt', kontrakt)).toEqual(['BAD_USER_INPUT', ['input.byomraade']]);
    expect(await fejlAf(bestyrelse, 'opretKontrakt', { ...kontrakt, byomraade: 'NOERREBRO' })).toEqual([
      'BAD_USER_INPUT',
      ['input.byomraade'],
    ]);
    await udfoer(bestyrelse, 'opretKontrakt', { ...kontrakt, byomraade: 'VALBY_VIGERSLEV' });
    await udfoer(s.br, 'registrerAfgoerelse', {
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      titel: 'Kontrakt',
      punkter: [{ art: 'GODKENDELSE', kontrakt: 'KONTRAKT-VALBY-2027' }],
    });
    expect(await fejl(s)).toEqual([]);
    const d = await s.t.data(
      '{ kontrakt(noegle: "KONTRAKT-VALBY-2027") { byomraade { noegle } forum { noegle art } regler { kode status } } }',
    );
    expect(d).toMatchObject({ kontrakt: { byomraade: { noegle: 'VALBY_VIGERSLEV' }, forum: { art: 'BYDELSBESTYRELSE' } } });
  });

  it('R13 og manglende repræsentation taler kun om boligsociale fora', async () => {
    const d = await s.t.data(
      '{ forum(noegle: "BESTYRELSE-NOERREBRO") { regler { kode status } manglendeRepraesentation { forvaltninger { totalCount } boligorganisationer { totalCount } } } }',
    );
    expect(d).toMatchObject({
      forum: { manglendeRepraesentation: { forvaltninger: { totalCount: 0 }, boligorganisationer: { totalCount: 0 } } },
    });
    expect(JSON.stringify(d)).toContain('{"kode":"R13","status":"IKKE_RELEVANT"}');
  });

  it('strukturen fra 2016: én bestyrelse, fem bydelsbestyrelser i seks områder og et sekretariat', async () => {
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
    await gaar(handl(s.br, 'retForum', { forum: 'BOLIGSOCIALT-SEKRETARIAT', navn: 'Sekretariatet', dryRun: true }));
  });
});
