import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { type ApiOnly, DayField, Int, Noun, SqlField, Text, Through, ToMany, ToOne } from '../model/decorators';
import { NounRow } from '../model/noun-row';
import { pr } from '../model/scalars';
import { exists } from '../model/sql';
import { Kontrakt } from './kontrakt.entity';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Noun({
  prefix: 'kov',
  plural: 'kontraktversioner',
  unique: [['kontrakt', 'nummer']],
  description: 'Kontraktversion. One wording of a contract, never changed once decided.',
})
export class Kontraktversion extends NounRow {
  @ToOne(() => Kontrakt, { description: 'Kontrakt. The contract.' })
  kontrakt!: Kontrakt;

  @Int({ min: 1, description: 'Nummer. The number within the contract, from 1.' })
  nummer!: number;

  @DayField({ description: 'Gyldig fra. The day from which the wording holds.' })
  gyldigFra!: string;

  @Text({ long: true, description: 'Ændringsnote. What is new in this version.' })
  aendringsnote!: string;

  @SqlField(
    'bool',
    (x) => exists`${x.table(() => Afgoerelsespunkt)} p JOIN ${x.table(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
      WHERE p.kontraktversion_id = ${x.t('id')} AND a.udfald = 'GODKENDT' AND a.dato <= ${x.arg('pr')}`,
    {
      args: [pr],
      description: 'Godkendt. Whether a decision on or before the day approved the version; false for a draft.',
    },
  )
  godkendt!: boolean;

  @ToMany(() => Kontraktafsnit, 'kontraktversion', {
    description: 'Afsnit. The sections, one for each of the five fields of the contracts (rule R18).',
  })
  afsnit!: ApiOnly;

  @ToMany(() => Afgoerelsespunkt, 'kontraktversion', {
    description: 'Afgørelsespunkter. The items of decisions that approved the version.',
  })
  afgoerelsespunkter!: ApiOnly;

  @Through(
    () => Afgoerelse,
    () => Afgoerelsespunkt,
    'kontraktversion',
    'afgoerelse',
    { description: 'Afgørelser. The decisions that approved the version.' },
  )
  afgoerelser!: ApiOnly;
}
