import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { Boligorganisation, Byomraade, Forum, Forvaltning, Medlemskab } from './entities-byomraade';
import { Ansvar, Indsatsomraade, Kontrakt, Kontraktafsnit, Kontraktversion, Maalsaetning } from './entities-kontrakt';
import {
  Afdeling,
  Afdelingstilknytning,
  Bevillingsperiode,
  Byomraadetilknytning,
  Deltagelse,
  Finansieringsbidrag,
  Helhedsplan,
  Pulje,
} from './entities-plan';

type Klasse<T> = new () => T;
type Raekke = { id: number };

/** One loader per relation, made anew for every request: each relation costs one `IN (…)` per level, never N+1. */
export class Loadere {
  readonly byomraade = this.enkelte(Byomraade);
  readonly forvaltning = this.enkelte(Forvaltning);
  readonly boligorganisation = this.enkelte(Boligorganisation);
  readonly helhedsplan = this.enkelte(Helhedsplan);
  readonly bevillingsperiode = this.enkelte(Bevillingsperiode);
  readonly afdeling = this.enkelte(Afdeling);
  readonly pulje = this.enkelte(Pulje);
  readonly indsatsomraade = this.enkelte(Indsatsomraade);

  readonly foraAf = this.boern(Forum, 'byomraadeId');
  readonly medlemskaberAf = this.boern(Medlemskab, 'forumId');
  readonly planerAf = this.boern(Byomraadetilknytning, 'byomraadeId');
  readonly ansoegereAf = this.boern(Deltagelse, 'helhedsplanId');
  readonly afdelingerAf = this.boern(Afdelingstilknytning, 'helhedsplanId');
  readonly finansieringAf = this.boern(Finansieringsbidrag, 'helhedsplanId');
  readonly kontrakterAf = this.boern(Kontrakt, 'byomraadeId');
  readonly versionerAf = this.boern(Kontraktversion, 'kontraktId');
  readonly afsnitAf = this.boern(Kontraktafsnit, 'kontraktversionId');
  readonly maalsaetningerAf = this.boern(Maalsaetning, 'kontraktafsnitId');
  readonly ansvarAf = this.boern(Ansvar, 'kontraktafsnitId');

  constructor(private readonly kilde: DataSource) {}

  /** Rows by id. */
  private enkelte<T extends Raekke>(klasse: Klasse<T>): DataLoader<number, T | null> {
    return new DataLoader(async (ider: readonly number[]) => {
      const raekker = await this.kilde.getRepository(klasse).createQueryBuilder('r').where('r.id IN (:...ider)', { ider }).getMany();
      const efterId = new Map(raekker.map((r) => [r.id, r]));
      return ider.map((id) => efterId.get(id) ?? null);
    });
  }

  /** Rows by what they point to, in the order of their ids. */
  private boern<K extends string, T extends Raekke & Record<K, number>>(klasse: Klasse<T>, fremmednoegle: K): DataLoader<number, T[]> {
    return new DataLoader(async (ider: readonly number[]) => {
      const repo = this.kilde.getRepository(klasse);
      const raekker = await repo.createQueryBuilder('r').where(`r.${fremmednoegle} IN (:...ider)`, { ider }).orderBy('r.id').getMany();
      const grupper = new Map<number, T[]>(ider.map((id) => [id, []]));
      for (const r of raekker) grupper.get(r[fremmednoegle])?.push(r);
      return ider.map((id) => grupper.get(id) ?? []);
    });
  }
}

/** What every resolver gets. */
export interface Kontekst {
  readonly kilde: DataSource;
  readonly loadere: Loadere;
}

/** The target rows of a link table: each once, in the order of their ids, at most `antal`. */
export async function gennem<T>(ider: readonly number[], antal: number, loader: DataLoader<number, T | null>): Promise<T[]> {
  const side = [...new Set(ider)].sort((a, b) => a - b).slice(0, antal);
  const raekker = await Promise.all(side.map((id) => loader.load(id)));
  return raekker.filter((r) => r !== null);
}
