/** The programs of `dist/`. One bundle has them all, and of it only that is loaded which the program that runs needs. */
export const PROGRAMS = {
  main: (): unknown => require('../src/main'),
  seed: (): unknown => require('../seeds/run'),
  token: (): unknown => require('./token'),
  audit: (): unknown => require('./audit'),
  import: (): unknown => require('./import'),
  move: (): unknown => require('./move'),
  sql: (): unknown => require('./show-sql'),
  'client-keys': (): unknown => require('./client-keys'),
  documents: (): unknown => require('./documents'),
} as const;

/** What `launch.cjs` runs when its cache is written: the work of a start. */
export const TRIAL = (): typeof import('./work/warm-up') => require('./work/warm-up');

/** How a fault that nobody caught is told. */
export const TOLD = (): typeof import('../src/app/command-line') => require('../src/app/command-line');
