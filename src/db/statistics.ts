import { allNouns } from '../model/model';

/** How many rows the tables hold, as far as what is reckoned from it needs to know. */
export interface TableStatistics {
  /** Rows of a table, never less than one. */
  rows(table: string): number;
  /** Changes when the numbers do; what was reckoned from older ones is then reckoned again. */
  readonly edition: number;
}

/** Where nothing is reckoned. */
export const NO_STATISTICS: TableStatistics = { rows: () => 1, edition: 0 };

/** How much a table must have grown or shrunk to be told: small changes make no plan cheaper or dearer. */
const NOTICEABLE_MS = 1.25;

/**
 * Numbers that are read now and then. Rows are numbered as they are written and hardly ever deleted, so the highest number is
 * as good as a count, and is found at once in a table of any size.
 */
export class CountedStatistics implements TableStatistics {
  private number = new Map<string, number>();
  edition = 0;

  rows(table: string): number {
    return Math.max(1, this.number.get(table) ?? 1);
  }

  /** Reads the numbers through `laes`, which answers a statement with the bytes in the column `svar`. */
  async refresh(read: (sql: string, params: readonly unknown[]) => Promise<Buffer | null>): Promise<void> {
    const term = allNouns().map(({ table }) => `'${table}', (SELECT MAX(id) FROM "${table}")`);
    // A JSON function takes a hundred arguments at most where SQLite is built so.
    const parts = Array.from(
      { length: Math.ceil(term.length / 40) },
      (_, i) => `json_object(${term.slice(i * 40, i * 40 + 40).join(', ')})`,
    );
    const json = await read(`SELECT CAST(json_array(${parts.join(', ')}) AS BLOB) AS svar`, []);
    const parsed: readonly Readonly<Record<string, number | null>>[] = json ? JSON.parse(json.toString('utf8')) : [];
    const newOnes = new Map(parsed.flatMap((d) => Object.entries(d)).map(([table, count]) => [table, count ?? 0]));
    if (!this.isChanged(newOnes)) return;
    this.number = newOnes;
    this.edition += 1;
  }

  private isChanged(newOnes: ReadonlyMap<string, number>): boolean {
    return [...newOnes].some(([table, count]) => {
      const [lille, large] = [this.rows(table), Math.max(1, count)].sort((a, b) => a - b);
      return (large ?? 1) > (lille ?? 1) * NOTICEABLE_MS;
    });
  }
}
