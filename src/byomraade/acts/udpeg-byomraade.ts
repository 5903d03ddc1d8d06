import { handling } from '../../act/act';
import { kraevPeriode } from '../../forum/require-period';
import { brud } from '../../kernel/rule';
import { afByomraade, afPolitik } from '../../register/affected';
import { efterproevet, forenet } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, POLITIKKEN, UDPEGNINGEN } from '../../register/rules/registerkrav';
import { Byomraade } from '../byomraade.entity';
import { Byomraadefaktakilde, Politikfaktakilde } from '../byomraade.fact-sources';
import { UdpegByomraadeInput } from '../byomraade.inputs';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const udpegByomraade = handling<UdpegByomraadeInput>({
  navn: 'udpegByomraade',
  beskrivelse: 'Udpeg byområde. An area becomes an udsat byområde under a policy. By the kommunalbestyrelse.',
  input: UdpegByomraadeInput,
  svar: () => PolitikPayload,
  async udfoer(x, input) {
    const politik = await x.tag(() => Politik, input.politik, 'politik', input.expectedVersion);
    const fakta = await x.fakta(Politikfaktakilde, politik);
    x.ejere({ KOMMUNALBESTYRELSE: [fakta.kommune.noegle] });
    const byomraade = await x.find(() => Byomraade, input.byomraade, 'input.byomraade');
    const dato = input.dato ?? x.dag;
    const [fra, til] = [input.fra ?? dato, input.til ?? fakta.til];
    kraevPeriode(fra, til, 'input.til');
    x.kraev([
      ...brud([AFGJORT], { dato, iDag: x.dag }, dato),
      ...brud([IKKE_FOER_GRUNDLAGET], { ...UDPEGNINGEN, dag: fra, grundlag: { ...AFGOERELSEN, dag: dato } }, dato),
      ...brud(
        [IKKE_FOER_GRUNDLAGET],
        { ...AFGOERELSEN, dag: dato, grundlag: { ...POLITIKKEN, dag: fakta.afgoerelse?.dato ?? null } },
        dato,
      ),
    ]);
    let udpegning = 0;
    await efterproevet(x, forenet(afPolitik(fakta), afByomraade(await x.fakta(Byomraadefaktakilde, byomraade))), async () => {
      udpegning = await x.indsaet(() => Udpegning, { politik: { id: politik }, byomraade: { id: byomraade }, fra, til }, input);
      return undefined;
    });
    return { genstande: { politik, udpegning }, dato: fra, om: { byomraade } };
  },
});
