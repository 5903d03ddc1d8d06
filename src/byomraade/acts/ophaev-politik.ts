import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { touchedByPolitik } from '../../register/affected';
import { recheckAfter } from '../../register/recheck';
import { AFGJORT, AFGOERELSEN, IKKE_FOER_GRUNDLAGET, OPHAEVELSEN } from '../../register/rules/registerkrav';
import { politikFactSource } from '../byomraade.fact-sources';
import { OphaevPolitikInput } from '../byomraade.inputs';
import { endPolitik } from '../end-politik';
import { Politik } from '../politik.entity';
import { PolitikPayload } from '../politik.payload';

export const ophaevPolitik = defineAct<OphaevPolitikInput>({
  name: 'ophaevPolitik',
  description: 'Ophæv politik. A policy ends on a day, and with it the designations under it. By the kommunalbestyrelse.',
  input: OphaevPolitikInput,
  payload: () => PolitikPayload,
  async execute(x, input) {
    const politik = await x.loadForChange(() => Politik, input.politik, 'politik', input.expectedVersion);
    const facts = await x.facts(politikFactSource, politik);
    x.owners({ KOMMUNALBESTYRELSE: [facts.kommune.noegle] });
    const date = input.dato ?? x.today;
    x.require([
      ...breach([AFGJORT], { dato: date, today: x.today }, date),
      ...breach([IKKE_FOER_GRUNDLAGET], { ...OPHAEVELSEN, dag: input.til, grundlag: { ...AFGOERELSEN, dag: date } }, date),
    ]);
    await recheckAfter(x, touchedByPolitik(facts), async () => {
      await endPolitik(x, facts, input.til);
      return undefined;
    });
    return { objects: { politik }, dato: input.til };
  },
});
