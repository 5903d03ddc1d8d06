import { defineAct } from '../../act/act';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { postEntry } from '../reguleringskonto/post-entry';
import { AnvendReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const anvendReguleringskonto = defineAct<AnvendReguleringskontoInput>({
  name: 'anvendReguleringskonto',
  description:
    'Anvend reguleringskonto. Uses collected funds; both the kommune and Landsbyggefonden must have approved the use beforehand (rule R15). By an applicant.',
  input: AnvendReguleringskontoInput,
  payload: () => HelhedsplanPayload,
  execute: (x, input) => postEntry(x, 'ANVENDT', input),
});
