import { setTimeout as vent } from 'node:timers/promises';
import { terning } from '../support/random';
import { startTjeneste, testtoken } from '../support/service';
import { type Kald, kroner, send, type Udfald } from './calls';
import { Nabo } from './neighbour';
import { draeb, type Proces, startProces } from './process';
import { bygScene, DAG, type Scene } from './scene';
import { medFroe, nogle } from './seed-number';

/**
 * The service is killed in the midst of acts and started again on the same file. Each act has an amount of its own (a
 * posting) or a key of its own (a decision with many items), by which its rows are found again.
 */

const FROE = Number(process.env.KILL_FROE ?? Date.now() % 1_000_000);
const RUNDER = Number(process.env.KILL_RUNDER ?? 8);
const KLIENTER = 10;
const PUNKTER = 12;

interface Forsoeg {
  readonly nummer: number;
  readonly kald: Kald;
  udfald: Udfald;
}

interface Opgave {
  readonly scene: Scene;
  readonly tokens: Readonly<Record<string, string>>;
  readonly forsoeg: Forsoeg[];
  /** Acts that had got no answer when the service was killed. */
  ubesvarede: number;
}

const processer: Proces[] = [];
afterAll(() => Promise.all(processer.map(draeb)));

it(
  'SIGKILL midt i det hele: alt kvitteret er der, intet afvist er der, det ubesvarede er der helt eller slet ikke',
  () => medFroe('kill', FROE, proev),
  120_000 + RUNDER * 60_000,
);

async function proev(): Promise<void> {
  const t = await startTjeneste({ dag: DAG });
  const scene = await bygScene(t, 2, 4, 90_000);
  await t.luk();
  const { fil } = t;
  const tokens = {
    disponerPulje: await testtoken(fil, 'FORVALTNING', 'TMF'),
    registrerAfgoerelse: await testtoken(fil, 'KOMMUNALBESTYRELSE', 'KOEBENHAVN'),
  };
  const opgave: Opgave = { scene, tokens, forsoeg: [], ubesvarede: 0 };
  const nabo = await Nabo.aabn(fil);
  const foer = await nabo.tal('SELECT COUNT(*) FROM haendelse');
  let genfundne = 0;
  for (let runde = 0; runde <= RUNDER; runde += 1) {
    const proces = await startProces(fil, DAG);
    processer.push(proces);
    genfundne += await gensend(nabo, opgave, proces.url);
    await kraevOrden(nabo, opgave, foer);
    if (runde < RUNDER) await handlTilDrab(opgave, proces, terning(FROE + runde));
    else await draeb(proces);
    await kraevOrden(nabo, opgave, foer);
  }
  await nabo.luk();
  const antal = (art: Udfald['art']): number => opgave.forsoeg.filter((f) => f.udfald.art === art).length;
  process.stdout.write(
    `kill: frø ${FROE}, ${RUNDER} drab, ${opgave.forsoeg.length} handlinger: ${antal('udfoert')} udført, ${antal('afvist')} afvist; uden svar ${opgave.ubesvarede}, heraf ${genfundne} gemt\n`,
  );
  // Without acts in flight when it was killed, nothing has been shown.
  expect(opgave.ubesvarede).toBeGreaterThan(0);
  expect(antal('udfoert')).toBeGreaterThan(RUNDER * 10);
  expect(antal('afvist')).toBeGreaterThan(0);
}

async function kraevOrden(nabo: Nabo, o: Opgave, foer: number): Promise<void> {
  expect(nogle(await nabo.fejl())).toEqual([]);
  expect(nogle(await afvigelser(nabo, o, foer))).toEqual([]);
}

/** Lets clients act until enough has been answered, and kills the service while they do. */
async function handlTilDrab(o: Opgave, proces: Proces, slag: () => number): Promise<void> {
  let tilbage = 20 + Math.floor(slag() * 80);
  let lever = true;
  const klient = async (): Promise<void> => {
    while (lever) {
      const f = nytForsoeg(o, slag);
      const { udfald } = await send(proces.url, o.tokens[f.kald.handling] ?? '', [f.kald]);
      f.udfald = udfald[0] ?? f.udfald;
      if (f.udfald.art === 'ukendt') return;
      tilbage -= 1;
      if (tilbage === 0) void drab();
    }
  };
  // Not just after an answer, when the next act has hardly begun, but somewhere within one.
  const drab = async (): Promise<void> => {
    await vent(slag() * 30);
    lever = false;
    await draeb(proces);
  };
  await Promise.all(Array.from({ length: KLIENTER }, klient));
  await proces.slut;
  o.ubesvarede += o.forsoeg.filter((f) => f.udfald.art === 'ukendt').length;
}

function nytForsoeg(o: Opgave, slag: () => number): Forsoeg {
  const nummer = o.forsoeg.length + 1;
  const plan = o.scene.planer[Math.floor(slag() * o.scene.planer.length)]?.noegle ?? '';
  const faelles = { idempotencyKey: `drab-${nummer}`, dato: DAG };
  const f: Forsoeg = { nummer, kald: { handling: '', input: {} }, udfald: { art: 'ukendt' } };
  const kast = slag();
  const kald: Kald =
    kast < 0.2
      ? { handling: 'registrerAfgoerelse', input: { ...faelles, ...beslutning(nummer, plan) } }
      : {
          handling: 'disponerPulje',
          input: { ...faelles, helhedsplan: plan, beloeb: beloebFor(nummer), ...(kast < 0.4 ? { expectedVersion: 1 } : {}) },
        };
  const nyt = Object.assign(f, { kald });
  o.forsoeg.push(nyt);
  return nyt;
}

/** Every attempt posts an amount that no other does. */
const beloebFor = (nummer: number): number => kroner(1000 + nummer);

const beslutning = (nummer: number, plan: string): Record<string, unknown> => ({
  organ: 'KOMMUNALBESTYRELSE',
  udfald: 'GODKENDT',
  titel: `Frigivelser ${nummer}`,
  noegle: `DRAB-${nummer}`,
  punkter: Array.from({ length: PUNKTER }, () => ({ art: 'FRIGIVELSE', helhedsplan: plan })),
});

/** What is stored of each attempt, held against what its client was told. */
async function afvigelser(nabo: Nabo, o: Opgave, foer: number): Promise<string[]> {
  const poster = taelling(
    await nabo.alle<{ n: number }>(
      "SELECT d.beloeb - 1000 AS n FROM disponering d JOIN pulje p ON p.id = d.pulje_id WHERE p.noegle LIKE 'PROEVE%'",
    ),
  );
  const punkter = taelling(
    await nabo.alle<{ n: number }>(`SELECT CAST(substr(a.noegle, 6) AS INTEGER) AS n FROM afgoerelse a
      JOIN afgoerelsespunkt p ON p.afgoerelse_id = a.id WHERE a.noegle LIKE 'DRAB-%'`),
  );
  const noegler = taelling(await nabo.alle<{ n: number }>('SELECT CAST(substr(noegle, 6) AS INTEGER) AS n FROM idempotensnoegle'));
  const fejl: string[] = [];
  for (const { nummer, kald, udfald } of o.forsoeg) {
    const raekker = kald.handling === 'disponerPulje' ? [poster.get(nummer) ?? 0, 1] : [punkter.get(nummer) ?? 0, PUNKTER];
    const [findes = 0, helt] = raekker;
    const sagt = udfald.art === 'udfoert' ? [helt] : udfald.art === 'ukendt' ? [0, helt] : [0];
    if (!sagt.includes(findes)) fejl.push(`${udfald.art}, men ${findes} rækker: ${JSON.stringify(kald)}`);
    if ((noegler.get(nummer) ?? 0) !== (findes > 0 ? 1 : 0)) fejl.push(`nøglen følger ikke handlingen: ${JSON.stringify(kald)}`);
  }
  const haendelser = (await nabo.tal('SELECT COUNT(*) FROM haendelse')) - foer;
  if (haendelser !== noegler.size) fejl.push(`${haendelser} hændelser, ${noegler.size} nøgler`);
  return fejl;
}

function taelling(raekker: readonly { readonly n: number }[]): Map<number, number> {
  const alle = new Map<number, number>();
  for (const { n } of raekker) alle.set(n, (alle.get(n) ?? 0) + 1);
  return alle;
}

/** Sends again, under the same keys, what got no answer. Gives how many of them had been stored. */
async function gensend(nabo: Nabo, o: Opgave, url: string): Promise<number> {
  const gemte = new Set((await nabo.alle<{ noegle: string }>('SELECT noegle FROM idempotensnoegle')).map((r) => r.noegle));
  const uvisse = o.forsoeg.filter((f) => f.udfald.art === 'ukendt');
  const kendt = o.forsoeg.filter((f) => f.udfald.art === 'udfoert').at(-1);
  const igen = async (f: Forsoeg): Promise<Udfald | undefined> => (await send(url, o.tokens[f.kald.handling] ?? '', [f.kald])).udfald[0];
  for (const f of uvisse) f.udfald = (await igen(f)) ?? f.udfald;
  expect(uvisse.filter((f) => f.udfald.art === 'ukendt' || f.udfald.art === 'fejl')).toEqual([]);
  // What was answered before the service was killed is answered in the same words after.
  if (kendt) expect(await igen(kendt)).toEqual(kendt.udfald);
  return uvisse.filter((f) => gemte.has(String(f.kald.input.idempotencyKey))).length;
}
