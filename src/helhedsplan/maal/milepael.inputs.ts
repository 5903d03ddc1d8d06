import { Ind, Inputtype } from '../../act/input';
import { PlantrinInput } from '../helhedsplan.inputs';

@Inputtype('Milepælshandling. A milestone of the plan, and the day on which it was reached or reopened; today when left out.')
export class MilepaelshandlingInput extends PlantrinInput {
  @Ind('id', { beskrivelse: 'Milepæl. By id; one of the plan’s own.' })
  milepael!: string;
}
