import { nyAfgoerelse } from '../../afgoerelse/registrer';
import { handling } from '../../handling/handling';
import { dagEfter } from '../../kerne/periode';
import { brud } from '../../kerne/regel';
import { Helhedsplan } from '../helhedsplan.entity';
import { SammenlaegHelhedsplanerInput } from '../helhedsplan.inputs';
import { HelhedsplanPayload } from '../helhedsplan.svar';
import { flytTilknytninger } from '../plandele';
import { Planfaktakilde } from '../planfaktakilde';
import { Planfoelge } from '../planfoelge.entity';
import { SAMMENLAEGNINGSKRAV } from '../regler/sammenlaegning';
import { trinPaa } from '../udfoer-trin';

export const sammenlaegHelhedsplaner = handling<SammenlaegHelhedsplanerInput>({
  navn: 'sammenlaegHelhedsplaner',
  beskrivelse:
    'Sammenlæg helhedsplaner. Running plans end and go into another plan, which Landsbyggefonden has committed its share of and which has not ended. Estates that the other plan does not have are told as a warning. By Landsbyggefonden.',
  input: SammenlaegHelhedsplanerInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const efterfoelger = await x.find(() => Helhedsplan, input.efterfoelger, 'input.efterfoelger');
    x.genstande.helhedsplan = efterfoelger;
    await x.aendrer(() => Helhedsplan, efterfoelger);
    const ny = await x.fakta(Planfaktakilde, efterfoelger);
    const dato = input.dato ?? x.dag;
    const gamle: number[] = [];
    for (const [i, reference] of input.helhedsplaner.entries()) {
      const id = await x.find(() => Helhedsplan, reference, `input.helhedsplaner[${i}]`);
      await x.aendrer(() => Helhedsplan, id);
      gamle.push(id);
      const gammel = await x.fakta(Planfaktakilde, id);
      x.kraev(brud(SAMMENLAEGNINGSKRAV, { gammel, ny }, dato));
      await trinPaa(x, 'SAMMENLAEG', id, { dato }, async (u) => {
        if (u.plan.slut >= dato) {
          const slut = dagEfter(dato, -1);
          await x.ret(() => Helhedsplan, id, { slut });
          await flytTilknytninger(x, id, u.plan, { start: u.plan.start, slut });
        }
        await x.indsaet(
          () => Planfoelge,
          { forgaenger: { id }, efterfoelger: { id: efterfoelger }, art: 'SAMMENLAEGNING' },
          `forgaenger ${u.plan.noegle}`,
        );
      });
    }
    const afgoerelse = await nyAfgoerelse(
      x,
      { organ: 'LANDSBYGGEFONDEN', dato, udfald: 'GODKENDT', titel: `Sammenlægning til ${ny.titel}`, noegle: input.noegle },
      gamle.map((helhedsplan) => ({ art: 'SAMMENLAEGNING', helhedsplan, tekst: `Planen går ind i ${ny.titel}.` })),
    );
    return { genstande: { helhedsplan: efterfoelger }, dato, om: { afgoerelse } };
  },
});
