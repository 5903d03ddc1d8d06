import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { alleNavneord } from '../model/model';
import { bringTilNyeste, filtilstand, kraevDatabasefil, kraevKolonner, paaMenneskesprog } from './database-file';
import { MIGRATIONER } from './migrations';
import { Laesere, type Laesevalg } from './reader-pool';
import { type Statistik, Taltstatistik } from './statistics';
import { Skriver } from './writer';

/** The open database: one connection that writes, several that read. */
export interface Database {
  readonly skriver: Skriver;
  readonly laesere: Laesere;
  /** How many rows the tables hold; read again now and then. */
  readonly statistik: Statistik;
  /** Reads the numbers of rows now. */
  opdaterStatistik(): Promise<void>;
  /** Whether the file can be read; on a connection of its own, so that nobody is waited for. */
  erKlar(): Promise<boolean>;
  /** Name of the copy that was laid beside an older file before it was changed; null when it was not. */
  readonly kopi: string | null;
  /** True when no noun has a row. */
  erTom(): Promise<boolean>;
  /** Finishes what runs, moves the log into the file and closes. */
  luk(): Promise<void>;
}

/** How old the numbers of rows may be, and how long the file may take to say that it can be read, in milliseconds. */
const STATISTIKKENS_ALDER = 30_000;
const SUNDHEDSFRIST = 2000;

export interface Databasevalg extends Laesevalg {
  /** Refuse a file that is not there, where only something is to be read. */
  readonly skalFindes?: boolean;
}

async function aabnKilde(lavKilde: (fil: string) => DataSource, { fil, skalFindes = false }: Databasevalg) {
  kraevDatabasefil(fil, skalFindes);
  await mkdir(dirname(fil), { recursive: true });
  const tilstand = await filtilstand(
    fil,
    MIGRATIONER.map((M) => new M().name ?? M.name),
  );
  const kilde = await aabn(lavKilde(fil));
  try {
    await kilde.query('PRAGMA synchronous = FULL');
    const kopi = await bringTilNyeste(kilde, fil, tilstand);
    await kraevKolonner(kilde, fil);
    return { kilde, kopi };
  } catch (fejl) {
    await kilde.destroy();
    throw fejl;
  }
}

/** Two that open a new file at once both want to change its journal: the second tries again. */
async function aabn(kilde: DataSource): Promise<DataSource> {
  for (let forsoeg = 1; ; forsoeg += 1) {
    try {
      return await kilde.initialize();
    } catch (fejl) {
      if (forsoeg >= 50 || !(fejl instanceof Error) || !fejl.message.includes('SQLITE_BUSY')) throw fejl;
      await vent(100);
    }
  }
}

/** Opens the database and brings it to the newest migration. `lavKilde` knows the driver (see `ormconfig.ts`). */
export async function aabnDatabase(lavKilde: (fil: string) => DataSource, valg: Databasevalg): Promise<Database> {
  const { kilde, kopi } = await aabnKilde(lavKilde, valg).catch((fejl: unknown) => {
    throw paaMenneskesprog(fejl, valg.fil);
  });
  const laesere = await Laesere.aabn(valg);
  const sundhed = await Laesere.aabn({ ...valg, antal: 1, tidsgraense: SUNDHEDSFRIST });
  const statistik = new Taltstatistik();
  const opdater = (): Promise<void> => statistik.opdater((sql, parametre) => sundhed.laes(sql, parametre));
  await opdater();
  // One that fails is of no consequence: the numbers stay as they were.
  const ur = setInterval(() => void opdater().catch(() => undefined), STATISTIKKENS_ALDER).unref();
  const skriver = new Skriver(kilde, valg.tidsgraense);
  return {
    skriver,
    laesere,
    statistik,
    kopi,
    opdaterStatistik: opdater,
    erKlar: async () => (await sundhed.laes('SELECT 1 AS svar', [])) !== null,
    async erTom() {
      const raekker = alleNavneord().map((t) => `SELECT 1 FROM (SELECT 1 FROM "${t.tabel}" LIMIT 1)`);
      const svar: unknown[] = await kilde.query(`${raekker.join(' UNION ALL ')} LIMIT 1`);
      return svar.length === 0;
    },
    async luk() {
      clearInterval(ur);
      await Promise.all([laesere.luk(), sundhed.luk()]);
      await skriver.luk();
      await kilde.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await kilde.destroy();
    },
  };
}
