import { type Handlingsnavn, raekkevidde } from '../access/act-permissions';
import { ikkeForRollen } from '../access/role-texts';
import type { Enhed, Enhedsudfald, Skriver } from '../db/writer';
import type { Ur } from '../kernel/clock';
import { Forespoergselsfejl } from '../kernel/errors';
import type { Aktoer } from '../kernel/roles';
import type { Afvisning } from '../kernel/rule';
import { type Klasse, typeAf } from '../model/model';
import type { Faktagrundlag } from '../planner/facts-statement';
import type { Handlingsresultat, Svarplan } from '../planner/payload-plan';
import type { Registreret, Udfald } from './act';
import { Afvist, Udfoerelse } from './act-context';
import { gangAf, gentaget, husk } from './idempotency';
import type { Oprindelse, Oprindelser } from './rows';

export interface Handlegrundlag {
  readonly skriver: Skriver;
  readonly fakta: Faktagrundlag;
  readonly ur: Ur;
  /** The noun that events are rows of. */
  readonly haendelse: Klasse;
  /** Is told how far a long act has come. */
  readonly fremdrift?: (gjort: number, ialt: number) => void;
}

/** How the answer of an act is made, and what tells two answers apart. */
export interface Svarvalg {
  readonly plan: Svarplan;
  /** The selection as text. */
  readonly udvalg: string;
}

type Data = Record<string, unknown>;

/** An act that is ready: its input is read, and what carries it out is known. */
interface Klar {
  readonly handling: Registreret;
  readonly aktoer: Aktoer;
  readonly udfoer: (x: Udfoerelse) => Promise<Udfald>;
}

/** Carries acts out: who may, once per key, all or nothing, and with an event for what was done. */
export class Handlinger {
  constructor(private readonly g: Handlegrundlag) {}

  /** Carries out one act in a transaction of its own and answers by `svar`. */
  async udfoer(handling: Registreret, raa: unknown, aktoer: Aktoer, svar: Svarvalg): Promise<Data> {
    kraevRolle(handling.navn, aktoer);
    const { input, udfoer } = handling.klargoer(raa);
    const gang = gangAf(handling.navn, input, aktoer, svar.udvalg);
    return this.g.skriver.proevelig(async (enhed) => {
      const foer = gang && (await gentaget(enhed.em, gang));
      if (foer) return { gem: false, svar: 'data' in foer ? foer.data : await svar.plan.svar(foer.resultat, enhed.laes) };
      const proeve = input.dryRun ?? false;
      const x = this.udfoerelse(enhed, { handling, aktoer, udfoer });
      const resultat = await this.forsoeg(enhed, x, { handling, aktoer, udfoer }, proeve);
      if (resultat instanceof Afvist) return afvist(enhed, x, resultat, proeve, svar);
      const data = await svar.plan.svar(resultat, enhed.laes);
      if (gang) await husk(enhed.em, gang, resultat, data, this.g.ur.nu());
      return { gem: !proeve, svar: data };
    });
  }

  /** Carries out an act inside a unit of work of the seeds. A refusal is a fault there. */
  async saa(
    enhed: Pick<Enhed, 'em' | 'laes'>,
    handling: Registreret,
    raa: unknown,
    som: { aktoer: Aktoer; dag: string; oprindelse: Oprindelse; oprindelser: Oprindelser },
  ): Promise<void> {
    kraevRolle(handling.navn, som.aktoer);
    const { aktoer } = som;
    const x = new Udfoerelse(enhed.em, enhed.laes, this.g.fakta, { handling: handling.navn, nu: `${som.dag}T11:00:00.000Z`, ...som });
    await this.gennemfoer(enhed, x, { handling, aktoer, udfoer: handling.klargoer(raa).udfoer });
  }

  private udfoerelse({ em, laes }: Enhed, { handling, aktoer }: Klar): Udfoerelse {
    // The moment first: at midnight an act then never counts from a day before the one that it is recorded on.
    const nu = this.g.ur.nu();
    const dag = this.g.ur.iDag();
    const hvem = [aktoer.rolle, aktoer.for].filter(Boolean).join(' ');
    return new Udfoerelse(em, laes, this.g.fakta, {
      handling: handling.navn,
      aktoer,
      dag,
      nu,
      oprindelse: { herkomst: 'INDBERETTET', kildehenvisning: `${handling.navn}, ${hvem}, ${dag}`, opdigtedeFelter: [] },
      oprindelser: new Map(),
      del: async (x, h, raa) => {
        kraevRolle(h.navn, aktoer);
        return this.gennemfoer({ em }, x, { handling: h, aktoer, udfoer: h.klargoer(raa).udfoer });
      },
      fremdrift: this.g.fremdrift,
    });
  }

  private async forsoeg(enhed: Enhed, x: Udfoerelse, klar: Klar, proeve: boolean): Promise<Handlingsresultat | Afvist> {
    try {
      const genstande = await this.gennemfoer(enhed, x, klar);
      return { vaerdier: { ...x.vaerdier, udfoert: true, proeve, afvisninger: [], advarsler: x.advarsler }, genstande };
    } catch (fejl) {
      if (fejl instanceof Afvist) return fejl;
      throw fejl;
    }
  }

  // Versions grow and the event is recorded with the act itself, or not at all.
  private async gennemfoer({ em }: Pick<Enhed, 'em'>, x: Udfoerelse, klar: Klar): Promise<Handlingsresultat['genstande']> {
    const { handling, aktoer } = klar;
    const { genstande, dato, om } = await klar.udfoer(x);
    kraevEjerskab(handling, aktoer, x);
    for (const { klasse, id } of x.aendrede.values()) {
      await em.query(`UPDATE "${typeAf(klasse).tabel}" SET version = version + 1 WHERE id = ?1`, [id]);
    }
    x.aendrede.clear();
    const type = typeAf(this.g.haendelse);
    const emner = Object.entries({ ...genstande, ...om }).filter(([felt, id]) => id && type.felter.get(felt)?.art === 'tilEn');
    const haendelse = await x.indsaet(() => this.g.haendelse, {
      handling: handling.navn,
      tidspunkt: x.nu,
      dato,
      rolle: aktoer.rolle,
      udfoertFor: aktoer.for,
      ...Object.fromEntries(emner.map(([felt, id]) => [felt, { id }])),
    });
    return { ...genstande, haendelse };
  }
}

// The act is rolled back; the object is shown as it was before it. A new object is not there then.
async function afvist(enhed: Enhed, x: Udfoerelse, { afvisninger }: Afvist, proeve: boolean, svar: Svarvalg): Promise<Enhedsudfald<Data>> {
  await enhed.fortryd();
  const vaerdier = { ...x.vaerdier, udfoert: false, proeve, afvisninger: uniq(afvisninger), advarsler: x.advarsler };
  return { gem: false, svar: await svar.plan.svar({ vaerdier, genstande: x.genstande }, enhed.laes) };
}

/** Refuses an actor whose role may not carry the act out at all. */
export function kraevRolle(handling: Handlingsnavn, aktoer: Aktoer): void {
  if (raekkevidde(handling, aktoer.rolle)) return;
  throw new Forespoergselsfejl('FORBIDDEN', ikkeForRollen(handling, aktoer.rolle), { handling, rolle: aktoer.rolle });
}

// An act that forgets to name the owners refuses those who may only act for their own.
function kraevEjerskab(handling: Registreret, aktoer: Aktoer, x: Udfoerelse): void {
  if (raekkevidde(handling.navn, aktoer.rolle) === 'EGEN' && !x.ejerskabProevet)
    throw new Error(`${handling.navn} prøver ikke, hvem genstanden tilhører`);
}

/** Two rules may tell the same thing; it is told once. */
function uniq(afvisninger: readonly Afvisning[]): Afvisning[] {
  const sete = new Set<string>();
  return afvisninger.filter((a) => {
    const noegle = `${a.kode} ${a.faktisk} ${a.graense} ${a.tekst.da}`;
    return !sete.has(noegle) && sete.add(noegle);
  });
}
