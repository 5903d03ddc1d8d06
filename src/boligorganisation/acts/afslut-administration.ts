import { handling } from '../../act/act';
import { brud } from '../../kernel/rule';
import { afOrganisation } from '../../register/affected';
import { efterproevet } from '../../register/recheck';
import { SLUTTER_I_SIN_TID } from '../../register/rules/registerkrav';
import { Administration } from '../administration.entity';
import { Boligorganisation } from '../boligorganisation.entity';
import { Organisationsfaktakilde } from '../boligorganisation.fact-sources';
import { AfslutAdministrationInput } from '../boligorganisation.inputs';
import { BoligorganisationPayload } from '../boligorganisation.payload';

export const afslutAdministration = handling<AfslutAdministrationInput>({
  navn: 'afslutAdministration',
  beskrivelse: 'Afslut administration. From a day on the organisation administers itself. By an administrator.',
  input: AfslutAdministrationInput,
  svar: () => BoligorganisationPayload,
  async udfoer(x, input) {
    const boligorganisation = await x.tag(() => Boligorganisation, input.boligorganisation, 'boligorganisation', input.expectedVersion);
    const fakta = await x.fakta(Organisationsfaktakilde, boligorganisation);
    const { til } = input;
    // Of several the latest is meant; on another day there is none to end.
    const sidste = [...fakta.administrationer].sort((a, b) => (a.fra < b.fra ? -1 : 1)).at(-1);
    const navn = sidste ? `${fakta.navn} / ${sidste.administrator.navn}` : fakta.navn;
    x.kraev(brud([SLUTTER_I_SIN_TID], { navn, periode: sidste ?? { fra: til, til }, til }, til));
    await efterproevet(x, afOrganisation(fakta), async () => {
      if (sidste) await x.ret(() => Administration, sidste.id, { til });
      return undefined;
    });
    return { genstande: { boligorganisation, administration: sidste?.id ?? null }, dato: til };
  },
});
