import '../../src/app/entities';

import { isIKraft } from '../../src/helhedsplan/rules/r04-kontrakt-i-kraft';
import { content, differences } from '../support/past-acts';
import type { TestService } from '../support/service';
import { afgoerelseOf, afsnit, codes, newKontrakt, on, revision, warnings } from './help';

/** Nothing is decided before it was drafted, and a contract is in force from its approval at the earliest. */

const FORUM = 'FORUM-AMAGER_SUNDBY';
// A period without another contract of Amager/Sundby, which runs on the day of the draft.
const draft = (change: Record<string, unknown> = {}) =>
  newKontrakt({ noegle: 'UDKAST', fra: '2012-01-01', til: '2013-03-21', helhedsplaner: [], ...change });

async function valid(t: TestService, key: string, pr: string): Promise<boolean> {
  const answer = await t.data<{ kontrakt: { gyldig: boolean } }>(
    'query ($noegle: String!, $pr: Date!) { kontrakt(noegle: $noegle) { gyldig(pr: $pr) } }',
    { noegle: key, pr },
  );
  return answer.kontrakt.gyldig;
}

describe('an afgørelse is not before the draft', () => {
  it("neither an approval, a postponement, a refusal nor kommunalbestyrelsen's own revision", async () => {
    await on('2012-03-01', FORUM, async (forum, bestyrelse, t) => {
      expect(codes(await forum.perform('opretKontrakt', draft()))).toEqual([]);
      const before = await content(t);
      for (const outcome of ['GODKENDT', 'UDSAT', 'AFVIST']) {
        const answer = await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { udfald: outcome, dato: '2012-02-29' }));
        expect(answer.afvisninger).toMatchObject([
          { kode: 'AFGOERELSE_FOER_UDKAST', regel: 'H80', faktisk: '2012-02-29', graense: '2012-03-01' },
        ]);
        expect(answer.afvisninger[0]?.tekst).toBe(
          'Version 1 afgøres den 29. februar 2012, men kontrakten er først udarbejdet den 1. marts 2012.',
        );
      }
      const own = await bestyrelse.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST', dato: '2012-02-01' }));
      expect(own.afvisninger).toMatchObject([{ kode: 'AFGOERELSE_FOER_UDKAST', faktisk: '2012-02-01', graense: '2012-03-01' }]);
      expect(differences(before, await content(t))).toEqual([]);
      expect(codes(await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { dato: '2012-03-01' })))).toEqual([]);
    });
  });

  it('a kontrakt is not drawn up for a time that is past, and is not approved once it is', async () => {
    await on('2012-03-01', FORUM, async (forum, bestyrelse, t, onward) => {
      const before = await content(t);
      const gone = await forum.perform('opretKontrakt', draft({ til: '2012-03-01' }));
      expect(gone.afvisninger).toMatchObject([
        { kode: 'KONTRAKTENS_TID_ER_GAAET', regel: 'H83', faktisk: '2012-03-01', graense: '2012-03-01' },
      ]);
      expect(differences(before, await content(t))).toEqual([]);
      expect(codes(await forum.perform('opretKontrakt', draft({ til: '2012-03-02' })))).toEqual([]);
      expect(codes(await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { dryRun: true })))).toEqual([]);
      const after = await onward('2012-03-02');
      const lateDay = await after.bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST'));
      expect(lateDay.afvisninger).toMatchObject([{ kode: 'KONTRAKTENS_TID_ER_GAAET', faktisk: '2012-03-02', graense: '2012-03-02' }]);
      // It can still be put away.
      expect(codes(await after.bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { udfald: 'AFVIST' })))).toEqual([]);
    });
  });

  it('afgørelser on the same version follow one another, and after an approval there are none', async () => {
    await on('2012-03-01', FORUM, async (forum, _bestyrelse, _t, onward) => {
      await forum.perform('opretKontrakt', draft());
      const { bestyrelse, t } = await onward('2012-03-10');
      const decide = (outcome: string, date: string) =>
        bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { udfald: outcome, dato: date }));
      expect(codes(await decide('UDSAT', '2012-03-05'))).toEqual([]);
      const before = await content(t);
      for (const date of ['2012-03-04', '2012-03-05']) {
        const answer = await decide('GODKENDT', date);
        expect(answer.afvisninger).toMatchObject([{ kode: 'VERSIONEN_ER_AFGJORT', regel: 'H82', faktisk: date, graense: '2012-03-05' }]);
        expect(codes(await decide('AFVIST', date))).toEqual(['VERSIONEN_ER_AFGJORT']);
      }
      expect(differences(before, await content(t))).toEqual([]);
      expect(codes(await decide('AFVIST', '2012-03-06'))).toEqual([]);
      expect(codes(await decide('GODKENDT', '2012-03-07'))).toEqual([]);
      for (const [outcome, date] of [
        ['AFVIST', '2012-03-08'],
        ['GODKENDT', '2012-03-06'],
      ] as const)
        expect(codes(await decide(outcome, date))).toEqual(['INGEN_VERSION_VENTER']);
    });
  });

  it('a revision cannot be moved behind the previous afgørelse or work backwards', async () => {
    await on('2012-03-01', FORUM, async (forum, bestyrelse, _t, onward) => {
      await forum.perform('opretKontrakt', draft());
      await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST'));
      const after = await onward('2012-04-01');
      const revider = (who: typeof forum, change: object) =>
        who.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, ...change }));
      for (const who of [after.forum, after.bestyrelse]) {
        expect(codes(await revider(who, { dato: '2012-02-29' }))).toEqual(['AFGOERELSE_FOER_UDKAST', 'FOER_FORRIGE_AFGOERELSE']);
        expect(codes(await revider(who, { dato: '2012-03-01' }))).toEqual(['FOER_FORRIGE_AFGOERELSE']);
        expect(codes(await revider(who, { dato: '2012-03-02' }))).toEqual([]);
        expect(codes(await revider(who, { dato: '2012-03-02', gyldigFra: '2012-03-01' }))).toEqual(['VIRKER_BAGUD']);
      }
    });
  });

  it('a revision does not hold before the version that it replaces', async () => {
    await on('2012-03-01', FORUM, async (forum, bestyrelse, _t, onward) => {
      await forum.perform('opretKontrakt', draft({ gyldigFra: '2012-06-01' }));
      await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST'));
      const after = await onward('2012-04-01');
      for (const who of [after.forum, after.bestyrelse]) {
        const before = await who.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, gyldigFra: '2012-05-31' }));
        expect(before.afvisninger).toMatchObject([{ kode: 'VIRKER_BAGUD', regel: 'H39', faktisk: '2012-05-31', graense: '2012-06-01' }]);
        expect(before.afvisninger[0]?.tekst).toBe(
          'Version 2 gælder fra den 31. maj 2012, før version 1, som den afløser, begynder at gælde den 1. juni 2012.',
        );
        expect(
          codes(await who.perform('reviderKontrakt', revision({ kontrakt: 'UDKAST', dryRun: true, gyldigFra: '2012-06-01' }))),
        ).toEqual([]);
      }
    });
  });
});

describe('in force', () => {
  it('a draft and a rejected kontrakt are not valid; an approved one is from the approval on', async () => {
    await on('2012-03-01', FORUM, async (forum, bestyrelse, t, onward) => {
      await forum.perform('opretKontrakt', draft());
      expect(await valid(t, 'UDKAST', '2012-03-01')).toBe(false);
      expect(codes(await bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { udfald: 'AFVIST' })))).toEqual([]);
      expect(await valid(t, 'UDKAST', '2012-03-01')).toBe(false);
      const after = await onward('2012-03-05');
      const answer = await after.bestyrelse.perform('registrerAfgoerelse', afgoerelseOf('UDKAST', { dato: '2012-03-04' }));
      // The draft says that it holds from 1 January.
      expect([codes(answer), warnings(answer)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN', 'GAELDER_FOERST_FRA_GODKENDELSEN']]);
      const days = ['2012-01-01', '2012-03-03', '2012-03-04', '2013-03-20', '2013-03-21'];
      const answers = [];
      for (const pr of days) answers.push(await valid(after.t, 'UDKAST', pr));
      expect(answers).toEqual([false, false, true, true, false]);
      const onDay = async (pr: string) =>
        (
          await after.t.data<{ kontrakter: { nodes: { noegle: string }[] } }>(
            'query ($pr: Date!) { kontrakter(pr: $pr) { nodes { noegle } } }',
            { pr },
          )
        ).kontrakter.nodes.map((k) => k.noegle);
      expect(await onDay('2012-03-03')).not.toContain('UDKAST');
      expect(await onDay('2012-03-04')).toContain('UDKAST');
    });
  });

  it('what R4 takes in force to mean is the same', () => {
    const period = { fra: '2012-01-01', til: '2013-03-21' };
    const kontrakt = (date: string) => ({
      ...period,
      kontrakt: {
        ...period,
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
                afgoerelse: { id: 1, noegle: 'A', organ: 'KOMMUNALBESTYRELSE' as const, dato: date, udfald: 'GODKENDT' as const },
              },
            ],
          },
        ],
      },
    });
    expect(['2012-03-03', '2012-03-04', '2013-03-20', '2013-03-21'].map((day) => isIKraft(kontrakt('2012-03-04'), day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it('the forum is told that a plan is covered for a time that is past', async () => {
  await on('2014-04-23', FORUM, async (forum, bestyrelse) => {
    const plan = { helhedsplaner: [{ helhedsplan: 'AMAGERBRO-2018', fra: '2014-04-01' }] };
    const input = revision({ dryRun: true, dato: '2014-04-01', ...plan, afsnit: [afsnit()] });
    // The contract ends in 2016, the plan begins in 2018.
    expect(codes(await forum.perform('reviderKontrakt', input))).toEqual(['DAEKNING_UDEN_FOR_PLANENS_TID']);
    const longer = await bestyrelse.perform('reviderKontrakt', { ...input, til: '2018-01-02' });
    expect([codes(longer), warnings(longer)]).toEqual([[], []]);
    expect(codes(await bestyrelse.perform('reviderKontrakt', { ...input, til: '2018-01-01' }))).toEqual(['DAEKNING_UDEN_FOR_PLANENS_TID']);
  });
});
