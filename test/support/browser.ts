import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const START = z.object({
  sti: z.string(),
  argumenter: z.array(z.string()),
  biblioteker: z.string(),
});

/** No update checks, no safe-browsing lists: the tests run without a network. */
const UDEN_NET = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

/**
 * Opens a headless Chromium; the caller closes it.
 *
 * The first call on a machine unpacks the browser (a few seconds), so give a
 * `beforeAll` that calls this a generous timeout. Only Linux on x86-64 has one.
 */
export async function aabnBrowser(): Promise<Browser> {
  const svar = execFileSync(process.execPath, [join(__dirname, 'chromium-sti.mjs')], {
    encoding: 'utf8',
  });
  const { sti, argumenter, biblioteker } = START.parse(JSON.parse(svar));
  const valg = { executablePath: sti, args: [...argumenter, ...UDEN_NET], headless: true };
  try {
    return await chromium.launch(valg);
  } catch (fejl) {
    if (!String(fejl).includes('error while loading shared libraries')) {
      throw fejl;
    }
    // A machine without a desktop's libraries: use those the package brings along.
    // Not by default, as they would shadow the newer ones a machine does have.
    return chromium.launch({ ...valg, env: { ...process.env, LD_LIBRARY_PATH: biblioteker } });
  }
}
