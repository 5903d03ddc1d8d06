import { type Handlingsnavn, maaHandle, raekkevidde, rollerFor } from '../../access/act-permissions';
import { hvemKan, ikkeForRollen, kunPaaEgneVegne } from '../../access/role-texts';
import type { Dag } from '../../kernel/day';
import type { Aktoer } from '../../kernel/roles';
import { type Afvisning, afvisningAf, brud, erFejl } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Planfakta } from '../helhedsplan.facts';
import { PLANTRIN, type Plantrin, type Trin, tilstandEfter } from '../helhedsplan.lifecycle';
import { ejereAfPlan, type Planvalg } from '../plan-case';
import { tilstandskrav, tilstandskravPaaDagen } from '../rules/handlingskrav';
import { aktiveAar, redegjortFor } from '../rules/r14-aarlig-redegoerelse';

/** What is given of the choices of an act; the rest has defaults. */
export type Givet = { readonly [K in keyof Planvalg]?: Planvalg[K] | null | undefined };

/** The choices of an act with the defaults that the facts give. */
export function valgFor(trin: Pick<Trin, 'beloeb' | 'dag' | 'milepael'>, f: Planfakta, givet: Givet, iDag: Dag): Planvalg {
  const pulje = givet.pulje ?? f.finansiering.find((b) => b.pulje)?.pulje?.noegle ?? null;
  const oensket = givet.dato ?? null;
  const rolle = givet.rolle ?? 'OFFENTLIG';
  const dato = oensket ?? iDag;
  return {
    dato: trin.dag?.(dato, iDag, rolle) ?? dato,
    iDag,
    oensket,
    rolle,
    pulje,
    beloeb: givet.beloeb ?? trin.beloeb?.(f, pulje ?? '') ?? 0,
    slut: givet.slut ?? null,
    aar: givet.aar ?? aktiveAar(f).find((aar) => !redegjortFor(f, aar, '9999-12-31')) ?? null,
    kommune: givet.kommune ?? f.kommune.noegle,
    organ: givet.organ ?? 'KOMMUNALBESTYRELSE',
    milepael: givet.milepael ?? trin.milepael?.(f) ?? null,
    behold: givet.behold ?? false,
  };
}

/** Everything that stands in the way of an act, and what it warns of. No fault among them: the act succeeds. */
export function hindringer(navn: Plantrin, f: Planfakta, valg: Planvalg): Afvisning[] {
  const trin: Trin = PLANTRIN[navn];
  const krav = brud([tilstandskrav(trin.fra), ...trin.krav], { plan: f, valg }, valg.dato);
  // What the rules say of the facts after the act has no meaning where the act cannot start.
  if (!trin.fra.includes(f.status)) return krav;
  const efter = { ...trin.efter(f, valg), status: tilstandEfter(trin, f, valg) ?? f.status };
  const fund = [...krav, ...brud(trin.regler, efter, valg.dato)];
  // The last net: where nothing more particular says why, the state of the day does.
  return fund.some(erFejl) ? fund : [...brud([tilstandskravPaaDagen(trin.fra)], { plan: f, valg }, valg.dato), ...fund];
}

/** Why an actor may not carry the act out; null when it may. */
export function adgangshindring(aktoer: Aktoer, handling: Handlingsnavn, f: Planfakta, iDag: Dag): Afvisning | null {
  if (maaHandle(aktoer, handling, ejereAfPlan(f, iDag))) return null;
  const roller = rollerFor(handling);
  return afvisningAf(
    {
      kode: 'H0',
      afvisning: 'ADGANG',
      alvor: 'FEJL',
      kilde: KILDE.tjenesten,
      ansvarlig: roller[0] ?? 'ADMINISTRATOR',
      udvej: hvemKan(handling),
    },
    {
      tekst: raekkevidde(handling, aktoer.rolle) ? kunPaaEgneVegne(aktoer.rolle) : ikkeForRollen(handling, aktoer.rolle),
      faktisk: aktoer.rolle,
      graense: roller.join(' '),
      enhed: 'NAVN',
    },
  );
}

export const tilladt = (fund: readonly Afvisning[]): boolean => !fund.some(erFejl);
