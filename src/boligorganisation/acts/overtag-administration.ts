import { handling } from '../../act/act';
import { kraevPeriode } from '../../forum/require-period';
import { afOrganisation } from '../../register/affected';
import { afslutRaekker } from '../../register/end-rows';
import { efterproevet } from '../../register/recheck';
import { Administration } from '../administration.entity';
import { Boligorganisation } from '../boligorganisation.entity';
import { Organisationsfaktakilde } from '../boligorganisation.fact-sources';
import { OvertagAdministrationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';
import { skrivAdministration } from '../write-administration';

export const overtagAdministration = handling<OvertagAdministrationInput>({
  navn: 'overtagAdministration',
  beskrivelse:
    'Overtag administration. From a day on another organisation administers this one and acts for it; whoever did before ends the same day. By an administrator.',
  input: OvertagAdministrationInput,
  svar: () => BoligorganisationPayload,
  async udfoer(x, input) {
    const boligorganisation = await x.tag(() => Boligorganisation, input.boligorganisation, 'boligorganisation', input.expectedVersion);
    const fakta = await x.fakta(Organisationsfaktakilde, boligorganisation);
    const [fra, til] = [input.fra ?? x.dag, input.til ?? null];
    kraevPeriode(fra, til, 'input.til');
    let administration = 0;
    await efterproevet(x, afOrganisation(fakta), async () => {
      // Only the one that runs gives way; what is planned for later is left for the rule to find.
      await afslutRaekker(
        x,
        () => Administration,
        fakta.administrationer.filter((a) => a.til === null),
        fra,
      );
      administration = await skrivAdministration(x, boligorganisation, input.administrator, { fra, til }, input);
      return undefined;
    });
    return { genstande: { boligorganisation, administration }, dato: fra };
  },
});
