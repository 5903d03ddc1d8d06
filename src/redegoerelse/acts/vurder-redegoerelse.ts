import { z } from 'zod';
import { handling } from '../../act/act';
import { enumvaerdi, faktakilde, raekkenummer } from '../../act/facts';
import { Planfaktakilde } from '../../helhedsplan/helhedsplan.fact-source';
import { brud } from '../../kernel/rule';
import { Redegoerelse, Vurdering } from '../redegoerelse.entity';
import { VurderRedegoerelseInput } from '../redegoerelse.inputs';
import { RedegoerelsePayload } from '../redegoerelse.payload';
import { VURDERINGSKRAV } from '../rules/redegoerelseskrav';
import { Tilsyn } from '../tilsyn.entity';

const Kilde = faktakilde(
  () => Redegoerelse,
  'indsendt vurdering vurderet helhedsplan { id }',
  z.object({
    indsendt: z.string().nullable(),
    vurdering: enumvaerdi(() => Vurdering).nullable(),
    vurderet: z.string().nullable(),
    helhedsplan: z.object({ id: raekkenummer }),
  }),
);

export const vurderRedegoerelse = handling<VurderRedegoerelseInput>({
  navn: 'vurderRedegoerelse',
  beskrivelse:
    'Vurdér redegørelse. Landsbyggefonden assesses an account; remarks are kept as tilsyn. One that is not approved counts as missing from the day of the assessment: payments stop, and a new version can be handed in (rule R14). By Landsbyggefonden.',
  input: VurderRedegoerelseInput,
  svar: () => RedegoerelsePayload,
  async udfoer(x, input) {
    const redegoerelse = await x.tag(() => Redegoerelse, input.redegoerelse, 'redegoerelse', input.expectedVersion);
    const fakta = await x.fakta(Kilde, redegoerelse);
    const dato = input.dato ?? x.dag;
    const plan = await x.fakta(Planfaktakilde, fakta.helhedsplan.id);
    const sag = { ...fakta, plan, ny: input.vurdering, medTekst: Boolean(input.tekst), dato, iDag: x.dag };
    x.kraev(brud(VURDERINGSKRAV, sag, dato));
    await x.ret(() => Redegoerelse, redegoerelse, { vurdering: input.vurdering, vurderet: dato });
    const tilsyn = input.tekst
      ? await x.indsaet(
          () => Tilsyn,
          { helhedsplan: { id: fakta.helhedsplan.id }, redegoerelse: { id: redegoerelse }, art: 'BEMAERKNING', dato, tekst: input.tekst },
          input,
        )
      : null;
    return { genstande: { redegoerelse, tilsyn, helhedsplan: fakta.helhedsplan.id }, dato };
  },
});
