import type { MercuriusLoaders } from 'mercurius';
import type { Laesere } from '../common/readers';
import * as lister from './connections';

interface Spoergsmaal {
  readonly obj: { readonly nr: number };
  readonly params: { readonly first: number };
}

interface Loader {
  readonly loader: (spoergsmaal: readonly Spoergsmaal[]) => Promise<{ nodes: object[] }[]>;
  readonly opts: { readonly cache: false };
}

/** One loader per list. No loader cache: no parent occurs twice on a level, and its keys cost more than they save. */
export function lavLoadere(laesere: Laesere): MercuriusLoaders {
  const liste = <R extends lister.Ejet>({ sql, form }: lister.Liste<R>): Loader => ({
    opts: { cache: false },
    loader: async (spoergsmaal) => {
      const raekker = await laesere.alle<R>(sql, [JSON.stringify(spoergsmaal.map((s) => s.obj.nr))]);
      const grupper = new Map<number, object[]>();
      for (const r of raekker) {
        const gruppe = grupper.get(r.ejer);
        if (gruppe) gruppe.push(form(r));
        else grupper.set(r.ejer, [form(r)]);
      }
      return spoergsmaal.map(({ obj, params }) => ({ nodes: grupper.get(obj.nr)?.slice(0, params.first) ?? [] }));
    },
  });
  return {
    Byomraade: { fora: liste(lister.fora), helhedsplaner: liste(lister.helhedsplaner), kontrakter: liste(lister.kontrakter) },
    Forum: { medlemskaber: liste(lister.medlemskaber) },
    Helhedsplan: {
      ansoegere: liste(lister.ansoegere),
      afdelinger: liste(lister.afdelinger),
      finansiering: liste(lister.finansiering),
    },
    Kontrakt: { versioner: liste(lister.versioner) },
    Kontraktversion: { afsnit: liste(lister.afsnit) },
    Kontraktafsnit: { maalsaetninger: liste(lister.maalsaetninger), ansvar: liste(lister.ansvar) },
  };
}
