import type { DataSource } from 'typeorm';

/** How a table of SQLite is rebuilt: the text of a migration is made of it once, and then stands as it is. */

/** A table as the database knows it. */
export interface Tabelplan {
  readonly ddl: string;
  readonly kolonner: readonly string[];
  /** Its indexes and triggers, as they were created. */
  readonly tilbehoer: readonly string[];
}

interface Masterraekke {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Every table of a database, by name. */
export async function tabelplaner(kilde: Pick<DataSource, 'query'>): Promise<Map<string, Tabelplan>> {
  const alt: Masterraekke[] = await kilde.query(
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND tbl_name NOT IN ('migrations') ORDER BY type, name",
  );
  const planer = new Map<string, Tabelplan>();
  for (const { name, sql } of alt.filter((r) => r.type === 'table')) {
    const info: { name: string }[] = await kilde.query(`PRAGMA table_info("${name}")`);
    const tilbehoer = alt.filter((r) => r.type !== 'table' && r.tbl_name === name).flatMap((r) => (r.sql ? [r.sql] : []));
    planer.set(name, { ddl: sql ?? '', kolonner: info.map((k) => k.name), tilbehoer });
  }
  return planer;
}

/** The tables that the statements of TypeORM's schema builder would touch. */
export function aendredeTabeller(saetninger: readonly string[]): Set<string> {
  const navne = new Set<string>();
  for (const s of saetninger) {
    const tabel =
      /^(?:CREATE|DROP|ALTER) TABLE (?:IF (?:NOT )?EXISTS )?"(?:temporary_)?(\w+)"/i.exec(s) ?? / ON "(?:temporary_)?(\w+)" \(/i.exec(s);
    if (tabel?.[1]) navne.add(tabel[1]);
  }
  return navne;
}

/** The CHECK constraints of a table, by name: TypeORM compares their names only, not what they say. */
export function krav(ddl: string): Map<string, string> {
  const fundne = new Map<string, string>();
  for (const m of ddl.matchAll(/CONSTRAINT "(\w+)" CHECK \(/g)) {
    const fra = m.index + m[0].length;
    let [dybde, i] = [1, fra];
    for (; dybde > 0 && i < ddl.length; i += 1) dybde += ddl[i] === '(' ? 1 : ddl[i] === ')' ? -1 : 0;
    fundne.set(m[1] ?? '', ddl.slice(fra, i - 1));
  }
  return fundne;
}

/** Tables that are in both, and whose constraints do not say the same. */
export function andetKrav(fra: ReadonlyMap<string, Tabelplan>, til: ReadonlyMap<string, Tabelplan>): string[] {
  const tekst = (plan: Tabelplan): string => JSON.stringify([...krav(plan.ddl)].sort());
  return [...til].flatMap(([navn, ny]) => {
    const gammel = fra.get(navn);
    return gammel && tekst(gammel) !== tekst(ny) ? [navn] : [];
  });
}

/**
 * Statements that take the tables from one plan to another. A table that is in both is made anew under another name and
 * filled with the columns that both have; `udtryk` says what a new column holds (`table.column` → SQL over the old row), and
 * `raekker` what a new table holds (`table` → what follows `INSERT INTO table`). Tables are taken in the order of their names.
 * Indexes and triggers are made again, since `DROP TABLE` takes them along.
 */
export function ombyg(
  fra: ReadonlyMap<string, Tabelplan>,
  til: ReadonlyMap<string, Tabelplan>,
  tabeller: ReadonlySet<string>,
  udtryk: ReadonlyMap<string, string>,
  raekker: ReadonlyMap<string, string> = new Map(),
): string[] {
  const saetninger: string[] = [];
  for (const navn of [...tabeller].sort()) {
    const [gammel, ny] = [fra.get(navn), til.get(navn)];
    if (!ny) {
      saetninger.push(`DROP TABLE "${navn}"`);
      continue;
    }
    if (!gammel) {
      const egne = raekker.get(navn);
      saetninger.push(ny.ddl, ...(egne ? [`INSERT INTO "${navn}" ${egne}`] : []), ...ny.tilbehoer);
      continue;
    }
    const kolonner = ny.kolonner.filter((k) => gammel.kolonner.includes(k) || udtryk.has(`${navn}.${k}`));
    const vaerdier = kolonner.map((k) => udtryk.get(`${navn}.${k}`) ?? `"${k}"`);
    saetninger.push(
      ny.ddl.replace(`CREATE TABLE "${navn}"`, `CREATE TABLE "ny_${navn}"`),
      `INSERT INTO "ny_${navn}" (${kolonner.map((k) => `"${k}"`).join(', ')}) SELECT ${vaerdier.join(', ')} FROM "${navn}"`,
      `DROP TABLE "${navn}"`,
      `ALTER TABLE "ny_${navn}" RENAME TO "${navn}"`,
      ...ny.tilbehoer,
    );
  }
  return saetninger;
}
