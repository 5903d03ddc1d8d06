import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { Database, OPEN_READONLY } from 'sqlite3';
import type { DataSource } from 'typeorm';

/** A database file that cannot be used; the message is for whoever starts the program, and says what to do. */
export class Databasefejl extends Error {
  constructor(besked: string) {
    super(besked);
    this.name = 'Databasefejl';
  }
}

const SQLITE = 'SQLite format 3\0';

/** Refuses a path that holds something else than a database. A file that is not there, or empty, becomes one. */
export function kraevDatabasefil(fil: string, skalFindes: boolean): void {
  if (!existsSync(fil)) {
    if (skalFindes) throw new Databasefejl(`There is no database in ${fil}. Mend DATABASE_URL, or put the demo there with npm run seed.`);
    return;
  }
  if (!statSync(fil).isFile())
    throw new Databasefejl(`${fil} is not a file. DATABASE_URL must name a file, such as sqlite:data/helhed.sqlite.`);
  const hoved = foersteBytes(fil);
  if (hoved.length === 0 && skalFindes)
    throw new Databasefejl(`${fil} is empty. Mend DATABASE_URL, or put the demo there with npm run seed.`);
  if (hoved.length > 0 && hoved.toString('latin1') !== SQLITE)
    throw new Databasefejl(`${fil} is not an SQLite database. Mend DATABASE_URL, or move the file; nothing was changed.`);
  kraevSkrivbar(fil);
}

// SQLite opens a file that can only be read as if nothing were amiss; the first act would find out.
function kraevSkrivbar(fil: string): void {
  try {
    accessSync(fil, constants.W_OK);
  } catch (fejl) {
    throw kode(fejl) === 'EROFS' ? paaMenneskesprog(fejl, fil) : new Databasefejl(KUN_LAESES(fil));
  }
}

const KUN_LAESES = (fil: string): string => `${fil} can only be read. The program must be able to write in the file and in its folder.`;

function foersteBytes(fil: string): Buffer {
  try {
    const aaben = openSync(fil, 'r');
    const hoved = Buffer.alloc(SQLITE.length);
    const antal = readSync(aaben, hoved, 0, hoved.length, 0);
    closeSync(aaben);
    return hoved.subarray(0, antal);
  } catch (fejl) {
    throw new Databasefejl(`${fil} cannot be read (${kode(fejl)}). Mend the permissions of the file, or DATABASE_URL.`);
  }
}

/** `SQLITE_CORRUPT`, `EACCES`. TypeORM keeps SQLite's own only in the message. */
function kode(fejl: unknown): string {
  const { message, code }: { message?: unknown; code?: unknown } = Object(fejl);
  return /^SQLITE_[A-Z]+/.exec(String(message))?.[0] ?? (typeof code === 'string' ? code : 'unknown fault');
}

const GRUNDE: Readonly<Record<string, (fil: string) => string>> = {
  SQLITE_CANTOPEN: (fil) => `${fil} cannot be opened. Its folder must be there, and the program must be able to write in it.`,
  SQLITE_READONLY: KUN_LAESES,
  SQLITE_CORRUPT: (fil) => `${fil} is damaged. Put a backup in its place; nothing was changed.`,
  SQLITE_NOTADB: (fil) => `${fil} is not an SQLite database. Mend DATABASE_URL, or move the file; nothing was changed.`,
  SQLITE_FULL: () => 'The disk is full. Make room, and start again.',
  SQLITE_IOERR: (fil) =>
    `${fil} cannot be read or written: the disk or the file system answers with a fault. Mend it, or put a backup in its place.`,
  SQLITE_BUSY: (fil) => `${fil} is in use by another program. Close that, and start again.`,
  EACCES: (fil) => `${fil} cannot be opened: permission to the file or its folder is missing. Mend the permissions, or DATABASE_URL.`,
  EROFS: (fil) => `${fil} is on a file system that can only be read. Mend DATABASE_URL.`,
  EEXIST: (fil) => `${fil} cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.`,
  ENOTDIR: (fil) => `${fil} cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.`,
};

/** What SQLite or the file system said, as a sentence; other faults as they are. */
export function paaMenneskesprog(fejl: unknown, fil: string): unknown {
  const grund = fejl instanceof Databasefejl ? undefined : GRUNDE[kode(fejl)];
  return grund ? new Databasefejl(grund(fil)) : fejl;
}

/** How the tables of a file stand to the migrations of the program. */
export type Filtilstand = 'TOM' | 'AELDRE' | 'SVARER_TIL';

/**
 * Compares a file with the program; refuses one that somebody else made, or a newer program. It is read by a connection that
 * cannot write: to open a database for writing already changes its head.
 */
export async function filtilstand(fil: string, egne: readonly string[]): Promise<Filtilstand> {
  if (!existsSync(fil) || statSync(fil).size === 0) return 'TOM';
  const navne = await laesNavne(fil, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  if (navne.length === 0) return 'TOM';
  if (!navne.includes('migrations')) throw fremmed(fil);
  const koerte = await laesNavne(fil, 'SELECT name FROM migrations ORDER BY id');
  // The table of migrations is there before the first of them has been run.
  if (koerte.length === 0 && navne.length === 1) return 'TOM';
  const ukendt = koerte.find((navn) => !egne.includes(navn));
  if (ukendt !== undefined && koerte.some((navn) => egne.includes(navn)))
    throw new Databasefejl(
      `${fil} was written by a newer version of Helhed (${ukendt}). Use that version, or a backup from before; nothing was changed.`,
    );
  if (ukendt !== undefined || koerte.length === 0) throw fremmed(fil);
  return koerte.length < egne.length ? 'AELDRE' : 'SVARER_TIL';
}

function laesNavne(fil: string, sql: string): Promise<string[]> {
  return new Promise((loes, afvis) => {
    const db = new Database(fil, OPEN_READONLY, (aabnet) => {
      if (aabnet) return afvis(aabnet);
      db.configure('busyTimeout', 5000);
      db.all<{ name: string }>(sql, (fejl, raekker) => {
        db.close(() => (fejl ? afvis(fejl) : loes(raekker.map((r) => r.name))));
      });
    });
  });
}

const fremmed = (fil: string): Databasefejl =>
  new Databasefejl(
    `${fil} is an SQLite file with tables that are not those of Helhed. Point DATABASE_URL at another file; nothing was changed.`,
  );

/** Every column that the program reads must be there: a file can have been changed by hand. */
export async function kraevKolonner(kilde: DataSource, fil: string): Promise<void> {
  const findes = await kilde.query<{ tabel: string; kolonne: string }[]>(
    "SELECT m.name AS tabel, p.name AS kolonne FROM sqlite_master m JOIN pragma_table_xinfo(m.name) p WHERE m.type = 'table'",
  );
  const navne = new Set(findes.map((f) => `${f.tabel}.${f.kolonne}`));
  const mangler = kilde.entityMetadatas.flatMap((m) => m.columns.map((k) => `${m.tableName}.${k.databaseName}`)).find((n) => !navne.has(n));
  if (mangler !== undefined)
    throw new Databasefejl(`${fil} lacks the column ${mangler}, so the file does not fit this version. Use a backup; nothing was changed.`);
}

/** How long a start waits for another one on the same file, in milliseconds. */
const VENTEFRIST = 30_000;

/** Runs the migrations that are missing. An older file is first copied beside itself; the name of the copy is given back. */
export async function bringTilNyeste(kilde: DataSource, fil: string, tilstand: Filtilstand): Promise<string | null> {
  const kopi = tilstand === 'AELDRE' ? await kopier(kilde, fil) : null;
  const frist = performance.now() + VENTEFRIST;
  for (;;) {
    try {
      await kilde.runMigrations();
      return kopi;
    } catch (fejl) {
      // Somebody else starts on the same file: what it has done need not be done again.
      const andre = fejl instanceof Error && /SQLITE_BUSY|already exists|UNIQUE constraint failed: migrations/.test(fejl.message);
      if (!andre || performance.now() > frist) throw fejl;
      await vent(100 + Math.random() * 200);
    }
  }
}

async function kopier(kilde: DataSource, fil: string): Promise<string> {
  const dag = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  const kopi = `${fil}.foer-${dag}`;
  await kilde.query('VACUUM INTO ?1', [kopi]);
  return basename(kopi);
}
