import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation, Forvaltning } from './entities-byomraade';
import { Ansvar, Indsatsomraade, Kontrakt, Kontraktafsnit, Kontraktversion, type Maalsaetning } from './entities-kontrakt';
import type { RequestContext } from './loaders';
import { AfsnitList, AnsvarList, type ListField, MaalsaetningList, VersionList } from './types';

@Resolver(() => Kontrakt)
export class KontraktResolver {
  @FieldResolver(() => VersionList)
  async versioner(
    @Root() kontrakt: Kontrakt,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Kontraktversion>> {
    const all = await loaders.versionsOf.load(kontrakt.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Kontraktversion)
export class VersionResolver {
  @FieldResolver(() => AfsnitList)
  async afsnit(
    @Root() version: Kontraktversion,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Kontraktafsnit>> {
    const all = await loaders.afsnitAf.load(version.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Kontraktafsnit)
export class AfsnitResolver {
  @FieldResolver(() => Indsatsomraade, { nullable: true })
  indsatsomraade(@Root() afsnit: Kontraktafsnit, @Ctx() { loaders }: RequestContext): Promise<Indsatsomraade | null> {
    return loaders.indsatsomraade.load(afsnit.indsatsomraadeId);
  }

  @FieldResolver(() => MaalsaetningList)
  async maalsaetninger(
    @Root() afsnit: Kontraktafsnit,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Maalsaetning>> {
    const all = await loaders.maalsaetningerAf.load(afsnit.id);
    return { nodes: all.slice(0, first) };
  }

  @FieldResolver(() => AnsvarList)
  async ansvar(
    @Root() afsnit: Kontraktafsnit,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ListField<Ansvar>> {
    const all = await loaders.ansvarAf.load(afsnit.id);
    return { nodes: all.slice(0, first) };
  }
}

@Resolver(() => Ansvar)
export class AnsvarResolver {
  @FieldResolver(() => Forvaltning, { nullable: true })
  forvaltning(@Root() { forvaltningId }: Ansvar, @Ctx() { loaders }: RequestContext): Promise<Forvaltning | null> | null {
    return forvaltningId === null ? null : loaders.forvaltning.load(forvaltningId);
  }

  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(@Root() { boligorganisationId }: Ansvar, @Ctx() { loaders }: RequestContext): Promise<Boligorganisation | null> | null {
    return boligorganisationId === null ? null : loaders.boligorganisation.load(boligorganisationId);
  }
}
