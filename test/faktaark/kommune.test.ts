import { Kind, parse } from 'graphql';
import { OPEN_READWRITE } from 'sqlite3';
import '../../src/app/entities';
import { FUNDSELEKTION } from '../../src/rulebook/audit';
import { FUNDETS_KOMMUNE } from '../../src/rulebook/audit-kommune';
import { Fil } from '../helhedsplan/file';
import { lavScene, type Scene } from '../support/planer';
import { startTjeneste, type Testtjeneste } from '../support/service';

/** Whose sheet it is: the kommune that is named, or the only one that it can be. */

interface Svaret {
  kommune: { noegle: string };
  antalHelhedsplaner: number;
  antalMedfinansierede: number;
  antalUdsatteByomraader: number;
  antalFora: number;
  antalForvaltninger: number;
  antalKontrakter: number;
  antalIndsatsomraader: number;
  puljeBevilget: number;
  puljeDisponeret: number;
  puljeRest: number;
  afsnit: { overskrift: string; tekst: string[] }[];
  grundlag: Record<string, { totalCount: number }>;
}

const LISTER =
  'helhedsplaner medfinansierede udsatteByomraader fora medlemskaber forvaltninger kontrakter indsatsomraader puljer bevillinger disponeringer afgoerelser udpegninger bestyrelser';
const ARK = `query ($pr: Date!, $kommune: ID) { faktaark(pr: $pr, kommune: $kommune) {
  kommune { noegle } antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader antalFora antalForvaltninger antalKontrakter
  antalIndsatsomraader puljeBevilget puljeDisponeret puljeRest afsnit { overskrift tekst }
  grundlag { ${LISTER.split(' ')
    .map((l) => `${l} { totalCount }`)
    .join(' ')} } } }`;

const hent = async (t: Testtjeneste, pr: string, kommune?: string | null): Promise<Svaret> =>
  (await t.data<{ faktaark: Svaret }>(ARK, { pr, kommune })).faktaark;
const hvis = async (t: Testtjeneste, pr: string): Promise<string> => (await hent(t, pr)).kommune.noegle;

/** Code, argument and sentence of the fault of a sheet. */
async function nej(t: Testtjeneste, pr: string, kommune?: string, sprog = 'da'): Promise<unknown[]> {
  const svar = await t.spoerg(ARK, { pr, kommune }, { 'accept-language': sprog });
  expect([svar.status, svar.data]).toEqual([400, undefined]);
  return [svar.fejl[0]?.extensions.code, svar.fejl[0]?.extensions.argument, svar.fejl[0]?.message];
}

async function kommune(s: Pick<Scene, 'inde'>, noegle: string, navn: string, kode: string): Promise<number> {
  return s.inde.indsaet('kommune', { noegle, navn, kode, kommunalbestyrelse: 'Byrådet' });
}

async function omraade(s: Scene, kommune_id: number, noegle: string, fra: string): Promise<number> {
  const byomraade_id = await s.inde.indsaet('byomraade', { noegle, navn: noegle, aliaser: '[]', bydele: '[]', kommune_id });
  const [forlaeg] = await s.inde.alle<Record<string, string | number | null>>('SELECT * FROM udpegning ORDER BY id LIMIT 1');
  const { id: _, ...felter } = forlaeg ?? {};
  await s.inde.indsaet('udpegning', { ...felter, byomraade_id, fra, til: null });
  return byomraade_id;
}

describe('med én kommune', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    t = await startTjeneste();
  });
  afterAll(() => t.luk());

  it('er den valgt, på hver dag; id, nøgle og null giver det samme, i én sætning', async () => {
    for (const pr of ['1999-01-01', '2014-01-01', '2031-01-01']) expect(await hvis(t, pr)).toBe('KOEBENHAVN');
    const ventet = await hent(t, '2014-01-01');
    expect(ventet.antalHelhedsplaner).toBe(18);
    for (const valg of [null, 'KOEBENHAVN', 'kom_1']) {
      const foer = t.database.laesere.antalSaetninger;
      expect(await hent(t, '2014-01-01', valg)).toEqual(ventet);
      expect(t.database.laesere.antalSaetninger - foer).toBe(1);
    }
  });

  it('en, der ikke findes, nævnes; et id på noget andet er ikke en kommune', async () => {
    expect(await nej(t, '2014-01-01', 'AARHUS')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: "AARHUS" findes ikke.']);
    expect(await nej(t, '2014-01-01', 'AARHUS', 'en')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: there is no "AARHUS".']);
    expect(await nej(t, '2014-01-01', 'kom_99')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: "kom_99" findes ikke.']);
    expect((await nej(t, '2014-01-01', 'hp_1')).slice(0, 2)).toEqual(['BAD_USER_INPUT', 'kommune']);
    expect(await nej(t, '2014-01-01', `' OR 1=1 --`)).toEqual(['BAD_USER_INPUT', 'kommune', `kommune: "' OR 1=1 --" findes ikke.`]);
  });

  it('to ark i én operation, under hvert sit navn; det ene, der ikke kan gives, afviser begge', async () => {
    const d = await t.data<{ a: Svaret; b: Svaret }>(
      '{ a: faktaark(pr: "2014-01-01") { antalHelhedsplaner } b: faktaark(pr: "2013-12-11", kommune: "KOEBENHAVN") { antalHelhedsplaner } }',
    );
    expect([d.a.antalHelhedsplaner, d.b.antalHelhedsplaner]).toEqual([18, 16]);
    const svar = await t.spoerg('{ a: faktaark(pr: "2014-01-01") { antalFora } b: faktaark(pr: "2014-01-01", kommune: "X") { tekst } }');
    expect([svar.status, svar.fejl.length]).toEqual([400, 1]);
  });
});

it('uden kommuner siges det; uden udpegninger er det den eneste med planer, og ellers den eneste', async () => {
  const t = await startTjeneste({ tom: true });
  const inde = await Fil.aabn(t.fil, OPEN_READWRITE);
  const plan = async (kommune_id: number, noegle: string): Promise<void> => {
    const periode = { noegle, navn: noegle, fra: '2011-01-01', regelgrundlag: 'prøve' };
    const bevillingsperiode_id = await inde.indsaet('bevillingsperiode', periode);
    const [start, slut, status] = ['2012-01-01', '2015-12-31', 'FORBEREDELSE'];
    const ramme = { oekonomisk_ramme: 100, prisaar: 2012, aliaser: '[]' };
    await inde.indsaet('helhedsplan', { noegle, titel: noegle, start, slut, status, kommune_id, bevillingsperiode_id, ...ramme });
  };
  expect(await nej(t, '2014-01-01')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: der er ingen kommune endnu.']);
  const aarhus = await kommune({ inde }, 'AARHUS', 'Aarhus', '0751');
  expect(await hvis(t, '2014-01-01')).toBe('AARHUS');
  const odense = await kommune({ inde }, 'ODENSE', 'Odense', '0461');
  const begge = ['BAD_USER_INPUT', 'kommune', 'kommune: faktaarket er om én kommune; sig hvilken: AARHUS, ODENSE.'];
  expect(await nej(t, '2014-01-01')).toEqual(begge);
  await plan(odense, 'VOLLSMOSE');
  expect(await hvis(t, '2014-01-01')).toBe('ODENSE');
  await plan(aarhus, 'GELLERUP');
  expect(await nej(t, '2014-01-01')).toEqual(begge);
  const svar = await t.spoerg(ARK, { pr: '2014-01-01' });
  expect(svar.fejl[0]?.extensions.muligheder).toEqual(['AARHUS', 'ODENSE']);
  await inde.luk();
  await t.luk();
});

describe('med flere kommuner', () => {
  let s: Scene;
  let aarhus: number;
  beforeAll(async () => {
    s = await lavScene('2026-11-22');
    aarhus = await kommune(s, 'AARHUS', 'Aarhus', '0751');
    await kommune(s, 'ODENSE', 'Odense', '0461');
  });
  afterAll(() => s.luk());

  it('er den valgt, der alene har udsatte byområder, og ellers den, der alene har haft dem', async () => {
    expect([await hvis(s.t, '2014-01-01'), await hvis(s.t, '1999-01-01')]).toEqual(['KOEBENHAVN', 'KOEBENHAVN']);
  });

  it('skal man vælge, når to har dem på dagen, og på en dag, hvor ingen har, når to har haft dem', async () => {
    await omraade(s, aarhus, 'GELLERUP', '2019-01-01');
    expect([await hvis(s.t, '2014-01-01'), await hvis(s.t, '2018-12-31')]).toEqual(['KOEBENHAVN', 'KOEBENHAVN']);
    expect(await nej(s.t, '2019-01-01')).toEqual([
      'BAD_USER_INPUT',
      'kommune',
      'kommune: faktaarket er om én kommune; sig hvilken: AARHUS, KOEBENHAVN.',
    ]);
    expect(await nej(s.t, '1999-01-01', undefined, 'en')).toEqual([
      'BAD_USER_INPUT',
      'kommune',
      'kommune: the fact sheet is about one kommune; say which: AARHUS, KOEBENHAVN.',
    ]);
  });

  it('har hver sine tal, rækker og ord', async () => {
    const foer = await hent(s.t, '2020-01-01', 'KOEBENHAVN');
    const pulje_id = await s.inde.indsaet('pulje', { noegle: 'AARHUS-PULJE', navn: 'Aarhuspuljen', kommune_id: aarhus });
    await s.inde.indsaet('bevilling', { titel: 'Budget 2019', dato: '2019-01-01', beloeb: 500_000_000, pulje_id });
    await s.inde.indsaet('forvaltning', {
      noegle: 'MSB',
      kortnavn: 'MSB',
      navn: 'Sociale Forhold og Beskæftigelse',
      aliaser: '[]',
      udvalg: 'Socialudvalget',
      kommune_id: aarhus,
      fra: '2006-01-01',
    });
    const det = await hent(s.t, '2020-01-01', 'AARHUS');
    expect(det).toMatchObject({
      kommune: { noegle: 'AARHUS' },
      antalHelhedsplaner: 0,
      antalUdsatteByomraader: 1,
      antalForvaltninger: 1,
      antalKontrakter: 0,
      puljeBevilget: 5_000_000,
      puljeDisponeret: 0,
      puljeRest: 5_000_000,
    });
    const tekst = det.afsnit.map((a) => `${a.overskrift}: ${a.tekst.join(' ')}`).join('\n');
    expect(tekst).toContain(
      'Med Budget 2019 blev der afsat en pulje på 5 mio. kr. hertil. Heraf er endnu intet disponeret til helhedsplaner.',
    );
    expect(tekst).toContain('Byrådets rolle: ');
    expect(tekst).toContain('godkendes efterfølgende af Byrådet.');
    expect(tekst).toContain('Pr. 1. januar 2020 er der ingen boligsociale helhedsplaner i Aarhus.');
    expect(tekst).not.toMatch(/København|Borgerrepræsentation/);
    expect(await hent(s.t, '2020-01-01', 'KOEBENHAVN')).toEqual(foer);
    for (const a of [det, foer]) {
      const g = (navn: string): number | undefined => a.grundlag[navn]?.totalCount;
      expect([g('helhedsplaner'), g('udsatteByomraader'), g('forvaltninger'), g('kontrakter')]).toEqual([
        a.antalHelhedsplaner,
        a.antalUdsatteByomraader,
        a.antalForvaltninger,
        a.antalKontrakter,
      ]);
    }
  });

  it('en plan i en anden kommune tæller ikke i Københavns', async () => {
    await s.inde.koer(`UPDATE helhedsplan SET kommune_id = ${aarhus} WHERE noegle = 'RUM-FOR-LIV'`);
    expect(await hent(s.t, '2014-01-01', 'KOEBENHAVN')).toMatchObject({ antalHelhedsplaner: 17, antalMedfinansierede: 16 });
    // Its money is from another kommune's pool, and its area is another kommune's: both are the audit's to tell.
    expect(await hent(s.t, '2014-01-01', 'AARHUS')).toMatchObject({ antalHelhedsplaner: 1, antalMedfinansierede: 0 });
  });

  it('hver liste, som auditten læser, kan begrænses', () => {
    const [operation] = parse(`{ ${FUNDSELEKTION} }`).definitions;
    const lister = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
    expect(lister.map((l) => (l.kind === Kind.FIELD ? l.name.value : '')).sort()).toEqual(Object.keys(FUNDETS_KOMMUNE).sort());
    expect(lister.length).toBeGreaterThan(3);
  });

  it('auditten er om alle kommuner, når ingen er nævnt, og om den, der nævnes', async () => {
    const fund = async (kommune?: string): Promise<string[]> =>
      (await s.t.data<{ fund: { noegle: string }[] }>('query ($kommune: ID) { fund(kommune: $kommune) { noegle } }', { kommune })).fund.map(
        (f) => f.noegle,
      );
    const [alle, hans, vores, deres] = [await fund(), await fund('AARHUS'), await fund('KOEBENHAVN'), await fund('ODENSE')];
    expect(new Set(hans)).toEqual(new Set(['RUM-FOR-LIV']));
    expect(vores).not.toContain('RUM-FOR-LIV');
    expect(deres).toEqual([]);
    expect([...hans, ...vores].sort()).toEqual([...alle].sort());
    const svar = await s.t.spoerg('{ fund(kommune: "BILLUND") { noegle } }');
    expect([svar.fejl[0]?.extensions.code, svar.fejl[0]?.message]).toEqual(['BAD_USER_INPUT', 'kommune: "BILLUND" findes ikke.']);
  });
});
