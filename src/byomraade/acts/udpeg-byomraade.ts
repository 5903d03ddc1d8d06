import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { touchedByByomraade, touchedByPolitik } from '../../register/affected';
import { recheckAfter, unionOf } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, POLITIKKEN, UDPEGNINGEN } from '../../register/rules/registerkrav';
import { Byomraade } from '../byomraade.entity';
import { byomraadeFactSource, politikFactSource } from '../byomraade.fact-sources';
import { UdpegByomraadeInput } from '../byomraade.inputs';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const udpegByomraade = defineAct<UdpegByomraadeInput>({
  name: 'udpegByomraade',
  description: 'Udpeg byområde. An area becomes an udsat byområde under a policy. By the kommunalbestyrelse.',
  input: UdpegByomraadeInput,
  payload: () => PolitikPayload,
  async execute(x, input) {
    const politik = await x.loadForChange(() => Politik, input.politik, 'politik', input.expectedVersion);
    const facts = await x.facts(politikFactSource, politik);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const byomraade = await x.find(() => Byomraade, input.byomraade, 'input.byomraade');
    const date = input.dato ?? x.today;
    const [from, to] = [input.fra ?? date, input.til ?? facts.til];
    requirePeriodOfForum(from, to, 'input.til');
    x.require([
      ...breach([AFGJORT], { dato: date, today: x.today }, date),
      ...breach([IKKE_FOER_GRUNDLAGET], { ...UDPEGNINGEN, dag: from, grundlag: { ...AFGOERELSEN, dag: date } }, date),
      ...breach(
        [IKKE_FOER_GRUNDLAGET],
        { ...AFGOERELSEN, dag: date, grundlag: { ...POLITIKKEN, dag: facts.afgoerelse?.dato ?? null } },
        date,
      ),
    ]);
    let udpegning = 0;
    await recheckAfter(x, unionOf(touchedByPolitik(facts), touchedByByomraade(await x.facts(byomraadeFactSource, byomraade))), async () => {
      udpegning = await x.insert(() => Udpegning, { politik: { id: politik }, byomraade: { id: byomraade }, fra: from, til: to }, input);
      return undefined;
    });
    return { objects: { politik, udpegning }, dato: from, about: { byomraade } };
  },
});
