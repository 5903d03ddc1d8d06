import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';
import { afgoerelse, afsnitI, afvises, andenKommune, forskelle, indhold, koder, nyKontrakt, paaDagen, sql } from './help';

/** The kommunalbestyrelse decides on the version of a contract that waits, by `registrerAfgoerelse`. */

let t: Testtjeneste;
let bestyrelse: Bruger;
let forum: Bruger;

beforeEach(async () => {
  t = await startTjeneste();
  await andenKommune(t);
  bestyrelse = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
  await opret('KONTRAKT-A');
});
afterEach(() => t.luk());

/** The clock goes on. */
async function senere(dag: string): Promise<void> {
  t = await paaDagen(t, dag);
  bestyrelse = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
}

async function opret(noegle: string): Promise<void> {
  const svar = await forum.handl('opretKontrakt', nyKontrakt({ noegle }));
  expect([noegle, koder(svar)]).toEqual([noegle, []]);
}

const registrer = (kontrakt: string, aendring: Record<string, unknown> = {}) =>
  bestyrelse.handl(
    'registrerAfgoerelse',
    afgoerelse(kontrakt, aendring),
    'afgoerelse { punkter { nodes { art kontraktversion { nummer } } } }',
  );

const laes = async (noegle: string) =>
  (
    await t.data<{
      kontrakt: { version: number; versioner: { nodes: { godkendt: boolean }[] }; regler: { kode: string; status: string }[] };
    }>(`query ($noegle: String!) { kontrakt(noegle: $noegle) { version versioner { nodes { godkendt } } regler { kode status } } }`, {
      noegle,
    })
  ).kontrakt;

const r12 = async (noegle: string) => (await laes(noegle)).regler.find((r) => r.kode === 'R12')?.status;

it('udkastet godkendes: kontraktens version vokser, og R12 er overholdt', async () => {
  expect(await r12('KONTRAKT-A')).toBe('IKKE_RELEVANT');
  const svar = await registrer('KONTRAKT-A');
  expect(svar).toMatchObject({
    udfoert: true,
    afgoerelse: { punkter: { nodes: [{ art: 'GODKENDELSE', kontraktversion: { nummer: 1 } }] } },
  });
  expect(await laes('KONTRAKT-A')).toMatchObject({ version: 2, versioner: { nodes: [{ godkendt: true }] } });
  expect(await r12('KONTRAKT-A')).toBe('OVERHOLDT');
});

it('en kontrakt, hvis nyeste version er vedtaget, venter ikke på noget', async () => {
  const foer = await indhold(t);
  for (const kontrakt of ['KONTRAKT-AMAGER_SUNDBY', 'KONTRAKT-NOERREBRO']) {
    const svar = await registrer(kontrakt);
    expect([svar.udfoert, koder(svar)]).toEqual([false, ['INGEN_VERSION_VENTER']]);
  }
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});

it('kun kommunalbestyrelsen selv kan godkende, ikke dens udvalg', async () => {
  const foer = await indhold(t);
  for (const organ of ['FAGUDVALG', 'OEKONOMIUDVALG']) {
    const svar = await registrer('KONTRAKT-A', { organ });
    expect(svar.afvisninger).toMatchObject([{ kode: 'ORGAN_KAN_IKKE_GODKENDE', faktisk: organ, graense: 'KOMMUNALBESTYRELSE' }]);
  }
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});

it('kun den kommunes bestyrelse, hvis byområde det er', async () => {
  const foer = await indhold(t);
  const input = afgoerelse('KONTRAKT-A');
  expect(await afvises(t, 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(await afvises(forum, 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(await afvises(await t.som('KOMMUNALBESTYRELSE', 'AARHUS'), 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});

it('er en udsættelse og en afvisning: udkastet bliver ved at være et udkast', async () => {
  await senere('2014-05-03');
  for (const [udfald, dato] of [
    ['UDSAT', '2014-05-01'],
    ['AFVIST', '2014-05-02'],
  ]) {
    expect([udfald, koder(await registrer('KONTRAKT-A', { udfald, dato }))]).toEqual([udfald, []]);
    expect(await laes('KONTRAKT-A')).toMatchObject({ versioner: { nodes: [{ godkendt: false }] } });
    expect(await r12('KONTRAKT-A')).toBe('IKKE_RELEVANT');
  }
  expect(koder(await registrer('KONTRAKT-A'))).toEqual([]);
  expect(await r12('KONTRAKT-A')).toBe('OVERHOLDT');
});

it('en forkastet kontrakt står ikke i vejen for en ny, men kan så heller ikke godkendes ved siden af den', async () => {
  await registrer('KONTRAKT-A', { udfald: 'UDSAT' });
  await senere('2014-05-03');
  expect(koder(await forum.handl('opretKontrakt', nyKontrakt({ noegle: 'KONTRAKT-B' })))).toEqual(['KONTRAKTER_OVERLAPPER']);
  await registrer('KONTRAKT-A', { udfald: 'AFVIST' });
  await opret('KONTRAKT-B');
  await senere('2014-05-04');
  const foer = await indhold(t);
  expect(koder(await registrer('KONTRAKT-A'))).toEqual(['KONTRAKTER_OVERLAPPER']);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
  expect(koder(await registrer('KONTRAKT-B'))).toEqual([]);
});

it('et udkast med en plan, der har forladt byområdet, kan forkastes, men ikke godkendes', async () => {
  // As the applicant can bring it about while the plan is in preparation (retHelhedsplan); this one is past that.
  await sql(t, "DELETE FROM byomraadetilknytning WHERE helhedsplan_id = (SELECT id FROM helhedsplan WHERE noegle = 'PARTNERSKABET-2018')");
  expect(koder(await registrer('KONTRAKT-A'))).toEqual(['PLAN_UDEN_FOR_BYOMRAADET']);
  expect(koder(await registrer('KONTRAKT-A', { udfald: 'AFVIST' }))).toEqual([]);
});

it('én afgørelse kan gælde to kontrakter, men ikke den samme to gange', async () => {
  const noerrebro = await t.som('FORUM', 'FORUM-NOERREBRO');
  const anden = nyKontrakt({
    forum: 'FORUM-NOERREBRO',
    noegle: 'KONTRAKT-N',
    helhedsplaner: [{ helhedsplan: 'TITANPARKEN-2017' }],
    afsnit: [afsnitI('NOERREBRO', 'AKB')],
  });
  expect(koder(await noerrebro.handl('opretKontrakt', anden))).toEqual([]);
  const punkter = (...kontrakter: string[]) => ({ punkter: kontrakter.map((kontrakt) => ({ art: 'GODKENDELSE', kontrakt })) });
  const foer = await indhold(t);
  const to = afgoerelse('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-N', 'KONTRAKT-A'));
  expect(await afvises(bestyrelse, 'registrerAfgoerelse', to)).toBe('BAD_USER_INPUT input.punkter[2].kontrakt');
  // One item that is refused takes the others with it.
  expect(koder(await registrer('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-NOERREBRO')))).toEqual(['INGEN_VERSION_VENTER']);
  expect(forskelle(foer, await indhold(t))).toEqual([]);
  expect(koder(await registrer('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-N')))).toEqual([]);
  expect([await r12('KONTRAKT-A'), await r12('KONTRAKT-N')]).toEqual(['OVERHOLDT', 'OVERHOLDT']);
});

it('en prøve efterlader intet', async () => {
  const foer = await indhold(t);
  expect(await registrer('KONTRAKT-A', { dryRun: true })).toMatchObject({ udfoert: true, proeve: true });
  expect(forskelle(foer, await indhold(t))).toEqual([]);
});
