import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Byomraade } from './entities-byomraade';
import { Byomraadetilknytning, Helhedsplan } from './entities-plan';
import { anvend } from './filter';
import type { Kontekst } from './loaders';
import {
  Aggregat,
  Byomraadeorden,
  Byomraadeside,
  Gruppenoegle,
  Gruppering,
  Helhedsplanfilter,
  Helhedsplanorden,
  Helhedsplanside,
} from './types';

@Resolver()
export class Rodresolver {
  @Query(() => Helhedsplan, { nullable: true })
  helhedsplan(@Arg('noegle', () => String) noegle: string, @Ctx() { kilde }: Kontekst): Promise<Helhedsplan | null> {
    return kilde.getRepository(Helhedsplan).findOneBy({ noegle });
  }

  @Query(() => Helhedsplanside)
  helhedsplaner(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('filter', () => Helhedsplanfilter, { nullable: true }) filter?: Helhedsplanfilter,
    @Arg('orderBy', () => [Helhedsplanorden], { nullable: true }) orderBy?: Helhedsplanorden[],
  ): Helhedsplanside {
    return { filter, first, orderBy };
  }

  @Query(() => Byomraadeside)
  async byomraader(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { kilde }: Kontekst,
    @Arg('orderBy', () => [Byomraadeorden], { nullable: true }) orderBy?: Byomraadeorden[],
  ): Promise<Byomraadeside> {
    const qb = kilde.getRepository(Byomraade).createQueryBuilder('b').take(first);
    for (const { navn } of orderBy ?? []) if (navn) qb.addOrderBy('b.navnSort', navn);
    const [nodes, totalCount] = await qb.addOrderBy('b.id').getManyAndCount();
    return { nodes, totalCount };
  }
}

interface Sum {
  readonly byomraadeId: number | null;
  readonly antal: number;
  readonly iAlt: number;
  readonly snit: number;
}

@Resolver(() => Helhedsplanside)
export class Helhedsplansideresolver {
  @FieldResolver(() => Int)
  totalCount(@Root() side: Helhedsplanside, @Ctx() kontekst: Kontekst): Promise<number> {
    return planer(kontekst, side).getCount();
  }

  @FieldResolver(() => [Helhedsplan])
  nodes(@Root() side: Helhedsplanside, @Ctx() kontekst: Kontekst): Promise<Helhedsplan[]> {
    const qb = planer(kontekst, side).take(side.first);
    for (const { titel } of side.orderBy ?? []) if (titel) qb.addOrderBy('h.titelSort', titel);
    return qb.addOrderBy('h.id').getMany();
  }

  @FieldResolver(() => Aggregat)
  async aggregate(
    @Root() side: Helhedsplanside,
    @Arg('groupBy', () => [Gruppering]) _groupBy: Gruppering[],
    @Ctx() kontekst: Kontekst,
  ): Promise<Aggregat> {
    const summer = await planer(kontekst, side)
      .leftJoin(Byomraadetilknytning, 't', 't.helhedsplanId = h.id')
      .leftJoin(Byomraade, 'b', 'b.id = t.byomraadeId')
      .select('t.byomraadeId', 'byomraadeId')
      .addSelect('COUNT(*)', 'antal')
      .addSelect('SUM(h.oekonomiskRamme)', 'iAlt')
      .addSelect('AVG(h.oekonomiskRamme)', 'snit')
      .groupBy('t.byomraadeId')
      .orderBy('b.navnSort', 'ASC', 'NULLS LAST')
      .addOrderBy('t.byomraadeId', 'ASC', 'NULLS LAST')
      .getRawMany<Sum>();
    return {
      groups: {
        nodes: summer.map(({ byomraadeId, antal, iAlt, snit }) => ({
          key: { byomraadeId },
          count: antal,
          sum: { oekonomiskRamme: iAlt / 100 },
          avg: { oekonomiskRamme: Math.round(snit) / 100 },
        })),
      },
    };
  }
}

function planer({ kilde }: Kontekst, side: Helhedsplanside): SelectQueryBuilder<Helhedsplan> {
  const qb = kilde.getRepository(Helhedsplan).createQueryBuilder('h');
  if (side.filter) anvend(qb, side.filter);
  return qb;
}

@Resolver(() => Gruppenoegle)
export class Gruppenoegleresolver {
  @FieldResolver(() => Byomraade, { nullable: true })
  byomraade(@Root() { byomraadeId }: Gruppenoegle, @Ctx() { loadere }: Kontekst): Promise<Byomraade | null> | null {
    return byomraadeId === null ? null : loadere.byomraade.load(byomraadeId);
  }
}
