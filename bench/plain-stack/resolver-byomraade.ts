import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation, Byomraade, Forum, Forvaltning, Medlemskab } from './entities-byomraade';
import type { Kontrakt } from './entities-kontrakt';
import type { Helhedsplan } from './entities-plan';
import { type RequestContext, through } from './loaders';
import { ForumList, HelhedsplanList, KontraktList, type ListField, MedlemskabList } from './types';

@Resolver(() => Byomraade)
export class ByomraadeResolver {
  @FieldResolver(() => ID)
  id(@Root() omraade: Byomraade): string {
    return `byo_${omraade.id}`;
  }

  @FieldResolver(() => ForumList)
  async fora(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Forum>> {
    const [own, shared] = await Promise.all([loaders.foraAf.load(omraade.id), loaders.forumomraaderAf.load(omraade.id)]);
    const others = await through(
      shared.map((o) => o.forumId).filter((id) => !own.some((f) => f.id === id)),
      first,
      loaders.forum,
    );
    return { nodes: [...own, ...others].sort((a, b) => a.id - b.id).slice(0, first) };
  }

  @FieldResolver(() => HelhedsplanList)
  async helhedsplaner(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Helhedsplan>> {
    const term = await loaders.plansOf.load(omraade.id);
    return {
      nodes: await through(
        term.map((l) => l.helhedsplanId),
        first,
        loaders.helhedsplan,
      ),
    };
  }

  @FieldResolver(() => KontraktList)
  async kontrakter(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Kontrakt>> {
    const all = await loaders.kontrakterAf.load(omraade.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Forum)
export class ForumResolver {
  @FieldResolver(() => MedlemskabList)
  async medlemskaber(
    @Root() forum: Forum,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Medlemskab>> {
    const all = await loaders.medlemskaberAf.load(forum.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Medlemskab)
export class MedlemskabResolver {
  @FieldResolver(() => Forvaltning, { nullable: true })
  forvaltning(@Root() { forvaltningId }: Medlemskab, @Ctx() { loaders }: RequestContext): Promise<Forvaltning | null> | null {
    return forvaltningId === null ? null : loaders.forvaltning.load(forvaltningId);
  }

  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(
    @Root() { boligorganisationId }: Medlemskab,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Boligorganisation | null> | null {
    return boligorganisationId === null ? null : loaders.boligorganisation.load(boligorganisationId);
  }
}
