import type { Handlingsnavn } from '../../access/act-permissions';
import { handling, type Registreret } from '../../act/act';
import { inputfejl } from '../../act/input';
import type { Dag } from '../../kernel/day';
import { Helhedsplan } from '../helhedsplan.entity';
import { Planfaktakilde } from '../helhedsplan.fact-source';
import type { Plantrin } from '../helhedsplan.lifecycle';
import { ejereAfPlan } from '../plan-case';
import { milepaele } from '../rules/redegoerelse/milepaelskrav';
import { trinPaa } from '../take-step';
import { Milepael } from './milepael.entity';
import { MilepaelshandlingInput } from './milepael.inputs';
import { MilepaelPayload } from './milepael.payload';

/** Declares one of the two acts on a milestone of a plan; `naaet` is what it says of the day. */
export function milepaelshandling(navn: Handlingsnavn, trin: Plantrin, naaet: (dato: Dag) => Dag | null, beskrivelse: string): Registreret {
  return handling<MilepaelshandlingInput>({
    navn,
    beskrivelse,
    input: MilepaelshandlingInput,
    svar: () => MilepaelPayload,
    async udfoer(x, input) {
      const plan = await x.tag(() => Helhedsplan, input.helhedsplan, 'helhedsplan', input.expectedVersion);
      const fakta = await x.fakta(Planfaktakilde, plan);
      x.ejere(ejereAfPlan(fakta, x.dag));
      const milepael = await x.find(() => Milepael, input.milepael, 'input.milepael');
      if (!milepaele(fakta).some((m) => m.id === milepael))
        throw inputfejl([{ felt: 'input.milepael', fejl: { da: 'er ikke en af planens milepæle', en: 'is not a milestone of the plan' } }]);
      x.genstande.milepael = milepael;
      const { valg } = await trinPaa(x, trin, plan, { dato: input.dato, milepael }, (u) =>
        x.ret(() => Milepael, milepael, { naaet: naaet(u.valg.dato) }),
      );
      return { genstande: { helhedsplan: plan, milepael }, dato: valg.dato };
    },
  });
}
