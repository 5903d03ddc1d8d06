import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation } from './entities-byomraade';
import { type Afdeling, Bevillingsperiode, Deltagelse, Finansieringsbidrag, Helhedsplan, Pulje } from './entities-plan';
import { type RequestContext, through } from './loaders';
import { Afdelingsliste, DeltagelseList, FinansieringList, type ListField } from './types';

@Resolver(() => Helhedsplan)
export class HelhedsplanResolver {
  @FieldResolver(() => Bevillingsperiode, { nullable: true })
  bevillingsperiode(@Root() plan: Helhedsplan, @Ctx() { loaders }: RequestContext): Promise<Bevillingsperiode | null> {
    return loaders.bevillingsperiode.load(plan.bevillingsperiodeId);
  }

  @FieldResolver(() => DeltagelseList)
  async ansoegere(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Deltagelse>> {
    const all = await loaders.ansoegereAf.load(plan.id);
    return { nodes: all.slice(0, first) };
  }

  @FieldResolver(() => Afdelingsliste)
  async afdelinger(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Afdeling>> {
    const term = await loaders.afdelingerAf.load(plan.id);
    return {
      nodes: await through(
        term.map((l) => l.afdelingId),
        first,
        loaders.afdeling,
      ),
    };
  }

  @FieldResolver(() => FinansieringList)
  async finansiering(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Finansieringsbidrag>> {
    const all = await loaders.finansieringAf.load(plan.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Deltagelse)
export class DeltagelseResolver {
  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(@Root() d: Deltagelse, @Ctx() { loaders }: RequestContext): Promise<Boligorganisation | null> {
    return loaders.boligorganisation.load(d.boligorganisationId);
  }
}

@Resolver(() => Finansieringsbidrag)
export class FinansieringResolver {
  @FieldResolver(() => Pulje, { nullable: true })
  pulje(@Root() { puljeId }: Finansieringsbidrag, @Ctx() { loaders }: RequestContext): Promise<Pulje | null> | null {
    return puljeId === null ? null : loaders.pulje.load(puljeId);
  }
}
