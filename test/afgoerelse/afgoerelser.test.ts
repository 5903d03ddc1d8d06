import { andenKommune, egenPulje } from '../pulje/ground';
import { afvist as afvises, fejlAf, grunde, handl, koder, lavScene, planI, type Scene, send, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** Decisions of the kommunalbestyrelse and its committees: several items, all recorded or none. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2021-06-01');
  await andenKommune(s);
});
afterAll(() => s.luk());

type Input = Readonly<Record<string, unknown>>;

const beslut = (punkter: readonly Input[], mere: Input = {}, felter?: string): Promise<Handlet> =>
  handl(s.br, 'registrerAfgoerelse', beslutning(punkter, mere), felter);
const beslutning = (punkter: readonly Input[], mere: Input = {}): Input => ({
  organ: 'KOMMUNALBESTYRELSE',
  dato: '2014-02-01',
  udfald: 'GODKENDT',
  titel: 'Sag',
  punkter,
  ...mere,
});
const godkend = (helhedsplan: string): Input => ({ art: 'GODKENDELSE', helhedsplan });
const status = async (...planer: string[]): Promise<string[]> => {
  const felter = planer.map((p, i) => `p${i}: helhedsplan(noegle: "${p}") { status }`).join(' ');
  return Object.values(await s.t.data<Record<string, { status: string }>>(`{ ${felter} }`)).map((p) => p.status);
};
async function afvist(punkter: readonly Input[], mere: Input, ...forventet: unknown[][]): Promise<Handlet> {
  const svar = await afvises(s, () => beslut(punkter, mere, 'afgoerelse { id } haendelse { id }'), ...forventet);
  expect([svar.afgoerelse, svar.haendelse]).toEqual([null, null]);
  return svar;
}
const daarligt = (...punkter: Input[]): Promise<unknown[]> => uroert(s, () => fejlAf(s.br, 'registrerAfgoerelse', beslutning(punkter)));

describe('flere punkter på én gang', () => {
  it('planer, frigivelse og bevilling i samme afgørelse', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', 'FLERE-A'), await planI(s, 'INDSTILLET', 'FLERE-B')];
    const pulje = await egenPulje(s, 'FLERES-PULJE');
    const punkter = [
      godkend(a),
      { ...godkend(b), tekst: 'Med ros' },
      { art: 'FRIGIVELSE', helhedsplan: a },
      { art: 'BEVILLING', pulje, beloeb: 10.5 },
    ];
    const felter = `afgoerelse { noegle organ udfald sagsnr kommune { noegle } punkter { nodes { nummer art tekst helhedsplan { noegle status version } bevilling { titel dato beloeb } } } }
      haendelse { rolle udfoertFor dato helhedsplan { id } afgoerelse { noegle } }`;
    const svar = await beslut(punkter, { noegle: 'BR-FLERE', sagsnr: '2014-0077401' }, felter);
    const plan = (noegle: string) => ({ noegle, status: 'GODKENDT', version: 7 });
    const [titel, dato] = ['Sag', '2014-02-01'];
    expect(svar.afgoerelse).toEqual({
      noegle: 'BR-FLERE',
      organ: 'KOMMUNALBESTYRELSE',
      udfald: 'GODKENDT',
      sagsnr: '2014-0077401',
      kommune: { noegle: 'KOEBENHAVN' },
      punkter: {
        nodes: [
          { nummer: 1, art: 'GODKENDELSE', tekst: titel, helhedsplan: plan(a), bevilling: null },
          { nummer: 2, art: 'GODKENDELSE', tekst: 'Med ros', helhedsplan: plan(b), bevilling: null },
          { nummer: 3, art: 'FRIGIVELSE', tekst: titel, helhedsplan: plan(a), bevilling: null },
          { nummer: 4, art: 'BEVILLING', tekst: titel, helhedsplan: null, bevilling: { titel, dato, beloeb: 10.5 } },
        ],
      },
    });
    const haendelse = {
      rolle: 'KOMMUNALBESTYRELSE',
      udfoertFor: 'KOEBENHAVN',
      dato,
      helhedsplan: null,
      afgoerelse: { noegle: 'BR-FLERE' },
    };
    expect(svar.haendelse).toEqual(haendelse);
  });

  it('ét punkt, der afvises, og intet er registreret', async () => {
    const [klar, ikke] = [await planI(s, 'INDSTILLET', 'KLAR'), await planI(s, 'INDSENDT', 'IKKE-KLAR')];
    const pulje = await egenPulje(s, 'KLAR-PULJE');
    const forkert = ['FORKERT_TILSTAND', 'INDSENDT', 'INDSTILLET'];
    await afvist([{ art: 'BEVILLING', pulje, beloeb: 1 }, godkend(klar), godkend(ikke)], {}, forkert);
    await afvist([godkend(klar), { art: 'BEVILLING', pulje, beloeb: 0 }], {}, ['INTET_BELOEB', '0', '0.01']);
    await afvist([godkend(klar), { art: 'BEVILLING', pulje, beloeb: 1 }, { art: 'BEVILLING', pulje, beloeb: 2 }], {}, [
      'BEVILLINGEN_FINDES',
      'Sag',
      'NY_TITEL',
    ]);
    await afvist([godkend(klar), godkend(klar)], {}, ['FORKERT_TILSTAND', 'GODKENDT', 'INDSTILLET']);
    expect(await daarligt(godkend(klar), godkend('FINDES-IKKE'))).toEqual(['NOT_FOUND', 'input.punkter[1].helhedsplan']);
    expect(await status(klar, ikke)).toEqual(['INDSTILLET', 'INDSENDT']);
  });

  it('alle grunde nævnes, også når de står ved hver sit punkt', async () => {
    const [a, b] = [await planI(s, 'INDSENDT', 'GRUND-A'), await planI(s, 'PRAEKVALIFICERET', 'GRUND-B')];
    expect(grunde(await beslut([godkend(a), godkend(b)]))).toHaveLength(2);
  });

  it('en dag i fremtiden skjuler ikke de andre grunde', async () => {
    const plan = await planI(s, 'INDSENDT', 'GRUND-C', { slut: '2022-06-30', start: '2018-07-01' });
    const svar = await beslut([godkend(plan)], { dato: '2021-06-02' });
    expect(koder(svar.afvisninger).sort()).toEqual(['FORKERT_TILSTAND', 'I_FREMTIDEN']);
  });
});

describe('udfaldet', () => {
  it('AFVIST: planerne får afslag, og afgørelsen står', async () => {
    const [a, b] = [await planI(s, 'INDSTILLET', 'NEJ-A'), await planI(s, 'INDSTILLET', 'NEJ-B')];
    const svar = await beslut([godkend(a), godkend(b)], { udfald: 'AFVIST' }, 'afgoerelse { udfald }');
    expect(svar).toMatchObject({ udfoert: true, afgoerelse: { udfald: 'AFVIST' } });
    expect(await status(a, b)).toEqual(['AFSLAG', 'AFSLAG']);
  });

  it('UDSAT: planen venter, og godkendes på et senere møde', async () => {
    const plan = await planI(s, 'INDSTILLET', 'SENERE');
    expect(await beslut([godkend(plan)], { udfald: 'UDSAT' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['INDSTILLET']);
    expect(await beslut([godkend(plan)], { dato: '2014-03-01' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['GODKENDT']);
  });

  it('ikke før indstillingen', async () => {
    const plan = await planI(s, 'INDSTILLET', 'FOER');
    await afvist([godkend(plan)], { dato: '2013-09-30' }, ['FOER_TIDLIGERE_SKRIDT', '2013-09-30', '2013-10-01']);
    expect(await beslut([godkend(plan)], { dato: '2013-10-01' })).toMatchObject({ udfoert: true });
  });
});

describe('organet', () => {
  it('et udvalg godkender ikke før 2021, men fra 1. januar 2021', async () => {
    const plan = await planI(s, 'INDSTILLET', 'UDVALGET', { slut: '2021-12-31' });
    const udvalg = (dato: string): Input => ({ organ: 'FAGUDVALG', dato });
    const svar = await afvist([godkend(plan)], udvalg('2020-12-31'), ['ORGAN_KAN_IKKE_GODKENDE', 'FAGUDVALG', 'KOMMUNALBESTYRELSE']);
    expect(svar.afvisninger[0]).toMatchObject({ regel: 'H7', ansvarlig: 'KOMMUNALBESTYRELSE' });
    await afvist([godkend(plan)], { organ: 'OEKONOMIUDVALG', dato: '2021-01-01' }, [
      'ORGAN_KAN_IKKE_GODKENDE',
      'OEKONOMIUDVALG',
      'KOMMUNALBESTYRELSE',
    ]);
    expect(await beslut([godkend(plan)], udvalg('2021-01-01'))).toMatchObject({ udfoert: true });
    expect((await handl(s.lbf, 'givTilsagn', { helhedsplan: plan, dato: '2021-01-01' })).udfoert).toBe(true);
  });

  it('et udvalgs indstilling godkender intet', async () => {
    const plan = await planI(s, 'INDSTILLET', 'INDSTILLES');
    expect(await beslut([{ art: 'INDSTILLING', helhedsplan: plan }], { organ: 'FAGUDVALG' })).toMatchObject({ udfoert: true });
    expect(await status(plan)).toEqual(['INDSTILLET']);
    expect(koder((await handl(s.lbf, 'givTilsagn', { helhedsplan: plan })).afvisninger)).toContain('FORKERT_TILSTAND');
  });

  it.each(['LANDSBYGGEFONDEN', 'FORVALTNING', 'BOLIGSOCIALT_FORUM'])('%s registrerer ikke her', async (organ) => {
    const frigivelse = { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' };
    await afvist([frigivelse], { organ }, ['ANDET_ORGAN', organ, 'KOMMUNALBESTYRELSE OEKONOMIUDVALG FAGUDVALG']);
  });

  it('punkter, der har deres egen handling, nævnes alle', async () => {
    const arter = ['TILSAGN', 'PRAEKVALIFIKATION', 'REVISION', 'FORLAENGELSE', 'SAMMENLAEGNING'];
    const svar = await uroert(s, () => beslut(arter.map((art) => ({ art, helhedsplan: 'DET-GODE-NABOSKAB' }))));
    expect(svar.afvisninger.map((a) => [a.kode, a.faktisk])).toEqual(arter.map((art) => ['PUNKTET_HAR_SIN_EGEN_HANDLING', art]));
  });
});

it('en anden kommunes kommunalbestyrelse beslutter hverken om planen eller puljen', async () => {
  const anden = await s.t.som('KOMMUNALBESTYRELSE', 'ANDEN');
  for (const punkt of [
    { art: 'FRIGIVELSE', helhedsplan: 'DET-GODE-NABOSKAB' },
    { art: 'BEVILLING', pulje: 'BOLIGSOCIAL-PULJE', beloeb: 1 },
  ]) {
    const svar = await uroert(s, () => send(anden, 'registrerAfgoerelse', beslutning([punkt])));
    expect(svar.fejl[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', egne: ['KOEBENHAVN'] });
  }
});

it('et punkt er om præcis én ting, af den rette art', async () => {
  const [helhedsplan, pulje, kontrakt] = ['DET-GODE-NABOSKAB', 'BOLIGSOCIAL-PULJE', 'KONTRAKT-NOERREBRO'];
  const godt = { art: 'FRIGIVELSE', helhedsplan };
  const skidt: Input[] = [
    { art: 'FRIGIVELSE' },
    { art: 'FRIGIVELSE', helhedsplan, kontrakt },
    { art: 'FRIGIVELSE', kontrakt },
    { art: 'FRIGIVELSE', pulje },
    { art: 'BEVILLING', helhedsplan, beloeb: 1 },
    { art: 'BEVILLING', helhedsplan, pulje, beloeb: 1 },
  ];
  for (const punkt of skidt) expect([punkt, await daarligt(godt, punkt)]).toEqual([punkt, ['BAD_USER_INPUT', ['input.punkter[1]']]]);
  expect(await daarligt()).toEqual(['BAD_USER_INPUT', ['input.punkter']]);
});
