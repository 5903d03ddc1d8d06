import { defineAct } from '../../act/act';
import { Afdeling } from '../../boligorganisation/afdeling.entity';
import { breach } from '../../kernel/rule';
import { given } from '../../register/correction';
import { Noegletal } from '../noegletal.entity';
import { noegletalFactSource } from '../noegletal.fact-sources';
import { SKJULTE_TAL } from '../noegletal.facts';
import { RetNoegletalInput } from '../noegletal.inputs';
import { NoegletalPayload } from '../noegletal.payload';
import { requireHouseholds } from '../require-counts';
import { R17 } from '../rules/r17-diskretion';

export const retNoegletal = defineAct<RetNoegletalInput>({
  name: 'retNoegletal',
  description:
    'Ret nøgletal. Corrects the numbers of one estate in one year; null takes a number out. What must be hidden after the correction is refused (rule R17). By Landsbyggefonden, administrator.',
  input: RetNoegletalInput,
  payload: () => NoegletalPayload,
  async execute(x, input) {
    const noegletal = await x.loadForChange(() => Noegletal, input.noegletal, 'noegletal', input.expectedVersion);
    const facts = await x.facts(noegletalFactSource, noegletal);
    const columns = given(input, ['antalBeboere', 'antalHusstande'], SKJULTE_TAL);
    const fresh = { ...facts, ...columns };
    requireHouseholds(fresh.antalBeboere, fresh.antalHusstande);
    const diskretioneret = SKJULTE_TAL.every((name) => fresh[name] === null);
    x.require(breach([R17], { ...fresh, diskretioneret }, x.today));
    await x.update(() => Noegletal, noegletal, { ...columns, diskretioneret });
    const afdeling = await x.find(() => Afdeling, facts.afdeling.noegle, 'input.noegletal');
    return { objects: { noegletal }, dato: x.today, about: { afdeling } };
  },
});
