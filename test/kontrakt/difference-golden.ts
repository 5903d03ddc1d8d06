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

const parter = (a: Afsnit | undefined): Map<string, Ansvar> =>
  new Map((a?.ansvar ?? []).map((r) => [`${r.forvaltning}/${r.boligorganisation}`, r]));

/** What the difference of two sections must be, found from the rows in another way than the service does. */
export function ventet(foer: Afsnit | undefined, efter: Afsnit | undefined): Omit<Afsnitsforskel, 'indsatsomraade' | 'art'> {
  const skift = (f: string | undefined, e: string | undefined) => (f === e ? null : { foer: f ?? null, efter: e ?? null });
  const [gamle, nye] = [parter(foer), parter(efter)];
  const ansvar = [...new Set([...gamle.keys(), ...nye.keys()])].flatMap((noegle) => {
    const [g, n] = [gamle.get(noegle), nye.get(noegle)];
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
  const uden = (a: Afsnit | undefined, b: Afsnit | undefined): string[] => {
    const resten = new Set(a?.maalsaetninger);
    for (const m of b?.maalsaetninger ?? []) resten.delete(m);
    return [...resten];
  };
  return {
    snitflade: skift(foer?.snitflade, efter?.snitflade),
    arbejdsgruppe: skift(foer?.arbejdsgruppe, efter?.arbejdsgruppe),
    tilfoejedeMaalsaetninger: uden(efter, foer),
    fjernedeMaalsaetninger: uden(foer, efter),
    ansvar,
  };
}

export const efterPart = (a: Afsnitsforskel['ansvar']): Afsnitsforskel['ansvar'] =>
  [...a].sort((x, y) => (`${x.forvaltning}/${x.boligorganisation}` < `${y.forvaltning}/${y.boligorganisation}` ? -1 : 1));
