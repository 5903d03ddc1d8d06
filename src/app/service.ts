import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { skrivekilde } from '../../ormconfig';
import { indlaes } from '../../seeds/seed';
import { demonoegle } from '../access/demo-key';
import { type Tokenvalg, tokenlaeser } from '../access/tokens';
import { aabnDatabase, type Database } from '../db/database';
import type { Demotokenvalg } from '../http/demo-token';
import { laesEksempler } from '../http/examples';
import { bygServer } from '../http/server';
import { sattUr, systemur, type Ur } from '../kernel/clock';
import { Forespoergselsfejl } from '../kernel/errors';
import { sqlite } from '../planner/dialects/sqlite';
import { Laesning } from '../planner/query-executor';
import { HANDLINGER } from './acts';
import { lavHandlinger, netvaerksskema, rodtype } from './composition';
import type { Konfiguration, Tokenkonfiguration } from './config';

/** Where the project's own files are, seen from the place that is run. */
export interface Steder {
  readonly rod: string;
  readonly playground: string;
}

export interface Tjeneste {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly laesning: Laesning;
  /** Rows that the demo put into an empty database; null when there was something already, or no demo was wanted. */
  readonly saaet: number | null;
  luk(): Promise<void>;
}

/** Builds the whole service from a configuration: database, schema, planner, server. Nothing listens yet. */
export async function bygTjeneste(k: Konfiguration, steder: Steder, ur: Ur = urFor(k)): Promise<Tjeneste> {
  traadeTil(k.laesere);
  const database = await aabnDatabase(skrivekilde, {
    fil: k.fil,
    antal: k.laesere,
    tidsgraense: k.graenser.tid,
    svargraense: k.graenser.svar,
  });
  try {
    const handlinger = lavHandlinger(database.skriver, ur);
    const saaet = k.demo
      ? await saaDemo(database, () => indlaes(database.skriver, handlinger, join(steder.rod, 'seeds/faktaark-2014')))
      : null;
    await database.opdaterStatistik();
    const laesning = new Laesning({
      skema: netvaerksskema(),
      rodtype: rodtype(),
      dialekt: sqlite,
      statistik: database.statistik,
      iDag: () => ur.iDag(),
      kilde: database.laesere,
      dybdeHoejst: k.graenser.dybde,
      prisHoejst: k.graenser.pris,
      skjulForslag: !k.introspektion,
    });
    const tokens = tokenvalg(k.tokens);
    const app = await bygServer({
      konfiguration: k,
      laesning,
      handlinger,
      register: new Map(HANDLINGER.map((h) => [h.navn, h])),
      tokens: tokenlaeser(tokens),
      demotokens: demotokenvalg(tokens),
      erKlar: database.erKlar,
      playgroundmappe: steder.playground,
      eksempler: laesEksempler(join(steder.rod, 'schema/examples')),
    });
    return { app, database, laesning, saaet, luk: () => luk(app, database, laesning) };
  } catch (fejl) {
    await database.luk();
    throw fejl;
  }
}

/** Threads besides those that read and write: files, addresses and compression must not wait for statements. */
const TRAADE_TIL_ANDET = 4;

/** Makes room for every connection to run at once; Node has four threads unless it is told before the first is used. */
function traadeTil(laesere: number): void {
  process.env.UV_THREADPOOL_SIZE ??= String(laesere + 2 + TRAADE_TIL_ANDET);
}

/** How long a start waits for another one that puts the demo into the same file, in milliseconds. */
const SAAFRIST = 120_000;

/** Puts the demo into an empty database, once, also when two services start on it together; null when it was not empty. */
async function saaDemo(database: Database, indlaesDemo: () => Promise<number>): Promise<number | null> {
  const frist = performance.now() + SAAFRIST;
  while (await database.erTom()) {
    try {
      return await indlaesDemo();
    } catch (fejl) {
      const optaget = fejl instanceof Forespoergselsfejl && fejl.kode === 'SERVICE_UNAVAILABLE' && performance.now() < frist;
      if (!optaget && (await database.erTom())) throw fejl;
      await vent(200);
    }
  }
  return null;
}

/** The clock of the service: the real one, or one that is set to a day. Tokens are judged by the real one in any case. */
export function urFor({ idag }: Pick<Konfiguration, 'idag'>): Ur {
  return idag === null ? systemur : sattUr(idag);
}

/** How tokens are checked, by the configuration. */
export function tokenvalg({ udsteder, publikum, jwks, algoritme, demonoegle: fil }: Tokenkonfiguration): Tokenvalg {
  const noegler = jwks ? { jwks, algoritme } : fil ? { hemmelighed: demonoegle(fil) } : null;
  return { udsteder, publikum, noegler };
}

/** What demo tokens are signed with; null when an issuer signs, or nobody. */
function demotokenvalg({ udsteder, publikum, noegler }: Tokenvalg): Demotokenvalg | null {
  return noegler && 'hemmelighed' in noegler ? { udsteder, publikum, hemmelighed: noegler.hemmelighed } : null;
}

/** How long requests that are under way may take to end when the service closes, in milliseconds. */
const FRIST = 15_000;

async function luk(app: FastifyInstance, database: Database, laesning: Laesning): Promise<void> {
  // Somebody who does not read an answer must not keep the service from closing.
  const ur = setTimeout(() => app.server.closeAllConnections(), FRIST);
  await app.close();
  clearTimeout(ur);
  await laesning.luk();
  await database.luk();
}
