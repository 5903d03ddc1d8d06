import { egenPulje } from '../pulje/ground';
import { afvist, fejlAf, gaar, handl, koder, lavScene, planI, type Scene, udfoer, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** Grants by a decision, keys of decisions, and R11: approval first, then the commitment, then the plan runs. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
});
afterAll(() => s.luk());

type Input = Readonly<Record<string, unknown>>;

const beslutning = (punkter: readonly Input[], mere: Input = {}): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2014-02-01',
  udfald: 'GODKENDT',
  titel: 'Sag',
  punkter,
  ...mere,
});
const beslut = (punkter: readonly Input[], mere: Input = {}, felter?: string): Promise<Handlet> =>
  handl(s.br, 'registrerAfgoerelse', beslutning(punkter, mere), felter);

describe('en bevilling ved en afgørelse', () => {
  const bevilling = (pulje: string, beloeb: number, titel: string, fra?: string): Input => ({
    art: 'BEVILLING',
    pulje,
    beloeb,
    titel,
    fra,
  });

  it('er der fra sin dag, også når den ligger efter mødet', async () => {
    const pulje = await egenPulje(s, 'FRA-PULJE');
    await gaar(beslut([bevilling(pulje, 100, 'Budget 2015', '2015-01-01'), bevilling(pulje, 7, 'Straks')]));
    const svar = await s.t.data(
      `{ pulje(noegle: "${pulje}") { foer: bevilget(pr: "2014-01-31") nu: bevilget(pr: "2014-12-31") da: bevilget(pr: "2015-01-01") version } }`,
    );
    expect(svar.pulje).toEqual({ foer: 0, nu: 7, da: 107, version: 2 });
  });

  it('en nedskæring og en forhøjelse i samme afgørelse ses under ét', async () => {
    const pulje = await egenPulje(s, 'UNDER-ET');
    await gaar(beslut([bevilling(pulje, 100, 'Grund')]));
    await afvist(s, () => beslut([bevilling(pulje, -100.01, 'Ned')]), ['PULJEN_ER_BRUGT_OP', '0', '-0.01']);
    await gaar(beslut([bevilling(pulje, -100.01, 'Ned'), bevilling(pulje, 0.01, 'Op')]));
  });

  it('registreres kun, når den er godkendt, og med et beløb', async () => {
    const pulje = await egenPulje(s, 'KUN-GODKENDT');
    for (const udfald of ['AFVIST', 'UDSAT'])
      expect(await uroert(s, () => fejlAf(s.br, 'registrerAfgoerelse', beslutning([bevilling(pulje, 1, 'B')], { udfald })))).toEqual([
        'BAD_USER_INPUT',
        ['input.punkter[0].art'],
      ]);
    await afvist(s, () => beslut([{ art: 'BEVILLING', pulje }]), ['INTET_BELOEB', '0', '0.01']);
  });

  it('et udvalg bevilger ikke til en pulje', async () => {
    const pulje = await egenPulje(s, 'UDVALGETS');
    expect((await beslut([bevilling(pulje, 1, 'B')], { organ: 'FAGUDVALG' })).udfoert).toBe(false);
  });
});

describe('nøglen på en afgørelse', () => {
  const frigivelse = { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' };

  it('dannes af organ og dag, og tælles op', async () => {
    const noegler = ['KB-2013-02-03', 'KB-2013-02-03-2', 'KB-2013-02-03-3'];
    for (const noegle of noegler)
      expect(await beslut([frigivelse], { dato: '2013-02-03' }, 'afgoerelse { noegle }')).toMatchObject({ afgoerelse: { noegle } });
    const udvalg = await beslut(
      [{ ...frigivelse, art: 'INDSTILLING' }],
      { dato: '2013-02-03', organ: 'FAGUDVALG' },
      'afgoerelse { noegle }',
    );
    expect(udvalg).toMatchObject({ afgoerelse: { noegle: 'UDVALG-2013-02-03' } });
  });

  it('der er taget, er CONFLICT', async () => {
    await gaar(beslut([frigivelse], { noegle: 'BR-2014-X' }));
    expect(await uroert(s, () => fejlAf(s.br, 'registrerAfgoerelse', beslutning([frigivelse], { noegle: 'BR-2014-X' })))).toEqual([
      'CONFLICT',
      'input.noegle',
    ]);
    expect(
      await uroert(s, () => fejlAf(s.br, 'bevilPulje', { pulje: 'BOLIGSOCIAL-PULJE', titel: 'X', beloeb: 1, noegle: 'BR-2014-X' })),
    ).toEqual(['CONFLICT', 'input.noegle']);
  });

  it('uden dato er det i dag', async () => {
    const svar = await beslut([frigivelse], { dato: null }, 'afgoerelse { dato } haendelse { dato helhedsplan { noegle } }');
    expect(svar).toMatchObject({
      afgoerelse: { dato: '2014-04-23' },
      haendelse: { dato: '2014-04-23', helhedsplan: { noegle: 'DET-GODE-NABOSKAB' } },
    });
  });
});

describe('R11: godkendt først, så tilsagn, så i gang', () => {
  const mangler = 'MANGLER_GODKENDELSE_ELLER_TILSAGN';

  it('tilsagn før planen er godkendt er umuligt', async () => {
    for (const tilstand of ['FORBEREDELSE', 'PRAEKVALIFICERET', 'INDSENDT', 'INDSTILLET']) {
      const plan = await planI(s, tilstand, `TIDLIG-${tilstand}`);
      await afvist(s, () => handl(s.lbf, 'givTilsagn', { helhedsplan: plan }), ['FORKERT_TILSTAND', tilstand, 'GODKENDT']);
    }
  });

  it('tilsagn dateret før godkendelsen afvises, på dagen går det', async () => {
    const plan = await planI(s, 'GODKENDT', 'TILSAGN-DAG');
    await afvist(
      s,
      () => handl(s.lbf, 'givTilsagn', { helhedsplan: plan, dato: '2013-11-30' }),
      ['FOER_TIDLIGERE_SKRIDT', '2013-11-30', '2013-12-01'],
      [mangler, '2013-11-30', '2013-12-01'],
    );
    const svar = await gaar(
      handl(
        s.lbf,
        'givTilsagn',
        { helhedsplan: plan, dato: '2013-12-01', sagsnr: '2013-0012345' },
        'helhedsplan { afgoerelser(filter: { organ: { eq: LANDSBYGGEFONDEN } }) { nodes { dato udfald sagsnr } } }',
      ),
    );
    expect(svar.helhedsplan).toEqual({
      afgoerelser: {
        nodes: [
          { dato: '2012-09-01', udfald: 'GODKENDT', sagsnr: null },
          { dato: '2013-12-01', udfald: 'GODKENDT', sagsnr: '2013-0012345' },
        ],
      },
    });
  });

  it('en plan i tilstanden TILSAGN uden afgørelserne kommer ikke i gang', async () => {
    const plan = await planI(s, 'INDSTILLET', 'UDEN-BEGGE');
    await s.inde.koer(`UPDATE helhedsplan SET status = 'TILSAGN' WHERE noegle = '${plan}'`);
    const igang = (): Promise<Handlet> => handl(s.ansoeger, 'igangsaetHelhedsplan', { helhedsplan: plan });
    await afvist(s, igang, [mangler, 'IGANGVAERENDE', 'GODKENDELSE'], [mangler, 'IGANGVAERENDE', 'TILSAGN']);
  });

  it('ikke i gang før planens første dag', async () => {
    const plan = await planI(s, 'TILSAGN', 'FOER-START', { start: '2014-04-01', slut: '2018-03-31' });
    const igang = (dato: string) => (): Promise<Handlet> => handl(s.ansoeger, 'igangsaetHelhedsplan', { helhedsplan: plan, dato });
    await afvist(s, igang('2014-03-31'), ['FOER_START', '2014-03-31', '2014-04-01']);
    await afvist(s, igang('2014-04-24'), ['I_FREMTIDEN', '2014-04-24', '2014-04-23']);
    await gaar(igang('2014-04-01')());
  });

  it('Landsbyggefonden kan sige nej til en godkendt plan; afgørelsen er om tilsagnet', async () => {
    const plan = await planI(s, 'GODKENDT', 'LBF-NEJ');
    await udfoer(s.lbf, 'givAfslag', { helhedsplan: plan, noegle: 'LBF-NEJ' });
    const { afgoerelse } = await s.t.data('{ afgoerelse(noegle: "LBF-NEJ") { udfald punkter { nodes { art helhedsplan { status } } } } }');
    expect(afgoerelse).toEqual({ udfald: 'AFVIST', punkter: { nodes: [{ art: 'TILSAGN', helhedsplan: { status: 'AFSLAG' } }] } });
  });
});

it('en ansøgning om prækvalifikation kræver en kommunal anbefaling på dagen, fra 2011-14', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'ANBEFALET');
  const soeg = (dato: string) => (): Promise<Handlet> => handl(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: plan, dato });
  await afvist(s, soeg('2014-04-23'), ['INGEN_KOMMUNAL_ANBEFALING', '0', '1']);
  await udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dato: '2014-02-01' });
  await afvist(s, soeg('2014-01-31'), ['FOER_TIDLIGERE_SKRIDT', '2014-01-31', '2014-02-01'], ['INGEN_KOMMUNAL_ANBEFALING', '0', '1']);
  await gaar(soeg('2014-02-01')());
  const aeldre = await planI(s, 'FORBEREDELSE', 'AELDRE', { bevillingsperiode: '2007-10', maal: [] });
  expect(
    koder((await gaar(handl(s.ansoeger, 'ansoegPraekvalifikation', { helhedsplan: aeldre, dato: '2010-05-01' }))).afvisninger),
  ).toEqual([]);
});
