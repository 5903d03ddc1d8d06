import type { Afsnit, Ansvar } from './help';

export interface Afsnitsforskel {
  readonly indsatsomraade: string;
  readonly art: string;
  readonly snitflade: { foer: string | null; efter: string | null } | null;
  readonly arbejdsgruppe: { foer: string | null; efter: string | null } | null;
  readonly tilfoejedeMaalsaetninger: readonly string[];
  readonly fjernedeMaalsaetninger: readonly string[];
  readonly ansvar: readonly Record<string, string | null>[];
}

const parties = (a: Afsnit | undefined): Map<string, Ansvar> =>
  new Map((a?.ansvar ?? []).map((r) => [`${r.forvaltning}/${r.boligorganisation}`, r]));

/** What the difference of two sections must be, found from the rows in another way than the service does. */
export function expected(before: Afsnit | undefined, after: Afsnit | undefined): Omit<Afsnitsforskel, 'indsatsomraade' | 'art'> {
  const change = (f: string | undefined, e: string | undefined) => (f === e ? null : { foer: f ?? null, efter: e ?? null });
  const [old, newOnes] = [parties(before), parties(after)];
  const ansvar = [...new Set([...old.keys(), ...newOnes.keys()])].flatMap((key) => {
    const [g, n] = [old.get(key), newOnes.get(key)];
    if (g && n && g.rolle === n.rolle && g.opgave === n.opgave) return [];
    return [
      {
        art: !g ? 'TILFOEJET' : !n ? 'FJERNET' : 'AENDRET',
        forvaltning: (g ?? n)?.forvaltning ?? null,
        boligorganisation: (g ?? n)?.boligorganisation ?? null,
        rolleFoer: g?.rolle ?? null,
        rolleEfter: n?.rolle ?? null,
        opgaveFoer: g?.opgave ?? null,
        opgaveEfter: n?.opgave ?? null,
      },
    ];
  });
  const without = (a: Afsnit | undefined, b: Afsnit | undefined): string[] => {
    const rest = new Set(a?.maalsaetninger);
    for (const m of b?.maalsaetninger ?? []) rest.delete(m);
    return [...rest];
  };
  return {
    snitflade: change(before?.snitflade, after?.snitflade),
    arbejdsgruppe: change(before?.arbejdsgruppe, after?.arbejdsgruppe),
    tilfoejedeMaalsaetninger: without(after, before),
    fjernedeMaalsaetninger: without(before, after),
    ansvar,
  };
}

export const byParty = (a: Afsnitsforskel['ansvar']): Afsnitsforskel['ansvar'] =>
  [...a].sort((x, y) => (`${x.forvaltning}/${x.boligorganisation}` < `${y.forvaltning}/${y.boligorganisation}` ? -1 : 1));
