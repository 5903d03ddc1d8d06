import type { MercuriusLoaders } from 'mercurius';
import type { ReaderPool } from '../common/readers';
import * as lists from './connections';

interface Question {
  readonly obj: { readonly nr: number };
  readonly params: { readonly first: number };
}

interface Loader {
  readonly loader: (question: readonly Question[]) => Promise<{ nodes: object[] }[]>;
  readonly opts: { readonly cache: false };
}

/** One loader per list. No loader cache: no parent occurs twice on a level, and its keys cost more than they save. */
export function makeLoaders(readers: ReaderPool): MercuriusLoaders {
  const list = <R extends lists.Owned>({ sql, shape }: lists.ListField<R>): Loader => ({
    opts: { cache: false },
    loader: async (question) => {
      const rows = await readers.all<R>(sql, [JSON.stringify(question.map((s) => s.obj.nr))]);
      const groups = new Map<number, object[]>();
      for (const r of rows) {
        const group = groups.get(r.ejer);
        if (group) group.push(shape(r));
        else groups.set(r.ejer, [shape(r)]);
      }
      return question.map(({ obj, params }) => ({ nodes: groups.get(obj.nr)?.slice(0, params.first) ?? [] }));
    },
  });
  return {
    Byomraade: { fora: list(lists.fora), helhedsplaner: list(lists.helhedsplaner), kontrakter: list(lists.kontrakter) },
    Forum: { medlemskaber: list(lists.medlemskaber) },
    Helhedsplan: {
      ansoegere: list(lists.ansoegere),
      afdelinger: list(lists.afdelinger),
      finansiering: list(lists.finansiering),
    },
    Kontrakt: { versioner: list(lists.versioner) },
    Kontraktversion: { afsnit: list(lists.afsnit) },
    Kontraktafsnit: { maalsaetninger: list(lists.maalsaetninger), ansvar: list(lists.ansvar) },
  };
}
