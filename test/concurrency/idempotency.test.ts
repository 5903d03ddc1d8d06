import { execute } from '../support/acts';
import { type Outside, openOutside } from '../support/outside';
import { type Actors, actorsOf } from '../support/scene';
import { startService, type TestService, testToken } from '../support/service';
import { type Call, sendCall, sendOne, type Udfald } from './calls';
import { buildScene, DAY } from './pools';

/** A key of the client's own: sent again, an act answers as it did and does nothing more. */

let t: TestService;
let actors: Actors;
let outside: Outside;
beforeAll(async () => {
  t = await startService({ dag: DAY });
  await buildScene(t, 1, 2, 1000);
  actors = await actorsOf(t, DAY);
  outside = await openOutside(t);
});
afterAll(async () => {
  await outside.close();
  await t.close();
});

const disponer = async (input: Call['input'], token = actors.tmf.token): Promise<Udfald> =>
  (await sendOne(t.url, token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb: 1, ...input })).et;

/** Postings, events and keys that another connection sees. */
const count = (): Promise<number[]> =>
  Promise.all(['disponering', 'haendelse', 'idempotensnoegle'].map((x) => outside.number(`SELECT COUNT(*) FROM ${x}`)));

/** How many more there are of each after `work`. */
async function growth(work: () => Promise<unknown>): Promise<number[]> {
  const before = await count();
  await work();
  return (await count()).map((n, i) => n - (before[i] ?? 0));
}

const CONFLICTING = { art: 'fejl', kode: 'IDEMPOTENCY_MISMATCH' };

it('the same key many times at once: one effect, one answer', async () => {
  const answer: Udfald[] = [];
  const fresh = await growth(async () => {
    answer.push(...(await Promise.all(Array.from({ length: 12 }, () => disponer({ idempotencyKey: 'samtidig' })))));
  });
  expect(fresh).toEqual([1, 1, 1]);
  expect(answer[0]).toMatchObject({ art: 'udfoert', data: { proeve: false, disponering: { beloeb: 1 } } });
  for (const s of answer) expect(s).toEqual(answer[0]);
});

it('the same key twice at once with different amounts: one is carried out, the other refused', async () => {
  const answer: Udfald[] = [];
  const fresh = await growth(async () => {
    answer.push(...(await Promise.all([1, 2, 1, 2].map((amount) => disponer({ idempotencyKey: 'kaploeb', beloeb: amount })))));
  });
  expect(fresh).toEqual([1, 1, 1]);
  const executed = answer.filter((s) => s.art === 'udfoert');
  expect(executed).toHaveLength(2);
  expect(executed[1]).toEqual(executed[0]);
  expect(answer.filter((s) => s.art === 'fejl')).toEqual([CONFLICTING, CONFLICTING]);
});

it('sent again after other things have happened, the answer is as it was then', async () => {
  const first = await disponer({ idempotencyKey: 'siden' });
  await disponer({});
  let again: Udfald | undefined;
  expect(await growth(async () => (again = await disponer({ idempotencyKey: 'siden' })))).toEqual([0, 0, 0]);
  expect(again).toEqual(first);
});

it('the same sent again in an operation with more in it is also answered as it was then', async () => {
  const call: Call = { handling: 'disponerPulje', input: { helhedsplan: 'PROEVE-1-1', beloeb: 1, idempotencyKey: 'selskab' } };
  const otherOne: Call = { handling: 'disponerPulje', input: { helhedsplan: 'PROEVE-1-1', beloeb: 1 } };
  const { udfald: first } = await sendCall(t.url, actors.tmf.token, [call]);
  const { udfald: again } = await sendCall(t.url, actors.tmf.token, [otherOne, call]);
  expect(again[1]).toEqual(first[0]);
});

it('another body or another act under the key is refused, and the first one stands', async () => {
  const first = await disponer({ idempotencyKey: 'krop' });
  const bodies = [{ beloeb: 2 }, { dato: DAY }, { helhedsplan: 'PROEVE-1-2' }, { expectedVersion: 3 }, { beloeb: undefined }];
  const fresh = await growth(async () => {
    for (const body of bodies) expect(await disponer({ idempotencyKey: 'krop', ...body })).toEqual(CONFLICTING);
    const left = { helhedsplan: 'PROEVE-1-1', beloeb: 1, idempotencyKey: 'krop' };
    expect((await sendOne(t.url, actors.tmf.token, 'tilbagefoer', left)).et).toEqual(CONFLICTING);
  });
  expect(fresh).toEqual([0, 0, 0]);
  expect(await disponer({ idempotencyKey: 'krop' })).toEqual(first);
});

describe('another selection of the answer', () => {
  const input = { helhedsplan: 'PROEVE-1-1', beloeb: 1 };

  it('gives the fields that are now asked for, of the same objects and without a new effect', async () => {
    const extras = { ...input, idempotencyKey: 'udvalg' };
    const first = await execute(actors.tmf, 'disponerPulje', extras, 'disponering { id } haendelse { id }');
    let again: Record<string, unknown> = {};
    const fields = 'disponering { id beloeb art pulje { noegle } } haendelse { id handling }';
    const fresh = await growth(async () => {
      again = await execute(actors.tmf, 'disponerPulje', extras, fields);
    });
    expect(fresh).toEqual([0, 0, 0]);
    expect(again).toMatchObject({ disponering: first.disponering, haendelse: first.haendelse });
    expect(again).toMatchObject({ disponering: { beloeb: 1, art: 'DISPONERET', pulje: { noegle: 'PROEVEPULJE-1' } } });
  });

  it('it is one also when only its variables are others', async () => {
    const query = `mutation ($input: DisponerPuljeInput!, $pr: Date!, $med: Boolean!) {
      svar: disponerPulje(input: $input) { pulje { bevilget(pr: $pr) navn @include(if: $med) } } }`;
    const ask = (pr: string, extras: boolean): Promise<unknown> =>
      actors.tmf.data(query, { input: { ...input, idempotencyKey: 'variabler' }, pr, med: extras });
    expect(await ask('2013-12-31', false)).toEqual({ svar: { pulje: { bevilget: 0 } } });
    expect(await ask(DAY, true)).toEqual({ svar: { pulje: { bevilget: 1000, navn: 'PROEVEPULJE-1' } } });
  });
});

it('after a refusal the key is free, also for another body', async () => {
  const fresh = await growth(async () => {
    expect(await disponer({ idempotencyKey: 'fri', beloeb: 90_000 })).toMatchObject({ art: 'afvist' });
    expect(await disponer({ idempotencyKey: 'fri', helhedsplan: 'FINDES-IKKE' })).toEqual({ art: 'fejl', kode: 'NOT_FOUND' });
    expect(await disponer({ idempotencyKey: 'fri' })).toMatchObject({ art: 'udfoert' });
  });
  expect(fresh).toEqual([1, 1, 1]);
  expect(await disponer({ idempotencyKey: 'fri', beloeb: 90_000 })).toEqual(CONFLICTING);
});

it('a dry run does not take the key, and a used key does not make a dry run anything else', async () => {
  const fresh = await growth(async () => {
    expect(await disponer({ idempotencyKey: 'proeve', dryRun: true })).toMatchObject({ art: 'proevet', data: { udfoert: true } });
    expect(await disponer({ idempotencyKey: 'proeve', beloeb: 2 })).toMatchObject({ art: 'udfoert', data: { proeve: false } });
    expect(await disponer({ idempotencyKey: 'proeve', beloeb: 2, dryRun: true })).toMatchObject({ art: 'proevet' });
  });
  expect(fresh).toEqual([1, 1, 1]);
});

it('each actor has keys of its own', async () => {
  const sof = (await t.as('FORVALTNING', 'SOF')).token;
  const fresh = await growth(async () => {
    const [tmfs, sofs] = await Promise.all([disponer({ idempotencyKey: 'egen' }), disponer({ idempotencyKey: 'egen', beloeb: 2 }, sof)]);
    expect([tmfs, sofs]).toMatchObject([
      { art: 'udfoert', data: { disponering: { beloeb: 1 } } },
      { art: 'udfoert', data: { disponering: { beloeb: 2 } } },
    ]);
    expect(await disponer({ idempotencyKey: 'egen', beloeb: 2 }, sof)).toEqual(sofs);
    expect(await disponer({ idempotencyKey: 'egen' })).toEqual(tmfs);
  });
  expect(fresh).toEqual([2, 2, 2]);
});

it('the key holds also when the service has been closed', async () => {
  const before = await startService({ dag: DAY });
  await buildScene(before, 1, 1, 1000);
  const token = await testToken(before.fil, 'FORVALTNING', 'TMF');
  const sendBeloeb = async (url: string, amount: number): Promise<Udfald> =>
    (await sendOne(url, token, 'disponerPulje', { helhedsplan: 'PROEVE-1-1', beloeb: amount, idempotencyKey: 'genstart' })).et;
  const first = await sendBeloeb(before.url, 1);
  expect(first.art).toBe('udfoert');
  await before.close();
  const after = await startService({ dag: DAY, after: before });
  expect(await sendBeloeb(after.url, 1)).toEqual(first);
  expect(await sendBeloeb(after.url, 2)).toEqual(CONFLICTING);
  await after.close();
  const file = await openOutside(before);
  expect(await file.number("SELECT COUNT(*) FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle = 'PROEVEPULJE-1'")).toBe(
    1,
  );
  await file.close();
});
