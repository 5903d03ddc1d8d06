import { defineAct } from '../../act/act';
import { touchedByOrganisation } from '../../register/affected';
import { endRows } from '../../register/end-rows';
import { recheckAfter } from '../../register/recheck';
import { requirePeriodOfForum } from '../../register/require-period';
import { Administration } from '../administration.entity';
import { Boligorganisation } from '../boligorganisation.entity';
import { organisationFactSource } from '../boligorganisation.fact-sources';
import { OvertagAdministrationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';
import { writeAdministration } from '../write-administration';

export const overtagAdministration = defineAct<OvertagAdministrationInput>({
  name: 'overtagAdministration',
  description:
    'Overtag administration. From a day on another organisation administers this one and acts for it; whoever did before ends the same day. By an administrator.',
  input: OvertagAdministrationInput,
  payload: () => BoligorganisationPayload,
  async execute(x, input) {
    const boligorganisation = await x.loadForChange(
      () => Boligorganisation,
      input.boligorganisation,
      'boligorganisation',
      input.expectedVersion,
    );
    const facts = await x.facts(organisationFactSource, boligorganisation);
    const [from, to] = [input.fra ?? x.today, input.til ?? null];
    requirePeriodOfForum(from, to, 'input.til');
    let administration = 0;
    await recheckAfter(x, touchedByOrganisation(facts), async () => {
      // Only the one that runs gives way; what is planned for later is left for the rule to find.
      await endRows(
        x,
        () => Administration,
        facts.administrationer.filter((a) => a.til === null),
        from,
      );
      administration = await writeAdministration(x, boligorganisation, input.administrator, { fra: from, til: to }, input);
      return undefined;
    });
    return { objects: { boligorganisation, administration }, dato: from };
  },
});
