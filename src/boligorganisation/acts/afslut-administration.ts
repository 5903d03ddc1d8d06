import { defineAct } from '../../act/act';
import { breach } from '../../kernel/rule';
import { touchedByOrganisation } from '../../register/affected';
import { recheckAfter } from '../../register/recheck';
import { SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Administration } from '../administration.entity';
import { Boligorganisation } from '../boligorganisation.entity';
import { organisationFactSource } from '../boligorganisation.fact-sources';
import { AfslutAdministrationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';

export const afslutAdministration = defineAct<AfslutAdministrationInput>({
  name: 'afslutAdministration',
  description: 'Afslut administration. From a day on the organisation administers itself. By an administrator.',
  input: AfslutAdministrationInput,
  payload: () => BoligorganisationPayload,
  async execute(x, input) {
    const boligorganisation = await x.loadForChange(
      () => Boligorganisation,
      input.boligorganisation,
      'boligorganisation',
      input.expectedVersion,
    );
    const facts = await x.facts(organisationFactSource, boligorganisation);
    const { til: to } = input;
    // Of several the latest is meant; on another day there is none to end.
    const lastOne = [...facts.administrationer].sort((a, b) => (a.fra < b.fra ? -1 : 1)).at(-1);
    const name = lastOne ? `${facts.navn} / ${lastOne.administrator.navn}` : facts.navn;
    x.require(breach([SLUTTER_I_SIN_TID], { navn: name, period: lastOne ?? { fra: to, til: to }, til: to }, to));
    await recheckAfter(x, touchedByOrganisation(facts), async () => {
      if (lastOne) await x.update(() => Administration, lastOne.id, { til: to });
      return undefined;
    });
    return { objects: { boligorganisation, administration: lastOne?.id ?? null }, dato: to };
  },
});
