import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { dagEfter } from '../../kernel/period';
import { Kommune } from '../../kommune/kommune.entity';
import { Disponering } from '../../pulje/disponering.entity';
import { Pulje } from '../../pulje/pulje.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { StandsHelhedsplanInput } from '../helhedsplan.inputs';
import { ubetalt } from '../helhedsplan.lifecycle';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { type Udfoert, udfoerTrin } from '../take-step';
import { flytTilknytninger } from '../write-parts';

export const standsHelhedsplan = handling<StandsHelhedsplanInput>({
  navn: 'standsHelhedsplan',
  beskrivelse:
    'Stands helhedsplan. A plan with tilsagn is stopped before its last day. It ends on the day before, or, when it had not begun, it never runs (TRUKKET). Money that is committed and not paid goes back to its pools, unless it is kept for what the plan owes. By Landsbyggefonden, or the kommunalbestyrelse of the kommune.',
  input: StandsHelhedsplanInput,
  svar: () => HelhedsplanPayload,
  async udfoer(x, input) {
    const behold = input.disponeredeMidler === 'BEHOLDES';
    let afgoerelse = 0;
    const { id, valg } = await udfoerTrin(x, 'STANDS', input, { dato: input.dato, behold }, async (u) => {
      afgoerelse = await skriv(x, u, input);
    });
    return { genstande: { helhedsplan: id }, dato: valg.dato, om: { afgoerelse } };
  },
});

async function skriv(x: Udfoerelse, u: Udfoert, input: StandsHelhedsplanInput): Promise<number> {
  const slut = u.valg.dato > u.plan.start ? dagEfter(u.valg.dato, -1) : null;
  if (slut) {
    await x.ret(() => Helhedsplan, u.id, { slut });
    await flytTilknytninger(x, u.id, u.plan, { start: u.plan.start, slut });
  }
  const titel = input.titel ?? `Standsning af ${u.plan.titel}`;
  const lbf = x.aktoer.rolle === 'LANDSBYGGEFOND';
  const afgoerelse = await nyAfgoerelse(
    x,
    {
      ...input,
      titel,
      organ: lbf ? 'LANDSBYGGEFONDEN' : 'KOMMUNALBESTYRELSE',
      dato: u.valg.dato,
      udfald: 'GODKENDT',
      kommune: lbf ? null : await x.find(() => Kommune, u.plan.kommune.noegle, 'input.helhedsplan'),
    },
    [{ art: 'STANDSNING', helhedsplan: u.id, tekst: input.tekst ?? titel, slutFoer: u.plan.slut, slut }],
  );
  if (u.valg.behold) return afgoerelse;
  for (const { pulje, beloeb } of ubetalt(u.plan)) {
    const puljeId = await x.find(() => Pulje, pulje, 'input.helhedsplan');
    await x.aendrer(() => Pulje, puljeId);
    await x.indsaet(() => Disponering, {
      pulje: { id: puljeId },
      helhedsplan: { id: u.id },
      art: 'TILBAGEFOERT',
      dato: u.valg.dato,
      beloeb,
      afgoerelse: { id: afgoerelse },
    });
  }
  return afgoerelse;
}
