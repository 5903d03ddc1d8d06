import { defineAct } from '../../act/act';
import { Afdeling } from '../../boligorganisation/afdeling.entity';
import { afdelingFactSource } from '../../boligorganisation/boligorganisation.fact-sources';
import { RequestError } from '../../kernel/errors';
import { breach } from '../../kernel/rule';
import { IKKE_FREM } from '../../register/rules/registerkrav';
import { Noegletal } from '../noegletal.entity';
import { SKJULTE_TAL } from '../noegletal.facts';
import { IndberetNoegletalInput } from '../noegletal.inputs';
import { NoegletalPayload } from '../noegletal.payload';
import { requireExisting, requireHouseholds } from '../require-counts';
import { R17 } from '../rules/r17-diskretion';

export const indberetNoegletal = defineAct<IndberetNoegletalInput>({
  name: 'indberetNoegletal',
  description:
    'Indberet nøgletal. The numbers of one estate in one year; numbers that must be hidden are refused, and so never stored (rule R17). By Landsbyggefonden, administrator.',
  input: IndberetNoegletalInput,
  payload: () => NoegletalPayload,
  async execute(x, input) {
    const { aar, antalBeboere, antalHusstande } = input;
    const id = await x.find(() => Afdeling, input.afdeling, 'input.afdeling');
    const afdeling = await x.facts(afdelingFactSource, id);
    requireExisting(afdeling, aar);
    requireHouseholds(antalBeboere, antalHusstande);
    const tal = {
      udenForArbejdeOgUddannelse: input.udenForArbejdeOgUddannelse ?? null,
      lavUddannelse: input.lavUddannelse ?? null,
      indkomstindeks: input.indkomstindeks ?? null,
      doemte: input.doemte ?? null,
      ikkeVestlige: input.ikkeVestlige ?? null,
    };
    const diskretioneret = SKJULTE_TAL.every((name) => tal[name] === null);
    const values = { aar, antalBeboere, antalHusstande, diskretioneret, ...tal };
    const dato = `${aar}-01-01`;
    x.require([
      ...breach([IKKE_FREM], { dato, today: x.today }, dato),
      ...breach([R17], { ...values, afdeling: { noegle: afdeling.noegle, navn: afdeling.navn } }, x.today),
    ]);
    if ((await x.firstIndex(() => Noegletal, { afdeling: { id }, aar })) !== null)
      throw new RequestError(
        'CONFLICT',
        {
          da: `input.aar: ${afdeling.navn} har allerede nøgletal for ${aar}`,
          en: `input.aar: ${afdeling.navn} has numbers of ${aar} already`,
        },
        { argument: 'input.aar' },
      );
    const noegletal = await x.insert(() => Noegletal, { ...values, afdeling: { id } }, input);
    return { objects: { noegletal }, dato: x.today, about: { afdeling: id } };
  },
});
