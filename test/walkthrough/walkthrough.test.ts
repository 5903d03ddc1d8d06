import { readFileSync, writeFileSync } from 'node:fs';
import { isRole } from '../../src/kernel/roles';
import { type Answer, startService, type TestService } from '../support/service';

/**
 * The guide is a test: the service is started on each day that it says, on one and the same file, each step is sent over HTTP,
 * and the answer is what stands under it. `OPDATER_FACIT=1` writes it.
 */

const FIL = 'docs/vejledning.md';
const START = /^IDAG=(\S+) npm start$/;
const STEPS = /^(IDAG=\S+ npm start)$|```graphql\n# som ([A-Z]+|ingen)(?: (\S+))?\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm;

interface Step {
  readonly rolle: string;
  readonly hvem: string | undefined;
  readonly query: string;
  readonly golden: string;
  /** The day that the service was last started on. */
  readonly dag: string;
}

const text = readFileSync(FIL, 'utf8');
const step: Step[] = [];
let day = '';
for (const [, start, role = '', who, query = '', golden = ''] of text.matchAll(STEPS)) {
  if (start) day = START.exec(start)?.[1] ?? '';
  else step.push({ rolle: role, hvem: who, query, golden, dag: day });
}

async function send(t: TestService, { rolle: role, hvem: who, query }: Step): Promise<Answer> {
  if (role === 'ingen') return t.ask(query);
  if (!isRole(role)) throw new Error(`${role} er ikke en rolle`);
  return (await t.like(role, who)).ask(query);
}

async function allAnswers(): Promise<string[]> {
  const answer: string[] = [];
  let t: TestService | undefined;
  let on = '';
  try {
    for (const s of step) {
      if (!t || on !== s.dag) {
        await t?.close();
        t = await startService({ fil: t?.fil, environment: { IDAG: s.dag } });
        on = s.dag;
      }
      answer.push(shown(await send(t, s)));
    }
    return answer;
  } finally {
    await t?.close();
  }
}

const shown = ({ data, error }: Answer): string => `${JSON.stringify(error.length > 0 ? { data, errors: error } : { data }, null, 2)}\n`;

describe('the guide', () => {
  it('each step answers as it says there', async () => {
    expect(step.length).toBeGreaterThan(25);
    expect(new Set(step.map((s) => s.rolle)).size).toBe(6);
    expect([...new Set(step.map((s) => s.dag))]).toEqual(['2014-04-23', '2014-12-11', '2015-06-15', '2016-07-05', '2016-08-22']);
    const answer = await allAnswers();
    if (process.env.OPDATER_FACIT) {
      let number = 0;
      writeFileSync(
        FIL,
        text.replace(STEPS, (wholeAmount, start, _r, _h, _q, golden: string) =>
          start ? wholeAmount : `${wholeAmount.slice(0, wholeAmount.length - golden.length - 3)}${answer[number++] ?? ''}\`\`\``,
        ),
      );
      return;
    }
    for (const [i, s] of step.entries()) expect(`${s.query}${answer[i]}`).toBe(`${s.query}${s.golden}`);
  });
});
