/*
 * Unpacks the Chromium that @sparticuz/chromium carries and prints how to start it,
 * as one line of JSON: { "path": "...", "args": [...], "libraries": "..." }.
 *
 * A script of its own, run as a child process, for two reasons. The package unpacks
 * into os.tmpdir() under fixed names and takes a file that exists for a file that is
 * whole, so two jest workers starting at once would run half a browser; unpacking to
 * a private folder and renaming it into place cannot fail that way, but needs TMPDIR
 * changed for the process. And jest's module system never meets the package.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packageFile = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const folder = join(tmpdir(), `helhed-chromium-${version}-${process.getuid?.() ?? 'bruger'}`);

/*
 * On AWS Lambda the package also unpacks NSS and the other shared libraries a bare
 * Linux lacks. It has no option for that but looks for the host's variables, so pose
 * as Lambda. They are read on import, which is why the import is dynamic.
 */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
// No WebGL in an editor, so no software renderer for it either.
chromium.setGraphicsMode = false;

if (!existsSync(folder)) {
  const kladde = mkdtempSync(`${folder}-`);
  process.env.TMPDIR = kladde;
  await chromium.executablePath();
  try {
    renameSync(kladde, folder);
  } catch (fejl) {
    rmSync(kladde, { recursive: true, force: true });
    // Another process got there first; its copy is as good as this one.
    if (!existsSync(folder)) throw fejl;
  }
}

/*
 * The package's flags are made for scraping on Lambda. Left out are those that would
 * make the browser laxer than a visitor's, so that a test of the security headers
 * tests something, and --single-process, under which closing one page can end it all.
 */
const LEFT_OUT = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--single-process',
  // Playwright gives its own.
  '--headless',
];

process.stdout.write(
  JSON.stringify({
    path: join(folder, 'chromium'),
    args: chromium.args.filter((arg) => !LEFT_OUT.some((u) => arg.startsWith(u))),
    libraries: join(folder, 'al2023', 'lib'),
  }),
);
