import { setTimeout as wait } from 'node:timers/promises';
import { openOutside } from '../support/outside';
import { startService, type TestService } from '../support/service';
import { type Call, type Sent, sendOne, type Udfald } from './calls';
import { DAY, frigivelse } from './pools';
import { TestBench, UNAVAILABLE } from './test-bench';

/** The disk, the lock and the queue fail: nothing half is left, reading goes on, and writing goes on when it can again. */

const LATER = { status: 503, tryAgain: '1', et: UNAVAILABLE };

let p: TestBench;
beforeAll(async () => {
  p = await TestBench.raise();
});
afterAll(() => p.close());

describe('the disk is full', () => {
  const limit = (pages: number): Promise<unknown> => p.t.database.writer.transaction((em) => em.query(`PRAGMA max_page_count = ${pages}`));
  const large = (number: number): Call['input'] => ({
    ...frigivelse('PROEVE-1-1', `STOR-${number}`, DAY),
    punkter: Array.from({ length: 50 }, () => ({ art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-1', tekst: 'x'.repeat(2000) })),
  });
  const afgoerelser = (): Promise<number> => p.outside.number("SELECT COUNT(*) FROM afgoerelse WHERE noegle LIKE 'STOR-%'");

  it('acts answer 503, reading works, and once there is room again, what is written is there for others to see', async () => {
    const token = p.actors.br.token;
    await limit((await p.outside.number('PRAGMA page_count')) + 60);
    const answer: Sent[] = [];
    for (let i = 0; i < 20; i += 1) answer.push(await sendOne(p.t.url, token, 'registrerAfgoerelse', large(i)));
    const executed = answer.filter((s) => s.udfald[0]?.art === 'udfoert').length;
    const rejected = answer.filter((s) => s.status === 503);
    expect(rejected.length).toBe(20 - executed);
    expect(rejected.length).toBeGreaterThan(5);
    for (const s of rejected) expect(s).toMatchObject({ tryAgain: '1', udfald: [UNAVAILABLE] });
    expect(await afgoerelser()).toBe(executed);
    expect(await p.posts()).toBeGreaterThanOrEqual(0);
    await limit(1_000_000);
    // An act that is refused ends with a rollback: a runner that believed itself inside a transaction would lose all that follows.
    await p.kraevAtDerKanSkrives();
    expect((await p.disponer({ expectedVersion: 1 })).et.art).toBe('afvist');
    await p.kraevAtDerKanSkrives();
    expect((await sendOne(p.t.url, token, 'registrerAfgoerelse', large(99))).et.art).toBe('udfoert');
    expect(await afgoerelser()).toBe(executed + 1);
  });
});

describe('another one writes in the file', () => {
  it('acts answer 503 while the lock is held, reading goes on, and all works once it is gone', async () => {
    const before = await p.posts();
    await p.outside.lock();
    // Answered while the lock is held: were the act to wait until it is gone, there would never be an answer.
    expect(await p.disponer()).toMatchObject(LATER);
    expect(await p.posts()).toBe(before);
    await p.outside.rollback();
    await p.kraevAtDerKanSkrives();
  });

  it('a lock that is let go in time is waited for, and what the other one wrote is judged by', async () => {
    let outcome: Udfald = { art: 'ukendt' };
    // A machine that stands still for a second while the lock is held is forgiven; five times over it is not.
    for (let attempt = 0; attempt < 5 && outcome.art !== 'udfoert'; attempt += 1) {
      await p.outside.lock();
      await p.outside.run("UPDATE helhedsplan SET version = version + 1 WHERE noegle = 'PROEVE-1-2'");
      const version = await p.outside.number("SELECT version FROM helhedsplan WHERE noegle = 'PROEVE-1-2'");
      const answer = p.disponer({ helhedsplan: 'PROEVE-1-2', expectedVersion: version });
      await p.t.ask('{ __typename }');
      await p.outside.commit();
      outcome = (await answer).et;
      if (outcome.art !== 'udfoert') expect(outcome).toEqual(UNAVAILABLE);
    }
    expect(outcome.art).toBe('udfoert');
  });

  it('those in the queue behind the lock do not wait a term each, one after another', async () => {
    await p.outside.lock();
    const time = async (count: number): Promise<number> => {
      const start = performance.now();
      await Promise.all(Array.from({ length: count }, () => p.disponer()));
      return performance.now() - start;
    };
    const ratio = (1 / (await time(1))) * (await time(8));
    await p.outside.rollback();
    expect(ratio).toBeLessThan(4);
  });
});

/** A promise, and what fulfils it. */
function block(): { readonly waits: Promise<void>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { waits, letGo };
}

it('the queue is full: those beyond it get 503 at once, the others are carried out', async () => {
  const before = await p.posts();
  const { waits, letGo } = block();
  const held = p.t.database.writer.transaction(() => waits);
  let rejected = 0;
  const all = Array.from({ length: 600 }, async () => {
    const answer = await p.disponer();
    if (answer.et.art === 'udfoert') return;
    expect(answer).toMatchObject(LATER);
    rejected += 1;
    // The queue holds 500, one of which is the one that keeps the others waiting.
    if (rejected === 101) letGo();
  });
  await Promise.all([...all, held]);
  expect(rejected).toBe(101);
  expect(await p.posts()).toBe(before + 499);
});

describe('the service closes while it writes for a client that has left', () => {
  // The server has no request left to wait for then.
  async function closeUnder(work: (t: TestService, waits: Promise<void>) => Promise<unknown>): Promise<string[]> {
    const own = await startService({ dag: DAY });
    const { waits, letGo } = block();
    const ending = Promise.allSettled([work(own, waits), own.close()]);
    await wait(300);
    letGo();
    const outcome = (await ending).map((e) => (e.status === 'fulfilled' ? 'i orden' : String(e.reason)));
    const outside = await openOutside(own);
    const version = await outside.number('SELECT version FROM pulje');
    await outside.close();
    return [...outcome, `version ${version}`];
  }
  const set = (t: TestService, version: number, waits?: Promise<void>): Promise<void> =>
    t.database.writer.transaction(async (em) => {
      await em.query(`UPDATE pulje SET version = ${version}`);
      await waits;
    });

  it('what is begun is finished', async () => {
    expect(await closeUnder((t, waits) => set(t, 77, waits))).toEqual(['i orden', 'i orden', 'version 77']);
  });

  it('the next act in the same operation is left out, and the closing goes well', async () => {
    const [operation, closing, version] = await closeUnder((t, waits) => set(t, 77, waits).then(() => set(t, 78)));
    expect([operation, closing]).toEqual([expect.stringContaining('RequestError'), 'i orden']);
    expect(version).toBe('version 77');
  });
});
