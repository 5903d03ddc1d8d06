import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { touchedByPolitik } from '../../register/affected';
import { recheckAfter } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, OPHAEVELSEN, SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { politikFactSource, udpegningFactSource } from '../byomraade.fact-sources';
import { OphaevUdpegningInput } from '../byomraade.inputs';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';
import { Udpegning } from '../udpegning.entity';

export const ophaevUdpegning = defineAct<OphaevUdpegningInput>({
  name: 'ophaevUdpegning',
  description:
    'Ophæv udpegning. An area is an udsat byområde no longer, from a day on; money of the pool that was committed to its plans before stays. By the kommunalbestyrelse.',
  input: OphaevUdpegningInput,
  payload: () => PolitikPayload,
  async execute(x, input) {
    const udpegning = await x.find(() => Udpegning, input.udpegning, 'input.udpegning');
    const { politik: owner, byomraade } = await x.facts(udpegningFactSource, udpegning);
    const politik = await x.loadForChange(() => Politik, owner.noegle, 'politik', input.expectedVersion);
    x.objects.udpegning = udpegning;
    const facts = await x.facts(politikFactSource, politik);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const { til: to } = input;
    const date = input.dato ?? x.today;
    const own = facts.udpegninger.filter((u) => u.id === udpegning);
    x.require([
      ...breach([AFGJORT], { dato: date, today: x.today }, date),
      ...breach([IKKE_FOER_GRUNDLAGET], { ...OPHAEVELSEN, dag: to, grundlag: { ...AFGOERELSEN, dag: date } }, date),
      ...own.flatMap((period) => breach([SLUTTER_I_SIN_TID], { navn: period.byomraade.navn, period, til: to }, to)),
    ]);
    await recheckAfter(x, touchedByPolitik(facts), async () => {
      await x.update(() => Udpegning, udpegning, { til: to });
      return undefined;
    });
    return { objects: { politik, udpegning }, dato: to, about: { byomraade: byomraade.id } };
  },
});
