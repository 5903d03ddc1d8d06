import { content, differences, newAfdeling, sql } from '../support/past-acts';
import { afgoerelseOf, afsnitIn, codes, newKontrakt, on, planOnAmager, revision, warnings } from './help';

/** `reviderKontrakt`: new parties, drafts, and days on which forum or contract do not hold. */

describe('parties and plans', () => {
  it('a new party takes kommunalbestyrelsen; afterwards it is a party', async () => {
    await on('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.as('BOLIGORGANISATION', 'PAB');
      await newAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
      for (const key of ['PAB-PAA-AMAGER', 'PAB-TO'])
        expect(codes(await pab.perform('opretHelhedsplan', planOnAmager(key, 'PAB', 'PAB/AMAGER')))).toEqual([]);
      const withPlan = (helhedsplan: string) => revision({ helhedsplaner: [{ helhedsplan }] });
      const before = await content(t);
      const no = await forum.perform('reviderKontrakt', withPlan('PAB-PAA-AMAGER'));
      expect(no.afvisninger).toMatchObject([{ kode: 'KRAEVER_KOMMUNALBESTYRELSE', faktisk: 'PAB' }]);
      expect(warnings(no)).toEqual([]);
      expect(differences(before, await content(t))).toEqual([]);
      expect(codes(await bestyrelse.perform('reviderKontrakt', { ...withPlan('PAB-PAA-AMAGER'), dato: '2014-04-22' }))).toEqual([]);
      const ja = await forum.perform('reviderKontrakt', withPlan('PAB-TO'));
      expect([codes(ja), warnings(ja)]).toEqual([[], ['PLAN_TILFOEJET_AF_FORUM']]);
    });
  });

  it('a covered plan that has moved out of the byområde does not block revisions', async () => {
    await on('2014-04-23', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t) => {
      const pab = await t.as('BOLIGORGANISATION', 'PAB');
      await newAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
      await pab.perform('opretHelhedsplan', planOnAmager('PAB-PAA-AMAGER', 'PAB', 'PAB/AMAGER'));
      await bestyrelse.perform('reviderKontrakt', revision({ dato: '2014-04-21', helhedsplaner: [{ helhedsplan: 'PAB-PAA-AMAGER' }] }));
      const away = await pab.perform('retHelhedsplan', { helhedsplan: 'PAB-PAA-AMAGER', byomraader: [] });
      expect(codes(away)).toEqual(['UDEN_FOR_KONTRAKTENS_BYOMRAADE']);
      // No act can bring it about; a mistake past them can.
      await t.database.writer.transaction((em) =>
        em.query("DELETE FROM byomraadetilknytning WHERE helhedsplan_id = (SELECT id FROM helhedsplan WHERE noegle = 'PAB-PAA-AMAGER')"),
      );
      const { kontrakt } = await t.data<{ kontrakt: { regler: { kode: string; status: string }[] } }>(
        '{ kontrakt(noegle: "KONTRAKT-AMAGER_SUNDBY") { regler { kode status } } }',
      );
      expect(kontrakt.regler.filter((r) => r.status === 'BRUDT')).toEqual([{ kode: 'H34', status: 'BRUDT' }]);
      expect(codes(await forum.perform('reviderKontrakt', revision({ dato: '2014-04-22' })))).toEqual([]);
      const again = await bestyrelse.perform('reviderKontrakt', revision({ helhedsplaner: [{ helhedsplan: 'RUM-FOR-LIV' }] }));
      expect(again.afvisninger).toMatchObject([{ kode: 'PLAN_UDEN_FOR_BYOMRAADET', faktisk: 'RUM-FOR-LIV' }]);
    });
  });
});

const noerrebro = (change: object) => revision({ kontrakt: 'KONTRAKT-NOERREBRO', afsnit: [afsnitIn('NOERREBRO', 'FSB')], ...change });

describe('on other days', () => {
  it.each([
    ['2014-09-14', undefined, ['FOER_FORRIGE_AFGOERELSE', 'VIRKER_BAGUD']],
    ['2014-09-15', undefined, ['FOER_FORRIGE_AFGOERELSE', 'VIRKER_BAGUD']],
    ['2014-09-16', undefined, ['VIRKER_BAGUD']],
    ['2014-09-16', '2014-09-30', ['VIRKER_BAGUD']],
    ['2014-09-16', '2014-10-01', []],
  ])(
    'the second version of Nørrebro is of 2014-09-15 and holds from 2014-10-01; a third on %s, valid from %s',
    async (date, validFrom, expected) => {
      await on('2015-06-01', 'FORUM-NOERREBRO', async (forum) => {
        expect(codes(await forum.perform('reviderKontrakt', noerrebro({ dato: date, gyldigFra: validFrom })))).toEqual(expected);
      });
    },
  );

  it.each([
    ['2016-09-30', [], []],
    // The groups have ended with the forum: nobody writes a section anew.
    ['2016-10-01', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT'], ['ARBEJDSGRUPPE_PASSER_IKKE']],
    ['2016-12-31', ['ARBEJDSGRUPPE_PASSER_IKKE', 'FORUM_IKKE_I_KRAFT'], ['ARBEJDSGRUPPE_PASSER_IKKE']],
  ])('on %s: the forum %j, kommunalbestyrelsen %j', async (day, byForum, byBestyrelse) => {
    await on(day, 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse) => {
      expect(codes(await forum.perform('reviderKontrakt', revision({ dryRun: true })))).toEqual(byForum);
      expect(codes(await bestyrelse.perform('reviderKontrakt', revision({ dryRun: true })))).toEqual(byBestyrelse);
    });
  });

  it('a draft is revised by the forum only once kommunalbestyrelsen has approved it', async () => {
    await on('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, t, onward) => {
      const draft = newKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] });
      expect(codes(await forum.perform('opretKontrakt', draft))).toEqual([]);
      const before = await content(t);
      expect(codes(await forum.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([
        'ANSVARLIG_ER_IKKE_PART',
        'UDKASTET_ER_IKKE_GODKENDT',
      ]);
      expect(differences(before, await content(t))).toEqual([]);
      const godkendt = await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST'));
      expect([codes(godkendt), warnings(godkendt)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN', 'GAELDER_FOERST_FRA_GODKENDELSEN']]);
      expect(codes(await forum.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual(['FOER_FORRIGE_AFGOERELSE']);
      const nextDay = await onward('2012-03-02');
      expect(codes(await nextDay.forum.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
    });
  });

  it('kommunalbestyrelsen can put a version of its own in place of the draft', async () => {
    await on('2012-03-01', 'FORUM-AMAGER_SUNDBY', async (forum, bestyrelse, _t, onward) => {
      await forum.perform('opretKontrakt', newKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [] }));
      const answer = await bestyrelse.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST' }), 'kontrakt { regler { kode status } }');
      expect([codes(answer), answer.kontrakt]).toEqual([[], { regler: expect.arrayContaining([{ kode: 'R12', status: 'OVERHOLDT' }]) }]);
      expect(codes(await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST')))).toEqual(['INGEN_VERSION_VENTER']);
      const nextDay = await onward('2012-03-02');
      expect(codes(await nextDay.forum.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST' })))).toEqual([]);
      expect(
        await sql(
          nextDay.t,
          "SELECT count(*) antal FROM kontraktversion v JOIN kontrakt k ON k.id = v.kontrakt_id WHERE k.noegle = 'UDKAST'",
        ),
      ).toEqual([{ antal: 3 }]);
    });
  });
});
