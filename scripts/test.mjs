// `npm test` checks types, lint and format, runs every suite, and those once more on PostgreSQL in which the engine can make a difference;
// `npm test -- PATH` runs the suites of a path and nothing before them.
import { spawnSync } from 'node:child_process';

const args = process.argv.slice(2);
const windows = process.platform === 'win32';
const run = (command, rest) => spawnSync(command, rest, { stdio: 'inherit', shell: windows }).status ?? 1;

const checked = args.length > 0 ? 0 : run('npm', ['run', 'check']);
const tested = checked === 0 ? run('npx', ['jest', ...args]) : checked;
process.exitCode = tested === 0 && args.length === 0 ? run('npx', ['jest', '--config', 'jest.postgres-short.cjs']) : tested;
