import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { type ApiOnly, Noun, SqlField, Text, Through, ToMany, ToOne, Version } from '../model/decorators';
import { PERIOD_CHECK, PeriodRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { exists, sql } from '../model/sql';
import { ForskelFelt, KontraktreglerFelt } from './kontrakt.explain';
import { Kontraktdaekning } from './kontraktdaekning.entity';
import { Kontraktversion } from './kontraktversion.entity';

@Noun({
  prefix: 'kon',
  plural: 'kontrakter',
  singular: 'kontrakt',
  condition: PERIOD_CHECK,
  description:
    'Kontrakt om boligsocialt samarbejde. The contract of one byområde: common goals, roles and responsibility in the fields that touch the kommune’s own operations.',
})
export class Kontrakt extends PeriodRow {
  @Version()
  version!: number;

  @Text({ unique: true, description: 'Nøgle. Natural key, for example `KONTRAKT-NOERREBRO`.' })
  noegle!: string;

  @Text({ search: true, description: 'Titel. What the contract is called.' })
  titel!: string;

  @ToOne(() => Byomraade, { description: 'Byområde. The area that the contract is about.' })
  byomraade!: Byomraade;

  @ToOne(() => Forum, { description: 'Forum. The forum that works the contract out and may revise it.' })
  forum!: Forum;

  @ToMany(() => Kontraktversion, 'kontrakt', {
    description: 'Versioner. The first approved with plans by the kommunalbestyrelse, later ones by the forum (rule R12).',
  })
  versioner!: ApiOnly;

  @ToMany(() => Kontraktdaekning, 'kontrakt', { description: 'Dækninger. The plans that the contract covers, with periods.' })
  daekninger!: ApiOnly;

  @Through(
    () => Helhedsplan,
    () => Kontraktdaekning,
    'kontrakt',
    'helhedsplan',
    { description: 'Helhedsplaner. The plans that the contract covers or covered.' },
  )
  helhedsplaner!: ApiOnly;

  @KontraktreglerFelt()
  regler!: ApiOnly;

  @ForskelFelt()
  forskel!: ApiOnly;

  // As rule R4 asks it of the facts of a plan.
  @SqlField(
    'bool',
    (x) => sql`(${x.t('fra')} <= ${x.arg('pr')} AND (${x.t('til')} IS NULL OR ${x.t('til')} > ${x.arg('pr')})
      AND ${exists`${x.table(() => Kontraktversion)} v
        JOIN ${x.table(() => Afgoerelsespunkt)} p ON p.kontraktversion_id = v.id
        JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
        WHERE v.kontrakt_id = ${x.t('id')} AND v.gyldig_fra <= ${x.arg('pr')} AND p.art = 'GODKENDELSE'
          AND a.organ = 'KOMMUNALBESTYRELSE' AND a.udfald = 'GODKENDT' AND a.dato <= ${x.arg('pr')}`})`,
    {
      args: [pr],
      description:
        'Gyldig. Whether the contract is in force on the day: its period covers it, and a wording that holds was approved by the kommunalbestyrelse on or before it. False for drafts and rejected contracts.',
    },
  )
  override gyldig!: boolean;

  @ToMany(() => Haendelse, 'kontrakt', { description: 'Hændelser. What has been done with the contract, act by act.' })
  haendelser!: ApiOnly;
}
