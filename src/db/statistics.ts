import { alleNavneord } from '../model/model';

/** How many rows the tables hold, as far as what is reckoned from it needs to know. */
export interface Statistik {
  /** Rows of a table, never less than one. */
  raekker(tabel: string): number;
  /** Changes when the numbers do; what was reckoned from older ones is then reckoned again. */
  readonly udgave: number;
}

/** Where nothing is reckoned. */
export const INGEN_STATISTIK: Statistik = { raekker: () => 1, udgave: 0 };

/** How much a table must have grown or shrunk to be told: small changes make no plan cheaper or dearer. */
const MAERKBART = 1.25;

/**
 * Numbers that are read now and then. Rows are numbered as they are written and hardly ever deleted, so the highest number is
 * as good as a count, and is found at once in a table of any size.
 */
export class Taltstatistik implements Statistik {
  private tal = new Map<string, number>();
  udgave = 0;

  raekker(tabel: string): number {
    return Math.max(1, this.tal.get(tabel) ?? 1);
  }

  /** Reads the numbers through `laes`, which answers a statement with the bytes in the column `svar`. */
  async opdater(laes: (sql: string, parametre: readonly unknown[]) => Promise<Buffer | null>): Promise<void> {
    const led = alleNavneord().map(({ tabel }) => `'${tabel}', (SELECT MAX(id) FROM "${tabel}")`);
    // A JSON function takes a hundred arguments at most where SQLite is built so.
    const dele = Array.from({ length: Math.ceil(led.length / 40) }, (_, i) => `json_object(${led.slice(i * 40, i * 40 + 40).join(', ')})`);
    const json = await laes(`SELECT CAST(json_array(${dele.join(', ')}) AS BLOB) AS svar`, []);
    const laest: readonly Readonly<Record<string, number | null>>[] = json ? JSON.parse(json.toString('utf8')) : [];
    const nye = new Map(laest.flatMap((d) => Object.entries(d)).map(([tabel, antal]) => [tabel, antal ?? 0]));
    if (!this.erAendret(nye)) return;
    this.tal = nye;
    this.udgave += 1;
  }

  private erAendret(nye: ReadonlyMap<string, number>): boolean {
    return [...nye].some(([tabel, antal]) => {
      const [lille, stor] = [this.raekker(tabel), Math.max(1, antal)].sort((a, b) => a - b);
      return (stor ?? 1) > (lille ?? 1) * MAERKBART;
    });
  }
}
