import { type Bruger, startTjeneste, type Testtjeneste } from '../support/service';
import { type Ansvar, advarsler, afsnit, afsnitI, forskelle, indhold, koder, nyAfdeling, paaDagen, planPaaAmager, revision } from './help';

/** Parties are the kommunalbestyrelse's to change, every section names both sides and has its group. */

let t: Testtjeneste;
let forum: Bruger;
let bestyrelse: Bruger;
let foer: Record<string, string>;

async function begynd(dag: string): Promise<void> {
  t = t ? await paaDagen(t, dag) : await startTjeneste({ dag });
  forum = await t.som('FORUM', 'FORUM-AMAGER_SUNDBY');
  bestyrelse = await t.som('KOMMUNALBESTYRELSE', 'KOEBENHAVN');
}

beforeAll(async () => {
  await begynd('2014-04-23');
  foer = await indhold(t);
});
afterAll(() => t.luk());

const SUF: Ansvar = { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder samarbejdet.' };
const med = (boligorganisation: string): Ansvar => ({ boligorganisation, rolle: 'BIDRAGER', opgave: 'Bidrager.' });
const revider = (hvem: Bruger, aendring: Record<string, unknown>) => hvem.handl('reviderKontrakt', revision(aendring));
const ansvar = (...alle: Ansvar[]) => ({ afsnit: [afsnit({ ansvar: alle })] });

describe('item 15: parter og sider', () => {
  it('forummet giver ikke en boligorganisation, der ikke er part, ansvar; kommunalbestyrelsen kan, og den siges en advarsel', async () => {
    const nej = await revider(forum, ansvar(SUF, med('3B'), med('PAB')));
    expect(nej.afvisninger).toMatchObject([
      { kode: 'ANSVARLIG_ER_IKKE_PART', regel: 'H84', faktisk: 'PAB', ansvarlig: 'KOMMUNALBESTYRELSE' },
    ]);
    expect(nej.afvisninger[0]?.tekst).toBe(
      'Afsnittet om “Sundhed” giver PAB ansvar, men PAB var ikke part i kontrakten, da forummet vedtog version 2 den 23. april 2014.',
    );
    expect(advarsler(nej)).toEqual([]);
    expect(forskelle(foer, await indhold(t))).toEqual([]);
    const ja = await revider(bestyrelse, { ...ansvar(SUF, med('3B'), med('PAB')), dryRun: true });
    expect([koder(ja), advarsler(ja)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN']]);
  });

  it('et afsnit uden forvaltning eller uden boligorganisation afvises, hvem der end vedtager det', async () => {
    for (const hvem of [forum, bestyrelse]) {
      for (const [alle, mangler] of [
        [[SUF], ['BOLIGORGANISATION']],
        [[{ ...med('3B'), rolle: 'LEDER' }], ['FORVALTNING']],
        [[], ['FORVALTNING', 'BOLIGORGANISATION']],
      ] as const) {
        const svar = await revider(hvem, ansvar(...alle));
        expect(svar.afvisninger.map((a) => [a.regel, a.kode, a.graense])).toEqual(
          mangler.map((side) => ['H85', 'AFSNIT_UDEN_BEGGE_SIDER', side]),
        );
      }
    }
    const [svar] = (await revider(forum, ansvar(SUF))).afvisninger;
    expect(svar?.tekst).toBe('Afsnittet om “Sundhed” nævner ingen boligorganisation.');
    expect(forskelle(foer, await indhold(t))).toEqual([]);
  });
});

describe('item 17: arbejdsgruppen', () => {
  it('en revision uden gruppe, med en andens eller med en, der endnu ikke fandtes, afvises', async () => {
    const proev = async (hvem: Bruger, aendring: object, dato?: string) =>
      (await revider(hvem, { dato, dryRun: true, afsnit: [afsnit(aendring)] })).afvisninger.map((a) => [a.regel, a.kode, a.tekst]);
    for (const hvem of [forum, bestyrelse]) {
      expect(await proev(hvem, { arbejdsgruppe: undefined })).toEqual([
        [
          'H30',
          'ARBEJDSGRUPPE_PASSER_IKKE',
          'Afsnittet om “Sundhed” er ikke udarbejdet af en arbejdsgruppe under Boligsocialt Forum for Amager/Sundby.',
        ],
      ]);
      expect(await proev(hvem, { arbejdsgruppe: 'AMAGER_SUNDBY-KULTUR_FRITID' })).toHaveLength(1);
      expect(await proev(hvem, { arbejdsgruppe: 'NOERREBRO-SUNDHED' })).toHaveLength(1);
    }
    const ny = {
      forum: 'FORUM-AMAGER_SUNDBY',
      noegle: 'AMAGER-SUNDHED-2014',
      navn: 'Arbejdsgruppe om sundhed, den nye',
      indsatsomraade: 'SUNDHED',
      medlemmer: [{ forvaltning: 'SUF' }, { boligorganisation: '3B' }],
    };
    expect(koder(await forum.handl('opretArbejdsgruppe', { ...ny, fra: '2014-03-01', til: '2014-04-01' }))).toEqual([]);
    const medDen = (dato: string) => proev(forum, { arbejdsgruppe: 'AMAGER-SUNDHED-2014' }, dato);
    const uden = (dag: string) => [
      [
        'H30',
        'ARBEJDSGRUPPE_PASSER_IKKE',
        `Afsnittet om “Sundhed” er skrevet den ${dag}; Arbejdsgruppe om sundhed, den nye virker fra den 1. marts 2014 til og med den 31. marts 2014.`,
      ],
    ];
    expect(await medDen('2014-02-28')).toEqual(uden('28. februar 2014'));
    expect(await medDen('2014-03-01')).toEqual([]);
    expect(await medDen('2014-03-31')).toEqual([]);
    expect(await medDen('2014-04-01')).toEqual(uden('1. april 2014'));
    expect(await medDen('2014-04-23')).toEqual(uden('23. april 2014'));
    foer = await indhold(t);
  });

  it('et afsnit, der ikke er ændret, beholder den gruppe, der skrev det, også når den er slut', async () => {
    const afGruppen = afsnit({ arbejdsgruppe: 'AMAGER-SUNDHED-2014' });
    expect(koder(await revider(forum, { dato: '2014-03-10', afsnit: [afGruppen] }))).toEqual([]);
    expect(koder(await revider(forum, { dato: '2014-04-22', afsnit: [afGruppen, afsnit({ indsatsomraade: 'BOERN_UNGE' })] }))).toEqual([]);
    const aendret = { ...afGruppen, snitflade: 'En anden snitflade.' };
    expect(koder(await revider(forum, { afsnit: [aendret] }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
    foer = await indhold(t);
  });
});

it('den, kommunalbestyrelsen har givet ansvar, er part bagefter, indtil den tager det igen', async () => {
  await begynd('2014-06-01');
  const pab = await t.som('BOLIGORGANISATION', 'PAB');
  await nyAfdeling(t, 'PAB/AMAGER', 'PAB', 'AMAGER_SUNDBY');
  expect(koder(await pab.handl('opretHelhedsplan', planPaaAmager('PAB-PAA-AMAGER', 'PAB', 'PAB/AMAGER')))).toEqual([]);
  const plan = { helhedsplaner: [{ helhedsplan: 'PAB-PAA-AMAGER' }] };
  expect(koder(await revider(forum, { dryRun: true, ...plan }))).toEqual(['KRAEVER_KOMMUNALBESTYRELSE']);
  expect(koder(await revider(bestyrelse, { dato: '2014-05-01', ...ansvar(SUF, med('PAB')) }))).toEqual([]);
  expect(koder(await revider(forum, { dato: '2014-05-02', ...ansvar(SUF, med('3B'), med('PAB')) }))).toEqual([]);
  expect(koder(await revider(forum, { dryRun: true, ...plan }))).toEqual([]);
  expect(koder(await revider(bestyrelse, { dato: '2014-05-03', ...ansvar(SUF, med('3B')) }))).toEqual([]);
  expect(koder(await revider(forum, ansvar(SUF, med('3B'), med('PAB'))))).toEqual(['ANSVARLIG_ER_IKKE_PART']);
  expect(koder(await revider(forum, { dryRun: true, ...plan }))).toEqual(['KRAEVER_KOMMUNALBESTYRELSE']);
});

it('at en dækket plan senere mister en ansøger, gør ikke forummets gamle revision til en fejl', async () => {
  const hab = await t.som('BOLIGORGANISATION', '3B');
  const to = {
    ...planPaaAmager('TO-PAA-AMAGER', '3B', '3B/2-01'),
    ansoegere: [
      { boligorganisation: '3B', rolle: 'LEDENDE' },
      { boligorganisation: 'PAB', rolle: 'DELTAGENDE' },
    ],
    afdelinger: [{ afdeling: '3B/2-01' }, { afdeling: 'PAB/AMAGER' }],
  };
  expect(koder(await hab.handl('opretHelhedsplan', to))).toEqual([]);
  await begynd('2014-06-10');
  const plan = { helhedsplaner: [{ helhedsplan: 'TO-PAA-AMAGER' }] };
  expect(koder(await revider(bestyrelse, { dato: '2014-06-02', ...plan }))).toEqual([]);
  expect(koder(await revider(forum, { dato: '2014-06-10', ...ansvar(SUF, med('PAB')) }))).toEqual([]);
  await begynd('2014-06-11');
  const alene = { ansoegere: [{ boligorganisation: '3B', rolle: 'LEDENDE' }], afdelinger: [{ afdeling: '3B/2-01' }] };
  const tre = await t.som('BOLIGORGANISATION', '3B');
  expect(koder(await tre.handl('retHelhedsplan', { helhedsplan: 'TO-PAA-AMAGER', ...alene }))).toEqual([]);
  const { fund } = await t.data<{ fund: { noegle: string; brud: { regel: string; alvor: string } }[] }>(
    '{ fund { noegle brud { regel alvor } } }',
  );
  const egne = fund.filter((f) => f.noegle === 'KONTRAKT-AMAGER_SUNDBY').map((f) => `${f.brud.regel} ${f.brud.alvor}`);
  expect(egne).toEqual(['H33 ADVARSEL']);
  // But the forum cannot name it anew.
  expect(koder(await revider(forum, ansvar(SUF, med('PAB'))))).toEqual(['ANSVARLIG_ER_IKKE_PART']);
});

it('en plan kan ikke flyttes ud af den tid, den er dækket', async () => {
  const tre = await t.som('BOLIGORGANISATION', '3B');
  const flyt = (start: string, slut: string) => tre.handl('retHelhedsplan', { helhedsplan: 'TO-PAA-AMAGER', start, slut, dryRun: true });
  const svar = await flyt('2017-01-01', '2020-12-31');
  expect(svar.afvisninger).toMatchObject([
    { kode: 'PLAN_FLYTTES_FRA_KONTRAKTEN', regel: 'H86', faktisk: '2017-01-01/2020-12-31', graense: '2014-06-02/2017-01-01' },
  ]);
  expect(koder(await flyt('2016-12-31', '2020-12-30'))).toEqual([]);
});

it('et udkast kræver det samme', async () => {
  const noerrebro = await t.som('FORUM', 'FORUM-NOERREBRO');
  const ny = (aendring: object) =>
    noerrebro.handl('opretKontrakt', {
      forum: 'FORUM-NOERREBRO',
      noegle: 'KONTRAKT-N-2017',
      titel: 'Kontrakt om boligsocialt samarbejde – Nørrebro 2017',
      fra: '2017-01-01',
      dryRun: true,
      helhedsplaner: [{ helhedsplan: 'TITANPARKEN-2017' }],
      afsnit: [afsnitI('NOERREBRO', 'AKB', aendring)],
    });
  expect(koder(await ny({}))).toEqual([]);
  expect(koder(await ny({ arbejdsgruppe: undefined }))).toEqual(['ARBEJDSGRUPPE_PASSER_IKKE']);
  expect(koder(await ny({ ansvar: [SUF] }))).toEqual(['AFSNIT_UDEN_BEGGE_SIDER']);
  // An organisation without a plan is put to the kommunalbestyrelse with a warning.
  const uden = await ny({ ansvar: [SUF, med('PAB')] });
  expect([koder(uden), advarsler(uden)]).toEqual([[], ['ANSVARLIG_UDEN_PLAN']]);
});
