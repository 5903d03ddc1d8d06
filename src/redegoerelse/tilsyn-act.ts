import type { Handlingsnavn } from '../access/act-permissions';
import { handling, type Registreret } from '../act/act';
import type { Plantrin } from '../helhedsplan/helhedsplan.lifecycle';
import { udfoerTrin } from '../helhedsplan/take-step';
import { findEllerVent } from './find-or-await';
import { TilsynInput } from './redegoerelse.inputs';
import { RedegoerelsePayload } from './redegoerelse.payload';
import { Tilsyn, type Tilsynsart } from './tilsyn.entity';

/** Declares one of the three acts of Landsbyggefonden's supervision of a plan. */
export function tilsynshandling(navn: Handlingsnavn, trin: Plantrin, art: Tilsynsart, beskrivelse: string): Registreret {
  return handling<TilsynInput>({
    navn,
    beskrivelse,
    input: TilsynInput,
    svar: () => RedegoerelsePayload,
    async udfoer(x, input) {
      let tilsyn = 0;
      let redegoerelse: number | null = null;
      const { id, valg } = await udfoerTrin(x, trin, input, { dato: input.dato }, async (u) => {
        redegoerelse = input.aar ? await findEllerVent(x, u, input.aar) : null;
        tilsyn = await x.indsaet(
          () => Tilsyn,
          {
            helhedsplan: { id: u.id },
            redegoerelse: redegoerelse ? { id: redegoerelse } : null,
            art,
            dato: u.valg.dato,
            tekst: input.tekst,
          },
          input,
        );
      });
      return { genstande: { helhedsplan: id, tilsyn, redegoerelse }, dato: valg.dato };
    },
  });
}
