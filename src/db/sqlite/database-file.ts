import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, OPEN_READONLY } from 'sqlite3';
import type { DataSource } from 'typeorm';
import { DatabaseError } from '../database-error';

const SQLITE = 'SQLite format 3\0';

/** Refuses a path that holds something else than a database. A file that is not there, or empty, becomes one. */
export function requireDatabaseFile(file: string, mustExist: boolean): void {
  if (!existsSync(file)) {
    if (mustExist) throw new DatabaseError(`There is no database in ${file}. Mend DATABASE_URL, or put the demo there with npm run seed.`);
    return;
  }
  if (!statSync(file).isFile())
    throw new DatabaseError(`${file} is not a file. DATABASE_URL must name a file, such as sqlite:data/helhed.sqlite.`);
  const head = firstBytes(file);
  if (head.length === 0 && mustExist)
    throw new DatabaseError(`${file} is empty. Mend DATABASE_URL, or put the demo there with npm run seed.`);
  if (head.length > 0 && head.toString('latin1') !== SQLITE)
    throw new DatabaseError(`${file} is not an SQLite database. Mend DATABASE_URL, or move the file; nothing was changed.`);
  requireWritable(file);
}

// SQLite opens a file that can only be read as if nothing were amiss; the first act would find out.
function requireWritable(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw code(error) === 'EROFS' ? asPeopleSayIt(error, file) : new DatabaseError(READ_ONLY_FIELDS(file));
  }
}

const READ_ONLY_FIELDS = (file: string): string =>
  `${file} can only be read. The program must be able to write in the file and in its folder.`;

function firstBytes(file: string): Buffer {
  try {
    const open = openSync(file, 'r');
    const head = Buffer.alloc(SQLITE.length);
    const count = readSync(open, head, 0, head.length, 0);
    closeSync(open);
    return head.subarray(0, count);
  } catch (error) {
    throw new DatabaseError(`${file} cannot be read (${code(error)}). Mend the permissions of the file, or DATABASE_URL.`);
  }
}

/** `SQLITE_CORRUPT`, `EACCES`. TypeORM keeps SQLite's own only in the message. */
function code(error: unknown): string {
  const { message, code }: { message?: unknown; code?: unknown } = Object(error);
  return /^SQLITE_[A-Z]+/.exec(String(message))?.[0] ?? (typeof code === 'string' ? code : 'unknown fault');
}

const REASONS: Readonly<Record<string, (file: string) => string>> = {
  SQLITE_CANTOPEN: (file) => `${file} cannot be opened. Its folder must be there, and the program must be able to write in it.`,
  SQLITE_READONLY: READ_ONLY_FIELDS,
  SQLITE_CORRUPT: (file) => `${file} is damaged. Put a backup in its place; nothing was changed.`,
  SQLITE_NOTADB: (file) => `${file} is not an SQLite database. Mend DATABASE_URL, or move the file; nothing was changed.`,
  SQLITE_FULL: () => 'The disk is full. Make room, and start again.',
  SQLITE_IOERR: (file) =>
    `${file} cannot be read or written: the disk or the file system answers with a fault. Mend it, or put a backup in its place.`,
  SQLITE_BUSY: (file) => `${file} is in use by another program. Close that, and start again.`,
  EACCES: (file) => `${file} cannot be opened: permission to the file or its folder is missing. Mend the permissions, or DATABASE_URL.`,
  EROFS: (file) => `${file} is on a file system that can only be read. Mend DATABASE_URL.`,
  EEXIST: (file) => `${file} cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.`,
  ENOTDIR: (file) => `${file} cannot be made: a part of the path is a file and not a folder. Mend DATABASE_URL.`,
};

/** What SQLite or the file system said, as a sentence; other faults as they are. */
export function asPeopleSayIt(error: unknown, file: string): unknown {
  const reason = error instanceof DatabaseError ? undefined : REASONS[code(error)];
  return reason ? new DatabaseError(reason(file)) : error;
}

/** How the tables of a file stand to the migrations of the program. */
export type FileState = 'TOM' | 'AELDRE' | 'SVARER_TIL';

/**
 * Compares a file with the program; refuses one that somebody else made, or a newer program. It is read by a connection that
 * cannot write: to open a database for writing already changes its head.
 */
export async function fileState(file: string, own: readonly string[]): Promise<FileState> {
  if (!existsSync(file) || statSync(file).size === 0) return 'TOM';
  const names = await readNames(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  if (names.length === 0) return 'TOM';
  if (!names.includes('migrations')) throw foreign(file);
  const ran = await readNames(file, 'SELECT name FROM migrations ORDER BY id');
  // The table of migrations is there before the first of them has been run.
  if (ran.length === 0 && names.length === 1) return 'TOM';
  const unknownOne = ran.find((name) => !own.includes(name));
  if (unknownOne !== undefined && ran.some((name) => own.includes(name)))
    throw new DatabaseError(
      `${file} was written by a newer version of Helhed (${unknownOne}). Use that version, or a backup from before; nothing was changed.`,
    );
  if (unknownOne !== undefined || ran.length === 0) throw foreign(file);
  return ran.length < own.length ? 'AELDRE' : 'SVARER_TIL';
}

function readNames(file: string, sql: string): Promise<string[]> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY, (opened) => {
      if (opened) return refuse(opened);
      db.configure('busyTimeout', 5000);
      db.all<{ name: string }>(sql, (error, rows) => {
        db.close(() => (error ? refuse(error) : resolve(rows.map((r) => r.name))));
      });
    });
  });
}

const foreign = (file: string): DatabaseError =>
  new DatabaseError(
    `${file} is an SQLite file with tables that are not those of Helhed. Point DATABASE_URL at another file; nothing was changed.`,
  );

/** Every column that the program reads must be there: a file can have been changed by hand. */
export async function requireColumns(source: DataSource, file: string): Promise<void> {
  const exists = await source.query<{ tabel: string; kolonne: string }[]>(
    "SELECT m.name AS tabel, p.name AS kolonne FROM sqlite_master m JOIN pragma_table_xinfo(m.name) p WHERE m.type = 'table'",
  );
  const names = new Set(exists.map((f) => `${f.tabel}.${f.kolonne}`));
  const missing = source.entityMetadatas
    .flatMap((m) => m.columns.map((k) => `${m.tableName}.${k.databaseName}`))
    .find((n) => !names.has(n));
  if (missing !== undefined)
    throw new DatabaseError(
      `${file} lacks the column ${missing}, so the file does not fit this version. Use a backup; nothing was changed.`,
    );
}

/** How long a start waits for another one on the same file, in milliseconds. */
const WAIT_TIMEOUT_MS = 30_000;

/** Runs the migrations that are missing. An older file is first copied beside itself; the name of the copy is given back. */
export async function migrateToNewest(source: DataSource, file: string, state: FileState): Promise<string | null> {
  const copy = state === 'AELDRE' ? await copyAll(source, file) : null;
  const deadline = performance.now() + WAIT_TIMEOUT_MS;
  for (;;) {
    try {
      await source.runMigrations();
      return copy;
    } catch (error) {
      // Somebody else starts on the same file: what it has done need not be done again.
      const others = error instanceof Error && /SQLITE_BUSY|already exists|UNIQUE constraint failed: migrations/.test(error.message);
      if (!others || performance.now() > deadline) throw error;
      await wait(100 + Math.random() * 200);
    }
  }
}

async function copyAll(source: DataSource, file: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  const copy = `${file}.foer-${day}`;
  await source.query('VACUUM INTO ?1', [copy]);
  return basename(copy);
}
