import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { demoFile } from '../support/demo-file';
import { sent, testFolder } from '../support/service';

/** How the programs of `dist/` are run: with what V8 compiled of them before, and with traces that name the sources. */

const node = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
};

it('V8 takes the cache that the build has left', () => {
  const load = `
    const { readFileSync } = require('node:fs');
    const [code, cachedData] = [require('node:module').wrap(readFileSync('dist/helhed.js', 'utf8')), readFileSync('dist/helhed.cache')];
    const taken = (data) => !new (require('node:vm').Script)(code, { cachedData: data }).cachedDataRejected;
    console.log(taken(cachedData), taken(cachedData.subarray(0, 1000)));`;
  // The second one is no cache: the question can be answered with no.
  expect(node('-e', load)).toEqual({ status: 0, stdout: 'true false\n', stderr: '' });
});

const NAMES_A_FUNCTION = /\b__name\((?:async\b|function\b|\(|[\w$]+=>|_*[a-z$][\w$]*,)/;

it('names are set for classes, not for functions each time that they are made', () => {
  const program = readFileSync('dist/helhed.js', 'utf8');
  expect(NAMES_A_FUNCTION.exec(program)?.[0]).toBeUndefined();
  // Classes that the bundle had to call otherwise, since two packages have one of that name.
  expect(program.match(/\b__name\(_*[A-Z]\w*,"/g)?.length).toBeGreaterThan(50);
  for (const call of ['__name((a)=>a,"f")', '__name(async x=>x,"f")', '__name(next2,"next")', '__name(_typeof6,"_typeof")'])
    expect(call).toMatch(NAMES_A_FUNCTION);
});

it.each(['none', 'one of another V8'])('a program runs with no cache that fits (%s)', (cache) => {
  const folder = join(testFolder(), 'dist');
  mkdirSync(folder);
  for (const file of ['helhed.js', 'launch.cjs', 'token.js']) copyFileSync(join('dist', file), join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  if (cache !== 'none') writeFileSync(join(folder, 'helhed.cache'), 'not of this V8');
  const told = node(join(folder, 'token.js'), '--help');
  expect(told).toEqual(node('dist/token.js', '--help'));
  expect(told).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run token') });
});

it('a trace names the sources', () => {
  const bent = join(testFolder(), 'bent.cjs');
  writeFileSync(
    bent,
    `const fs = require('node:fs');
     const exists = fs.existsSync;
     fs.existsSync = (path) => { if (String(path).endsWith('index.html')) throw new Error('bent'); return exists(path); };`,
  );
  const { status, stderr } = node('--require', bent, 'dist/main.js');
  expect(status).toBe(1);
  expect(stderr).toMatch(/Error: bent\n(.*\n)? +at start \(src\/main\.ts:\d+:\d+\)/);
});

it('a fault that nobody caught is told as a trace, without the line of the bundle that threw', () => {
  const bent = join(testFolder(), 'uncaught.cjs');
  writeFileSync(bent, `setImmediate(() => setTimeout(() => { throw new Error('bent'); }));`);
  const { status, stderr } = node('--require', bent, 'dist/audit.js', '--database', join(testFolder(), 'none.sqlite'));
  expect([status, stderr.length < 2000]).toEqual([1, true]);
  expect(stderr).toContain('Error: bent\n');
});

it('the log names the sources', async () => {
  const bent = join(testFolder(), 'prepare.cjs');
  writeFileSync(
    bent,
    `const { Database } = require(${JSON.stringify(resolve('node_modules/sqlite3'))});
     process.on('SIGUSR2', () => { Database.prototype.prepare = () => { throw new Error('bent'); }; });`,
  );
  const file = join(testFolder(), 'h.sqlite');
  copyFileSync(demoFile(), file);
  const env = { ...process.env, DATABASE_URL: `sqlite:${file}`, PORT: '0', PLAYGROUND: 'false' };
  const service = spawn(process.execPath, ['--require', bent, 'dist/main.js'], { env });
  let out = '';
  service.stdout.on('data', (part) => {
    out += part;
  });
  const wait = async (found: RegExp): Promise<string> => {
    for (;;) {
      const said = found.exec(out)?.[1];
      if (said !== undefined) return said;
      await setTimeout(20);
    }
  };
  try {
    const url = await wait(/answers at (\S+)/);
    service.kill('SIGUSR2');
    const answer = await sent(url.replace(/\/graphql$/, ''), { query: '{ kommuner(first: 3) { totalCount } }' });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(await wait(/(at \S+ \(src\/db\/[\w./-]+\.ts:\d+:\d+\))/)).toContain('src/db/');
  } finally {
    service.kill('SIGKILL');
  }
});
