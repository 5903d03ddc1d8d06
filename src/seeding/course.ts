import type { ActName } from '../access/act-permissions';
import type { Origin, Origins } from '../act/rows';
import { dayAfter } from '../kernel/period';
import type { Actor, Role } from '../kernel/roles';
import type { SeedFile, SeedRow } from './read-files';

/** One act of the seed: on which day, by whom, with what, and where its rows come from. */
export interface SeedAct {
  readonly day: string;
  readonly act: ActName;
  readonly actor: Actor;
  readonly input: Record<string, unknown>;
  readonly origin: Origin;
  readonly origins: Origins;
  /** The row that it is made from, for messages. */
  readonly place: string;
  /** What of the input is known only when the acts before it are done. */
  readonly lookup?: readonly Lookup[];
}

/** An id that is looked up when the act is carried out: `field` of `i` becomes that of the part of a goal with these words. */
export interface Lookup {
  readonly i: Record<string, unknown>;
  readonly field: string;
  readonly prefix: string;
  readonly helhedsplan: string;
  readonly maal: number;
  readonly tekst: string;
}

/** The id of a part of a goal: a milestone or a success criterion, by its words. */
export function lookupInMaal(i: Record<string, unknown>, field: string, prefix: string, k: Sources, part: SourceRow): Lookup {
  const maal = k('maal').find((m) => m.key === part.v.maal);
  return {
    i,
    field,
    prefix,
    helhedsplan: String(maal?.v.helhedsplan),
    maal: Number(maal?.v.nummer),
    tekst: String(part.v.tekst),
  };
}

/** A row of a seed file with its values within easy reach. */
export interface SourceRow {
  readonly place: string;
  readonly key: string | null;
  readonly v: Readonly<Record<string, unknown>>;
}

/** The rows of the files by table. */
export type Sources = (table: string) => readonly SourceRow[];

/** Writes down in `asked` which tables are asked for. */
export function sourcesOf(files: readonly SeedFile[], asked = new Set<string>()): Sources {
  const byTable = new Map(files.map((f) => [f.type.table, f.rows.map((r: SeedRow) => ({ place: r.place, key: r.key, v: r.values }))]));
  return (table) => {
    asked.add(table);
    return byTable.get(table) ?? [];
  };
}

export const textOf = (r: SourceRow, field: string): string => String(r.v[field] ?? '');

const list = (r: SourceRow, field: string): string[] => {
  const v = r.v[field];
  return Array.isArray(v) ? v.map(String) : [];
};

export const originOf = (r: SourceRow): Origin => ({
  herkomst: textOf(r, 'herkomst'),
  kildehenvisning: textOf(r, 'kildehenvisning'),
  opdigtedeFelter: list(r, 'opdigtedeFelter'),
});

/** What is needed for the flow of acts and stands in no row. */
export const INVENTED: Origin = {
  herkomst: 'SYNTETISK',
  kildehenvisning: 'Opdigtet til demoen; hvem der gjorde det hvornår, er ikke kendt',
  opdigtedeFelter: [],
};

export const actor = (role: Role, who: string | null = null): Actor => ({ role, for: who, subject: 'seed' });

/** The forvaltning that prepares the cases of plans; it has another name from 2026. */
export const planforvaltning = (day: string): Actor => actor('FORVALTNING', day < '2026-01-01' ? 'TMF' : 'KMTF');

/** Collects the inputs of one act together with the origins of the rows that they become. */
export class InputCollector {
  readonly origins = new Map<object | string, Origin>();

  /** An input made from a row. */
  af<T extends Record<string, unknown>>(r: SourceRow, input: T): T {
    this.origins.set(input, originOf(r));
    return input;
  }

  /** A row that an act makes from a mere key. */
  key(key: string, r: SourceRow): void {
    this.origins.set(key, originOf(r));
  }
}

export const rowBefore = (day: string, days: number): string => dayAfter(day, -days);

/** Columns of a row under their own names, without origin and without what is null. */
export function fields(r: SourceRow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((n) => (r.v[n] === null || r.v[n] === undefined ? [] : [[n, r.v[n]]])));
}
