import { Kind, parse } from 'graphql';
import '../../src/app/entities';
import { FINDING_SELECTION } from '../../src/rulebook/audit';
import { PAGE_ROWS } from '../../src/rulebook/audit-window';
import { auditFindings } from '../support/findings';
import { openOutside } from '../support/outside';
import { makeScene, type Scene } from '../support/scene';
import { startService, type TestService } from '../support/service';

/** Whose sheet it is: the kommune that is named, or the only one that it can be. */

interface TheAnswer {
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

const LISTS =
  'helhedsplaner medfinansierede udsatteByomraader fora medlemskaber forvaltninger kontrakter indsatsomraader puljer bevillinger disponeringer afgoerelser udpegninger bestyrelser';
const ARK = `query ($pr: Date!, $kommune: ID) { faktaark(pr: $pr, kommune: $kommune) {
  kommune { noegle } antalHelhedsplaner antalMedfinansierede antalUdsatteByomraader antalFora antalForvaltninger antalKontrakter
  antalIndsatsomraader puljeBevilget puljeDisponeret puljeRest afsnit { overskrift tekst }
  grundlag { ${LISTS.split(' ')
    .map((l) => `${l} { totalCount }`)
    .join(' ')} } } }`;

const fetch = async (t: TestService, pr: string, kommune?: string | null): Promise<TheAnswer> =>
  (await t.data<{ faktaark: TheAnswer }>(ARK, { pr, kommune })).faktaark;
const holdsIf = async (t: TestService, pr: string): Promise<string> => (await fetch(t, pr)).kommune.noegle;

/** Code, argument and sentence of the fault of a sheet. */
async function no(t: TestService, pr: string, kommune?: string, language = 'da'): Promise<unknown[]> {
  const answer = await t.ask(ARK, { pr, kommune }, { 'accept-language': language });
  expect([answer.status, answer.data]).toEqual([400, undefined]);
  return [answer.errors[0]?.extensions.code, answer.errors[0]?.extensions.argument, answer.errors[0]?.message];
}

async function kommune(s: Pick<Scene, 'outside'>, key: string, name: string, code: string): Promise<number> {
  return s.outside.insert('kommune', { noegle: key, navn: name, kode: code, kommunalbestyrelse: 'Byrådet' });
}

async function omraade(s: Scene, kommune_id: number, key: string, from: string): Promise<number> {
  const byomraade_id = await s.outside.insert('byomraade', { noegle: key, navn: key, aliaser: '[]', bydele: '[]', kommune_id });
  const [template] = await s.outside.all<Record<string, string | number | null>>('SELECT * FROM udpegning ORDER BY id LIMIT 1');
  const { id: _, ...fields } = template ?? {};
  await s.outside.insert('udpegning', { ...fields, byomraade_id, fra: from, til: null });
  return byomraade_id;
}

describe('with one kommune', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await startService();
  });
  afterAll(() => t.close());

  it('it is chosen, on every day; id, key and null give the same, in one statement', async () => {
    for (const pr of ['1999-01-01', '2014-01-01', '2031-01-01']) expect(await holdsIf(t, pr)).toBe('KOEBENHAVN');
    const expected = await fetch(t, '2014-01-01');
    expect(expected.antalHelhedsplaner).toBe(18);
    for (const options of [null, 'KOEBENHAVN', 'kom_1']) {
      const before = t.database.readers.statementCount;
      expect(await fetch(t, '2014-01-01', options)).toEqual(expected);
      expect(t.database.readers.statementCount - before).toBe(1);
    }
  });

  it('one that is not there is named; an id of something else is not a kommune', async () => {
    expect(await no(t, '2014-01-01', 'AARHUS')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: "AARHUS" findes ikke.']);
    expect(await no(t, '2014-01-01', 'AARHUS', 'en')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: there is no "AARHUS".']);
    expect(await no(t, '2014-01-01', 'kom_99')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: "kom_99" findes ikke.']);
    expect((await no(t, '2014-01-01', 'hp_1')).slice(0, 2)).toEqual(['BAD_USER_INPUT', 'kommune']);
    expect(await no(t, '2014-01-01', `' OR 1=1 --`)).toEqual(['BAD_USER_INPUT', 'kommune', `kommune: "' OR 1=1 --" findes ikke.`]);
  });

  it('two sheets in one operation, each under its name; the one that cannot be given refuses both', async () => {
    const d = await t.data<{ a: TheAnswer; b: TheAnswer }>(
      '{ a: faktaark(pr: "2014-01-01") { antalHelhedsplaner } b: faktaark(pr: "2013-12-11", kommune: "KOEBENHAVN") { antalHelhedsplaner } }',
    );
    expect([d.a.antalHelhedsplaner, d.b.antalHelhedsplaner]).toEqual([18, 16]);
    const answer = await t.ask('{ a: faktaark(pr: "2014-01-01") { antalFora } b: faktaark(pr: "2014-01-01", kommune: "X") { tekst } }');
    expect([answer.status, answer.errors.length]).toEqual([400, 1]);
  });
});

it('without kommuner it says so; without udpegninger it is the only one with plans, else the only one', async () => {
  const t = await startService({ empty: true });
  const outside = await openOutside(t);
  const plan = async (kommune_id: number, key: string): Promise<void> => {
    const period = { noegle: key, navn: key, fra: '2011-01-01', regelgrundlag: 'prøve' };
    const bevillingsperiode_id = await outside.insert('bevillingsperiode', period);
    const [start, end, status] = ['2012-01-01', '2015-12-31', 'FORBEREDELSE'];
    const ramme = { oekonomisk_ramme: 100, prisaar: 2012, aliaser: '[]' };
    await outside.insert('helhedsplan', { noegle: key, titel: key, start, slut: end, status, kommune_id, bevillingsperiode_id, ...ramme });
  };
  expect(await no(t, '2014-01-01')).toEqual(['BAD_USER_INPUT', 'kommune', 'kommune: der er ingen kommune endnu.']);
  const aarhus = await kommune({ outside }, 'AARHUS', 'Aarhus', '0751');
  expect(await holdsIf(t, '2014-01-01')).toBe('AARHUS');
  const odense = await kommune({ outside }, 'ODENSE', 'Odense', '0461');
  const both = ['BAD_USER_INPUT', 'kommune', 'kommune: faktaarket er om én kommune; sig hvilken: AARHUS, ODENSE.'];
  expect(await no(t, '2014-01-01')).toEqual(both);
  await plan(odense, 'VOLLSMOSE');
  expect(await holdsIf(t, '2014-01-01')).toBe('ODENSE');
  await plan(aarhus, 'GELLERUP');
  expect(await no(t, '2014-01-01')).toEqual(both);
  const answer = await t.ask(ARK, { pr: '2014-01-01' });
  expect(answer.errors[0]?.extensions.muligheder).toEqual(['AARHUS', 'ODENSE']);
  await outside.close();
  await t.close();
});

describe('with several kommuner', () => {
  let s: Scene;
  let aarhus: number;
  beforeAll(async () => {
    s = await makeScene('2026-11-22');
    aarhus = await kommune(s, 'AARHUS', 'Aarhus', '0751');
    await kommune(s, 'ODENSE', 'Odense', '0461');
  });
  afterAll(() => s.close());

  it('the one that alone has udsatte byområder is chosen, else the one that alone has had them', async () => {
    expect([await holdsIf(s.t, '2014-01-01'), await holdsIf(s.t, '1999-01-01')]).toEqual(['KOEBENHAVN', 'KOEBENHAVN']);
  });

  it('one must choose when two have them on the day, and on a day when none has, when two have had them', async () => {
    await omraade(s, aarhus, 'GELLERUP', '2019-01-01');
    expect([await holdsIf(s.t, '2014-01-01'), await holdsIf(s.t, '2018-12-31')]).toEqual(['KOEBENHAVN', 'KOEBENHAVN']);
    expect(await no(s.t, '2019-01-01')).toEqual([
      'BAD_USER_INPUT',
      'kommune',
      'kommune: faktaarket er om én kommune; sig hvilken: AARHUS, KOEBENHAVN.',
    ]);
    expect(await no(s.t, '1999-01-01', undefined, 'en')).toEqual([
      'BAD_USER_INPUT',
      'kommune',
      'kommune: the fact sheet is about one kommune; say which: AARHUS, KOEBENHAVN.',
    ]);
  });

  it('each has figures, rows and words of its own', async () => {
    const before = await fetch(s.t, '2020-01-01', 'KOEBENHAVN');
    const pulje_id = await s.outside.insert('pulje', { noegle: 'AARHUS-PULJE', navn: 'Aarhuspuljen', kommune_id: aarhus });
    await s.outside.insert('bevilling', { titel: 'Budget 2019', dato: '2019-01-01', beloeb: 500_000_000, pulje_id });
    await s.outside.insert('forvaltning', {
      noegle: 'MSB',
      kortnavn: 'MSB',
      navn: 'Sociale Forhold og Beskæftigelse',
      aliaser: '[]',
      udvalg: 'Socialudvalget',
      kommune_id: aarhus,
      fra: '2006-01-01',
    });
    const aarhusSheet = await fetch(s.t, '2020-01-01', 'AARHUS');
    expect(aarhusSheet).toMatchObject({
      kommune: { noegle: 'AARHUS' },
      antalHelhedsplaner: 0,
      antalUdsatteByomraader: 1,
      antalForvaltninger: 1,
      antalKontrakter: 0,
      puljeBevilget: 5_000_000,
      puljeDisponeret: 0,
      puljeRest: 5_000_000,
    });
    const text = aarhusSheet.afsnit.map((a) => `${a.overskrift}: ${a.tekst.join(' ')}`).join('\n');
    expect(text).toContain(
      'Med Budget 2019 blev der afsat en pulje på 5 mio. kr. hertil. Heraf er endnu intet disponeret til helhedsplaner.',
    );
    expect(text).toContain('Byrådets rolle: ');
    expect(text).toContain('godkendes efterfølgende af Byrådet.');
    expect(text).toContain('Pr. 1. januar 2020 er der ingen boligsociale helhedsplaner i Aarhus.');
    expect(text).not.toMatch(/København|Borgerrepræsentation/);
    expect(await fetch(s.t, '2020-01-01', 'KOEBENHAVN')).toEqual(before);
    for (const a of [aarhusSheet, before]) {
      const g = (name: string): number | undefined => a.grundlag[name]?.totalCount;
      expect([g('helhedsplaner'), g('udsatteByomraader'), g('forvaltninger'), g('kontrakter')]).toEqual([
        a.antalHelhedsplaner,
        a.antalUdsatteByomraader,
        a.antalForvaltninger,
        a.antalKontrakter,
      ]);
    }
  });

  it('a plan in another kommune does not count in that of København', async () => {
    await s.outside.run(`UPDATE helhedsplan SET kommune_id = ${aarhus} WHERE noegle = 'RUM-FOR-LIV'`);
    expect(await fetch(s.t, '2014-01-01', 'KOEBENHAVN')).toMatchObject({ antalHelhedsplaner: 17, antalMedfinansierede: 16 });
    // Its money is from another kommune's pool, and its area is another kommune's: both are the audit's to tell.
    expect(await fetch(s.t, '2014-01-01', 'AARHUS')).toMatchObject({ antalHelhedsplaner: 1, antalMedfinansierede: 0 });
  });

  it('each list that the audit reads can be limited', () => {
    const [operation] = parse(`{ ${FINDING_SELECTION} }`).definitions;
    const lists = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
    expect(lists.map((l) => (l.kind === Kind.FIELD ? l.name.value : '')).sort()).toEqual(Object.keys(PAGE_ROWS).sort());
    expect(lists.length).toBeGreaterThan(3);
  });

  it('the audit is about all kommuner when none is named, and about the one that is', async () => {
    const finding = async (kommune?: string): Promise<string[]> =>
      (await auditFindings<{ noegle: string }>(s.t, 'noegle', { kommune })).map((f) => f.noegle);
    const [all, his, ours, theirs] = [await finding(), await finding('AARHUS'), await finding('KOEBENHAVN'), await finding('ODENSE')];
    expect(new Set(his)).toEqual(new Set(['RUM-FOR-LIV']));
    expect(ours).not.toContain('RUM-FOR-LIV');
    expect(theirs).toEqual([]);
    expect([...his, ...ours].sort()).toEqual([...all].sort());
    const answer = await s.t.ask('{ fund(kommune: "BILLUND") { nodes { noegle } } }');
    expect([answer.errors[0]?.extensions.code, answer.errors[0]?.message]).toEqual(['BAD_USER_INPUT', 'kommune: "BILLUND" findes ikke.']);
  });
});
