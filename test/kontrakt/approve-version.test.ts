import { content, differences, kommuneAarhus, sql } from '../support/past-acts';
import { startService, type TestService, type User } from '../support/service';
import { afgoerelseOf, afsnitIn, codes, isRefused, newKontrakt, onDay } from './help';

/** The kommunalbestyrelse decides on the version of a contract that waits, by `registrerAfgoerelse`. */

let t: TestService;
let bestyrelse: User;
let forum: User;

beforeEach(async () => {
  t = await startService();
  await kommuneAarhus(t);
  bestyrelse = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
  await opret('KONTRAKT-A');
});
afterEach(() => t.close());

/** The clock goes on. */
async function later(day: string): Promise<void> {
  t = await onDay(t, day);
  bestyrelse = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
  forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
}

async function opret(key: string): Promise<void> {
  const answer = await forum.perform('opretKontrakt', newKontrakt({ noegle: key }));
  expect([key, codes(answer)]).toEqual([key, []]);
}

const registrer = (kontrakt: string, change: Record<string, unknown> = {}) =>
  bestyrelse.perform(
    'registrerAfgoerelse',
    afgoerelseOf(kontrakt, change),
    'afgoerelse { punkter { nodes { art kontraktversion { nummer } } } }',
  );

const read = async (key: string) =>
  (
    await t.data<{
      kontrakt: { version: number; versioner: { nodes: { godkendt: boolean }[] }; regler: { kode: string; status: string }[] };
    }>(`query ($noegle: String!) { kontrakt(noegle: $noegle) { version versioner { nodes { godkendt } } regler { kode status } } }`, {
      noegle: key,
    })
  ).kontrakt;

const r12 = async (key: string) => (await read(key)).regler.find((r) => r.kode === 'R12')?.status;

it('the draft is approved: the version of the kontrakt grows, and R12 is kept', async () => {
  expect(await r12('KONTRAKT-A')).toBe('IKKE_RELEVANT');
  const answer = await registrer('KONTRAKT-A');
  expect(answer).toMatchObject({
    udfoert: true,
    afgoerelse: { punkter: { nodes: [{ art: 'GODKENDELSE', kontraktversion: { nummer: 1 } }] } },
  });
  expect(await read('KONTRAKT-A')).toMatchObject({ version: 2, versioner: { nodes: [{ godkendt: true }] } });
  expect(await r12('KONTRAKT-A')).toBe('OVERHOLDT');
});

it('a kontrakt whose newest version is adopted waits for nothing', async () => {
  const before = await content(t);
  for (const kontrakt of ['KONTRAKT-AMAGER_SUNDBY', 'KONTRAKT-NOERREBRO']) {
    const answer = await registrer(kontrakt);
    expect([answer.udfoert, codes(answer)]).toEqual([false, ['INGEN_VERSION_VENTER']]);
  }
  expect(differences(before, await content(t))).toEqual([]);
});

it('only kommunalbestyrelsen itself can approve, not its committees', async () => {
  const before = await content(t);
  for (const organ of ['FAGUDVALG', 'OEKONOMIUDVALG']) {
    const answer = await registrer('KONTRAKT-A', { organ });
    expect(answer.afvisninger).toMatchObject([{ kode: 'ORGAN_KAN_IKKE_GODKENDE', faktisk: organ, graense: 'KOMMUNALBESTYRELSE' }]);
  }
  expect(differences(before, await content(t))).toEqual([]);
});

it('only kommunalbestyrelsen of the kommune whose byområde it is', async () => {
  const before = await content(t);
  const input = afgoerelseOf('KONTRAKT-A');
  expect(await isRefused(t, 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(await isRefused(forum, 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(await isRefused(await t.as('KOMMUNALBESTYRELSE', 'AARHUS'), 'registrerAfgoerelse', input)).toBe('FORBIDDEN');
  expect(differences(before, await content(t))).toEqual([]);
});

it('a postponement and a refusal leave the draft a draft', async () => {
  await later('2014-05-03');
  for (const [outcome, date] of [
    ['UDSAT', '2014-05-01'],
    ['AFVIST', '2014-05-02'],
  ]) {
    expect([outcome, codes(await registrer('KONTRAKT-A', { udfald: outcome, dato: date }))]).toEqual([outcome, []]);
    expect(await read('KONTRAKT-A')).toMatchObject({ versioner: { nodes: [{ godkendt: false }] } });
    expect(await r12('KONTRAKT-A')).toBe('IKKE_RELEVANT');
  }
  expect(codes(await registrer('KONTRAKT-A'))).toEqual([]);
  expect(await r12('KONTRAKT-A')).toBe('OVERHOLDT');
});

it('a rejected kontrakt does not stand in the way of a new one, but cannot then be approved beside it either', async () => {
  await registrer('KONTRAKT-A', { udfald: 'UDSAT' });
  await later('2014-05-03');
  expect(codes(await forum.perform('opretKontrakt', newKontrakt({ noegle: 'KONTRAKT-B' })))).toEqual(['KONTRAKTER_OVERLAPPER']);
  await registrer('KONTRAKT-A', { udfald: 'AFVIST' });
  await opret('KONTRAKT-B');
  await later('2014-05-04');
  const before = await content(t);
  expect(codes(await registrer('KONTRAKT-A'))).toEqual(['KONTRAKTER_OVERLAPPER']);
  expect(differences(before, await content(t))).toEqual([]);
  expect(codes(await registrer('KONTRAKT-B'))).toEqual([]);
});

it('a draft with a plan that has left the byområde can be rejected, but not approved', async () => {
  // As the applicant can bring it about while the plan is in preparation (retHelhedsplan); this one is past that.
  await sql(t, "DELETE FROM byomraadetilknytning WHERE helhedsplan_id = (SELECT id FROM helhedsplan WHERE noegle = 'PARTNERSKABET-2018')");
  expect(codes(await registrer('KONTRAKT-A'))).toEqual(['PLAN_UDEN_FOR_BYOMRAADET']);
  expect(codes(await registrer('KONTRAKT-A', { udfald: 'AFVIST' }))).toEqual([]);
});

it('one afgørelse can be about two kontrakter, but not about the same one twice', async () => {
  const noerrebro = await t.as('FORUM', 'FORUM-NOERREBRO');
  const other = newKontrakt({
    forum: 'FORUM-NOERREBRO',
    noegle: 'KONTRAKT-N',
    helhedsplaner: [{ helhedsplan: 'TITANPARKEN-2017' }],
    afsnit: [afsnitIn('NOERREBRO', 'AKB')],
  });
  expect(codes(await noerrebro.perform('opretKontrakt', other))).toEqual([]);
  const punkter = (...kontrakter: string[]) => ({ punkter: kontrakter.map((kontrakt) => ({ art: 'GODKENDELSE', kontrakt })) });
  const before = await content(t);
  const two = afgoerelseOf('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-N', 'KONTRAKT-A'));
  expect(await isRefused(bestyrelse, 'registrerAfgoerelse', two)).toBe('BAD_USER_INPUT input.punkter[2].kontrakt');
  // One item that is refused takes the others with it.
  expect(codes(await registrer('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-NOERREBRO')))).toEqual(['INGEN_VERSION_VENTER']);
  expect(differences(before, await content(t))).toEqual([]);
  expect(codes(await registrer('KONTRAKT-A', punkter('KONTRAKT-A', 'KONTRAKT-N')))).toEqual([]);
  expect([await r12('KONTRAKT-A'), await r12('KONTRAKT-N')]).toEqual(['OVERHOLDT', 'OVERHOLDT']);
});

it('a dry run leaves nothing', async () => {
  const before = await content(t);
  expect(await registrer('KONTRAKT-A', { dryRun: true })).toMatchObject({ udfoert: true, proeve: true });
  expect(differences(before, await content(t))).toEqual([]);
});
