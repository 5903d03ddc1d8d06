import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { afPolitik } from '../../register/affected';
import { efterproevet } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, OPHAEVELSEN } from '../../register/rules/registerkrav';
import { Politikfaktakilde } from '../byomraade.fact-sources';
import { OphaevPolitikInput } from '../byomraade.inputs';
import { afslutPolitik } from '../end-politik';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';

export const ophaevPolitik = handling<OphaevPolitikInput>({
  navn: 'ophaevPolitik',
  beskrivelse: 'Ophæv politik. A policy ends on a day, and with it the designations under it. By the kommunalbestyrelse.',
  input: OphaevPolitikInput,
  svar: () => PolitikPayload,
  async udfoer(x, input) {
    const politik = await x.tag(() => Politik, input.politik, 'politik', input.expectedVersion);
    const fakta = await x.fakta(Politikfaktakilde, politik);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const dato = input.dato ?? x.dag;
    x.kraev([
      ...brud([AFGJORT], { dato, iDag: x.dag }, dato),
      ...brud([IKKE_FOER_GRUNDLAGET], { ...OPHAEVELSEN, dag: input.til, grundlag: { ...AFGOERELSEN, dag: dato } }, dato),
    ]);
    await efterproevet(x, afPolitik(fakta), async () => {
      await afslutPolitik(x, fakta, input.til);
      return undefined;
    });
    return { genstande: { politik }, dato: input.til };
  },
});
