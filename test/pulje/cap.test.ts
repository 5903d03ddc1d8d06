import { execute, goes, refused as isRefused, perform, reasons, untouched } from '../support/acts';
import { finansiering, PULJE, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
import type { Acted } from '../support/service';
import { kontrakt, ownPulje } from './ground';

/** R2: never more committed than granted, on any day, to the last øre. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

type Bevillinger = Readonly<Record<string, number>>;

/** A pool with grants by day, and approved plans under contract that it gives 125,000 each. */
async function context(bevillinger: Bevillinger, count = 2): Promise<{ pulje: string; planer: string[] }> {
  number += 1;
  const pulje = await ownPulje(s, `LOFT-${number}`);
  for (const [date, amount] of Object.entries(bevillinger))
    await execute(s.br, 'bevilPulje', { pulje, titel: `Pr. ${date}`, dato: date, beloeb: amount });
  const planer: string[] = [];
  for (let i = 1; i <= count; i += 1) {
    const plan = await planI(s, 'GODKENDT', `LOFT-${number}-${i}`, { finansiering: finansiering(pulje) });
    await kontrakt(s, plan);
    planer.push(plan);
  }
  return { pulje, planer };
}

const disponer = (helhedsplan: string | undefined, date: string, amount: number): Promise<Acted> =>
  perform(s.tmf, 'disponerPulje', { helhedsplan, dato: date, beloeb: amount });
const refused = async (answer: () => Promise<Acted>, ...figures: [string, string][]): Promise<void> => {
  const answered = await isRefused(s, answer, ...figures.map(([a, b]) => ['PULJEN_ER_BRUGT_OP', a, b]));
  expect(new Set(answered.afvisninger.map((a) => a.regel))).toEqual(new Set(['R2']));
};

const rest = async (pulje: string, pr: string): Promise<unknown> =>
  (await s.t.data(`{ pulje(noegle: "${pulje}") { rest(pr: "${pr}") } }`)).pulje;

it('to the last øre on the day, and not an øre more', async () => {
  const { pulje, planer } = await context({ '2014-01-01': 100_000 });
  await refused(() => disponer(planer[0], '2014-01-10', 100_000.01), ['100000.01', '100000']);
  await goes(disponer(planer[0], '2014-01-10', 60_000));
  await refused(() => disponer(planer[1], '2014-01-10', 40_000.01), ['100000.01', '100000']);
  await goes(disponer(planer[1], '2014-01-10', 40_000));
  expect(await rest(pulje, '2014-01-09')).toEqual({ rest: 100_000 });
  expect(await rest(pulje, '2014-01-10')).toEqual({ rest: 0 });
});

it('the money is there from the day of the bevilling, not the day before', async () => {
  const { planer } = await context({ '2014-01-01': 100_000 });
  await refused(() => disponer(planer[0], '2013-12-31', 0.01), ['0.01', '0']);
  await goes(disponer(planer[0], '2014-01-01', 0.01));
});

it('an earlier day is refused when a later day then does not hold', async () => {
  const { planer } = await context({ '2014-01-01': 100_000, '2014-03-01': 50_000 });
  await goes(disponer(planer[0], '2014-02-01', 100_000));
  const earlier = await disponer(planer[1], '2014-01-15', 0.01);
  expect(reasons(earlier)).toEqual([['PULJEN_ER_BRUGT_OP', '100000.01', '100000']]);
  expect(earlier.afvisninger[0]?.tekst).toBe(
    `Den 1. februar 2014 er der disponeret 100.000,01 kr. af LOFT-${number}; der er bevilget 100.000 kr.`,
  );
  await refused(() => disponer(planer[1], '2014-02-28', 0.01), ['100000.01', '100000']);
  await refused(() => disponer(planer[1], '2014-03-01', 50_000.01), ['150000.01', '150000']);
  await goes(disponer(planer[1], '2014-03-01', 50_000));
});

it('the first and the worst day are named', async () => {
  const { planer } = await context({ '2014-01-01': 50_000, '2014-03-01': 50_000 });
  await goes(disponer(planer[0], '2014-03-01', 100_000));
  await refused(() => disponer(planer[1], '2014-02-01', 60_000), ['60000', '50000'], ['160000', '100000']);
});

it('a rise gives room from its day', async () => {
  const { pulje, planer } = await context({ '2014-01-01': 100_000 });
  await goes(disponer(planer[0], '2014-01-10', 100_000));
  await refused(() => disponer(planer[1], '2014-02-01', 10), ['100010', '100000']);
  await execute(s.br, 'bevilPulje', { pulje, titel: 'Forhøjelse', dato: '2014-02-02', beloeb: 10 });
  await refused(() => disponer(planer[1], '2014-02-01', 10), ['100010', '100000']);
  await goes(disponer(planer[1], '2014-02-02', 10));
});

it('what is returned can be committed again, but not the day before', async () => {
  const { planer } = await context({ '2014-01-01': 100_000 });
  await goes(disponer(planer[0], '2014-01-10', 100_000));
  await goes(perform(s.tmf, 'tilbagefoer', { helhedsplan: planer[0], dato: '2014-02-01', beloeb: 30_000 }));
  await refused(() => disponer(planer[1], '2014-01-31', 30_000), ['130000', '100000']);
  await refused(() => disponer(planer[1], '2014-02-01', 30_000.01), ['100000.01', '100000']);
  await goes(disponer(planer[1], '2014-02-01', 30_000));
});

describe('bevilPulje', () => {
  const writeBevillingOfAct = (pulje: string, amount: number, date = '2014-04-01', titel = 'Nedskæring'): Promise<Acted> =>
    perform(s.br, 'bevilPulje', { pulje, titel, dato: date, beloeb: amount });

  it('a cut down to what is committed goes through, an øre more is refused', async () => {
    const { pulje, planer } = await context({ '2014-01-01': 100_000 });
    await goes(disponer(planer[0], '2014-01-10', 75_000.5));
    await refused(() => writeBevillingOfAct(pulje, -24_999.51), ['75000.50', '75000.49']);
    await goes(writeBevillingOfAct(pulje, -24_999.5));
    expect(await rest(pulje, '2014-04-01')).toEqual({ rest: 0 });
  });

  it('a cut back in time is tried on all days', async () => {
    const { pulje, planer } = await context({ '2014-01-01': 100_000, '2014-03-01': 50_000 });
    await goes(disponer(planer[0], '2014-02-01', 100_000));
    await refused(() => writeBevillingOfAct(pulje, -0.01, '2014-02-15'), ['100000', '99999.99']);
    await refused(() => writeBevillingOfAct(pulje, -0.01, '2014-01-01'), ['100000', '99999.99']);
    await goes(writeBevillingOfAct(pulje, -50_000, '2014-03-01'));
  });

  it('zero, a title that exists and a day in the future are refused, all at once', async () => {
    const { pulje } = await context({ '2014-01-01': 100_000 }, 0);
    const answer = await untouched(s, () => writeBevillingOfAct(pulje, 0, '2014-04-24', 'Pr. 2014-01-01'));
    expect(reasons(answer)).toEqual([
      ['INTET_BELOEB', '0', 'IKKE_NUL'],
      ['BEVILLINGEN_FINDES', 'Pr. 2014-01-01', 'NY_TITEL'],
      ['I_FREMTIDEN', '2014-04-24', '2014-04-23'],
    ]);
  });

  it('is an afgørelse by itself, and the pulje gets one more version and hændelse', async () => {
    const { pulje } = await context({ '2014-01-01': 100_000 }, 0);
    const answer = await execute(
      s.br,
      'bevilPulje',
      { pulje, titel: 'Budget 2014', dato: '2014-02-01', beloeb: 5, noegle: `BUDGET-${pulje}` },
      `pulje { version bevilget bevillinger { nodes { titel dato beloeb afgoerelsespunkter { nodes { art afgoerelse { noegle organ udfald dato } } } } } }
       haendelse { handling rolle udfoertFor dato afgoerelse { noegle } }`,
    );
    const afgoerelse = { noegle: `BUDGET-${pulje}`, organ: 'KOMMUNALBESTYRELSE', udfald: 'GODKENDT', dato: '2014-02-01' };
    expect(answer.pulje).toMatchObject({ version: 3, bevilget: 100_005 });
    expect(answer).toMatchObject({
      pulje: {
        bevillinger: {
          nodes: [{}, { titel: 'Budget 2014', beloeb: 5, afgoerelsespunkter: { nodes: [{ art: 'BEVILLING', afgoerelse }] } }],
        },
      },
      haendelse: {
        handling: 'bevilPulje',
        rolle: 'KOMMUNALBESTYRELSE',
        udfoertFor: 'KOEBENHAVN',
        dato: '2014-02-01',
        afgoerelse: { noegle: afgoerelse.noegle },
      },
    });
  });
});

describe('the boligsociale pulje', () => {
  it('holds 30.0 million up to and including 11 December 2013 and 31.7 million from the 12th', async () => {
    const { pulje } = await s.t.data(
      `{ pulje(noegle: "${PULJE}") { a: bevilget(pr: "2013-12-11") b: bevilget(pr: "2013-12-12") c: disponeret(pr: "2014-01-01") } }`,
    );
    expect(pulje).toEqual({ a: 30_000_000, b: 31_700_000, c: 31_400_800.12 });
  });

  it('can be used up to the last øre', async () => {
    const posts = await s.outside.all<{ dato: string; beloeb: number }>(
      `SELECT dato, beloeb FROM bevilling WHERE pulje_id = $1 UNION ALL
       SELECT dato, CASE art WHEN 'DISPONERET' THEN -beloeb WHEN 'TILBAGEFOERT' THEN beloeb ELSE 0 END FROM disponering WHERE pulje_id = $1`,
      [await s.outside.id('pulje', PULJE)],
    );
    const stands = (day: string): number => posts.reduce((a, p) => (p.dato <= day ? a + p.beloeb : a), 0);
    const seat = Math.min(...['2014-01-01', ...posts.map((p) => p.dato)].filter((day) => day >= '2014-01-01').map(stands));
    expect(seat).toBeGreaterThan(0);
    expect(seat).toBeLessThanOrEqual(29_919_988);
    const large = [600, 100, 100].map((mio, i) => ({ ...finansiering()[i], beloeb: mio * 10_000 }));
    const plan = await planI(s, 'GODKENDT', 'STOR', { oekonomiskRamme: 8_000_000, finansiering: large });
    await kontrakt(s, plan);
    const more = await untouched(s, () => disponer(plan, '2014-01-01', (seat + 1) / 100));
    expect(more.afvisninger[0]).toMatchObject({
      kode: 'PULJEN_ER_BRUGT_OP',
      regel: 'R2',
      ansvarlig: 'KOMMUNALBESTYRELSE',
      enhed: 'KRONER',
    });
    await goes(disponer(plan, '2014-01-01', seat / 100));
  });
});
