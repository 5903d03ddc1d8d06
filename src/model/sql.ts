/** A list of texts as SQL, for `IN (…)`: `'TILSAGN', 'IGANGVAERENDE'`. They are values of enums, so nothing in them needs quoting. */
export const sqlTexts = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
