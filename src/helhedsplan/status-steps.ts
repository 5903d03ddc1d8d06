import { joined, literal, literals, numeral, type Sql, sql } from '../model/sql';
import { STATE_AFTER_ACT, STATE_ORDER } from './rules/plan-on-day';

/** What `planOnDay` says of the states that acts and decisions lead to, as SQL. A test holds the two together. */

const afterAct = Object.entries(STATE_AFTER_ACT).map(([act, state]) => sql`WHEN ${literal(act)} THEN ${literal(state)}`);

/** The state that event `e` led to. */
export const STATE_AT_ACT: Sql = sql`CASE e.handling ${joined(afterAct, ' ')} END`;

/** Event `e` led to a state. */
export const LEADS_TO_STATE: Sql = sql`e.handling IN (${literals(Object.keys(STATE_AFTER_ACT))})`;

/** The state that item `p` of decision `a` led to; null where it led to none. */
export const STATE_AT_PUNKT: Sql = sql`CASE WHEN a.udfald = 'AFVIST' THEN CASE WHEN p.art IN ('PRAEKVALIFIKATION', 'GODKENDELSE', 'TILSAGN') THEN 'AFSLAG' END
      WHEN a.udfald = 'GODKENDT' THEN CASE p.art WHEN 'PRAEKVALIFIKATION' THEN 'PRAEKVALIFICERET' WHEN 'GODKENDELSE' THEN 'GODKENDT'
        WHEN 'TILSAGN' THEN 'TILSAGN' WHEN 'FORLAENGELSE' THEN 'FORLAENGET' WHEN 'SAMMENLAEGNING' THEN 'SAMMENLAGT'
        WHEN 'STANDSNING' THEN CASE WHEN p.slut IS NULL THEN 'TRUKKET' ELSE 'STANDSET' END END END`;

const ranks = STATE_ORDER.map((state, i) => sql`WHEN ${literal(state)} THEN ${numeral(i)}`);

/** Where `tilstand` comes in the life of a plan: of several steps on one day the last one counts. */
export const STATE_RANK: Sql = sql`CASE tilstand ${joined(ranks, ' ')} END`;
