import { InputClass, InputField } from '../../act/input';
import { PlantrinInput } from '../helhedsplan.inputs';

@InputClass('Milepælshandling. A milestone of the plan, and the day on which it was reached or reopened; today when left out.')
export class MilepaelshandlingInput extends PlantrinInput {
  @InputField('id', { description: 'Milepæl. By id; one of the plan’s own.' })
  milepael!: string;
}
