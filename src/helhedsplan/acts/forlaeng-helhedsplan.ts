import { handling } from '../../act/act';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { Helhedsplan } from '../helhedsplan.entity';
import { ForlaengHelhedsplanInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { udfoerTrin } from '../take-step';
import { flytTilknytninger } from '../write-parts';

export const forlaengHelhedsplan = handling<ForlaengHelhedsplanInput>({
  navn: 'forlaengHelhedsplan',
  beskrivelse:
    'Forlæng helhedsplan. The plan runs beyond its last day; it stays the same plan (a new application is a new plan). By Landsbyggefonden.',
  input: ForlaengHelhedsplanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'FORLAENG', input, { dato: input.dato, slut: input.slut }, async (u) => {
      await x.ret(() => Helhedsplan, u.id, { slut: input.slut });
      await flytTilknytninger(x, u.id, u.plan, { start: u.plan.start, slut: input.slut });
      const titel = input.titel ?? `Forlængelse af ${u.plan.titel}`;
      afgoerelse = await nyAfgoerelse(x, { ...input, titel, organ: 'LANDSBYGGEFONDEN', dato: u.valg.dato, udfald: 'GODKENDT' }, [
        { art: 'FORLAENGELSE', helhedsplan: u.id, tekst: input.tekst ?? titel, slutFoer: u.plan.slut, slut: input.slut },
      ]);
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});
