import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS } from '../../src/app/acts';
import { networkSchema } from '../../src/app/composition';
import { demoFile } from '../support/demo-file';
import { testFolder } from '../support/service';
import { CLAIMS, checks, type Fund } from './check';
import { Census } from './count';
import { GENERATORS } from './generators';
import { makeBaseFile, playSequence, type Sequence, seatOf, Track, Unexpected } from './run';
import { type FaultProbe, smallest, write } from './shrink';

/**
 * Random sequences of all the acts, on dates on both sides of a today that moves, in several kommuner with pools of their
 * own: none leaves a state that the independent check calls broken, none ends in an unexpected fault, and none that is
 * refused changes anything. The seed is one with which 150 sequences carry every act out; `SEQUENCES=20000 SEED=9 npm test -- test/independent` runs more of them, or others; `FROM=` begins later.
 */
const STANDARD = 125;
const COUNT = Number(process.env.SEQUENCES ?? STANDARD);
const seed = Number(process.env.SEED ?? 107);
const FRA = Number(process.env.FROM ?? 1);
/** Acts of a sequence, besides those with which it may go straight on in the beginning. */
const STEPS = 25;
/** Sequences that share a file, each with a world of its own. */
const CLUSTER = 25;
/** Shortest sequences that are looked for, since it takes its time. */
const MAXIMUM = 5;

interface Discovered {
  readonly what: string;
  readonly sequence: Sequence;
  readonly plads: number;
  readonly error: FaultProbe;
}

let folder: string;
let reason: string;
beforeAll(async () => {
  folder = testFolder();
  networkSchema();
  reason = await makeBaseFile(folder, demoFile());
});

it('each act in the register has a generator', () => {
  expect(Object.keys(GENERATORS).sort()).toEqual(ACTS.map((h) => h.name).sort());
});

it(
  `${COUNT} random sequences (seed ${seed}) leave nothing behind that the domain forbids`,
  async () => {
    const census = new Census();
    const found = new Map<string, Discovered>();
    const rounds = COUNT < STANDARD ? 0 : Math.max(1, Math.floor(COUNT / 1000));
    const missing = (): boolean => census.rare(rounds).length > 0;
    // Sequences that are refused all along prove nothing: where an act has not been carried out yet, some more are played.
    for (let number = FRA; number < FRA + COUNT || (missing() && number < FRA + 3 * COUNT); number += CLUSTER) {
      const rest = FRA + COUNT - number;
      for (const o of await playCluster(number, rest > 0 ? Math.min(CLUSTER, rest) : CLUSTER, census)) {
        const key = JSON.stringify(o.error);
        const known = found.get(key);
        if (!known || o.sequence.exits.length < known.sequence.exits.length) found.set(key, o);
        if (!known) process.stdout.write(`seed ${seed}, sequence ${o.sequence.nummer}: ${o.what}\n`);
      }
      if (COUNT > 1000 && census.sequences % 500 === 0) process.stdout.write(`${new Date().toISOString()} ${census.sequences} sequences\n`);
    }
    if (COUNT > 1000 || found.size > 0) process.stdout.write(String(census));
    for (const o of [...found.values()].slice(0, MAXIMUM)) process.stdout.write(await tell(o));
    expect([...found.values()].map((o) => o.what)).toEqual([]);
    expect(census.rare(rounds)).toEqual([]);
    for (const state of ['IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET', 'AFSLAG', 'TRUKKET'])
      expect([state, (census.states.get(state) ?? 0) >= rounds]).toEqual([state, true]);
  },
  120_000 + COUNT * 6_000,
);

/** Plays some sequences in one file, and holds what is there against the check. */
async function playCluster(first: number, count: number, census: Census): Promise<Discovered[]> {
  const file = join(folder, `klynge-${first}.sqlite`);
  const track = await Track.open(reason, file);
  const out: Discovered[] = [];
  const sequences = new Map<number, Sequence>();
  for (let seat = 1; seat <= count; seat += 1) {
    const sequence = await playSequence(track, seed, first + seat - 1, STEPS, seat);
    sequences.set(seat, sequence);
    census.put(sequence);
    const { unexpected } = sequence;
    if (unexpected)
      out.push({
        what: `${unexpected.attempt.handling}: ${unexpected.what}`,
        sequence,
        plads: seat,
        error: { unexpected: unexpected.attempt.handling },
      });
  }
  for (const f of await checks(track.outside)) {
    const seat = seatOf(f);
    const sequence = sequences.get(seat);
    if (!sequence) throw new Error(`${describe(f)}: belongs to no sequence from ${first} (seed ${seed})`);
    out.push({ what: describe(f), sequence, plads: seat, error: { claim: f.claim } });
  }
  await track.close();
  rmSync(file);
  return out;
}

function describe(f: Fund): string {
  const p = CLAIMS.find((x) => x.navn === f.claim);
  return `${f.claim} (${p?.regel}): ${p?.text}. ${f.noegle}: ${f.detalje}`;
}

/** The fault with the shortest sequence that shows it. */
async function tell(o: Discovered): Promise<string> {
  const track = await Track.open(reason, join(folder, `mindste-${o.sequence.nummer}.sqlite`));
  const unexpected = o.sequence.unexpected instanceof Unexpected ? [o.sequence.unexpected.attempt] : [];
  const attempt = await smallest(track, [...o.sequence.exits.map((u) => u.attempt), ...unexpected], `S${o.plads}-`, o.error);
  await track.close();
  return `\n${o.what}\nseed ${seed}, sequence ${o.sequence.nummer}:\n${write(attempt)}\n`;
}
