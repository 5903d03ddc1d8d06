import { forskel } from './answers';
import { medianAf } from './load';
import { Server } from './process';

/** From the process is started until the first right answer, in milliseconds, by the way of starting. */
export type Opstart = Readonly<Record<string, number>>;

const GANGE = 3;

export interface Opstartsvalg {
  readonly rod: string;
  readonly fil: string;
  readonly krop: string;
  readonly ventet: unknown;
  readonly meld: (linje: string) => void;
}

// With the environment a user has: no NODE_ENV, the playground on.
const MAADER = {
  'npm start': { kommando: 'npm', argumenter: ['start'] },
  'node dist/main.js': { kommando: process.execPath, argumenter: ['dist/main.js'] },
};

export async function maalOpstart(valg: Opstartsvalg): Promise<Opstart> {
  const tider: Record<string, number> = {};
  for (const [navn, maade] of Object.entries(MAADER)) {
    const gange: number[] = [];
    for (let i = 1; i <= GANGE; i += 1) {
      const ms = await enGang(maade, valg);
      gange.push(ms);
      valg.meld(`opstart · ${navn} · ${i}/${GANGE}: ${Math.round(ms)} ms`);
    }
    tider[navn] = medianAf(gange);
  }
  return tider;
}

async function enGang(maade: { kommando: string; argumenter: readonly string[] }, valg: Opstartsvalg): Promise<number> {
  const server = await Server.start({ ...maade, miljoe: {}, mappe: valg.rod, fil: valg.fil });
  try {
    return await server.klar(valg.krop, (data) => forskel(valg.ventet, data) === null);
  } finally {
    await server.luk();
  }
}
