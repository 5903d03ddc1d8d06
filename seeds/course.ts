import type { Handlingsnavn } from '../src/access/act-permissions';
import type { Oprindelse, Oprindelser } from '../src/act/rows';
import { dagEfter } from '../src/kernel/period';
import type { Aktoer, Rolle } from '../src/kernel/roles';
import type { Saafil, Saaraekke } from './read-files';

/** One act of the seed: on which day, by whom, with what, and where its rows come from. */
export interface Saahandling {
  readonly dag: string;
  readonly handling: Handlingsnavn;
  readonly aktoer: Aktoer;
  readonly input: Record<string, unknown>;
  readonly oprindelse: Oprindelse;
  readonly oprindelser: Oprindelser;
  /** The row that it is made from, for messages. */
  readonly sted: string;
  /** What of the input is known only when the acts before it are done. */
  readonly opslag?: readonly Opslag[];
}

/** An id that is looked up when the act is carried out: `felt` of `i` becomes the id of the one row that the SQL finds. */
export interface Opslag {
  readonly i: Record<string, unknown>;
  readonly felt: string;
  readonly praefiks: string;
  readonly sql: string;
  readonly vaerdier: readonly unknown[];
}

/** The id of a part of a goal: a milestone or a success criterion, by its words. */
export function opslagIMaal(i: Record<string, unknown>, felt: string, praefiks: string, k: Kilder, del: Kilderaekke): Opslag {
  const maal = k('maal').find((m) => m.noegle === del.v.maal);
  return {
    i,
    felt,
    praefiks,
    sql: `SELECT d.id FROM ${felt} d JOIN maal m ON m.id = d.maal_id JOIN helhedsplan h ON h.id = m.helhedsplan_id
      WHERE h.noegle = ?1 AND m.nummer = ?2 AND d.tekst = ?3 ORDER BY d.id LIMIT 1`,
    vaerdier: [maal?.v.helhedsplan, maal?.v.nummer, del.v.tekst],
  };
}

/** A row of a seed file with its values within easy reach. */
export interface Kilderaekke {
  readonly sted: string;
  readonly noegle: string | null;
  readonly v: Readonly<Record<string, unknown>>;
}

/** The rows of the files by table. */
export type Kilder = (tabel: string) => readonly Kilderaekke[];

export function kilderAf(filer: readonly Saafil[]): Kilder {
  const efterTabel = new Map(
    filer.map((f) => [f.type.tabel, f.raekker.map((r: Saaraekke) => ({ sted: r.sted, noegle: r.noegle, v: r.vaerdier }))]),
  );
  return (tabel) => efterTabel.get(tabel) ?? [];
}

export const tekst = (r: Kilderaekke, felt: string): string => String(r.v[felt] ?? '');

const liste = (r: Kilderaekke, felt: string): string[] => {
  const v = r.v[felt];
  return Array.isArray(v) ? v.map(String) : [];
};

export const oprindelseAf = (r: Kilderaekke): Oprindelse => ({
  herkomst: tekst(r, 'herkomst'),
  kildehenvisning: tekst(r, 'kildehenvisning'),
  opdigtedeFelter: liste(r, 'opdigtedeFelter'),
});

/** What is needed for the flow of acts and stands in no row. */
export const OPDIGTET: Oprindelse = {
  herkomst: 'SYNTETISK',
  kildehenvisning: 'Opdigtet til demoen; hvem der gjorde det hvornår, er ikke kendt',
  opdigtedeFelter: [],
};

export const aktoer = (rolle: Rolle, hvem: string | null = null): Aktoer => ({ rolle, for: hvem, subjekt: 'seed' });

/** The forvaltning that prepares the cases of plans; it has another name from 2026. */
export const planforvaltning = (dag: string): Aktoer => aktoer('FORVALTNING', dag < '2026-01-01' ? 'TMF' : 'KMTF');

/** Collects the inputs of one act together with the origins of the rows that they become. */
export class Samler {
  readonly oprindelser = new Map<object | string, Oprindelse>();

  /** An input made from a row. */
  af<T extends Record<string, unknown>>(r: Kilderaekke, input: T): T {
    this.oprindelser.set(input, oprindelseAf(r));
    return input;
  }

  /** A row that an act makes from a mere key. */
  noegle(noegle: string, r: Kilderaekke): void {
    this.oprindelser.set(noegle, oprindelseAf(r));
  }
}

export const foer = (dag: string, dage: number): string => dagEfter(dag, -dage);

/** Columns of a row under their own names, without origin and without what is null. */
export function felter(r: Kilderaekke, navne: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(navne.flatMap((n) => (r.v[n] === null || r.v[n] === undefined ? [] : [[n, r.v[n]]])));
}
