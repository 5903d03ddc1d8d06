import { badInput } from '../kernel/errors';
import type { KontraktFacts, VersionFacts } from './kontrakt.facts';
import { groundsOf, isGodkendelse, isVedtaget, vedtagelser } from './rules/versioner';

/** What differs between two versions of a contract, computed from its facts. */

type AfsnitFacts = VersionFacts['afsnit'][number];
type Ansvar = AfsnitFacts['ansvar'][number];
type Kind = 'TILFOEJET' | 'FJERNET' | 'AENDRET';

function find(f: KontraktFacts, number: number, argument: 'fra' | 'til'): VersionFacts {
  const version = f.versioner.find((v) => v.nummer === number);
  if (version) return version;
  const numbers = f.versioner.map((v) => v.nummer).join(', ');
  throw badInput(argument, {
    da: `${f.titel} har ingen version ${number}; den har ${numbers ? `version ${numbers}` : 'ingen versioner'}`,
    en: `${f.titel} has no version ${number}; it has ${numbers ? `version ${numbers}` : 'no versions'}`,
  });
}

function detail(v: VersionFacts): object {
  const afgoerelse = groundsOf(v)?.afgoerelse ?? null;
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
function pair<T>(before: readonly T[], after: readonly T[], key: (t: T) => string): [T | null, T | null][] {
  return [
    ...after.map((e): [T | null, T | null] => [before.find((f) => key(f) === key(e)) ?? null, e]),
    ...before.filter((f) => !after.some((e) => key(e) === key(f))).map((f): [T | null, T | null] => [f, null]),
  ];
}

const kindOf = (before: unknown, after: unknown): Kind => (before === null ? 'TILFOEJET' : after === null ? 'FJERNET' : 'AENDRET');
const partyOf = (a: Ansvar): string =>
  a.forvaltning ? `forvaltning ${a.forvaltning.noegle}` : `boligorganisation ${a.boligorganisation?.noegle}`;
const change = (before: string | null, after: string | null): object | null => (before === after ? null : { foer: before, efter: after });

function ansvarsforskelle(before: readonly Ansvar[], after: readonly Ansvar[]): object[] {
  return pair(before, after, partyOf)
    .filter(([f, e]) => f?.rolle !== e?.rolle || f?.opgave !== e?.opgave)
    .map(([f, e]) => ({
      art: kindOf(f, e),
      forvaltning: (e ?? f)?.forvaltning?.noegle ?? null,
      boligorganisation: (e ?? f)?.boligorganisation?.noegle ?? null,
      rolleFoer: f?.rolle ?? null,
      rolleEfter: e?.rolle ?? null,
      opgaveFoer: f?.opgave ?? null,
      opgaveEfter: e?.opgave ?? null,
    }));
}

const maal = (a: AfsnitFacts | null): string[] => a?.maalsaetninger.map((m) => m.tekst) ?? [];

function afsnitsforskel([before, after]: [AfsnitFacts | null, AfsnitFacts | null]) {
  const [old, newOnes] = [maal(before), maal(after)];
  return {
    indsatsomraade: (after ?? before)?.indsatsomraade.noegle ?? '',
    art: kindOf(before, after),
    snitflade: change(before?.snitflade ?? null, after?.snitflade ?? null),
    arbejdsgruppe: change(before?.arbejdsgruppe?.noegle ?? null, after?.arbejdsgruppe?.noegle ?? null),
    tilfoejedeMaalsaetninger: newOnes.filter((t) => !old.includes(t)),
    fjernedeMaalsaetninger: old.filter((t) => !newOnes.includes(t)),
    ansvar: ansvarsforskelle(before?.ansvar ?? [], after?.ansvar ?? []),
  };
}

/** Whether a version could only be approved, or was approved, by the kommunalbestyrelse. */
function afBestyrelsen(f: KontraktFacts, v: VersionFacts): boolean {
  const first = f.versioner.find(isVedtaget);
  return vedtagelser(v).some(isGodkendelse) || first === undefined || v.nummer <= first.nummer;
}

/** What differs from version `fra` to version `til`. A number that the contract has no version of is refused. */
export function kontraktDifference(f: KontraktFacts, from: number, to: number): object {
  const [before, after] = [find(f, from, 'fra'), find(f, to, 'til')];
  const [make, hoej] = [Math.min(from, to), Math.max(from, to)];
  return {
    fra: detail(before),
    til: detail(after),
    kommunalbestyrelse: f.versioner.some((v) => make < v.nummer && v.nummer <= hoej && afBestyrelsen(f, v)),
    afsnit: pair(before.afsnit, after.afsnit, (a) => a.indsatsomraade.noegle)
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
