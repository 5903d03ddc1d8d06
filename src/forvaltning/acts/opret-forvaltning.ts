import { defineAct } from '../../act/act';
import { kommuneForaSource, ownKommune } from '../../kommune/egen-kommune';
import { recheckAfter } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { Forvaltning } from '../forvaltning.entity';
import { OpretForvaltningInput } from '../forvaltning.inputs';
import { ForvaltningPayload } from '../forvaltning.payload';

export const opretForvaltning = defineAct<OpretForvaltningInput>({
  name: 'opretForvaltning',
  description:
    'Opret forvaltning. An administration of the kommune, with its committee, from a day on. By the kommunalbestyrelse of the kommune, or an administrator.',
  input: OpretForvaltningInput,
  payload: () => ForvaltningPayload,
  async execute(x, input) {
    const kommune = await ownKommune(x, input.kommune);
    const { noegle: key, kortnavn, navn: name, udvalg: select } = input;
    const [from, to] = [input.fra ?? x.today, input.til ?? null];
    requirePeriodOfForum(from, to, 'input.til');
    await x.requireFreeKey(() => Forvaltning, key, 'input.noegle');
    const aliaser = [...new Set([kortnavn, ...(input.aliaser ?? [])])];
    const { fora } = await x.facts(kommuneForaSource, kommune.id);
    let forvaltning = 0;
    await recheckAfter(x, { Forum: fora.map((f) => f.id) }, async () => {
      forvaltning = await x.insert(
        () => Forvaltning,
        { noegle: key, kortnavn, navn: name, aliaser, udvalg: select, kommune: { id: kommune.id }, fra: from, til: to },
        input,
      );
      return undefined;
    });
    return { objects: { forvaltning }, dato: from, about: { kommune: kommune.id } };
  },
});
