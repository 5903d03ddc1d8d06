import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { Helhedsplan } from '../helhedsplan.entity';
import { Planfaktakilde } from '../helhedsplan.fact-source';
import { RetHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { INGEN_NYE_PARTER } from '../rules/kontrakt/kontraktbinding';
import type { Udfoert } from '../take-step';
import { udfoerTrin } from '../take-step';
import { erstatDele, fjernMaal, kraevPeriode, skrivMaal } from '../write-parts';

export const retHelhedsplan = handling<RetHelhedsplanInput>({
  navn: 'retHelhedsplan',
  beskrivelse:
    'Ret helhedsplan. Changes a plan that is in preparation or prequalified. Null clears what may be empty; a list that is given replaces the one there. By an applicant.',
  input: RetHelhedsplanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const { id } = await udfoerTrin(x, 'RET', input, {}, async (u) => {
      const periode = { start: input.start ?? u.plan.start, slut: input.slut ?? u.plan.slut };
      kraevPeriode(periode);
      const kolonner = aendredeKolonner(input, u, periode);
      if (Object.keys(kolonner).length > 0) await x.ret(() => Helhedsplan, u.id, kolonner);
      await erstatDele(x, u.id, u.plan, input, periode);
      if (input.ansoegere) x.kraev(brud([INGEN_NYE_PARTER], { foer: u.plan, efter: await x.fakta(Planfaktakilde, u.id) }, x.dag));
      if (input.maal) {
        await fjernMaal(x, u.plan.maal);
        await skrivMaal(x, u.id, input.maal);
      }
    });
    return { genstande: { helhedsplan: id }, dato: x.dag };
  },
});

function aendredeKolonner(input: RetHelhedsplanInput, u: Udfoert, periode: { start: string; slut: string }): Record<string, unknown> {
  const kolonner: Record<string, unknown> = {};
  // Title and aliases are folded together, so they are saved together.
  if (input.titel || input.aliaser) {
    kolonner.titel = input.titel ?? u.plan.titel;
    kolonner.aliaser = input.aliaser ?? u.plan.aliaser;
  }
  for (const felt of ['formaal', 'sagsnr', 'lbfSagsnr'] as const) if (input[felt] !== undefined) kolonner[felt] = input[felt];
  if (input.oekonomiskRamme) kolonner.oekonomiskRamme = input.oekonomiskRamme;
  if (input.prisaar) kolonner.prisaar = input.prisaar;
  if (input.start || input.slut) Object.assign(kolonner, periode);
  return kolonner;
}
