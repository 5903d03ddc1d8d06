import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { filesOf } from '../support/completeness';
import { type Manifest, unusedPackages } from '../support/unused-packages';

/** What is installed for running is needed for running. */

const list = z.record(z.string(), z.string()).optional();
const Shape = z.object({ dependencies: list, peerDependencies: list });
const manifestIn = (folder: string): Manifest => Shape.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
const manifestOf = (name: string): Manifest => manifestIn(join('node_modules', name));
const sources = ['src', 'scripts', 'seeds'].flatMap((folder) => [
  ...filesOf(folder, (path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path)).values(),
]);

it('every package is imported, or asked for by one that is', () => {
  expect(unusedPackages(manifestIn('.'), sources, manifestOf)).toEqual([]);
});

/** Packages that the sources behind an entry import. */
async function packagesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
    metafile: true,
  });
  const paths = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external, path }) => external && !path.startsWith('<')).map(({ path }) => path),
  );
  const names = paths.filter((path) => !process.getBuiltinModule(path)).map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
  return [...new Set(names)];
}

it('the programs of dist/ stand on packages that are installed for running', async () => {
  const { dependencies = {} } = manifestIn('.');
  const wanted = await packagesOf('scripts/programs.ts');
  expect(wanted).toEqual(expect.arrayContaining(['sqlite3', 'typeorm', 'graphql']));
  expect(wanted.filter((name) => !(name in dependencies))).toEqual([]);
  // The guard bites: a script of developing stands on others.
  expect((await packagesOf('scripts/write-migration.ts')).filter((name) => !(name in dependencies))).not.toEqual([]);
});

it('the guard bites: a package that nothing imports, and one that is only named in a text', () => {
  const own = { dependencies: { graphql: '1', pino: '1', 'graphql-scalars': '1' } };
  const asks = (name: string): Manifest => (name === 'graphql' ? { peerDependencies: { 'graphql-scalars': '1' } } : {});
  const told = unusedPackages(own, ["import { parse } from 'graphql';", "// by way of 'pino'"], asks);
  expect(told).toEqual(['pino: nothing imports it; take it out of package.json']);
  expect(unusedPackages(own, [], asks)).toEqual(['there are no packages and no imports to look at']);
});
