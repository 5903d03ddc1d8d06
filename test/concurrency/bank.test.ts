import { type Outside, openOutside } from '../support/outside';
import { onPostgres } from '../support/postgres-databases';
import { dice } from '../support/random';
import { actorsOf } from '../support/scene';
import { demoKeyFile, startService, type TestService } from '../support/service';
import { kill, type ServiceProcess, startProcess } from '../support/service-process';
import { type Bank, customer } from './bank-customer';
import { Book } from './book';
import { buildScene, DAY } from './pools';
import { type Observations, reader } from './reader';
import { replay } from './replay';
import { some, withSeed } from './seed-number';

/**
 * A bank test: many clients post at random between a few pools and plans, at once, while readers look. The books of the test
 * are what the service has acknowledged; the tables must agree with them, and the limits must have held at every moment. On PostgreSQL
 * the clients are spread over three services, two of them in processes of their own.
 */

const SEED_NUMBER = Number(process.env.BANK_SEED ?? Date.now() % 1_000_000);
const ACTS = Number(process.env.BANK_ACTS ?? (onPostgres() ? 600 : 1_200));
const CUSTOMERS = 16;
const READERS_COUNT = 2;
const BEVILGET = 2_000;

/** Besides the one in the test itself; a file of SQLite has one service. */
const MORE_SERVICES = onPostgres() ? 2 : 0;

let t: TestService;
let more: readonly ServiceProcess[] = [];
beforeAll(async () => {
  t = await startService({ dag: DAY });
  const environment = { IDAG: DAY, COST_PER_MINUTE: '0', DEMO_KEY_FILE: demoKeyFile(t) };
  more = await Promise.all(Array.from({ length: MORE_SERVICES }, () => startProcess(t.postgres ?? '', environment)));
});
afterAll(async () => {
  await Promise.all(more.map(kill));
  await t.close();
});

it(
  '16 clients at once: nothing lost, nothing beyond what was acknowledged, no pulje overdrawn, nothing read that was not so',
  () => withSeed('bank', SEED_NUMBER, trial),
  120_000 + ACTS * 60,
);

async function trial(): Promise<void> {
  const scene = await buildScene(t, 16, 2, BEVILGET);
  const urls = [t.url, ...more.map((p) => p.url)];
  const outside = await openOutside(t);
  const actors = await actorsOf(t, DAY);
  const book = new Book(scene, { haendelse: await outside.number('SELECT MAX(id) FROM haendelse'), bevilget: BEVILGET * 100 });
  const versioner = await versionsNow(outside);
  const bank: Bank = {
    scene,
    tokens: { forvaltning: actors.tmf.token, kommunalbestyrelse: actors.br.token, fond: actors.lbf.token },
    book,
    rest: ACTS,
    counts: new Map(),
    error: [],
    seen: new Map(versioner),
    keyed: { forvaltning: [], kommunalbestyrelse: [], fond: [] },
    runningNumber: 0,
  };
  const set: Observations = { antal: 0, posts: new Map() };
  const start = performance.now();
  await Promise.all([
    ...Array.from({ length: CUSTOMERS }, (_, i) => customer(bank, urls[i % urls.length] ?? t.url, dice(SEED_NUMBER + i))),
    ...Array.from({ length: READERS_COUNT }, (_, i) => reader(bank, actors.tmf, set, dice(SEED_NUMBER - 1 - i))),
  ]);
  const seconds = (performance.now() - start) / 1000;

  expect(some(bank.error)).toEqual([]);
  expect(some(await book.deviations(outside))).toEqual([]);
  expect(some(replay(book))).toEqual([]);
  expect(some(versionErrors(book, versioner, await versionsNow(outside)))).toEqual([]);
  expect(some(readWithoutReceipt(set, book))).toEqual([]);
  expect(await outside.faults()).toEqual([]);
  await outside.close();
  report(bank, set, seconds);
  requireWidth(bank, set);
}

async function versionsNow(outside: Outside): Promise<Map<string, number>> {
  const sql = ['helhedsplan', 'pulje'].map((x) => `SELECT noegle, version FROM "${x}" WHERE noegle LIKE 'PROEVE%'`).join(' UNION ALL ');
  return new Map((await outside.all<{ noegle: string; version: number }>(sql)).map((r) => [r.noegle, r.version]));
}

/** Each act that changed an object answered the version after the one before it, and the last is the one that stands. */
function versionErrors(book: Book, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  const set = book.versioner();
  return [...before].flatMap(([name, first]) => {
    const answered = set.get(name) ?? [];
    const error = answered.flatMap((v, i) => (v === null || v === first + i + 1 ? [] : [`${name}: version ${v} som nummer ${i + 1}`]));
    const end = first + answered.length;
    return after.get(name) === end ? error : [...error, `${name}: is at version ${after.get(name)}; ought to be at ${end}`];
  });
}

function readWithoutReceipt(set: Observations, book: Book): string[] {
  return [...set.posts].flatMap(([id, text]) => {
    const p = book.posts.get(id);
    return p && [p.plan, p.art, p.dato, p.beloeb].join(' ') === text ? [] : [`read, and never acknowledged: ${id} ${text}`];
  });
}

/** A run in which the limits were never met, or nothing was carried out, would show nothing. */
function requireWidth(bank: Bank, set: Observations): void {
  const { counts: count } = bank;
  const min: Record<string, number> = {
    udfoert: 0.1,
    PULJEN_ER_BRUGT_OP: 0.05,
    POSTERINGSORDEN: 0.02,
    FRIGIVELSE_IKKE_BESLUTTET: 0.0005,
    UDBETALINGER_TILBAGEHOLDT: 0.005,
    VERSIONSKONFLIKT: 0.002,
    IDEMPOTENCY_MISMATCH: 0.002,
    again: 0.01,
    proevet: 0.005,
  };
  const tooFew = Object.entries(min).filter(([name, share]) => (count.get(name) ?? 0) < share * ACTS);
  expect(some(tooFew.map(([name]) => `${name}: only ${count.get(name) ?? 0}`))).toEqual([]);
  expect(set.antal).toBeGreaterThan(ACTS / 200);
}

function report(bank: Bank, set: Observations, seconds: number): void {
  const distribution = [...bank.counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`);
  process.stdout.write(
    `bank: ${1 + more.length} services, seed ${SEED_NUMBER}, ${ACTS} acts in ${seconds.toFixed(1)} s (${(ACTS / seconds).toFixed(0)}/s), ${set.antal} reads; ${distribution.join(', ')}\n`,
  );
}
