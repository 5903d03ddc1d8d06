/**
 * Tables whose rows are only ever added: what was decided, posted, agreed or done stays as it was. Triggers hold it, so that
 * no code path can miss it.
 */
export const APPEND_ONLY_TABLES = [
  'afgoerelse',
  'afgoerelsespunkt',
  'bevilling',
  'disponering',
  'reguleringskontopost',
  'kontraktversion',
  'kontraktafsnit',
  'maalsaetning',
  'ansvar',
  'tilsyn',
  'haendelse',
] as const;

const name = (table: string, act: string): string => `tr_${table}_${act.toLowerCase()}`;

/** The triggers of SQLite that refuse UPDATE and DELETE of a table's rows. */
export function appendOnlyTriggers(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (act) =>
      `CREATE TRIGGER "${name(table, act)}" BEFORE ${act} ON "${table}" BEGIN SELECT RAISE(ABORT, 'raekker i ${table} aendres ikke'); END`,
  );
}

/** The function that the triggers of PostgreSQL call, and those triggers. */
export const POSTGRES_REFUSAL = `CREATE FUNCTION helhed_kun_tilfoejet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'raekker i % aendres ikke', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$`;

export function postgresAppendOnlyTriggers(table: string): string[] {
  const refuses = (act: string, each: string): string =>
    `CREATE TRIGGER "${name(table, act)}" BEFORE ${act} ON "${table}" FOR EACH ${each} EXECUTE FUNCTION helhed_kun_tilfoejet()`;
  return [refuses('UPDATE', 'ROW'), refuses('DELETE', 'ROW'), refuses('TRUNCATE', 'STATEMENT')];
}
