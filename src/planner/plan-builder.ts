import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Statistik } from '../db/statistics';
import { Forespoergselsfejl } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import { type Argument, type Klasse, type Objekttype, type Raekkevalg, type Slags, typeAf, type Udtrykskontekst } from '../model/model';
import type { Laeser, Vaerdi, Variabler } from './arguments';
import { type Felter, type Samlegrundlag, samlFelter } from './collect-fields';
import { Pris } from './cost';
import type { Dialekt } from './dialect';
import { Omfang } from './limits';
import type { Efterbehandling } from './post-steps';

/** Which rows the root lists hold: all of those that `hvor` does not name. */
export interface Rodvalg {
  readonly hvor: Raekkevalg;
  readonly argumenter: ReadonlyMap<string, string>;
}

/** The row or part that fields are asked of while a plan is made. */
export interface Sted {
  readonly type: Objekttype;
  /** Alias of its table, or of the rows that its arguments name; empty for a part of the whole answer without such. */
  readonly alias: string;
  /** Placeholders of the arguments of the parts around it. */
  readonly argumenter: ReadonlyMap<string, string>;
  readonly sti: readonly string[];
  /** How many times it can occur in the answer: the page sizes of the lists around it. */
  readonly gange: readonly Laeser<number>[];
}

/** Names that no variable of an operation can have; under them the values of who asks travel with the variables. */
const SPOERGERNAVNE = { rolle: '@rolle', for: '@for' } as const;
const SPOERGER: Readonly<Record<keyof typeof SPOERGERNAVNE, Laeser>> = {
  rolle: (v) => v[SPOERGERNAVNE.rolle] ?? null,
  for: (v) => v[SPOERGERNAVNE.for] ?? null,
};

/** The variables of an operation together with who asks. */
export function medSpoerger(variabler: Variabler, aktoer: Aktoer): Variabler {
  return { ...variabler, [SPOERGERNAVNE.rolle]: aktoer.rolle, [SPOERGERNAVNE.for]: aktoer.for };
}

/** One plan in the making: the parameters it binds, the aliases it hands out, and what it costs. */
export class Byg {
  readonly efterbehandlinger: Efterbehandling[] = [];
  readonly pris: Pris;
  /** SQL of what global ids begin with; set where the rows of the answer are not to be taken for stored ones. */
  idForan: string | null = null;
  /** Values that are checked at each run, also when nothing in the answer uses them. */
  readonly kontroller: Laeser[] = [];
  readonly omfang = new Omfang();
  private readonly laesere: Laeser[] = [];
  private readonly numre = new Map<Laeser, number>();
  private aliaser = 0;
  private faktaniveau = 0;

  constructor(
    readonly skema: GraphQLSchema,
    readonly dialekt: Dialekt,
    readonly grundlag: Samlegrundlag,
    /** Today; the value of `pr` when it is left out. */
    readonly iDag: Laeser<string>,
    private readonly maaLaeses: (koordinat: string) => boolean,
    statistik: Statistik,
  ) {
    this.pris = new Pris(statistik);
  }

  /** The mark of a value in the SQL; the same reader always has the same one. */
  parameter(laes: Laeser): string {
    let nummer = this.numre.get(laes);
    if (nummer === undefined) {
      this.laesere.push(laes);
      nummer = this.laesere.length - 1;
      this.numre.set(laes, nummer);
    }
    return `¤${nummer}¤`;
  }

  /** The finished statement: marks become the dialect's placeholders, and values that nothing asks for are left out. */
  faerdig(sql: string): { readonly sql: string; readonly parametre: readonly Laeser[] } {
    const parametre: Laeser[] = [];
    const pladser = new Map<string, string>();
    const skrevet = sql.replace(/¤(\d+)¤/g, (_, nummer: string) => {
      const laes = this.laesere[Number(nummer)];
      if (!laes) throw new Error(`parameter ${nummer} kendes ikke`);
      let plads = pladser.get(nummer);
      if (plads === undefined) {
        plads = this.dialekt.parameter(parametre.push(laes));
        pladser.set(nummer, plads);
      }
      return plads;
    });
    this.omfang.sql(skrevet.length);
    return { sql: skrevet, parametre };
  }

  alias(): string {
    this.aliaser += 1;
    return `t${this.aliaser}`;
  }

  /** The table that holds the rows of a type. */
  tabel(type: Objekttype): string {
    if (!type.tabel) throw new Error(`${type.navn} har ingen tabel`);
    return `"${type.tabel}"`;
  }

  /** The fields asked of an object; every one of them counts, also those of the machinery. */
  saml(saet: readonly SelectionSetNode[], typenavn: string, graenseflade?: string): Felter {
    const felter = samlFelter(saet, new Set(graenseflade ? [typenavn, graenseflade] : [typenavn]), this.grundlag);
    this.omfang.objekt(felter.size);
    return felter;
  }

  /** Writes facts that a computed value rests on: see `Fakta`. */
  fakta(skriv: () => string): string {
    this.faktaniveau += 1;
    const sql = skriv();
    this.faktaniveau -= 1;
    return sql;
  }

  /** Writes root fields as facts, lists narrowed by `valg`; set by who knows the root. */
  rodfakta: (saet: SelectionSetNode, valg: Rodvalg) => string = () => {
    throw new Error('roden kendes ikke');
  };

  /** Whether facts are written just now, and not what the client reads. */
  get erFakta(): boolean {
    return this.faktaniveau > 0;
  }

  /** A stored or computed value as JSON; hundredths stay whole in facts. */
  json(slags: Slags, sql: string): string {
    return this.dialekt.json(this.erFakta && (slags === 'kroner' || slags === 'procent') ? 'heltal' : slags, sql);
  }

  /** Refuses a coordinate that the asker may not read, or that nobody has classified. Every use of a field passes here. */
  kraev(koordinat: string): void {
    if (!this.erFakta && !this.maaLaeses(koordinat))
      throw new Forespoergselsfejl(
        'FORBIDDEN',
        { da: `${koordinat} må ikke læses af den, der spørger`, en: `${koordinat} may not be read by the asker` },
        { koordinat },
      );
  }

  /** The placeholders of a field's arguments, with those of the parts around it. */
  bindArgumenter(
    erklaerede: readonly Argument[],
    givne: ReadonlyMap<string, Vaerdi>,
    ydre: ReadonlyMap<string, string>,
  ): Map<string, string> {
    const bundne = new Map(ydre);
    for (const a of erklaerede) bundne.set(a.navn, this.parameter(argumentlaeser(a, givne.get(a.navn), this.iDag)));
    return bundne;
  }

  /** What SQL expressions of the model are written against. */
  kontekst(alias: string, argumenter: ReadonlyMap<string, string>): Udtrykskontekst {
    return {
      t: alias,
      arg: (navn) => {
        const p = argumenter.get(navn);
        if (p === undefined) throw new Error(`udtrykket bruger et argument, som ikke er erklæret: ${navn}`);
        return p;
      },
      tabel: (klasse: () => Klasse) => this.tabel(typeAf(klasse())),
      maaneder: (fra, til) => this.dialekt.maaneder(fra, til),
      aar: (dag) => this.dialekt.aarAf(dag),
      spoerger: (hvad) => this.parameter(SPOERGER[hvad]),
      raekker: (kolonner, sql) => {
        const r = this.alias();
        const medlemmer = kolonner.map((k) => [k, `${r}.${k}`] as const);
        return `(SELECT ${this.dialekt.listeAf(this.dialekt.objekt(medlemmer))} FROM (${sql}) ${r})`;
      },
    };
  }
}

/** The value of a declared argument: the one given, or its default. */
export function argumentlaeser(argument: Argument, givet: Vaerdi | undefined, iDag: Laeser<string>): Laeser {
  if (givet?.art === 'blad') return givet.laes;
  if (argument.standard === 'iDag') return iDag;
  return () => argument.standard ?? null;
}
