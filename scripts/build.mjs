// Builds the service and the playground into dist/ with esbuild. Types are checked by `npm run check`, not here.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPlayground } from './build-playground.mjs';

export async function buildAll(root) {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildPrograms(root, dist), buildPlayground(join(dist, 'playground'))]);
  cpSync(join(root, 'src/pages/pages.css'), join(dist, 'pages.css'));
  keepCompiled(root, dist);
  writeFileSync(join(dist, '.bygget'), '');
}

// Drivers of other databases, which TypeORM would load if it were asked to; and what is no JavaScript.
const LEFT_OUT = [
  'sqlite3',
  'pg-native',
  'pg-query-stream',
  '@google-cloud/spanner',
  '@sap/hana-client',
  '@sap/hana-client/extension/Stream',
  'better-sqlite3',
  'expo-sqlite',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'react-native-sqlite-storage',
  'redis',
  'sql.js',
  'typeorm-aurora-data-api-driver',
];

// One file, with its packages in it: finding and reading some two thousand files takes a third of the time of a start. What a running
// service needs at hand is a program of dist/, so that it does not wait for the packages of developing.
async function buildPrograms(root, dist) {
  await build({
    absWorkingDir: root,
    entryPoints: { helhed: 'scripts/programs.ts' },
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: LEFT_OUT,
    sourcemap: true,
    // Where a line stands is enough.
    sourcesContent: false,
    minifyWhitespace: true,
    minifySyntax: true,
    // TypeORM and type-graphql know classes by their names.
    keepNames: true,
    logLevel: 'error',
  });
  nameClassesAlone(join(dist, 'helhed.js'));
  cpSync(join(root, 'scripts/launch.cjs'), join(dist, 'launch.cjs'));
  const { PROGRAMS } = createRequire(import.meta.url)(join(dist, 'helhed.js'));
  for (const name of Object.keys(PROGRAMS)) writeFileSync(join(dist, `${name}.js`), `require('./launch.cjs').launch('${name}');\n`);
}

// `keepNames` names functions again each time that they are made, those within a function too: on a small query that was a tenth of the time.
// What is read are the names of classes, in capitals. The program keeps its length, or places in traces would be looked up elsewhere.
function nameClassesAlone(file) {
  const program = readFileSync(file, 'utf8');
  const ofFunctions = /\b__name\((?=(?:async\b)?\s*(?:function\b|\(|[\w$]+=>)|_*[a-z$][\w$]*,"|([\w$]+),"\1"\))/g;
  if (!ofFunctions.test(program)) throw new Error(`${file} does not name functions as it did; see scripts/build.mjs`);
  writeFileSync(file, `${program.replace(ofFunctions, '__same(')}function __same(value){return value}\n`);
}

// In a process of its own, as the programs are run. A tree that is half changed may not start; what is wrong with it is for the tests to
// tell, and they run without the cache.
function keepCompiled(root, dist) {
  const { status, stderr } = spawnSync(process.execPath, [join(dist, 'launch.cjs'), root], { cwd: root, encoding: 'utf8' });
  if (status !== 0) console.error(`The service could not be tried, so that it starts more slowly: ${stderr.trim()}`);
}
