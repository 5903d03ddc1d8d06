import { reachOf } from '../../src/access/act-permissions';
import { isRole, ROLE_ACTS_FOR, ROLES } from '../../src/kernel/roles';
import { OPGAVE_KINDS } from '../../src/opgaver/statement';
import { makeScene, type Scene } from '../support/scene';
import { page, type Task, whole } from './ask';

/** The worklist of the demo, held against what the network says in other ways. */
let s: Scene;
beforeAll(async () => {
  s = await makeScene('2026-11-22');
});
afterAll(() => s.close());

const DAYS = ['2005-01-01', '2012-05-15', '2013-01-15', '2014-01-01', '2014-04-23', '2014-07-01', '2016-09-01', '2018-12-31', '2026-11-22'];
const KEY_PATTERN: Readonly<Record<string, readonly string[]>> = {
  Boligorganisation: ['FSB', 'AKB', 'VIBO', '3B', 'AAB', 'LEJERBO', 'PAB', 'SAB'],
  Forvaltning: ['TMF', 'SOF', 'KMTF'],
  Forum: ['FORUM-NOERREBRO', 'FORUM-AMAGER_SUNDBY'],
  Kommune: ['KOEBENHAVN'],
};

it('each kind is for a role that may carry out the act', () => {
  for (const [name, o] of Object.entries(OPGAVE_KINDS)) expect([name, reachOf(o.handling, o.rolle) !== null]).toEqual([name, true]);
});

it('the state of a plan on the last day is the one in the table', async () => {
  const { helhedsplaner } = await s.t.data<{ helhedsplaner: { nodes: { noegle: string; status: string; slut: string }[] } }>(
    '{ helhedsplaner(first: 100) { nodes { noegle status slut } } }',
  );
  // Asked about a day before the last event, the state is read off what was done; the day after it must agree.
  const [last] = await s.outside.all<{ dag: string }>('SELECT MAX(dato) AS dag FROM haendelse');
  const [before, after] = [await whole(s.t, `pr: "${last?.dag}"`), await whole(s.t, 'pr: "2026-11-22"')];
  const states = (l: readonly Task[]): string[] =>
    l
      .filter((o) => o.art.startsWith('PLAN_TIL'))
      .map((o) => `${o.art} ${o.objekt.noegle}`)
      .sort();
  expect(states(before)).toEqual(states(after));
  const expected: Readonly<Record<string, RegExp>> = {
    FORBEREDELSE: /^PLAN_TIL_AN/,
    PRAEKVALIFIKATION_ANSOEGT: /^PLAN_TIL_PRAEKVALIFIKATION$/,
    PRAEKVALIFICERET: /^PLAN_TIL_INDSENDELSE$/,
    INDSENDT: /^PLAN_TIL_INDSTILLING$/,
    INDSTILLET: /^PLAN_TIL_AFGOERELSE$/,
    GODKENDT: /^PLAN_TIL_TILSAGN$/,
    TILSAGN: /^PLAN_TIL_START$/,
  };
  let set = 0;
  for (const p of helhedsplaner.nodes) {
    const kinds = after.filter((o) => o.objekt.noegle === p.noegle && o.art.startsWith('PLAN_TIL')).map((o) => o.art);
    const must = expected[p.status];
    if (must) expect([p.noegle, kinds, must.test(kinds[0] ?? '')]).toEqual([p.noegle, [kinds[0]], true]);
    else expect([p.noegle, kinds]).toEqual([p.noegle, []]);
    set += kinds.length;
  }
  expect(set).toBeGreaterThan(4);
});

it('the day after each step a plan is in the state that the step led to', async () => {
  // Every event of every plan of the demo: the state that the table had then, told by the row that the act left.
  const latest = await s.outside.all<{ noegle: string; dato: string; handling: string }>(
    `SELECT h.noegle, e.dato, e.handling FROM haendelse e JOIN helhedsplan h ON h.id = e.helhedsplan_id
     WHERE e.handling IN ('ansoegPraekvalifikation', 'praekvalificerHelhedsplan', 'indsendHelhedsplan', 'indstilHelhedsplan', 'givTilsagn')
       AND NOT EXISTS (SELECT 1 FROM haendelse n WHERE n.helhedsplan_id = h.id AND n.dato = e.dato AND n.id > e.id)`,
  );
  const next: Readonly<Record<string, string>> = {
    ansoegPraekvalifikation: 'PLAN_TIL_PRAEKVALIFIKATION',
    praekvalificerHelhedsplan: 'PLAN_TIL_INDSENDELSE',
    indsendHelhedsplan: 'PLAN_TIL_INDSTILLING',
    indstilHelhedsplan: 'PLAN_TIL_AFGOERELSE',
    givTilsagn: 'PLAN_TIL_START',
  };
  expect(latest.length).toBeGreaterThan(100);
  for (const { noegle: key, dato: date, handling: act } of latest.filter((_, i) => i % 4 === 0)) {
    const kinds = (await whole(s.t, `pr: "${date}", art: ${next[act]}`)).map((o) => o.objekt.noegle);
    expect([key, date, act, kinds.includes(key)]).toEqual([key, date, act, true]);
  }
});

it.each(DAYS)('%s: missing seats are those that fora themselves say are missing', async (day) => {
  const { fora } = await s.t.data<{
    fora: { nodes: { noegle: string; manglendeRepraesentation: Record<string, { nodes: { navn: string }[] }> }[] };
  }>(`{
    fora(first: 100, pr: "${day}") { nodes { noegle manglendeRepraesentation(pr: "${day}") {
      forvaltninger(first: 100) { nodes { navn } } boligorganisationer(first: 100) { nodes { navn } } } } } }`);
  const expected = fora.nodes.flatMap((f) =>
    Object.values(f.manglendeRepraesentation).flatMap((l) => l.nodes.map((n) => `${f.noegle} ${n.navn}`)),
  );
  const actual = (await whole(s.t, `pr: "${day}"`)).filter((o) => o.art.endsWith('UDEN_PLADS'));
  expect(actual.map((o) => `${o.objekt.noegle} ${o.grund.split(' har ingen plads i ')[0]}`).sort()).toEqual(expected.sort());
});

it.each(DAYS.slice(1))('%s: missing redegørelser are those that R14 says are missing', async (day) => {
  const { helhedsplaner } = await s.t.data<{
    helhedsplaner: { nodes: { noegle: string; regler: { kode: string; grunde: string[]; status: string }[] }[] };
  }>(
    `{ helhedsplaner(first: 100, filter: { status: { in: [TILSAGN, IGANGVAERENDE, FORLAENGET, AFSLUTTET, SAMMENLAGT] } }) {
      nodes { noegle regler(pr: "${day}") { kode status grunde } } } }`,
  );
  // R14 judges by the state of now, so plans that had no commitment on the day are not compared.
  const withTilsagn = await s.outside.all<{ noegle: string }>(
    `SELECT h.noegle FROM helhedsplan h JOIN afgoerelsespunkt p ON p.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = p.afgoerelse_id
     WHERE p.art = 'TILSAGN' AND a.dato <= $1`,
    [day],
  );
  const known = new Set(withTilsagn.map((r) => r.noegle));
  const expected = helhedsplaner.nodes
    .filter((p) => known.has(p.noegle))
    .flatMap((p) =>
      p.regler
        .filter((r) => r.kode === 'R14' && r.status === 'BRUDT')
        .flatMap((r) => r.grunde.map((g) => `${p.noegle} ${/for (\d{4})/.exec(g)?.[1]}`)),
    );
  // What was not approved counts as missing too; the worklist tells the two apart.
  const list = (await whole(s.t, `pr: "${day}"`)).filter((o) => /^REDEGOERELSE_(MANGLER|IKKE_GODKENDT)$/.test(o.art));
  const actual = list.map((o) => `${o.objekt.noegle.split('/')[0]} ${/for (\d{4}) for/.exec(o.grund)?.[1]}`);
  expect(actual.sort()).toEqual(expected.sort());
});

it('what waits can be done by the one it waits for: nothing is wrong with access and state', async () => {
  const PLANHANDLING: Readonly<Record<string, string>> = {
    PLAN_TIL_ANBEFALING: 'ANBEFAL',
    PLAN_TIL_ANSOEGNING: 'ANSOEG_PRAEKVALIFIKATION',
    PLAN_TIL_PRAEKVALIFIKATION: 'PRAEKVALIFICER',
    PLAN_TIL_INDSENDELSE: 'INDSEND',
    PLAN_TIL_INDSTILLING: 'INDSTIL',
    PLAN_TIL_TILSAGN: 'GIV_TILSAGN',
    REDEGOERELSE_MANGLER: 'INDSEND_REDEGOERELSE',
  };
  let tried = 0;
  for (const o of await whole(s.t)) {
    const act = PLANHANDLING[o.art];
    if (!act) continue;
    const who = o.for ?? (ROLE_ACTS_FOR[isRole(o.rolle) ? o.rolle : 'OFFENTLIG'] ? 'KMTF' : null);
    const { helhedsplan } = await s.t.data<{ helhedsplan: { kan: { hindringer: { kode: string }[] } } }>(
      `{ helhedsplan(id: "${o.objekt.id}") { kan(handling: ${act}, rolle: ${o.rolle}${who ? `, for: "${who}"` : ''}) { hindringer { kode } } } }`,
    );
    const codes = helhedsplan.kan.hindringer.map((h) => h.kode);
    expect([o.art, o.objekt.noegle, codes.filter((k) => k === 'ADGANG' || k === 'FORKERT_TILSTAND')]).toEqual([o.art, o.objekt.noegle, []]);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(4);
});

describe('whom it waits for', () => {
  it.each(DAYS)(
    '%s: each sees its own, and together they see all',
    async (day) => {
      const everything = await whole(s.t, `pr: "${day}"`);
      const key = (o: Task): string => JSON.stringify([o.art, o.objekt.id, o.grund]);
      const set = new Set<string>();
      for (const role of ROLES.filter((r) => !['OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR'].includes(r))) {
        for (const who of KEY_PATTERN[ROLE_ACTS_FOR[role] ?? ''] ?? [null]) {
          const list = await whole(s.t, `pr: "${day}", rolle: ${role}${who ? `, for: "${who}"` : ''}`);
          for (const o of list) {
            expect([o.rolle, o.for]).toEqual([role, who]);
            set.add(key(o));
          }
          const own = await s.t.as(role, who ?? undefined);
          if (day === '2014-04-23' || who === null) expect(await whole(own, `pr: "${day}"`)).toEqual(list);
        }
      }
      const withoutForum = everything.filter((o) => o.rolle !== 'FORUM');
      expect(withoutForum.filter((o) => !set.has(key(o))).map((o) => [o.art, o.for])).toEqual([]);
      for (const o of set) expect(everything.some((a) => key(a) === o)).toBe(true);
    },
    60_000,
  );

  it('a forvaltning that does not exist on the day has nothing', async () => {
    expect((await page(s.t, 'pr: "2000-01-01", rolle: FORVALTNING, for: "TMF"')).totalCount).toBe(0);
  });

  it('those who act for nothing of their own see all, with and without a role', async () => {
    const everything = await page(s.t);
    for (const role of ['ANALYTIKER', 'ADMINISTRATOR'] as const) expect(await page(await s.t.as(role))).toEqual(everything);
    for (const role of ['OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR']) expect(await page(s.lbf, `rolle: ${role}`)).toEqual(everything);
  });

  it('one that does not exist is an error with a name', async () => {
    for (const [args, argument] of [
      ['rolle: FORUM', 'for'],
      ['rolle: FORVALTNING, for: "NIX"', 'for'],
      ['rolle: LANDSBYGGEFOND, for: "TMF"', 'for'],
      ['for: "TMF"', 'rolle'],
    ]) {
      const answer = await s.t.ask(`{ opgaver(${args}) { totalCount } }`);
      expect([args, answer.status, answer.errors[0]?.extensions]).toEqual([args, 400, { code: 'BAD_USER_INPUT', argument }]);
    }
  });
});

describe('the page', () => {
  it('is the same list in small bites, overdue first, in one statement', async () => {
    const all = await whole(s.t, 'pr: "2014-04-23"');
    const bites: Task[] = [];
    while (bites.length < all.length) {
      const before = s.t.database.readers.statementCount;
      const b = await page(s.t, `pr: "2014-04-23", first: 7, spring: ${bites.length}`);
      expect(s.t.database.readers.statementCount - before).toBe(1);
      expect([b.totalCount, b.hasNextPage]).toEqual([all.length, bites.length + 7 < all.length]);
      bites.push(...b.nodes);
    }
    expect(bites).toEqual(all);
    const deadlines = all.map((o) => o.frist ?? '9999');
    expect(deadlines).toEqual([...deadlines].sort());
  });

  it('has 20 rows when nothing is said, and can be empty', async () => {
    expect((await page(s.t, 'pr: "2014-04-23"')).nodes.length).toBe(20);
    const empty = await page(s.t, 'pr: "2014-04-23", first: 0');
    expect([empty.nodes, empty.totalCount > 20, empty.hasNextPage]).toEqual([[], true, true]);
    const after = await page(s.t, 'pr: "2014-04-23", spring: 1000');
    expect([after.nodes, after.hasNextPage]).toEqual([[], false]);
  });

  it.each([
    ['first: 101', 'first'],
    ['first: -1', 'first'],
    ['spring: -1', 'spring'],
  ])('%s is refused', async (args, argument) => {
    const answer = await s.t.ask(`{ opgaver(${args}) { totalCount } }`);
    expect([answer.status, answer.errors[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument }]);
  });
});

it('the reason is a sentence in both languages, without codes and machine dates', async () => {
  const q = '{ opgaver(pr: "2016-09-01", first: 100) { nodes { da: grund en: grund(sprog: EN) } } }';
  const { opgaver } = await s.t.data<{ opgaver: { nodes: { da: string; en: string }[] } }>(q);
  expect(opgaver.nodes.length).toBeGreaterThan(10);
  for (const { da, en } of opgaver.nodes) {
    expect(da).not.toEqual(en);
    for (const text of [da, en]) expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|[A-Z]{3,}_|undefined|null|\{|\.$/);
  }
});
