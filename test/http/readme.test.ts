import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadConfig } from '../../src/app/config';
import { isRole } from '../../src/kernel/roles';
import { sent, startService, type TestService } from '../support/service';

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
  let t: TestService;
  beforeAll(async () => {
    const share = String(loadConfig({}).limits.share);
    t = await startService({ dag: '2026-11-22', environment: { COST_PER_MINUTE: share } });
  });
  afterAll(() => t.close());

  it('are two', () => expect(SHOWN).toHaveLength(2));

  it.each(SHOWN.map(([, command = '', body = '', shown = '']) => ({ command, body, shown })))('$body', async ({ command, body, shown }) => {
    const [, role, key] = /--rolle (\w+) --for (\w+)/.exec(command) ?? [];
    expect(command.includes('$TOKEN')).toBe(isRole(role));
    const token = isRole(role) ? (await t.as(role, key)).token : undefined;
    const response = await sent(t.url, body, token ? { authorization: `Bearer ${token}` } : {});
    expect(comparable(await response.text())).toEqual(comparable(shown));
  });
});
