import { execute } from '../support/acts';
import { newPlan } from '../support/plans';
import { makeScene, type Scene } from '../support/scene';

/** What is invented can be chosen, and left out of sums; what is unknown is counted beside them. */

let s: Scene;
beforeAll(async () => {
  s = await makeScene('2014-04-23');
});
afterAll(() => s.close());

const amountInOere = (kroner: number): number => Math.round(kroner * 100);

interface NounRow {
  readonly id: string;
  readonly herkomst: string;
  readonly opdigtedeFelter: string[];
}
interface Plan extends NounRow {
  readonly oekonomiskRamme: number;
  readonly varighedMaaneder: number;
  readonly antalLejemaal: number | null;
  readonly kronerPrLejemaal: number | null;
  readonly kommunalAndel: number;
  readonly status: string;
  readonly finansiering: { nodes: NounRow[] };
  readonly afdelingstilknytninger: { nodes: (NounRow & { afdeling: NounRow })[] };
}

const ROW = 'id herkomst opdigtedeFelter';
const FIELDS = ['oekonomiskRamme', 'varighedMaaneder', 'antalLejemaal', 'kronerPrLejemaal', 'kommunalAndel'] as const;
type FieldItem = (typeof FIELDS)[number];

const planer = async (): Promise<Plan[]> =>
  (
    await s.t.data<{ helhedsplaner: { nodes: Plan[] } }>(`{ helhedsplaner(first: 100) { nodes { ${ROW} ${FIELDS.join(' ')} status
      finansiering(first: 100) { nodes { ${ROW} } } afdelingstilknytninger(first: 100) { nodes { ${ROW} afdeling { ${ROW} } } } } } }`)
  ).helhedsplaner.nodes;

/** Whether the row is invented, or one of these fields of it. */
const invented = (r: NounRow, ...fields: string[]): boolean =>
  r.herkomst === 'SYNTETISK' || fields.some((f) => r.opdigtedeFelter.includes(f));

const lejemaal = (p: Plan): boolean =>
  p.afdelingstilknytninger.nodes.some((l) => invented(l, 'afdeling') || invented(l.afdeling, 'antalLejemaal'));
const RESTS: Record<FieldItem, (p: Plan) => boolean> = {
  oekonomiskRamme: (p) => invented(p, 'oekonomiskRamme'),
  varighedMaaneder: (p) => invented(p, 'start', 'slut'),
  antalLejemaal: (p) => invented(p) || lejemaal(p),
  kronerPrLejemaal: (p) => invented(p, 'oekonomiskRamme') || lejemaal(p),
  kommunalAndel: (p) => invented(p, 'oekonomiskRamme') || p.finansiering.nodes.some((b) => invented(b, 'beloeb', 'kilde')),
};

interface Num {
  readonly count: number;
  readonly sum: Record<FieldItem, number | null>;
  readonly avg: Record<FieldItem, number | null>;
  readonly min: Record<FieldItem, number | null>;
  readonly max: Record<FieldItem, number | null>;
  readonly ukendte: Record<FieldItem, number>;
}
const MAAL = `count ${['sum', 'avg', 'min', 'max', 'ukendte'].map((m) => `${m} { ${FIELDS.join(' ')} }`).join(' ')}`;

function trial(number: Num, own: readonly Plan[], without: boolean): void {
  expect(number.count).toBe(own.length);
  for (const f of FIELDS) {
    const known = own.filter((p) => !(without && RESTS[f](p))).flatMap((p) => (p[f] === null ? [] : [amountInOere(p[f])]));
    const sum = known.reduce((a, b) => a + b, 0);
    const like = (v: number | null): number | null => (v === null ? null : amountInOere(v));
    const none = known.length === 0;
    expect([f, number.ukendte[f]]).toEqual([f, own.length - known.length]);
    expect([f, like(number.sum[f]), like(number.min[f]), like(number.max[f])]).toEqual(
      none ? [f, null, null, null] : [f, sum, Math.min(...known), Math.max(...known)],
    );
    if (!none) expect(Math.abs((like(number.avg[f]) ?? 0) - sum / known.length)).toBeLessThanOrEqual(1);
  }
}

it.each([undefined, false, true])('udenOpdigtede: %s, over all plans and groups, calculated again', async (without) => {
  const argument = without === undefined ? '' : `, udenOpdigtede: ${without}`;
  const d = await s.t.data<{ helhedsplaner: { aggregate: Num & { groups: { nodes: (Num & { key: { status: string } })[] } } } }>(
    `{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]${argument}) { ${MAAL} groups { nodes { key { status } ${MAAL} } } } } }`,
  );
  const all = await planer();
  trial(d.helhedsplaner.aggregate, all, without === true);
  expect(d.helhedsplaner.aggregate.groups.nodes.length).toBeGreaterThan(5);
  for (const g of d.helhedsplaner.aggregate.groups.nodes)
    trial(
      g,
      all.filter((p) => p.status === g.key.status),
      without === true,
    );
  if (without) for (const f of FIELDS) expect(d.helhedsplaner.aggregate.ukendte[f]).toBeGreaterThan(0);
});

it('as a variable, in groups through a link, and on stored figures that may be missing', async () => {
  const q = `query ($uden: Boolean) { afdelinger { aggregate(udenOpdigtede: $uden) { sum { antalLejemaal antalBeboere } ukendte { antalLejemaal antalBeboere } } }
    helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }], udenOpdigtede: $uden) { groups { nodes { count ukendte { oekonomiskRamme } } } } } }`;
  interface Answer {
    afdelinger: { aggregate: { sum: Record<string, number>; ukendte: Record<string, number> } };
    helhedsplaner: { aggregate: { groups: { nodes: { count: number; ukendte: { oekonomiskRamme: number } }[] } } };
  }
  const [extras, without] = [await s.t.data<Answer>(q, { uden: false }), await s.t.data<Answer>(q, { uden: true })];
  // Nørrebro's four estates with real numbers of homes, Valby's two, and no number of residents at all.
  expect(without.afdelinger.aggregate.sum).toEqual({ antalLejemaal: 863 + 66 + 326 + 170 + 394 + 72, antalBeboere: null });
  expect(extras.afdelinger.aggregate.ukendte.antalLejemaal).toBe(3);
  expect(extras.afdelinger.aggregate.sum.antalBeboere).toBeGreaterThan(20_000);
  expect(without.helhedsplaner.aggregate.groups.nodes.map((g) => g.count)).toEqual(
    extras.helhedsplaner.aggregate.groups.nodes.map((g) => g.count),
  );
  expect(extras.helhedsplaner.aggregate.groups.nodes.every((g) => g.ukendte.oekonomiskRamme === 0)).toBe(true);
});

it('a set without rows has no ukendte, and an aggregate can do with them alone', async () => {
  const d = await s.t.data(
    '{ a: helhedsplaner(filter: { id: { eq: "hp_999" } }) { aggregate(udenOpdigtede: true) { ukendte { oekonomiskRamme } } } b: helhedsplaner { aggregate { ukendte { __typename } } } }',
  );
  expect(d).toEqual({
    a: { aggregate: { ukendte: { oekonomiskRamme: 0 } } },
    b: { aggregate: { ukendte: { __typename: 'HelhedsplanCounts' } } },
  });
});

describe('filters', () => {
  const count = async (filter: string): Promise<string[]> =>
    (
      await s.t.data<{ helhedsplaner: { nodes: { id: string }[] } }>(`{ helhedsplaner(first: 100, filter: ${filter}) { nodes { id } } }`)
    ).helhedsplaner.nodes.map((p) => p.id);
  const where = async (test: (p: Plan) => boolean): Promise<string[]> => (await planer()).filter(test).map((p) => p.id);

  it('has is the whole name, contains a part of it, isEmpty whether there are any', async () => {
    expect(await count('{ opdigtedeFelter: { has: "slut" } }')).toEqual(await where((p) => p.opdigtedeFelter.includes('slut')));
    expect(await count('{ opdigtedeFelter: { has: "SLUT" } }')).toEqual([]);
    expect(await count('{ opdigtedeFelter: { has: "oekonomisk" } }')).toEqual([]);
    expect(await count('{ opdigtedeFelter: { contains: "OEKONOMISK" } }')).toEqual(
      await where((p) => p.opdigtedeFelter.includes('oekonomiskRamme')),
    );
    expect(await count('{ opdigtedeFelter: { isEmpty: true } }')).toEqual(await where((p) => p.opdigtedeFelter.length === 0));
    expect(await count('{ opdigtedeFelter: { isEmpty: false, has: "start" } }')).toEqual(
      await where((p) => p.opdigtedeFelter.includes('start')),
    );
    expect(await count('{ not: { opdigtedeFelter: { has: "slut" } } }')).toEqual(await where((p) => !p.opdigtedeFelter.includes('slut')));
    expect(await count('{ aliaser: { has: "Blågården" } }')).toHaveLength(1);
  });

  it('through relations', async () => {
    const d = await s.t.data<{ helhedsplaner: { nodes: { noegle: string }[] } }>(
      '{ helhedsplaner(filter: { aktiv: { pr: "2014-01-01" }, afdelinger: { every: { not: { opdigtedeFelter: { has: "antalLejemaal" } } }, none: { herkomst: { eq: SYNTETISK } } } }) { nodes { noegle } } }',
    );
    expect(d.helhedsplaner.nodes).toEqual([{ noegle: 'DET-GODE-NABOSKAB' }, { noegle: 'RUM-FOR-LIV' }]);
  });
});

describe('acts', () => {
  it('what is reported is not invented', async () => {
    await execute(s.ansoeger, 'opretHelhedsplan', newPlan('INDBERETTET-PLAN'));
    const rr = '{ nodes { herkomst opdigtedeFelter } }';
    const d = await s.t.data<{ helhedsplan: Record<string, unknown> }>(
      `{ helhedsplan(noegle: "INDBERETTET-PLAN") { herkomst opdigtedeFelter finansiering ${rr} ansoegere ${rr} maal ${rr} haendelser ${rr} } }`,
    );
    const all = [d.helhedsplan, ...Object.values(d.helhedsplan).flatMap((v) => (v as { nodes?: unknown[] }).nodes ?? [])];
    expect(all.length).toBeGreaterThan(5);
    for (const r of all) expect(r).toMatchObject({ herkomst: 'INDBERETTET', opdigtedeFelter: [] });
  });

  it('what an act corrects is no longer invented, and the rest still is', async () => {
    await s.outside.run(
      'UPDATE helhedsplan SET opdigtede_felter = \'["formaal","oekonomiskRamme","prisaar"]\' WHERE noegle = \'INDBERETTET-PLAN\'',
    );
    const fields = 'helhedsplan { prisaar opdigtedeFelter }';
    const answer = await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'INDBERETTET-PLAN', prisaar: 2015 }, fields);
    expect(answer.helhedsplan).toEqual({ prisaar: 2015, opdigtedeFelter: ['formaal', 'oekonomiskRamme'] });
    const again = await execute(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'INDBERETTET-PLAN', formaal: 'Et kendt formål' }, fields);
    expect(again.helhedsplan).toEqual({ prisaar: 2015, opdigtedeFelter: ['oekonomiskRamme'] });
  });
});
