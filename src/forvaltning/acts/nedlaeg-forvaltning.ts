import { handling } from '../../act/act';
import { Medlemskab } from '../../forum/medlemskab.entity';
import { brud } from '../../kernel/rule';
import { afForvaltning } from '../../register/affected';
import { afslutRaekker } from '../../register/end-rows';
import { efterproevet } from '../../register/recheck';
import { SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Forvaltning } from '../forvaltning.entity';
import { Forvaltningsfaktakilde } from '../forvaltning.fact-source';
import { NedlaegForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const nedlaegForvaltning = handling<NedlaegForvaltningInput>({
  navn: 'nedlaegForvaltning',
  beskrivelse:
    'Nedlæg forvaltning. An administration ends on a day, and with it its seats; responsibility in contracts that hold from that day on is in the way. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: NedlaegForvaltningInput,
  svar: () => ForvaltningPayload,
  async udfoer(x, input) {
    const forvaltning = await x.tag(() => Forvaltning, input.forvaltning, 'forvaltning', input.expectedVersion);
    const fakta = await x.fakta(Forvaltningsfaktakilde, forvaltning);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const { til } = input;
    x.kraev(brud([SLUTTER_I_SIN_TID], { navn: fakta.navn, periode: fakta, til }, til));
    await efterproevet(x, afForvaltning(fakta), async () => {
      await x.ret(() => Forvaltning, forvaltning, { til });
      await afslutRaekker(x, () => Medlemskab, fakta.medlemskaber, til);
      return undefined;
    });
    return { genstande: { forvaltning }, dato: til };
  },
});
