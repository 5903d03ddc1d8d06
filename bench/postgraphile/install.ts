import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** PostGraphile, in a folder of its own: it is measured, and nothing of Helhed depends on it. */

const PACKAGES = ['postgraphile@5.1.5', 'graphql@16.15.0'];
/** It needs a newer Node than Helhed does; where the one at hand is older, this one comes along as a package. */
const ITS_NODE = 22;
const NODE_PACKAGE = 'node@24';

export interface Installed {
  /** The Node that runs it. */
  readonly node: string;
  readonly program: string;
}

export function installPostgraphile(folder: string): Installed {
  const older = Number(process.versions.node.split('.')[0]) < ITS_NODE;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  copyFileSync(join(__dirname, 'graphile.config.mjs'), join(folder, 'graphile.config.mjs'));
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES, ...(older ? [NODE_PACKAGE] : [])];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('PostGraphile could not be installed; npm says why above');
  const node = older ? join(folder, 'node_modules/.bin/node') : process.execPath;
  return { node, program: join(folder, 'node_modules/postgraphile/dist/cli-run.js') };
}
