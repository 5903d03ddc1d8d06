import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { Boligorganisation, Byomraade, Forum, Forumomraade, Forvaltning, Medlemskab } from './entities-byomraade';
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

type ClassRef<T> = new () => T;
type NounRow = { id: number };

/** One loader per relation, made anew for every request: each relation costs one `IN (…)` per level, never N+1. */
export class Loaders {
  readonly byomraade = this.singles(Byomraade);
  readonly forvaltning = this.singles(Forvaltning);
  readonly boligorganisation = this.singles(Boligorganisation);
  readonly helhedsplan = this.singles(Helhedsplan);
  readonly bevillingsperiode = this.singles(Bevillingsperiode);
  readonly afdeling = this.singles(Afdeling);
  readonly pulje = this.singles(Pulje);
  readonly indsatsomraade = this.singles(Indsatsomraade);

  readonly forum = this.singles(Forum);
  readonly foraAf = this.boern(Forum, 'byomraadeId');
  readonly forumomraaderAf = this.boern(Forumomraade, 'byomraadeId');
  readonly medlemskaberAf = this.boern(Medlemskab, 'forumId');
  readonly plansOf = this.boern(Byomraadetilknytning, 'byomraadeId');
  readonly ansoegereAf = this.boern(Deltagelse, 'helhedsplanId');
  readonly afdelingerAf = this.boern(Afdelingstilknytning, 'helhedsplanId');
  readonly finansieringAf = this.boern(Finansieringsbidrag, 'helhedsplanId');
  readonly kontrakterAf = this.boern(Kontrakt, 'byomraadeId');
  readonly versionsOf = this.boern(Kontraktversion, 'kontraktId');
  readonly afsnitAf = this.boern(Kontraktafsnit, 'kontraktversionId');
  readonly maalsaetningerAf = this.boern(Maalsaetning, 'kontraktafsnitId');
  readonly ansvarAf = this.boern(Ansvar, 'kontraktafsnitId');

  constructor(private readonly source: DataSource) {}

  /** Rows by id. */
  private singles<T extends NounRow>(classRef: ClassRef<T>): DataLoader<number, T | null> {
    return new DataLoader(async (ids: readonly number[]) => {
      const rows = await this.source.getRepository(classRef).createQueryBuilder('r').where('r.id IN (:...ids)', { ids }).getMany();
      const byId = new Map(rows.map((r) => [r.id, r]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }

  /** Rows by what they point to, in the order of their ids. */
  private boern<K extends string, T extends NounRow & Record<K, number | null>>(
    classRef: ClassRef<T>,
    foreignKey: K,
  ): DataLoader<number, T[]> {
    return new DataLoader(async (ids: readonly number[]) => {
      const repo = this.source.getRepository(classRef);
      const rows = await repo.createQueryBuilder('r').where(`r.${foreignKey} IN (:...ids)`, { ids }).orderBy('r.id').getMany();
      const groups = new Map<number, T[]>(ids.map((id) => [id, []]));
      for (const r of rows) groups.get(r[foreignKey] ?? 0)?.push(r);
      return ids.map((id) => groups.get(id) ?? []);
    });
  }
}

/** What every resolver gets. */
export interface RequestContext {
  readonly source: DataSource;
  readonly loaders: Loaders;
}

/** The target rows of a link table: each once, in the order of their ids, at most `antal`. */
export async function through<T>(ids: readonly number[], count: number, loader: DataLoader<number, T | null>): Promise<T[]> {
  const page = [...new Set(ids)].sort((a, b) => a - b).slice(0, count);
  const rows = await Promise.all(page.map((id) => loader.load(id)));
  return rows.filter((r) => r !== null);
}
