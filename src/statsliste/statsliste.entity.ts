import { type ApiOnly, DayField, Enum, Int, Noun, SqlField, Text, ToMany, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { select, sql } from '../model/sql';
import { Listeplads } from './listeplads.entity';
import { Listekategori } from './statsliste.enums';

@Noun({
  prefix: 'sli',
  plural: 'statslister',
  singular: 'statsliste',
  unique: [['kategori', 'dato']],
  description:
    'Statsliste. A list of udsatte boligområder (earlier ghettoområder) that the state published on a day. How many areas it has stands in `antalOmraader`; `pladser` has those that are known by name.',
})
export class Statsliste extends NounRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `GHETTOOMRAADER-2014-02`.' })
  noegle!: string;

  @Text({ search: true, description: 'Titel. For example Listen over ghettoområder, februar 2014.' })
  titel!: string;

  @Enum(Listekategori, { description: 'Kategori. What the list is of; several lists can be of one day.' })
  kategori!: Listekategori;

  @DayField({ description: 'Dato. The day on which it was published.' })
  dato!: string;

  @Int({
    nullable: true,
    min: 0,
    description: 'Antal områder. How many areas are on the list in the whole country, as the source says; null when it does not.',
  })
  antalOmraader!: number | null;

  @Int({ nullable: true, min: 0, description: 'Antal kommuner. In how many municipalities they lie; null when the source does not say.' })
  antalKommuner!: number | null;

  @SqlField(
    'day',
    (x) => select`MAX(fl.dato) FROM ${x.table(() => Statsliste)} fl WHERE fl.kategori = ${x.t('kategori')} AND fl.dato < ${x.t('dato')}`,
    {
      nullable: true,
      description: 'Forrige liste. The day of the list of the same kategori before this one, as far as it is here; null of the first.',
    },
  )
  forrigeListe!: string | null;

  @SqlField(
    'int',
    (x) => select`COUNT(*) FROM ${x.table(() => Listeplads)} lp WHERE lp.statsliste_id = ${x.t('id')} AND ${sql`lp.status <> 'UDGAAET'`}`,
    { description: 'Antal kendte områder. How many of the areas on the list are here by name; at most `antalOmraader`.' },
  )
  antalKendteOmraader!: number;

  @ToMany(() => Listeplads, 'statsliste', { description: 'Pladser. What the list says of each area that is known by name.' })
  pladser!: ApiOnly;
}
