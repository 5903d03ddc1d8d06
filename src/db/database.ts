import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import { Laesere, type Laesevalg } from './laesere';
import { alleNavneord } from './model';
import { Skriver } from './skriver';

/** The open database: one connection that writes, several that read. */
export interface Database {
  readonly skriver: Skriver;
  readonly laesere: Laesere;
  /** True when no noun has a row. */
  erTom(): Promise<boolean>;
  /** Finishes what runs, moves the log into the file and closes. */
  luk(): Promise<void>;
}

/** Opens the database and brings it to the newest migration. `lavKilde` knows the driver (see `ormconfig.ts`). */
export async function aabnDatabase(lavKilde: (fil: string) => DataSource, valg: Laesevalg): Promise<Database> {
  await mkdir(dirname(valg.fil), { recursive: true });
  const kilde = await lavKilde(valg.fil).initialize();
  await kilde.query('PRAGMA synchronous = FULL');
  await kilde.runMigrations();
  const laesere = await Laesere.aabn(valg);
  const skriver = new Skriver(kilde, valg.tidsgraense);
  return {
    skriver,
    laesere,
    async erTom() {
      const raekker = alleNavneord().map((t) => `SELECT 1 FROM (SELECT 1 FROM "${t.tabel}" LIMIT 1)`);
      const svar: unknown[] = await kilde.query(`${raekker.join(' UNION ALL ')} LIMIT 1`);
      return svar.length === 0;
    },
    async luk() {
      await laesere.luk();
      await skriver.luk();
      await kilde.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await kilde.destroy();
    },
  };
}
