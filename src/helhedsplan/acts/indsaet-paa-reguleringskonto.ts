import { handling } from '../../act/act';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { foerReguleringskonto } from '../reguleringskonto/post-entry';
import { IndsaetPaaReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const indsaetPaaReguleringskonto = handling<IndsaetPaaReguleringskontoInput>({
  navn: 'indsaetPaaReguleringskonto',
  beskrivelse: 'Indsæt på reguleringskonto. Records a grant that was paid out before its costs were met. By an applicant.',
  input: IndsaetPaaReguleringskontoInput,
  svar: () => HelhedsplanPayload,
  udfoer: (x, input) => foerReguleringskonto(x, 'INDSAT', input),
});
