import type { DataSource } from 'typeorm';
import { writerDataSource } from '../../ormconfig';
import { schemaDifference } from '../../scripts/schema-difference';
import { APPEND_ONLY_TABLES, appendOnlyTriggers } from '../../src/db/append-only';
import { MIGRATIONS } from '../../src/db/migrations';
import { sqliteTarget } from '../../src/db/target';

/** Guards of the tables: what the migrations make of a database is what the entities and the list of triggers say. */

export async function migrationGaps(migrations = MIGRATIONS): Promise<string[]> {
  const { changed } = await schemaDifference(migrations);
  if (changed.size === 0) return [];
  return [`${[...changed].sort().join(', ')}: the migrations do not say what the model says; npm run migration -- NAME`];
}

interface StoredTrigger {
  readonly tbl_name: string;
  readonly sql: string;
}

/** Append-only tables whose triggers are not there; what was there after an earlier migration must be there after all that follow. */
export async function triggerGaps(
  migrations = MIGRATIONS,
  tables: readonly string[] = APPEND_ONLY_TABLES,
  afterwards: (source: DataSource) => Promise<void> = async () => {},
): Promise<string[]> {
  if (migrations.length === 0 || tables.length === 0) return ['there are no migrations and triggers to look at'];
  const source = await writerDataSource(sqliteTarget(':memory:')).initialize();
  const runner = source.createQueryRunner();
  const complaints: string[] = [];
  const guarded = new Set<string>();
  try {
    // As TypeORM runs them: a table that is made anew is for a moment not there.
    await source.query('PRAGMA foreign_keys = OFF');
    for (const [i, Migration] of migrations.entries()) {
      const last = i === migrations.length - 1;
      const migration = new Migration();
      await migration.up(runner);
      if (last) await afterwards(source);
      const found: StoredTrigger[] = await source.query("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'");
      for (const table of new Set([...tables, ...found.map((t) => t.tbl_name)])) {
        const own = found.filter((t) => t.tbl_name === table).map((t) => t.sql);
        const wanted = tables.includes(table) && (last || guarded.has(table) || own.length > 0) ? appendOnlyTriggers(table) : [];
        if ([...own].sort().join() !== wanted.sort().join())
          complaints.push(`${table}: has ${own.length} of its ${wanted.length} append-only triggers after ${Migration.name}`);
        if (own.length > 0) guarded.add(table);
      }
    }
  } finally {
    await source.destroy();
  }
  return complaints;
}

/** Migrations that lean on something that changes with the code. */
export function unfrozen(files: ReadonlyMap<string, string>): string[] {
  if (files.size === 0) return ['there are no migrations to look at'];
  return [...files].flatMap(([path, text]) =>
    [...text.matchAll(/from '([^']+)'|import\(|require\(/g)]
      .map((m) => m[1] ?? m[0])
      .filter((from) => from !== 'typeorm')
      .map((from) => `${path}: uses ${from}, which changes with the code; write out what it holds today`),
  );
}

/** What the database lacks; slow, since it makes one. */
export const databaseGaps = async (): Promise<string[]> => [...(await migrationGaps()), ...(await triggerGaps())];
