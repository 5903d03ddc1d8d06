/**
 * Tables whose rows are only ever added: what was decided, posted, agreed or done stays as it was. Triggers hold it, so that
 * no code path can miss it.
 */
export const UFORANDERLIGE = [
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

const navn = (tabel: string, act: string): string => `tr_${tabel}_${act.toLowerCase()}`;

/** The triggers of SQLite that refuse UPDATE and DELETE of a table's rows. */
export function laasTabel(tabel: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (act) =>
      `CREATE TRIGGER "${navn(tabel, act)}" BEFORE ${act} ON "${tabel}" BEGIN SELECT RAISE(ABORT, 'raekker i ${tabel} aendres ikke'); END`,
  );
}
