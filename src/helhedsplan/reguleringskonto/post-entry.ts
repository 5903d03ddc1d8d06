import type { Udfald } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { Afgoerelse } from '../../afgoerelse/afgoerelse.entity';
import { brud } from '../../kernel/rule';
import { valgFor } from '../explain/obstacles';
import { Helhedsplan } from '../helhedsplan.entity';
import { Planfaktakilde } from '../helhedsplan.fact-source';
import type { Planfakta } from '../helhedsplan.facts';
import type { PlantrinInput } from '../helhedsplan.inputs';
import { ejereAfPlan, type Planvalg } from '../plan-case';
import { IKKE_I_FREMTIDEN, tilstandskrav } from '../rules/handlingskrav';
import { KONTOEN_BRUGES_EFTER_TILSAGN } from '../rules/penge/kontoen-efter-tilsagn';
import { MED_TILSAGN } from '../rules/plan-figures';
import { R15 } from '../rules/r15-reguleringskonto';
import type { AnvendReguleringskontoInput, IndsaetPaaReguleringskontoInput } from './reguleringskonto.inputs';
import { type Reguleringskontoart, Reguleringskontopost } from './reguleringskontopost.entity';

/** The plan of an act on its reguleringskonto: found, the actor held against its owners, in a state with an account. */
export async function planMedKonto(x: Udfoerelse, input: PlantrinInput): Promise<{ id: number; plan: Planfakta; valg: Planvalg }> {
  const id = await x.tag(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
  const plan = await x.fakta(Planfaktakilde, id);
  x.ejere(ejereAfPlan(plan, x.dag));
  const valg = valgFor({}, plan, { dato: input.dato }, x.dag);
  x.kraev(brud([tilstandskrav(MED_TILSAGN), IKKE_I_FREMTIDEN, KONTOEN_BRUGES_EFTER_TILSAGN], { plan, valg }, valg.dato));
  return { id, plan, valg };
}

/** Adds an entry to a plan's reguleringskonto, under rule R15. */
export async function foerReguleringskonto(
  x: Udfoerelse,
  art: Reguleringskontoart,
  input: IndsaetPaaReguleringskontoInput | AnvendReguleringskontoInput,
): Promise<Udfald> {
  const { id, valg } = await planMedKonto(x, input);
  await x.indsaet(
    () => Reguleringskontopost,
    {
      helhedsplan: { id },
      art,
      dato: valg.dato,
      beloeb: input.beloeb,
      formaal: input.formaal,
      kommunalAfgoerelse: await afgoerelse(x, input, 'kommunalAfgoerelse'),
      lbfAfgoerelse: await afgoerelse(x, input, 'lbfAfgoerelse'),
    },
    input,
  );
  x.kraev(brud([R15], await x.fakta(Planfaktakilde, id), valg.dato));
  return { genstande: { helhedsplan: id }, dato: valg.dato };
}

async function afgoerelse(
  x: Udfoerelse,
  input: IndsaetPaaReguleringskontoInput | AnvendReguleringskontoInput,
  felt: 'kommunalAfgoerelse' | 'lbfAfgoerelse',
): Promise<{ id: number } | null> {
  return felt in input && 'lbfAfgoerelse' in input ? { id: await x.find(() => Afgoerelse, input[felt], `input.${felt}`) } : null;
}
