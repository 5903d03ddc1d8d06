import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation, Byomraade, Forum, Forvaltning, Medlemskab } from './entities-byomraade';
import type { Kontrakt } from './entities-kontrakt';
import type { Helhedsplan } from './entities-plan';
import { gennem, type Kontekst } from './loaders';
import { Forumliste, Helhedsplanliste, Kontraktliste, type Liste, Medlemskabsliste } from './types';

@Resolver(() => Byomraade)
export class Byomraaderesolver {
  @FieldResolver(() => ID)
  id(@Root() omraade: Byomraade): string {
    return `byo_${omraade.id}`;
  }

  @FieldResolver(() => Forumliste)
  async fora(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Forum>> {
    const alle = await loadere.foraAf.load(omraade.id);
    return { nodes: alle.slice(0, first) };
  }

  @FieldResolver(() => Helhedsplanliste)
  async helhedsplaner(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Helhedsplan>> {
    const led = await loadere.planerAf.load(omraade.id);
    return {
      nodes: await gennem(
        led.map((l) => l.helhedsplanId),
        first,
        loadere.helhedsplan,
      ),
    };
  }

  @FieldResolver(() => Kontraktliste)
  async kontrakter(
    @Root() omraade: Byomraade,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Kontrakt>> {
    const alle = await loadere.kontrakterAf.load(omraade.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Forum)
export class Forumresolver {
  @FieldResolver(() => Medlemskabsliste)
  async medlemskaber(
    @Root() forum: Forum,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Medlemskab>> {
    const alle = await loadere.medlemskaberAf.load(forum.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Medlemskab)
export class Medlemskabsresolver {
  @FieldResolver(() => Forvaltning, { nullable: true })
  forvaltning(@Root() { forvaltningId }: Medlemskab, @Ctx() { loadere }: Kontekst): Promise<Forvaltning | null> | null {
    return forvaltningId === null ? null : loadere.forvaltning.load(forvaltningId);
  }

  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(@Root() { boligorganisationId }: Medlemskab, @Ctx() { loadere }: Kontekst): Promise<Boligorganisation | null> | null {
    return boligorganisationId === null ? null : loadere.boligorganisation.load(boligorganisationId);
  }
}
