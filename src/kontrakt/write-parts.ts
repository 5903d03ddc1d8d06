import type { ActContext } from '../act/act-context';
import { inputError, LISTED_ALREADY } from '../act/input';
import { Indsatsomraade } from '../bevillingsperiode/indsatsomraade.entity';
import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { findParties } from '../forum/find-part';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import type { Period } from '../kernel/period';
import { requirePeriodOfForum } from '../register/require-period';
import { Ansvar } from './ansvar.entity';
import type { DaekningInput, KontraktafsnitInput } from './kontrakt.inputs';
import { Kontraktafsnit } from './kontraktafsnit.entity';
import { Kontraktdaekning } from './kontraktdaekning.entity';
import { Kontraktversion } from './kontraktversion.entity';
import { Maalsaetning } from './maalsaetning.entity';

/** The parts of a contract, written from what an act takes. Each refuses references that do not exist, by the name of the field. */

export interface NewVersion {
  readonly kontrakt: number;
  readonly nummer: number;
  readonly gyldigFra: string;
  readonly aendringsnote: string;
}

function requireFirstTime(ids: readonly number[], id: number, field: string): void {
  if (ids.includes(id)) throw inputError([{ field, error: LISTED_ALREADY }]);
}

/** Adds a version with its sections; gives its number. `noegle` is that of the contract. */
export async function writeVersion(
  x: ActContext,
  { kontrakt, ...v }: NewVersion,
  key: string,
  afsnit: readonly KontraktafsnitInput[],
): Promise<number> {
  const version = await x.insert(() => Kontraktversion, { kontrakt: { id: kontrakt }, ...v }, `kontraktversion ${key}/${v.nummer}`);
  const omraader: number[] = [];
  for (const [i, a] of afsnit.entries()) {
    const field = `input.afsnit[${i}]`;
    const omraade = await x.find(() => Indsatsomraade, a.indsatsomraade, `${field}.indsatsomraade`);
    requireFirstTime(omraader, omraade, `${field}.indsatsomraade`);
    omraader.push(omraade);
    await writeAfsnit(x, version, omraade, a, field);
  }
  return version;
}

async function writeAfsnit(x: ActContext, version: number, omraade: number, a: KontraktafsnitInput, field: string): Promise<void> {
  const parties = await findParties(x, a.ansvar, `${field}.ansvar`);
  const afsnit = await x.insert(
    () => Kontraktafsnit,
    {
      kontraktversion: { id: version },
      indsatsomraade: { id: omraade },
      arbejdsgruppe: a.arbejdsgruppe ? { id: await x.find(() => Arbejdsgruppe, a.arbejdsgruppe, `${field}.arbejdsgruppe`) } : null,
      snitflade: a.snitflade,
    },
    a,
  );
  await x.insertAll(
    () => Maalsaetning,
    a.maalsaetninger.map((text, i) => [{ kontraktafsnit: { id: afsnit }, nummer: i + 1, tekst: text }, `maalsaetning ${text}`]),
  );
  await x.insertAll(
    () => Ansvar,
    a.ansvar.map((ansvar, i) => [
      { kontraktafsnit: { id: afsnit }, ...parties[i]?.columns, rolle: ansvar.rolle, opgave: ansvar.opgave },
      ansvar,
    ]),
  );
}

/** Adds plans that the contract covers; in `periode` where the input says nothing else. `knownOnes`: the coverages that there are. */
export async function writeDaekninger(
  x: ActContext,
  kontrakt: number,
  period: Period,
  daekninger: readonly DaekningInput[],
  knownOnes: readonly { readonly fra: string; readonly helhedsplan: { readonly id: number } }[] = [],
): Promise<void> {
  const planer: number[] = [];
  for (const [i, d] of daekninger.entries()) {
    const field = `input.helhedsplaner[${i}]`;
    const plan = await x.find(() => Helhedsplan, d.helhedsplan, `${field}.helhedsplan`);
    requireFirstTime(planer, plan, `${field}.helhedsplan`);
    planer.push(plan);
    const [from, to] = [d.fra ?? period.fra, d.til ?? period.til];
    requirePeriodOfForum(from, to, `${field}.til`);
    // That a plan is covered twice at a time is for the rules; twice from the same day there is no room for.
    if (knownOnes.some((k) => k.helhedsplan.id === plan && k.fra === from))
      throw inputError([
        {
          field: `${field}.fra`,
          error: { da: 'kontrakten dækker allerede planen fra den dag', en: 'the contract covers the plan from that day already' },
        },
      ]);
    await x.insert(() => Kontraktdaekning, { kontrakt: { id: kontrakt }, helhedsplan: { id: plan }, fra: from, til: to }, d);
  }
}
