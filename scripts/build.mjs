// Builds the service and the playground into dist/ with esbuild. Types are checked by `npm run check`, not here.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPlayground } from './build-playground.mjs';

export async function buildAll(root) {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildService(root, dist), buildPlayground(join(dist, 'playground'))]);
  cpSync(join(root, 'src/pages/pages.css'), join(dist, 'pages.css'));
  writeFileSync(join(dist, '.bygget'), '');
}

// What a running service needs at hand is a program of dist/, so that it does not wait for the packages of developing.
const PROGRAMS = {
  main: 'src/main.ts',
  seed: 'seeds/run.ts',
  token: 'scripts/token.ts',
  audit: 'scripts/audit.ts',
  import: 'scripts/import.ts',
  move: 'scripts/move.ts',
  sql: 'scripts/show-sql.ts',
  'client-keys': 'scripts/client-keys.ts',
  documents: 'scripts/documents.ts',
};

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

// One file for each program. The service has its packages in it: finding and reading some two thousand files takes a third of the time of a
// start. The commands leave them in node_modules.
async function buildService(root, dist) {
  const { main, ...commands } = PROGRAMS;
  await Promise.all([
    build({
      ...options(root, dist),
      entryPoints: { main },
      external: LEFT_OUT,
      // Read at each start; where a line stands is enough.
      sourcesContent: false,
      minifyWhitespace: true,
      minifySyntax: true,
    }),
    build({ ...options(root, dist), entryPoints: commands, packages: 'external' }),
  ]);
}

const options = (root, dist) => ({
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  // TypeORM and type-graphql know classes by their names.
  keepNames: true,
  logLevel: 'error',
});
