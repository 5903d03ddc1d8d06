import type { Actors } from '../support/scene';
import { type Call, sendCall } from './calls';
import type { Way } from './fault-injection';
import { DAY, frigivelse, newPlanInScene } from './pools';
import { TestBench, UNAVAILABLE } from './test-bench';

/** Each statement of an act fails in turn, in several ways: nothing is committed, so every table stays as it was, and the next act works. */

let p: TestBench;
const count = new Map<string, number>();
beforeAll(async () => {
  p = await TestBench.raise();
});
afterAll(async () => {
  await p.close();
  process.stdout.write(`sætninger, der fejlede på skift: ${[...count].map(([name, n]) => `${name} ${n}`).join(', ')}\n`);
});

interface Case {
  readonly hvem: keyof Actors;
  readonly call: (way: Way) => Call;
  readonly expected: 'udfoert' | 'afvist' | 'proevet';
}

const disponer = (more: Call['input']): Call => ({
  handling: 'disponerPulje',
  input: { helhedsplan: 'PROEVE-1-1', beloeb: 7, ...more },
});

// Each way has rows of its own to make, since the last attempt of each succeeds.
const opret = (way: Way): Call => ({
  handling: 'opretHelhedsplan',
  input: { ...newPlanInScene(`NY-${way.toUpperCase()}`, 'PROEVEPULJE-1'), idempotencyKey: `ny-${way}` },
});

const registrer = (way: Way): Call => ({
  handling: 'registrerAfgoerelse',
  input: {
    ...frigivelse('', `AFG-${way.toUpperCase()}`, DAY),
    idempotencyKey: `afg-${way}`,
    punkter: [
      { art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-1' },
      { art: 'FRIGIVELSE', helhedsplan: 'PROEVE-1-2' },
      { art: 'BEVILLING', pulje: 'PROEVEPULJE-1', beloeb: 100 },
    ],
  },
});

const CASES: Readonly<Record<string, Case>> = {
  disponerPulje: { hvem: 'tmf', call: (m) => disponer({ idempotencyKey: `disponer-${m}` }), expected: 'udfoert' },
  'disponerPulje that is refused': { hvem: 'tmf', call: () => disponer({ beloeb: 95_000 }), expected: 'afvist' },
  'disponerPulje as a dry run': { hvem: 'tmf', call: () => disponer({ dryRun: true }), expected: 'proevet' },
  opretHelhedsplan: { hvem: 'ansoeger', call: opret, expected: 'udfoert' },
  registrerAfgoerelse: { hvem: 'br', call: registrer, expected: 'udfoert' },
};

describe.each(Object.entries(CASES))('%s', (name, cases) => {
  it.each(['before', 'after', 'rolledBack', 'stuck'] as const)(
    '%s',
    async (way) => {
      const n = await sweep(cases, way);
      count.set(name, (count.get(name) ?? 0) + n);
      // BEGIN, what is read and written, the end: an act of fewer statements was not looked at.
      expect(n).toBeGreaterThanOrEqual(6);
    },
    180_000,
  );
});

/** Lets statement 1, 2, … fail until the act has no more of them; gives how many there were. */
async function sweep({ hvem: who, call, expected }: Case, way: Way): Promise<number> {
  const { fails } = p;
  for (let n = 1; ; n += 1) {
    const before = await p.outside.changeCount();
    fails.at(n, way);
    const [outcome] = (await sendCall(p.t.url, p.actors[who].token, [call(way)])).udfald;
    fails.stop();
    if (!fails.hit) {
      expect(outcome?.art).toBe(expected);
      return n - 1;
    }
    // Committed, and then the fault: sent again, the key tells that it was done.
    if (way === 'after' && fails.hit === 'COMMIT') continue;
    // The rollback that ends a refusal or a dry run may fail: the answer stands, and nothing was kept.
    if (fails.hit !== 'ROLLBACK') expect([n, fails.hit, outcome]).toEqual([n, fails.hit, UNAVAILABLE]);
    expect(await p.outside.changeCount()).toBe(before);
    // The file is not kept from others by a transaction that nobody ends, where ending it can be tried and succeeds.
    if (way !== 'stuck' && !/^(ROLLBACK|BEGIN)/.test(fails.hit)) {
      await p.outside.lock();
      await p.outside.rollback();
    }
    await p.kraevAtDerKanSkrives();
  }
}

it('of several acts in one operation only the one that fails fails', async () => {
  const { fails } = p;
  const none = Number.MAX_SAFE_INTEGER;
  fails.at(none, 'rolledBack');
  await p.disponer();
  const texts = fails.count;
  const before = await p.posts();
  // The third statement of the second act.
  fails.at(texts + 3, 'rolledBack');
  const answer = await sendCall(
    p.t.url,
    p.actors.tmf.token,
    [1, 2, 3].map((amount) => disponer({ beloeb: amount })),
  );
  fails.stop();
  expect([answer.status, answer.udfald.map((u) => u.art)]).toEqual([200, ['udfoert', 'fejl', 'udfoert']]);
  expect(await p.posts()).toBe(before + 2);
});
