import type { EntityManager } from 'typeorm';
import { type Ejere, type Handlingsnavn, maaHandle, raekkevidde } from '../access/act-permissions';
import { kunPaaEgneVegne } from '../access/role-texts';
import type { Laes } from '../db/writer-reads';
import type { Dag } from '../kernel/day';
import { Forespoergselsfejl } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import { type Afvisning, erFejl } from '../kernel/rule';
import { type Klasse, typeAf } from '../model/model';
import { type Faktagrundlag, type Faktasaetning, faktasaetning } from '../planner/facts-statement';
import type { Handlingsresultat } from '../planner/payload-plan';
import type { Registreret } from './act';
import type { Faktakilde } from './facts';
import { type Oprindelse, type Oprindelser, Raekker } from './rows';
import { versionskonflikt } from './version-conflict';

/** Refuses the act with these reasons. What the act has written so far is rolled back. */
export class Afvist extends Error {
  constructor(readonly afvisninger: readonly Afvisning[]) {
    super(afvisninger.map((a) => a.kode).join(', '));
  }
}

/**
 * Collects the reasons of an act that does several things: one that is refused does not keep the others from saying what is
 * wrong with them. Nothing of the act is kept anyway.
 */
export function grundsamler(): { proev(trin: () => Promise<void>): Promise<void>; slut(): void } {
  const afvisninger: Afvisning[] = [];
  return {
    async proev(trin) {
      try {
        await trin();
      } catch (fejl) {
        if (!(fejl instanceof Afvist)) throw fejl;
        afvisninger.push(...fejl.afvisninger);
      }
    },
    slut() {
      if (afvisninger.length > 0) throw new Afvist(afvisninger);
    },
  };
}

export interface Udfoerelsesvalg {
  readonly handling: Handlingsnavn;
  readonly aktoer: Aktoer;
  readonly dag: Dag;
  readonly nu: string;
  readonly oprindelse: Oprindelse;
  readonly oprindelser: Oprindelser;
  readonly del?: (x: Udfoerelse, handling: Registreret, raa: unknown) => Promise<Handlingsresultat['genstande']>;
  readonly fremdrift?: (gjort: number, ialt: number) => void;
}

const saetninger = new WeakMap<Faktagrundlag, Map<Faktakilde<unknown>, Faktasaetning>>();

/**
 * One act while it is carried out: everything that it may read and write, all inside its transaction. Reads see what the
 * act has written.
 */
export class Udfoerelse extends Raekker {
  readonly advarsler: Afvisning[] = [];
  /** Objects that the act changes; their versions grow when it is done. */
  readonly aendrede = new Map<string, { klasse: Klasse; id: number }>();
  /** What is answered also when the act is refused: the object that it was about. */
  genstande: Record<string, number | null> = {};
  /** What the act answers besides: values of fields of its payload. */
  readonly vaerdier: Record<string, unknown> = {};
  private ejerskabSet = false;
  private konflikt: Afvist | null = null;

  constructor(
    em: EntityManager,
    private readonly laes: Laes,
    private readonly grundlag: Faktagrundlag,
    private readonly valg: Udfoerelsesvalg,
  ) {
    super(em, valg.oprindelse, valg.oprindelser);
  }

  get dag(): Dag {
    return this.valg.dag;
  }

  /** This moment, in UTC. */
  get nu(): string {
    return this.valg.nu;
  }

  get aktoer(): Aktoer {
    return this.valg.aktoer;
  }

  /** Refuses an actor who does not act for one of the owners. Every act that reaches only `EGEN` must pass here. */
  ejere(ejere: Ejere): void {
    this.ejerskabSet = true;
    if (maaHandle(this.valg.aktoer, this.valg.handling, ejere)) {
      if (this.konflikt) throw this.konflikt;
      return;
    }
    const egne = ejere[this.valg.aktoer.rolle] ?? [];
    const { handling, aktoer } = this.valg;
    throw new Forespoergselsfejl('FORBIDDEN', kunPaaEgneVegne(aktoer.rolle), { handling, rolle: aktoer.rolle, egne });
  }

  get ejerskabProevet(): boolean {
    return this.ejerskabSet;
  }

  /** Carries another act out as a part of this one, with an event of its own. */
  async del(handling: Registreret, raa: unknown): Promise<Handlingsresultat['genstande']> {
    if (!this.valg.del) throw new Error(`${handling.navn} kan ikke være en del af ${this.valg.handling}`);
    return this.valg.del(this, handling, raa);
  }

  /** Runs a part that may fail without taking along what was written before it; what it wrote itself is rolled back then. */
  async proevet<T>(trin: () => Promise<T>): Promise<T> {
    await this.em.query('SAVEPOINT del');
    try {
      const svar = await trin();
      await this.em.query('RELEASE del');
      return svar;
    } catch (fejl) {
      await this.em.query('ROLLBACK TO del');
      await this.em.query('RELEASE del');
      this.aendrede.clear();
      throw fejl;
    }
  }

  /** Tells how far a long act has come. */
  fremdrift(gjort: number, ialt: number): void {
    this.valg.fremdrift?.(gjort, ialt);
  }

  /** The facts of a row. */
  async fakta<F>(kilde: Faktakilde<F>, id: number): Promise<F> {
    const egne = saetninger.get(this.grundlag) ?? new Map<Faktakilde<unknown>, Faktasaetning>();
    saetninger.set(this.grundlag, egne);
    let saetning = egne.get(kilde);
    if (!saetning) {
      saetning = faktasaetning(this.grundlag, typeAf(kilde.type()), kilde.selektion);
      egne.set(kilde, saetning);
    }
    const json = await this.laes(saetning.sql, saetning.parametre(id));
    if (!json) throw new Error(`${typeAf(kilde.type()).navn} ${id} findes ikke`);
    return kilde.laes(JSON.parse(json.toString('utf8')));
  }

  /**
   * Finds the object that the act changes, under the name that the payload has for it. A version other than the one that
   * the client has seen refuses the act.
   */
  async tag(klasse: () => Klasse, reference: string, felt: string, forventet?: number | null): Promise<number> {
    const id = await this.find(klasse, reference, `input.${felt}`);
    this.genstande[felt] = id;
    await this.aendrer(klasse, id, forventet);
    return id;
  }

  /** Marks an object as changed by the act; its version is checked now and grows when the act is done. */
  async aendrer(klasse: () => Klasse, id: number, forventet?: number | null): Promise<void> {
    const type = typeAf(klasse());
    this.aendrede.set(`${type.navn} ${id}`, { klasse: type.klasse, id });
    if (forventet === undefined || forventet === null) return;
    const [raekke]: { version: number }[] = await this.em.query(`SELECT version FROM "${type.tabel}" WHERE id = ?1`, [id]);
    if (!raekke || raekke.version === forventet) return;
    this.konflikt = new Afvist([versionskonflikt(forventet, raekke.version)]);
    // Whoever may only act for its own is told so first.
    if (this.ejerskabSet || raekkevidde(this.valg.handling, this.valg.aktoer.rolle) === 'ALLE') throw this.konflikt;
  }

  /** Refuses the act if there is a fault among these; warnings are kept for the answer. */
  kraev(fund: readonly Afvisning[]): void {
    const fejl = fund.filter(erFejl);
    for (const a of fund) if (!erFejl(a) && !this.advarsler.some((b) => ens(a, b))) this.advarsler.push(a);
    if (fejl.length > 0) throw new Afvist(fejl);
  }
}

const ens = (a: Afvisning, b: Afvisning): boolean => a.kode === b.kode && a.faktisk === b.faktisk && a.graense === b.graense;
