/** What every contender is told by the environment; the same two names as Helhed itself uses. */
export interface Miljoe {
  readonly port: number;
  readonly fil: string;
}

export function laesMiljoe(): Miljoe {
  const port = Number(process.env.PORT);
  const fil = process.env.DATABASE_URL?.replace(/^sqlite:/, '');
  if (!Number.isInteger(port) || !fil) throw new Error('PORT og DATABASE_URL=sqlite:FIL skal være sat');
  return { port, fil };
}
