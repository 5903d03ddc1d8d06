import { Database, OPEN_READONLY } from 'sqlite3';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** How SQLite would run a statement, line by line; on a connection of its own, so that nobody waits for it. */
export function explainSqlite(file: string, sql: string): Promise<string[]> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY, (opened) => {
      if (opened) return refuse(opened);
      db.all<Step>(`EXPLAIN QUERY PLAN ${sql}`, (error, rows) => {
        db.close(() => (error ? refuse(error) : resolve(indented(rows))));
      });
    });
  });
}

/** The steps of a step stand two spaces further in than it. */
function indented(steps: readonly Step[]): string[] {
  const levels = new Map<number, number>();
  return steps.map(({ id, parent, detail }) => {
    const level = (levels.get(parent) ?? -1) + 1;
    levels.set(id, level);
    return '  '.repeat(level) + detail;
  });
}
