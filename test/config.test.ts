import { readFileSync } from 'node:fs';
import { Konfigurationsfejl, laesKonfiguration } from '../src/app/config';

describe('konfiguration', () => {
  it('har standarder til alt', () => {
    expect(laesKonfiguration({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      fil: 'data/helhed.sqlite',
      playground: true,
      introspektion: true,
      demo: true,
      graenser: { pris: 50_000 },
    });
  });

  it('en tom variabel er en, der er udeladt', () => expect(laesKonfiguration({ PORT: '' }).port).toBe(4000));
  it('tager en fuld sti', () => expect(laesKonfiguration({ DATABASE_URL: 'sqlite:///var/h.sqlite' }).fil).toBe('/var/h.sqlite'));

  it('nævner alle fejl på én gang, med navn og værdi', () => {
    const fejl = (): unknown =>
      laesKonfiguration({ PORT: '70000', LOG_LEVEL: 'højt', DATABASE_URL: 'mysql:x', PLAYGROUND: 'ja', MAX_COST: '1e3' });
    expect(fejl).toThrow(Konfigurationsfejl);
    try {
      fejl();
    } catch (f) {
      expect(f instanceof Konfigurationsfejl && f.fejl.map((l) => l.split(':')[0]).sort()).toEqual([
        'DATABASE_URL',
        'LOG_LEVEL',
        'MAX_COST',
        'PLAYGROUND',
        'PORT',
      ]);
      expect(String(f)).toContain('"70000"');
    }
  });

  it.each(['README.md', 'README.da.md'])('hver variabel står i %s', (fil) => {
    const navne = [...readFileSync('src/app/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]{4,}): /gm)].map((m) => m[1]);
    expect(navne.length).toBeGreaterThan(10);
    const readme = readFileSync(fil, 'utf8');
    expect(navne.filter((n) => !readme.includes(`\`${n}\``))).toEqual([]);
  });
});
