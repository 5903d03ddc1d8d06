import { execute } from '../support/acts';
import { afgoerelse, newPlan, THE_WAY } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { User } from '../support/service';
import { about, whole } from './ask';

/** A plan is walked from preparation to its end: at each step the worklist holds what waits, and the act settles it. */
let s: Scene;
let forum: User;
beforeAll(async () => {
  s = await makeScene('2025-11-22');
  forum = await s.t.as('FORUM', 'FORUM-NOERREBRO');
});
afterAll(() => s.close());

const P = 'GANG';
const now = async (day: string): Promise<unknown[]> => about(await whole(s.t, `pr: "${day}"`), P);

it('from preparation to tilsagn the plan waits for one at a time', async () => {
  await execute(s.ansoeger, 'opretHelhedsplan', newPlan(P));
  const [first] = await s.outside.all<{ dato: string }>(
    "SELECT dato FROM haendelse WHERE handling = 'opretHelhedsplan' ORDER BY id DESC LIMIT 1",
  );
  const oprettet = first?.dato ?? '';
  const plan = async (): Promise<unknown[]> => (await now('2025-11-22')).filter((o) => String(o).startsWith('PLAN_TIL'));
  expect(await plan()).toEqual([['PLAN_TIL_ANBEFALING', 'FORVALTNING', null, oprettet, null]]);
  const waits: readonly unknown[][] = [
    ['PLAN_TIL_ANSOEGNING', 'BOLIGORGANISATION', 'FSB', oprettet, null],
    ['PLAN_TIL_PRAEKVALIFIKATION', 'LANDSBYGGEFOND', null],
    ['PLAN_TIL_INDSENDELSE', 'BOLIGORGANISATION', 'FSB'],
    ['PLAN_TIL_INDSTILLING', 'FORVALTNING', null],
    ['PLAN_TIL_AFGOERELSE', 'KOMMUNALBESTYRELSE', 'KOEBENHAVN'],
    ['PLAN_TIL_TILSAGN', 'LANDSBYGGEFOND', null],
    ['PLAN_TIL_START', 'BOLIGORGANISATION', 'FSB'],
  ];
  for (const [i, v] of THE_WAY.slice(0, -1).entries()) {
    await execute(s[v.by], v.handling, v.input(P));
    const [opgave] = await plan();
    expect([v.handling, Array.isArray(opgave) ? opgave.slice(0, 3) : opgave]).toEqual([v.handling, waits[i]?.slice(0, 3)]);
    expect((await plan()).length).toBe(1);
  }
});

it('the money waits to be committed, decided for release, released and paid out, and the plan for a kontrakt', async () => {
  const kinds = async (): Promise<unknown[]> =>
    (await whole(s.t, 'pr: "2015-01-01"'))
      .filter((o) => o.objekt.noegle === P && /PENGE|FRIGIV|KONTRAKT/.test(o.art))
      .map((o) => o.art)
      .sort();
  // Before the day of its approval nothing of it was there to be paid.
  expect(
    (await whole(s.t, 'pr: "2013-11-30"')).filter((o) => o.objekt.noegle === P && o.art.startsWith('PENGE')).map((o) => o.art),
  ).toEqual([]);
  await execute(s.br, 'bevilPulje', { pulje: 'BOLIGSOCIAL-PULJE', titel: 'Tillæg', dato: '2013-12-01', beloeb: 1_000_000 });
  expect(await kinds()).toEqual(['PENGE_TIL_DISPONERING', 'PLAN_UDEN_KONTRAKT']);
  await execute(forum, 'reviderKontrakt', {
    kontrakt: 'KONTRAKT-NOERREBRO',
    dato: '2014-12-01',
    aendringsnote: 'Med.',
    helhedsplaner: [{ helhedsplan: P, fra: '2014-12-01' }],
    afsnit: [
      {
        indsatsomraade: 'SUNDHED',
        arbejdsgruppe: 'NOERREBRO-SUNDHED',
        snitflade: 'Snitflade.',
        maalsaetninger: ['Mål'],
        ansvar: [
          { forvaltning: 'SUF', rolle: 'LEDER', opgave: 'Leder.' },
          { boligorganisation: 'FSB', rolle: 'BIDRAGER', opgave: 'Bidrager.' },
        ],
      },
    ],
  });
  expect(await kinds()).toEqual(['PENGE_TIL_DISPONERING']);
  await execute(s.tmf, 'disponerPulje', { helhedsplan: P, dato: '2014-12-11', beloeb: 100_000 });
  expect(await kinds()).toEqual(['FRIGIVELSE_TIL_AFGOERELSE', 'PENGE_TIL_DISPONERING']);
  await execute(s.tmf, 'disponerPulje', { helhedsplan: P, dato: '2014-12-11' });
  expect(await kinds()).toEqual(['FRIGIVELSE_TIL_AFGOERELSE']);
  await execute(s.br, 'registrerAfgoerelse', afgoerelse(P, '2014-12-15', 'FRIGIVELSE'));
  expect(await kinds()).toEqual(['PENGE_TIL_FRIGIVELSE']);
  await execute(s.ansoeger, 'igangsaetHelhedsplan', { helhedsplan: P, dato: '2014-01-01' });
  await execute(s.tmf, 'frigivMidler', { helhedsplan: P, dato: '2014-12-20', beloeb: 25_000 });
  expect(await kinds()).toEqual(['PENGE_TIL_FRIGIVELSE', 'PENGE_TIL_UDBETALING']);
  const reasons = (await whole(s.t, 'pr: "2015-01-01"')).filter((o) => o.objekt.noegle === P && /PENGE/.test(o.art)).map((o) => o.grund);
  expect(reasons.sort()).toEqual([
    '100.000 kr. er disponeret til Prøve GANG og kan frigives',
    '25.000 kr. er frigivet til Prøve GANG og ikke udbetalt',
  ]);
});

it('the redegørelser wait, and the plan waits to be closed', async () => {
  const i = async (day: string): Promise<unknown[]> => (await now(day)).filter((o) => /REDEG|AFSLUT/.test(String(o)));
  expect(await i('2014-12-31')).toEqual([]);
  expect(await i('2015-01-01')).toEqual([['REDEGOERELSE_TIL_INDSENDELSE', 'BOLIGORGANISATION', 'FSB', '2014-12-31', '2015-06-30']]);
  expect(await i('2015-06-30')).toEqual([['REDEGOERELSE_TIL_INDSENDELSE', 'BOLIGORGANISATION', 'FSB', '2014-12-31', '2015-06-30']]);
  expect(await i('2015-07-01')).toEqual([['REDEGOERELSE_MANGLER', 'BOLIGORGANISATION', 'FSB', '2014-12-31', '2015-06-30']]);
  expect((await i('2017-12-31')).filter((o) => String(o).startsWith('PLAN'))).toEqual([]);
  expect((await i('2018-01-01')).filter((o) => String(o).startsWith('PLAN'))).toEqual([
    ['PLAN_TIL_AFSLUTNING', 'BOLIGORGANISATION', 'FSB', '2017-12-31', null],
  ]);
});

it('a draft of a kontrakt waits for kommunalbestyrelsen, and a kontrakt that ends before its plans for its forum', async () => {
  // Put in past the acts: no forum is in force today that could draft one.
  const [byomraade] = await s.outside.all<{ id: number; forum: number }>(
    "SELECT b.id, f.id AS forum FROM byomraade b JOIN forum f ON f.byomraade_id = b.id WHERE b.noegle = 'NOERREBRO'",
  );
  const kontrakt = await s.outside.insert('kontrakt', {
    noegle: 'UDKAST',
    titel: 'Udkastet',
    byomraade_id: byomraade?.id ?? 0,
    forum_id: byomraade?.forum ?? 0,
    fra: '2014-01-01',
    til: null,
    version: 1,
  });
  await s.outside.insert('kontraktversion', { kontrakt_id: kontrakt, nummer: 1, gyldig_fra: '2014-01-01', aendringsnote: 'Første.' });
  const draft = (await whole(s.t, 'pr: "2014-04-23"')).filter((o) => o.objekt.noegle === 'UDKAST');
  expect(draft.map((o) => [o.art, o.rolle, o.for, o.grund])).toEqual([
    [
      'KONTRAKT_TIL_GODKENDELSE',
      'KOMMUNALBESTYRELSE',
      'KOEBENHAVN',
      'Udkastet er et udkast og venter på Borgerrepræsentationens godkendelse',
    ],
  ]);
  const expires = (await whole(s.t, 'pr: "2016-09-01", rolle: FORUM, for: "FORUM-NOERREBRO"')).filter((o) => o.art === 'KONTRAKT_UDLOEBER');
  expect(expires.map((o) => [o.objekt.noegle, o.siden, o.frist])).toEqual([['KONTRAKT-NOERREBRO', '2016-01-01', '2016-12-31']]);
  // A month later the forum has ended, and the body that came after it has the task.
  expect(
    (await whole(s.t, 'pr: "2016-11-01", art: KONTRAKT_UDLOEBER'))
      .filter((o) => o.objekt.noegle === 'KONTRAKT-NOERREBRO')
      .map((o) => o.for),
  ).toEqual(['BESTYRELSE-NOERREBRO']);
  expect((await whole(s.t, 'pr: "2015-12-31"')).filter((o) => o.art === 'KONTRAKT_UDLOEBER')).toEqual([]);
});

it('an applicant that does not lead, and the one that administers, see the opgave, too', async () => {
  await execute(
    s.ansoeger,
    'opretHelhedsplan',
    newPlan('GANG-2', {
      ansoegere: [
        { boligorganisation: 'FSB', rolle: 'LEDENDE' },
        { boligorganisation: 'AAB', rolle: 'DELTAGENDE' },
      ],
      afdelinger: [
        { afdeling: 'FSB/1-85' },
        {
          afdeling: (
            await s.outside.all<{ noegle: string }>(
              "SELECT a.noegle FROM afdeling a JOIN boligorganisation b ON b.id = a.boligorganisation_id WHERE b.noegle = 'AAB' ORDER BY a.id LIMIT 1",
            )
          )[0]?.noegle,
        },
      ],
      byomraader: ['NOERREBRO'],
    }),
  );
  await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: 'GANG-2', dato: '2012-06-01' });
  for (const who of ['FSB', 'AAB'])
    expect(
      about(await whole(s.t, `rolle: BOLIGORGANISATION, for: "${who}"`), 'GANG-2').map((o) => String(o).split(',').slice(0, 3)),
    ).toEqual([['PLAN_TIL_ANSOEGNING', 'BOLIGORGANISATION', who]]);
  expect(about(await whole(s.t, 'rolle: BOLIGORGANISATION, for: "VIBO"'), 'GANG-2')).toEqual([]);
});
