import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kommune } from '../kommune/kommune.entity';
import { type ApiOnly, DayField, Enum, Noun, Text, Through, ToMany, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Organ, Udfald } from './afgoerelse.enums';
import { Afgoerelsespunkt } from './afgoerelsespunkt.entity';

@Noun({
  prefix: 'afg',
  plural: 'afgoerelser',
  singular: 'afgoerelse',
  description: 'Afgørelse. A decision of one body on one day; it may hold several items: plans, versions of contracts, bevillinger.',
})
export class Afgoerelse extends NounRow {
  @Text({ unique: true, description: 'Nøgle. Natural key, for example `BR-2013-12-12`.' })
  noegle!: string;

  @Text({ search: true, description: 'Titel. What the case is called on the agenda.' })
  titel!: string;

  @Enum(Organ, { description: 'Organ. The body that decided.' })
  organ!: Organ;

  @DayField({ description: 'Dato. The day of the decision.' })
  dato!: string;

  @Enum(Udfald, { description: 'Udfald. How the decision fell.' })
  udfald!: Udfald;

  @Text({
    kode: true,
    nullable: true,
    description: 'Sagsnummer. The case number of the kommune: `2014-0077401`, or older `2010-92362`, `TMU 296/2006`, `J.nr. 403.0005/04`.',
  })
  sagsnr!: string | null;

  @Text({
    kode: true,
    nullable: true,
    description:
      'Dokumentnummer. The case number, a hyphen and a running number (`2014-0077401-7`), or older a number of its own (`2010-415836`).',
  })
  dokumentnr!: string | null;

  @ToOne(() => Kommune, { nullable: true, description: 'Kommune. The municipality whose body decided; null for Landsbyggefonden.' })
  kommune!: Kommune | null;

  @ToMany(() => Afgoerelsespunkt, 'afgoerelse', { description: 'Punkter. What was decided, item by item.' })
  punkter!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Afgoerelsespunkt,
    'afgoerelse',
    'helhedsplan',
    { description: 'Helhedsplaner. The plans that the decision concerns.' },
  )
  helhedsplaner!: ApiOnly;

  @ToMany(() => Politik, 'afgoerelse', { description: 'Politikker. The policies that the decision adopted.' })
  politikker!: ApiOnly;

  @ToMany(() => Forum, 'afgoerelse', { description: 'Fora. The fora and boards that the decision founded.' })
  fora!: ApiOnly;
}
