import { Arbejdsgruppe } from '../forum/arbejdsgruppe.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Maal } from '../helhedsplan/maal/maal.entity';
import { Kontraktafsnit } from '../kontrakt/kontraktafsnit.entity';
import { type ApiOnly, Bool, Noun, SqlField, Text, TextList, Through, ToMany, Version } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { Bevillingsperiode } from './bevillingsperiode.entity';
import { Periodeindsats } from './periodeindsats.entity';

@Noun({
  prefix: 'ind',
  plural: 'indsatsomraader',
  singular: 'indsatsomraade',
  description:
    'Indsatsområde. A field of work. Five of them are fields of the contracts, since they touch the kommune’s own operations; Landsbyggefonden’s periods each have their own set.',
})
export class Indsatsomraade extends NounRow {
  @Version()
  version!: number;

  @SqlField('text', (x) => x.t('noegle'), { description: 'Kode. What the field is called in tables; the same value as `noegle`.' })
  kode!: string;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `BOERN_UNGE`.' })
  noegle!: string;

  @Text({
    search: true,
    aliaser: 'aliaser',
    description: 'Navn. The label as printed in the fact sheet, or else in the regulativ. Search also finds the aliases.',
  })
  navn!: string;

  @TextList({
    description:
      'Aliaser. Other labels of the same field; Landsbyggefonden’s “Børn, unge og familie” is the fact sheet’s “Børn, unge og beskæftigelse”.',
  })
  aliaser!: string[];

  @Bool({ description: 'Kontraktområde. Whether it is one of the five fields of the kontrakter om boligsocialt samarbejde.' })
  kontraktomraade!: boolean;

  @ToMany(() => Periodeindsats, 'indsatsomraade', {
    description: 'Periodeindsatser. The programme periods that have the field, and what they call it.',
  })
  periodeindsatser!: ApiOnly;

  @Through(
    () => Bevillingsperiode,
    () => Periodeindsats,
    'indsatsomraade',
    'bevillingsperiode',
    { description: 'Bevillingsperioder. The programme periods that have the field.' },
  )
  bevillingsperioder!: ApiOnly;

  @ToMany(() => Maal, 'indsatsomraade', { description: 'Mål. Goals of plans within the field.' })
  maal!: ApiOnly;

  @ToMany(() => Kontraktafsnit, 'indsatsomraade', { description: 'Kontraktafsnit. Sections of contracts within the field.' })
  kontraktafsnit!: ApiOnly;

  @ToMany(() => Arbejdsgruppe, 'indsatsomraade', { description: 'Arbejdsgrupper. Groups that work on the field.' })
  arbejdsgrupper!: ApiOnly;

  @ToMany(() => Haendelse, 'indsatsomraade', { description: 'Hændelser. What has been done with the field, act by act.' })
  haendelser!: ApiOnly;
}
