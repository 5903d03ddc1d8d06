/** SQLite's result code of a fault, or an empty text. */
export function sqliteCode(error: unknown): string {
  const thrown = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
}
