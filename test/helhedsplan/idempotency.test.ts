import { fejlAf, grunde, handl, intetGemt, koder, lavScene, nyPlan, planI, type Scene, send, udfoer, uroert } from '../support/planer';

/** Versions, keys of the client and dry runs: the same act twice, at the wrong time, or only for trial. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
});
afterAll(() => s.luk());

const VIST = 'helhedsplan { noegle titel version status } haendelse { id }';
const vis = (noegle: string): Promise<unknown> =>
  s.t.data(`{ helhedsplan(noegle: "${noegle}") { noegle titel version status haendelser { totalCount } } }`);

describe('expectedVersion', () => {
  it('den rette går, og versionen vokser med én; en gammel afvises med planen, som den er nu', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'VERSION');
    const rettet = await udfoer(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, titel: 'Ny', expectedVersion: 1 }, VIST);
    expect(rettet.helhedsplan).toEqual({ noegle: plan, titel: 'Ny', version: 2, status: 'FORBEREDELSE' });
    const svar = await uroert(s, () => handl(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, expectedVersion: 1 }, VIST));
    expect([svar.udfoert, grunde(svar)]).toEqual([false, [['VERSIONSKONFLIKT', '2', '1']]]);
    expect(svar).toMatchObject({ helhedsplan: rettet.helhedsplan, haendelse: null });
    await udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, expectedVersion: 2 });
  });

  it('også en, der aldrig har været der, og på pulje og redegørelse', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'VERSION-2');
    const konflikt = (svar: unknown[][]): void => expect(svar).toEqual([['VERSIONSKONFLIKT', expect.any(String), '99']]);
    konflikt(grunde(await handl(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, expectedVersion: 99 })));
    const bevilling = { pulje: 'BOLIGSOCIAL-PULJE', titel: 'Mere', beloeb: 1, expectedVersion: 99 };
    konflikt(grunde(await uroert(s, () => handl(s.br, 'bevilPulje', bevilling))));
    const vurdering = { redegoerelse: 'DET-GODE-NABOSKAB/2013', vurdering: 'IKKE_GODKENDT', expectedVersion: 99 };
    konflikt(grunde(await uroert(s, () => handl(s.lbf, 'vurderRedegoerelse', vurdering))));
    expect(await fejlAf(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, expectedVersion: 0 })).toEqual([
      'BAD_USER_INPUT',
      ['input.expectedVersion'],
    ]);
  });

  it('en afvist og en prøvet handling rører ikke versionen', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'VERSION-3');
    await handl(s.ansoeger, 'indsendHelhedsplan', { helhedsplan: plan, kommune: 'KOEBENHAVN' });
    await handl(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dryRun: true });
    expect(await vis(plan)).toMatchObject({ helhedsplan: { version: 1, haendelser: { totalCount: 1 } } });
  });
});

describe('idempotencyKey', () => {
  const anbefal = (plan: string, mere = {}) => ({ helhedsplan: plan, idempotencyKey: `ANB-${plan}`, titel: 'Anbefaling', ...mere });

  it('samme nøgle og input: samme svar, og intet mere sker', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-1');
    const foerste = await udfoer(s.tmf, 'anbefalHelhedsplan', anbefal(plan), VIST);
    await udfoer(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, titel: 'Siden rettet' });
    expect(await uroert(s, () => handl(s.tmf, 'anbefalHelhedsplan', anbefal(plan), VIST))).toEqual(foerste);
    const andet = await uroert(s, () =>
      handl(s.tmf, 'anbefalHelhedsplan', anbefal(plan), 'helhedsplan { id titel } haendelse { id handling }'),
    );
    expect(andet).toMatchObject({ udfoert: true, helhedsplan: { titel: 'Siden rettet' }, haendelse: foerste.haendelse });
  });

  it('rækkefølgen af felterne betyder intet', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-2');
    const foerste = await udfoer(s.tmf, 'anbefalHelhedsplan', anbefal(plan), VIST);
    const omvendt = Object.fromEntries(Object.entries(anbefal(plan)).reverse());
    expect(await uroert(s, () => handl(s.tmf, 'anbefalHelhedsplan', omvendt, VIST))).toEqual(foerste);
  });

  it('samme nøgle med andet input eller en anden handling er IDEMPOTENCY_MISMATCH', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-3');
    await udfoer(s.tmf, 'anbefalHelhedsplan', anbefal(plan));
    const andet = await uroert(s, () => send(s.tmf, 'anbefalHelhedsplan', anbefal(plan, { titel: 'En anden' })));
    expect(andet.fejl[0]?.extensions).toEqual({ code: 'IDEMPOTENCY_MISMATCH', argument: 'input.idempotencyKey' });
    const anden = { helhedsplan: plan, idempotencyKey: `ANB-${plan}` };
    expect(await fejlAf(s.tmf, 'indstilHelhedsplan', anden)).toEqual(['IDEMPOTENCY_MISMATCH', 'input.idempotencyKey']);
  });

  it('nøglen er afsenderens egen', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-4');
    await udfoer(s.tmf, 'anbefalHelhedsplan', anbefal(plan));
    const sof = await s.t.som('FORVALTNING', 'SOF');
    await udfoer(sof, 'anbefalHelhedsplan', anbefal(plan));
    expect(await vis(plan)).toMatchObject({ helhedsplan: { version: 3 } });
  });

  it('efter en afvisning eller en prøve kan nøglen bruges igen', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-5');
    const ansoeg = { helhedsplan: plan, idempotencyKey: 'ANSOEG-5' };
    expect(koder((await uroert(s, () => handl(s.ansoeger, 'ansoegPraekvalifikation', ansoeg))).afvisninger)).toEqual([
      'INGEN_KOMMUNAL_ANBEFALING',
    ]);
    await udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan });
    expect(await uroert(s, () => handl(s.ansoeger, 'ansoegPraekvalifikation', { ...ansoeg, dryRun: true }))).toMatchObject({
      proeve: true,
    });
    await udfoer(s.ansoeger, 'ansoegPraekvalifikation', ansoeg);
    expect(await vis(plan)).toMatchObject({ helhedsplan: { status: 'PRAEKVALIFIKATION_ANSOEGT', version: 3 } });
  });

  it('en fejl i input bruger heller ikke nøglen', async () => {
    const input = { ...nyPlan('NOEGLE-6'), idempotencyKey: 'NY-6' };
    expect(await fejlAf(s.ansoeger, 'opretHelhedsplan', { ...input, kommune: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.kommune']);
    await udfoer(s.ansoeger, 'opretHelhedsplan', input);
    expect(await uroert(s, () => handl(s.ansoeger, 'opretHelhedsplan', input, VIST))).toMatchObject({
      udfoert: true,
      helhedsplan: { noegle: 'NOEGLE-6' },
    });
  });
});

it('flere handlinger i én operation står hver for sig: den, der fejler, tager ikke de andre med', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'FLERE');
  const svar = await s.tmf.spoerg(
    `mutation ($a: AnbefalHelhedsplanInput!, $b: IndstilHelhedsplanInput!) { et: anbefalHelhedsplan(input: $a) { udfoert } to: indstilHelhedsplan(input: $b) { udfoert }
      tre: opretHelhedsplan(input: { noegle: "X", titel: "X", start: "2014-01-01", slut: "2014-01-02", oekonomiskRamme: 1, kommune: "KOEBENHAVN",
        bevillingsperiode: "2011-14", ansoegere: [], afdelinger: [], finansiering: [] }) { udfoert } fire: anbefalHelhedsplan(input: $a) { udfoert } }`,
    { a: { helhedsplan: plan }, b: { helhedsplan: plan } },
  );
  expect(svar.data).toEqual({ et: { udfoert: true }, to: { udfoert: false }, tre: null, fire: { udfoert: true } });
  expect(svar.tekst).toContain('"path":["tre"]');
  expect(svar.fejl.map((f) => f.extensions.code)).toEqual(['FORBIDDEN']);
  expect(await vis(plan)).toMatchObject({ helhedsplan: { version: 3, haendelser: { totalCount: 3 } } });
});

it('prøvernes egne vagter bider: en handling, der er udført, ses', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'VAGT');
  await expect(intetGemt(s, () => udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan }))).rejects.toThrow('data_version');
  await expect(uroert(s, () => udfoer(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan }))).rejects.toThrow('haendelse');
});
