import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const START = z.object({
  path: z.string(),
  args: z.array(z.string()),
  libraries: z.string(),
});

/** No update checks, no safe-browsing lists: the tests run without a network. */
const UDEN_NET = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

/**
 * Opens a headless Chromium; the caller closes it.
 *
 * The first call on a machine unpacks the browser (a few seconds), so give a
 * `beforeAll` that calls this a generous timeout. Only Linux on x86-64 has one.
 */
export async function openBrowser(): Promise<Browser> {
  const answer = execFileSync(process.execPath, [join(__dirname, 'chromium-path.mjs')], {
    encoding: 'utf8',
  });
  const { path, args, libraries } = START.parse(JSON.parse(answer));
  const choices = { executablePath: path, args: [...args, ...UDEN_NET], headless: true };
  try {
    return await chromium.launch(choices);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) {
      throw error;
    }
    // A machine without a desktop's libraries: use those the package brings along.
    // Not by default, as they would shadow the newer ones a machine does have.
    return chromium.launch({ ...choices, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}
