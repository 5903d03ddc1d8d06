import { auditFindings } from '../support/findings';
import { content, differences, newAfdeling } from '../support/past-acts';
import { startService, type TestService, type User } from '../support/service';
import { type Ansvar, afsnit, afsnitIn, codes, onDay, planOnAmager, revision, warnings } from './help';

/** Parties are the kommunalbestyrelse's to change, every section names both sides and has its group. */

let t: TestService;
let forum: User;
let bestyrelse: User;
let before: Record<string, string>;

async function begin(day: string): Promise<void> {
  t = t ? await onDay(t, day) : await startService({ dag: day });
  forum = await t.as('FORUM', 'FORUM-AMAGER_SUNDBY');
  bestyrelse = await t.as('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
}

beforeAll(async () => {
  await begin('2014-04-23');
  before = await content(t);
});
afterAll(() => t.close());

const SUF: Ansvar = { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' };
const extras = (boligorganisation: string): Ansvar => ({ boligorganisation, rolle: 'BIDRAGER', opgave: 'Bidrager.' });
const revider = (who: User, change: Record<string, unknown>) => who.perform('reviderKontrakt', revision(change));
const ansvar = (...all: Ansvar[]) => ({ afsnit: [afsnit({ ansvar: all })] });

describe('item 15: parties and sides', () => {
  it('the forum gives no ansvar to a boligorganisation that is not a party; kommunalbestyrelsen can, and is warned of it', async () => {
    const no = await revider(forum, ansvar(SUF, extras('3B'), extras('PAB')));
    expect(no.afvisninger).toMatchObject([
      { kode: 'ANSVARLIG_ER_IKKE_PART', regel: 'H84', faktisk: 'PAB', ansvarlig: 'KOMMUNALBESTYRELSE' },
    ]);
    expect(no.afvisninger[0]?.tekst).toBe(
      'Afsnittet om “Sundhed” giver PAB ansvar, men PAB var ikke part i kontrakten, da forummet vedtog version 2 den 23. april 2014.',
    );
    expect(warnings(no)).toEqual([]);
    expect(differences(before, await content(t))).toEqual([]);
    const ja = await revider(bestyrelse, { ...ansvar(SUF, extras('3B'), extras('PAB')), dryRun: true });
    expect([codes(ja), warnings(ja)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN']]);
  });

  it('a section without forvaltning or without boligorganisation is refused, whoever adopts it', async () => {
    for (const who of [forum, bestyrelse]) {
      for (const [all, missing] of [
        [[SUF], ['BOLIGORGANISATION']],
        [[{ ...extras('3B'), rolle: 'LEDER' }], ['FORVALTNING']],
        [[], ['FORVALTNING', 'BOLIGORGANISATION']],
      ] as const) {
        const answer = await revider(who, ansvar(...all));
        expect(answer.afvisninger.map((a) => [a.regel, a.kode, a.graense])).toEqual(
          missing.map((page) => ['H85', 'AFSNIT_UDEN_BEGGE_SIDER', page]),
        );
      }
    }
    const [answer] = (await revider(forum, ansvar(SUF))).afvisninger;
    expect(answer?.tekst).toBe('Afsnittet om “Sundhed” nævner ingen boligorganisation.');
    expect(differences(before, await content(t))).toEqual([]);
  });
});

describe('item 17: the arbejdsgruppe', () => {
  it('a revision without a group, with that of another or with one that did not yet exist is refused', async () => {
    const trial = async (who: User, change: object, date?: string) =>
      (await revider(who, { dato: date, dryRun: true, afsnit: [afsnit(change)] })).afvisninger.map((a) => [a.regel, a.kode, a.tekst]);
    for (const who of [forum, bestyrelse]) {
      expect(await trial(who, { arbejdsgruppe: undefined })).toEqual([
        [
          'H30',
          'ARBEJDSGRUPPE_PASSER_IKKE',
          'Afsnittet om “Sundhed” er ikke udarbejdet af en arbejdsgruppe under Boligsocialt Forum for Amager/Sundby.',
        ],
      ]);
      expect(await trial(who, { arbejdsgruppe: 'AMAGER_SUNDBY-KULTUR_FRITID' })).toHaveLength(1);
      expect(await trial(who, { arbejdsgruppe: 'NOERREBRO-SUNDHED' })).toHaveLength(1);
    }
    const fresh = {
      forum: 'FORUM-AMAGER_SUNDBY',
      noegle: 'AMAGER-SUNDHED-2014',
      navn: 'Arbejdsgruppe om sundhed, den nye',
      indsatsomraade: 'SUNDHED',
      medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: '3B' }],
    };
    expect(codes(await forum.perform('opretArbejdsgruppe', { ...fresh, fra: '2014-03-01', til: '2014-04-01' }))).toEqual([]);
    const withIt = (date: string) => trial(forum, { arbejdsgruppe: 'AMAGER-SUNDHED-2014' }, date);
    const without = (day: string) => [
      [
        'H30',
        'ARBEJDSGRUPPE_PASSER_IKKE',
        `Afsnittet om “Sundhed” er skrevet den ${day}; Arbejdsgruppe om sundhed, den nye virker fra den 1. marts 2014 til og med den 31. marts 2014.`,
      ],
    ];
    expect(await withIt('2014-02-28')).toEqual(without('28. februar 2014'));
    expect(await withIt('2014-03-01')).toEqual([]);
    expect(await withIt('2014-03-31')).toEqual([]);
    expect(await withIt('2014-04-01')).toEqual(without('1. april 2014'));
    expect(await withIt('2014-04-23')).toEqual(without('23. april 2014'));
    before = await content(t);
  });

  it('a section that is not changed keeps the group that wrote it, also when that has ended', async () => {
    const ofGroup = afsnit({ arbejdsgruppe: 'AMAGER-SUNDHED-2014' });
    expect(codes(await revider(forum, { dato: '2014-03-10', afsnit: [ofGroup] }))).toEqual([]);
    expect(codes(await revider(forum, { dato: '2014-04-22', afsnit: [ofGroup, afsnit({ indsatsomraade: 'BOERN_UNGE' })] }))).toEqual([]);
    const changed = { ...ofGroup, snitflade: 'En anden snitflade.' };
    expect(codes(await revider(forum, { afsnit: [changed] }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    before = await content(t);
  });
});

it('the one to which kommunalbestyrelsen has given ansvar is a party afterwards, until it takes it back', async () => {
  await begin('2014-06-01');
  const pab = await t.as('BOLIGORGANISATION', 'PAB');
  await newAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
  expect(codes(await pab.perform('opretHelhedsplan', planOnAmager('PAB-PAA-AMAGER', 'PAB', 'PAB/AMAGER')))).toEqual([]);
  const plan = { helhedsplaner: [{ helhedsplan: 'PAB-PAA-AMAGER' }] };
  expect(codes(await revider(forum, { dryRun: true, ...plan }))).toEqual(['KRAEVER_KOMMUNALBESTYRELSE']);
  expect(codes(await revider(bestyrelse, { dato: '2014-05-01', ...ansvar(SUF, extras('PAB')) }))).toEqual([]);
  expect(codes(await revider(forum, { dato: '2014-05-02', ...ansvar(SUF, extras('3B'), extras('PAB')) }))).toEqual([]);
  expect(codes(await revider(forum, { dryRun: true, ...plan }))).toEqual([]);
  expect(codes(await revider(bestyrelse, { dato: '2014-05-03', ...ansvar(SUF, extras('3B')) }))).toEqual([]);
  expect(codes(await revider(forum, ansvar(SUF, extras('3B'), extras('PAB'))))).toEqual(['ANSVARLIG_ER_IKKE_PART']);
  expect(codes(await revider(forum, { dryRun: true, ...plan }))).toEqual(['KRAEVER_KOMMUNALBESTYRELSE']);
});

it('that a covered plan later loses an applicant does not make the old revision of the forum an error', async () => {
  const boligorganisation = await t.as('BOLIGORGANISATION', '3B');
  const two = {
    ...planOnAmager('TO-PAA-AMAGER', '3B', '3B/2-01'),
    ansoegere: [
      { boligorganisation: '3B', rolle: 'LEDENDE' },
      { boligorganisation: 'PAB', rolle: 'DELTAGENDE' },
    ],
    afdelinger: [{ afdeling: '3B/2-01' }, { afdeling: 'PAB/AMAGER' }],
  };
  expect(codes(await boligorganisation.perform('opretHelhedsplan', two))).toEqual([]);
  await begin('2014-06-10');
  const plan = { helhedsplaner: [{ helhedsplan: 'TO-PAA-AMAGER' }] };
  expect(codes(await revider(bestyrelse, { dato: '2014-06-02', ...plan }))).toEqual([]);
  expect(codes(await revider(forum, { dato: '2014-06-10', ...ansvar(SUF, extras('PAB')) }))).toEqual([]);
  await begin('2014-06-11');
  const alone = { ansoegere: [{ boligorganisation: '3B', rolle: 'LEDENDE' }], afdelinger: [{ afdeling: '3B/2-01' }] };
  const three = await t.as('BOLIGORGANISATION', '3B');
  expect(codes(await three.perform('retHelhedsplan', { helhedsplan: 'TO-PAA-AMAGER', ...alone }))).toEqual([]);
  const finding = await auditFindings<{ noegle: string; brud: { regel: string; alvor: string } }>(t, 'noegle brud { regel alvor }');
  const own = finding.filter((f) => f.noegle === 'KONTRAKT-AMAGER_SUNDBY').map((f) => `${f.brud.regel} ${f.brud.alvor}`);
  expect(own).toEqual(['H33 ADVARSEL']);
  // But the forum cannot name it anew.
  expect(codes(await revider(forum, ansvar(SUF, extras('PAB'))))).toEqual(['ANSVARLIG_ER_IKKE_PART']);
});

it('a plan cannot be moved out of the time for which it is covered', async () => {
  const three = await t.as('BOLIGORGANISATION', '3B');
  const move = (start: string, end: string) =>
    three.perform('retHelhedsplan', { helhedsplan: 'TO-PAA-AMAGER', start, slut: end, dryRun: true });
  const answer = await move('2017-01-01', '2020-12-31');
  expect(answer.afvisninger).toMatchObject([
    { kode: 'PLAN_FLYTTES_FRA_KONTRAKTEN', regel: 'H86', faktisk: '2017-01-01/2020-12-31', graense: '2014-06-02/2017-01-01' },
  ]);
  expect(codes(await move('2016-12-31', '2020-12-30'))).toEqual([]);
});

it('a draft takes the same', async () => {
  const noerrebro = await t.as('FORUM', 'FORUM-NOERREBRO');
  const fresh = (change: object) =>
    noerrebro.perform('opretKontrakt', {
      forum: 'FORUM-NOERREBRO',
      noegle: 'KONTRAKT-N-2017',
      titel: 'Kontrakt om boligsocialt samarbejde – Nørrebro 2017',
      fra: '2017-01-01',
      dryRun: true,
      helhedsplaner: [{ helhedsplan: 'TITANPARKEN-2017' }],
      afsnit: [afsnitIn('NOERREBRO', 'AKB', change)],
    });
  expect(codes(await fresh({}))).toEqual([]);
  expect(codes(await fresh({ arbejdsgruppe: undefined }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
  expect(codes(await fresh({ ansvar: [SUF] }))).toEqual(['AFSNIT_UDEN_BEGGE_SIDER']);
  // An organisation without a plan is put to the kommunalbestyrelse with a warning.
  const without = await fresh({ ansvar: [SUF, extras('PAB')] });
  expect([codes(without), warnings(without)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN']]);
});
