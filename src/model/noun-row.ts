import { PrimaryGeneratedColumn } from 'typeorm';
import { defineEnum, type EnumValue } from '../kernel/enums';
import { DayField, Enum, SqlField, Text, TextList } from './decorators';
import { pr } from './scalars';
import { type Sql, type SqlRow, sql } from './sql';

export const Herkomst = defineEnum('Herkomst', 'Herkomst. Where a row comes from, so that nothing invented looks like a fact.', {
  FAKTAARK: 'Faktaark. Stated in the fact sheet of 23 April 2014 (sagsnr 2014-0077401).',
  OFFENTLIG_KILDE: 'Offentlig kilde. Stated in another public source, named in `kildehenvisning`.',
  INDBERETTET: 'Indberettet. Recorded through the API by those who answer for it; `kildehenvisning` names the act.',
  SYNTETISK: 'Syntetisk. Invented so that the network is whole; never a fact.',
});
export type Herkomst = EnumValue<typeof Herkomst>;

/** What every row of the network has. */
export abstract class NounRow {
  @PrimaryGeneratedColumn()
  id!: number;

  @Enum(Herkomst, {
    description: 'Herkomst. Whether the row is from the fact sheet, from another public source, recorded by an act, or invented.',
  })
  herkomst!: Herkomst;

  @Text({ long: true, description: 'Kildehenvisning. The source that the row rests on, or what was invented and why.' })
  kildehenvisning!: string;

  @TextList({
    kode: true,
    description:
      'Opdigtede felter. Names of the fields of this row whose values were made up or inferred, for example `oekonomiskRamme`, though the row itself is a fact; empty when all of it is as the source says. A row that is SYNTETISK is invented as a whole and need not name any.',
  })
  opdigtedeFelter!: string[];
}

/** SQL: the period of a row covers the day. */
export const holdsOn = (row: SqlRow, day: Sql): Sql => sql`(${row('fra')} <= ${day} AND (${row('til')} IS NULL OR ${row('til')} > ${day}))`;

/** A row that holds in a period, half-open: from and with `fra`, until and without `til`. */
export abstract class PeriodRow extends NounRow {
  @DayField({ description: 'Fra. The first day on which this holds.' })
  fra!: string;

  @DayField({ nullable: true, description: 'Til. The first day on which this no longer holds; null while it is open.' })
  til!: string | null;

  @SqlField('bool', (x) => holdsOn(x.t, x.arg('pr')), {
    args: [pr],
    description: 'Gyldig. Whether the period covers the day: `fra` <= `pr` < `til`.',
  })
  gyldig!: boolean;
}

/** CHECK of a half-open period: it holds at least one day. */
export const PERIOD_CHECK = { periode: '"til" IS NULL OR "til" > "fra"' };

/** CHECK of a row with two possible parties: exactly one of them is named. */
export const ONE_PARTY_CHECK = { en_part: '("forvaltning_id" IS NULL) <> ("boligorganisation_id" IS NULL)' };
