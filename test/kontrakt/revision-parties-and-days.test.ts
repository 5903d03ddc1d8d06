import {
  advarsler,
  afgoerelse,
  afsnitI,
  forskelle,
  indhold,
  koder,
  nyAfdeling,
  nyKontrakt,
  paa,
  planPaaAmager,
  revision,
  sql,
} from './help';

/** `reviderKontrakt`: new parties, drafts, and days on which forum or contract do not hold. */

describe('parter og planer', () => {
  it('en ny part kræver kommunalbestyrelsen; bagefter er den part', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.som('BOLIGORGANISATION', 'PAB');
      await nyAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
      for (const noegle of ['PAB-PAA-AMAGER', 'PAB-TO'])
        expect(koder(await pab.handl('opretHelhedsplan', planPaaAmager(noegle, 'PAB', 'PAB/AMAGER')))).toEqual([]);
      const medPlan = (helhedsplan: string) => revision({ helhedsplaner: [{ helhedsplan }] });
      const foer = await indhold(t);
      const nej = await forum.handl('reviderKontrakt', medPlan('PAB-PAA-AMAGER'));
      expect(nej.afvisninger).toMatchObject([{ kode: 'KRAEVER_KOMMUNALBESTYRELSE', faktisk: 'PAB' }]);
      expect(advarsler(nej)).toEqual([]);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await bestyrelse.handl('reviderKontrakt', { ...medPlan('PAB-PAA-AMAGER'), dato: '2014-04-22' }))).toEqual([]);
      const ja = await forum.handl('reviderKontrakt', medPlan('PAB-TO'));
      expect([koder(ja), advarsler(ja)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    });
  });

  it('en dækket plan, der er flyttet ud af byområdet, spærrer ikke for revisioner', async () => {
    await paa('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.som('BOLIGORGANISATION', 'PAB');
      await nyAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
      await pab.handl('opretHelhedsplan', planPaaAmager('PAB-PAA-AMAGER', 'PAB', 'PAB/AMAGER'));
      await bestyrelse.handl('reviderKontrakt', revision({ dato: '2014-04-21', helhedsplaner: [{ helhedsplan: 'PAB-PAA-AMAGER' }] }));
      const vaek = await pab.handl('retHelhedsplan', { helhedsplan: 'PAB-PAA-AMAGER', byomraader: [] });
      expect(koder(vaek)).toEqual(['UDEN_FOR_KONTRAKTENS_BYOMRAADE']);
      // No act can bring it about; a mistake past them can.
      await t.database.skriver.enhed((em) =>
        em.query("DELETE FROM byomraadetilknytning WHERE helhedsplan_id = (SELECT id FROM helhedsplan WHERE noegle = 'PAB-PAA-AMAGER')"),
      );
      const { kontrakt } = await t.data<{ kontrakt: { regler: { kode: string; status: string }[] } }>(
        '{ kontrakt(noegle: "KONTRAKT-AMAGER_SUNDBY") { regler { kode status } } }',
      );
      expect(kontrakt.regler.filter((r) => r.status === 'BRUDT')).toEqual([{ kode: 'H34', status: 'BRUDT' }]);
      expect(koder(await forum.handl('reviderKontrakt', revision({ dato: '2014-04-22' })))).toEqual([]);
      const igen = await bestyrelse.handl('reviderKontrakt', revision({ helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }] }));
      expect(igen.afvisninger).toMatchObject([{ kode: 'PLAN_UDEN_FOR_BYOMRAADET', faktisk: 'RUM-FOR-LIV' }]);
    });
  });
});

const noerrebro = (aendring: object) => revision({ kontrakt: 'KONTRAKT-NOERREBRO', afsnit: [afsnitI('NOERREBRO', 'FSB')], ...aendring });

describe('på andre dage', () => {
  it.each([
    ['2014-09-14', undefined, ['FOER_FORRIGE_AFGOERELSE', 'VIRKER_BAGUD']],
    ['2014-09-15', undefined, ['FOER_FORRIGE_AFGOERELSE', 'VIRKER_BAGUD']],
    ['2014-09-16', undefined, ['VIRKER_BAGUD']],
    ['2014-09-16', '2014-09-30', ['VIRKER_BAGUD']],
    ['2014-09-16', '2014-10-01', []],
  ])(
    'Nørrebros anden version er fra 2014-09-15 og gælder fra 2014-10-01; en tredje den %s, gyldig fra %s',
    async (dato, gyldigFra, ventet) => {
      await paa('2015-06-01', 'FORUM-NOERREBRO', async (forum) => {
        expect(koder(await forum.handl('reviderKontrakt', noerrebro({ dato, gyldigFra })))).toEqual(ventet);
      });
    },
  );

  it.each([
    ['2016-09-30', [], []],
    // The groups have ended with the forum: nobody writes a section anew.
    ['2016-10-01', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT'], ['ARBEJDSGRUPPE_PASSER_IKKE']],
    ['2016-12-31', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT'], ['ARBEJDSGRUPPE_PASSER_IKKE']],
  ])('den %s: forummet %j, kommunalbestyrelsen %j', async (dag, forummet, bestyrelsen) => {
    await paa(dag, 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse) => {
      expect(koder(await forum.handl('reviderKontrakt', revision({ dryRun: true })))).toEqual(forummet);
      expect(koder(await bestyrelse.handl('reviderKontrakt', revision({ dryRun: true })))).toEqual(bestyrelsen);
    });
  });

  it('et udkast revideres først af forummet, når kommunalbestyrelsen har godkendt det', async () => {
    await paa('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t, videre) => {
      const udkast = nyKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] });
      expect(koder(await forum.handl('opretKontrakt', udkast))).toEqual([]);
      const foer = await indhold(t);
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([
        'ANSVARLIG_ER_IKKE_PART',
        'UDKASTET_ER_IKKE_GODKENDT',
      ]);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      const godkendt = await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST'));
      expect([koder(godkendt), advarsler(godkendt)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN', 'GAELDER_FOERST_FRA_GODKENDELSEN']]);
      expect(koder(await forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual(['FOER_FORRIGE_AFGOERELSE']);
      const dagenEfter = await videre('2012-03-02');
      expect(koder(await dagenEfter.forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
    });
  });

  it('kommunalbestyrelsen kan sætte sin egen version i udkastets sted', async () => {
    await paa('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, _t, videre) => {
      await forum.handl('opretKontrakt', nyKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] }));
      const svar = await bestyrelse.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' }), 'kontrakt { regler { kode status } }');
      expect([koder(svar), svar.kontrakt]).toEqual([[], { regler: expect.arrayContaining([{ kode: 'R12', status: 'OVERHOLDT' }]) }]);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST')))).toEqual(['INGEN_VERSION_VENTER']);
      const dagenEfter = await videre('2012-03-02');
      expect(koder(await dagenEfter.forum.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
      expect(
        await sql(
          dagenEfter.t,
          "SELECT count(*) antal FROM kontraktversion v JOIN kontrakt k ON k.id = v.kontrakt_id WHERE k.noegle = 'UDKAST'",
        ),
      ).toEqual([{ antal: 3 }]);
    });
  });
});
