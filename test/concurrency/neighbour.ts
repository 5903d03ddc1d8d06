import { Database, OPEN_READWRITE } from 'sqlite3';

/** A connection of its own to the file of a service: it sees what is committed and nothing else. */
export class Nabo {
  private constructor(private readonly db: Database) {}

  static aabn(fil: string): Promise<Nabo> {
    return new Promise((loes, afvis) => {
      const db = new Database(fil, OPEN_READWRITE, (fejl) => (fejl ? afvis(fejl) : loes(new Nabo(db))));
    });
  }

  alle<T>(sql: string, parametre: readonly unknown[] = []): Promise<T[]> {
    return new Promise((loes, afvis) => this.db.all<T>(sql, parametre, (fejl, raekker) => (fejl ? afvis(fejl) : loes(raekker))));
  }

  /** Runs statements that answer nothing. */
  koer(sql: string): Promise<void> {
    return new Promise((loes, afvis) => this.db.exec(sql, (fejl) => (fejl ? afvis(fejl) : loes())));
  }

  async tal(sql: string, parametre: readonly unknown[] = []): Promise<number> {
    const [raekke] = await this.alle<Record<string, number>>(sql, parametre);
    return Number(Object.values(raekke ?? {})[0]);
  }

  /** Every table, row by row, as text. */
  async dump(): Promise<Record<string, string>> {
    const tabeller = await this.alle<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    const alt: Record<string, string> = {};
    for (const { name } of tabeller) alt[name] = JSON.stringify(await this.alle(`SELECT * FROM "${name}" ORDER BY rowid`));
    if (Object.keys(alt).length < 30) throw new Error('dumpen fandt ikke tabellerne');
    return alt;
  }

  /** What SQLite finds wrong with the file: nothing. */
  async fejl(): Promise<string[]> {
    const heltal = await this.alle<{ integrity_check: string }>('PRAGMA integrity_check');
    const noegler = await this.alle<{ table: string }>('PRAGMA foreign_key_check');
    return [...heltal.map((r) => r.integrity_check).filter((t) => t !== 'ok'), ...noegler.map((r) => `fremmednøgle i ${r.table}`)];
  }

  luk(): Promise<void> {
    return new Promise((loes, afvis) => this.db.close((fejl) => (fejl ? afvis(fejl) : loes())));
  }
}
