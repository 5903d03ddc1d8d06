import { afgoerelse, errorsOf, execute, refused as isRefused, makeScene, perform, planI, type Scene, untouched } from '../support/planer';
import type { Acted } from '../support/service';

/** R15: collected funds are used only with both approvals beforehand, and the account is never overdrawn. */

let s: Scene;
let number = 0;
beforeAll(async () => {
  s = await makeScene('2015-04-23');
});
afterAll(() => s.close());

const DAY = '2014-06-01';

interface Account {
  readonly plan: string;
  readonly kommunal: string;
  readonly lbf: string;
}

async function kommunal(plan: string, more: Record<string, unknown> = {}): Promise<string> {
  number += 1;
  const key = `KONTO-BR-${number}`;
  await execute(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAY, 'REGULERINGSKONTO'), noegle: key, ...more });
  return key;
}
async function from(plan: string, date = DAY, more: Record<string, unknown> = {}): Promise<string> {
  number += 1;
  const key = `KONTO-LBF-${number}`;
  await execute(s.lbf, 'godkendReguleringskonto', {
    helhedsplan: plan,
    dato: date,
    noegle: key,
    beloeb: 100_000,
    formaal: 'Aktiviteter',
    ...more,
  });
  return key;
}

/** A running plan with 1,000 on its account from 2014-05-01, and both approvals of 2014-06-01. */
async function konto(): Promise<Account> {
  number += 1;
  const plan = await planI(s, 'IGANGVAERENDE', `KONTO-${number}`);
  await execute(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: plan, dato: '2014-05-01', beloeb: 1000, formaal: 'Tilskud' });
  return { plan, kommunal: await kommunal(plan), lbf: await from(plan) };
}

const anvend = (k: Account, amount: number, date = '2014-06-02'): Promise<Acted> =>
  perform(
    s.ansoeger,
    'anvendReguleringskonto',
    { helhedsplan: k.plan, dato: date, beloeb: amount, formaal: 'Aktiviteter', kommunalAfgoerelse: k.kommunal, lbfAfgoerelse: k.lbf },
    'helhedsplan { reguleringskonto { nodes { art dato beloeb formaal kommunalAfgoerelse { noegle } lbfAfgoerelse { noegle } } } }',
  );
async function refused(answer: () => Promise<Acted>, ...expected: [string, string][]): Promise<void> {
  const theAnswer = await isRefused(s, answer, ...expected.map(([a, b]) => ['REGULERINGSKONTO', a, b]));
  expect(theAnswer.afvisninger[0]).toMatchObject({ regel: 'R15' });
}

it('med begge godkendelser går det, også på godkendelsernes egen dag', async () => {
  const k = await konto();
  expect(await anvend(k, 1, DAY)).toMatchObject({ udfoert: true });
  const answer = await anvend(k, 100);
  const [one, two] = [{ noegle: k.kommunal }, { noegle: k.lbf }];
  expect(answer.helhedsplan).toEqual({
    reguleringskonto: {
      nodes: [
        { art: 'INDSAT', dato: '2014-05-01', beloeb: 1000, formaal: 'Tilskud', kommunalAfgoerelse: null, lbfAfgoerelse: null },
        { art: 'ANVENDT', dato: DAY, beloeb: 1, formaal: 'Aktiviteter', kommunalAfgoerelse: one, lbfAfgoerelse: two },
        { art: 'ANVENDT', dato: '2014-06-02', beloeb: 100, formaal: 'Aktiviteter', kommunalAfgoerelse: one, lbfAfgoerelse: two },
      ],
    },
  });
});

describe('godkendelser, der ikke gælder', () => {
  let k: Promise<Account>;
  beforeAll(() => {
    k = konto();
    return k;
  });

  const KOMMUNEN: [string, string] = ['2014-06-02', 'KOMMUNALBESTYRELSE'];
  const FONDEN: [string, string] = ['2014-06-02', 'LANDSBYGGEFONDEN'];

  it('dagen før godkendelserne mangler begge', async () => {
    await refused(async () => anvend(await k, 1, '2014-05-31'), ['2014-05-31', 'KOMMUNALBESTYRELSE'], ['2014-05-31', 'LANDSBYGGEFONDEN']);
  });

  it('kun den ene i tide', async () => {
    const only = { ...(await k), lbf: await from((await k).plan, '2014-06-03') };
    await refused(() => anvend(only, 1), FONDEN);
    const reversed = { ...(await k), kommunal: await kommunal((await k).plan, { dato: '2014-06-03' }) };
    await refused(() => anvend(reversed, 1), KOMMUNEN);
  });

  it('byttet om gælder ingen af dem', async () => {
    const { plan, kommunal: a, lbf: b } = await k;
    await refused(() => anvend({ plan, kommunal: b, lbf: a }, 1), KOMMUNEN, FONDEN);
  });

  it('en afgørelse om noget andet', async () => {
    const { plan } = await k;
    const frigivelse = { ...(await k), kommunal: await kommunal(plan, { punkter: [{ art: 'FRIGIVELSE', helhedsplan: plan }] }) };
    await refused(() => anvend(frigivelse, 1), KOMMUNEN);
    await execute(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2014-06-01', slut: '2018-06-30', noegle: 'LBF-ANDET' });
    await refused(async () => anvend({ ...(await k), lbf: 'LBF-ANDET' }, 1), FONDEN);
  });

  it('en afgørelse om en anden plan', async () => {
    const other = await konto();
    await refused(async () => anvend({ ...(await k), kommunal: other.kommunal }, 1), KOMMUNEN);
    await refused(async () => anvend({ ...(await k), lbf: other.lbf }, 1), FONDEN);
  });

  it.each(['AFVIST', 'UDSAT'])('en afgørelse, der faldt %s', async (outcome) => {
    const no = { ...(await k), kommunal: await kommunal((await k).plan, { udfald: outcome }) };
    await refused(() => anvend(no, 1), KOMMUNEN);
  });

  it.each(['OEKONOMIUDVALG', 'FAGUDVALG'])('%s er ikke kommunen: kommunalbestyrelsen godkender', async (organ) => {
    const { plan } = await k;
    await isRefused(s, () => perform(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAY, 'REGULERINGSKONTO'), organ }), [
      'ORGAN_KAN_IKKE_GODKENDE_BRUG',
      organ,
      'KOMMUNALBESTYRELSE',
    ]);
    // Nor when such a decision stands in the rows already.
    const key = await kommunal(plan);
    await s.inside.run('DROP TRIGGER IF EXISTS tr_afgoerelse_update');
    await s.inside.run(`UPDATE afgoerelse SET organ = '${organ}' WHERE noegle = '${key}'`);
    await refused(async () => anvend({ ...(await k), kommunal: key }, 1), KOMMUNEN);
  });
});

describe('en godkendelse nævner beløb og formål og bruges op', () => {
  it('op til beløbet, øre for øre, og ikke en øre mere', async () => {
    const k = await konto();
    const only = { ...k, lbf: await from(k.plan, DAY, { beloeb: 100 }) };
    expect(await anvend(only, 60)).toMatchObject({ udfoert: true });
    await refused(() => anvend(only, 40.01), ['100.01', '100']);
    expect(await anvend(only, 40)).toMatchObject({ udfoert: true });
    await refused(() => anvend(only, 0.01), ['100.01', '100']);
    // Another approval is another amount.
    expect(await anvend(k, 1)).toMatchObject({ udfoert: true });
  });

  it('kun til det formål, begge har godkendt; stavemåden er lige meget', async () => {
    const k = await konto();
    const otherOne = { ...k, lbf: await from(k.plan, DAY, { formaal: 'Ny legeplads' }) };
    await refused(() => anvend(otherOne, 1), ['2014-06-02', 'LANDSBYGGEFONDEN']);
    const sameOne = { ...k, lbf: await from(k.plan, DAY, { formaal: ' AKTIVITETER ' }) };
    expect(await anvend(sameOne, 1)).toMatchObject({ udfoert: true });
  });

  it('uden beløb eller formål registreres den ikke, og andre punkter har intet formål', async () => {
    const { plan } = await konto();
    const error = (punkt: Record<string, unknown>): Promise<unknown[]> =>
      untouched(s, () => errorsOf(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAY), punkter: [{ helhedsplan: plan, ...punkt }] }));
    expect(await error({ art: 'REGULERINGSKONTO', formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
    expect(await error({ art: 'REGULERINGSKONTO', beloeb: 1 })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].formaal']]);
    expect(await error({ art: 'REGULERINGSKONTO', beloeb: -1, formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
    expect(await error({ art: 'FRIGIVELSE', formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].formaal']]);
    expect(await error({ art: 'INDSTILLING', beloeb: 1 })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
  });
});

describe('kontoen går ikke i minus', () => {
  it('til den sidste øre, og ikke en øre mere', async () => {
    const k = await konto();
    await refused(() => anvend(k, 1000.01), ['-0.01', '0']);
    expect(await anvend(k, 999.99)).toMatchObject({ udfoert: true });
    await refused(() => anvend(k, 0.02), ['-0.01', '0']);
    expect(await anvend(k, 0.01)).toMatchObject({ udfoert: true });
  });

  it('heller ikke på en tidligere dag', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'KONTO-FOER');
    const k = { plan, kommunal: await kommunal(plan), lbf: await from(plan) };
    await execute(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: plan, dato: '2014-07-01', beloeb: 50, formaal: 'Tilskud' });
    await refused(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
    expect(await anvend(k, 50, '2014-07-01')).toMatchObject({ udfoert: true });
    await refused(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
  });
});

it('dårligt input nævner feltet', async () => {
  const k = await konto();
  const godt = { helhedsplan: k.plan, dato: DAY, beloeb: 1, formaal: 'x', kommunalAfgoerelse: k.kommunal, lbfAfgoerelse: k.lbf };
  const error = (more: Record<string, unknown>) => untouched(s, () => errorsOf(s.ansoeger, 'anvendReguleringskonto', { ...godt, ...more }));
  expect(await error({ beloeb: 0 })).toEqual(['BAD_USER_INPUT', ['input.beloeb']]);
  expect(await error({ formaal: ' ' })).toEqual(['BAD_USER_INPUT', ['input.formaal']]);
  expect(await error({ kommunalAfgoerelse: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.kommunalAfgoerelse']);
  expect(await error({ lbfAfgoerelse: 'afg_999999' })).toEqual(['NOT_FOUND', 'input.lbfAfgoerelse']);
});
