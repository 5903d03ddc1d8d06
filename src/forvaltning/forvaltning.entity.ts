import { Medlemskab } from '../forum/medlemskab.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Ansvar } from '../kontrakt/ansvar.entity';
import { type ApiOnly, Noun, Text, TextList, ToMany, ToOne, Version } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';

@Noun({
  prefix: 'fvt',
  plural: 'forvaltninger',
  singular: 'forvaltning',
  condition: PERIOD_CHECK,
  description: 'Forvaltning. One of the administrations of the kommune, with its committee; the set changes over time.',
})
export class Forvaltning extends PeriodRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key: the abbreviation in ASCII, for example `TMF` or `OEKF`.' })
  noegle!: string;

  @Text({ description: 'Kortnavn. The abbreviation in use, for example TMF or ØKF.' })
  kortnavn!: string;

  @Text({
    search: true,
    aliaser: 'aliaser',
    description: 'Navn. For example Teknik- og Miljøforvaltningen. Search also finds the abbreviation.',
  })
  navn!: string;

  @TextList({ description: 'Aliaser. Abbreviations and other names that search finds it by.' })
  aliaser!: string[];

  @Text({ description: 'Udvalg. The political committee that it serves, with abbreviation.' })
  udvalg!: string;

  @ToOne(() => Kommune, { description: 'Kommune. The municipality that it is part of.' })
  kommune!: Kommune;

  @ToMany(() => Medlemskab, 'forvaltning', { description: 'Medlemskaber. Its seats in boligsociale fora.' })
  medlemskaber!: ApiOnly;

  @ToMany(() => Ansvar, 'forvaltning', { description: 'Ansvar. Its responsibilities in contracts.' })
  ansvar!: ApiOnly;

  @ToMany(() => Haendelse, 'forvaltning', { description: 'Hændelser. What has been done with the administration, act by act.' })
  haendelser!: ApiOnly;
}
