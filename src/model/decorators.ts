import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { STOERSTE_HUNDREDEDELE } from '../kernel/hundredths';
import { type Foldning, foldetEgenskab, sortEgenskab } from './folding';
import {
  type Argument,
  type Beregnet,
  type Del,
  type Enumtype,
  erklaerFelt,
  erklaerType,
  type Klasse,
  type Kolonne,
  type Slags,
  type Udtryk,
  type Udtrykskontekst,
  type Vaerdifelt,
} from './model';
import { henvisningskolonne, snake } from './naming';

/**
 * The decorators of the entities. Each says one thing once: the column or foreign key for TypeORM, and the field with
 * its description for the API. What carries no decorator from here is not in the API.
 */

/** The type of a property that exists in the API only; code never reads it, the planner does. */
export type KunLaesning = { readonly kunILaesning: never };

interface Navneordvalg {
  /** First half of the global id. */
  praefiks: string;
  /** Root field with the list. */
  flertal: string;
  /** Root field with the single, for nouns with a natural key (`noegle`). */
  ental?: string;
  beskrivelse: string;
  /** Natural keys over several properties. */
  unik?: string[][];
  /** Named CHECK constraints over several columns. */
  krav?: Record<string, string>;
}

/** A noun of the network: a table and an API type in one class. */
export function Navneord(valg: Navneordvalg): ClassDecorator {
  return (klasse) => {
    const maal = klasse as unknown as Klasse;
    const tabel = snake(maal.name);
    Entity(tabel)(klasse);
    for (const egenskaber of valg.unik ?? []) Unique(egenskaber)(klasse);
    for (const [navn, udtryk] of Object.entries(valg.krav ?? {})) Check(`ck_${tabel}_${navn}`, udtryk)(klasse);
    erklaerType({
      klasse: maal,
      navn: maal.name,
      beskrivelse: valg.beskrivelse,
      tabel,
      praefiks: valg.praefiks,
      flertal: valg.flertal,
      ental: valg.ental ?? null,
      unik: valg.unik ?? [],
    });
  };
}

/** An API object without a table: a named part of a row or of an answer. */
export function Delobjekt(beskrivelse: string): ClassDecorator {
  return (klasse) => {
    const maal = klasse as unknown as Klasse;
    erklaerType({ klasse: maal, navn: maal.name, beskrivelse, tabel: null, praefiks: '', flertal: '', ental: null, unik: [] });
  };
}

interface Feltvalg {
  beskrivelse: string;
  nullbar?: boolean;
}

type Kolonnetype = 'text' | 'integer' | 'bigint' | 'boolean' | 'date';

function kolonne(
  type: Kolonnetype,
  slags: Slags,
  valg: Feltvalg & { standard?: number } & Partial<Pick<Kolonne, 'enumtype' | 'aliaser' | 'soeg' | 'ordnes' | 'unik' | 'foldning'>>,
): PropertyDecorator {
  return (prototype, egenskab) => {
    const navn = String(egenskab);
    const nullbar = valg.nullbar ?? false;
    const [soeg, ordnes, unik, foldning] = [valg.soeg ?? false, valg.ordnes ?? true, valg.unik ?? false, valg.foldning ?? null];
    Column({
      type,
      nullable: nullbar,
      unique: unik,
      default: valg.standard,
      transformer: type === 'bigint' ? { to: (v) => v, from: (v) => (v === null ? null : Number(v)) } : undefined,
    })(prototype, egenskab);
    if (ordnes && !foldning && !unik) Index()(prototype, egenskab);
    if (foldning) skyggekolonner(prototype, { navn, nullbar, soeg, ordnes, foldning });
    erklaerFelt(prototype, {
      art: 'kolonne',
      navn,
      beskrivelse: valg.beskrivelse,
      slags,
      kolonne: snake(navn),
      nullbar,
      enumtype: valg.enumtype,
      aliaser: valg.aliaser,
      soeg,
      foldning,
      ordnes,
      unik,
      standard: valg.standard,
    });
  };
}

type Skyggevalg = Pick<Kolonne, 'navn' | 'nullbar' | 'soeg' | 'ordnes'> & { foldning: Foldning };

// The shadow columns are hidden from the API; `Foldesubscriber` fills them on every insert and update.
function skyggekolonner(prototype: object, { navn, nullbar, soeg, ordnes, foldning }: Skyggevalg): void {
  const nullable = nullbar || foldning !== 'navn';
  // SQLite adds no column without a default to a table that has rows, unless it may be null.
  const skygge = { type: 'text', nullable, select: false, default: nullable || soeg ? undefined : '' } as const;
  Column(skygge)(prototype, foldetEgenskab(navn));
  if (foldning !== 'navn' || !ordnes) return;
  Column(skygge)(prototype, sortEgenskab(navn));
  Index()(prototype, sortEgenskab(navn));
}

interface Tekstvalg extends Feltvalg {
  /** A name or a title that people look for the row by. */
  soeg?: boolean;
  /** A key or a number: compared as it is written. Every other text is folded, and sorted by the Danish alphabet. */
  kode?: boolean;
  /** Property with further names that search finds the row by. */
  aliaser?: string;
  unik?: boolean;
  /** Prose: not sorted or grouped by. */
  lang?: boolean;
}

export function Tekst(valg: Tekstvalg): PropertyDecorator {
  const [kode, navn] = [valg.kode || valg.unik, valg.soeg || !valg.lang];
  return kolonne('text', 'tekst', { ...valg, ordnes: !valg.lang, foldning: kode ? null : navn ? 'navn' : 'prosa' });
}
export const Dag = (valg: Feltvalg): PropertyDecorator => kolonne('date', 'dag', valg);
/** A moment, as text in UTC (`2014-04-23T10:15:00.000Z`): the same in every engine, and sorted as time is. */
export const Tidspunkt = (valg: Feltvalg): PropertyDecorator => kolonne('text', 'tidspunkt', valg);
export const Boolsk = (valg: Feltvalg): PropertyDecorator => kolonne('boolean', 'boolsk', valg);

/** Several texts in one column, as a JSON array; for names that belong to the row alone. */
export function Tekstliste(valg: Feltvalg & Pick<Tekstvalg, 'kode'>): PropertyDecorator {
  return (prototype, egenskab) => {
    const navn = String(egenskab);
    const foldning = valg.kode ? null : 'liste';
    Column({ type: 'simple-json', default: '[]' })(prototype, egenskab);
    if (foldning) skyggekolonner(prototype, { navn, nullbar: false, soeg: false, ordnes: false, foldning });
    erklaerFelt(prototype, {
      art: 'kolonne',
      navn,
      beskrivelse: valg.beskrivelse,
      slags: 'tekstliste',
      kolonne: snake(navn),
      nullbar: false,
      soeg: false,
      foldning,
      ordnes: false,
      unik: false,
    });
  };
}

/** A whole number; `mindst` becomes a CHECK. SQLite would otherwise keep 1.5 or 'abc' in an integer column. */
export function Heltal(valg: Feltvalg & { mindst?: number; standard?: number }): PropertyDecorator {
  return heltalskolonne('integer', 'heltal', valg, valg.mindst ?? -2_147_483_648, 2_147_483_647);
}

/** Money in whole øre. */
export function Kroner(valg: Feltvalg & { mindst?: number }): PropertyDecorator {
  return heltalskolonne('bigint', 'kroner', valg, valg.mindst ?? -STOERSTE_HUNDREDEDELE, STOERSTE_HUNDREDEDELE);
}

/** A share in whole basis points, 0 to 100 percent. */
export function Procent(valg: Feltvalg): PropertyDecorator {
  return heltalskolonne('integer', 'procent', valg, 0, 10_000);
}

function heltalskolonne(
  type: 'integer' | 'bigint',
  slags: Slags,
  valg: Feltvalg & { standard?: number },
  mindst: number,
  hoejst: number,
): PropertyDecorator {
  return (prototype, egenskab) => {
    const k = `"${snake(String(egenskab))}"`;
    kolonne(type, slags, valg)(prototype, egenskab);
    Check(`ck_${snake(String(egenskab))}_heltal`, `${k} = CAST(${k} AS bigint) AND ${k} BETWEEN ${mindst} AND ${hoejst}`)(
      prototype,
      egenskab,
    );
  };
}

/** Declares an enum once, for code, column and API: `enumtype('Udfald', '…', { GODKENDT: '…' })`. */
export function enumtype<K extends string>(
  navn: string,
  beskrivelse: string,
  vaerdier: Record<K, string>,
): Omit<Enumtype, 'vaerdier'> & { readonly vaerdier: Readonly<Record<K, string>> } {
  return { navn, beskrivelse, vaerdier };
}
export type Enumvaerdi<T> = T extends { readonly vaerdier: Readonly<Record<infer K, string>> } ? K : never;

export function Enum(type: Enumtype, valg: Feltvalg): PropertyDecorator {
  return (prototype, egenskab) => {
    const k = snake(String(egenskab));
    kolonne('text', 'enum', { ...valg, enumtype: type })(prototype, egenskab);
    const liste = Object.keys(type.vaerdier).map((v) => `'${v}'`);
    Check(`ck_${k}_vaerdi`, `"${k}" IN (${liste.join(', ')})`)(prototype, egenskab);
  };
}

/** A relation to one row: a foreign key that forbids deleting the other end, with its index. */
export function TilEn(maal: () => Klasse, valg: Feltvalg): PropertyDecorator {
  return (prototype, egenskab) => {
    const navn = String(egenskab);
    const nullbar = valg.nullbar ?? false;
    ManyToOne(() => maal() as unknown as new () => object, { nullable: nullbar, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })(
      prototype,
      egenskab,
    );
    JoinColumn()(prototype, egenskab);
    Index()(prototype, egenskab);
    erklaerFelt(prototype, { art: 'tilEn', navn, beskrivelse: valg.beskrivelse, maal, kolonne: `${snake(navn)}_id`, nullbar });
  };
}

/** The rows of `maal` whose property `egenskab` points here. */
export function TilMange(maal: () => Klasse, egenskab: string, valg: { beskrivelse: string }): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, { art: 'liste', navn: String(navn), beskrivelse: valg.beskrivelse, maal, kobling: { via: 'noegle', egenskab } });
}

/** The rows of `maal` that a link entity ties to this row: `led.fra` is here, `led.til` is there. Each row once. */
export function Gennem(maal: () => Klasse, led: () => Klasse, fra: string, til: string, valg: { beskrivelse: string }): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, {
      art: 'liste',
      navn: String(navn),
      beskrivelse: valg.beskrivelse,
      maal,
      kobling: { via: 'led', led, fra, til },
    });
}

/** The rows of `maal` for which an SQL condition holds; `x.t` is this row, `x.m` the row asked about. */
export function Hvor(
  maal: () => Klasse,
  sql: (x: Udtrykskontekst & { readonly m: string }) => string,
  valg: { beskrivelse: string },
): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, { art: 'liste', navn: String(navn), beskrivelse: valg.beskrivelse, maal, kobling: { via: 'udtryk', sql } });
}

/** The row that an argument of a part names (see `Henvisning`). */
export function Henvist(argument: string, maal: () => Klasse, valg: { beskrivelse: string }): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, {
      art: 'tilEn',
      navn: String(navn),
      beskrivelse: valg.beskrivelse,
      maal,
      kolonne: henvisningskolonne(argument),
      nullbar: false,
    });
}

/** A value that an SQL expression computes; a number says with `opdigtet` when it rests on something invented. */
export function Udregnet(
  slags: Slags,
  sql: Udtryk['sql'],
  valg: Feltvalg & { argumenter?: Argument[]; enumtype?: Enumtype; opdigtet?: Udtryk['opdigtet'] },
): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, {
      art: 'udtryk',
      navn: String(navn),
      beskrivelse: valg.beskrivelse,
      slags,
      nullbar: valg.nullbar ?? false,
      argumenter: valg.argumenter ?? [],
      enumtype: valg.enumtype,
      sql,
      opdigtet: valg.opdigtet,
    });
}

type Beregnvalg = Omit<Beregnet, 'art' | 'navn' | 'liste' | 'nullbar' | 'argumenter'> &
  Partial<Pick<Beregnet, 'liste' | 'nullbar' | 'argumenter'>>;

/** A value that JavaScript computes from `fakta`. */
export function Beregn(valg: Beregnvalg): PropertyDecorator {
  return (prototype, navn) =>
    erklaerFelt(prototype, { liste: false, nullbar: false, argumenter: [], ...valg, art: 'beregnet', navn: String(navn) });
}

/** A field of a computed object. */
export function Vaerdi(type: Vaerdifelt['type'], valg: Feltvalg & Partial<Pick<Vaerdifelt, 'enumtype' | 'liste'>>): PropertyDecorator {
  return (prototype, navn) => erklaerFelt(prototype, { liste: false, nullbar: false, ...valg, art: 'vaerdi', navn: String(navn), type });
}

/** A row in the answer of an act. */
export function Genstand(maal: () => Klasse, valg: { beskrivelse: string }): PropertyDecorator {
  return (prototype, navn) => erklaerFelt(prototype, { art: 'genstand', navn: String(navn), beskrivelse: valg.beskrivelse, maal });
}

/** The version of a row that acts change: it grows by one with each, and `expectedVersion` is held against it. */
export const Version = (): PropertyDecorator =>
  Heltal({
    mindst: 1,
    standard: 1,
    beskrivelse:
      'Version. Grows by one each time an act changes the object; send it along as `expectedVersion` to change what you have seen.',
  });

/** A part: an object of the same row. Its fields see the arguments given here. */
export function Delfelt(maal: () => Klasse, valg: { beskrivelse: string; argumenter?: Argument[] }): PropertyDecorator {
  return (prototype, navn) => {
    const felt: Del = { art: 'del', navn: String(navn), beskrivelse: valg.beskrivelse, maal, argumenter: valg.argumenter ?? [] };
    erklaerFelt(prototype, felt);
  };
}
