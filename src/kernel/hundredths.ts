/**
 * Money is whole øre and shares are whole basis points: both are hundredths of what people say (kroner, percent).
 * Conversion is done on the decimal text, never by multiplying a float, so that it is exact both ways.
 */

/** The largest amount of hundredths that SQLite's JSON writes exactly (15 significant digits). */
export const MAX_HUNDREDTHS = 999_999_999_999_999;

const FORM = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/;

/** `"12.5"` → 1250. Null when the text is not a number with at most two decimals, or too large to keep exactly. */
export function toHundredths(text: string): number | null {
  const m = FORM.exec(text);
  if (!m) return null;
  const count = Number(m[2]) * 100 + Number((m[3] ?? '').padEnd(2, '0'));
  if (count > MAX_HUNDREDTHS) return null;
  return m[1] && count !== 0 ? -count : count;
}
