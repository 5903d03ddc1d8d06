import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { laesKonfiguration } from '../../src/app/config';
import { erRolle } from '../../src/kernel/roles';
import { sendt, startTjeneste, type Testtjeneste } from '../support/service';

/** What the README asks the service for, and the answer that it shows; the two READMEs have the same blocks (`readme.test.ts` of the contracts). */
const SHOWN = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n([^`]*?curl -s[^`]*?-d '(\{.*\})'\n)```\n\n```json\n(.*)\n```/g)];

const answer = z.object({
  data: z.unknown(),
  extensions: z.object({ cost: z.number(), rateLimit: z.object({ cost: z.number(), remaining: z.number(), resetAt: z.iso.datetime() }) }),
});

/** The moment at which the share is whole again is another each time; that there is one must hold. */
function comparable(text: string): unknown {
  const { data, extensions } = answer.parse(JSON.parse(text));
  return { data, extensions: { ...extensions, rateLimit: { ...extensions.rateLimit, resetAt: 'a moment' } } };
}

describe('the answers in the README', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    const share = String(laesKonfiguration({}).graenser.andel);
    t = await startTjeneste({ dag: '2026-11-22', miljoe: { COST_PER_MINUTE: share } });
  });
  afterAll(() => t.luk());

  it('are two', () => expect(SHOWN).toHaveLength(2));

  it.each(SHOWN.map(([, command = '', body = '', shown = '']) => ({ command, body, shown })))('$body', async ({ command, body, shown }) => {
    const [, role, key] = /--rolle (\w+) --for (\w+)/.exec(command) ?? [];
    expect(command.includes('$TOKEN')).toBe(erRolle(role));
    const token = erRolle(role) ? (await t.som(role, key)).token : undefined;
    const response = await sendt(t.url, body, token ? { authorization: `Bearer ${token}` } : {});
    expect(comparable(await response.text())).toEqual(comparable(shown));
  });
});
