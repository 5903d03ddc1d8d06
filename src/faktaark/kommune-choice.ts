import { GraphQLID } from 'graphql';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Udpegning } from '../byomraade/udpegning.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kommune } from '../kommune/kommune.entity';
import type { ArgDeclaration } from '../model/model';
import { exists, type Sql, sql } from '../model/sql';

/** The `kommune` argument: whose plans, areas, pools and words a question is about (decision 15). */

const FAELLES = { name: 'kommune', type: GraphQLID, optional: true } as const;

/** One kommune; left out, the only one that it can be on the day `pr`. */
export const theOneKommune: ArgDeclaration = {
  ...FAELLES,
  description:
    'The kommune that the sheet is about, by id or natural key. Left out: the only one with udsatte byområder on the day; on a day when none has any, the only one that ever had, or else the only one with plans. When there are more, they must be told apart (`BAD_USER_INPUT` names them).',
  reference: {
    target: () => Kommune,
    defaultValue: {
      rank: (x) => {
        const udpegning = (when: Sql): Sql => exists`${x.table(() => Udpegning)} u
          JOIN ${x.table(() => Byomraade)} b ON b.id = u.byomraade_id WHERE b.kommune_id = ${x.m('id')} AND ${when}`;
        return sql`CASE WHEN ${udpegning(sql`u.fra <= ${x.arg('pr')} AND (u.til IS NULL OR u.til > ${x.arg('pr')})`)} THEN 0
          WHEN ${udpegning(sql`1 = 1`)} THEN 1
          WHEN ${exists`${x.table(() => Helhedsplan)} h WHERE h.kommune_id = ${x.m('id')}`} THEN 2 ELSE 3 END`;
      },
      none: { da: 'der er ingen kommune endnu', en: 'there is no kommune yet' },
      several: { da: 'faktaarket er om én kommune; sig hvilken', en: 'the fact sheet is about one kommune; say which' },
    },
  },
};

/** Only what belongs to one kommune; left out, everything. */
export const onlyKommunen: ArgDeclaration = {
  ...FAELLES,
  description: 'Only what belongs to this kommune, by id or natural key; left out: every kommune.',
  reference: { target: () => Kommune },
};
