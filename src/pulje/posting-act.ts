import type { Handlingsnavn } from '../access/act-permissions';
import { handling, type Registreret } from '../act/act';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import type { Plantrin } from '../helhedsplan/helhedsplan.lifecycle';
import { udfoerTrin } from '../helhedsplan/take-step';
import { brud } from '../kernel/rule';
import { Disponering, type Disponeringsart } from './disponering.entity';
import { Pulje } from './pulje.entity';
import { PosteringInput } from './pulje.inputs';
import { PuljePayload } from './pulje.payload';
import { HVILER_PAA_AFGOERELSEN } from './rules/hviler-paa-afgoerelsen';

/** Declares one of the four acts that post between a pool and a plan. */
export function posteringshandling(navn: Handlingsnavn, trin: Plantrin, art: Disponeringsart, beskrivelse: string): Registreret {
  return handling<PosteringInput>({
    navn,
    beskrivelse,
    input: PosteringInput,
    svar: () => PuljePayload,
    async udfoer(x, input) {
      const noegle = input.pulje ? await x.noegleAf(() => Pulje, input.pulje, 'input.pulje') : null;
      let [pulje, disponering] = [0, 0];
      const givet = { dato: input.dato, beloeb: input.beloeb, pulje: noegle };
      const { id, valg } = await udfoerTrin(x, trin, input, givet, async (u) => {
        pulje = await x.tag(() => Pulje, u.valg.pulje ?? '', 'pulje');
        const afgoerelse = input.afgoerelse ? await x.find(() => Afgoerelse, input.afgoerelse, 'input.afgoerelse') : null;
        if (afgoerelse) x.kraev(brud([HVILER_PAA_AFGOERELSEN], { plan: u.plan, afgoerelse, dato: u.valg.dato }, u.valg.dato));
        disponering = await x.indsaet(
          () => Disponering,
          {
            pulje: { id: pulje },
            helhedsplan: { id: u.id },
            art,
            dato: u.valg.dato,
            beloeb: u.valg.beloeb,
            afgoerelse: afgoerelse ? { id: afgoerelse } : null,
          },
          input,
        );
      });
      return { genstande: { helhedsplan: id, pulje, disponering }, dato: valg.dato };
    },
  });
}
