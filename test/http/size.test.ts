import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify from 'fastify';
import { parse } from 'graphql';
import { documentStoreOf } from '../../src/http/documents';
import { shortErrors, shortText } from '../../src/http/error-size';
import { outstandingAnswers } from '../../src/http/outstanding';
import { addressName } from '../../src/http/shares';
import { TurnQueue } from '../../src/kernel/turn-queue';
import { PlanCache } from '../../src/planner/plan-cache';
import { sent, startService, type TestService } from '../support/service';

/** What one client can make the service hold: errors, documents, plans and answers have a size. */

const repeat = (count: number, write: (i: number) => string): string => Array.from({ length: count }, (_, i) => write(i)).join(' ');

describe('an answer with faults', () => {
  let t: TestService;
  beforeAll(async () => {
    t = await startService();
  });
  afterAll(() => t.close());

  const LANG = 'x'.repeat(190_000);
  const plan = (filter: string): string => `{ helhedsplaner(filter: ${filter}) { totalCount } }`;
  it.each<[string, object]>([
    ['190 kB of text for a number', { query: `{ helhedsplaner(first: "${LANG}") { totalCount } }` }],
    ['190 kB of digits for a number', { query: `{ helhedsplaner(first: ${'9'.repeat(190_000)}) { totalCount } }` }],
    ['a long value of an enum', { query: plan(`{ status: { eq: ${LANG} } }`) }],
    ['a long field name', { query: `{ ${LANG} }` }],
    ['a long name of an argument', { query: `{ kommuner(${LANG}: 1) { totalCount } }` }],
    ['500 misspellings', { query: `{ helhedsplaner { nodes { ${repeat(500, (i) => `titl${i}`)} } } }` }],
    ['400 unknown directives', { query: `{ kommuner ${repeat(400, (i) => `@nej${i}`)} { totalCount } }` }],
    ['700 unused variables', { query: `query (${repeat(700, (i) => `$v${i}: Int`)}) { kommuner { totalCount } }` }],
    ['faults in each part of an input', { query: plan(`{ or: [${repeat(700, (i) => `{ titel: ${i} }`)}] }`) }],
    [
      'faults in each part of a variable',
      {
        query: 'query ($f: HelhedsplanFilter) { helhedsplaner(filter: $f) { totalCount } }',
        variables: { f: { or: Array.from({ length: 1900 }, () => ({ titel: 'nej' })) } },
      },
    ],
    ['long texts in a variable', { query: 'query ($f: Int) { kommuner(first: $f) { totalCount } }', variables: { f: LANG } }],
    ['a long id', { query: `{ node(id: "${LANG}") { id } }` }],
    ['a long cursor', { query: `{ kommuner(after: "${LANG}") { totalCount } }` }],
    ['a long key in an argument', { query: `{ faktaark(kommune: "${LANG}") { antalHelhedsplaner } }` }],
    ['a long day', { query: `{ faktaark(pr: "${LANG}") { antalHelhedsplaner } }` }],
    ['an unknown operation', { query: 'query A { __typename } query B { __typename }', operationName: LANG }],
  ])('%s: under 10 kB, at most 20 faults', async (_, body) => {
    const answer = await sent(t.url, body);
    const text = await answer.text();
    const { errors } = JSON.parse(text);
    expect([answer.status, text.length < 10_000, errors.length > 0, errors.length <= 20]).toEqual([400, true, true, true]);
    expect(text).not.toMatch(/INTERNAL|x{110}|9{110}/);
  });

  it('it is told how many faults are left out, and a value that is not long stands as it is', () => {
    const error = Array.from({ length: 35 }, (_, i) => ({ message: `Fault ${i}`, extensions: { code: 'BAD_USER_INPUT' } }));
    const short = shortErrors(error);
    expect([short.length, short.at(-1)]).toEqual([20, { message: '16 more errors are left out.', extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(shortErrors(error.slice(0, 20))).toEqual(error.slice(0, 20));
    expect(shortText(`Int cannot represent "${'a'.repeat(100)}" here`)).toBe(`Int cannot represent "${'a'.repeat(100)}" here`);
    expect(shortText(`Int cannot represent "${'a'.repeat(101)}" here`)).toBe(`Int cannot represent "${'a'.repeat(100)}…" here`);
    expect(shortText(`Value "${'æ \\" '.repeat(60)}" is no good`).length).toBeLessThan(150);
  });
});

describe('like fields', () => {
  it('hundreds of like fields are refused before they are compared in pairs; as many as anyone writes are let through', async () => {
    const t = await startService();
    const same = (count: number): string => `{ ${repeat(count, () => 'kommuner { nodes { id } }')} }`;
    expect((await t.ask(same(570))).errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      graense: 'ens felter',
      hoejst: 10_000,
    });
    // Fragments count as what stands in them.
    const inFragments = `{ ${repeat(200, (i) => `...F${i}`)} } ${repeat(200, (i) => `fragment F${i} on Query { a: kommuner { totalCount } }`)}`;
    expect((await t.ask(inFragments)).errors[0]?.extensions).toMatchObject({ graense: 'ens felter' });
    expect((await t.ask(same(50))).status).toBe(200);
    const deep = `{ helhedsplaner(filter: ${'{ not: '.repeat(900)}{}${' }'.repeat(900)}) { totalCount } }`;
    expect((await t.ask(deep)).errors[0]?.extensions).toMatchObject({ graense: 'vaerdidybde', hoejst: 60 });
    await t.close();
  });
});

describe('memory', () => {
  it('documents and plans that are kept fill no more, however many come', async () => {
    const storage = documentStoreOf();
    for (let i = 0; i < 20_000; i += 1) await storage.set(`n${i}`, parse(`{ a${i}: helhedsplaner { nodes { id titel } } }`));
    let saved = 0;
    for (let i = 0; i < 20_000; i += 1) if (await storage.get(`n${i}`)) saved += 1;
    expect(saved).toBeGreaterThan(1000);
    expect(saved).toBeLessThan(10_000);
    expect(await storage.get('n19999')).toBeDefined();

    const planer = new PlanCache();
    const document = parse('{ a }');
    const plan = { sql: 'x'.repeat(5000), params: [], term: 1 };
    for (let i = 0; i < 10_000; i += 1) planer.find(document, `form ${i}`, () => Object.assign(Object.create(null), plan));
    expect(planer.size).toBeGreaterThan(500);
    expect(planer.size).toBeLessThan(3000);
  });
});

const REQUEST = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

async function withServer(
  use: (port: number, called: string[]) => Promise<void>,
  options = { check: 500, max: 70_000_000 },
): Promise<void> {
  const app = Fastify();
  const called: string[] = [];
  app.decorateRequest('writtenBody', null);
  outstandingAnswers(app, options);
  app.get('/stort', async () => 'x'.repeat(30_000_000));
  app.get('/:navn', async (request) => {
    called.push(request.url);
    await wait(20);
    called.push(`${request.url} færdig`);
    return 'ok';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  try {
    await use(typeof address === 'object' && address ? address.port : 0, called);
  } finally {
    app.server.closeAllConnections();
    await app.close();
  }
}

async function connected(port: number): Promise<Socket> {
  const s = connect(port, '127.0.0.1');
  await once(s, 'connect');
  return s;
}

describe('answers that are not read', () => {
  it('one who takes nothing is cut off', async () => {
    await withServer(async (port) => {
      const lazy = await connected(port);
      lazy.pause();
      lazy.on('error', () => undefined);
      lazy.write(REQUEST('/stort'));
      await wait(1500);
      // What had reached the socket is there; then it ends before the answer does.
      let parsed = 0;
      lazy.on('data', (d: Buffer) => {
        parsed += d.length;
      });
      lazy.resume();
      await once(lazy, 'close');
      expect(parsed).toBeLessThan(30_000_000);
    });
  });

  it('when too much stands unread, no more large answers are made, but small ones are', async () => {
    await withServer(
      async (port) => {
        const lazy = await connected(port);
        lazy.pause();
        lazy.write(REQUEST('/stort'));
        await wait(200);
        const big = await fetch(`http://127.0.0.1:${port}/stort`);
        expect([big.status, big.headers.get('retry-after'), JSON.parse(await big.text()).errors[0].extensions.code]).toEqual([
          503,
          '1',
          'SERVICE_UNAVAILABLE',
        ]);
        expect((await fetch(`http://127.0.0.1:${port}/lille`)).status).toBe(200);
        lazy.destroy();
        await wait(100);
        expect((await fetch(`http://127.0.0.1:${port}/stort`)).status).toBe(200);
      },
      { check: 60_000, max: 40_000_000 },
    );
  });

  it('questions in a row on one connection are answered one at a time', async () => {
    await withServer(async (port, called) => {
      const s = await connected(port);
      s.write(['/a', '/b', '/c'].map(REQUEST).join(''));
      let answer = '';
      s.setEncoding('utf8').on('data', (d: string) => {
        answer += d;
      });
      while (answer.split('HTTP/1.1 200').length < 4) await wait(10);
      expect(called).toEqual(['/a', '/a færdig', '/b', '/b færdig', '/c', '/c færdig']);
      s.destroy();
    });
  });
});

describe('clients', () => {
  it('an address is the same without a port, as IPv4 in IPv6, and in all of the net of a subscriber', () => {
    expect(['9.9.9.9', '9.9.9.9:1234', '::ffff:9.9.9.9'].map(addressName)).toEqual(['9.9.9.9', '9.9.9.9', '9.9.9.9']);
    expect(['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '[2001:db8:1:2::9]:443'].map(addressName)).toEqual(Array(3).fill('2001:db8:1:2'));
    expect([addressName('::1'), addressName('2001:db8::1')]).toEqual(['0:0:0:0', '2001:db8:0:0']);
  });
});

describe('turns', () => {
  it('the clients take turns, and one that leaves is not in the way', () => {
    const queue = new TurnQueue<string>();
    for (const [client, opgave] of [
      ['a', 'a1'],
      ['a', 'a2'],
      ['a', 'a3'],
      ['b', 'b1'],
      ['c', 'c1'],
      ['b', 'b2'],
    ] as const)
      queue.put(client, opgave);
    expect([queue.size, queue.countFor('a')]).toEqual([6, 3]);
    expect(queue.remove('c', 'c1')).toBe(true);
    expect(queue.remove('c', 'c1')).toBe(false);
    expect([1, 2, 3, 4, 5, 6].map(() => queue.next())).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', undefined]);
    expect(queue.size).toBe(0);
  });
});
