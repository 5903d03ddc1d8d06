import type { Statistik } from '../db/statistics';
import { type Objekttype, typeAf } from '../model/model';
import type { Laeser, Variabler } from './arguments';
import type { Ophav } from './row-source';

/**
 * What an operation costs, in rows, known before it is run: the rows that the answer can hold at most, and those that are
 * read on the way, by filters, counts, sums, orders and the facts of rules. How many those are is reckoned from how many rows the tables
 * hold: a plan has 1,121 / 42 = 27 events on average, so a filter through them looks at 27 rows for each plan.
 */

/** A row that is only looked at is cheaper than one that is written into the answer: about ten of them go for one. */
const PR_LAEST = 0.1;
/** A row of facts is read in full, and rules judge it, but it is not sent: two go for one. */
const PR_FAKTUM = 0.5;
/** Fields that a row of the answer has for its price; twice as many are the price of two. */
const FELTER_PR_RAEKKE = 20;
/** Values of the schema that go for one row. */
const SKEMAVAERDIER_PR_RAEKKE = 200;

/** One kind of row: how many there are is the product of the page sizes around it. */
type Led = readonly Laeser<number>[];

export class Pris {
  private readonly led: Led[] = [];
  /** How long the lists are that page sizes are of: on average, and at most where that is known. */
  private readonly laengder = new Map<Laeser<number>, { readonly middel: number; readonly hoejst: number }>();
  /** Rows that what is being written looks at, each time that it is evaluated. */
  private laeste = 0;

  constructor(private readonly statistik: Statistik) {}

  /** Tells of a list that it is cut into pages of this size; a list of all rows of a noun is no longer than its table. */
  side(antal: Laeser<number>, type: Objekttype, ophav: Ophav): void {
    const middel = this.raekkerI(type, ophav);
    this.laengder.set(antal, { middel, hoejst: ophav ? Number.POSITIVE_INFINITY : middel });
  }

  /** The same of groups, of which there are no more than rows. */
  gruppeside(antal: Laeser<number>, raekker: number): void {
    this.laengder.set(antal, { middel: raekker, hoejst: Number.POSITIVE_INFINITY });
  }

  /** One row of the answer, for each of the rows around it. */
  raekke(gange: Led): void {
    this.led.push(gange);
  }

  /** A row of the answer with so many fields that it goes for several. */
  bredde(felter: number, gange: Led): void {
    const ekstra = Math.floor((felter - 1) / FELTER_PR_RAEKKE);
    if (ekstra > 0) this.led.push([() => ekstra, ...gange]);
  }

  /** Values that are told of the schema. */
  skemavaerdier(antal: number): void {
    if (antal > 0) this.led.push([() => antal / SKEMAVAERDIER_PR_RAEKKE]);
  }

  /** `antal` rows that are looked at, for each of the rows of the answer around them. */
  raekkerLaest(antal: number, gange: Led): void {
    if (antal > 0) this.led.push([() => antal * PR_LAEST, ...gange]);
  }

  /** `antal` rows of facts that are read and judged, for each of the rows of the answer around them. */
  fakta(antal: number, gange: Led): void {
    this.led.push([() => antal * PR_FAKTUM, ...gange]);
  }

  /** Rows that the piece at hand looks at. */
  laeser(antal: number): void {
    this.laeste += antal;
  }

  /** Writes a piece apart, and tells how many rows it looks at each time that it is evaluated. */
  maalt<T>(skriv: () => T): { readonly stykke: T; readonly raekker: number } {
    const foer = this.laeste;
    this.laeste = 0;
    const stykke = skriv();
    const raekker = this.laeste;
    this.laeste = foer;
    return { stykke, raekker };
  }

  /** Writes a piece that is evaluated for each of `antal` rows. */
  forHver(antal: number, skriv: () => string): string {
    const { stykke, raekker } = this.maalt(skriv);
    this.laeste += antal * (1 + raekker);
    return stykke;
  }

  /** Rows of the tables that a piece of SQL reads, for each row of `ejer` (all of them where there is none). */
  raekkerBag(sql: string, ejer: Objekttype): number {
    const tabeller = [...sql.matchAll(/\b(?:FROM|JOIN) "(\w+)"/g)].map((traef) => this.statistik.raekker(traef[1] ?? ''));
    return tabeller.reduce((sum, antal) => sum + antal, 0) / (ejer.tabel ? this.statistik.raekker(ejer.tabel) : 1);
  }

  /** Rows of a list before it is filtered, on average over those that have such a list. */
  raekkerI(type: Objekttype, ophav: Ophav): number {
    const alle = this.statistik.raekker(type.tabel ?? '');
    if (!ophav) return alle;
    const { kobling } = ophav.felt;
    if (kobling.via === 'udtryk') return alle;
    const led = kobling.via === 'led' ? this.statistik.raekker(typeAf(kobling.led()).tabel ?? '') : alle;
    return Math.max(1, led / Math.max(1, this.statistik.raekker(ophav.ejer.type.tabel ?? '')));
  }

  /** Kinds of rows. */
  get antalLed(): number {
    return this.led.length;
  }

  /** The sum of everything at most, for these values of the variables: every page is full, where there are so many rows. */
  hoejst(variabler: Variabler): number {
    return this.sum((antal) => Math.min(antal(variabler), this.laengder.get(antal)?.hoejst ?? Number.POSITIVE_INFINITY));
  }

  /** The sum of everything as it is to be expected: no page is longer than lists are on average. */
  ventet(variabler: Variabler): number {
    return this.sum((antal) => Math.min(antal(variabler), this.laengder.get(antal)?.middel ?? Number.POSITIVE_INFINITY));
  }

  private sum(laengde: (antal: Laeser<number>) => number): number {
    return Math.ceil(this.led.reduce((sum, led) => sum + led.reduce((produkt, antal) => produkt * laengde(antal), 1), 0));
  }
}
