import { startService, type TestService } from '../support/service';

let t: TestService;
beforeAll(async () => {
  t = await startService();
});
afterAll(() => t.close());

interface Plan {
  oekonomiskRamme: number;
  start: string;
  slut: string;
  varighedMaaneder: number;
  kommunalAndel: number;
  lokalAndel: number;
  landsbyggefondensAndel: number;
  kronerPrLejemaal: number | null;
  antalLejemaal: number | null;
  finansiering: { nodes: { kilde: string; beloeb: number }[] };
  afdelinger: { nodes: { antalLejemaal: number | null }[] };
  byomraader: { nodes: { noegle: string }[] };
}

let planer: Plan[];
beforeAll(async () => {
  const d = await t.data<{
    helhedsplaner: { nodes: Plan[] };
  }>(`{ helhedsplaner(first: 100) { nodes { oekonomiskRamme start slut varighedMaaneder kommunalAndel lokalAndel landsbyggefondensAndel kronerPrLejemaal antalLejemaal
    finansiering { nodes { kilde beloeb } } afdelinger(first: 100) { nodes { antalLejemaal } } byomraader { nodes { noegle } } } } }`);
  planer = d.helhedsplaner.nodes;
});

const amountInOere = (kroner: number): number => Math.round(kroner * 100);
const sum = (number: number[]): number => number.reduce((a, b) => a + b, 0);

describe('calculated fields, calculated again', () => {
  it('shares are the sum of the contributions over the total, rounded to a hundredth', () => {
    expect(planer.length).toBeGreaterThan(30);
    for (const p of planer) {
      const af = (choose: (source: string) => boolean): number =>
        sum(p.finansiering.nodes.filter((b) => choose(b.kilde)).map((b) => amountInOere(b.beloeb)));
      const procent = (part: number): number =>
        Number((2n * 10_000n * BigInt(part) + BigInt(amountInOere(p.oekonomiskRamme))) / (2n * BigInt(amountInOere(p.oekonomiskRamme)))) /
        100;
      expect([p.kommunalAndel, p.lokalAndel, p.landsbyggefondensAndel]).toEqual([
        procent(af((k) => k === 'KOMMUNE')),
        procent(af((k) => k !== 'LANDSBYGGEFONDEN')),
        procent(af((k) => k === 'LANDSBYGGEFONDEN')),
      ]);
      expect(af(() => true)).toBe(amountInOere(p.oekonomiskRamme));
    }
  });

  it('kroner per home is the total over the homes, and null when one figure is missing', () => {
    for (const p of planer) {
      const lejemaal = p.afdelinger.nodes.map((a) => a.antalLejemaal);
      const known = lejemaal.every((n) => n !== null) && lejemaal.length > 0;
      const count = known ? sum(lejemaal.map(Number)) : null;
      expect(p.antalLejemaal).toBe(count);
      expect(p.kronerPrLejemaal).toBe(count ? Math.floor((2 * amountInOere(p.oekonomiskRamme) + count) / (2 * count)) / 100 : null);
    }
  });

  it('the duration is whole months through the last day', () => {
    for (const p of planer) {
      const after = new Date(`${p.slut}T00:00:00Z`);
      after.setUTCDate(after.getUTCDate() + 1);
      const start = new Date(`${p.start}T00:00:00Z`);
      const months =
        (after.getUTCFullYear() - start.getUTCFullYear()) * 12 +
        after.getUTCMonth() -
        start.getUTCMonth() -
        (after.getUTCDate() < start.getUTCDate() ? 1 : 0);
      expect(p.varighedMaaneder).toBe(months);
    }
  });
});

describe('aggregates', () => {
  interface Num {
    oekonomiskRamme: number;
    varighedMaaneder: number;
  }
  interface GroupFacts {
    key: { byomraade: { noegle: string } | null; startAar: number };
    count: number;
    sum: Num;
    avg: Num;
    min: Num;
    max: Num;
  }

  it('figures over all rows do not depend on the page', async () => {
    const d = await t.data<{ helhedsplaner: { nodes: unknown[]; aggregate: Omit<GroupFacts, 'key'> } }>(
      '{ helhedsplaner(first: 1) { nodes { id } aggregate { count sum { oekonomiskRamme varighedMaaneder } avg { oekonomiskRamme varighedMaaneder } min { oekonomiskRamme varighedMaaneder } max { oekonomiskRamme varighedMaaneder } } } }',
    );
    const rammer = planer.map((p) => amountInOere(p.oekonomiskRamme));
    const a = d.helhedsplaner.aggregate;
    expect(a.count).toBe(planer.length);
    expect(amountInOere(a.sum.oekonomiskRamme)).toBe(sum(rammer));
    expect(amountInOere(a.avg.oekonomiskRamme)).toBe(Math.round(sum(rammer) / rammer.length));
    expect([amountInOere(a.min.oekonomiskRamme), amountInOere(a.max.oekonomiskRamme)]).toEqual([Math.min(...rammer), Math.max(...rammer)]);
    expect(a.avg.varighedMaaneder).toBeCloseTo(sum(planer.map((p) => p.varighedMaaneder)) / planer.length, 9);
  });

  it('a plan in two byområder counts in both, and one without has the key null', async () => {
    const d = await t.data<{ helhedsplaner: { aggregate: { groups: { nodes: GroupFacts[] } } } }>(
      '{ helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }]) { groups { nodes { key { byomraade { noegle } } count sum { oekonomiskRamme } } } } } }',
    );
    const expected = new Map<string | null, { antal: number; ramme: number }>();
    for (const p of planer) {
      for (const key of p.byomraader.nodes.length > 0 ? p.byomraader.nodes.map((b) => b.noegle) : [null]) {
        const g = expected.get(key) ?? { antal: 0, ramme: 0 };
        expected.set(key, { antal: g.antal + 1, ramme: g.ramme + amountInOere(p.oekonomiskRamme) });
      }
    }
    expect(expected.size).toBe(7);
    const actual = new Map(
      d.helhedsplaner.aggregate.groups.nodes.map((g) => [
        g.key.byomraade?.noegle ?? null,
        { antal: g.count, ramme: amountInOere(g.sum.oekonomiskRamme) },
      ]),
    );
    expect(actual).toEqual(expected);
  });

  it('the year of a day, and several keys', async () => {
    const d = await t.data<{ helhedsplaner: { aggregate: { groups: { nodes: GroupFacts[] } } } }>(
      '{ helhedsplaner { aggregate(groupBy: [{ field: START_AAR }, { field: STATUS }]) { groups(first: 1000) { nodes { key { startAar status } count } } } } }',
    );
    expect(sum(d.helhedsplaner.aggregate.groups.nodes.map((g) => g.count))).toBe(planer.length);
    expect(new Set(d.helhedsplaner.aggregate.groups.nodes.map((g) => g.key.startAar))).toEqual(
      new Set(planer.map((p) => Number(p.start.slice(0, 4)))),
    );
  });

  it('the same key twice is the same groups', async () => {
    const q = (keys: string): string =>
      `{ helhedsplaner { aggregate(groupBy: [${keys}]) { groups { nodes { key { byomraade { noegle } } count } } } } }`;
    expect(await t.data(q('{ field: BYOMRAADE }, { field: BYOMRAADE }'))).toEqual(await t.data(q('{ field: BYOMRAADE }')));
  });

  it('an aggregate is there also when nothing is counted, and when there are no rows', async () => {
    const d = await t.data(
      '{ helhedsplaner(filter: { id: { eq: "hp_999" } }) { aggregate { sum { __typename } } b: aggregate { count sum { oekonomiskRamme } } } }',
    );
    expect(d).toEqual({
      helhedsplaner: { aggregate: { sum: { __typename: 'HelhedsplanNumbers' } }, b: { count: 0, sum: { oekonomiskRamme: null } } },
    });
  });

  it('under a filter, also on a nested list, and with a limited number of groups', async () => {
    const d = await t.data<{
      byomraader: {
        nodes: {
          alle: { totalCount: number };
          helhedsplaner: { totalCount: number; aggregate: { count: number; groups: { nodes: { count: number }[] } } };
        }[];
      };
    }>(
      '{ byomraader { nodes { alle: helhedsplaner { totalCount } helhedsplaner(filter: { aktiv: { pr: "2014-01-01" } }) { totalCount aggregate(groupBy: [{ field: STATUS }]) { count groups(first: 1) { nodes { count } } } } } } }',
    );
    expect(d.byomraader.nodes).toHaveLength(6);
    for (const b of d.byomraader.nodes) {
      expect(b.helhedsplaner.aggregate.count).toBe(b.helhedsplaner.totalCount);
      expect(b.helhedsplaner.aggregate.groups.nodes).toHaveLength(1);
      expect(b.alle.totalCount).toBeGreaterThan(b.helhedsplaner.totalCount);
    }
  });
});
