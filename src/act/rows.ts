import type { EntityManager } from 'typeorm';
import { FEJL, Forespoergselsfejl, ugyldig } from '../kernel/errors';
import type { Periode } from '../kernel/period';
import { type Klasse, type Objekttype, typeAf } from '../model/model';
import { snake } from '../model/naming';
import { laesId } from '../planner/id';
import { kildeTil } from './input';
import { deler, findesAllerede, findesIkke } from './noun-texts';

/** Where the rows that an act writes come from. */
export interface Oprindelse {
  readonly herkomst: string;
  readonly kildehenvisning: string;
  /** Fields whose values are made up; each row keeps the names that are fields of its own. */
  readonly opdigtedeFelter: readonly string[];
}

/** Origins of rows that seeds build through acts, by the input that the row is made from, or by field and key (`byomraade NOERREBRO`). */
export type Oprindelser = ReadonlyMap<object | string, Oprindelse>;

export type Vaerdier = Readonly<Record<string, unknown>>;

/** A row that there is already, by what no two rows share; null when that is not what went wrong. */
function ensRaekke(type: Objekttype, fejl: unknown): Forespoergselsfejl | null {
  const besked = /UNIQUE constraint failed: (.*)/.exec(fejl instanceof Error ? fejl.message : '')?.[1];
  if (besked === undefined) return null;
  const kolonner = new Set(besked.split(', ').map((k) => k.slice(k.indexOf('.') + 1)));
  const faelles = [...type.felter.keys()].filter((navn) => kolonner.has(snake(navn)) || kolonner.has(`${snake(navn)}_id`));
  return new Forespoergselsfejl('CONFLICT', deler(type, faelles), { argument: `input.${faelles[0] ?? ''}`, felter: faelles });
}

/** The rows of the network as acts find and write them, inside one transaction. */
export class Raekker {
  constructor(
    protected readonly em: EntityManager,
    private readonly oprindelse: Oprindelse,
    private readonly oprindelser: Oprindelser,
  ) {}

  /** The row number of what `reference` names, a global id or a natural key; refuses what does not exist. */
  async find(klasse: () => Klasse, reference: string, felt: string): Promise<number> {
    const type = typeAf(klasse());
    const paaId = /^[a-z]{2,3}_\d+$/.test(reference);
    if (paaId) {
      const laest = laesId(felt, reference);
      if (laest.type !== type) throw ugyldig(felt, FEJL.andenType(JSON.stringify(reference), laest.type.navn, type.navn));
      if (await this.slaaOp(type.tabel, 'id', laest.nummer)) return laest.nummer;
    } else if (type.felter.has('noegle')) {
      const id = await this.slaaOp(type.tabel, 'noegle', reference);
      if (id) return id;
    }
    const { da, en } = findesIkke(type, reference, paaId);
    throw new Forespoergselsfejl('NOT_FOUND', { da: `${felt}: ${da}`, en: `${felt}: ${en}` }, { argument: felt });
  }

  /** The row number behind a natural key; null when there is none. */
  async findes(klasse: () => Klasse, noegle: string): Promise<number | null> {
    return this.slaaOp(typeAf(klasse()).tabel, 'noegle', noegle);
  }

  private async slaaOp(tabel: string | null, kolonne: 'id' | 'noegle', vaerdi: unknown): Promise<number | null> {
    const raekker: { id: number }[] = await this.em.query(`SELECT id FROM "${tabel}" WHERE "${kolonne}" = ?1`, [vaerdi]);
    return raekker[0]?.id ?? null;
  }

  /** The number of a row with these values; null when there is none. */
  async foersteHvor(klasse: () => Klasse, hvor: Vaerdier): Promise<number | null> {
    const maal = this.tabel(klasse);
    const raekke = await this.em
      .createQueryBuilder()
      .select('t.id', 'id')
      .from(maal, 't')
      .where({ ...hvor })
      .limit(1)
      .getRawOne<{ id: number }>();
    return raekke?.id ?? null;
  }

  /** A row by its properties, relations as numbers; null when it is not there. */
  async raekken(klasse: () => Klasse, id: number): Promise<Vaerdier | null> {
    const raekke = await this.em.findOne(this.tabel(klasse), { where: { id }, loadRelationIds: true });
    return raekke ? Object.fromEntries(Object.entries(raekke)) : null;
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
    const { felter } = typeAf(klasse());
    const fulde = raekker.map(([v, af]) => {
      const oprindelse = this.oprindelseAf(af);
      return { ...oprindelse, opdigtedeFelter: oprindelse.opdigtedeFelter.filter((f) => felter.has(f)), ...v };
    });
    const { raw } = await this.em
      .createQueryBuilder()
      .insert()
      .into(this.tabel(klasse))
      .values(fulde)
      .updateEntity(false)
      .execute()
      .catch((fejl: unknown) => {
        throw ensRaekke(typeAf(klasse()), fejl) ?? fejl;
      });
    // One statement on the only connection that writes: the numbers follow each other up to the last.
    const sidste = Number(raw);
    return fulde.map((_, i) => sidste - fulde.length + 1 + i);
  }

  private tabel(klasse: () => Klasse) {
    return this.em.connection.getMetadata(typeAf(klasse()).navn).target;
  }

  // Only seeds say an origin by row; what comes by the API is recorded by the act.
  private oprindelseAf(af: object | string | undefined): Oprindelse {
    const noegle = typeof af === 'object' ? kildeTil(af) : af;
    return (noegle === undefined ? undefined : this.oprindelser.get(noegle)) ?? this.oprindelse;
  }

  /** Changes columns of a row. */
  async ret(klasse: () => Klasse, id: number, vaerdier: Vaerdier): Promise<void> {
    await this.em.update(this.tabel(klasse), { id }, this.rettelse(vaerdier));
  }

  /**
   * Moves the periods of the rows that point at `id`: what began or ended with the old period does so with the new one, and
   * nothing lasts longer. What then would hold no day is removed.
   */
  async flytPerioder(klasse: () => Klasse, egenskab: string, id: number, foer: Periode, nu: Periode): Promise<void> {
    const tabel = `"${typeAf(klasse()).tabel}"`;
    const egne = `"${snake(egenskab)}_id" = ?1`;
    const fra = 'CASE WHEN fra = ?2 THEN ?4 ELSE fra END';
    const til = 'CASE WHEN til IS NULL OR til = ?3 OR til > ?5 THEN ?5 ELSE til END';
    const dage = [id, foer.fra, foer.til, nu.fra, nu.til];
    await this.em.query(`DELETE FROM ${tabel} WHERE ${egne} AND ${fra} >= ${til}`, dage);
    await this.em.query(`UPDATE ${tabel} SET fra = ${fra}, til = ${til} WHERE ${egne}`, dage);
  }

  // What is recorded in place of something made up is made up no longer, unless what is recorded is invented itself.
  private rettelse(vaerdier: Vaerdier): Record<string, unknown> {
    if (this.oprindelse.herkomst === 'SYNTETISK') return { ...vaerdier };
    const navne = Object.keys(vaerdier).map((n) => `'${n}'`);
    const rest = `(SELECT json_group_array(value) FROM json_each(opdigtede_felter) WHERE value NOT IN (${navne.join(', ')}))`;
    return { ...vaerdier, opdigtedeFelter: () => rest };
  }

  /** The natural key of what `reference` names; refuses what does not exist. */
  async noegleAf(klasse: () => Klasse, reference: string, felt: string): Promise<string> {
    const id = await this.find(klasse, reference, felt);
    const [raekke]: { noegle: string }[] = await this.em.query(`SELECT noegle FROM "${typeAf(klasse()).tabel}" WHERE id = ?1`, [id]);
    return raekke?.noegle ?? '';
  }

  /** Removes rows that point at `id`; for parts of an object that are replaced as a whole. */
  async fjern(klasse: () => Klasse, egenskab: string, id: number): Promise<void> {
    await this.em.delete(this.tabel(klasse), { [egenskab]: { id } });
  }

  /** Removes one row. */
  async slet(klasse: () => Klasse, id: number): Promise<void> {
    await this.em.delete(this.tabel(klasse), { id });
  }

  /** Refuses a natural key that another row has. */
  async kraevLedig(klasse: () => Klasse, noegle: string, felt: string): Promise<void> {
    if (!(await this.findes(klasse, noegle))) return;
    const { da, en } = findesAllerede(typeAf(klasse()), noegle);
    throw new Forespoergselsfejl('CONFLICT', { da: `${felt}: ${da}`, en: `${felt}: ${en}` }, { argument: felt });
  }

  /** A natural key that no row of the noun has: the wish itself, or with the first free number behind it. */
  async ledigNoegle(klasse: () => Klasse, oenske: string): Promise<string> {
    if (!(await this.findes(klasse, oenske))) return oenske;
    const raekker: { noegle: string }[] = await this.em.query(
      `SELECT noegle FROM "${typeAf(klasse()).tabel}" WHERE noegle >= ?1 AND noegle < ?2`,
      [`${oenske}-`, `${oenske}.`],
    );
    const brugte = raekker.map((r) => Number(r.noegle.slice(oenske.length + 1))).filter(Number.isInteger);
    return `${oenske}-${Math.max(1, ...brugte) + 1}`;
  }
}
