import { errorsOf, execute, refused as isRefused, perform, untouched } from '../support/acts';
import { afgoerelse, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';
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
  const answered = await isRefused(s, answer, ...expected.map(([a, b]) => ['REGULERINGSKONTO', a, b]));
  expect(answered.afvisninger[0]).toMatchObject({ regel: 'R15' });
}

it('with both approvals it goes through, also on their own day', async () => {
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

describe('approvals that do not hold', () => {
  let k: Promise<Account>;
  beforeAll(() => {
    k = konto();
    return k;
  });

  const KOMMUNEN: [string, string] = ['2014-06-02', 'KOMMUNALBESTYRELSE'];
  const FONDEN: [string, string] = ['2014-06-02', 'LANDSBYGGEFONDEN'];

  it('the day before the approvals both are missing', async () => {
    await refused(async () => anvend(await k, 1, '2014-05-31'), ['2014-05-31', 'KOMMUNALBESTYRELSE'], ['2014-05-31', 'LANDSBYGGEFONDEN']);
  });

  it('only one of them in time', async () => {
    const only = { ...(await k), lbf: await from((await k).plan, '2014-06-03') };
    await refused(() => anvend(only, 1), FONDEN);
    const reversed = { ...(await k), kommunal: await kommunal((await k).plan, { dato: '2014-06-03' }) };
    await refused(() => anvend(reversed, 1), KOMMUNEN);
  });

  it('swapped, neither of them holds', async () => {
    const { plan, kommunal: a, lbf: b } = await k;
    await refused(() => anvend({ plan, kommunal: b, lbf: a }, 1), KOMMUNEN, FONDEN);
  });

  it('an afgørelse about something else', async () => {
    const { plan } = await k;
    const frigivelse = { ...(await k), kommunal: await kommunal(plan, { punkter: [{ art: 'FRIGIVELSE', helhedsplan: plan }] }) };
    await refused(() => anvend(frigivelse, 1), KOMMUNEN);
    await execute(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2014-06-01', slut: '2018-06-30', noegle: 'LBF-ANDET' });
    await refused(async () => anvend({ ...(await k), lbf: 'LBF-ANDET' }, 1), FONDEN);
  });

  it('an afgørelse about another plan', async () => {
    const other = await konto();
    await refused(async () => anvend({ ...(await k), kommunal: other.kommunal }, 1), KOMMUNEN);
    await refused(async () => anvend({ ...(await k), lbf: other.lbf }, 1), FONDEN);
  });

  it.each(['AFVIST', 'UDSAT'])('an afgørelse that came out as %s', async (outcome) => {
    const no = { ...(await k), kommunal: await kommunal((await k).plan, { udfald: outcome }) };
    await refused(() => anvend(no, 1), KOMMUNEN);
  });

  it.each(['OEKONOMIUDVALG', 'FAGUDVALG'])('%s is not the kommune: kommunalbestyrelsen approves', async (organ) => {
    const { plan } = await k;
    await isRefused(s, () => perform(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAY, 'REGULERINGSKONTO'), organ }), [
      'ORGAN_KAN_IKKE_GODKENDE_BRUG',
      organ,
      'KOMMUNALBESTYRELSE',
    ]);
    // Nor when such a decision stands in the rows already.
    const key = await kommunal(plan);
    await s.outside.unlock('afgoerelse');
    await s.outside.run(`UPDATE afgoerelse SET organ = '${organ}' WHERE noegle = '${key}'`);
    await refused(async () => anvend({ ...(await k), kommunal: key }, 1), KOMMUNEN);
  });
});

describe('an approval names amount and purpose and is used up', () => {
  it('up to the amount, øre by øre, and not an øre more', async () => {
    const k = await konto();
    const only = { ...k, lbf: await from(k.plan, DAY, { beloeb: 100 }) };
    expect(await anvend(only, 60)).toMatchObject({ udfoert: true });
    await refused(() => anvend(only, 40.01), ['100.01', '100']);
    expect(await anvend(only, 40)).toMatchObject({ udfoert: true });
    await refused(() => anvend(only, 0.01), ['100.01', '100']);
    // Another approval is another amount.
    expect(await anvend(k, 1)).toMatchObject({ udfoert: true });
  });

  it('only for the purpose that both have approved; the spelling does not matter', async () => {
    const k = await konto();
    const otherOne = { ...k, lbf: await from(k.plan, DAY, { formaal: 'Ny legeplads' }) };
    await refused(() => anvend(otherOne, 1), ['2014-06-02', 'LANDSBYGGEFONDEN']);
    const sameOne = { ...k, lbf: await from(k.plan, DAY, { formaal: ' AKTIVITETER ' }) };
    expect(await anvend(sameOne, 1)).toMatchObject({ udfoert: true });
  });

  it('without amount or purpose it is not recorded, and other punkter have no purpose', async () => {
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

describe('the reguleringskonto does not go below zero', () => {
  it('to the last øre, and not an øre more', async () => {
    const k = await konto();
    await refused(() => anvend(k, 1000.01), ['-0.01', '0']);
    expect(await anvend(k, 999.99)).toMatchObject({ udfoert: true });
    await refused(() => anvend(k, 0.02), ['-0.01', '0']);
    expect(await anvend(k, 0.01)).toMatchObject({ udfoert: true });
  });

  it('nor on an earlier day', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'KONTO-FOER');
    const k = { plan, kommunal: await kommunal(plan), lbf: await from(plan) };
    await execute(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: plan, dato: '2014-07-01', beloeb: 50, formaal: 'Tilskud' });
    await refused(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
    expect(await anvend(k, 50, '2014-07-01')).toMatchObject({ udfoert: true });
    await refused(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
  });
});

it('bad input names the field', async () => {
  const k = await konto();
  const good = { helhedsplan: k.plan, dato: DAY, beloeb: 1, formaal: 'x', kommunalAfgoerelse: k.kommunal, lbfAfgoerelse: k.lbf };
  const error = (more: Record<string, unknown>) => untouched(s, () => errorsOf(s.ansoeger, 'anvendReguleringskonto', { ...good, ...more }));
  expect(await error({ beloeb: 0 })).toEqual(['BAD_USER_INPUT', ['input.beloeb']]);
  expect(await error({ formaal: ' ' })).toEqual(['BAD_USER_INPUT', ['input.formaal']]);
  expect(await error({ kommunalAfgoerelse: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.kommunalAfgoerelse']);
  expect(await error({ lbfAfgoerelse: 'afg_999999' })).toEqual(['NOT_FOUND', 'input.lbfAfgoerelse']);
});
