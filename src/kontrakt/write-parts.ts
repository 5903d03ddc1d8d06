import type { Udfoerelse } from '../act/act-context';
import { inputfejl, STAAR_ALLEREDE } from '../act/input';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { findParter } from '../forum/find-part';
import { kraevPeriode } from '../forum/require-period';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import type { Periode } from '../kernel/period';
import { Ansvar } from './ansvar.entity';
import type { DaekningInput, KontraktafsnitInput } from './kontrakt.inputs';
import { Kontraktafsnit } from './kontraktafsnit.entity';
import { Kontraktdaekning } from './kontraktdaekning.entity';
import { Kontraktversion } from './kontraktversion.entity';
import { Maalsaetning } from './maalsaetning.entity';

/** The parts of a contract, written from what an act takes. Each refuses references that do not exist, by the name of the field. */

export interface Nyversion {
  readonly kontrakt: number;
  readonly nummer: number;
  readonly gyldigFra: string;
  readonly aendringsnote: string;
}

function kraevFoersteGang(ider: readonly number[], id: number, felt: string): void {
  if (ider.includes(id)) throw inputfejl([{ felt, fejl: STAAR_ALLEREDE }]);
}

/** Adds a version with its sections; gives its number. `noegle` is that of the contract. */
export async function skrivVersion(
  x: Udfoerelse,
  { kontrakt, ...v }: Nyversion,
  noegle: string,
  afsnit: readonly KontraktafsnitInput[],
): Promise<number> {
  const version = await x.indsaet(() => Kontraktversion, { kontrakt: { id: kontrakt }, ...v }, `kontraktversion ${noegle}/${v.nummer}`);
  const omraader: number[] = [];
  for (const [i, a] of afsnit.entries()) {
    const felt = `input.afsnit[${i}]`;
    const omraade = await x.find(() => Indsatsomraade, a.indsatsomraade, `${felt}.indsatsomraade`);
    kraevFoersteGang(omraader, omraade, `${felt}.indsatsomraade`);
    omraader.push(omraade);
    await skrivAfsnit(x, version, omraade, a, felt);
  }
  return version;
}

async function skrivAfsnit(x: Udfoerelse, version: number, omraade: number, a: KontraktafsnitInput, felt: string): Promise<void> {
  const parter = await findParter(x, a.ansvar, `${felt}.ansvar`);
  const afsnit = await x.indsaet(
    () => Kontraktafsnit,
    {
      kontraktversion: { id: version },
      indsatsomraade: { id: omraade },
      arbejdsgruppe: a.arbejdsgruppe ? { id: await x.find(() => Arbejdsgruppe, a.arbejdsgruppe, `${felt}.arbejdsgruppe`) } : null,
      snitflade: a.snitflade,
    },
    a,
  );
  await x.indsaetAlle(
    () => Maalsaetning,
    a.maalsaetninger.map((tekst, i) => [{ kontraktafsnit: { id: afsnit }, nummer: i + 1, tekst }, `maalsaetning ${tekst}`]),
  );
  await x.indsaetAlle(
    () => Ansvar,
    a.ansvar.map((ansvar, i) => [
      { kontraktafsnit: { id: afsnit }, ...parter[i]?.kolonner, rolle: ansvar.rolle, opgave: ansvar.opgave },
      ansvar,
    ]),
  );
}

/** Adds plans that the contract covers; in `periode` where the input says nothing else. `kendte`: the coverages that there are. */
export async function skrivDaekninger(
  x: Udfoerelse,
  kontrakt: number,
  periode: Periode,
  daekninger: readonly DaekningInput[],
  kendte: readonly { readonly fra: string; readonly helhedsplan: { readonly id: number } }[] = [],
): Promise<void> {
  const planer: number[] = [];
  for (const [i, d] of daekninger.entries()) {
    const felt = `input.helhedsplaner[${i}]`;
    const plan = await x.find(() => Helhedsplan, d.helhedsplan, `${felt}.helhedsplan`);
    kraevFoersteGang(planer, plan, `${felt}.helhedsplan`);
    planer.push(plan);
    const [fra, til] = [d.fra ?? periode.fra, d.til ?? periode.til];
    kraevPeriode(fra, til, `${felt}.til`);
    // That a plan is covered twice at a time is for the rules; twice from the same day there is no room for.
    if (kendte.some((k) => k.helhedsplan.id === plan && k.fra === fra))
      throw inputfejl([
        {
          felt: `${felt}.fra`,
          fejl: { da: 'kontrakten dækker allerede planen fra den dag', en: 'the contract covers the plan from that day already' },
        },
      ]);
    await x.indsaet(() => Kontraktdaekning, { kontrakt: { id: kontrakt }, helhedsplan: { id: plan }, fra, til }, d);
  }
}
