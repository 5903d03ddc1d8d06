import '../../src/app/entities';

import { erIKraft } from '../../src/helhedsplan/rules/r04-kontrakt-i-kraft';
import type { Testtjeneste } from '../support/service';
import { advarsler, afgoerelse, afsnit, forskelle, indhold, koder, nyKontrakt, paa, revision } from './help';

/** Nothing is decided before it was drafted, and a contract is in force from its approval at the earliest. */

const FORUM = 'FORUM-AMAGER_SUNDBY';
// A period without another contract of Amager/Sundby, which runs on the day of the draft.
const udkast = (aendring: Record<string, unknown> = {}) =>
  nyKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [], ...aendring });

async function gyldig(t: Testtjeneste, noegle: string, pr: string): Promise<boolean> {
  const svar = await t.data<{ kontrakt: { gyldig: boolean } }>(
    'query ($noegle: String!, $pr: Date!) { kontrakt(noegle: $noegle) { gyldig(pr: $pr) } }',
    { noegle, pr },
  );
  return svar.kontrakt.gyldig;
}

describe('en afgørelse ligger ikke før udkastet', () => {
  it('hverken en godkendelse, en udsættelse, en afvisning eller bestyrelsens egen revision', async () => {
    await paa('2012-03-01', FORUM, async (forum, bestyrelse, t) => {
      expect(koder(await forum.handl('opretKontrakt', udkast()))).toEqual([]);
      const foer = await indhold(t);
      for (const udfald of ['GODKENDT', 'UDSAT', 'AFVIST']) {
        const svar = await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { udfald, dato: '2012-02-29' }));
        expect(svar.afvisninger).toMatchObject([
          { kode: 'AFGOERELSE_FOER_UDKAST', regel: 'H80', faktisk: '2012-02-29', graense: '2012-03-01' },
        ]);
        expect(svar.afvisninger[0]?.tekst).toBe(
          'Version 1 afgøres den 29. februar 2012, men kontrakten er først udarbejdet den 1. marts 2012.',
        );
      }
      const selv = await bestyrelse.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST', dato: '2012-02-01' }));
      expect(selv.afvisninger).toMatchObject([{ kode: 'AFGOERELSE_FOER_UDKAST', faktisk: '2012-02-01', graense: '2012-03-01' }]);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { dato: '2012-03-01' })))).toEqual([]);
    });
  });

  it('en kontrakt udarbejdes ikke for en tid, der er gået, og godkendes ikke, når den er det', async () => {
    await paa('2012-03-01', FORUM, async (forum, bestyrelse, t, videre) => {
      const foer = await indhold(t);
      const gaaet = await forum.handl('opretKontrakt', udkast({ til: '2012-03-01' }));
      expect(gaaet.afvisninger).toMatchObject([
        { kode: 'KONTRAKTENS_TID_ER_GAAET', regel: 'H83', faktisk: '2012-03-01', graense: '2012-03-01' },
      ]);
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await forum.handl('opretKontrakt', udkast({ til: '2012-03-02' })))).toEqual([]);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { dryRun: true })))).toEqual([]);
      const efter = await videre('2012-03-02');
      const sent = await efter.bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST'));
      expect(sent.afvisninger).toMatchObject([{ kode: 'KONTRAKTENS_TID_ER_GAAET', faktisk: '2012-03-02', graense: '2012-03-02' }]);
      // It can still be put away.
      expect(koder(await efter.bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { udfald: 'AFVIST' })))).toEqual([]);
    });
  });

  it('afgørelser om samme version følger efter hinanden, og efter en godkendelse kommer ingen', async () => {
    await paa('2012-03-01', FORUM, async (forum, _bestyrelse, _t, videre) => {
      await forum.handl('opretKontrakt', udkast());
      const { bestyrelse, t } = await videre('2012-03-10');
      const afgoer = (udfald: string, dato: string) => bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { udfald, dato }));
      expect(koder(await afgoer('UDSAT', '2012-03-05'))).toEqual([]);
      const foer = await indhold(t);
      for (const dato of ['2012-03-04', '2012-03-05']) {
        const svar = await afgoer('GODKENDT', dato);
        expect(svar.afvisninger).toMatchObject([{ kode: 'VERSIONEN_ER_AFGJORT', regel: 'H82', faktisk: dato, graense: '2012-03-05' }]);
        expect(koder(await afgoer('AFVIST', dato))).toEqual(['VERSIONEN_ER_AFGJORT']);
      }
      expect(forskelle(foer, await indhold(t))).toEqual([]);
      expect(koder(await afgoer('AFVIST', '2012-03-06'))).toEqual([]);
      expect(koder(await afgoer('GODKENDT', '2012-03-07'))).toEqual([]);
      for (const [udfald, dato] of [
        ['AFVIST', '2012-03-08'],
        ['GODKENDT', '2012-03-06'],
      ] as const)
        expect(koder(await afgoer(udfald, dato))).toEqual(['INGEN_VERSION_VENTER']);
    });
  });

  it('en revision kan ikke flyttes bag den foregående afgørelse eller virke bagud', async () => {
    await paa('2012-03-01', FORUM, async (forum, bestyrelse, _t, videre) => {
      await forum.handl('opretKontrakt', udkast());
      await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST'));
      const efter = await videre('2012-04-01');
      const revider = (hvem: typeof forum, aendring: object) =>
        hvem.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, ...aendring }));
      for (const hvem of [efter.forum, efter.bestyrelse]) {
        expect(koder(await revider(hvem, { dato: '2012-02-29' }))).toEqual(['AFGOERELSE_FOER_UDKAST', 'FOER_FORRIGE_AFGOERELSE']);
        expect(koder(await revider(hvem, { dato: '2012-03-01' }))).toEqual(['FOER_FORRIGE_AFGOERELSE']);
        expect(koder(await revider(hvem, { dato: '2012-03-02' }))).toEqual([]);
        expect(koder(await revider(hvem, { dato: '2012-03-02', gyldigFra: '2012-03-01' }))).toEqual(['VIRKER_BAGUD']);
      }
    });
  });

  it('en revision gælder ikke før den version, den afløser', async () => {
    await paa('2012-03-01', FORUM, async (forum, bestyrelse, _t, videre) => {
      await forum.handl('opretKontrakt', udkast({ gyldigFra: '2012-06-01' }));
      await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST'));
      const efter = await videre('2012-04-01');
      for (const hvem of [efter.forum, efter.bestyrelse]) {
        const foer = await hvem.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, gyldigFra: '2012-05-31' }));
        expect(foer.afvisninger).toMatchObject([{ kode: 'VIRKER_BAGUD', regel: 'H39', faktisk: '2012-05-31', graense: '2012-06-01' }]);
        expect(foer.afvisninger[0]?.tekst).toBe(
          'Version 2 gælder fra den 31. maj 2012, før version 1, som den afløser, begynder at gælde den 1. juni 2012.',
        );
        expect(koder(await hvem.handl('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, gyldigFra: '2012-06-01' })))).toEqual(
          [],
        );
      }
    });
  });
});

describe('i kraft', () => {
  it('et udkast og en forkastet kontrakt er ikke gyldig; en godkendt er det fra godkendelsen', async () => {
    await paa('2012-03-01', FORUM, async (forum, bestyrelse, t, videre) => {
      await forum.handl('opretKontrakt', udkast());
      expect(await gyldig(t, 'UDKAST', '2012-03-01')).toBe(false);
      expect(koder(await bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { udfald: 'AFVIST' })))).toEqual([]);
      expect(await gyldig(t, 'UDKAST', '2012-03-01')).toBe(false);
      const efter = await videre('2012-03-05');
      const svar = await efter.bestyrelse.handl('registrerAfgoerelse', afgoerelse('UDKAST', { dato: '2012-03-04' }));
      // The draft says that it holds from 1 January.
      expect([koder(svar), advarsler(svar)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN', 'GAELDER_FOERST_FRA_GODKENDELSEN']]);
      const dage = ['2012-01-01', '2012-03-03', '2012-03-04', '2013-03-20', '2013-03-21'];
      const svarene = [];
      for (const pr of dage) svarene.push(await gyldig(efter.t, 'UDKAST', pr));
      expect(svarene).toEqual([false, false, true, true, false]);
      const paaDagen = async (pr: string) =>
        (
          await efter.t.data<{ kontrakter: { nodes: { noegle: string }[] } }>(
            'query ($pr: Date!) { kontrakter(pr: $pr) { nodes { noegle } } }',
            { pr },
          )
        ).kontrakter.nodes.map((k) => k.noegle);
      expect(await paaDagen('2012-03-03')).not.toContain('UDKAST');
      expect(await paaDagen('2012-03-04')).toContain('UDKAST');
    });
  });

  it('det, som R4 forstår ved i kraft, er det samme', () => {
    const periode = { fra: '2012-01-01', til: '2013-03-21' };
    const kontrakt = (dato: string) => ({
      ...periode,
      kontrakt: {
        ...periode,
        noegle: 'K',
        titel: 'K',
        byomraade: { noegle: 'B', navn: 'B' },
        versioner: [
          {
            nummer: 1,
            gyldigFra: '2012-01-01',
            afgoerelsespunkter: [
              {
                art: 'GODKENDELSE' as const,
                afgoerelse: { id: 1, noegle: 'A', organ: 'KOMMUNALBESTYRELSE' as const, dato, udfald: 'GODKENDT' as const },
              },
            ],
          },
        ],
      },
    });
    expect(['2012-03-03', '2012-03-04', '2013-03-20', '2013-03-21'].map((dag) => erIKraft(kontrakt('2012-03-04'), dag))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it('forummet får at vide, at en plan dækkes for en tid, der er gået', async () => {
  await paa('2014-04-23', FORUM, async (forum, bestyrelse) => {
    const plan = { helhedsplaner: [{ helhedsplan: 'AMAGERBRO-2018', fra: '2014-04-01' }] };
    const input = revision({ dryRun: true, dato: '2014-04-01', ...plan, afsnit: [afsnit()] });
    // The contract ends in 2016, the plan begins in 2018.
    expect(koder(await forum.handl('reviderKontrakt', input))).toEqual(['DAEKNING_UDEN_FOR_PLANENS_TID']);
    const laengere = await bestyrelse.handl('reviderKontrakt', { ...input, til: '2018-01-02' });
    expect([koder(laengere), advarsler(laengere)]).toEqual([[], []]);
    expect(koder(await bestyrelse.handl('reviderKontrakt', { ...input, til: '2018-01-01' }))).toEqual(['DAEKNING_UDEN_FOR_PLANENS_TID']);
  });
});
