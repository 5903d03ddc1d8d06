import { defineAct } from '../../act/act';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { postEntry } from '../reguleringskonto/post-entry';
import { IndsaetPaaReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const indsaetPaaReguleringskonto = defineAct<IndsaetPaaReguleringskontoInput>({
  name: 'indsaetPaaReguleringskonto',
  description: 'Indsæt på reguleringskonto. Records a grant that was paid out before its costs were met. By an applicant.',
  input: IndsaetPaaReguleringskontoInput,
  payload: () => HelhedsplanPayload,
  execute: (x, input) => postEntry(x, 'INDSAT', input),
});
