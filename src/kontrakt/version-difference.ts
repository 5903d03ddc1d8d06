import { ugyldig } from '../kernel/errors';
import type { Kontraktfakta, Version } from './kontrakt.facts';
import { erGodkendelse, erVedtaget, grundlag, vedtagelser } from './rules/versioner';

/** What differs between two versions of a contract, computed from its facts. */

type Afsnit = Version['afsnit'][number];
type Ansvar = Afsnit['ansvar'][number];
type Art = 'TILFOEJET' | 'FJERNET' | 'AENDRET';

function find(f: Kontraktfakta, nummer: number, argument: 'fra' | 'til'): Version {
  const version = f.versioner.find((v) => v.nummer === nummer);
  if (version) return version;
  const numre = f.versioner.map((v) => v.nummer).join(', ');
  throw ugyldig(argument, {
    da: `${f.titel} har ingen version ${nummer}; den har ${numre ? `version ${numre}` : 'ingen versioner'}`,
    en: `${f.titel} has no version ${nummer}; it has ${numre ? `version ${numre}` : 'no versions'}`,
  });
}

function oplysning(v: Version): object {
  const afgoerelse = grundlag(v)?.afgoerelse ?? null;
  return {
    nummer: v.nummer,
    gyldigFra: v.gyldigFra,
    aendringsnote: v.aendringsnote,
    organ: afgoerelse?.organ ?? null,
    dato: afgoerelse?.dato ?? null,
    afgoerelse: afgoerelse?.noegle ?? null,
  };
}

/** Pairs of what has the same key in two lists; null where one of them lacks it. In the order of the second, then the first. */
function par<T>(foer: readonly T[], efter: readonly T[], noegle: (t: T) => string): [T | null, T | null][] {
  return [
    ...efter.map((e): [T | null, T | null] => [foer.find((f) => noegle(f) === noegle(e)) ?? null, e]),
    ...foer.filter((f) => !efter.some((e) => noegle(e) === noegle(f))).map((f): [T | null, T | null] => [f, null]),
  ];
}

const artAf = (foer: unknown, efter: unknown): Art => (foer === null ? 'TILFOEJET' : efter === null ? 'FJERNET' : 'AENDRET');
const partAf = (a: Ansvar): string =>
  a.forvaltning ? `forvaltning ${a.forvaltning.noegle}` : `boligorganisation ${a.boligorganisation?.noegle}`;
const skift = (foer: string | null, efter: string | null): object | null => (foer === efter ? null : { foer, efter });

function ansvarsforskelle(foer: readonly Ansvar[], efter: readonly Ansvar[]): object[] {
  return par(foer, efter, partAf)
    .filter(([f, e]) => f?.rolle !== e?.rolle || f?.opgave !== e?.opgave)
    .map(([f, e]) => ({
      art: artAf(f, e),
      forvaltning: (e ?? f)?.forvaltning?.noegle ?? null,
      boligorganisation: (e ?? f)?.boligorganisation?.noegle ?? null,
      rolleFoer: f?.rolle ?? null,
      rolleEfter: e?.rolle ?? null,
      opgaveFoer: f?.opgave ?? null,
      opgaveEfter: e?.opgave ?? null,
    }));
}

const maal = (a: Afsnit | null): string[] => a?.maalsaetninger.map((m) => m.tekst) ?? [];

function afsnitsforskel([foer, efter]: [Afsnit | null, Afsnit | null]) {
  const [gamle, nye] = [maal(foer), maal(efter)];
  return {
    indsatsomraade: (efter ?? foer)?.indsatsomraade.noegle ?? '',
    art: artAf(foer, efter),
    snitflade: skift(foer?.snitflade ?? null, efter?.snitflade ?? null),
    arbejdsgruppe: skift(foer?.arbejdsgruppe?.noegle ?? null, efter?.arbejdsgruppe?.noegle ?? null),
    tilfoejedeMaalsaetninger: nye.filter((t) => !gamle.includes(t)),
    fjernedeMaalsaetninger: gamle.filter((t) => !nye.includes(t)),
    ansvar: ansvarsforskelle(foer?.ansvar ?? [], efter?.ansvar ?? []),
  };
}

/** Whether a version could only be approved, or was approved, by the kommunalbestyrelse. */
function afBestyrelsen(f: Kontraktfakta, v: Version): boolean {
  const foerste = f.versioner.find(erVedtaget);
  return vedtagelser(v).some(erGodkendelse) || foerste === undefined || v.nummer <= foerste.nummer;
}

/** What differs from version `fra` to version `til`. A number that the contract has no version of is refused. */
export function kontraktforskel(f: Kontraktfakta, fra: number, til: number): object {
  const [foer, efter] = [find(f, fra, 'fra'), find(f, til, 'til')];
  const [lav, hoej] = [Math.min(fra, til), Math.max(fra, til)];
  return {
    fra: oplysning(foer),
    til: oplysning(efter),
    kommunalbestyrelse: f.versioner.some((v) => lav < v.nummer && v.nummer <= hoej && afBestyrelsen(f, v)),
    afsnit: par(foer.afsnit, efter.afsnit, (a) => a.indsatsomraade.noegle)
      .map(afsnitsforskel)
      .filter(
        (a) =>
          a.art !== 'AENDRET' ||
          a.snitflade !== null ||
          a.arbejdsgruppe !== null ||
          a.tilfoejedeMaalsaetninger.length + a.fjernedeMaalsaetninger.length + a.ansvar.length > 0,
      ),
  };
}
