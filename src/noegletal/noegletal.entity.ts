import { Afdeling } from '../boligorganisation/afdeling.entity';
import { MINDSTE_ANTAL_BEBOERE, MINDSTE_ANTAL_HUSSTANDE } from '../kernel/diskretion';
import { Bool, Int, Noun, Procent, ToOne, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';

@Noun({
  prefix: 'noe',
  plural: 'noegletal',
  unique: [['afdeling', 'aar']],
  // What is not stored cannot be asked for, ordered by or worked out (decision 26): the table itself refuses it.
  condition: {
    nok_til_at_vise: `"diskretioneret" OR ("antal_beboere" >= ${MINDSTE_ANTAL_BEBOERE} AND "antal_husstande" >= ${MINDSTE_ANTAL_HUSSTANDE})`,
    intet_skjult:
      'NOT "diskretioneret" OR ("uden_for_arbejde_og_uddannelse" IS NULL AND "lav_uddannelse" IS NULL AND "indkomstindeks" IS NULL AND "doemte" IS NULL AND "ikke_vestlige" IS NULL)',
  },
  description:
    'Nøgletal. Numbers about the people of one estate in one year. Where fewer than 100 residents or 50 households live they are not there at all, for anybody (rule R17).',
})
export class Noegletal extends NounRow {
  @Version()
  version!: number;

  @ToOne(() => Afdeling, { description: 'Afdeling. The estate.' })
  afdeling!: Afdeling;

  @Int({ min: 1900, description: 'År. The calendar year that the numbers are of.' })
  aar!: number;

  @Int({
    min: 0,
    description:
      'Antal beboere. Number of residents in the year. Also of small estates: a size, as `Afdeling.antalBeboere` is, which says of nobody who they are, and why the rest is hidden.',
  })
  antalBeboere!: number;

  @Int({ min: 0, description: 'Antal husstande. Number of households in the year; also of small estates.' })
  antalHusstande!: number;

  @Bool({
    description:
      'Diskretioneret. Whether the numbers below are hidden: always of fewer than 100 residents or 50 households (Landsbyggefonden, Beboerstatistik 2012; rule R17), and where the source gives none.',
  })
  diskretioneret!: boolean;

  @Procent({
    nullable: true,
    description:
      'Uden for arbejde og uddannelse. Share of the residents outside work and education, in percent; above 40 it is one of the state’s criteria of 2014-17 for udsatte boligområder (boligsocialnet.dk, 2017).',
  })
  udenForArbejdeOgUddannelse!: number | null;

  @Procent({
    nullable: true,
    description:
      'Lav uddannelse. Share of the residents with low education, in percent; a criterion of the state above 50 in 2014-17 (jyllands-posten.dk, 2018), and above 60 from 2018 (sn.dk, 2019).',
  })
  lavUddannelse!: number | null;

  @Int({
    nullable: true,
    min: 0,
    description:
      'Indkomstindeks. Average income of the residents in percent of that of the region, in whole percent, also above 100; below 55 it is one of the state’s criteria (jyllands-posten.dk, 2018).',
  })
  indkomstindeks!: number | null;

  @Procent({
    nullable: true,
    description:
      'Dømte. Share of the residents who were convicted, in percent; a criterion of the state above 2.70 in 2014-17, and above three times the national average from 2018 (boligsocialnet.dk, 2017; sn.dk, 2019).',
  })
  doemte!: number | null;

  @Procent({
    nullable: true,
    description:
      'Ikke-vestlige. Share of the residents from non-Western countries, as the state’s criteria of the time count them, in percent; a criterion above 50 in 2014-17, and from 2018 what sets the strictest list apart (sn.dk, 2019).',
  })
  ikkeVestlige!: number | null;
}
