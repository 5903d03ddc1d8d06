import { DefaultNamingStrategy, type Table } from 'typeorm';

/** `antalLejemaal` → `antal_lejemaal`; what a property is called in a table. */
export function snake(navn: string): string {
  return navn.replace(/[A-Z]/g, (b, sted: number) => (sted ? '_' : '') + b.toLowerCase());
}

/** The column of a part that holds the number of the row which an argument names. */
export const henvisningskolonne = (argument: string): string => `${snake(argument)}_id`;

const tabelnavn = (t: Table | string): string => (typeof t === 'string' ? t : t.name).replace(/^.*\./, '');

/** Readable names for everything in the database, the same in both engines, so that errors and plans can be read. */
export class Navnestrategi extends DefaultNamingStrategy {
  override tableName(klasse: string, givet: string | undefined): string {
    return givet ?? snake(klasse);
  }
  override columnName(egenskab: string, givet: string | undefined): string {
    return givet ?? snake(egenskab);
  }
  override joinColumnName(relation: string): string {
    return `${snake(relation)}_id`;
  }
  override primaryKeyName(tabel: Table | string): string {
    return `pk_${tabelnavn(tabel)}`;
  }
  override indexName(tabel: Table | string, kolonner: string[]): string {
    return `ix_${tabelnavn(tabel)}_${kolonner.join('_')}`;
  }
  override uniqueConstraintName(tabel: Table | string, kolonner: string[]): string {
    return `uq_${tabelnavn(tabel)}_${kolonner.join('_')}`;
  }
  override relationConstraintName(tabel: Table | string, kolonner: string[]): string {
    return `uq_${tabelnavn(tabel)}_${kolonner.join('_')}`;
  }
  override foreignKeyName(tabel: Table | string, kolonner: string[]): string {
    return `fk_${tabelnavn(tabel)}_${kolonner.join('_')}`;
  }
}
