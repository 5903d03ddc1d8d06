import { type Outside, openOutside } from '../support/outside';
import { dice } from '../support/random';
import { startService, type TestService } from '../support/service';

/** Fields that analysts ask by, worked out again from the rows of the tables: day by day, year by year. */

let t: TestService;
let outside: Outside;
beforeAll(async () => {
  t = await startService();
  outside = await openOutside(t);
});
afterAll(async () => {
  await outside.close();
  await t.close();
});

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const days = (from: string, to: string): number => (at(to) - at(from)) / DAY;

it('days to tilsagn are those between the first approvals of either kind', async () => {
  const decided = await outside.all<{ plan: number; art: string; dato: string }>(
    `SELECT p.helhedsplan_id AS plan, p.art AS art, a.dato AS dato FROM afgoerelsespunkt p JOIN afgoerelse a ON a.id = p.afgoerelse_id
      WHERE a.udfald = 'GODKENDT' AND p.helhedsplan_id IS NOT NULL`,
  );
  const first = (plan: number, art: string): string | undefined =>
    decided
      .filter((d) => d.plan === plan && d.art === art)
      .map((d) => d.dato)
      .sort()[0];
  const { helhedsplaner } = await t.data<{ helhedsplaner: { nodes: { id: string; dageTilTilsagn: number | null }[] } }>(
    '{ helhedsplaner(first: 100) { nodes { id dageTilTilsagn } } }',
  );
  expect(helhedsplaner.nodes.length).toBeGreaterThan(30);
  for (const { id, dageTilTilsagn } of helhedsplaner.nodes) {
    const [from, to] = ['PRAEKVALIFIKATION', 'TILSAGN'].map((art) => first(Number(id.slice(3)), art));
    expect([id, dageTilTilsagn]).toEqual([id, from && to ? days(from, to) : null]);
  }
});

it('deviation is the difference from the budget in percent of it, rounded half up', async () => {
  const rows = await outside.all<{ id: number; budget: number; forbrug: number }>('SELECT id, budget, forbrug FROM midlerforbrug');
  const { midlerforbrug } = await t.data<{ midlerforbrug: { totalCount: number } }>('{ midlerforbrug { totalCount } }');
  expect(rows.length).toBe(midlerforbrug.totalCount);
  const { nodes } = await t.data<{ nodes: ({ id: string; afvigelse: number | null } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Midlerforbrug { id afvigelse } } }',
    { ids: rows.slice(0, 100).map(({ id }) => `mid_${id}`) },
  );
  for (const [i, { id, budget, forbrug }] of rows.slice(0, 100).entries()) {
    const [b, f] = [BigInt(budget), BigInt(forbrug)];
    const difference = f > b ? f - b : b - f;
    expect(nodes[i]).toEqual({ id: `mid_${id}`, afvigelse: b > 0n ? Number((20_000n * difference + b) / (2n * b)) / 100 : null });
  }
});

interface Participation {
  readonly afdeling: number;
  readonly fra: string;
  readonly til: string | null;
  readonly start: string;
  readonly slut: string;
}

describe('an estate is covered without a break', () => {
  it('when it is part of a running plan on every single day, for 200 spans drawn by number', async () => {
    const all = await outside.all<Participation>(
      `SELECT l.afdeling_id AS afdeling, l.fra AS fra, l.til AS til, h.start AS start, h.slut AS slut FROM afdelingstilknytning l
        JOIN helhedsplan h ON h.id = l.helhedsplan_id WHERE h.status IN ('TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET')`,
    );
    const estates = [...new Set(all.map(({ afdeling }) => afdeling))];
    const covers = (p: Participation, day: string): boolean =>
      p.fra <= day && (p.til === null || day < p.til) && p.start <= day && day <= p.slut;
    const random = dice(20);
    // The edges of covers are where it is decided.
    const edges = all.flatMap(({ fra, til, start, slut }) => [fra, til ?? slut, start, slut]);
    const edge = (): string => dayOf(at(edges[Math.floor(random() * edges.length)] ?? '2014-01-01') + (Math.floor(random() * 3) - 1) * DAY);
    const counts = { whole: 0, broken: 0 };
    for (let i = 0; i < 200; i += 1) {
      const [fra, til] = [edge(), edge()].sort();
      if (!fra || !til) throw new Error('no days');
      const span = Array.from({ length: days(fra, til) + 1 }, (_, n) => dayOf(at(fra) + n * DAY));
      const expected = estates
        .filter((estate) => {
          const own = all.filter(({ afdeling }) => afdeling === estate);
          return span.every((day) => own.some((p) => covers(p, day)));
        })
        .map((id) => `afd_${id}`);
      const { afdelinger } = await t.data<{ afdelinger: { nodes: { id: string }[] } }>(
        'query ($fra: Date!, $til: Date!) { afdelinger(first: 100, filter: { daekketUdenBrud: { fra: $fra, til: $til } }) { nodes { id } } }',
        { fra, til },
      );
      expect([fra, til, afdelinger.nodes.map(({ id }) => id).sort()]).toEqual([fra, til, expected.sort()]);
      counts.whole += expected.length;
      counts.broken += estates.length - expected.length;
    }
    expect(Math.min(counts.whole, counts.broken)).toBeGreaterThan(100);
  });

  it('and not when the last day is before the first', async () => {
    const { afdelinger } = await t.data<{ afdelinger: { totalCount: number } }>(
      '{ afdelinger(filter: { daekketUdenBrud: { fra: "2014-01-02", til: "2014-01-01" } }) { totalCount } }',
    );
    expect(afdelinger.totalCount).toBe(0);
  });
});

it('a goal is missed twice when the accounts that stand for two years in a row say so', async () => {
  const { maal } = await t.data<{
    maal: {
      nodes: {
        id: string;
        twice: boolean;
        before: boolean;
        opfyldelser: { nodes: { grad: string; redegoerelse: { aar: number; gaelder: boolean } }[] };
      }[];
    };
  }>(`{ maal(first: 100, filter: { opfyldelser: { some: { grad: { eq: IKKE_OPFYLDT } } } }) { nodes { id
      twice: ikkeOpfyldtToAarITraek(pr: "2026-11-22") before: ikkeOpfyldtToAarITraek(pr: "2000-01-01")
      opfyldelser(first: 100) { nodes { grad redegoerelse { aar gaelder(pr: "2026-11-22") } } } } } }`);
  const missed = maal.nodes.filter(({ twice }) => twice);
  expect([missed.length > 0, missed.length < maal.nodes.length]).toEqual([true, true]);
  for (const { id, twice, before, opfyldelser } of maal.nodes) {
    const years = opfyldelser.nodes.filter((o) => o.grad === 'IKKE_OPFYLDT' && o.redegoerelse.gaelder).map((o) => o.redegoerelse.aar);
    expect([id, twice, before]).toEqual([id, years.some((year) => years.includes(year + 1)), false]);
  }
});
