import { type Bruger, type Handlet, startTjeneste, type Testtjeneste } from '../support/tjeneste';
import { advarsler, afgoerelse, afsnit, afvises, andenKommune, forskelle, indhold, koder, nyKontrakt, sql } from './hjaelp';

const revision = (aendring: Record<string, unknown> = {}): Record<string, unknown> => ({
  kontrakt: 'KONTRAKT-AMAGER_SUNDBY',
  aendringsnote: 'Afsnittet om sundhed er skrevet om.',
  afsnit: [afsnit()],
  ...aendring,
});

/** A service on another day, with the forum and the kommunalbestyrelse of a contract. */
async function paa(
  dag: string,
  forum: string,
  arbejde: (forum: Bruger, bestyrelse: Bruger, t: Testtjeneste) => Promise<void>,
): Promise<void> {
  const t = await startTjeneste({ dag });
  try {
    await arbejde(await t.som('FORUM', forum), await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN'), t);
  } finally {
    await t.luk();
  }
}

describe('på en kontrakt, der løber', () => {
  let t: Testtjeneste;
  let forum: Bruger;
  let bestyrelse: Bruger;
  let foer: Record<string, string>;

  beforeAll(async () => {
    t = await startTjeneste();
    await andenKommune(t);
    forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
    bestyrelse = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
    foer = await indhold(t);
  });
  // Everything here is refused or a dry run.
  afterEach(async () => expect(forskelle(foer, await indhold(t))).toEqual([]));
  afterAll(() => t.luk());

  const proev = (hvem: Bruger, aendring: Record<string, unknown> = {}): Promise<Handlet> =>
    hvem.handl('reviderKontrakt', revision({ dryRun: true, ...aendring }));

  it('kun kontraktens forum og kommunens bestyrelse', async () => {
    expect(await afvises(t, 'reviderKontrakt', revision())).toBe('FORBIDDEN');
    for (const [rolle, hvem] of [
      ['FORVALTNING', 'TMF'],
      ['BOLIGORGANISATION', '3B'],
      ['LANDSBYGGEFOND', undefined],
      ['FORUM', 'FORUM-NOERREBRO'],
      ['KOMMUNALBESTYRELSE', 'AARHUS'],
    ] as const)
      expect([rolle, await afvises(await t.som(rolle, hvem), 'reviderKontrakt', revision())]).toEqual([rolle, 'FORBIDDEN']);
    for (const hvem of [forum, bestyrelse]) expect(await proev(hvem)).toMatchObject({ udfoert: true, proeve: true, advarsler: [] });
  });

  it('en anden version end den, man har set, afvises med kontrakten, som den er', async () => {
    const svar = await forum.handl('reviderKontrakt', revision({ expectedVersion: 17 }), 'kontrakt { noegle version }');
    expect(koder(svar)).toEqual(['VERSIONSKONFLIKT']);
    const { version } = svar.kontrakt as { version: number };
    expect(koder(await proev(forum, { expectedVersion: version }))).toEqual([]);
  });

  it('ikke i fremtiden', async () => {
    expect(koder(await proev(forum, { dato: '2014-04-24' }))).toEqual(['I_FREMTIDEN']);
    expect(koder(await proev(forum, { dato: '2014-04-23' }))).toEqual([]);
  });

  it('ikke før den foregående afgørelse, og ikke før kontrakten', async () => {
    const dagenFoer = await proev(bestyrelse, { dato: '2013-03-20', gyldigFra: '2013-03-21' });
    expect(koder(dagenFoer)).toEqual(['FOER_FORRIGE_AFGOERELSE', 'UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(koder(await proev(bestyrelse, { dato: '2013-03-21' }))).toEqual([]);
  });

  it('versionen gælder fra afgørelsen eller senere, i kontraktens periode', async () => {
    expect(koder(await proev(forum, { gyldigFra: '2014-04-22' }))).toEqual(['VIRKER_BAGUD']);
    expect(koder(await proev(forum, { gyldigFra: '2014-04-23' }))).toEqual([]);
    expect(koder(await proev(forum, { gyldigFra: '2017-01-01' }))).toEqual(['UDEN_FOR_KONTRAKTENS_PERIODE']);
    expect(koder(await proev(forum, { gyldigFra: '2016-12-31' }))).toEqual([]);
  });

  it('en tilføjet plan dækkes ikke, før versionen gælder', async () => {
    const plan = (fra?: string) => proev(forum, { gyldigFra: '2014-05-01', helhedsplaner: [{ helhedsplan: 'AMAGERBRO-2018', fra }] });
    expect(koder(await plan('2014-04-30'))).toEqual(['VIRKER_BAGUD']);
    expect(koder(await plan('2014-05-01'))).toEqual([]);
    expect(koder(await plan())).toEqual([]);
  });

  it('kravene til afsnit og dækning gælder også en revision', async () => {
    const svar = await proev(forum, {
      afsnit: [afsnit({ indsatsomraade: 'BEBOERNETVAERK', arbejdsgruppe: 'NOERREBRO-SUNDHED' })],
      helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }, { helhedsplan: 'PARTNERSKABET' }],
    });
    expect([...new Set(koder(svar))]).toEqual([
      'ARBEJDSGRUPPE_PASSER_IKKE',
      'DAEKNING_PASSER_IKKE', // Partnerskabet is covered already
      'INDSATSOMRAADE_UDEN_FOR_KONTRAKTEN',
      'KRAEVER_KOMMUNALBESTYRELSE', // Lejerbo is no party
      'PLAN_UDEN_FOR_BYOMRAADET',
    ]);
  });

  it('forummet flytter ikke kontraktens slut; det gør kommunalbestyrelsen', async () => {
    for (const til of ['2018-01-01', '2016-01-01', null]) {
      const svar = await proev(forum, { til });
      expect(svar.afvisninger).toMatchObject([
        { kode: 'KRAEVER_KOMMUNALBESTYRELSE', ansvarlig: 'KOMMUNALBESTYRELSE', faktisk: til ?? '', graense: '2017-01-01' },
      ]);
      expect(koder(await proev(bestyrelse, { til }))).toEqual([]);
    }
    // The end that it has already is no change.
    expect(koder(await proev(forum, { til: '2017-01-01' }))).toEqual([]);
  });

  it('forummet føjer kun planer til, hvis ansøgere er parter i forvejen, og får det at vide', async () => {
    const deres = await proev(forum, { helhedsplaner: [{ helhedsplan: 'AMAGERBRO-2018' }] });
    expect([koder(deres), advarsler(deres)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    const selv = await proev(bestyrelse, { helhedsplaner: [{ helhedsplan: 'AMAGERBRO-2018' }] });
    expect([koder(selv), advarsler(selv)]).toEqual([[], []]);
  });

  it('en ny slut må ikke skære penge, der er disponeret, fra kontrakten', async () => {
    // Amagerbro got its money on the day from which it is covered.
    const kort = (til: string) => proev(bestyrelse, { dato: '2013-03-21', til });
    expect([...new Set(koder(await kort('2013-12-12')))]).toEqual(['DAEKNING_PASSER_IKKE', 'INGEN_KONTRAKT_I_KRAFT']);
    expect(koder(await kort('2013-12-13'))).toEqual([]);
  });

  it('en ny slut må ikke ligge i en anden kontrakt', async () => {
    await forum.handl('opretKontrakt', nyKontrakt());
    expect(koder(await proev(bestyrelse, { til: '2017-01-02' }))).toEqual(['KONTRAKTER_OVERLAPPER']);
    foer = await indhold(t);
  });

  it.each([
    ['ingen slut efter begyndelsen', { til: '2013-03-21' }, 'BAD_USER_INPUT input.til'],
    ['en kontrakt, der ikke findes', { kontrakt: 'OPFUNDET' }, 'NOT_FOUND input.kontrakt'],
    ['en nøgle, der er taget', { noegle: 'BR-2013-12-12' }, 'CONFLICT input.noegle'],
    ['et område, der ikke findes', { afsnit: [afsnit({ indsatsomraade: 'OPFUNDET' })] }, 'NOT_FOUND input.afsnit[0].indsatsomraade'],
  ])('%s er en fejl i input', async (_navn, aendring, ventet) => {
    expect(await afvises(bestyrelse, 'reviderKontrakt', revision(aendring))).toBe(ventet);
  });
});

describe('parter og planer', () => {
  const plan = {
    noegle: 'PAB-PAA-AMAGER',
    titel: 'En plan på Amager med en ny part',
    start: '2014-06-01',
    slut: '2018-05-31',
    oekonomiskRamme: 1_000_000,
    kommune: 'KOEBENHAVN',
    bevillingsperiode: '2011-14',
    ansoegere: [{ boligorganisation: 'PAB', rolle: 'LEDENDE' }],
    afdelinger: [{ afdeling: 'PAB/12' }],
    byomraader: ['AMAGER_SUNDBY'],
    finansiering: [
      { kilde: 'LANDSBYGGEFONDEN', beloeb: 750_000 },
      { kilde: 'BOLIGORGANISATION', beloeb: 250_000 },
    ],
  };

  it('en ny part kræver kommunalbestyrelsen; bagefter er den part', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.som('BOLIGORGANISATION', 'PAB');
      for (const noegle of ['PAB-PAA-AMAGER', 'PAB-TO'])
        expect(koder(await pab.handl('opretHelhedsplan', { ...plan, noegle }))).toEqual([]);
      const medPlan = (helhedsplan: string) => revision({ helhedsplaner: [{ helhedsplan }] });
      const foer = await indhold(t);
      const nej = await forum.handl('reviderKontrakt', medPlan('PAB-PAA-AMAGER'));
      expect(nej.afvisninger).toMatchObject([{ kode: 'KRAEVER_KOMMUNALBESTYRELSE', faktisk: 'PAB' }]);
      expect(advarsler(nej)).toEqual([]);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await bestyrelse.handl('reviderKontrakt', medPlan('PAB-PAA-AMAGER')))).toEqual([]);
      const ja = await forum.handl('reviderKontrakt', medPlan('PAB-TO'));
      expect([koder(ja), advarsler(ja)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    });
  });

  it('en dækket plan, der er flyttet ud af byområdet, spærrer ikke for revisioner', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.som('BOLIGORGANISATION', 'PAB');
      await pab.handl('opretHelhedsplan', plan);
      await bestyrelse.handl('reviderKontrakt', revision({ helhedsplaner: [{ helhedsplan: 'PAB-PAA-AMAGER' }] }));
      expect(koder(await pab.handl('retHelhedsplan', { helhedsplan: 'PAB-PAA-AMAGER', byomraader: [] }))).toEqual([]);
      const { kontrakt } = await t.data<{ kontrakt: { regler: { kode: string; status: string }[] } }>(
        '{ kontrakt(noegle: "KONTRAKT-AMAGER_SUNDBY") { regler { kode status } } }',
      );
      expect(kontrakt.regler.filter((r) => r.status === 'BRUDT')).toEqual([{ kode: 'H34', status: 'BRUDT' }]);
      expect(koder(await forum.handl('reviderKontrakt', revision()))).toEqual([]);
      const igen = await bestyrelse.handl('reviderKontrakt', revision({ helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }] }));
      expect(igen.afvisninger).toMatchObject([{ kode: 'PLAN_UDEN_FOR_BYOMRAADET', faktisk: 'RUM-FOR-LIV' }]);
    });
  });
});

describe('på andre dage', () => {
  it.each([
    ['2014-09-14', ['FOER_FORRIGE_AFGOERELSE']],
    ['2014-09-15', []],
  ])('Nørrebros anden version er fra 2014-09-15; en tredje den %s', async (dato, ventet) => {
    await paa('2015-06-01', 'FORUM-NOERREBRO', async (forum) => {
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'KONTRAKT-NOERREBRO', dato })))).toEqual(ventet);
    });
  });

  it.each([
    ['2016-09-30', [], []],
    ['2016-10-01', ['FORUM_IKKE_I_KRAFT'], []],
    ['2016-12-31', ['FORUM_IKKE_I_KRAFT'], []],
    [
      '2017-01-01',
      ['FORUM_IKKE_I_KRAFT', 'UDEN_FOR_KONTRAKTENS_PERIODE', 'UDEN_FOR_KONTRAKTENS_PERIODE'],
      ['UDEN_FOR_KONTRAKTENS_PERIODE', 'UDEN_FOR_KONTRAKTENS_PERIODE'],
    ],
  ])('den %s: forummet %j, kommunalbestyrelsen %j', async (dag, forummet, bestyrelsen) => {
    await paa(dag, 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse) => {
      expect(koder(await forum.handl('reviderKontrakt', revision({ dryRun: true })))).toEqual(forummet);
      expect(koder(await bestyrelse.handl('reviderKontrakt', revision({ dryRun: true })))).toEqual(bestyrelsen);
    });
  });

  it('et udkast revideres først af forummet, når kommunalbestyrelsen har godkendt det', async () => {
    await paa('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const udkast = nyKontrakt({
        noegle: 'UDKAST',
        fra: '2012-01-01',
        til: '2013-03-21',
        helhedsplaner: [{ helhedsplan: 'PARTNERSKABET' }],
      });
      expect(koder(await forum.handl('opretKontrakt', udkast))).toEqual([]);
      const foer = await indhold(t);
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual(['UDKASTET_ER_IKKE_GODKENDT']);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST')))).toEqual([]);
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
    });
  });

  it('kommunalbestyrelsen kan sætte sin egen version i udkastets sted', async () => {
    await paa('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      await forum.handl('opretKontrakt', nyKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21' }));
      const svar = await bestyrelse.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' }), 'kontrakt { regler { kode status } }');
      expect([koder(svar), svar.kontrakt]).toEqual([[], { regler: expect.arrayContaining([{ kode: 'R12', status: 'OVERHOLDT' }]) }]);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST')))).toEqual(['INGEN_VERSION_VENTER']);
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
      expect(
        await sql(t, "SELECT count(*) antal FROM kontraktversion v JOIN kontrakt k ON k.id = v.kontrakt_id WHERE k.noegle = 'UDKAST'"),
      ).toEqual([{ antal: 3 }]);
    });
  });
});

describe('hvad der skrives', () => {
  const UDVALG = `kontrakt { version til daekninger { nodes { fra til helhedsplan { noegle } } }
      versioner(last: 1) { nodes { nummer gyldigFra aendringsnote godkendt
        afgoerelsespunkter { nodes { art tekst afgoerelse { noegle titel organ dato udfald sagsnr kommune { noegle } } } }
        afsnit { nodes { indsatsomraade { noegle } snitflade } } } } }
    haendelse { handling dato rolle udfoertFor kontrakt { noegle } afgoerelse { noegle } }`;
  const version = (h: Handlet): unknown => (h.kontrakt as { versioner: { nodes: unknown[] } }).versioner.nodes[0];

  it('forummets revision: en ny version med sin afgørelse; de gamle rører den ikke', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, _bestyrelse, t) => {
      const gamle = () =>
        sql(t, 'SELECT * FROM kontraktafsnit a JOIN kontraktversion v ON v.id = a.kontraktversion_id WHERE v.nummer = 1 ORDER BY a.id');
      const [foer, afsnitFoer] = [await indhold(t), await gamle()];
      const svar = await forum.handl(
        'reviderKontrakt',
        revision({ dato: '2014-04-22', gyldigFra: '2014-05-01', sagsnr: '2014-0012345' }),
        UDVALG,
      );
      expect(koder(svar)).toEqual([]);
      expect(version(svar)).toEqual({
        nummer: 2,
        gyldigFra: '2014-05-01',
        aendringsnote: 'Afsnittet om sundhed er skrevet om.',
        godkendt: true,
        afgoerelsespunkter: {
          nodes: [
            {
              art: 'REVISION',
              tekst: 'Afsnittet om sundhed er skrevet om.',
              afgoerelse: {
                noegle: 'FORUM-2014-04-22',
                titel: 'Revision af Kontrakt om boligsocialt samarbejde – Amager/Sundby',
                organ: 'BOLIGSOCIALT_FORUM',
                dato: '2014-04-22',
                udfald: 'GODKENDT',
                sagsnr: '2014-0012345',
                kommune: { noegle: 'KOEBENHAVN' },
              },
            },
          ],
        },
        afsnit: { nodes: [{ indsatsomraade: { noegle: 'SUNDHED' }, snitflade: afsnit().snitflade }] },
      });
      expect(svar.haendelse).toEqual({
        handling: 'reviderKontrakt',
        dato: '2014-04-22',
        rolle: 'FORUM',
        udfoertFor: 'FORUM-AMAGER_SUNDBY',
        kontrakt: { noegle: 'KONTRAKT-AMAGER_SUNDBY' },
        afgoerelse: { noegle: 'FORUM-2014-04-22' },
      });
      expect(await gamle()).toEqual(afsnitFoer);
      expect(forskelle(foer, await indhold(t)).sort()).toEqual(
        ['afgoerelse', 'afgoerelsespunkt', 'ansvar', 'haendelse', 'kontrakt', 'kontraktafsnit', 'kontraktversion', 'maalsaetning'].sort(),
      );
    });
  });

  it('kommunalbestyrelsens revision er en godkendelse; dækningerne følger kontraktens nye slut', async () => {
    await paa('2014-04-23', 'FORUM-TINGBJERG_HUSUM', async (_forum, bestyrelse) => {
      const ny = revision({
        kontrakt: 'KONTRAKT-TINGBJERG_HUSUM',
        til: '2018-01-01',
        noegle: 'BR-2014-04-23',
        titel: 'Kontrakten forlænges',
      });
      const svar = await bestyrelse.handl(
        'reviderKontrakt',
        { ...ny, helhedsplaner: [{ helhedsplan: 'TINGBJERG-2016', fra: '2016-07-01' }] },
        UDVALG,
      );
      expect(koder(svar)).toEqual([]);
      expect(version(svar)).toMatchObject({
        nummer: 2,
        afgoerelsespunkter: {
          nodes: [
            { art: 'GODKENDELSE', afgoerelse: { noegle: 'BR-2014-04-23', titel: 'Kontrakten forlænges', organ: 'KOMMUNALBESTYRELSE' } },
          ],
        },
      });
      expect(svar.kontrakt).toMatchObject({ til: '2018-01-01' });
      const { daekninger } = svar.kontrakt as { daekninger: { nodes: { fra: string; til: string; helhedsplan: { noegle: string } }[] } };
      // The first two ended before the contract did.
      expect(daekninger.nodes.map((d) => `${d.helhedsplan.noegle} ${d.fra}/${d.til}`).sort()).toEqual([
        'HUSUM-NORD 2012-05-31/2016-11-01',
        'TINGBJERG-2016 2016-07-01/2018-01-01',
        'TINGBJERG-UTTERSLEVHUSE 2012-04-26/2016-07-01',
      ]);
    });
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (_forum, bestyrelse) => {
      const svar = await bestyrelse.handl('reviderKontrakt', revision({ til: null }), 'kontrakt { til daekninger { nodes { til } } }');
      expect(svar.kontrakt).toEqual({ til: null, daekninger: { nodes: [{ til: null }, { til: null }] } });
    });
  });

  it('versioner, afsnit, målsætninger og ansvar kan hverken rettes eller slettes, heller ikke i databasen', async () => {
    const t = await startTjeneste();
    const foer = await indhold(t);
    for (const tabel of ['kontraktversion', 'kontraktafsnit', 'maalsaetning', 'ansvar'])
      for (const saetning of [`UPDATE ${tabel} SET kildehenvisning = 'rettet' WHERE id = 1`, `DELETE FROM ${tabel} WHERE id = 1`]) {
        const klage = await t.database.skriver.enhed((em) =>
          em.query(saetning).then(
            () => 'ingen klage',
            (fejl: { message: string }) => fejl.message,
          ),
        );
        expect([saetning, klage]).toEqual([saetning, expect.stringContaining(`raekker i ${tabel} aendres ikke`)]);
      }
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    await t.luk();
  });
});
