import { defineAct } from '../../act/act';
import { recheckAfter } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { Bevillingsperiode } from '../bevillingsperiode.entity';
import { OpretBevillingsperiodeInput } from '../bevillingsperiode.inputs';
import { BevillingsperiodePayload } from '../bevillingsperiode.payload';
import { writePeriodeindsatser } from '../write-periodeindsatser';

export const opretBevillingsperiode = defineAct<OpretBevillingsperiodeInput>({
  name: 'opretBevillingsperiode',
  description:
    'Opret bevillingsperiode. A programme period of Landsbyggefonden with its frame, local minimum and focus areas. By Landsbyggefonden, or an administrator.',
  input: OpretBevillingsperiodeInput,
  payload: () => BevillingsperiodePayload,
  async execute(x, input) {
    const { noegle: key, navn: name, fra: from, aarligRamme, lokaltMinimum, regelgrundlag: ruleGround } = input;
    const to = input.til ?? null;
    requirePeriodOfForum(from, to, 'input.til');
    await x.requireFreeKey(() => Bevillingsperiode, key, 'input.noegle');
    let bevillingsperiode = 0;
    await recheckAfter(x, {}, async () => {
      const values = {
        noegle: key,
        navn: name,
        fra: from,
        til: to,
        regelgrundlag: ruleGround,
        aarligRamme: aarligRamme ?? null,
        lokaltMinimum: lokaltMinimum ?? null,
      };
      bevillingsperiode = await x.insert(() => Bevillingsperiode, values, input);
      await writePeriodeindsatser(x, bevillingsperiode, input.indsatsomraader ?? []);
      return { Bevillingsperiode: [bevillingsperiode] };
    });
    return { objects: { bevillingsperiode }, dato: from };
  },
});
