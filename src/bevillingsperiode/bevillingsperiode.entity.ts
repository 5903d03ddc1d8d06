import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type ApiOnly, Kroner, Noun, Procent, Text, Through, ToMany, Version, Where } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { sql } from '../model/sql';
import { Indsatsomraade } from './indsatsomraade.entity';
import { Periodeindsats } from './periodeindsats.entity';

@Noun({
  prefix: 'bvp',
  plural: 'bevillingsperioder',
  singular: 'bevillingsperiode',
  condition: PERIOD_CHECK,
  description:
    'Bevillingsperiode. A programme period of Landsbyggefonden (almenboligloven § 91 a) with its frame, focus areas and local minimum. A plan belongs to exactly one.',
})
export class Bevillingsperiode extends PeriodRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `2011-14`.' })
  noegle!: string;

  @Text({ search: true, description: 'Navn. For example 2011-14-midlerne.' })
  navn!: string;

  @Kroner({
    nullable: true,
    min: 0,
    description:
      'Årlig ramme. What Landsbyggefonden may grant a year in the period, in kroner at nominal prices; null when it was one sum.',
  })
  aarligRamme!: number | null;

  @Procent({
    nullable: true,
    description: 'Lokalt minimum. The least share of a plan that must be paid locally, in percent; null when no source states it.',
  })
  lokaltMinimum!: number | null;

  @Text({ long: true, description: 'Regelgrundlag. The law and the regulativ that the period rests on.' })
  regelgrundlag!: string;

  @ToMany(() => Periodeindsats, 'bevillingsperiode', {
    description: 'Periodeindsatser. The focus areas of the period with the names that Landsbyggefonden gave them.',
  })
  periodeindsatser!: ApiOnly;

  @Through(
    () => Indsatsomraade,
    () => Periodeindsats,
    'bevillingsperiode',
    'indsatsomraade',
    { description: 'Indsatsområder. The focus areas of the period.' },
  )
  indsatsomraader!: ApiOnly;

  @Where(
    () => Bevillingsperiode,
    (x) =>
      sql`${x.m('id')} <> ${x.t('id')} AND (${x.t('til')} IS NULL OR ${x.m('fra')} < ${x.t('til')}) AND (${x.m('til')} IS NULL OR ${x.t('fra')} < ${x.m('til')})`,
    { description: 'Samtidige. Other periods that run on the same days; there should be none.' },
  )
  samtidige!: ApiOnly;

  @ToMany(() => Helhedsplan, 'bevillingsperiode', { description: 'Helhedsplaner. Plans funded in the period.' })
  helhedsplaner!: ApiOnly;

  @ToMany(() => Haendelse, 'bevillingsperiode', { description: 'Hændelser. What has been done with the period, act by act.' })
  haendelser!: ApiOnly;
}
