import type { Slags } from '../model/model';

/** One sort key of a list, as SQL. */
export interface Sorteringsnoegle {
  readonly sql: string;
  readonly retning: 'ASC' | 'DESC';
  readonly nullbar: boolean;
}

/**
 * What differs between the engines when a plan is written as SQL. Everything takes and returns SQL text; names and JSON
 * keys come from the model or from a parsed document, never raw from a client. Values are always parameters.
 */
export interface Dialekt {
  /** The placeholder of parameter `nummer`, counted from 1. */
  parameter(nummer: number): string;
  /** A JSON object with these members, in this order. */
  objekt(medlemmer: readonly (readonly [string, string])[]): string;
  /** A JSON array of one value for each of the rows at hand (an aggregate). */
  listeAf(vaerdi: string): string;
  /** A JSON array of these values. */
  liste(vaerdier: readonly string[]): string;
  /** A stored or computed value as JSON. */
  json(slags: Slags, udtryk: string): string;
  /** True when `kolonne` contains the text. */
  rummer(kolonne: string, tekst: string): string;
  /** True when `kolonne` contains one of the texts in a parameter that holds a JSON array. */
  rummerEnAf(kolonne: string, parameter: string): string;
  /** Lower case of ASCII letters. */
  smaa(udtryk: string): string;
  /** True when the value is one of those in a parameter that holds a JSON array. */
  blandt(udtryk: string, parameter: string): string;
  /** True when one of the texts in a column with a JSON array is the text. */
  listeHar(kolonne: string, tekst: string): string;
  /** True when one of the texts in a column with a JSON array contains the text. */
  listeRummer(kolonne: string, tekst: string): string;
  /** The year of a day, as a number. */
  aarAf(dag: string): string;
  /** Whole months from a day to and with another. */
  maaneder(fra: string, til: string): string;
  /** An average: of hundredths rounded to a whole one, otherwise with decimals. */
  gennemsnit(udtryk: string, hele: boolean): string;
  /** `ORDER BY` of these keys; `bagvendt` turns every one. */
  sortering(noegler: readonly Sorteringsnoegle[], bagvendt: boolean): string;
  /** `LIMIT` (and `OFFSET`) by parameters. */
  begraensning(antal: string, spring?: string): string;
  /** The rows of a page that was read backwards, put back in order. */
  vendt(side: string, alias: string, sortering: string): string;
  /** An opaque cursor of a list's signature and the keys of a row. */
  markoer(signatur: string, noegler: readonly string[]): string;
  /** The first or last value over the rows at hand (an aggregate). */
  yderst(udtryk: string, ende: 'foerste' | 'sidste'): string;
  /** The statement that gives the answer, as bytes of UTF-8, in one column called `svar`. */
  saetning(udtryk: string): string;
}
