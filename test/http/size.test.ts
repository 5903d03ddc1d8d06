import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as vent } from 'node:timers/promises';
import Fastify from 'fastify';
import { parse } from 'graphql';
import { dokumentlager } from '../../src/http/documents';
import { kortFejlliste, kortSaetning } from '../../src/http/error-size';
import { udestaaendeSvar } from '../../src/http/outstanding';
import { adressenavn } from '../../src/http/shares';
import { Turkoe } from '../../src/kernel/turn-queue';
import { Planlager } from '../../src/planner/plan-cache';
import { sendt, startTjeneste, type Testtjeneste } from '../support/service';

/** What one client can make the service hold: errors, documents, plans and answers have a size. */

const gentag = (antal: number, skriv: (i: number) => string): string => Array.from({ length: antal }, (_, i) => skriv(i)).join(' ');

describe('et svar med fejl', () => {
  let t: Testtjeneste;
  beforeAll(async () => {
    t = await startTjeneste();
  });
  afterAll(() => t.luk());

  const LANG = 'x'.repeat(190_000);
  const plan = (filter: string): string => `{ helhedsplaner(filter: ${filter}) { totalCount } }`;
  it.each<[string, object]>([
    ['190 kB tekst for et tal', { query: `{ helhedsplaner(first: "${LANG}") { totalCount } }` }],
    ['190 kB cifre for et tal', { query: `{ helhedsplaner(first: ${'9'.repeat(190_000)}) { totalCount } }` }],
    ['en lang værdi af en enum', { query: plan(`{ status: { eq: ${LANG} } }`) }],
    ['et langt feltnavn', { query: `{ ${LANG} }` }],
    ['et langt navn på et argument', { query: `{ kommuner(${LANG}: 1) { totalCount } }` }],
    ['500 stavefejl', { query: `{ helhedsplaner { nodes { ${gentag(500, (i) => `titl${i}`)} } } }` }],
    ['400 ukendte direktiver', { query: `{ kommuner ${gentag(400, (i) => `@nej${i}`)} { totalCount } }` }],
    ['700 ubrugte variabler', { query: `query (${gentag(700, (i) => `$v${i}: Int`)}) { kommuner { totalCount } }` }],
    ['fejl i hvert led af et input', { query: plan(`{ or: [${gentag(700, (i) => `{ titel: ${i} }`)}] }`) }],
    [
      'fejl i hvert led af en variabel',
      {
        query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }',
        variables: { f: { or: Array.from({ length: 1900 }, () => ({ titel: 'nej' })) } },
      },
    ],
    ['lange tekster i en variabel', { query: 'query ($f: Int) { kommuner(first: $f) { totalCount } }', variables: { f: LANG } }],
    ['et langt id', { query: `{ node(id: "${LANG}") { id } }` }],
    ['en lang markør', { query: `{ kommuner(after: "${LANG}") { totalCount } }` }],
    ['en lang nøgle i et argument', { query: `{ faktaark(kommune: "${LANG}") { antalHelhedsplaner } }` }],
    ['en lang dag', { query: `{ faktaark(pr: "${LANG}") { antalHelhedsplaner } }` }],
    ['en ukendt operation', { query: 'query A { __typename } query B { __typename }', operationName: LANG }],
  ])('%s: under 10 kB, højst 20 fejl', async (_, krop) => {
    const svar = await sendt(t.url, krop);
    const tekst = await svar.text();
    const { errors } = JSON.parse(tekst);
    expect([svar.status, tekst.length < 10_000, errors.length > 0, errors.length <= 20]).toEqual([400, true, true, true]);
    expect(tekst).not.toMatch(/INTERNAL|x{110}|9{110}/);
  });

  it('det siges, hvor mange fejl der er udeladt, og en værdi, der ikke er lang, står som den er', () => {
    const fejl = Array.from({ length: 35 }, (_, i) => ({ message: `Fault ${i}`, extensions: { code: 'BAD_USER_INPUT' } }));
    const korte = kortFejlliste(fejl);
    expect([korte.length, korte.at(-1)]).toEqual([20, { message: '16 more errors are left out.', extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(kortFejlliste(fejl.slice(0, 20))).toEqual(fejl.slice(0, 20));
    expect(kortSaetning(`Int cannot represent "${'a'.repeat(100)}" here`)).toBe(`Int cannot represent "${'a'.repeat(100)}" here`);
    expect(kortSaetning(`Int cannot represent "${'a'.repeat(101)}" here`)).toBe(`Int cannot represent "${'a'.repeat(100)}…" here`);
    expect(kortSaetning(`Value "${'æ \\" '.repeat(60)}" is no good`).length).toBeLessThan(150);
  });
});

describe('ens felter', () => {
  it('hundreder af ens felter afvises, før de sammenlignes to og to; så mange, som nogen skriver, går', async () => {
    const t = await startTjeneste();
    const ens = (antal: number): string => `{ ${gentag(antal, () => 'kommuner { nodes { id } }')} }`;
    expect((await t.spoerg(ens(570))).fejl[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'ens felter',
      hoejst: 10_000,
    });
    // Fragments count as what stands in them.
    const iFragmenter = `{ ${gentag(200, (i) => `...F${i}`)} } ${gentag(200, (i) => `fragment F${i} on Query { a: kommuner { totalCount } }`)}`;
    expect((await t.spoerg(iFragmenter)).fejl[0]?.extensions).toMatchObject({ graense: 'ens felter' });
    expect((await t.spoerg(ens(50))).status).toBe(200);
    const dyb = `{ helhedsplaner(filter: ${'{ not: '.repeat(900)}{}${' }'.repeat(900)}) { totalCount } }`;
    expect((await t.spoerg(dyb)).fejl[0]?.extensions).toMatchObject({ graense: 'vaerdidybde', hoejst: 60 });
    await t.luk();
  });
});

describe('hukommelse', () => {
  it('dokumenter og planer, der gemmes, fylder højst det samme, hvor mange der end kommer', async () => {
    const lager = dokumentlager();
    for (let i = 0; i < 20_000; i += 1) await lager.set(`n${i}`, parse(`{ a${i}: helhedsplaner { nodes { id titel } } }`));
    let gemte = 0;
    for (let i = 0; i < 20_000; i += 1) if (await lager.get(`n${i}`)) gemte += 1;
    expect(gemte).toBeGreaterThan(1000);
    expect(gemte).toBeLessThan(10_000);
    expect(await lager.get('n19999')).toBeDefined();

    const planer = new Planlager();
    const dokument = parse('{ a }');
    const plan = { sql: 'x'.repeat(5000), parametre: [], led: 1 };
    for (let i = 0; i < 10_000; i += 1) planer.find(dokument, `form ${i}`, () => Object.assign(Object.create(null), plan));
    expect(planer.antal).toBeGreaterThan(500);
    expect(planer.antal).toBeLessThan(3000);
  });
});

const SPOERGSMAAL = (sti: string): string => `GET ${sti} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

async function medServer(
  brug: (port: number, kaldt: string[]) => Promise<void>,
  valg = { eftersyn: 500, hoejst: 70_000_000 },
): Promise<void> {
  const app = Fastify();
  const kaldt: string[] = [];
  app.decorateRequest('krop', null);
  udestaaendeSvar(app, valg);
  app.get('/stort', async () => 'x'.repeat(30_000_000));
  app.get('/:navn', async (request) => {
    kaldt.push(request.url);
    await vent(20);
    kaldt.push(`${request.url} færdig`);
    return 'ok';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const adresse = app.server.address();
  try {
    await brug(typeof adresse === 'object' && adresse ? adresse.port : 0, kaldt);
  } finally {
    app.server.closeAllConnections();
    await app.close();
  }
}

async function forbundet(port: number): Promise<Socket> {
  const s = connect(port, '127.0.0.1');
  await once(s, 'connect');
  return s;
}

describe('svar, som ikke læses', () => {
  it('den, der intet tager, afbrydes', async () => {
    await medServer(async (port) => {
      const doven = await forbundet(port);
      doven.pause();
      doven.on('error', () => undefined);
      doven.write(SPOERGSMAAL('/stort'));
      await vent(1500);
      // What had reached the socket is there; then it ends before the answer does.
      let laest = 0;
      doven.on('data', (d: Buffer) => {
        laest += d.length;
      });
      doven.resume();
      await once(doven, 'close');
      expect(laest).toBeLessThan(30_000_000);
    });
  });

  it('når for meget står ulæst, laves der ikke flere store svar, men små', async () => {
    await medServer(
      async (port) => {
        const doven = await forbundet(port);
        doven.pause();
        doven.write(SPOERGSMAAL('/stort'));
        await vent(200);
        const stort = await fetch(`http://127.0.0.1:${port}/stort`);
        expect([stort.status, stort.headers.get('retry-after'), JSON.parse(await stort.text()).errors[0].extensions.code]).toEqual([
          503,
          '1',
          'SERVICE_UNAVAILABLE',
        ]);
        expect((await fetch(`http://127.0.0.1:${port}/lille`)).status).toBe(200);
        doven.destroy();
        await vent(100);
        expect((await fetch(`http://127.0.0.1:${port}/stort`)).status).toBe(200);
      },
      { eftersyn: 60_000, hoejst: 40_000_000 },
    );
  });

  it('spørgsmål på rad på én forbindelse besvares ét ad gangen', async () => {
    await medServer(async (port, kaldt) => {
      const s = await forbundet(port);
      s.write(['/a', '/b', '/c'].map(SPOERGSMAAL).join(''));
      let svar = '';
      s.setEncoding('utf8').on('data', (d: string) => {
        svar += d;
      });
      while (svar.split('HTTP/1.1 200').length < 4) await vent(10);
      expect(kaldt).toEqual(['/a', '/a færdig', '/b', '/b færdig', '/c', '/c færdig']);
      s.destroy();
    });
  });
});

describe('klienter', () => {
  it('en adresse er den samme uden port, som IPv4 i IPv6, og i hele en abonnents net', () => {
    expect(['9.9.9.9', '9.9.9.9:1234', '::ffff:9.9.9.9'].map(adressenavn)).toEqual(['9.9.9.9', '9.9.9.9', '9.9.9.9']);
    expect(['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '[2001:db8:1:2::9]:443'].map(adressenavn)).toEqual(Array(3).fill('2001:db8:1:2'));
    expect([adressenavn('::1'), adressenavn('2001:db8::1')]).toEqual(['0:0:0:0', '2001:db8:0:0']);
  });
});

describe('ture', () => {
  it('klienterne skiftes, og den, der går, står ikke i vejen', () => {
    const koe = new Turkoe<string>();
    for (const [klient, opgave] of [
      ['a', 'a1'],
      ['a', 'a2'],
      ['a', 'a3'],
      ['b', 'b1'],
      ['c', 'c1'],
      ['b', 'b2'],
    ] as const)
      koe.stil(klient, opgave);
    expect([koe.antal, koe.antalFor('a')]).toEqual([6, 3]);
    expect(koe.fjern('c', 'c1')).toBe(true);
    expect(koe.fjern('c', 'c1')).toBe(false);
    expect([1, 2, 3, 4, 5, 6].map(() => koe.naeste())).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', undefined]);
    expect(koe.antal).toBe(0);
  });
});
