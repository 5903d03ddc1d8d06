import { ownPulje } from '../pulje/ground';
import { codes, errorsOf, execute, goes, perform, refused, untouched } from '../support/acts';
import { planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';

/** Grants by a decision, keys of decisions, and R11: approval first, then the commitment, then the plan runs. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

type Input = Readonly<Record<string, unknown>>;

const decision = (punkter: readonly Input[], more: Input = {}): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2014-02-01',
  udfald: 'GODKENDT',
  titel: 'Sag',
  punkter,
  ...more,
});
const decide = (punkter: readonly Input[], more: Input = {}, fields?: string): Promise<Acted> =>
  perform(s.br, 'registrerAfgoerelse', decision(punkter, more), fields);

describe('a bevilling by an afgørelse', () => {
  const bevilling = (pulje: string, amount: number, titel: string, from?: string): Input => ({
    art: 'BEVILLING',
    pulje,
    beloeb: amount,
    titel,
    fra: from,
  });

  it('is there from its day, also when that is after the meeting', async () => {
    const pulje = await ownPulje(s, 'FRA-PULJE');
    await goes(decide([bevilling(pulje, 100, 'Budget 2015', '2015-01-01'), bevilling(pulje, 7, 'Straks')]));
    const answer = await s.t.data(
      `{ pulje(noegle: "${pulje}") { foer: bevilget(pr: "2014-01-31") nu: bevilget(pr: "2014-12-31") da: bevilget(pr: "2015-01-01") version } }`,
    );
    expect(answer.pulje).toEqual({ foer: 0, nu: 7, da: 107, version: 2 });
  });

  it('a cut and a rise in the same afgørelse are seen as one', async () => {
    const pulje = await ownPulje(s, 'UNDER-ET');
    await goes(decide([bevilling(pulje, 100, 'Grund')]));
    await refused(s, () => decide([bevilling(pulje, -100.01, 'Ned')]), ['PULJEN_ER_BRUGT_OP', '0', '-0.01']);
    await goes(decide([bevilling(pulje, -100.01, 'Ned'), bevilling(pulje, 0.01, 'Op')]));
  });

  it('is recorded only when it is approved, and with an amount', async () => {
    const pulje = await ownPulje(s, 'KUN-GODKENDT');
    for (const outcome of ['AFVIST', 'UDSAT'])
      expect(
        await untouched(s, () => errorsOf(s.br, 'registrerAfgoerelse', decision([bevilling(pulje, 1, 'B')], { udfald: outcome }))),
      ).toEqual(['BAD_USER_INPUT', ['input.punkter[0].art']]);
    await refused(s, () => decide([{ art: 'BEVILLING', pulje }]), ['INTET_BELOEB', '0', 'IKKE_NUL']);
  });

  it('a committee does not appropriate to a pulje', async () => {
    const pulje = await ownPulje(s, 'UDVALGETS');
    expect((await decide([bevilling(pulje, 1, 'B')], { organ: 'FAGUDVALG' })).udfoert).toBe(false);
  });
});

describe('the key of an afgørelse', () => {
  const frigivelse = { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' };

  it('is made of body and day, and counted up', async () => {
    const keys = ['KB-2013-02-03', 'KB-2013-02-03-2', 'KB-2013-02-03-3'];
    for (const key of keys)
      expect(await decide([frigivelse], { dato: '2013-02-03' }, 'afgoerelse { noegle }')).toMatchObject({ afgoerelse: { noegle: key } });
    const select = await decide(
      [{ ...frigivelse, art: 'INDSTILLING' }],
      { dato: '2013-02-03', organ: 'FAGUDVALG' },
      'afgoerelse { noegle }',
    );
    expect(select).toMatchObject({ afgoerelse: { noegle: 'UDVALG-2013-02-03' } });
  });

  it('one that is taken is CONFLICT', async () => {
    await goes(decide([frigivelse], { noegle: 'BR-2014-X' }));
    expect(await untouched(s, () => errorsOf(s.br, 'registrerAfgoerelse', decision([frigivelse], { noegle: 'BR-2014-X' })))).toEqual([
      'CONFLICT',
      'input.noegle',
    ]);
    expect(
      await untouched(s, () => errorsOf(s.br, 'bevilPulje', { pulje: 'BOLIGSOCIAL-PULJE', titel: 'X', beloeb: 1, noegle: 'BR-2014-X' })),
    ).toEqual(['CONFLICT', 'input.noegle']);
  });

  it('without a date it is today', async () => {
    const answer = await decide([frigivelse], { dato: null }, 'afgoerelse { dato } haendelse { dato helhedsplan { noegle } }');
    expect(answer).toMatchObject({
      afgoerelse: { dato: '2014-04-23' },
      haendelse: { dato: '2014-04-23', helhedsplan: { noegle: 'DET-GODE-NABOSKAB' } },
    });
  });
});

describe('R11: first approved, then tilsagn, then under way', () => {
  const missing = 'MANGLER_GODKENDELSE_ELLER_TILSAGN';

  it('a tilsagn before the plan is approved is impossible', async () => {
    for (const state of ['FORBEREDELSE', 'PRAEKVALIFICERET', 'INDSENDT', 'INDSTILLET']) {
      const plan = await planI(s, state, `TIDLIG-${state}`);
      await refused(s, () => perform(s.lbf, 'givTilsagn', { helhedsplan: plan }), ['FORKERT_TILSTAND', state, 'GODKENDT']);
    }
  });

  it('a tilsagn dated before the approval is refused, on the day it goes through', async () => {
    const plan = await planI(s, 'GODKENDT', 'TILSAGN-DAG');
    await refused(
      s,
      () => perform(s.lbf, 'givTilsagn', { helhedsplan: plan, dato: '2013-11-30' }),
      ['FOER_TIDLIGERE_SKRIDT', '2013-11-30', '2013-12-01'],
      [missing, '2013-11-30', '2013-12-01'],
    );
    const answer = await goes(
      perform(
        s.lbf,
        'givTilsagn',
        { helhedsplan: plan, dato: '2013-12-01', sagsnr: '2013-0012345' },
        'helhedsplan { afgoerelser(filter: { organ: { eq: LANDSBYGGEFONDEN } }) { nodes { dato udfald sagsnr } } }',
      ),
    );
    expect(answer.helhedsplan).toEqual({
      afgoerelser: {
        nodes: [
          { dato: '2012-09-01', udfald: 'GODKENDT', sagsnr: null },
          { dato: '2013-12-01', udfald: 'GODKENDT', sagsnr: '2013-0012345' },
        ],
      },
    });
  });

  it('a plan in state TILSAGN without the afgørelser does not get under way', async () => {
    const plan = await planI(s, 'INDSTILLET', 'UDEN-BEGGE');
    await s.outside.run(`UPDATE helhedsplan SET status = 'TILSAGN' WHERE noegle = '${plan}'`);
    const running = (): Promise<Acted> => perform(s.ansoeger, 'igangsaetHelhedsplan', { helhedsplan: plan });
    await refused(s, running, [missing, 'IGANGVAERENDE', 'GODKENDELSE'], [missing, 'IGANGVAERENDE', 'TILSAGN']);
  });

  it('not under way before the first day of the plan', async () => {
    const plan = await planI(s, 'TILSAGN', 'FOER-START', { start: '2014-04-01', slut: '2018-03-31' });
    const running = (date: string) => (): Promise<Acted> => perform(s.ansoeger, 'igangsaetHelhedsplan', { helhedsplan: plan, dato: date });
    await refused(s, running('2014-03-31'), ['FOER_START', '2014-03-31', '2014-04-01']);
    await refused(s, running('2014-04-24'), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
    await goes(running('2014-04-01')());
  });

  it('Landsbyggefonden can say no to an approved plan; the afgørelse is about the tilsagn', async () => {
    const plan = await planI(s, 'GODKENDT', 'LBF-NEJ');
    await execute(s.lbf, 'givAfslag', { helhedsplan: plan, noegle: 'LBF-NEJ' });
    const { afgoerelse } = await s.t.data('{ afgoerelse(noegle: "LBF-NEJ") { udfald punkter { nodes { art helhedsplan { status } } } } }');
    expect(afgoerelse).toEqual({ udfald: 'AFVIST', punkter: { nodes: [{ art: 'TILSAGN', helhedsplan: { status: 'AFSLAG' } }] } });
  });
});

it('an application for prequalification takes a recommendation of the kommune on the day, from 2011-14 on', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'ANBEFALET');
  const search = (date: string) => (): Promise<Acted> => perform(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: plan, dato: date });
  await refused(s, search('2014-04-23'), ['INGEN_KOMMUNAL_ANBEFALING', '0', '1']);
  await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2014-02-01' });
  await refused(s, search('2014-01-31'), ['FOER_TIDLIGERE_SKRIDT', '2014-01-31', '2014-02-01'], ['INGEN_KOMMUNAL_ANBEFALING', '0', '1']);
  await goes(search('2014-02-01')());
  const older = await planI(s, 'FORBEREDELSE', 'AELDRE', { bevillingsperiode: '2007-10', maal: [] });
  expect(
    codes((await goes(perform(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: older, dato: '2010-05-01' }))).afvisninger),
  ).toEqual([]);
});
