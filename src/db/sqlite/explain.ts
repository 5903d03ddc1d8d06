import { Database, OPEN_READONLY } from 'sqlite3';

/** How SQLite would run a statement, line by line; on a connection of its own, so that nobody waits for it. */
export function explainSqlite(file: string, sql: string): Promise<string[]> {
  return new Promise((resolve, refuse) => {
    const db = new Database(file, OPEN_READONLY, (opened) => {
      if (opened) return refuse(opened);
      db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, (error, rows) => {
        db.close(() => (error ? refuse(error) : resolve(rows.map((row) => row.detail))));
      });
    });
  });
}
