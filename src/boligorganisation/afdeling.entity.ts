import { Byomraade } from '../byomraade/byomraade.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Afdelingstilknytning } from '../helhedsplan/ties/afdelingstilknytning.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, DayField, Int, Noun, Text, TextList, Through, ToMany, ToOne, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Noegletal } from '../noegletal/noegletal.entity';
import { Boligorganisation } from './boligorganisation.entity';
import { Ejerskab } from './ejerskab.entity';

@Noun({
  prefix: 'afd',
  plural: 'afdelinger',
  singular: 'afdeling',
  unique: [['boligorganisation', 'nummer']],
  condition: { levetid: '"oprettet" IS NULL OR "nedlagt" IS NULL OR "nedlagt" > "oprettet"' },
  description:
    'Afdeling. An estate: an economically independent unit of a boligorganisation with its own board. Its number is unique within the organisation only.',
})
export class Afdeling extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key: organisation and number, for example `FSB/1-85`.' })
  noegle!: string;

  @Text({ kode: true, description: 'Nummer. The number within the organisation, in its own form: `1-85`, `463`, `8`.' })
  nummer!: string;

  @Text({ search: true, aliaser: 'aliaser', description: 'Navn. For example Blågården. Search also finds the aliases.' })
  navn!: string;

  @TextList({ description: 'Aliaser. Other spellings and local names.' })
  aliaser!: string[];

  @Int({ nullable: true, min: 0, description: 'Antal lejemål. Number of homes; null when no source states it.' })
  antalLejemaal!: number | null;

  @Int({ nullable: true, min: 0, description: 'Antal beboere. Number of residents; null when no source states it.' })
  antalBeboere!: number | null;

  @DayField({ nullable: true, description: 'Oprettet. The day on which the estate was founded; null when no source states it.' })
  oprettet!: string | null;

  @DayField({ nullable: true, description: 'Nedlagt. The first day on which it is no estate of its own any more; null while it is.' })
  nedlagt!: string | null;

  @ToOne(() => Afdeling, { nullable: true, description: 'Efterfølger. The estate that it was merged into; null when it was not.' })
  efterfoelger!: Afdeling | null;

  @ToMany(() => Afdeling, 'efterfoelger', { description: 'Forgængere. The estates that were merged into this one.' })
  forgaengere!: ApiOnly;

  @ToOne(() => Boligorganisation, {
    description: 'Boligorganisation. The organisation that owns the estate today, or owned it last; `ejerskaber` has the owners over time.',
  })
  boligorganisation!: Boligorganisation;

  @ToMany(() => Ejerskab, 'afdeling', { description: 'Ejerskaber. Who owns or owned the estate, with periods.' })
  ejerskaber!: ApiOnly;

  @ToOne(() => Byomraade, { nullable: true, description: 'Byområde. The area that the estate lies in; null outside the areas.' })
  byomraade!: Byomraade | null;

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that the estate lies in.' })
  kommune!: Kommune;

  @ToMany(() => Afdelingstilknytning, 'afdeling', {
    description: 'Helhedsplantilknytninger. The plans that the estate is or was part of, with periods.',
  })
  helhedsplantilknytninger!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Afdelingstilknytning,
    'afdeling',
    'helhedsplan',
    { description: 'Helhedsplaner. Plans that the estate is or was part of, at times two at once.' },
  )
  helhedsplaner!: ApiOnly;

  @ToMany(() => Noegletal, 'afdeling', {
    description: 'Nøgletal. Numbers about the people of the estate, year by year; of small estates their counts alone (rule R17).',
  })
  noegletal!: ApiOnly;

  @ToMany(() => Haendelse, 'afdeling', { description: 'Hændelser. What has been done with the estate, act by act.' })
  haendelser!: ApiOnly;
}
