import { terning } from '../support/random';
import { startTjeneste, type Testtjeneste } from '../support/service';
import { type Bank, kunde } from './bank-customer';
import { Bog } from './book';
import { Nabo } from './neighbour';
import { type Iagttagelser, laeser } from './reader';
import { genspil } from './replay';
import { aktoerer, bygScene, DAG } from './scene';
import { medFroe, nogle } from './seed-number';

/**
 * A bank test: many clients post at random between a few pools and plans, at once, while readers look. The books of the test
 * are what the service has acknowledged; the tables must agree with them, and the limits must have held at every moment.
 */

const FROE = Number(process.env.BANK_FROE ?? Date.now() % 1_000_000);
const HANDLINGER = Number(process.env.BANK_HANDLINGER ?? 10_000);
const KUNDER = 16;
const LAESERE = 2;
const BEVILGET = 2_000;

let t: Testtjeneste;
beforeAll(async () => {
  t = await startTjeneste({ dag: DAG });
});
afterAll(() => t.luk());

it(
  '16 klienter på én gang: intet tabt, intet ud over det kvitterede, ingen pulje overtrukket, intet læst, der ikke var så',
  () => medFroe('bank', FROE, proev),
  120_000 + HANDLINGER * 60,
);

async function proev(): Promise<void> {
  const scene = await bygScene(t, 16, 2, BEVILGET);
  const nabo = await Nabo.aabn(t.fil);
  const som = await aktoerer(t);
  const bog = new Bog(scene, { haendelse: await nabo.tal('SELECT MAX(id) FROM haendelse'), bevilget: BEVILGET * 100 });
  const versioner = await versionerNu(nabo);
  const bank: Bank = {
    url: t.url,
    scene,
    tokens: { forvaltning: som.forvaltning.token, kommunalbestyrelse: som.kommunalbestyrelse.token, fond: som.fond.token },
    bog,
    rest: HANDLINGER,
    antal: new Map(),
    fejl: [],
    sete: new Map(versioner),
    noeglede: { forvaltning: [], kommunalbestyrelse: [], fond: [] },
    loebenummer: 0,
  };
  const set: Iagttagelser = { antal: 0, poster: new Map() };
  const start = performance.now();
  await Promise.all([
    ...Array.from({ length: KUNDER }, (_, i) => kunde(bank, terning(FROE + i))),
    ...Array.from({ length: LAESERE }, (_, i) => laeser(bank, som.forvaltning, set, terning(FROE - 1 - i))),
  ]);
  const sekunder = (performance.now() - start) / 1000;

  expect(nogle(bank.fejl)).toEqual([]);
  expect(nogle(await bog.afvigelser(nabo))).toEqual([]);
  expect(nogle(genspil(bog))).toEqual([]);
  expect(nogle(versionsfejl(bog, versioner, await versionerNu(nabo)))).toEqual([]);
  expect(nogle(laestUdenKvittering(set, bog))).toEqual([]);
  expect(await nabo.fejl()).toEqual([]);
  await nabo.luk();
  kraevBredde(bank, set);
  rapport(bank, set, sekunder);
}

async function versionerNu(nabo: Nabo): Promise<Map<string, number>> {
  const sql = ['helhedsplan', 'pulje'].map((x) => `SELECT noegle, version FROM "${x}" WHERE noegle LIKE 'PROEVE%'`).join(' UNION ALL ');
  return new Map((await nabo.alle<{ noegle: string; version: number }>(sql)).map((r) => [r.noegle, r.version]));
}

/** Each act that changed an object answered the version after the one before it, and the last is the one that stands. */
function versionsfejl(bog: Bog, foer: ReadonlyMap<string, number>, efter: ReadonlyMap<string, number>): string[] {
  const set = bog.versioner();
  return [...foer].flatMap(([navn, foerste]) => {
    const svarede = set.get(navn) ?? [];
    const fejl = svarede.flatMap((v, i) => (v === null || v === foerste + i + 1 ? [] : [`${navn}: version ${v} som nummer ${i + 1}`]));
    const slut = foerste + svarede.length;
    return efter.get(navn) === slut ? fejl : [...fejl, `${navn}: står på version ${efter.get(navn)}; skulle være ${slut}`];
  });
}

function laestUdenKvittering(set: Iagttagelser, bog: Bog): string[] {
  return [...set.poster].flatMap(([id, tekst]) => {
    const p = bog.poster.get(id);
    return p && [p.plan, p.art, p.dato, p.beloeb].join(' ') === tekst ? [] : [`læst, men aldrig kvitteret: ${id} ${tekst}`];
  });
}

/** A run in which the limits were never met, or nothing was carried out, would show nothing. */
function kraevBredde(bank: Bank, set: Iagttagelser): void {
  const { antal } = bank;
  const mindst: Record<string, number> = {
    udfoert: 0.1,
    PULJEN_ER_BRUGT_OP: 0.05,
    POSTERINGSORDEN: 0.02,
    FRIGIVELSE_IKKE_BESLUTTET: 0.0005,
    UDBETALINGER_TILBAGEHOLDT: 0.005,
    VERSIONSKONFLIKT: 0.002,
    IDEMPOTENCY_MISMATCH: 0.002,
    gentaget: 0.01,
    proevet: 0.01,
  };
  const forFaa = Object.entries(mindst).filter(([navn, andel]) => (antal.get(navn) ?? 0) < andel * HANDLINGER);
  expect(nogle(forFaa.map(([navn]) => `${navn}: kun ${antal.get(navn) ?? 0}`))).toEqual([]);
  expect(set.antal).toBeGreaterThan(HANDLINGER / 200);
}

function rapport(bank: Bank, set: Iagttagelser, sekunder: number): void {
  const fordeling = [...bank.antal].sort((a, b) => b[1] - a[1]).map(([navn, n]) => `${navn} ${n}`);
  process.stdout.write(
    `bank: frø ${FROE}, ${HANDLINGER} handlinger på ${sekunder.toFixed(1)} s (${(HANDLINGER / sekunder).toFixed(0)}/s), ${set.antal} læsninger; ${fordeling.join(', ')}\n`,
  );
}
