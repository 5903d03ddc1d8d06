import { codes, errorsOf, execute, perform, reasons, send, untouched } from '../support/acts';
import { differences } from '../support/past-acts';
import { newPlan, planI } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** Versions, keys of the client and dry runs: the same act twice, at the wrong time, or only for trial. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

const SHOWN = 'helhedsplan { noegle titel version status } haendelse { id }';
const show = (key: string): Promise<unknown> =>
  s.t.data(`{ helhedsplan(noegle: "${key}") { noegle titel version status haendelser { totalCount } } }`);

describe('expectedVersion', () => {
  it('the right one goes through, and the version grows by one; an old one is refused with the plan as it is now', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'VERSION');
    const corrected = await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, titel: 'Ny', expectedVersion: 1 }, SHOWN);
    expect(corrected.helhedsplan).toEqual({ noegle: plan, titel: 'Ny', version: 2, status: 'FORBEREDELSE' });
    const answer = await untouched(s, () => perform(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, expectedVersion: 1 }, SHOWN));
    expect([answer.udfoert, reasons(answer)]).toEqual([false, [['VERSIONSKONFLIKT', '2', '1']]]);
    expect(answer).toMatchObject({ helhedsplan: corrected.helhedsplan, haendelse: null });
    await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, expectedVersion: 2 });
  });

  it('also one that was never there, and on pulje and redegørelse', async () => {
    const plan = await planI(s, 'IGANGVAERENDE', 'VERSION-2');
    const conflict = (answer: unknown[][]): void => expect(answer).toEqual([['VERSIONSKONFLIKT', expect.any(String), '99']]);
    conflict(reasons(await perform(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, expectedVersion: 99 })));
    const bevilling = { pulje: 'BOLIGSOCIAL-PULJE', titel: 'Mere', beloeb: 1, expectedVersion: 99 };
    conflict(reasons(await untouched(s, () => perform(s.br, 'bevilPulje', bevilling))));
    const vurdering = { redegoerelse: 'DET-GODE-NABOSKAB/2013', vurdering: 'IKKE_GODKENDT', expectedVersion: 99 };
    conflict(reasons(await untouched(s, () => perform(s.lbf, 'vurderRedegoerelse', vurdering))));
    expect(await errorsOf(s.ansoeger, 'afslutHelhedsplan', { helhedsplan: plan, expectedVersion: 0 })).toEqual([
      'BAD_USER_INPUT',
      ['input.expectedVersion'],
    ]);
  });

  it('an act that is refused or a dry run does not touch the version', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'VERSION-3');
    await perform(s.ansoeger, 'indsendHelhedsplan', { helhedsplan: plan, kommune: 'KOEBENHAVN' });
    await perform(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan, dryRun: true });
    expect(await show(plan)).toMatchObject({ helhedsplan: { version: 1, haendelser: { totalCount: 1 } } });
  });
});

describe('idempotencyKey', () => {
  const anbefal = (plan: string, more = {}) => ({ helhedsplan: plan, idempotencyKey: `ANB-${plan}`, titel: 'Anbefaling', ...more });

  it('same key and input: same answer, and nothing more happens', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-1');
    const first = await execute(s.tmf, 'anbefalHelhedsplan', anbefal(plan), SHOWN);
    await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: plan, titel: 'Siden rettet' });
    expect(await untouched(s, () => perform(s.tmf, 'anbefalHelhedsplan', anbefal(plan), SHOWN))).toEqual(first);
    const otherOne = await untouched(s, () =>
      perform(s.tmf, 'anbefalHelhedsplan', anbefal(plan), 'helhedsplan { id titel } haendelse { id handling }'),
    );
    expect(otherOne).toMatchObject({ udfoert: true, helhedsplan: { titel: 'Siden rettet' }, haendelse: first.haendelse });
  });

  it('the order of the fields means nothing', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-2');
    const first = await execute(s.tmf, 'anbefalHelhedsplan', anbefal(plan), SHOWN);
    const reversed = Object.fromEntries(Object.entries(anbefal(plan)).reverse());
    expect(await untouched(s, () => perform(s.tmf, 'anbefalHelhedsplan', reversed, SHOWN))).toEqual(first);
  });

  it('same key with other input or another act is IDEMPOTENCY_MISMATCH', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-3');
    await execute(s.tmf, 'anbefalHelhedsplan', anbefal(plan));
    const otherOne = await untouched(s, () => send(s.tmf, 'anbefalHelhedsplan', anbefal(plan, { titel: 'En anden' })));
    expect(otherOne.errors[0]?.extensions).toEqual({ code: 'IDEMPOTENCY_MISMATCH', argument: 'input.idempotencyKey' });
    const other = { helhedsplan: plan, idempotencyKey: `ANB-${plan}` };
    expect(await errorsOf(s.tmf, 'indstilHelhedsplan', other)).toEqual(['IDEMPOTENCY_MISMATCH', 'input.idempotencyKey']);
  });

  it("the key is the sender's own", async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-4');
    await execute(s.tmf, 'anbefalHelhedsplan', anbefal(plan));
    const sof = await s.t.as('FORVALTNING', 'SOF');
    await execute(sof, 'anbefalHelhedsplan', anbefal(plan));
    expect(await show(plan)).toMatchObject({ helhedsplan: { version: 3 } });
  });

  it('after a refusal or a dry run the key can be used again', async () => {
    const plan = await planI(s, 'FORBEREDELSE', 'NOEGLE-5');
    const ansoeg = { helhedsplan: plan, idempotencyKey: 'ANSOEG-5' };
    expect(codes((await untouched(s, () => perform(s.ansoeger, 'ansoegPraekvalifikation', ansoeg))).afvisninger)).toEqual([
      'INGEN_KOMMUNAL_ANBEFALING',
    ]);
    await execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan });
    expect(await untouched(s, () => perform(s.ansoeger, 'ansoegPraekvalifikation', { ...ansoeg, dryRun: true }))).toMatchObject({
      proeve: true,
    });
    await execute(s.ansoeger, 'ansoegPraekvalifikation', ansoeg);
    expect(await show(plan)).toMatchObject({ helhedsplan: { status: 'PRAEKVALIFIKATION_ANSOEGT', version: 3 } });
  });

  it('an error in the input does not use the key either', async () => {
    const input = { ...newPlan('NOEGLE-6'), idempotencyKey: 'NY-6' };
    expect(await errorsOf(s.ansoeger, 'opretHelhedsplan', { ...input, kommune: 'FINDES-IKKE' })).toEqual(['NOT_FOUND', 'input.kommune']);
    await execute(s.ansoeger, 'opretHelhedsplan', input);
    expect(await untouched(s, () => perform(s.ansoeger, 'opretHelhedsplan', input, SHOWN))).toMatchObject({
      udfoert: true,
      helhedsplan: { noegle: 'NOEGLE-6' },
    });
  });
});

it('several acts in one operation stand each by itself: the one that fails does not take the others with it', async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'FLERE');
  const answer = await s.tmf.ask(
    `mutation ($a: AnbefalHelhedsplanInput!, $b: IndstilHelhedsplanInput!) { et: anbefalHelhedsplan(input: $a) { udfoert } to: indstilHelhedsplan(input: $b) { udfoert }
      tre: opretHelhedsplan(input: { noegle: "X", titel: "X", start: "2014-01-01", slut: "2014-01-02", oekonomiskRamme: 1, kommune: "KOEBENHAVN",
        bevillingsperiode: "2011-14", ansoegere: [], afdelinger: [], finansiering: [] }) { udfoert } fire: anbefalHelhedsplan(input: $a) { udfoert } }`,
    { a: { helhedsplan: plan }, b: { helhedsplan: plan } },
  );
  expect(answer.data).toEqual({ et: { udfoert: true }, to: { udfoert: false }, tre: null, fire: { udfoert: true } });
  expect(answer.text).toContain('"path":["tre"]');
  expect(answer.errors.map((f) => f.extensions.code)).toEqual(['FORBIDDEN']);
  expect(await show(plan)).toMatchObject({ helhedsplan: { version: 3, haendelser: { totalCount: 3 } } });
});

it("the tests' own guards bite: an act that is carried out is seen", async () => {
  const plan = await planI(s, 'FORBEREDELSE', 'VAGT');
  const before = await s.outside.dump();
  await expect(untouched(s, () => execute(s.tmf, 'anbefalHelhedsplan', { helhedsplan: plan }))).rejects.toThrow('something was committed');
  expect(differences(before, await s.outside.dump())).toContain('haendelse');
});
