/** A place in the log of PostgreSQL, `16/B374D848`, as a number that grows; null when the text is none. */
export function logPosition(text: string): bigint | null {
  const parts = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text);
  return parts ? (BigInt(`0x${parts[1]}`) << 32n) + BigInt(`0x${parts[2]}`) : null;
}
