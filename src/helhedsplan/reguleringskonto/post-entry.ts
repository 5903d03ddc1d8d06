import type { ActContext } from '../../act/act-context';
import type { ActOutcome } from '../../act/act-outcome';
import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { breach } from '../../kernel/rule';
import { choicesFor } from '../explain/obstacles';
import { Helhedsplan } from '../helhedsplan.entity';
import type { Reguleringskontoart } from '../helhedsplan.enums';
import { MED_TILSAGN } from '../helhedsplan.enums';
import { planFactSource } from '../helhedsplan.fact-source';
import type { PlanFacts } from '../helhedsplan.facts';
import type { PlantrinInput } from '../helhedsplan.inputs';
import { ownersOfPlan, type PlanChoices } from '../plan-case';
import { rulesAfter } from '../rules';
import { IKKE_I_FREMTIDEN, stateDemand } from '../rules/handlingskrav';
import { KONTOEN_BRUGES_EFTER_TILSAGN } from '../rules/penge/kontoen-efter-tilsagn';
import type { AnvendReguleringskontoInput, IndsaetPaaReguleringskontoInput } from './reguleringskonto.inputs';
import { Reguleringskontopost } from './reguleringskontopost.entity';

/** What every entry on the account demands. */
export const POSTERINGSKRAV_FOR_KONTOEN = [stateDemand(MED_TILSAGN), IKKE_I_FREMTIDEN, KONTOEN_BRUGES_EFTER_TILSAGN];

/** The plan of an act on its reguleringskonto: found, the actor held against its owners, in a state with an account. */
export async function planWithKonto(x: ActContext, input: PlantrinInput): Promise<{ id: number; plan: PlanFacts; choices: PlanChoices }> {
  const id = await x.loadForChange(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
  const plan = await x.facts(planFactSource, id);
  x.owners(ownersOfPlan(plan, x.today));
  const choices = choicesFor({}, plan, { dato: input.dato }, x.today);
  x.require(breach(POSTERINGSKRAV_FOR_KONTOEN, { plan, choices }, choices.dato));
  return { id, plan, choices };
}

/** Adds an entry to a plan's reguleringskonto, under rule R15. */
export async function postEntry(
  x: ActContext,
  kind: Reguleringskontoart,
  input: IndsaetPaaReguleringskontoInput | AnvendReguleringskontoInput,
): Promise<ActOutcome> {
  const { id, choices } = await planWithKonto(x, input);
  await x.insert(
    () => Reguleringskontopost,
    {
      helhedsplan: { id },
      art: kind,
      dato: choices.dato,
      beloeb: input.beloeb,
      formaal: input.formaal,
      kommunalAfgoerelse: await afgoerelse(x, input, 'kommunalAfgoerelse'),
      lbfAfgoerelse: await afgoerelse(x, input, 'lbfAfgoerelse'),
    },
    input,
  );
  x.require(breach(rulesAfter('KONTOPOST'), await x.facts(planFactSource, id), choices.dato));
  return { objects: { helhedsplan: id }, dato: choices.dato };
}

async function afgoerelse(
  x: ActContext,
  input: IndsaetPaaReguleringskontoInput | AnvendReguleringskontoInput,
  field: 'kommunalAfgoerelse' | 'lbfAfgoerelse',
): Promise<{ id: number } | null> {
  return field in input && 'lbfAfgoerelse' in input ? { id: await x.find(() => Afgoerelse, input[field], `input.${field}`) } : null;
}
