import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { afPolitik } from '../../register/affected';
import { efterproevet } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, OPHAEVELSEN, SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Politikfaktakilde, Udpegningskilde } from '../byomraade.fact-sources';
import { OphaevUdpegningInput } from '../byomraade.inputs';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const ophaevUdpegning = handling<OphaevUdpegningInput>({
  navn: 'ophaevUdpegning',
  beskrivelse:
    'Ophæv udpegning. An area is an udsat byområde no longer, from a day on; money of the pool that was committed to its plans before stays. By the kommunalbestyrelse.',
  input: OphaevUdpegningInput,
  svar: () => PolitikPayload,
  async udfoer(x, input) {
    const udpegning = await x.find(() => Udpegning, input.udpegning, 'input.udpegning');
    const { politik: ejer, byomraade } = await x.fakta(Udpegningskilde, udpegning);
    const politik = await x.tag(() => Politik, ejer.noegle, 'politik', input.expectedVersion);
    x.genstande.udpegning = udpegning;
    const fakta = await x.fakta(Politikfaktakilde, politik);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const { til } = input;
    const dato = input.dato ?? x.dag;
    const egen = fakta.udpegninger.filter((u) => u.id === udpegning);
    x.kraev([
      ...brud([AFGJORT], { dato, iDag: x.dag }, dato),
      ...brud([IKKE_FOER_GRUNDLAGET], { ...OPHAEVELSEN, dag: til, grundlag: { ...AFGOERELSEN, dag: dato } }, dato),
      ...egen.flatMap((periode) => brud([SLUTTER_I_SIN_TID], { navn: periode.byomraade.navn, periode, til }, til)),
    ]);
    await efterproevet(x, afPolitik(fakta), async () => {
      await x.ret(() => Udpegning, udpegning, { til });
      return undefined;
    });
    return { genstande: { politik, udpegning }, dato: til, om: { byomraade: byomraade.id } };
  },
});
