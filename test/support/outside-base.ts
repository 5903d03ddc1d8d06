import type { RowValue } from './outside';

/** What a connection beside a service does alike on each engine, by means of what it does not. */
export abstract class OutsideBase {
  abstract all<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  abstract columns(table: string): Promise<readonly string[]>;

  async number(sql: string, params: readonly unknown[] = []): Promise<number> {
    const [row] = await this.all<Record<string, number>>(sql, params);
    return Number(Object.values(row ?? {})[0]);
  }

  async id(table: string, key: string): Promise<number> {
    const [row] = await this.all<{ id: number }>(`SELECT id FROM "${table}" WHERE noegle = $1`, [key]);
    if (!row) throw new Error(`there is no ${table} ${key}`);
    return row.id;
  }

  /** The values of a row with its origin, and beside each text what it is searched and sorted by. */
  protected async whole(table: string, values: Readonly<Record<string, RowValue>>): Promise<Record<string, RowValue>> {
    const full: Record<string, RowValue> = { herkomst: 'SYNTETISK', kildehenvisning: 'prøve', ...values };
    for (const name of await this.columns(table)) {
      const source = /^(.+)_(foldet|sort)$/.exec(name)?.[1];
      if (source) full[name] = full[source] ?? null;
    }
    return full;
  }
}
