import type { Handlingsnavn } from '../adgang/handlinger';
import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { handling, type Registreret } from '../handling/handling';
import type { Plantrin } from '../helhedsplan/plantrin';
import { udfoerTrin } from '../helhedsplan/udfoer-trin';
import { Disponering, type Disponeringsart } from './disponering.entity';
import { Pulje } from './pulje.entity';
import { PosteringInput } from './pulje.inputs';
import { PuljePayload } from './pulje.svar';

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
        disponering = await x.indsaet(
          () => Disponering,
          {
            pulje: { id: pulje },
            helhedsplan: { id: u.id },
            art,
            dato: u.valg.dato,
            beloeb: u.valg.beloeb,
            afgoerelse: input.afgoerelse ? { id: await x.find(() => Afgoerelse, input.afgoerelse, 'input.afgoerelse') } : null,
          },
          input,
        );
      });
      return { genstande: { helhedsplan: id, pulje, disponering }, dato: valg.dato };
    },
  });
}
