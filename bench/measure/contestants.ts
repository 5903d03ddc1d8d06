import { join } from 'node:path';
import { build } from 'esbuild';

export interface Deltager {
  readonly navn: string;
  readonly beskrivelse: string;
  /** The program, run by `node`. */
  readonly program: string;
  readonly miljoe: Readonly<Record<string, string>>;
}

/** The name of Helhed, whose answers the others are held against. */
export const HELHED = 'helhed';
export const RENT = 'rent';
export const MERCURIUS = 'mercurius';
export const GRAENSE = 'graense';

const ANDRE = [
  { navn: RENT, beskrivelse: 'ren stak: Apollo standalone, type-graphql, TypeORM, DataLoader' },
  { navn: MERCURIUS, beskrivelse: 'Mercurius med JIT og håndskrevet, samlet SQL' },
  { navn: GRAENSE, beskrivelse: 'grænsen: node:http og én håndskrevet sætning' },
];

/**
 * All contenders as plain programs in `mappe`. The others are bundled as Helhed itself is (`scripts/build.mjs`), so that
 * nobody pays for being translated while running; packages are found through NODE_PATH.
 */
export async function bygDeltagere(rod: string, mappe: string): Promise<Deltager[]> {
  await build({
    absWorkingDir: rod,
    entryPoints: Object.fromEntries(ANDRE.map(({ navn }) => [navn, `bench/${navn}/main.ts`])),
    outdir: mappe,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    logLevel: 'warning',
  });
  const helhed: Deltager = {
    navn: HELHED,
    beskrivelse: 'Helhed: node dist/main.js',
    program: join(rod, 'dist/main.js'),
    miljoe: { LOG_LEVEL: 'warn', PLAYGROUND: 'false', SEED_DEMO: 'false' },
  };
  const miljoe = { NODE_PATH: join(rod, 'node_modules') };
  return [helhed, ...ANDRE.map((d) => ({ ...d, program: join(mappe, `${d.navn}.js`), miljoe }))];
}
