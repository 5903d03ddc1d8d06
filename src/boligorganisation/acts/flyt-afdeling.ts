import { handling } from '../../act/act';
import { afAfdeling } from '../../register/affected';
import { efterproevet } from '../../register/recheck';
import { Afdeling } from '../afdeling.entity';
import { AfdelingPayload } from '../afdeling.payload';
import { kraevLedigtNummer, kraevSkift, sidsteEjerskab } from '../afdeling-parts';
import { Boligorganisation } from '../boligorganisation.entity';
import { Afdelingsfaktakilde } from '../boligorganisation.fact-sources';
import { FlytAfdelingInput } from '../boligorganisation.inputs';
import { Ejerskab } from '../ejerskab.entity';

export const flytAfdeling = handling<FlytAfdelingInput>({
  navn: 'flytAfdeling',
  beskrivelse:
    'Flyt afdeling. An estate goes over to another organisation on a day; its key stays. The rules of its plans are asked again: an applicant must still have owned an estate while it took part (rule R10). By an administrator.',
  input: FlytAfdelingInput,
  svar: () => AfdelingPayload,
  async udfoer(x, input) {
    const afdeling = await x.tag(() => Afdeling, input.afdeling, 'afdeling', input.expectedVersion);
    const fakta = await x.fakta(Afdelingsfaktakilde, afdeling);
    const ny = await x.find(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation');
    const dato = input.dato ?? x.dag;
    const nummer = input.nummer ?? fakta.nummer;
    kraevSkift(x, fakta, dato, await x.noegleAf(() => Boligorganisation, input.boligorganisation, 'input.boligorganisation'));
    await kraevLedigtNummer(x, ny, nummer, afdeling);
    let ejerskab = 0;
    await efterproevet(x, afAfdeling(fakta), async () => {
      const foer = sidsteEjerskab(fakta);
      if (foer) await x.ret(() => Ejerskab, foer.id, { til: dato });
      else
        await x.indsaet(
          () => Ejerskab,
          { afdeling: { id: afdeling }, boligorganisation: { id: fakta.boligorganisation.id }, til: dato },
          input,
        );
      ejerskab = await x.indsaet(() => Ejerskab, { afdeling: { id: afdeling }, boligorganisation: { id: ny }, fra: dato }, input);
      await x.ret(() => Afdeling, afdeling, { boligorganisation: { id: ny }, nummer });
      return undefined;
    });
    return { genstande: { afdeling, ejerskab }, dato, om: { boligorganisation: ny } };
  },
});
