import { Indsatsomraade } from '../../bevillingsperiode/indsatsomraade.entity';
import { type ApiOnly, Int, Noun, Text, ToMany, ToOne } from '../../model/decorators';
import { NounRow } from '../../model/noun-row';
import { Maalopfyldelse } from '../../redegoerelse/maalopfyldelse.entity';
import { Helhedsplan } from '../helhedsplan.entity';
import { Milepael } from './milepael.entity';
import { Succeskriterium } from './succeskriterium.entity';

@Noun({
  prefix: 'maa',
  plural: 'maal',
  unique: [['helhedsplan', 'nummer']],
  description: 'Mål. A goal of a plan within one indsatsområde, with its success criteria and milestones.',
})
export class Maal extends NounRow {
  @ToOne(() => Helhedsplan, { description: 'Helhedsplan. The plan that promises it.' })
  helhedsplan!: Helhedsplan;

  @ToOne(() => Indsatsomraade, { description: 'Indsatsområde. The field that it belongs to.' })
  indsatsomraade!: Indsatsomraade;

  @Int({ min: 1, description: 'Nummer. The number within the plan, from 1.' })
  nummer!: number;

  @Text({ long: true, search: true, description: 'Tekst. The goal in words.' })
  tekst!: string;

  @ToMany(() => Succeskriterium, 'maal', { description: 'Succeskriterier. How one can see that the goal is met.' })
  succeskriterier!: ApiOnly;

  @ToMany(() => Milepael, 'maal', { description: 'Milepæle. Steps on the way, with deadlines.' })
  milepaele!: ApiOnly;

  @ToMany(() => Maalopfyldelse, 'maal', { description: 'Målopfyldelser. How far the goal was met, year by year.' })
  opfyldelser!: ApiOnly;
}
