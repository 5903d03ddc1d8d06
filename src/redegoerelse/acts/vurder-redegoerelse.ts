import { z } from 'zod';
import { defineAct } from '../../act/act';
import { enumValue, factSource, rowNumber } from '../../act/facts';
import { planFactSource } from '../../helhedsplan/helhedsplan.fact-source';
import { breach } from '../../kernel/rule';
import { Redegoerelse } from '../redegoerelse.entity';
import { Vurdering } from '../redegoerelse.enums';
import { VurderRedegoerelseInput } from '../redegoerelse.inputs';
import { RedegoerelsePayload } from '../redegoerelse.payload';
import { VURDERINGSKRAV } from '../rules/redegoerelseskrav';
import { Tilsyn } from '../tilsyn.entity';

const RowSource = factSource(
  () => Redegoerelse,
  'indsendt vurdering vurderet helhedsplan { id }',
  z.object({
    indsendt: z.string().nullable(),
    vurdering: enumValue(() => Vurdering).nullable(),
    vurderet: z.string().nullable(),
    helhedsplan: z.object({ id: rowNumber }),
  }),
);

export const vurderRedegoerelse = defineAct<VurderRedegoerelseInput>({
  name: 'vurderRedegoerelse',
  description:
    'Vurdér redegørelse. Landsbyggefonden assesses an account; remarks are kept as tilsyn. One that is not approved counts as missing from the day of the assessment: payments stop, and a new version can be handed in (rule R14). By Landsbyggefonden.',
  input: VurderRedegoerelseInput,
  payload: () => RedegoerelsePayload,
  async execute(x, input) {
    const redegoerelse = await x.loadForChange(() => Redegoerelse, input.redegoerelse, 'redegoerelse', input.expectedVersion);
    const facts = await x.facts(RowSource, redegoerelse);
    const date = input.dato ?? x.today;
    const plan = await x.facts(planFactSource, facts.helhedsplan.id);
    const caseFacts = { ...facts, plan, fresh: input.vurdering, withText: Boolean(input.tekst), dato: date, today: x.today };
    x.require(breach(VURDERINGSKRAV, caseFacts, date));
    await x.update(() => Redegoerelse, redegoerelse, { vurdering: input.vurdering, vurderet: date });
    const tilsyn = input.tekst
      ? await x.insert(
          () => Tilsyn,
          {
            helhedsplan: { id: facts.helhedsplan.id },
            redegoerelse: { id: redegoerelse },
            art: 'BEMAERKNING',
            dato: date,
            tekst: input.tekst,
          },
          input,
        )
      : null;
    return { objects: { redegoerelse, tilsyn, helhedsplan: facts.helhedsplan.id }, dato: date };
  },
});
