import type { GraphQLScalarType } from 'graphql';
import type { Dag } from '../kernel/day';
import type { Saetning } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import type { Foldning } from './folding';

/**
 * The model of the network: what the entities declare, in the form that the planner, the schema and the seeds read.
 * The decorators in `felter.ts` fill it; nothing here knows an engine or GraphQL execution.
 */

// A class as decorators see it: abstract or not, whatever its constructor takes.
export type Klasse<T extends object = object> = abstract new (...args: never[]) => T;

/** How a value is stored and shown. `kroner` and `procent` are integers of hundredths in the column. */
export type Slags = 'id' | 'tekst' | 'heltal' | 'kroner' | 'procent' | 'dag' | 'tidspunkt' | 'boolsk' | 'enum' | 'tekstliste';

export interface Enumtype {
  readonly navn: string;
  readonly beskrivelse: string;
  readonly vaerdier: Readonly<Record<string, string>>;
}

interface FaellesFelt {
  readonly navn: string;
  readonly beskrivelse: string;
}

/** A stored value. */
export interface Kolonne extends FaellesFelt {
  readonly art: 'kolonne';
  readonly slags: Slags;
  readonly kolonne: string;
  readonly nullbar: boolean;
  readonly enumtype?: Enumtype;
  /** Name of the property with further names of the row; set on text that is folded and searched. */
  readonly aliaser?: string;
  /** A name or a title that people look for the row by. */
  readonly soeg: boolean;
  /** How the text is folded; null for what is compared as it is written: codes, and all that is not text. */
  readonly foldning: Foldning | null;
  /** Long text is read, not sorted or grouped by. */
  readonly ordnes: boolean;
  readonly unik: boolean;
  /** What the column holds when nothing is said. */
  readonly standard?: number;
}

export interface Argument {
  readonly navn: string;
  readonly type: GraphQLScalarType | Enumtype | 'String';
  /** A list of them. */
  readonly liste?: boolean;
  /** May be left out, and is null then. */
  readonly valgfri?: boolean;
  readonly beskrivelse: string;
  /** Left out: today for a day; without a default the argument is required. */
  readonly standard?: 'iDag' | string;
  /** It names a row, by global id or natural key; expressions see the row's number. A row that is not there is refused. */
  readonly henvisning?: Henvisning;
}

/** Which row an argument names. */
export interface Henvisning {
  readonly maal: () => Klasse;
  /** Left out: the one row that the database gives; without it the argument is then null. */
  readonly standard?: {
    /** SQL: the rank of candidate `m` as a number, least is best. When more than one is best, the asker must say which. */
    readonly rang: (x: Udtrykskontekst & { readonly m: string }) => string;
    readonly ingen: Saetning;
    /** Why it must be said; the names of those that it may be come after. */
    readonly flere: Saetning;
  };
}

/** What an SQL expression may lean on. Everything it returns is SQL text of the dialect at hand. */
export interface Udtrykskontekst {
  /** The alias of the row that the field belongs to (empty for an object without a table). */
  readonly t: string;
  /** The parameter of an argument of the field, or of the object it sits in. */
  arg(navn: string): string;
  /** The name of the table that holds the rows of a class. */
  tabel(klasse: () => Klasse): string;
  /** Whole months from one day to the day after another. */
  maaneder(fra: string, til: string): string;
  /** The year of a day, as a number. */
  aar(dag: string): string;
  /** The parameter of who asks: the role, and the key of the one that it acts for (null for none). */
  spoerger(hvad: 'rolle' | 'for'): string;
  /** The rows of a query as one value: a JSON list of objects with these columns. */
  raekker(kolonner: readonly string[], sql: string): string;
}

/** A value computed from stored rows by an SQL expression; without arguments it can be filtered and sorted by. */
export interface Udtryk extends FaellesFelt {
  readonly art: 'udtryk';
  readonly slags: Slags;
  readonly nullbar: boolean;
  readonly enumtype?: Enumtype;
  readonly argumenter: readonly Argument[];
  readonly sql: (x: Udtrykskontekst) => string;
  /** Condition that the value rests on something invented, besides a row that is so as a whole; see `erOpdigtet`. */
  readonly opdigtet?: (x: Udtrykskontekst) => string;
}

/** Who asks, and when: what a computed value may depend on besides its facts. */
export interface Spoerger {
  readonly aktoer: Aktoer;
  /** Today in Copenhagen. */
  readonly iDag: Dag;
}

/** Who asks, and what the arguments of the field asked for besides its facts. */
export interface Spoergsmaal extends Spoerger {
  readonly opslag: Readonly<Record<string, unknown>>;
}

/**
 * What a computed value rests on: fields of the same object by name, or a GraphQL selection of it. A selection is read in
 * full: every row of its lists (without pages), money in whole øre, shares in basis points, and whoever asks, since facts
 * never leave the service. `hvor` narrows root lists by their name: SQL over the row `m` and the arguments of the field.
 */
export type Fakta = readonly string[] | { readonly selektion: string; readonly hvor?: Raekkevalg };

export type Raekkevalg = Readonly<Record<string, (x: Udtrykskontekst & { readonly m: string }) => string>>;

/** A value computed in JavaScript from facts, which the planner fetches along in the same statement. */
export interface Beregnet extends FaellesFelt {
  readonly art: 'beregnet';
  /** A text, or an object of a class of `Vaerdifelt`s; then the client's selection picks from what `beregn` returns. */
  readonly type: 'String' | (() => Klasse);
  readonly liste: boolean;
  readonly nullbar: boolean;
  readonly argumenter: readonly Argument[];
  readonly fakta: Fakta;
  /** Held against the arguments before anything is read; throws on what cannot be used. */
  readonly kontrol?: (argumenter: Readonly<Record<string, unknown>>) => void;
  /** Rows of facts that the computation itself counts for, where it is long. */
  readonly pris?: number;
  /** What the arguments ask for besides the facts: SQL over other rows, read in the same statement. */
  readonly opslag?: Readonly<Record<string, (x: Udtrykskontekst) => string>>;
  /** The value, or a promise of it where it takes long: it then gives others their turn (see `Pust`). */
  readonly beregn: (fakta: unknown, argumenter: Readonly<Record<string, unknown>>, spoerger: Spoergsmaal) => unknown;
}

/** A field of an object that `beregn` returned. A sentence is kept in both languages until `sprog` chooses. */
export interface Vaerdifelt extends FaellesFelt {
  readonly art: 'vaerdi';
  readonly type: Slags | 'saetning' | (() => Klasse);
  readonly enumtype?: Enumtype;
  readonly liste: boolean;
  readonly nullbar: boolean;
}

/** A relation to one row, through a foreign key of this row. */
export interface TilEn extends FaellesFelt {
  readonly art: 'tilEn';
  readonly maal: () => Klasse;
  readonly kolonne: string;
  readonly nullbar: boolean;
}

/** How the rows of a list are tied to the object that the list belongs to. */
export type Kobling =
  | { readonly via: 'noegle'; readonly egenskab: string }
  | { readonly via: 'led'; readonly led: () => Klasse; readonly fra: string; readonly til: string }
  | { readonly via: 'udtryk'; readonly sql: (x: Udtrykskontekst & { readonly m: string }) => string };

/** A relation to many rows: a Relay connection. */
export interface Liste extends FaellesFelt {
  readonly art: 'liste';
  readonly maal: () => Klasse;
  readonly kobling: Kobling;
}

/** An object without a table of its own: a named part of the same row, or of an answer as a whole. */
export interface Del extends FaellesFelt {
  readonly art: 'del';
  readonly maal: () => Klasse;
  readonly argumenter: readonly Argument[];
}

/** A row that an act answers with: its number is known when the act is done. */
export interface Genstand extends FaellesFelt {
  readonly art: 'genstand';
  readonly maal: () => Klasse;
}

export type Felt = Genstand | Kolonne | Udtryk | Beregnet | Vaerdifelt | TilEn | Liste | Del;

/** An API type: a noun with a table, or (without `tabel`) a part. */
export interface Objekttype {
  readonly klasse: Klasse;
  readonly navn: string;
  readonly beskrivelse: string;
  /** Table name; null for a part. */
  readonly tabel: string | null;
  /** First half of the global id, `hp` in `hp_12`. */
  readonly praefiks: string;
  /** Root field with the list; the single has the type's own name, if the noun has a natural key. */
  readonly flertal: string;
  readonly ental: string | null;
  /** Natural keys over several properties. */
  readonly unik: readonly (readonly string[])[];
  readonly felter: ReadonlyMap<string, Felt>;
}

interface Typeerklaering {
  klasse: Klasse;
  navn: string;
  beskrivelse: string;
  tabel: string | null;
  praefiks: string;
  flertal: string;
  ental: string | null;
  unik: readonly (readonly string[])[];
}

const erklaeringer = new Map<Klasse, Typeerklaering>();
const feltErklaeringer = new Map<object, Felt[]>();
const faerdige = new Map<Klasse, Objekttype>();

export function erklaerType(erklaering: Typeerklaering): void {
  const optaget = [...erklaeringer.values()].find((e) => e.navn === erklaering.navn || (e.tabel && e.praefiks === erklaering.praefiks));
  if (optaget) throw new Error(`${erklaering.navn}: navn eller praefiks er brugt af ${optaget.navn}`);
  erklaeringer.set(erklaering.klasse, erklaering);
}

export function erklaerFelt(prototype: object, felt: Felt): void {
  const felter = feltErklaeringer.get(prototype) ?? [];
  felter.push(felt);
  feltErklaeringer.set(prototype, felter);
}

/** The type that a class declares, with the fields of its base classes first. */
export function typeAf(klasse: Klasse): Objekttype {
  const kendt = faerdige.get(klasse);
  if (kendt) return kendt;
  const erklaering = erklaeringer.get(klasse);
  if (!erklaering) throw new Error(`${klasse.name} er ikke erklaeret som type`);
  const felter = new Map<string, Felt>();
  for (const prototype of prototypekaede(klasse)) {
    for (const felt of feltErklaeringer.get(prototype) ?? []) felter.set(felt.navn, felt);
  }
  const type: Objekttype = { ...erklaering, felter };
  faerdige.set(klasse, type);
  return type;
}

function prototypekaede(klasse: Klasse): object[] {
  const kaede: object[] = [];
  for (let p: object | null = klasse.prototype; p && p !== Object.prototype; p = Object.getPrototypeOf(p)) kaede.unshift(p);
  return kaede;
}

/** Every declared type, nouns and parts, by name. */
export function alleTyper(): readonly Objekttype[] {
  return [...erklaeringer.keys()].map(typeAf).sort((a, b) => (a.navn < b.navn ? -1 : 1));
}

/** The types that have a table. */
export function alleNavneord(): readonly (Objekttype & { tabel: string })[] {
  return alleTyper().filter((t): t is Objekttype & { tabel: string } => t.tabel !== null);
}
