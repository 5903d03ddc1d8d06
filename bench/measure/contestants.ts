import { join } from 'node:path';
import { build } from 'esbuild';

export interface Contestant {
  readonly name: string;
  readonly description: string;
  /** The program, run by `node`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The name of Helhed, whose answers the others are held against. */
export const HELHED = 'helhed';
export const PLAIN = 'plain-stack';
export const MERCURIUS = 'mercurius';
export const HAND_WRITTEN = 'hand-written';

const OTHERS = [
  { name: PLAIN, description: 'the stack used plainly: Apollo standalone, type-graphql, TypeORM, DataLoader' },
  { name: MERCURIUS, description: 'Mercurius with JIT and batched SQL, written by hand' },
  { name: HAND_WRITTEN, description: 'the limit: node:http and one statement, written by hand' },
];

/**
 * All contenders as plain programs in `mappe`. The others are bundled as Helhed itself is (`scripts/build.mjs`), so that
 * nobody pays for being translated while running; packages are found through NODE_PATH.
 */
export async function buildContestants(root: string, folder: string): Promise<Contestant[]> {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(OTHERS.map(({ name }) => [name, `bench/${name}/main.ts`])),
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    logLevel: 'warning',
  });
  const helhed: Contestant = {
    name: HELHED,
    description: 'Helhed: node dist/main.js',
    program: join(root, 'dist/main.js'),
    environment: { LOG_LEVEL: 'warn', PLAYGROUND: 'false', SEED_DEMO: 'false' },
  };
  const environment = { NODE_PATH: join(root, 'node_modules') };
  return [helhed, ...OTHERS.map((d) => ({ ...d, program: join(folder, `${d.name}.js`), environment }))];
}
