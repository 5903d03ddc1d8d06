/**
 * Splits a whole amount by weights so that the parts are whole and sum to it exactly (largest remainder, A19). Among equal
 * remainders the first wins. BigInt inside: amount times weight may pass 2^53.
 */
export function fordel(beloeb: number, vaegte: readonly number[]): number[] {
  const sum = vaegte.reduce((a, b) => a + b, 0);
  if (sum <= 0 || vaegte.some((v) => v < 0 || !Number.isInteger(v)))
    throw new Error('vægtene skal være hele, ikke negative, og ikke alle nul');
  const dele = vaegte.map((v, plads) => {
    const produkt = BigInt(beloeb) * BigInt(v);
    return { plads, hel: Number(produkt / BigInt(sum)), rest: Number(produkt % BigInt(sum)) };
  });
  let tilbage = beloeb - dele.reduce((a, d) => a + d.hel, 0);
  for (const d of [...dele].sort((a, b) => b.rest - a.rest || a.plads - b.plads)) {
    if (tilbage === 0) break;
    d.hel += 1;
    tilbage -= 1;
  }
  return dele.map((d) => d.hel);
}

/** The most that a share in basis points of an amount may be: floor, so that the cap is never passed (A19). */
export function loft(beloeb: number, basispunkter: number): number {
  return Number((BigInt(beloeb) * BigInt(basispunkter)) / 10_000n);
}
