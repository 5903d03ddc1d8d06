import { lavScene, nyPlan, type Scene, udfoer } from '../support/planer';

/** What is invented can be chosen, and left out of sums; what is unknown is counted beside them. */

let s: Scene;
beforeAll(async () => {
  s = await lavScene('2014-04-23');
});
afterAll(() => s.luk());

const oere = (kroner: number): number => Math.round(kroner * 100);

interface Raekke {
  readonly id: string;
  readonly herkomst: string;
  readonly opdigtedeFelter: string[];
}
interface Plan extends Raekke {
  readonly oekonomiskRamme: number;
  readonly varighedMaaneder: number;
  readonly antalLejemaal: number | null;
  readonly kronerPrLejemaal: number | null;
  readonly kommunalAndel: number;
  readonly status: string;
  readonly finansiering: { nodes: Raekke[] };
  readonly afdelingstilknytninger: { nodes: (Raekke & { afdeling: Raekke })[] };
}

const RAEKKE = 'id herkomst opdigtedeFelter';
const FELTER = ['oekonomiskRamme', 'varighedMaaneder', 'antalLejemaal', 'kronerPrLejemaal', 'kommunalAndel'] as const;
type Felt = (typeof FELTER)[number];

const planer = async (): Promise<Plan[]> =>
  (
    await s.t.data<{ helhedsplaner: { nodes: Plan[] } }>(`{ helhedsplaner(first: 100) { nodes { ${RAEKKE} ${FELTER.join(' ')} status
      finansiering(first: 100) { nodes { ${RAEKKE} } } afdelingstilknytninger(first: 100) { nodes { ${RAEKKE} afdeling { ${RAEKKE} } } } } } }`)
  ).helhedsplaner.nodes;

/** Whether the row is invented, or one of these fields of it. */
const opdigtet = (r: Raekke, ...felter: string[]): boolean =>
  r.herkomst === 'SYNTETISK' || felter.some((f) => r.opdigtedeFelter.includes(f));

const lejemaal = (p: Plan): boolean =>
  p.afdelingstilknytninger.nodes.some((l) => opdigtet(l, 'afdeling') || opdigtet(l.afdeling, 'antalLejemaal'));
const HVILER: Record<Felt, (p: Plan) => boolean> = {
  oekonomiskRamme: (p) => opdigtet(p, 'oekonomiskRamme'),
  varighedMaaneder: (p) => opdigtet(p, 'start', 'slut'),
  antalLejemaal: (p) => opdigtet(p) || lejemaal(p),
  kronerPrLejemaal: (p) => opdigtet(p, 'oekonomiskRamme') || lejemaal(p),
  kommunalAndel: (p) => opdigtet(p, 'oekonomiskRamme') || p.finansiering.nodes.some((b) => opdigtet(b, 'beloeb', 'kilde')),
};

interface Tal {
  readonly count: number;
  readonly sum: Record<Felt, number | null>;
  readonly avg: Record<Felt, number | null>;
  readonly min: Record<Felt, number | null>;
  readonly max: Record<Felt, number | null>;
  readonly ukendte: Record<Felt, number>;
}
const MAAL = `count ${['sum', 'avg', 'min', 'max', 'ukendte'].map((m) => `${m} { ${FELTER.join(' ')} }`).join(' ')}`;

function proev(tal: Tal, egne: readonly Plan[], uden: boolean): void {
  expect(tal.count).toBe(egne.length);
  for (const f of FELTER) {
    const kendte = egne.filter((p) => !(uden && HVILER[f](p))).flatMap((p) => (p[f] === null ? [] : [oere(p[f])]));
    const sum = kendte.reduce((a, b) => a + b, 0);
    const som = (v: number | null): number | null => (v === null ? null : oere(v));
    const ingen = kendte.length === 0;
    expect([f, tal.ukendte[f]]).toEqual([f, egne.length - kendte.length]);
    expect([f, som(tal.sum[f]), som(tal.min[f]), som(tal.max[f])]).toEqual(
      ingen ? [f, null, null, null] : [f, sum, Math.min(...kendte), Math.max(...kendte)],
    );
    if (!ingen) expect(Math.abs((som(tal.avg[f]) ?? 0) - sum / kendte.length)).toBeLessThanOrEqual(1);
  }
}

it.each([undefined, false, true])('udenOpdigtede: %s, over alle planer og grupper, regnet efter', async (uden) => {
  const argument = uden === undefined ? '' : `, udenOpdigtede: ${uden}`;
  const d = await s.t.data<{ helhedsplaner: { aggregate: Tal & { groups: { nodes: (Tal & { key: { status: string } })[] } } } }>(
    `{ helhedsplaner { aggregate(groupBy: [{ field: STATUS }]${argument}) { ${MAAL} groups { nodes { key { status } ${MAAL} } } } } }`,
  );
  const alle = await planer();
  proev(d.helhedsplaner.aggregate, alle, uden === true);
  expect(d.helhedsplaner.aggregate.groups.nodes.length).toBeGreaterThan(5);
  for (const g of d.helhedsplaner.aggregate.groups.nodes)
    proev(
      g,
      alle.filter((p) => p.status === g.key.status),
      uden === true,
    );
  if (uden) for (const f of FELTER) expect(d.helhedsplaner.aggregate.ukendte[f]).toBeGreaterThan(0);
});

it('som variabel, i grupper gennem et led, og på lagrede tal, der kan mangle', async () => {
  const q = `query ($uden: Boolean) { afdelinger { aggregate(udenOpdigtede: $uden) { sum { antalLejemaal antalBeboere } ukendte { antalLejemaal antalBeboere } } }
    helhedsplaner { aggregate(groupBy: [{ field: BYOMRAADE }], udenOpdigtede: $uden) { groups { nodes { count ukendte { oekonomiskRamme } } } } } }`;
  interface Svar {
    afdelinger: { aggregate: { sum: Record<string, number>; ukendte: Record<string, number> } };
    helhedsplaner: { aggregate: { groups: { nodes: { count: number; ukendte: { oekonomiskRamme: number } }[] } } };
  }
  const [med, uden] = [await s.t.data<Svar>(q, { uden: false }), await s.t.data<Svar>(q, { uden: true })];
  // Nørrebro's four estates with real numbers of homes, Valby's two, and no number of residents at all.
  expect(uden.afdelinger.aggregate.sum).toEqual({ antalLejemaal: 863 + 66 + 326 + 170 + 394 + 72, antalBeboere: null });
  expect(med.afdelinger.aggregate.ukendte.antalLejemaal).toBe(3);
  expect(med.afdelinger.aggregate.sum.antalBeboere).toBeGreaterThan(20_000);
  expect(uden.helhedsplaner.aggregate.groups.nodes.map((g) => g.count)).toEqual(
    med.helhedsplaner.aggregate.groups.nodes.map((g) => g.count),
  );
  expect(med.helhedsplaner.aggregate.groups.nodes.every((g) => g.ukendte.oekonomiskRamme === 0)).toBe(true);
});

it('en mængde uden rækker har ingen ukendte, og et aggregat kan nøjes med dem', async () => {
  const d = await s.t.data(
    '{ a: helhedsplaner(filter: { id: { eq: "hp_999" } }) { aggregate(udenOpdigtede: true) { ukendte { oekonomiskRamme } } } b: helhedsplaner { aggregate { ukendte { __typename } } } }',
  );
  expect(d).toEqual({
    a: { aggregate: { ukendte: { oekonomiskRamme: 0 } } },
    b: { aggregate: { ukendte: { __typename: 'HelhedsplanCounts' } } },
  });
});

describe('filtre', () => {
  const antal = async (filter: string): Promise<string[]> =>
    (
      await s.t.data<{ helhedsplaner: { nodes: { id: string }[] } }>(`{ helhedsplaner(first: 100, filter: ${filter}) { nodes { id } } }`)
    ).helhedsplaner.nodes.map((p) => p.id);
  const hvor = async (test: (p: Plan) => boolean): Promise<string[]> => (await planer()).filter(test).map((p) => p.id);

  it('has er hele navnet, contains en del af det, isEmpty om der er nogen', async () => {
    expect(await antal('{ opdigtedeFelter: { has: "slut" } }')).toEqual(await hvor((p) => p.opdigtedeFelter.includes('slut')));
    expect(await antal('{ opdigtedeFelter: { has: "SLUT" } }')).toEqual([]);
    expect(await antal('{ opdigtedeFelter: { has: "oekonomisk" } }')).toEqual([]);
    expect(await antal('{ opdigtedeFelter: { contains: "OEKONOMISK" } }')).toEqual(
      await hvor((p) => p.opdigtedeFelter.includes('oekonomiskRamme')),
    );
    expect(await antal('{ opdigtedeFelter: { isEmpty: true } }')).toEqual(await hvor((p) => p.opdigtedeFelter.length === 0));
    expect(await antal('{ opdigtedeFelter: { isEmpty: false, has: "start" } }')).toEqual(
      await hvor((p) => p.opdigtedeFelter.includes('start')),
    );
    expect(await antal('{ not: { opdigtedeFelter: { has: "slut" } } }')).toEqual(await hvor((p) => !p.opdigtedeFelter.includes('slut')));
    expect(await antal('{ aliaser: { has: "Blågården" } }')).toHaveLength(1);
  });

  it('gennem relationer', async () => {
    const d = await s.t.data<{ helhedsplaner: { nodes: { noegle: string }[] } }>(
      '{ helhedsplaner(filter: { aktiv: { pr: "2014-01-01" }, afdelinger: { every: { not: { opdigtedeFelter: { has: "antalLejemaal" } } }, none: { herkomst: { eq: SYNTETISK } } } }) { nodes { noegle } } }',
    );
    expect(d.helhedsplaner.nodes).toEqual([{ noegle: 'DET-GODE-NABOSKAB' }, { noegle: 'RUM-FOR-LIV' }]);
  });
});

describe('handlinger', () => {
  it('det, der indberettes, er ikke opdigtet', async () => {
    await udfoer(s.ansoeger, 'opretHelhedsplan', nyPlan('INDBERETTET-PLAN'));
    const rr = '{ nodes { herkomst opdigtedeFelter } }';
    const d = await s.t.data<{ helhedsplan: Record<string, unknown> }>(
      `{ helhedsplan(noegle: "INDBERETTET-PLAN") { herkomst opdigtedeFelter finansiering ${rr} ansoegere ${rr} maal ${rr} haendelser ${rr} } }`,
    );
    const alle = [d.helhedsplan, ...Object.values(d.helhedsplan).flatMap((v) => (v as { nodes?: unknown[] }).nodes ?? [])];
    expect(alle.length).toBeGreaterThan(5);
    for (const r of alle) expect(r).toMatchObject({ herkomst: 'INDBERETTET', opdigtedeFelter: [] });
  });

  it('hvad en handling retter, er ikke længere opdigtet, og resten er det stadig', async () => {
    await s.inde.koer(
      'UPDATE helhedsplan SET opdigtede_felter = \'["formaal","oekonomiskRamme","prisaar"]\' WHERE noegle = \'INDBERETTET-PLAN\'',
    );
    const felter = 'helhedsplan { prisaar opdigtedeFelter }';
    const svar = await udfoer(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'INDBERETTET-PLAN', prisaar: 2015 }, felter);
    expect(svar.helhedsplan).toEqual({ prisaar: 2015, opdigtedeFelter: ['formaal', 'oekonomiskRamme'] });
    const igen = await udfoer(s.ansoeger, 'retHelhedsplan', { helhedsplan: 'INDBERETTET-PLAN', formaal: 'Et kendt formål' }, felter);
    expect(igen.helhedsplan).toEqual({ prisaar: 2015, opdigtedeFelter: ['oekonomiskRamme'] });
  });
});
