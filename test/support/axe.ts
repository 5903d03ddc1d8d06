import { readFileSync } from 'node:fs';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page as it stands. */
export async function axeFinds(page: Page, options: RunOptions = {}): Promise<Result[]> {
  // `evaluate` is not under the policy of the page, which lets in no script of a test's. Half a megabyte, and so put in once a page.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate<Pick<AxeResults, 'violations'> & { readonly passes: number }>(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})
      .then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  );
  // An axe that has looked at nothing has found nothing.
  expect(found.passes).toBeGreaterThan(10);
  return found.violations;
}

/** The same as text: which rule, and the first elements that break it. */
export const told = (violations: readonly Result[]): string[] =>
  violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes.slice(0, 3).map((n) => n.html.slice(0, 140))}`);

/** What axe finds that is serious or critical. */
export async function seriousBreaches(page: Page): Promise<string[]> {
  return told((await axeFinds(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical'));
}
