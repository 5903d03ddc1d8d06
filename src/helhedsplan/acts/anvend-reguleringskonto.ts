import { handling } from '../../act/act';
import { HelhedsplanPayload } from '../helhedsplan.payload';
import { foerReguleringskonto } from '../reguleringskonto/post-entry';
import { AnvendReguleringskontoInput } from '../reguleringskonto/reguleringskonto.inputs';

export const anvendReguleringskonto = handling<AnvendReguleringskontoInput>({
  navn: 'anvendReguleringskonto',
  beskrivelse:
    'Anvend reguleringskonto. Uses collected funds; both the kommune and Landsbyggefonden must have approved the use beforehand (rule R15). By an applicant.',
  input: AnvendReguleringskontoInput,
  svar: () => HelhedsplanPayload,
  udfoer: (x, input) => foerReguleringskonto(x, 'ANVENDT', input),
});
