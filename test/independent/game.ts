import type { Handlingsnavn } from '../../src/access/act-permissions';
import type { Aktoer, Rolle } from '../../src/kernel/roles';
import { dage, type Terning } from './dice';
import { type Kontraktbillede, type Overblik, type Planbillede, TOMT } from './overview';
import type { Kommuneverden, Omraade, Verden } from './world';

export type Input = Readonly<Record<string, unknown>>;

/** One act that a sequence tries: what, by whom, and on what day it is today. */
export interface Forsoeg {
  readonly handling: Handlingsnavn;
  readonly input: Input;
  readonly aktoer: Pick<Aktoer, 'rolle' | 'for'>;
  readonly dag: string;
}

export interface Udkast {
  readonly input: Input;
  readonly aktoer: Pick<Aktoer, 'rolle' | 'for'>;
}

/** Makes the input of one act out of what the sequence has come to; null when there is nothing to try it on. */
export type Generator = (s: Spil, plan?: Planbillede) => Udkast | null;

export const som = (rolle: Rolle, hvem: string | null = null): Udkast['aktoer'] => ({ rolle, for: hvem });
export const FONDEN = som('LANDSBYGGEFOND');

/**
 * A row that has no natural key, by SQL that finds its number: resolved when the act is carried out, so that a sequence
 * can be played again with acts left out.
 */
export const opslag = (praefiks: string, sql: string): string => `¤${praefiks}¤${sql}`;

const LEVENDE = [
  'FORBEREDELSE',
  'PRAEKVALIFIKATION_ANSOEGT',
  'PRAEKVALIFICERET',
  'INDSENDT',
  'INDSTILLET',
  'GODKENDT',
  'TILSAGN',
  'IGANGVAERENDE',
  'FORLAENGET',
];
export const MED_TILSAGN = ['TILSAGN', 'IGANGVAERENDE', 'FORLAENGET', 'AFSLUTTET', 'SAMMENLAGT', 'STANDSET'];
export const LOEBER = ['IGANGVAERENDE', 'FORLAENGET'];

function kommuneAf(o: Overblik, kommune: string): Kommuneverden {
  const egne = <T extends { readonly kommune: string }>(liste: readonly T[]): T[] => liste.filter((x) => x.kommune === kommune);
  const fora = egne(o.fora).sort((a, b) => (a.fra < b.fra ? -1 : 1));
  const afdelinger = egne(o.afdelinger).filter((a) => a.nedlagt === null);
  return {
    noegle: kommune,
    omraader: egne(o.omraader).map((b) => ({
      noegle: b.noegle,
      kommune,
      fora: fora.filter((f) => f.omraader.includes(b.noegle)).map((f) => f.noegle),
    })),
    forvaltninger: egne(o.forvaltninger).map((f) => f.noegle),
    organisationer: o.organisationer.map((x) => x.noegle).filter((n) => n.startsWith(`${kommune}-`)),
    afdelinger,
    puljer: egne(o.puljer).map((p) => p.noegle),
  };
}

/** A sequence while it is made up: its world, the day, and what has come of it so far. */
export class Spil {
  private billede: Overblik = TOMT;
  private kommuner: readonly Kommuneverden[] = [];
  private brugte = 0;
  private gjort = 0;
  private readonly roligt: number;
  private fulgt: string | undefined;
  private readonly nej = new Map<string, number>();

  constructor(
    readonly t: Terning,
    readonly verden: Verden,
    public dag: string,
    readonly nummer: number,
  ) {
    this.roligt = t.af(0, 0, 10, 14, 18, 24, 34);
  }

  get overblik(): Overblik {
    return this.billede;
  }

  /** What has come of the sequence, read anew. */
  set overblik(o: Overblik) {
    this.billede = o;
    this.kommuner = o.kommuner.map(({ noegle }) => kommuneAf(o, noegle));
  }

  /** Kommuner with what belongs to them now. */
  get land(): readonly Kommuneverden[] {
    return this.kommuner;
  }

  /** In the beginning a sequence may go straight on, so that more of them get far. */
  get rolig(): boolean {
    return this.gjort < this.roligt;
  }

  /** A natural key that nothing has. */
  nytNavn(kort: string): string {
    this.brugte += 1;
    return `${this.verden.praefiks}${kort}${this.brugte}`;
  }

  get levende(): Planbillede[] {
    return this.overblik.planer.filter((p) => LEVENDE.includes(p.status));
  }

  /** The case that the sequence follows; it changes now and then. */
  sag(): Planbillede | undefined {
    // A case that has been refused again and again is left, mostly.
    const mulige = this.levende.filter((p) => (this.nej.get(p.noegle) ?? 0) < 2 || this.t.sker(0.1));
    const samme = mulige.find((p) => p.noegle === this.fulgt);
    const valgt = samme && this.t.sker(this.rolig && this.gjort < 20 ? 1 : 0.8) ? samme : this.t.en(mulige);
    this.fulgt = valgt?.noegle;
    return valgt;
  }

  /** How the last act on the case that is followed went. */
  husk(gik: boolean): void {
    this.gjort += 1;
    if (this.fulgt) this.nej.set(this.fulgt, gik ? 0 : (this.nej.get(this.fulgt) ?? 0) + 1);
  }

  /** How many acts more the sequence should have than it would: those that go straight on. */
  get laengde(): number {
    return this.roligt;
  }

  /** Whether the sequence has cases enough to follow. */
  get harSager(): boolean {
    return this.levende.filter((p) => (this.nej.get(p.noegle) ?? 0) < 2).length > 1;
  }

  /** Areas of the plan in which no approved contract covers it on the day. */
  udaekkede(p: Planbillede): string[] {
    const iKraft = (k: Kontraktbillede): boolean => k.vedtagne > 0 && k.fra <= this.dag && (k.til === null || k.til > this.dag);
    return p.omraader.filter((o) => !this.overblik.kontrakter.some((k) => k.omraade === o && iKraft(k) && k.planer.includes(p.noegle)));
  }

  /** A plan in one of the states; now and then one in another. */
  plan(...tilstande: readonly string[]): Planbillede | undefined {
    const passer = this.overblik.planer.filter((p) => tilstande.includes(p.status));
    return this.t.en(passer.length > 0 && !this.t.sker(0.1) ? passer : this.overblik.planer);
  }

  kommune(noegle: string): Kommuneverden {
    const [foerste] = this.kommuner;
    const fundet = this.kommuner.find((k) => k.noegle === noegle) ?? foerste;
    if (!fundet) throw new Error('verdenen har ingen kommuner');
    return fundet;
  }

  enKommune(): Kommuneverden {
    return this.kommune(this.t.sker(0.7) ? `${this.verden.praefiks}A` : (this.t.en(this.kommuner)?.noegle ?? ''));
  }

  omraade(noegle: string): Omraade | undefined {
    return this.kommuner.flatMap((k) => k.omraader).find((o) => o.noegle === noegle);
  }

  forvaltning(kommune: string): Udkast['aktoer'] {
    return som('FORVALTNING', this.t.sker(0.95) ? `${kommune}-TMF` : (this.t.en(this.kommune(kommune).forvaltninger) ?? null));
  }

  bestyrelse(kommune: string): Udkast['aktoer'] {
    return som('KOMMUNALBESTYRELSE', kommune);
  }

  ansoeger(p: Planbillede): Udkast['aktoer'] {
    return som('BOLIGORGANISATION', (this.t.sker(0.8) ? p.ansoegere[0] : this.t.en(p.ansoegere)) ?? null);
  }

  /** Days on which something begins or ends, of what the act is about and of the world. */
  graensedage(p?: Planbillede, k?: Kontraktbillede): string[] {
    const plan = p ? [p.start, p.slut, p.sidste ?? p.start, ...p.afgoerelser.map((a) => a.dato), ...p.poster.map((d) => d.dato)] : [];
    const kontrakter = (k ? [k] : this.overblik.kontrakter).flatMap((c) => [c.fra, c.til ?? c.fra, c.seneste ?? c.fra]);
    const aar = Number(this.dag.slice(0, 4));
    return [
      ...plan,
      ...kontrakter,
      `${aar}-01-01`,
      `${aar}-06-30`,
      `${aar - 1}-12-31`,
      '2011-01-01',
      '2015-01-01',
      '2016-10-01',
      '2017-06-01',
      '2019-01-01',
      '2021-01-01',
    ];
  }

  /** The day that an act counts from: mostly today, or a natural day before it; else a boundary, or anything. */
  dato(p?: Planbillede, k?: Kontraktbillede): string | undefined {
    const r = this.t.tal(0, 99);
    if (r < 62 || this.rolig) return undefined;
    if (r < 70) return dage(this.dag, -this.t.tal(0, 60));
    if (r < 78 && p?.sidste) return dage(p.sidste, this.t.tal(0, 3));
    if (r < 92) return dage(this.t.en(this.graensedage(p, k)) ?? this.dag, this.t.tal(-1, 1));
    if (r < 97) return dage(this.dag, this.t.tal(-900, 30));
    return dage('2006-01-01', this.t.tal(0, 9000));
  }

  /** Lets time pass, or not; `maal` is a day worth reaching. */
  gaaFrem(maal?: string): void {
    const r = this.t.tal(0, 99);
    if (maal && maal > this.dag && (r < 60 || this.rolig)) this.dag = dage(maal, this.t.tal(0, 5));
    else if (r < 45) return;
    else if (r < 88 || this.rolig) this.dag = dage(this.dag, this.t.tal(1, 20));
    else if (r < 96) this.dag = dage(this.dag, this.t.tal(30, 120));
    else if (r < 99)
      this.dag = dage(this.t.en(this.graensedage().filter((d) => d > this.dag && d < dage(this.dag, 1500))) ?? this.dag, this.t.tal(0, 1));
    else this.dag = dage(this.dag, this.t.tal(300, 900));
  }
}
