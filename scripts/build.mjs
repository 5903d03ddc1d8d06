// Builds the service and the playground into dist/ with esbuild. Types are checked by `npm run check`, not here.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bygPlayground } from './build-playground.mjs';

export async function bygAlt(rod) {
  const dist = join(rod, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([bygTjeneste(rod, dist), bygPlayground(join(dist, 'playground'))]);
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
};

// One file for each program; packages stay in node_modules.
async function bygTjeneste(rod, dist) {
  await build({
    absWorkingDir: rod,
    entryPoints: PROGRAMS,
    outdir: dist,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    // TypeORM and type-graphql know classes by their names.
    keepNames: true,
  });
}
