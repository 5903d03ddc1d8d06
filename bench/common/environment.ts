/** What every contender is told by the environment; the same two names as Helhed itself uses. */
export interface Environment {
  readonly port: number;
  readonly file: string;
}

export function readEnvironment(): Environment {
  const port = Number(process.env.PORT);
  const file = process.env.DATABASE_URL?.replace(/^sqlite:/, '');
  if (!Number.isInteger(port) || !file) throw new Error('PORT and DATABASE_URL=sqlite:FILE must be set');
  return { port, file };
}
