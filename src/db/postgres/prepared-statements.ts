import { LRUCache } from 'lru-cache';
import type { ClientBase, QueryConfig } from 'pg';

const MAX_STATEMENTS = 200;
/** Characters of the statements that a connection keeps, all together. */
const MAX_STATEMENT_CHARACTERS = 2_000_000;

/** The statements that one connection keeps prepared, under names of our own; those that are long unused are let go. */
/** No text of PostgreSQL holds U+0000, and none of ours U+FFFF: what is asked with the one is in no row, as with the other. */
function withoutNul(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replaceAll('\u0000', '\uffff');
  // A list of texts goes as JSON.
  return text.startsWith('["') ? text.replaceAll('\\u0000', '\\uffff') : text;
}

export class PreparedStatements {
  private count = 0;
  private readonly dropped: string[] = [];
  private readonly names = new LRUCache<string, string>({
    max: MAX_STATEMENTS,
    maxSize: MAX_STATEMENT_CHARACTERS,
    sizeCalculation: (_name, sql) => sql.length,
    dispose: (name) => this.dropped.push(name),
  });

  constructor(private readonly client: ClientBase) {}

  /** Runs a statement, prepared at its first use; gives the column `svar` of the first row. */
  async read(sql: string, params: readonly unknown[]): Promise<Buffer | null> {
    await this.forget();
    const result = await this.client.query<{ svar: string | null }>(this.query(sql, params));
    const answer = result.rows[0]?.svar;
    return answer === null || answer === undefined ? null : Buffer.from(answer, 'utf8');
  }

  private query(sql: string, params: readonly unknown[]): QueryConfig {
    const values = params.map(withoutNul);
    // One that is longer than all that is kept is not prepared.
    if (sql.length > MAX_STATEMENT_CHARACTERS) return { text: sql, values };
    let name = this.names.get(sql);
    if (name === undefined) {
      this.count += 1;
      name = `h${this.count}`;
      this.names.set(sql, name);
    }
    return { name, text: sql, values };
  }

  // The driver remembers the text of every statement by its name, also when the server has been told to forget it.
  private async forget(): Promise<void> {
    for (const name of this.dropped.splice(0)) {
      await this.client.query(`DEALLOCATE ${name}`);
      const { parsedStatements } = Object(Reflect.get(this.client, 'connection'));
      if (typeof parsedStatements === 'object' && parsedStatements !== null) Reflect.deleteProperty(parsedStatements, name);
    }
  }
}
