import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Byomraade } from './entities-byomraade';
import { Byomraadetilknytning, Helhedsplan } from './entities-plan';
import { anvend } from './filter';
import type { RequestContext } from './loaders';
import {
  Aggregate,
  ByomraadeOrder,
  ByomraadePage,
  Grouping,
  GroupKey,
  HelhedsplanFilterInput,
  HelhedsplanOrder,
  HelhedsplanPage,
} from './types';

@Resolver()
export class RootResolver {
  @Query(() => Helhedsplan, { nullable: true })
  helhedsplan(@Arg('noegle', () => String) key: string, @Ctx() { source }: RequestContext): Promise<Helhedsplan | null> {
    return source.getRepository(Helhedsplan).findOneBy({ noegle: key });
  }

  @Query(() => HelhedsplanPage)
  helhedsplaner(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('filter', () => HelhedsplanFilterInput, { nullable: true }) filter?: HelhedsplanFilterInput,
    @Arg('orderBy', () => [HelhedsplanOrder], { nullable: true }) orderBy?: HelhedsplanOrder[],
  ): HelhedsplanPage {
    return { filter, first, orderBy };
  }

  @Query(() => ByomraadePage)
  async byomraader(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { source }: RequestContext,
    @Arg('orderBy', () => [ByomraadeOrder], { nullable: true }) orderBy?: ByomraadeOrder[],
  ): Promise<ByomraadePage> {
    const qb = source.getRepository(Byomraade).createQueryBuilder('b').take(first);
    for (const { navn: name } of orderBy ?? []) if (name) qb.addOrderBy('b.navnSort', name);
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

@Resolver(() => HelhedsplanPage)
export class HelhedsplanPageResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() page: HelhedsplanPage, @Ctx() context: RequestContext): Promise<number> {
    return planer(context, page).getCount();
  }

  @FieldResolver(() => [Helhedsplan])
  nodes(@Root() page: HelhedsplanPage, @Ctx() context: RequestContext): Promise<Helhedsplan[]> {
    const qb = planer(context, page).take(page.first);
    for (const { titel } of page.orderBy ?? []) if (titel) qb.addOrderBy('h.titelSort', titel);
    return qb.addOrderBy('h.id').getMany();
  }

  @FieldResolver(() => Aggregate)
  async aggregate(
    @Root() page: HelhedsplanPage,
    @Arg('groupBy', () => [Grouping]) _groupBy: Grouping[],
    @Ctx() context: RequestContext,
  ): Promise<Aggregate> {
    const sums = await planer(context, page)
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
        nodes: sums.map(({ byomraadeId, antal: count, iAlt: inTotal, snit: cut }) => ({
          key: { byomraadeId },
          count,
          sum: { oekonomiskRamme: inTotal / 100 },
          avg: { oekonomiskRamme: Math.round(cut) / 100 },
        })),
      },
    };
  }
}

function planer({ source }: RequestContext, page: HelhedsplanPage): SelectQueryBuilder<Helhedsplan> {
  const qb = source.getRepository(Helhedsplan).createQueryBuilder('h');
  if (page.filter) anvend(qb, page.filter);
  return qb;
}

@Resolver(() => GroupKey)
export class GroupKeyResolver {
  @FieldResolver(() => Byomraade, { nullable: true })
  byomraade(@Root() { byomraadeId }: GroupKey, @Ctx() { loaders }: RequestContext): Promise<Byomraade | null> | null {
    return byomraadeId === null ? null : loaders.byomraade.load(byomraadeId);
  }
}
