/**
 * Splits a whole amount by weights so that the parts are whole and sum to it exactly (largest remainder, A19). Among equal
 * remainders the first wins. BigInt inside: amount times weight may pass 2^53.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0 || weights.some((v) => v < 0 || !Number.isInteger(v)))
    throw new Error('weights must be whole, not negative, and not all zero');
  const parts = weights.map((v, seat) => {
    const product = BigInt(amount) * BigInt(v);
    return { plads: seat, whole: Number(product / BigInt(sum)), rest: Number(product % BigInt(sum)) };
  });
  let left = amount - parts.reduce((a, d) => a + d.whole, 0);
  for (const d of [...parts].sort((a, b) => b.rest - a.rest || a.plads - b.plads)) {
    if (left === 0) break;
    d.whole += 1;
    left -= 1;
  }
  return parts.map((d) => d.whole);
}

/** The most that a share in basis points of an amount may be: floor, so that the cap is never passed (A19). */
export function cappedShare(amount: number, basisPoints: number): number {
  return Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n);
}
