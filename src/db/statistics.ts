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
  private number: ReadonlyMap<string, number> = new Map();
  edition = 0;

  rows(table: string): number {
    return Math.max(1, this.number.get(table) ?? 1);
  }

  /** Takes over what the tables were counted to hold. */
  update(counts: ReadonlyMap<string, number>): void {
    if (!this.isChanged(counts)) return;
    this.number = counts;
    this.edition += 1;
  }

  private isChanged(newOnes: ReadonlyMap<string, number>): boolean {
    return [...newOnes].some(([table, count]) => {
      const [lille, large] = [this.rows(table), Math.max(1, count)].sort((a, b) => a - b);
      return (large ?? 1) > (lille ?? 1) * NOTICEABLE_MS;
    });
  }
}

/** Numbers of rows that are kept up to date until they are stopped. */
export interface KeptStatistics {
  readonly counted: TableStatistics;
  /** Counts now. */
  refresh(): Promise<void>;
  stop(): void;
}

/** How old the numbers of rows may be, in milliseconds. */
const MAX_AGE_MS = 30_000;
/** A JSON function takes a hundred arguments at most. */
const MAX_PAIRS = 40;

/**
 * Counts now, and again every half minute. `read` answers a statement with the bytes in the column `svar`; `jsonStatement` makes one
 * that gives pairs of a name and a number as a JSON object.
 */
export async function keepStatistics(
  read: (sql: string) => Promise<Buffer | null>,
  jsonStatement: (pairs: readonly string[]) => string,
): Promise<KeptStatistics> {
  const counted = new CountedStatistics();
  const pairs = allNouns().map(({ table }) => `'${table}', (SELECT MAX(id) FROM "${table}")`);
  const statements = Array.from({ length: Math.ceil(pairs.length / MAX_PAIRS) }, (_, i) =>
    jsonStatement(pairs.slice(i * MAX_PAIRS, (i + 1) * MAX_PAIRS)),
  );
  const refresh = async (): Promise<void> => {
    const counts = new Map<string, number>();
    for (const statement of statements) {
      const json = await read(statement);
      const parsed: Readonly<Record<string, number | null>> = json ? JSON.parse(json.toString('utf8')) : {};
      for (const [table, count] of Object.entries(parsed)) counts.set(table, count ?? 0);
    }
    counted.update(counts);
  };
  await refresh();
  // One that fails is of no consequence: the numbers stay as they were.
  const clock = setInterval(() => void refresh().catch(() => undefined), MAX_AGE_MS).unref();
  return { counted, refresh, stop: () => clearInterval(clock) };
}
