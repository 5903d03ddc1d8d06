import { DefaultNamingStrategy, type Table } from 'typeorm';

/** `antalLejemaal` → `antal_lejemaal`; what a property is called in a table. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (b, place: number) => (place ? '_' : '') + b.toLowerCase());
}

/** `antalLejemaal` → `ANTAL_LEJEMAAL`; what a field is called where an enum of the API names it. */
export const enumValueName = (name: string): string => snakeCase(name).toUpperCase();

/** The column of a part that holds the number of the row which an argument names. */
export const referenceColumn = (argument: string): string => `${snakeCase(argument)}_id`;

const tableName = (t: Table | string): string => (typeof t === 'string' ? t : t.name).replace(/^.*\./, '');

/** Readable names for everything in the database, the same in both engines, so that errors and plans can be read. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override tableName(classRef: string, given: string | undefined): string {
    return given ?? snakeCase(classRef);
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snakeCase(property);
  }
  override joinColumnName(relation: string): string {
    return `${snakeCase(relation)}_id`;
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }
  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${tableName(table)}_${columns.join('_')}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${tableName(table)}_${columns.join('_')}`;
  }
  override relationConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${tableName(table)}_${columns.join('_')}`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${tableName(table)}_${columns.join('_')}`;
  }
}
