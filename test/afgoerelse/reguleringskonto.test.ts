import { afgoerelse, afvist as afvises, fejlAf, handl, lavScene, planI, type Scene, udfoer, uroert } from '../support/planer';
import type { Handlet } from '../support/service';

/** R15: collected funds are used only with both approvals beforehand, and the account is never overdrawn. */

let s: Scene;
let nr = 0;
beforeAll(async () => {
  s = await lavScene('2015-04-23');
});
afterAll(() => s.luk());

const DAG = '2014-06-01';

interface Konto {
  readonly plan: string;
  readonly kommunal: string;
  readonly lbf: string;
}

async function kommunal(plan: string, mere: Record<string, unknown> = {}): Promise<string> {
  nr += 1;
  const noegle = `KONTO-BR-${nr}`;
  await udfoer(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAG, 'REGULERINGSKONTO'), noegle, ...mere });
  return noegle;
}
async function fra(plan: string, dato = DAG, mere: Record<string, unknown> = {}): Promise<string> {
  nr += 1;
  const noegle = `KONTO-LBF-${nr}`;
  await udfoer(s.lbf, 'godkendReguleringskonto', { helhedsplan: plan, dato, noegle, beloeb: 100_000, formaal: 'Aktiviteter', ...mere });
  return noegle;
}

/** A running plan with 1,000 on its account from 2014-05-01, and both approvals of 2014-06-01. */
async function konto(): Promise<Konto> {
  nr += 1;
  const plan = await planI(s, 'IGANGVAERENDE', `KONTO-${nr}`);
  await udfoer(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: plan, dato: '2014-05-01', beloeb: 1000, formaal: 'Tilskud' });
  return { plan, kommunal: await kommunal(plan), lbf: await fra(plan) };
}

const anvend = (k: Konto, beloeb: number, dato = '2014-06-02'): Promise<Handlet> =>
  handl(
    s.ansoeger,
    'anvendReguleringskonto',
    { helhedsplan: k.plan, dato, beloeb, formaal: 'Aktiviteter', kommunalAfgoerelse: k.kommunal, lbfAfgoerelse: k.lbf },
    'helhedsplan { reguleringskonto { nodes { art dato beloeb formaal kommunalAfgoerelse { noegle } lbfAfgoerelse { noegle } } } }',
  );
async function afvist(svar: () => Promise<Handlet>, ...forventet: [string, string][]): Promise<void> {
  const svaret = await afvises(s, svar, ...forventet.map(([a, b]) => ['REGULERINGSKONTO', a, b]));
  expect(svaret.afvisninger[0]).toMatchObject({ regel: 'R15' });
}

it('med begge godkendelser går det, også på godkendelsernes egen dag', async () => {
  const k = await konto();
  expect(await anvend(k, 1, DAG)).toMatchObject({ udfoert: true });
  const svar = await anvend(k, 100);
  const [en, to] = [{ noegle: k.kommunal }, { noegle: k.lbf }];
  expect(svar.helhedsplan).toEqual({
    reguleringskonto: {
      nodes: [
        { art: 'INDSAT', dato: '2014-05-01', beloeb: 1000, formaal: 'Tilskud', kommunalAfgoerelse: null, lbfAfgoerelse: null },
        { art: 'ANVENDT', dato: DAG, beloeb: 1, formaal: 'Aktiviteter', kommunalAfgoerelse: en, lbfAfgoerelse: to },
        { art: 'ANVENDT', dato: '2014-06-02', beloeb: 100, formaal: 'Aktiviteter', kommunalAfgoerelse: en, lbfAfgoerelse: to },
      ],
    },
  });
});

describe('godkendelser, der ikke gælder', () => {
  let k: Promise<Konto>;
  beforeAll(() => {
    k = konto();
    return k;
  });

  const KOMMUNEN: [string, string] = ['2014-06-02', 'KOMMUNALBESTYRELSE'];
  const FONDEN: [string, string] = ['2014-06-02', 'LANDSBYGGEFONDEN'];

  it('dagen før godkendelserne mangler begge', async () => {
    await afvist(async () => anvend(await k, 1, '2014-05-31'), ['2014-05-31', 'KOMMUNALBESTYRELSE'], ['2014-05-31', 'LANDSBYGGEFONDEN']);
  });

  it('kun den ene i tide', async () => {
    const kun = { ...(await k), lbf: await fra((await k).plan, '2014-06-03') };
    await afvist(() => anvend(kun, 1), FONDEN);
    const omvendt = { ...(await k), kommunal: await kommunal((await k).plan, { dato: '2014-06-03' }) };
    await afvist(() => anvend(omvendt, 1), KOMMUNEN);
  });

  it('byttet om gælder ingen af dem', async () => {
    const { plan, kommunal: a, lbf: b } = await k;
    await afvist(() => anvend({ plan, kommunal: b, lbf: a }, 1), KOMMUNEN, FONDEN);
  });

  it('en afgørelse om noget andet', async () => {
    const { plan } = await k;
    const frigivelse = { ...(await k), kommunal: await kommunal(plan, { punkter: [{ art: 'FRIGIVELSE', helhedsplan: plan }] }) };
    await afvist(() => anvend(frigivelse, 1), KOMMUNEN);
    await udfoer(s.lbf, 'forlaengHelhedsplan', { helhedsplan: plan, dato: '2014-06-01', slut: '2018-06-30', noegle: 'LBF-ANDET' });
    await afvist(async () => anvend({ ...(await k), lbf: 'LBF-ANDET' }, 1), FONDEN);
  });

  it('en afgørelse om en anden plan', async () => {
    const anden = await konto();
    await afvist(async () => anvend({ ...(await k), kommunal: anden.kommunal }, 1), KOMMUNEN);
    await afvist(async () => anvend({ ...(await k), lbf: anden.lbf }, 1), FONDEN);
  });

  it.each(['AFVIST', 'UDSAT'])('en afgørelse, der faldt %s', async (udfald) => {
    const nej = { ...(await k), kommunal: await kommunal((await k).plan, { udfald }) };
    await afvist(() => anvend(nej, 1), KOMMUNEN);
  });

  it.each(['OEKONOMIUDVALG', 'FAGUDVALG'])('%s er ikke kommunen: kommunalbestyrelsen godkender', async (organ) => {
    const { plan } = await k;
    await afvises(s, () => handl(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAG, 'REGULERINGSKONTO'), organ }), [
      'ORGAN_KAN_IKKE_GODKENDE_BRUG',
      organ,
      'KOMMUNALBESTYRELSE',
    ]);
    // Nor when such a decision stands in the rows already.
    const noegle = await kommunal(plan);
    await s.inde.koer('DROP TRIGGER IF EXISTS tr_afgoerelse_update');
    await s.inde.koer(`UPDATE afgoerelse SET organ = '${organ}' WHERE noegle = '${noegle}'`);
    await afvist(async () => anvend({ ...(await k), kommunal: noegle }, 1), KOMMUNEN);
  });
});

describe('en godkendelse nævner beløb og formål og bruges op', () => {
  it('op til beløbet, øre for øre, og ikke en øre mere', async () => {
    const k = await konto();
    const kun = { ...k, lbf: await fra(k.plan, DAG, { beloeb: 100 }) };
    expect(await anvend(kun, 60)).toMatchObject({ udfoert: true });
    await afvist(() => anvend(kun, 40.01), ['100.01', '100']);
    expect(await anvend(kun, 40)).toMatchObject({ udfoert: true });
    await afvist(() => anvend(kun, 0.01), ['100.01', '100']);
    // Another approval is another amount.
    expect(await anvend(k, 1)).toMatchObject({ udfoert: true });
  });

  it('kun til det formål, begge har godkendt; stavemåden er lige meget', async () => {
    const k = await konto();
    const andet = { ...k, lbf: await fra(k.plan, DAG, { formaal: 'Ny legeplads' }) };
    await afvist(() => anvend(andet, 1), ['2014-06-02', 'LANDSBYGGEFONDEN']);
    const samme = { ...k, lbf: await fra(k.plan, DAG, { formaal: ' AKTIVITETER ' }) };
    expect(await anvend(samme, 1)).toMatchObject({ udfoert: true });
  });

  it('uden beløb eller formål registreres den ikke, og andre punkter har intet formål', async () => {
    const { plan } = await konto();
    const fejl = (punkt: Record<string, unknown>): Promise<unknown[]> =>
      uroert(s, () => fejlAf(s.br, 'registrerAfgoerelse', { ...afgoerelse(plan, DAG), punkter: [{ helhedsplan: plan, ...punkt }] }));
    expect(await fejl({ art: 'REGULERINGSKONTO', formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
    expect(await fejl({ art: 'REGULERINGSKONTO', beloeb: 1 })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].formaal']]);
    expect(await fejl({ art: 'REGULERINGSKONTO', beloeb: -1, formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
    expect(await fejl({ art: 'FRIGIVELSE', formaal: 'x' })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].formaal']]);
    expect(await fejl({ art: 'INDSTILLING', beloeb: 1 })).toEqual(['BAD_USER_INPUT', ['input.punkter[0].beloeb']]);
  });
});

describe('kontoen går ikke i minus', () => {
  it('til den sidste øre, og ikke en øre mere', async () => {
    const k = await konto();
    await afvist(() => anvend(k, 1000.01), ['-0.01', '0']);
    expect(await anvend(k, 999.99)).toMatchObject({ udfoert: true });
    await afvist(() => anvend(k, 0.02), ['-0.01', '0']);
    expect(await anvend(k, 0.01)).toMatchObject({ udfoert: true });
  });

  it('heller ikke på en tidligere dag', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'KONTO-FOER');
    const k = { plan, kommunal: await kommunal(plan), lbf: await fra(plan) };
    await udfoer(s.ansoeger, 'indsaetPaaReguleringskonto', { helhedsplan: plan, dato: '2014-07-01', beloeb: 50, formaal: 'Tilskud' });
    await afvist(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
    expect(await anvend(k, 50, '2014-07-01')).toMatchObject({ udfoert: true });
    await afvist(() => anvend(k, 10, '2014-06-30'), ['-10', '0']);
  });
});

it('dårligt input nævner feltet', async () => {
  const k = await konto();
  const godt = { helhedsplan: k.plan, dato: DAG, beloeb: 1, formaal: 'x', kommunalAfgoerelse: k.kommunal, lbfAfgoerelse: k.lbf };
  const fejl = (mere: Record<string, unknown>) => uroert(s, () => fejlAf(s.ansoeger, 'anvendReguleringskonto', { ...godt, ...mere }));
  expect(await fejl({ beloeb: 0 })).toEqual(['BAD_USER_INPUT', ['input.beloeb']]);
  expect(await fejl({ formaal: ' ' })).toEqual(['BAD_USER_INPUT', ['input.formaal']]);
  expect(await fejl({ kommunalAfgoerelse: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.kommunalAfgoerelse']);
  expect(await fejl({ lbfAfgoerelse: 'afg_999999' })).toEqual(['NOT_FOUND', 'input.lbfAfgoerelse']);
});
