import { erDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';

/** The columns of files of registers, and how their values are read. */

export type Kolonneslags = 'tekst' | 'heltal' | 'dag' | 'liste';

export interface Importkolonne {
  readonly navn: string;
  readonly slags: Kolonneslags;
  readonly kraevet?: boolean;
  /** The only values that it may have. */
  readonly blandt?: readonly string[];
  /** In Danish, for templates. */
  readonly beskrivelse: string;
  readonly eksempel?: string;
}

/** A fault of one row, at a column where it is one's. */
export class Raekkefejl extends Error {
  constructor(
    readonly felt: string | null,
    readonly saetning: Saetning,
  ) {
    super(saetning.en);
  }
}

/** A row as a file has it: from YAML with values of its kinds, from a table with texts. */
export type Raaraekke = Readonly<Record<string, unknown>>;

/** Between the values of a list that stands in one cell. */
const SKEL = ';';

/** The values of a row, each of its kind; what is empty is left out. Refuses columns that nobody knows. */
export function laesRaekke(kolonner: readonly Importkolonne[], raa: Raaraekke): Record<string, unknown> {
  const ukendt = Object.keys(raa).find((navn) => !kolonner.some((k) => k.navn === navn));
  if (ukendt !== undefined)
    throw new Raekkefejl(ukendt, {
      da: `kolonnen findes ikke; der er ${kolonner.map((k) => k.navn).join(', ')}`,
      en: `there is no such column; there are ${kolonner.map((k) => k.navn).join(', ')}`,
    });
  return Object.fromEntries(
    kolonner.flatMap((k): [string, unknown][] => {
      const v = raa[k.navn];
      if (v !== undefined && v !== null && v !== '') return [[k.navn, vaerdi(k, v)]];
      if (k.kraevet) throw new Raekkefejl(k.navn, { da: 'mangler', en: 'is missing' });
      return [];
    }),
  );
}

function vaerdi({ navn, slags, blandt }: Importkolonne, v: unknown): unknown {
  const nej = (da: string, en: string): never => {
    throw new Raekkefejl(navn, { da: `${da}; fik ${JSON.stringify(v)}`, en: `${en}; got ${JSON.stringify(v)}` });
  };
  if (slags === 'liste') {
    const dele: unknown[] = Array.isArray(v) ? v : String(v).split(SKEL);
    return dele.map((d) => String(d).trim()).filter(Boolean);
  }
  if (typeof v === 'object') return nej('skal være én værdi', 'must be one value');
  const tekst = String(v).trim();
  if (slags === 'heltal') return /^\d{1,9}$/.test(tekst) ? Number(tekst) : nej('skal være et helt tal', 'must be a whole number');
  if (slags === 'dag') return erDag(tekst) ? tekst : nej('skal være en dag, fx 2014-01-01', 'must be a day, for example 2014-01-01');
  if (blandt && !blandt.includes(tekst)) return nej(`skal være en af ${blandt.join(', ')}`, `must be one of ${blandt.join(', ')}`);
  return tekst;
}
