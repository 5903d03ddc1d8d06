import { readFileSync } from 'node:fs';
import { environmentWith } from '../src/app/command-line';
import { ConfigError, loadConfig } from '../src/app/config';

describe('settings', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      database: { engine: 'sqlite', file: 'data/helhed.sqlite' },
      playground: true,
      pages: true,
      introspection: true,
      demo: true,
      limits: { cost: 50_000 },
    });
  });

  it('an empty variable is one that is left out', () => expect(loadConfig({ PORT: '' }).port).toBe(4000));
  it('takes a full path', () =>
    expect(loadConfig({ DATABASE_URL: 'sqlite:///var/h.sqlite' }).database).toEqual({ engine: 'sqlite', file: '/var/h.sqlite' }));

  it('takes an address of PostgreSQL, with replicas', () => {
    const [url, replica] = ['postgres://u:p@db.example.dk:5432/helhed', 'postgres://u:p@replica.example.dk/helhed'];
    expect(loadConfig({ DATABASE_URL: url, DATABASE_REPLICA_URLS: `${replica}, ${url}` }).database).toEqual({
      engine: 'postgres',
      url,
      replicas: [replica, url],
    });
  });

  it.each([
    ['an address without a database', { DATABASE_URL: 'postgres://u:hemmelig@db' }, 'DATABASE_URL'],
    [
      'a replica that is none',
      { DATABASE_URL: 'postgres://u:hemmelig@db/h', DATABASE_REPLICA_URLS: 'http://u:hemmelig@x/h' },
      'DATABASE_REPLICA_URLS',
    ],
    ['replicas of a file', { DATABASE_REPLICA_URLS: 'postgres://u:hemmelig@db/h' }, 'DATABASE_REPLICA_URLS'],
  ])('%s is refused, and its password is not told', (_, environment, name) => {
    const load = (): unknown => loadConfig(environment);
    expect(load).toThrow(name);
    expect(load).not.toThrow('hemmelig');
  });

  it('a database that a command is told has no replicas of another one', () => {
    process.env.DATABASE_REPLICA_URLS = 'postgres://u:p@replica/helhed';
    expect(loadConfig(environmentWith('own.sqlite')).database).toEqual({ engine: 'sqlite', file: 'own.sqlite' });
  });

  it('names all faults at once, with name and value', () => {
    const error = (): unknown =>
      loadConfig({ PORT: '70000', LOG_LEVEL: 'højt', DATABASE_URL: 'mysql:x', PLAYGROUND: 'ja', MAX_COST: '1e3' });
    expect(error).toThrow(ConfigError);
    try {
      error();
    } catch (f) {
      expect(f instanceof ConfigError && f.error.map((l) => l.split(':')[0]).sort()).toEqual([
        'DATABASE_URL',
        'LOG_LEVEL',
        'MAX_COST',
        'PLAYGROUND',
        'PORT',
      ]);
      expect(String(f)).toContain('"70000"');
    }
  });

  it.each(['README.md', 'README.da.md'])('each variable is in %s', (file) => {
    const names = [...readFileSync('src/app/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]{4,}): /gm)].map((m) => m[1]);
    expect(names.length).toBeGreaterThan(10);
    const readme = readFileSync(file, 'utf8');
    expect(names.filter((n) => !readme.includes(`\`${n}\``))).toEqual([]);
  });
});
