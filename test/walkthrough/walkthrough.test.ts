import { readFileSync, writeFileSync } from 'node:fs';
import { isRole } from '../../src/kernel/roles';
import { type Answer, startService, type TestService } from '../support/service';
import { differencesBetween } from '../support/twins';

/**
 * The walkthrough is a test: the service is started on each day that it says, on one and the same file, each step is sent over
 * HTTP, and the answer is what stands under it, in English and in Danish. `UPDATE_GOLDEN=1` writes both.
 */

const PAGES = ['docs/walkthrough.md', 'docs/walkthrough.da.md'] as const;
const START = /^IDAG=(\S+) npm start$/;
const STEPS = /^(IDAG=\S+ npm start)$|```graphql\n# (?:as|som) ([A-Z]+|nobody|ingen)(?: (\S+))?\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm;

interface Step {
  /** Null: without a token. */
  readonly role: string | null;
  readonly who: string | undefined;
  readonly query: string;
  readonly golden: string;
  /** The day that the service was last started on. */
  readonly day: string;
}

const texts = PAGES.map((page) => readFileSync(page, 'utf8'));

function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  let day = '';
  for (const [, start, role = '', who, query = '', golden = ''] of text.matchAll(STEPS)) {
    if (start) day = START.exec(start)?.[1] ?? '';
    else steps.push({ role: role === 'nobody' || role === 'ingen' ? null : role, who, query, golden, day });
  }
  return steps;
}

const [steps = [], danish = []] = texts.map(stepsOf);

async function send(t: TestService, { role, who, query }: Step): Promise<Answer> {
  if (role === null) return t.ask(query);
  if (!isRole(role)) throw new Error(`${role} is not a role`);
  return (await t.as(role, who)).ask(query);
}

async function allAnswers(): Promise<string[]> {
  const answers: string[] = [];
  let t: TestService | undefined;
  let on = '';
  try {
    for (const s of steps) {
      if (!t || on !== s.day) {
        await t?.close();
        t = await startService({ fil: t?.fil, environment: { IDAG: s.day } });
        on = s.day;
      }
      answers.push(shown(await send(t, s)));
    }
    return answers;
  } finally {
    await t?.close();
  }
}

const shown = ({ data, errors: error }: Answer): string =>
  `${JSON.stringify(error.length > 0 ? { data, errors: error } : { data }, null, 2)}\n`;

function withAnswers(text: string, answers: readonly string[]): string {
  let number = 0;
  return text.replace(STEPS, (whole, start, _role, _who, _query, golden: string) =>
    start ? whole : `${whole.slice(0, whole.length - golden.length - 3)}${answers[number++] ?? ''}\`\`\``,
  );
}

describe('the walkthrough', () => {
  it('each step answers as it says there', async () => {
    expect(steps.length).toBeGreaterThan(25);
    expect(new Set(steps.map((s) => s.role)).size).toBe(6);
    expect([...new Set(steps.map((s) => s.day))]).toEqual(['2014-04-23', '2014-12-11', '2015-06-15', '2016-07-05', '2016-08-22']);
    const answers = await allAnswers();
    if (process.env.UPDATE_GOLDEN) {
      for (const [i, page] of PAGES.entries()) writeFileSync(page, withAnswers(texts[i] ?? '', answers));
      return;
    }
    for (const [i, s] of steps.entries()) expect(`${s.query}${answers[i]}`).toBe(`${s.query}${s.golden}`);
  });

  it('has the same steps in both languages, and says the same around them', () => {
    expect(danish).toEqual(steps);
    expect(texts.map((text) => text.slice(0, text.indexOf('\n')))).toEqual([
      '[På dansk](walkthrough.da.md)',
      '[In English](walkthrough.md)',
    ]);
    const [english = '', twin = ''] = texts.map((text) => text.slice(text.indexOf('\n')));
    expect(differencesBetween(english, twin)).toEqual([]);
  });
});
