import type { DataSource } from 'typeorm';

/** How a table of SQLite is rebuilt: the text of a migration is made of it once, and then stands as it is. */

/** A table as the database knows it. */
export interface TablePlan {
  readonly ddl: string;
  readonly columns: readonly string[];
  /** Those that must hold something, and have no default. */
  readonly required: readonly string[];
  /** Its indexes and triggers, as they were created. */
  readonly accessories: readonly string[];
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Every table of a database, by name. */
export async function tablePlans(source: Pick<DataSource, 'query'>): Promise<Map<string, TablePlan>> {
  const everything: SchemaRow[] = await source.query(
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND tbl_name NOT IN ('migrations') ORDER BY type, name",
  );
  const planer = new Map<string, TablePlan>();
  for (const { name, sql } of everything.filter((r) => r.type === 'table')) {
    const info: { name: string; notnull: number; dflt_value: string | null; pk: number }[] = await source.query(
      `PRAGMA table_info("${name}")`,
    );
    const required = info.filter((k) => k.notnull === 1 && k.dflt_value === null && k.pk === 0).map((k) => k.name);
    const accessories = everything.filter((r) => r.type !== 'table' && r.tbl_name === name).flatMap((r) => (r.sql ? [r.sql] : []));
    planer.set(name, { ddl: sql ?? '', columns: info.map((k) => k.name), required, accessories });
  }
  return planer;
}

/** The tables that the statements of TypeORM's schema builder would touch. */
export function changedTables(statements: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const s of statements) {
    const table =
      /^(?:CREATE|DROP|ALTER) TABLE (?:IF (?:NOT )?EXISTS )?"(?:temporary_)?(\w+)"/i.exec(s) ?? / ON "(?:temporary_)?(\w+)" \(/i.exec(s);
    if (table?.[1]) names.add(table[1]);
  }
  return names;
}

/** The CHECK constraints of a table, by name: TypeORM compares their names only, not what they say. */
export function condition(ddl: string): Map<string, string> {
  const foundOnes = new Map<string, string>();
  for (const m of ddl.matchAll(/CONSTRAINT "(\w+)" CHECK \(/g)) {
    const from = m.index + m[0].length;
    let [depth, i] = [1, from];
    for (; depth > 0 && i < ddl.length; i += 1) depth += ddl[i] === '(' ? 1 : ddl[i] === ')' ? -1 : 0;
    foundOnes.set(m[1] ?? '', ddl.slice(from, i - 1));
  }
  return foundOnes;
}

/** Tables that are in both, and whose constraints do not say the same. */
export function otherChecks(from: ReadonlyMap<string, TablePlan>, to: ReadonlyMap<string, TablePlan>): string[] {
  const text = (plan: TablePlan): string => JSON.stringify([...condition(plan.ddl)].sort());
  return [...to].flatMap(([name, fresh]) => {
    const old = from.get(name);
    return old && text(old) !== text(fresh) ? [name] : [];
  });
}

/**
 * Statements that take the tables from one plan to another. A table that is in both is made anew under another name and
 * filled with the columns that both have; `expression` says what a new column holds (`table.column` → SQL over the old row), and
 * `raekker` what a new table holds (`table` → what follows `INSERT INTO table`). Tables are taken in the order of their names.
 * Indexes and triggers are made again, since `DROP TABLE` takes them along.
 */
export function rebuild(
  from: ReadonlyMap<string, TablePlan>,
  to: ReadonlyMap<string, TablePlan>,
  tables: ReadonlySet<string>,
  expression: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, string> = new Map(),
): string[] {
  const statements: string[] = [];
  for (const name of [...tables].sort()) {
    const [old, fresh] = [from.get(name), to.get(name)];
    if (!fresh) {
      statements.push(`DROP TABLE "${name}"`);
      continue;
    }
    if (!old) {
      const own = rows.get(name);
      statements.push(fresh.ddl, ...(own ? [`INSERT INTO "${name}" ${own}`] : []), ...fresh.accessories);
      continue;
    }
    const columns = fresh.columns.filter((k) => old.columns.includes(k) || expression.has(`${name}.${k}`));
    const values = columns.map((k) => expression.get(`${name}.${k}`) ?? `"${k}"`);
    statements.push(
      fresh.ddl.replace(`CREATE TABLE "${name}"`, `CREATE TABLE "ny_${name}"`),
      `INSERT INTO "ny_${name}" (${columns.map((k) => `"${k}"`).join(', ')}) SELECT ${values.join(', ')} FROM "${name}"`,
      `DROP TABLE "${name}"`,
      `ALTER TABLE "ny_${name}" RENAME TO "${name}"`,
      ...fresh.accessories,
    );
  }
  return statements;
}
