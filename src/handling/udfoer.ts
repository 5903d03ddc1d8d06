import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { raekkevidde } from '../adgang/handlinger';
import { type Klasse, typeAf } from '../db/model';
import type { Laes } from '../db/skrivelaesning';
import { Rulletilbage, type Skriver } from '../db/skriver';
import { Forespoergselsfejl } from '../kerne/fejl';
import { dagEfter } from '../kerne/periode';
import type { Afvisning } from '../kerne/regel';
import type { Aktoer } from '../kerne/roller';
import type { Ur } from '../kerne/ur';
import type { Faktagrundlag } from '../laes/faktasaetning';
import type { Handlingsresultat, Svarplan } from '../laes/handlingssvar';
import type { Registreret, Udfald } from './handling';
import { Idempotensnoegle } from './idempotensnoegle.entity';
import type { Handlingsinput } from './input';
import { Afvist, type Oprindelse, type Oprindelser, Udfoerelse } from './udfoerelse';

export interface Handlegrundlag {
  readonly skriver: Skriver;
  readonly fakta: Faktagrundlag;
  readonly ur: Ur;
  /** The noun that events are rows of. */
  readonly haendelse: Klasse;
}

/** How the answer of an act is made, and what tells two answers apart. */
export interface Svarvalg {
  readonly plan: Svarplan;
  /** The selection as text. */
  readonly udvalg: string;
}

/** Days that a key is kept at least. */
const NOEGLER_GEMMES = 30;

type Data = Record<string, unknown>;

const sha = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');

/** Carries acts out: who may, once per key, all or nothing, and with an event for what was done. */
export class Handlinger {
  constructor(private readonly g: Handlegrundlag) {}

  /** Carries out one act in a transaction of its own and answers by `svar`. */
  async udfoer(handling: Registreret, raa: unknown, aktoer: Aktoer, svar: Svarvalg): Promise<Data> {
    kraevRolle(handling, aktoer);
    const klar = handling.klargoer(raa);
    return this.g.skriver.enhed(async (em, laes) => {
      const { idempotencyKey: noegle, dryRun } = klar.input;
      const indhold = noegle ? sha(`${handling.navn} ${kanonisk(klar.input)}`) : '';
      if (noegle && !dryRun) {
        const foer = await this.gentaget(em, aktoer, noegle, indhold, svar, laes);
        if (foer) return foer;
      }
      const x = new Udfoerelse(em, laes, this.g.fakta, {
        handling: handling.navn,
        aktoer,
        dag: this.g.ur.iDag(),
        nu: this.g.ur.nu(),
        oprindelse: indberettet(handling, aktoer, this.g.ur.iDag()),
        oprindelser: new Map(),
      });
      const resultat = await this.forsoeg(em, x, handling, aktoer, klar.udfoer, dryRun ?? false);
      if (resultat instanceof Afvist) return this.afvist(em, x, resultat, dryRun ?? false, svar, laes);
      const data = await svar.plan.svar(resultat, laes);
      if (dryRun) throw new Rulletilbage(data);
      if (noegle) await this.husk(em, aktoer, noegle, indhold, resultat, svar, data);
      return data;
    });
  }

  /** Carries out an act inside a unit of work of the seeds. A refusal is a fault there. */
  async saa(
    { em, laes }: { readonly em: EntityManager; readonly laes: Laes },
    handling: Registreret,
    raa: unknown,
    som: { aktoer: Aktoer; dag: string; oprindelse: Oprindelse; oprindelser: Oprindelser },
  ): Promise<Udfald> {
    kraevRolle(handling, som.aktoer);
    const x = new Udfoerelse(em, laes, this.g.fakta, { handling: handling.navn, nu: `${som.dag}T11:00:00.000Z`, ...som });
    const udfald = await handling.klargoer(raa).udfoer(x);
    kraevEjerskab(handling, som.aktoer, x);
    await this.afslut(x, em, handling, som.aktoer, udfald);
    return udfald;
  }

  private async forsoeg(
    em: EntityManager,
    x: Udfoerelse,
    handling: Registreret,
    aktoer: Aktoer,
    udfoer: (x: Udfoerelse) => Promise<Udfald>,
    proeve: boolean,
  ): Promise<Handlingsresultat | Afvist> {
    let udfald: Udfald;
    try {
      udfald = await udfoer(x);
    } catch (fejl) {
      if (fejl instanceof Afvist) return fejl;
      throw fejl;
    }
    kraevEjerskab(handling, aktoer, x);
    const haendelse = await this.afslut(x, em, handling, aktoer, udfald);
    return {
      vaerdier: { udfoert: true, proeve, afvisninger: [], advarsler: x.advarsler },
      genstande: { ...udfald.genstande, haendelse },
    };
  }

  // Versions grow and the event is recorded with the act itself, or not at all.
  private async afslut(x: Udfoerelse, em: EntityManager, handling: Registreret, aktoer: Aktoer, udfald: Udfald): Promise<number> {
    for (const { klasse, id } of x.aendrede.values()) {
      await em.query(`UPDATE "${typeAf(klasse).tabel}" SET version = version + 1 WHERE id = ?1`, [id]);
    }
    const type = typeAf(this.g.haendelse);
    const om = Object.entries({ ...udfald.genstande, ...udfald.om }).filter(([felt, id]) => id && type.felter.get(felt)?.art === 'tilEn');
    return x.indsaet(() => this.g.haendelse, {
      handling: handling.navn,
      tidspunkt: x.nu,
      dato: udfald.dato,
      rolle: aktoer.rolle,
      udfoertFor: aktoer.for,
      ...Object.fromEntries(om.map(([felt, id]) => [felt, { id }])),
    });
  }

  // The act is rolled back; the object is shown as it was before it. A new object is not there then.
  private async afvist(
    em: EntityManager,
    x: Udfoerelse,
    { afvisninger }: Afvist,
    proeve: boolean,
    svar: Svarvalg,
    laes: Laes,
  ): Promise<never> {
    await em.query('ROLLBACK');
    await em.query('BEGIN');
    const vaerdier = { udfoert: false, proeve, afvisninger: uniq(afvisninger), advarsler: x.advarsler };
    throw new Rulletilbage(await svar.plan.svar({ vaerdier, genstande: x.genstande }, laes));
  }

  private async gentaget(
    em: EntityManager,
    aktoer: Aktoer,
    noegle: string,
    indhold: string,
    svar: Svarvalg,
    laes: Laes,
  ): Promise<Data | null> {
    const kendt = await em.findOne(Idempotensnoegle, { where: { subjekt: aktoer.subjekt, noegle } });
    if (!kendt) return null;
    if (kendt.indhold !== indhold) {
      throw new Forespoergselsfejl(
        'IDEMPOTENCY_MISMATCH',
        {
          da: 'idempotencyKey er brugt før til en anden handling eller med et andet input',
          en: 'idempotencyKey was used before for another act or with another input',
        },
        { argument: 'input.idempotencyKey' },
      );
    }
    if (kendt.udvalg === sha(svar.udvalg)) return JSON.parse(kendt.svar);
    return svar.plan.svar(somResultat(kendt.resultat), laes);
  }

  private async husk(
    em: EntityManager,
    aktoer: Aktoer,
    noegle: string,
    indhold: string,
    resultat: Handlingsresultat,
    svar: Svarvalg,
    data: Data,
  ): Promise<void> {
    const nu = this.g.ur.nu();
    await em.query('DELETE FROM "idempotensnoegle" WHERE "tidspunkt" < ?1', [`${dagEfter(nu.slice(0, 10), -NOEGLER_GEMMES)}T`]);
    await em.insert(Idempotensnoegle, {
      subjekt: aktoer.subjekt,
      noegle,
      indhold,
      resultat: { ...resultat },
      udvalg: sha(svar.udvalg),
      svar: JSON.stringify(data),
      tidspunkt: nu,
    });
  }
}

function kraevRolle(handling: Registreret, aktoer: Aktoer): void {
  if (raekkevidde(handling.navn, aktoer.rolle)) return;
  throw new Forespoergselsfejl(
    'FORBIDDEN',
    { da: `${handling.navn} er ikke for rollen ${aktoer.rolle}`, en: `${handling.navn} is not for the role ${aktoer.rolle}` },
    { handling: handling.navn, rolle: aktoer.rolle },
  );
}

// An act that forgets to name the owners refuses those who may only act for their own.
function kraevEjerskab(handling: Registreret, aktoer: Aktoer, x: Udfoerelse): void {
  if (raekkevidde(handling.navn, aktoer.rolle) === 'EGEN' && !x.ejerskabProevet)
    throw new Error(`${handling.navn} prøver ikke, hvem genstanden tilhører`);
}

function indberettet(handling: Registreret, aktoer: Aktoer, dag: string): Oprindelse {
  const hvem = [aktoer.rolle, aktoer.for].filter(Boolean).join(' ');
  return { herkomst: 'INDBERETTET', kildehenvisning: `${handling.navn}, ${hvem}, ${dag}` };
}

/** The input without what is about the request and not the act, with keys in order. */
function kanonisk({ idempotencyKey: _n, dryRun: _d, ...rest }: Handlingsinput): string {
  return JSON.stringify(rest, (_navn, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

function uniq(afvisninger: readonly Afvisning[]): Afvisning[] {
  const sete = new Set<string>();
  return afvisninger.filter((a) => {
    const noegle = `${a.kode} ${a.faktisk} ${a.graense} ${a.tekst.da}`;
    return !sete.has(noegle) && sete.add(noegle);
  });
}

function somResultat(v: unknown): Handlingsresultat {
  const { vaerdier = {}, genstande = {} } = typeof v === 'object' && v !== null ? (v as Partial<Handlingsresultat>) : {};
  return { vaerdier, genstande };
}
