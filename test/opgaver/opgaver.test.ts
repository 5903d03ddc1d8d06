import { raekkevidde } from '../../src/access/act-permissions';
import { erRolle, ROLLE_FOR, ROLLER } from '../../src/kernel/roles';
import { OPGAVESLAGS } from '../../src/opgaver/statement';
import { lavScene, type Scene } from '../support/planer';
import { hele, type Opgave, side } from './ask';

/** The worklist of the demo, held against what the network says in other ways. */
let s: Scene;
beforeAll(async () => {
  s = await lavScene('2026-11-22');
});
afterAll(() => s.luk());

const DAGE = ['2005-01-01', '2012-05-15', '2013-01-15', '2014-01-01', '2014-04-23', '2014-07-01', '2016-09-01', '2018-12-31', '2026-11-22'];
const NOEGLE: Readonly<Record<string, readonly string[]>> = {
  Boligorganisation: ['FSB', 'AKB', 'VIBO', '3B', 'AAB', 'LEJERBO', 'PAB', 'SAB'],
  Forvaltning: ['TMF', 'SOF', 'KMTF'],
  Forum: ['FORUM-NOERREBRO', 'FORUM-AMAGER_SUNDBY'],
  Kommune: ['KOEBENHAVN'],
};

it('hver slags er for en rolle, der må udføre handlingen', () => {
  for (const [navn, o] of Object.entries(OPGAVESLAGS)) expect([navn, raekkevidde(o.handling, o.rolle) !== null]).toEqual([navn, true]);
});

it('en plans tilstand på den sidste dag er den, der står i tabellen', async () => {
  const { helhedsplaner } = await s.t.data<{ helhedsplaner: { nodes: { noegle: string; status: string; slut: string }[] } }>(
    '{ helhedsplaner(first: 100) { nodes { noegle status slut } } }',
  );
  // Asked about a day before the last event, the state is read off what was done; the day after it must agree.
  const [sidst] = await s.ude.alle<{ dag: string }>('SELECT MAX(dato) AS dag FROM haendelse');
  const [foer, efter] = [await hele(s.t, `pr: "${sidst?.dag}"`), await hele(s.t, 'pr: "2026-11-22"')];
  const tilstande = (l: readonly Opgave[]): string[] =>
    l
      .filter((o) => o.art.startsWith('PLAN_TIL'))
      .map((o) => `${o.art} ${o.objekt.noegle}`)
      .sort();
  expect(tilstande(foer)).toEqual(tilstande(efter));
  const ventet: Readonly<Record<string, RegExp>> = {
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
    const arter = efter.filter((o) => o.objekt.noegle === p.noegle && o.art.startsWith('PLAN_TIL')).map((o) => o.art);
    const skal = ventet[p.status];
    if (skal) expect([p.noegle, arter, skal.test(arter[0] ?? '')]).toEqual([p.noegle, [arter[0]], true]);
    else expect([p.noegle, arter]).toEqual([p.noegle, []]);
    set += arter.length;
  }
  expect(set).toBeGreaterThan(4);
});

it('dagen efter hvert skridt er en plan i den tilstand, skridtet førte til', async () => {
  // Every event of every plan of the demo: the state that the table had then, told by the row that the act left.
  const sidste = await s.ude.alle<{ noegle: string; dato: string; handling: string }>(
    `SELECT h.noegle, e.dato, e.handling FROM haendelse e JOIN helhedsplan h ON h.id = e.helhedsplan_id
     WHERE e.handling IN ('ansoegPraekvalifikation', 'praekvalificerHelhedsplan', 'indsendHelhedsplan', 'indstilHelhedsplan', 'givTilsagn')
       AND NOT EXISTS (SELECT 1 FROM haendelse n WHERE n.helhedsplan_id = h.id AND n.dato = e.dato AND n.id > e.id)`,
  );
  const naeste: Readonly<Record<string, string>> = {
    ansoegPraekvalifikation: 'PLAN_TIL_PRAEKVALIFIKATION',
    praekvalificerHelhedsplan: 'PLAN_TIL_INDSENDELSE',
    indsendHelhedsplan: 'PLAN_TIL_INDSTILLING',
    indstilHelhedsplan: 'PLAN_TIL_AFGOERELSE',
    givTilsagn: 'PLAN_TIL_START',
  };
  expect(sidste.length).toBeGreaterThan(100);
  for (const { noegle, dato, handling } of sidste.filter((_, i) => i % 4 === 0)) {
    const arter = (await hele(s.t, `pr: "${dato}", art: ${naeste[handling]}`)).map((o) => o.objekt.noegle);
    expect([noegle, dato, handling, arter.includes(noegle)]).toEqual([noegle, dato, handling, true]);
  }
}, 60_000);

it.each(DAGE)('%s: manglende pladser er dem, som fora selv siger mangler', async (dag) => {
  const { fora } = await s.t.data<{
    fora: { nodes: { noegle: string; manglendeRepraesentation: Record<string, { nodes: { navn: string }[] }> }[] };
  }>(`{
    fora(first: 100, pr: "${dag}") { nodes { noegle manglendeRepraesentation(pr: "${dag}") {
      forvaltninger(first: 100) { nodes { navn } } boligorganisationer(first: 100) { nodes { navn } } } } } }`);
  const ventet = fora.nodes.flatMap((f) =>
    Object.values(f.manglendeRepraesentation).flatMap((l) => l.nodes.map((n) => `${f.noegle} ${n.navn}`)),
  );
  const faktisk = (await hele(s.t, `pr: "${dag}"`)).filter((o) => o.art.endsWith('UDEN_PLADS'));
  expect(faktisk.map((o) => `${o.objekt.noegle} ${o.grund.split(' har ingen plads i ')[0]}`).sort()).toEqual(ventet.sort());
});

it.each(DAGE.slice(1))('%s: manglende redegørelser er dem, som R14 siger mangler', async (dag) => {
  const { helhedsplaner } = await s.t.data<{
    helhedsplaner: { nodes: { noegle: string; regler: { kode: string; grunde: string[]; status: string }[] }[] };
  }>(
    `{ helhedsplaner(first: 100, filter: { status: { in: [TILSAGN, IGANGVAERENDE, FORLAENGET, AFSLUTTET, SAMMENLAGT] } }) {
      nodes { noegle regler(pr: "${dag}") { kode status grunde } } } }`,
  );
  // R14 judges by the state of now, so plans that had no commitment on the day are not compared.
  const medTilsagn = await s.ude.alle<{ noegle: string }>(
    `SELECT h.noegle FROM helhedsplan h JOIN afgoerelsespunkt p ON p.helhedsplan_id = h.id JOIN afgoerelse a ON a.id = p.afgoerelse_id
     WHERE p.art = 'TILSAGN' AND a.dato <= ?1`,
    dag,
  );
  const kendte = new Set(medTilsagn.map((r) => r.noegle));
  const ventet = helhedsplaner.nodes
    .filter((p) => kendte.has(p.noegle))
    .flatMap((p) =>
      p.regler
        .filter((r) => r.kode === 'R14' && r.status === 'BRUDT')
        .flatMap((r) => r.grunde.map((g) => `${p.noegle} ${/for (\d{4})/.exec(g)?.[1]}`)),
    );
  // What was not approved counts as missing too; the worklist tells the two apart.
  const liste = (await hele(s.t, `pr: "${dag}"`)).filter((o) => /^REDEGOERELSE_(MANGLER|IKKE_GODKENDT)$/.test(o.art));
  const faktisk = liste.map((o) => `${o.objekt.noegle.split('/')[0]} ${/for (\d{4}) for/.exec(o.grund)?.[1]}`);
  expect(faktisk.sort()).toEqual(ventet.sort());
});

it('det, der venter, kan gøres af den, det venter på: adgang og tilstand er der intet i vejen med', async () => {
  const PLANHANDLING: Readonly<Record<string, string>> = {
    PLAN_TIL_ANBEFALING: 'ANBEFAL',
    PLAN_TIL_ANSOEGNING: 'ANSOEG_PRAEKVALIFIKATION',
    PLAN_TIL_PRAEKVALIFIKATION: 'PRAEKVALIFICER',
    PLAN_TIL_INDSENDELSE: 'INDSEND',
    PLAN_TIL_INDSTILLING: 'INDSTIL',
    PLAN_TIL_TILSAGN: 'GIV_TILSAGN',
    REDEGOERELSE_MANGLER: 'INDSEND_REDEGOERELSE',
  };
  let proevet = 0;
  for (const o of await hele(s.t)) {
    const handling = PLANHANDLING[o.art];
    if (!handling) continue;
    const hvem = o.for ?? (ROLLE_FOR[erRolle(o.rolle) ? o.rolle : 'OFFENTLIG'] ? 'KMTF' : null);
    const { helhedsplan } = await s.t.data<{ helhedsplan: { kan: { hindringer: { kode: string }[] } } }>(
      `{ helhedsplan(id: "${o.objekt.id}") { kan(handling: ${handling}, rolle: ${o.rolle}${hvem ? `, for: "${hvem}"` : ''}) { hindringer { kode } } } }`,
    );
    const koder = helhedsplan.kan.hindringer.map((h) => h.kode);
    expect([o.art, o.objekt.noegle, koder.filter((k) => k === 'ADGANG' || k === 'FORKERT_TILSTAND')]).toEqual([o.art, o.objekt.noegle, []]);
    proevet += 1;
  }
  expect(proevet).toBeGreaterThan(4);
});

describe('hvem det venter på', () => {
  it.each(DAGE)(
    '%s: hver ser sit, og sammen ser de alt',
    async (dag) => {
      const alt = await hele(s.t, `pr: "${dag}"`);
      const noegle = (o: Opgave): string => JSON.stringify([o.art, o.objekt.id, o.grund]);
      const set = new Set<string>();
      for (const rolle of ROLLER.filter((r) => !['OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR'].includes(r))) {
        for (const hvem of NOEGLE[ROLLE_FOR[rolle] ?? ''] ?? [null]) {
          const liste = await hele(s.t, `pr: "${dag}", rolle: ${rolle}${hvem ? `, for: "${hvem}"` : ''}`);
          for (const o of liste) {
            expect([o.rolle, o.for]).toEqual([rolle, hvem]);
            set.add(noegle(o));
          }
          const selv = await s.t.som(rolle, hvem ?? undefined);
          if (dag === '2014-04-23' || hvem === null) expect(await hele(selv, `pr: "${dag}"`)).toEqual(liste);
        }
      }
      const udenForum = alt.filter((o) => o.rolle !== 'FORUM');
      expect(udenForum.filter((o) => !set.has(noegle(o))).map((o) => [o.art, o.for])).toEqual([]);
      for (const o of set) expect(alt.some((a) => noegle(a) === o)).toBe(true);
    },
    60_000,
  );

  it('en forvaltning, der ikke er til på dagen, har intet', async () => {
    expect((await side(s.t, 'pr: "2000-01-01", rolle: FORVALTNING, for: "TMF"')).totalCount).toBe(0);
  });

  it('de, der ikke handler for noget eget, ser alt, med og uden rolle', async () => {
    const alt = await side(s.t);
    for (const rolle of ['ANALYTIKER', 'ADMINISTRATOR'] as const) expect(await side(await s.t.som(rolle))).toEqual(alt);
    for (const rolle of ['OFFENTLIG', 'ANALYTIKER', 'ADMINISTRATOR']) expect(await side(s.lbf, `rolle: ${rolle}`)).toEqual(alt);
  });

  it('den, der ikke er til, er en fejl med navn', async () => {
    for (const [argumenter, argument] of [
      ['rolle: FORUM', 'for'],
      ['rolle: FORVALTNING, for: "NIX"', 'for'],
      ['rolle: LANDSBYGGEFOND, for: "TMF"', 'for'],
      ['for: "TMF"', 'rolle'],
    ]) {
      const svar = await s.t.spoerg(`{ opgaver(${argumenter}) { totalCount } }`);
      expect([argumenter, svar.status, svar.fejl[0]?.extensions]).toEqual([argumenter, 400, { code: 'BAD_USER_INPUT', argument }]);
    }
  });
});

describe('siden', () => {
  it('er den samme liste i små bidder, forfaldne først, i én sætning', async () => {
    const alle = await hele(s.t, 'pr: "2014-04-23"');
    const bidder: Opgave[] = [];
    while (bidder.length < alle.length) {
      const foer = s.t.database.laesere.antalSaetninger;
      const b = await side(s.t, `pr: "2014-04-23", first: 7, spring: ${bidder.length}`);
      expect(s.t.database.laesere.antalSaetninger - foer).toBe(1);
      expect([b.totalCount, b.hasNextPage]).toEqual([alle.length, bidder.length + 7 < alle.length]);
      bidder.push(...b.nodes);
    }
    expect(bidder).toEqual(alle);
    const frister = alle.map((o) => o.frist ?? '9999');
    expect(frister).toEqual([...frister].sort());
  });

  it('har 20 rækker, når intet er sagt, og kan være tom', async () => {
    expect((await side(s.t, 'pr: "2014-04-23"')).nodes.length).toBe(20);
    const tom = await side(s.t, 'pr: "2014-04-23", first: 0');
    expect([tom.nodes, tom.totalCount > 20, tom.hasNextPage]).toEqual([[], true, true]);
    const efter = await side(s.t, 'pr: "2014-04-23", spring: 1000');
    expect([efter.nodes, efter.hasNextPage]).toEqual([[], false]);
  });

  it.each([
    ['first: 101', 'first'],
    ['first: -1', 'first'],
    ['spring: -1', 'spring'],
  ])('%s afvises', async (argumenter, argument) => {
    const svar = await s.t.spoerg(`{ opgaver(${argumenter}) { totalCount } }`);
    expect([svar.status, svar.fejl[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument }]);
  });
});

it('grunden er en sætning på begge sprog, uden koder og maskindatoer', async () => {
  const q = '{ opgaver(pr: "2016-09-01", first: 100) { nodes { da: grund en: grund(sprog: EN) } } }';
  const { opgaver } = await s.t.data<{ opgaver: { nodes: { da: string; en: string }[] } }>(q);
  expect(opgaver.nodes.length).toBeGreaterThan(10);
  for (const { da, en } of opgaver.nodes) {
    expect(da).not.toEqual(en);
    for (const tekst of [da, en]) expect(tekst).not.toMatch(/\d{4}-\d{2}-\d{2}|[A-Z]{3,}_|undefined|null|\{|\.$/);
  }
});
