import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { HANDLINGER } from '../../src/app/acts';
import { netvaerksskema } from '../../src/app/composition';
import { testmappe } from '../support/service';
import { type Fund, kontroller, PAASTANDE } from './check';
import { Optaelling } from './count';
import { GENERATORER } from './generators';
import { Bane, lavGrundfil, pladsAf, type Sekvens, spilSekvens, Uventet } from './run';
import { type Fejlprove, mindste, skriv } from './shrink';

/**
 * Random sequences of all the acts, on dates on both sides of a today that moves, in several kommuner with pools of their
 * own: none leaves a state that the independent check calls broken, none ends in an unexpected fault, and none that is
 * refused changes anything. `SEKVENSER=20000 FROE=7 npx jest uafhaengig` runs more of them, or others; `FRA=` begins later.
 */
const STANDARD = 125;
const ANTAL = Number(process.env.SEKVENSER ?? STANDARD);
const froe = Number(process.env.FROE ?? 20140423);
const FRA = Number(process.env.FRA ?? 1);
/** Acts of a sequence, besides those with which it may go straight on in the beginning. */
const SKRIDT = 25;
/** Sequences that share a file, each with a world of its own. */
const KLYNGE = 25;
/** Shortest sequences that are looked for, since it takes its time. */
const HOEJST = 5;

interface Opdaget {
  readonly hvad: string;
  readonly sekvens: Sekvens;
  readonly plads: number;
  readonly fejl: Fejlprove;
}

let mappe: string;
let grund: string;
beforeAll(async () => {
  mappe = testmappe();
  netvaerksskema();
  grund = await lavGrundfil(mappe, join(process.env.HELHED_TESTMAPPE ?? '', 'demo.sqlite'));
});

it('hver handling i registeret har en generator', () => {
  expect(Object.keys(GENERATORER).sort()).toEqual(HANDLINGER.map((h) => h.navn).sort());
});

it(
  `${ANTAL} tilfældige sekvenser (frø ${froe}) efterlader intet, som domænet forbyder`,
  async () => {
    const optaelling = new Optaelling();
    const fundne = new Map<string, Opdaget>();
    const omgange = ANTAL < STANDARD ? 0 : Math.max(1, Math.floor(ANTAL / 1000));
    const mangler = (): boolean => optaelling.sjaeldne(omgange).length > 0;
    // Sequences that are refused all along prove nothing: where an act has not been carried out yet, some more are played.
    for (let nummer = FRA; nummer < FRA + ANTAL || (mangler() && nummer < FRA + 3 * ANTAL); nummer += KLYNGE) {
      const rest = FRA + ANTAL - nummer;
      for (const o of await spilKlynge(nummer, rest > 0 ? Math.min(KLYNGE, rest) : KLYNGE, optaelling)) {
        const noegle = JSON.stringify(o.fejl);
        const kendt = fundne.get(noegle);
        if (!kendt || o.sekvens.udgange.length < kendt.sekvens.udgange.length) fundne.set(noegle, o);
        if (!kendt) process.stdout.write(`frø ${froe}, sekvens ${o.sekvens.nummer}: ${o.hvad}\n`);
      }
      if (ANTAL > 1000 && optaelling.sekvenser % 500 === 0)
        process.stdout.write(`${new Date().toISOString()} ${optaelling.sekvenser} sekvenser\n`);
    }
    if (ANTAL > 1000 || fundne.size > 0) process.stdout.write(String(optaelling));
    for (const o of [...fundne.values()].slice(0, HOEJST)) process.stdout.write(await fortael(o));
    expect([...fundne.values()].map((o) => o.hvad)).toEqual([]);
    expect(optaelling.sjaeldne(omgange)).toEqual([]);
    for (const tilstand of ['IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'AFSLAG', 'TRUKKET'])
      expect([tilstand, (optaelling.tilstande.get(tilstand) ?? 0) >= omgange]).toEqual([tilstand, true]);
  },
  120_000 + ANTAL * 6_000,
);

/** Plays some sequences in one file, and holds what is there against the check. */
async function spilKlynge(foerste: number, antal: number, optaelling: Optaelling): Promise<Opdaget[]> {
  const fil = join(mappe, `klynge-${foerste}.sqlite`);
  const bane = await Bane.aabn(grund, fil);
  const ud: Opdaget[] = [];
  const sekvenser = new Map<number, Sekvens>();
  for (let plads = 1; plads <= antal; plads += 1) {
    const sekvens = await spilSekvens(bane, froe, foerste + plads - 1, SKRIDT, plads);
    sekvenser.set(plads, sekvens);
    optaelling.laeg(sekvens);
    const { uventet } = sekvens;
    if (uventet)
      ud.push({ hvad: `${uventet.forsoeg.handling}: ${uventet.hvad}`, sekvens, plads, fejl: { uventet: uventet.forsoeg.handling } });
  }
  for (const f of await kontroller(bane.ude)) {
    const plads = pladsAf(f);
    const sekvens = sekvenser.get(plads);
    if (!sekvens) throw new Error(`${beskriv(f)}: hører ikke til nogen sekvens fra ${foerste} (frø ${froe})`);
    ud.push({ hvad: beskriv(f), sekvens, plads, fejl: { paastand: f.paastand } });
  }
  await bane.luk();
  rmSync(fil);
  return ud;
}

function beskriv(f: Fund): string {
  const p = PAASTANDE.find((x) => x.navn === f.paastand);
  return `${f.paastand} (${p?.regel}): ${p?.saetning}. ${f.noegle}: ${f.detalje}`;
}

/** The fault with the shortest sequence that shows it. */
async function fortael(o: Opdaget): Promise<string> {
  const bane = await Bane.aabn(grund, join(mappe, `mindste-${o.sekvens.nummer}.sqlite`));
  const uventet = o.sekvens.uventet instanceof Uventet ? [o.sekvens.uventet.forsoeg] : [];
  const forsoeg = await mindste(bane, [...o.sekvens.udgange.map((u) => u.forsoeg), ...uventet], `S${o.plads}-`, o.fejl);
  await bane.luk();
  return `\n${o.hvad}\nfrø ${froe}, sekvens ${o.sekvens.nummer}:\n${skriv(forsoeg)}\n`;
}
