/**
 * Runs a program of `helhed.js`, the bundle beside this file (`scripts/build.mjs`), with what V8 once compiled of it: a start is a fifth
 * quicker than when all of it is compiled again. Node 22 has this built in (`module.enableCompileCache`), Node 20 does not. What another
 * version of Node compiled is of no use, and V8 itself leaves it aside.
 */
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { Module, createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { constants, Script } = require('node:vm');

const BUNDLE = join(__dirname, 'helhed.js');
const CACHE = join(__dirname, 'helhed.cache');

/** Compiles the bundle and gives it with its script. */
function load() {
  const script = new Script(Module.wrap(readFileSync(BUNDLE, 'utf8')), {
    filename: BUNDLE,
    cachedData: existsSync(CACHE) ? readFileSync(CACHE) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const loaded = { exports: {} };
  script.runInThisContext().call(loaded.exports, loaded.exports, createRequire(BUNDLE), loaded, BUNDLE, __dirname);
  return { script, bundle: loaded.exports };
}

/** Runs one of the programs. */
exports.launch = (program) => {
  const { bundle } = load();
  // By itself Node shows the line that threw, and a line of the bundle is a hundred thousand characters long.
  process.on('uncaughtException', (error) => {
    console.error(bundle.TOLD().toldAs(error));
    process.exit(1);
  });
  bundle.PROGRAMS[program]();
};

/** Tries the service and keeps what V8 compiled for it. */
async function writeCache(root) {
  rmSync(CACHE, { force: true });
  const folder = mkdtempSync(join(tmpdir(), 'helhed-build-'));
  try {
    const { script, bundle } = load();
    await bundle.TRIAL().warmUp(root, folder);
    writeFileSync(CACHE, script.createCachedData());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// `node dist/launch.cjs ROOT`, once when dist/ is built.
if (require.main === module)
  writeCache(process.argv[2]).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
