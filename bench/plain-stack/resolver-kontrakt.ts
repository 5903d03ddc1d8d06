import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation, Forvaltning } from './entities-byomraade';
import { Ansvar, Indsatsomraade, Kontrakt, Kontraktafsnit, Kontraktversion, type Maalsaetning } from './entities-kontrakt';
import type { Kontekst } from './loaders';
import { Afsnitsliste, Ansvarsliste, type Liste, Maalsaetningsliste, Versionsliste } from './types';

@Resolver(() => Kontrakt)
export class Kontraktresolver {
  @FieldResolver(() => Versionsliste)
  async versioner(
    @Root() kontrakt: Kontrakt,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Kontraktversion>> {
    const alle = await loadere.versionerAf.load(kontrakt.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Kontraktversion)
export class Versionsresolver {
  @FieldResolver(() => Afsnitsliste)
  async afsnit(
    @Root() version: Kontraktversion,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Kontraktafsnit>> {
    const alle = await loadere.afsnitAf.load(version.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Kontraktafsnit)
export class Afsnitsresolver {
  @FieldResolver(() => Indsatsomraade, { nullable: true })
  indsatsomraade(@Root() afsnit: Kontraktafsnit, @Ctx() { loadere }: Kontekst): Promise<Indsatsomraade | null> {
    return loadere.indsatsomraade.load(afsnit.indsatsomraadeId);
  }

  @FieldResolver(() => Maalsaetningsliste)
  async maalsaetninger(
    @Root() afsnit: Kontraktafsnit,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Maalsaetning>> {
    const alle = await loadere.maalsaetningerAf.load(afsnit.id);
    return { nodes: alle.slice(0, first) };
  }

  @FieldResolver(() => Ansvarsliste)
  async ansvar(
    @Root() afsnit: Kontraktafsnit,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Ansvar>> {
    const alle = await loadere.ansvarAf.load(afsnit.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Ansvar)
export class Ansvarsresolver {
  @FieldResolver(() => Forvaltning, { nullable: true })
  forvaltning(@Root() { forvaltningId }: Ansvar, @Ctx() { loadere }: Kontekst): Promise<Forvaltning | null> | null {
    return forvaltningId === null ? null : loadere.forvaltning.load(forvaltningId);
  }

  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(@Root() { boligorganisationId }: Ansvar, @Ctx() { loadere }: Kontekst): Promise<Boligorganisation | null> | null {
    return boligorganisationId === null ? null : loadere.boligorganisation.load(boligorganisationId);
  }
}
