import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Boligorganisation } from './entities-byomraade';
import { type Afdeling, Bevillingsperiode, Deltagelse, Finansieringsbidrag, Helhedsplan, Pulje } from './entities-plan';
import { gennem, type Kontekst } from './loaders';
import { Afdelingsliste, Deltagelsesliste, Finansieringsliste, type Liste } from './types';

@Resolver(() => Helhedsplan)
export class Helhedsplanresolver {
  @FieldResolver(() => Bevillingsperiode, { nullable: true })
  bevillingsperiode(@Root() plan: Helhedsplan, @Ctx() { loadere }: Kontekst): Promise<Bevillingsperiode | null> {
    return loadere.bevillingsperiode.load(plan.bevillingsperiodeId);
  }

  @FieldResolver(() => Deltagelsesliste)
  async ansoegere(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Deltagelse>> {
    const alle = await loadere.ansoegereAf.load(plan.id);
    return { nodes: alle.slice(0, first) };
  }

  @FieldResolver(() => Afdelingsliste)
  async afdelinger(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Afdeling>> {
    const led = await loadere.afdelingerAf.load(plan.id);
    return {
      nodes: await gennem(
        led.map((l) => l.afdelingId),
        first,
        loadere.afdeling,
      ),
    };
  }

  @FieldResolver(() => Finansieringsliste)
  async finansiering(
    @Root() plan: Helhedsplan,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { loadere }: Kontekst,
  ): Promise<Liste<Finansieringsbidrag>> {
    const alle = await loadere.finansieringAf.load(plan.id);
    return { nodes: alle.slice(0, first) };
  }
}

@Resolver(() => Deltagelse)
export class Deltagelsesresolver {
  @FieldResolver(() => Boligorganisation, { nullable: true })
  boligorganisation(@Root() d: Deltagelse, @Ctx() { loadere }: Kontekst): Promise<Boligorganisation | null> {
    return loadere.boligorganisation.load(d.boligorganisationId);
  }
}

@Resolver(() => Finansieringsbidrag)
export class Finansieringsresolver {
  @FieldResolver(() => Pulje, { nullable: true })
  pulje(@Root() { puljeId }: Finansieringsbidrag, @Ctx() { loadere }: Kontekst): Promise<Pulje | null> | null {
    return puljeId === null ? null : loadere.pulje.load(puljeId);
  }
}
