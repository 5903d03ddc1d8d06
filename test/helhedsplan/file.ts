import { Database, OPEN_READONLY } from 'sqlite3';

/** The file of a service seen from outside. */

type Raekke = Record<string, string | number | null>;

/** A connection of its own to the file: it sees what is committed and nothing else. */
export class Fil {
  private readonly kolonner = new Map<string, readonly string[]>();

  private constructor(private readonly db: Database) {}

  static aabn(sti: string, maade = OPEN_READONLY): Promise<Fil> {
    return new Promise((loes, afvis) => {
      const db = new Database(sti, maade, (fejl) => (fejl ? afvis(fejl) : loes(new Fil(db))));
      db.configure('busyTimeout', 5000);
    });
  }

  alle<T>(sql: string, ...parametre: readonly unknown[]): Promise<T[]> {
    return new Promise((loes, afvis) => this.db.all<T>(sql, parametre, (fejl, raekker) => (fejl ? afvis(fejl) : loes(raekker))));
  }

  /** Runs statements that answer nothing. */
  koer(sql: string): Promise<void> {
    return new Promise((loes, afvis) => this.db.exec(sql, (fejl) => (fejl ? afvis(fejl) : loes())));
  }

  /** The row number behind a natural key. */
  async id(tabel: string, noegle: string): Promise<number> {
    const [raekke] = await this.alle<{ id: number }>(`SELECT id FROM "${tabel}" WHERE noegle = ?1`, noegle);
    if (!raekke) throw new Error(`der er ingen ${tabel} ${noegle}`);
    return raekke.id;
  }

  /** Adds a row past the acts, with an origin and folded texts; gives its number. */
  async indsaet(tabel: string, vaerdier: Raekke): Promise<number> {
    const fuld: Raekke = { herkomst: 'SYNTETISK', kildehenvisning: 'prøve', ...vaerdier };
    for (const navn of await this.kolonnerI(tabel)) {
      const kilde = /^(.+)_(foldet|sort)$/.exec(navn)?.[1];
      if (kilde) fuld[navn] = fuld[kilde] ?? null;
    }
    const navne = Object.keys(fuld);
    const [raekke] = await this.alle<{ id: number }>(
      `INSERT INTO "${tabel}" (${navne.join(', ')}) VALUES (${navne.map((_, i) => `?${i + 1}`).join(', ')}) RETURNING id`,
      ...Object.values(fuld),
    );
    return raekke?.id ?? 0;
  }

  private async kolonnerI(tabel: string): Promise<readonly string[]> {
    const kendte = this.kolonner.get(tabel) ?? (await this.alle<{ name: string }>(`PRAGMA table_info("${tabel}")`)).map((k) => k.name);
    this.kolonner.set(tabel, kendte);
    return kendte;
  }

  /** Every table as text, one row a line; SQLite writes it, which is several times as quick as reading row by row. */
  async dump(): Promise<Record<string, string>> {
    const tabeller = await this.alle<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    if (tabeller.length < 30) throw new Error('dumpen fandt ikke tabellerne');
    const dele = await Promise.all(
      tabeller.map(async ({ name }) => {
        const felter = (await this.kolonnerI(name)).map((k) => `"${k}"`).join(', ');
        const sql = `SELECT group_concat(json_array(${felter}), char(10)) AS tekst FROM (SELECT * FROM "${name}" ORDER BY rowid)`;
        const [raekke] = await this.alle<{ tekst: string | null }>(sql);
        return [name, raekke?.tekst ?? ''] as const;
      }),
    );
    return Object.fromEntries(dele);
  }

  luk(): Promise<void> {
    return new Promise((loes, afvis) => this.db.close((fejl) => (fejl ? afvis(fejl) : loes())));
  }
}
