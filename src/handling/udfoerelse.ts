import type { EntityManager } from 'typeorm';
import { type Ejere, type Handlingsnavn, maaHandle } from '../adgang/handlinger';
import { type Klasse, typeAf } from '../db/model';
import type { Laes } from '../db/skrivelaesning';
import type { Dag } from '../kerne/dato';
import { FEJL, Forespoergselsfejl } from '../kerne/fejl';
import { type Afvisning, erFejl } from '../kerne/regel';
import type { Aktoer } from '../kerne/roller';
import { type Faktagrundlag, type Faktasaetning, faktasaetning } from '../laes/faktasaetning';
import { laesId } from '../laes/id';
import type { Faktakilde } from './fakta';
import { kildeTil } from './input';
import { versionskonflikt } from './konflikt';

/** Refuses the act with these reasons. What the act has written so far is rolled back. */
export class Afvist extends Error {
  constructor(readonly afvisninger: readonly Afvisning[]) {
    super(afvisninger.map((a) => a.kode).join(', '));
  }
}

/** Where the rows that an act writes come from. */
export interface Oprindelse {
  readonly herkomst: string;
  readonly kildehenvisning: string;
}

/** Origins of rows that seeds build through acts, by the input that the row is made from, or by field and key (`byomraade NOERREBRO`). */
export type Oprindelser = ReadonlyMap<object | string, Oprindelse>;

export interface Udfoerelsesvalg {
  readonly handling: Handlingsnavn;
  readonly aktoer: Aktoer;
  readonly dag: Dag;
  readonly nu: string;
  readonly oprindelse: Oprindelse;
  readonly oprindelser: Oprindelser;
}

type Vaerdier = Readonly<Record<string, unknown>>;

const saetninger = new WeakMap<Faktagrundlag, Map<Faktakilde<unknown>, Faktasaetning>>();

/**
 * One act while it is carried out: everything that it may read and write, all inside its transaction. Reads see what the
 * act has written.
 */
export class Udfoerelse {
  readonly advarsler: Afvisning[] = [];
  /** Objects that the act changes; their versions grow when it is done. */
  readonly aendrede = new Map<string, { klasse: Klasse; id: number }>();
  /** What is answered also when the act is refused: the object that it was about. */
  genstande: Record<string, number | null> = {};
  private ejerskabSet = false;

  constructor(
    private readonly em: EntityManager,
    private readonly laes: Laes,
    private readonly grundlag: Faktagrundlag,
    private readonly valg: Udfoerelsesvalg,
  ) {}

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
    if (maaHandle(this.valg.aktoer, this.valg.handling, ejere)) return;
    const egne = ejere[this.valg.aktoer.rolle] ?? [];
    throw new Forespoergselsfejl(
      'FORBIDDEN',
      {
        da: `${this.valg.handling}: ${this.valg.aktoer.rolle} ${this.valg.aktoer.for ?? ''} må kun handle for sit eget; her er det ${egne.join(', ') || 'ingen'}`,
        en: `${this.valg.handling}: ${this.valg.aktoer.rolle} ${this.valg.aktoer.for ?? ''} may act only for its own; here that is ${egne.join(', ') || 'nobody'}`,
      },
      { handling: this.valg.handling, rolle: this.valg.aktoer.rolle, egne },
    );
  }

  get ejerskabProevet(): boolean {
    return this.ejerskabSet;
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

  /** The row number of what `reference` names, a global id or a natural key; refuses what does not exist. */
  async find(klasse: () => Klasse, reference: string, felt: string): Promise<number> {
    const type = typeAf(klasse());
    const paaId = /^[a-z]{2,3}_\d+$/.test(reference);
    if (paaId) {
      const laest = laesId(felt, reference);
      if (laest.type !== type) throw fejlI(felt, FEJL.andenType(JSON.stringify(reference), laest.type.navn, type.navn));
      if (await this.slaaOp(type.tabel, 'id', laest.nummer)) return laest.nummer;
    } else if (type.felter.has('noegle')) {
      const id = await this.slaaOp(type.tabel, 'noegle', reference);
      if (id) return id;
    }
    throw new Forespoergselsfejl(
      'NOT_FOUND',
      {
        da: `${felt}: der er ingen ${type.navn} ${JSON.stringify(reference)}`,
        en: `${felt}: there is no ${type.navn} ${JSON.stringify(reference)}`,
      },
      { argument: felt },
    );
  }

  /** The row number behind a natural key; null when there is none. */
  async findes(klasse: () => Klasse, noegle: string): Promise<number | null> {
    return this.slaaOp(typeAf(klasse()).tabel, 'noegle', noegle);
  }

  private async slaaOp(tabel: string | null, kolonne: 'id' | 'noegle', vaerdi: unknown): Promise<number | null> {
    const raekker: { id: number }[] = await this.em.query(`SELECT id FROM "${tabel}" WHERE "${kolonne}" = ?1`, [vaerdi]);
    return raekker[0]?.id ?? null;
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
    if (raekke && raekke.version !== forventet) throw new Afvist([versionskonflikt(forventet, raekke.version)]);
  }

  /** Refuses the act if there is a fault among these; warnings are kept for the answer. */
  kraev(fund: readonly Afvisning[]): void {
    const fejl = fund.filter(erFejl);
    for (const a of fund) if (!erFejl(a) && !this.advarsler.some((b) => ens(a, b))) this.advarsler.push(a);
    if (fejl.length > 0) throw new Afvist(fejl);
  }

  /** Adds a row and gives its number. `af` is the input that it is made from. */
  async indsaet(klasse: () => Klasse, vaerdier: Vaerdier, af?: object | string): Promise<number> {
    const [id] = await this.indsaetAlle(klasse, [[vaerdier, af]]);
    if (id === undefined) throw new Error('rækken fik intet nummer');
    return id;
  }

  /** Adds rows in one statement and gives their numbers. */
  async indsaetAlle(klasse: () => Klasse, raekker: readonly (readonly [Vaerdier, (object | string)?])[]): Promise<number[]> {
    if (raekker.length === 0) return [];
    const fulde = raekker.map(([v, af]) => ({ ...this.oprindelseAf(af), ...v }));
    const type = typeAf(klasse());
    const { raw } = await this.em
      .createQueryBuilder()
      .insert()
      .into(this.em.connection.getMetadata(type.navn).target)
      .values(fulde)
      .updateEntity(false)
      .execute();
    // One statement on the only connection that writes: the numbers follow each other up to the last.
    const sidste = Number(raw);
    return fulde.map((_, i) => sidste - fulde.length + 1 + i);
  }

  // Only seeds say an origin by row; what comes by the API is recorded by the act.
  private oprindelseAf(af: object | string | undefined): Oprindelse {
    const noegle = typeof af === 'object' ? kildeTil(af) : af;
    return (noegle === undefined ? undefined : this.valg.oprindelser.get(noegle)) ?? this.valg.oprindelse;
  }

  /** Changes columns of a row. */
  async ret(klasse: () => Klasse, id: number, vaerdier: Vaerdier): Promise<void> {
    await this.em.update(this.em.connection.getMetadata(typeAf(klasse()).navn).target, { id }, { ...vaerdier });
  }

  /** Changes columns of the rows that match. */
  async retHvor(klasse: () => Klasse, hvor: Vaerdier, vaerdier: Vaerdier): Promise<void> {
    await this.em.update(this.em.connection.getMetadata(typeAf(klasse()).navn).target, { ...hvor }, { ...vaerdier });
  }

  /** The natural key of what `reference` names; refuses what does not exist. */
  async noegleAf(klasse: () => Klasse, reference: string, felt: string): Promise<string> {
    const id = await this.find(klasse, reference, felt);
    const [raekke]: { noegle: string }[] = await this.em.query(`SELECT noegle FROM "${typeAf(klasse()).tabel}" WHERE id = ?1`, [id]);
    return raekke?.noegle ?? '';
  }

  /** Removes rows that point at `id`; for parts of an object that are replaced as a whole. */
  async fjern(klasse: () => Klasse, egenskab: string, id: number): Promise<void> {
    await this.em.delete(this.em.connection.getMetadata(typeAf(klasse()).navn).target, { [egenskab]: { id } });
  }

  /** Removes one row. */
  async slet(klasse: () => Klasse, id: number): Promise<void> {
    await this.em.delete(this.em.connection.getMetadata(typeAf(klasse()).navn).target, { id });
  }

  /** Refuses a natural key that another row has. */
  async kraevLedig(klasse: () => Klasse, noegle: string, felt: string): Promise<void> {
    const { tabel, navn } = typeAf(klasse());
    if (!(await this.slaaOp(tabel, 'noegle', noegle))) return;
    throw new Forespoergselsfejl(
      'CONFLICT',
      {
        da: `${felt}: der er allerede en ${navn} ${JSON.stringify(noegle)}`,
        en: `${felt}: there is already a ${navn} ${JSON.stringify(noegle)}`,
      },
      { argument: felt },
    );
  }

  /** A natural key that no row of the noun has: the wish itself, or with the first free number behind it. */
  async ledigNoegle(klasse: () => Klasse, oenske: string): Promise<string> {
    const { tabel } = typeAf(klasse());
    for (let n = 1; ; n += 1) {
      const noegle = n === 1 ? oenske : `${oenske}-${n}`;
      if (!(await this.slaaOp(tabel, 'noegle', noegle))) return noegle;
    }
  }
}

const ens = (a: Afvisning, b: Afvisning): boolean => a.kode === b.kode && a.faktisk === b.faktisk && a.graense === b.graense;

function fejlI(felt: string, saetning: { da: string; en: string }): Forespoergselsfejl {
  return new Forespoergselsfejl('BAD_USER_INPUT', { da: `${felt}: ${saetning.da}`, en: `${felt}: ${saetning.en}` }, { argument: felt });
}
